package org.partnershipscorecard.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfString;

/**
 * What a reader of a finished PDF stumbles over, whether or not a standard's checker minds: read
 * off the file alone, by other means than those that the page was checked with before it was made.
 */
final class PdfLint {

  private static final String LANGUAGE = "en-GB";

  private final List<String> faults = new ArrayList<>();
  private int level;

  private PdfLint() {}

  /** The faults of a file, each with its place; empty for a good one. */
  static List<String> faults(Path pdf) throws IOException {
    PdfLint lint = new PdfLint();
    try (PdfReader reader = new PdfReader(Files.readAllBytes(pdf))) {
      lint.document(reader);
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        lint.links(reader, page);
      }
    }
    lint.element(TaggedText.of(pdf), "", false);
    return List.copyOf(lint.faults);
  }

  private void document(PdfReader reader) {
    Map<String, String> info = reader.getInfo();
    check(!info.getOrDefault("Title", "").isBlank(), "no title");
    PdfDictionary catalog = reader.getCatalog();
    PdfObject language = PdfReader.getPdfObject(catalog.get(PdfName.LANG));
    check(
        language != null && language.toString().equals(LANGUAGE),
        "the language is not " + LANGUAGE);
    PdfDictionary shown = catalog.getAsDict(PdfName.VIEWERPREFERENCES);
    PdfBoolean titled = shown == null ? null : shown.getAsBoolean(new PdfName("DisplayDocTitle"));
    check(titled != null && titled.booleanValue(), "the title is not what a window shows");
    check(catalog.get(PdfName.OUTLINES) != null, "no bookmarks");
  }

  private void links(PdfReader reader, int page) {
    PdfArray annotations = reader.getPageN(page).getAsArray(PdfName.ANNOTS);
    if (annotations == null) {
      return;
    }
    for (int i = 0; i < annotations.size(); i++) {
      PdfDictionary link = annotations.getAsDict(i);
      if (PdfName.LINK.equals(link.getAsName(PdfName.SUBTYPE))) {
        PdfString says = link.getAsString(PdfName.CONTENTS);
        check(says != null && !says.toUnicodeString().isBlank(), "a link's area without words");
        check(leadsSomewhere(reader, link), "a link that leads nowhere, on page " + page);
      }
    }
  }

  private static boolean leadsSomewhere(PdfReader reader, PdfDictionary link) {
    PdfDictionary action = link.getAsDict(PdfName.A);
    if (action != null && PdfName.URI.equals(action.getAsName(PdfName.S))) {
      PdfString address = action.getAsString(PdfName.URI);
      return address != null && address.toUnicodeString().matches("(https?://|mailto:).+");
    }
    PdfArray place = link.getAsArray(PdfName.DEST);
    if (place == null && action != null) {
      place = action.getAsArray(PdfName.D);
    }
    return place != null && place.size() > 0 && isPage(reader, place.getPdfObject(0));
  }

  private static boolean isPage(PdfReader reader, @Nullable PdfObject object) {
    for (int page = 1; page <= reader.getNumberOfPages(); page++) {
      if (object instanceof PdfIndirectReference there
          && reader.getPageOrigRef(page).getNumber() == there.getNumber()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Goes through the structure in reading order.
   *
   * @param besideCells whether the element is in a row of a table's body that has cells
   */
  private void element(TaggedText element, String above, boolean besideCells) {
    String place = above + "/" + element.role();
    switch (element.role()) {
      case "H1", "H2", "H3", "H4", "H5", "H6" -> heading(element, place);
      case "TH" -> {
        check(element.scope().matches("Row|Column|Both"), "a header cell without scope, " + place);
        check(
            !(besideCells && element.scope().equals("Column")),
            "a row's header that says it heads a column, " + place);
      }
      case "Figure" -> check(!element.alt().isBlank(), "a picture without words, " + place);
      case "Link" ->
          check(!element.read().isBlank() || hasPicture(element), "an empty link, " + place);
      default -> {}
    }
    check(!element.words().contains("\ufffd"), "a character that is not known, " + place);
    boolean row =
        place.endsWith("/TBody/TR") && element.kids().stream().anyMatch(k -> k.role().equals("TD"));
    element.kids().forEach(kid -> element(kid, place, row));
  }

  private void heading(TaggedText heading, String place) {
    int own = heading.role().charAt(1) - '0';
    check(own <= level + 1, "a heading of level " + own + " follows level " + level + ", " + place);
    check(!heading.read().isBlank(), "an empty heading, " + place);
    level = own;
  }

  private static boolean hasPicture(TaggedText link) {
    return link.kids().stream().anyMatch(k -> k.role().equals("Figure") || hasPicture(k));
  }

  private void check(boolean good, String fault) {
    if (!good && !faults.contains(fault)) {
      faults.add(fault);
    }
  }
}
