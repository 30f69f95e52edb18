package org.partnershipscorecard.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PRIndirectReference;
import org.openpdf.text.pdf.PRTokeniser;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfContentParser;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;

/**
 * A tagged PDF as the eye goes through it: the structure tree, with the pages and lines on which
 * each element's marks stand.
 *
 * @param role {@code H2}, {@code TR}
 * @param own where the element's own marks stand, its children's not among them
 */
record PlacedText(String role, List<Line> own, List<PlacedText> kids) {

  private static final PdfName MCID = new PdfName("MCID");

  /**
   * A line of the paper.
   *
   * @param page from 1
   * @param height of its baseline above the page's foot, in whole points; a picture's is where it
   *     was put
   */
  record Line(int page, int height) {}

  /** The document. */
  static PlacedText of(Path pdf) throws IOException {
    try (PdfReader reader = new PdfReader(Files.readAllBytes(pdf))) {
      Map<String, TreeSet<Integer>> marked = new HashMap<>();
      Map<Integer, Integer> pages = new HashMap<>();
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        pages.put(reader.getPageOrigRef(page).getNumber(), page);
        mark(reader, page, marked);
      }
      PdfDictionary root = reader.getCatalog().getAsDict(PdfName.STRUCTTREEROOT);
      return element(root, null, pages, marked);
    }
  }

  /** Every line of the element and of what is in it, in the order of the structure. */
  List<Line> lines() {
    return Stream.concat(own.stream(), kids.stream().flatMap(kid -> kid.lines().stream()))
        .distinct()
        .toList();
  }

  /** The pages that it is on. */
  List<Integer> pages() {
    return lines().stream().map(Line::page).distinct().sorted().toList();
  }

  /** Itself and everything in it, in the order of the structure. */
  Stream<PlacedText> all() {
    return Stream.concat(Stream.of(this), kids.stream().flatMap(PlacedText::all));
  }

  private static PlacedText element(
      PdfDictionary element,
      @Nullable Integer pageBefore,
      Map<Integer, Integer> pages,
      Map<String, TreeSet<Integer>> marked) {
    Integer page = page(element, pageBefore, pages);
    List<Line> own = new ArrayList<>();
    List<PlacedText> kids = new ArrayList<>();
    for (PdfObject each : content(element)) {
      PdfObject kid = PdfReader.getPdfObject(each);
      if (kid instanceof PdfNumber mark) {
        own.addAll(lines(page, mark, marked));
      } else if (kid instanceof PdfDictionary inner && inner.get(PdfName.S) != null) {
        kids.add(element(inner, page, pages, marked));
      } else if (kid instanceof PdfDictionary mark && mark.getAsNumber(MCID) != null) {
        own.addAll(lines(page(mark, page, pages), mark.getAsNumber(MCID), marked));
      }
    }
    PdfObject role = element.get(PdfName.S);
    return new PlacedText(
        role == null ? "" : PdfName.decodeName(role.toString()), List.copyOf(own), kids);
  }

  private static List<PdfObject> content(PdfDictionary element) {
    PdfObject content = PdfReader.getPdfObject(element.get(PdfName.K));
    return content instanceof PdfArray array
        ? array.getElements()
        : Stream.ofNullable(content).toList();
  }

  private static List<Line> lines(
      @Nullable Integer page, PdfNumber mark, Map<String, TreeSet<Integer>> marked) {
    return page == null
        ? List.of()
        : marked.getOrDefault(page + ":" + mark.intValue(), new TreeSet<>()).stream()
            .map(height -> new Line(page, height))
            .toList();
  }

  private static @Nullable Integer page(
      PdfDictionary element, @Nullable Integer otherwise, Map<Integer, Integer> pages) {
    return element.get(PdfName.PG) instanceof PRIndirectReference page
        ? pages.get(page.getNumber())
        : otherwise;
  }

  /** Notes for every mark of a page at what heights it writes or puts a picture. */
  private static void mark(PdfReader reader, int page, Map<String, TreeSet<Integer>> marked)
      throws IOException {
    PdfContentParser parser = new PdfContentParser(new PRTokeniser(reader.getPageContent(page)));
    String mark = "";
    int height = 0;
    List<PdfObject> operands = new ArrayList<>();
    while (!parser.parse(operands).isEmpty()) {
      switch (operands.getLast().toString()) {
        case "BDC" ->
            mark =
                operands.get(1) instanceof PdfDictionary about && about.getAsNumber(MCID) != null
                    ? page + ":" + about.getAsNumber(MCID).intValue()
                    : "";
        case "BMC", "EMC" -> mark = "";
        case "Tm", "cm" -> height = Math.round(((PdfNumber) operands.get(5)).floatValue());
        case "Tj", "TJ", "Do" -> {
          if (!mark.isEmpty()) {
            marked.computeIfAbsent(mark, m -> new TreeSet<>()).add(height);
          }
        }
        default -> {}
      }
      operands.clear();
    }
  }
}
