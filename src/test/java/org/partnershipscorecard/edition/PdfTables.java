package org.partnershipscorecard.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.CMapAwareDocumentFont;
import org.openpdf.text.pdf.PRIndirectReference;
import org.openpdf.text.pdf.PRTokeniser;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfContentParser;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfString;

/** The tables of a tagged PDF as a screen reader has them: row by row, the words of each cell. */
final class PdfTables {

  private static final PdfName TABLE = new PdfName("Table");
  private static final PdfName TR = new PdfName("TR");
  private static final PdfName TD = new PdfName("TD");
  private static final PdfName MCID = new PdfName("MCID");

  private final PdfReader reader;
  private final Map<String, StringBuilder> marked = new HashMap<>();
  private final Map<Integer, Integer> pages = new HashMap<>();
  private final List<List<String>> rows = new ArrayList<>();

  private PdfTables(PdfReader reader) {
    this.reader = reader;
  }

  /** The data cells of all rows of all tables, in the order in which they are read. */
  static List<List<String>> rows(Path pdf) throws IOException {
    try (PdfReader reader = new PdfReader(Files.readAllBytes(pdf))) {
      PdfTables tables = new PdfTables(reader);
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        tables.pages.put(reader.getPageOrigRef(page).getNumber(), page);
        tables.read(page);
      }
      PdfDictionary tree = reader.getCatalog().getAsDict(PdfName.STRUCTTREEROOT);
      tables.walk(tree, false, null);
      return List.copyOf(tables.rows);
    }
  }

  private void read(int page) throws IOException {
    PdfDictionary fonts =
        reader.getPageN(page).getAsDict(PdfName.RESOURCES).getAsDict(PdfName.FONT);
    PdfContentParser parser = new PdfContentParser(new PRTokeniser(reader.getPageContent(page)));
    Map<String, CMapAwareDocumentFont> known = new HashMap<>();
    @Nullable CMapAwareDocumentFont font = null;
    String mark = "";
    List<PdfObject> operands = new ArrayList<>();
    while (!parser.parse(operands).isEmpty()) {
      switch (operands.getLast().toString()) {
        case "BDC" ->
            mark =
                operands.get(1) instanceof PdfDictionary about && about.get(MCID) != null
                    ? page + ":" + about.getAsNumber(MCID).intValue()
                    : "";
        case "BMC", "EMC" -> mark = "";
        case "Tf" -> {
          PdfName name = (PdfName) operands.getFirst();
          font =
              known.computeIfAbsent(
                  name.toString(),
                  n -> new CMapAwareDocumentFont((PRIndirectReference) fonts.get(name)));
        }
        case "Tj" -> write(mark, font, operands.getFirst());
        case "TJ" -> {
          for (PdfObject part : ((PdfArray) operands.getFirst()).getElements()) {
            write(mark, font, part);
          }
        }
        default -> {}
      }
    }
  }

  private void write(String mark, @Nullable CMapAwareDocumentFont font, PdfObject text) {
    if (!mark.isEmpty() && font != null && text instanceof PdfString string) {
      byte[] bytes = string.getBytes();
      marked
          .computeIfAbsent(mark, m -> new StringBuilder())
          .append(font.decode(bytes, 0, bytes.length));
    }
  }

  private void walk(PdfDictionary element, boolean inTable, @Nullable Integer above) {
    PdfName role = element.getAsName(PdfName.S);
    boolean table = inTable || TABLE.equals(role);
    Integer page = page(element, above);
    if (table && TR.equals(role)) {
      List<String> cells = new ArrayList<>();
      for (PdfObject kid : kids(element)) {
        if (kid instanceof PdfDictionary cell && TD.equals(cell.getAsName(PdfName.S))) {
          StringBuilder words = new StringBuilder();
          text(cell, page, words);
          cells.add(words.toString().replaceAll("[\\s\\u00a0]+", " ").strip());
        }
      }
      rows.add(List.copyOf(cells));
      return;
    }
    for (PdfObject kid : kids(element)) {
      if (kid instanceof PdfDictionary below && below.get(PdfName.S) != null) {
        walk(below, table, page);
      }
    }
  }

  private void text(PdfDictionary element, @Nullable Integer above, StringBuilder words) {
    Integer page = page(element, above);
    for (PdfObject kid : kids(element)) {
      if (kid instanceof PdfNumber number) {
        words.append(marked.getOrDefault(page + ":" + number.intValue(), new StringBuilder()));
      } else if (kid instanceof PdfDictionary below && below.get(MCID) != null) {
        words.append(
            marked.getOrDefault(
                page(below, page) + ":" + below.getAsNumber(MCID).intValue(), new StringBuilder()));
      } else if (kid instanceof PdfDictionary below && below.get(PdfName.S) != null) {
        text(below, page, words);
      }
    }
  }

  private @Nullable Integer page(PdfDictionary element, @Nullable Integer above) {
    return element.get(PdfName.PG) instanceof PRIndirectReference page
        ? pages.get(page.getNumber())
        : above;
  }

  private static List<PdfObject> kids(PdfDictionary element) {
    PdfObject kids = PdfReader.getPdfObject(element.get(PdfName.K));
    if (kids instanceof PdfArray array) {
      return array.getElements().stream().map(PdfReader::getPdfObject).toList();
    }
    return kids == null ? List.of() : List.of(kids);
  }
}
