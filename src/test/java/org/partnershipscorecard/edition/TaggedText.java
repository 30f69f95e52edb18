package org.partnershipscorecard.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfString;

/**
 * A tagged PDF as a screen reader goes through it: the structure tree, with the words that each
 * element marks on its pages.
 *
 * @param role {@code H2}, {@code TH}
 * @param words marked by the element itself, its children's not among them
 * @param alt the words that stand for it; empty for none
 * @param scope what a header cell says that it heads; empty for none
 */
record TaggedText(String role, String words, String alt, String scope, List<TaggedText> kids) {

  /** The document. */
  static TaggedText of(Path pdf) throws IOException {
    try (PdfReader reader = new PdfReader(Files.readAllBytes(pdf))) {
      Map<Integer, Map<Integer, String>> marked = new HashMap<>();
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        marked.put(reader.getPageOrigRef(page).getNumber(), marked(reader, page));
      }
      PdfDictionary root = reader.getCatalog().getAsDict(new PdfName("StructTreeRoot"));
      List<TaggedText> kids = kids(root, null, marked, new StringBuilder());
      return kids.getFirst();
    }
  }

  /** All words, in the order of the structure, one space between two elements. */
  String read() {
    StringBuilder all = new StringBuilder(words).append(' ');
    kids.forEach(kid -> all.append(kid.read()).append(' '));
    return all.toString().replaceAll("[\\s\\u00a0]+", " ").strip();
  }

  private static List<TaggedText> kids(
      PdfDictionary element,
      @Nullable Integer page,
      Map<Integer, Map<Integer, String>> marked,
      StringBuilder own) {
    List<TaggedText> kids = new ArrayList<>();
    PdfObject content = PdfReader.getPdfObject(element.get(PdfName.K));
    List<PdfObject> all = new ArrayList<>();
    if (content instanceof PdfArray array) {
      all.addAll(array.getElements());
    } else if (content != null) {
      all.add(content);
    }
    Integer here = page(element, page);
    for (PdfObject each : all) {
      PdfObject kid = PdfReader.getPdfObject(each);
      if (kid instanceof PdfNumber mark) {
        own.append(words(marked, here, mark.intValue()));
      } else if (kid instanceof PdfDictionary dictionary && dictionary.get(PdfName.S) != null) {
        kids.add(element(dictionary, here, marked));
      } else if (kid instanceof PdfDictionary mark && mark.get(new PdfName("MCID")) != null) {
        own.append(
            words(marked, page(mark, here), mark.getAsNumber(new PdfName("MCID")).intValue()));
      }
    }
    return kids;
  }

  private static TaggedText element(
      PdfDictionary element, @Nullable Integer page, Map<Integer, Map<Integer, String>> marked) {
    StringBuilder own = new StringBuilder();
    List<TaggedText> kids = kids(element, page, marked, own);
    PdfString alt = element.getAsString(new PdfName("Alt"));
    return new TaggedText(
        PdfName.decodeName(element.get(PdfName.S).toString()),
        own.toString(),
        alt == null ? "" : alt.toUnicodeString(),
        scope(element),
        kids);
  }

  /** Its attributes are in one dictionary, or in a list of them. */
  private static String scope(PdfDictionary element) {
    PdfObject attributes = PdfReader.getPdfObject(element.get(PdfName.A));
    List<PdfObject> all =
        attributes instanceof PdfArray array
            ? array.getElements()
            : attributes == null ? List.of() : List.of(attributes);
    for (PdfObject each : all) {
      if (PdfReader.getPdfObject(each) instanceof PdfDictionary dictionary) {
        PdfName scope = dictionary.getAsName(new PdfName("Scope"));
        if (scope != null) {
          return PdfName.decodeName(scope.toString());
        }
      }
    }
    return "";
  }

  private static @Nullable Integer page(PdfDictionary element, @Nullable Integer otherwise) {
    return element.get(new PdfName("Pg")) instanceof PRIndirectReference page
        ? Integer.valueOf(page.getNumber())
        : otherwise;
  }

  private static String words(
      Map<Integer, Map<Integer, String>> marked, @Nullable Integer page, int mark) {
    return page == null ? "" : marked.getOrDefault(page, Map.of()).getOrDefault(mark, "");
  }

  /** The words of a page by the number of their mark. */
  private static Map<Integer, String> marked(PdfReader reader, int page) throws IOException {
    PdfDictionary fonts =
        reader.getPageN(page).getAsDict(PdfName.RESOURCES).getAsDict(PdfName.FONT);
    Map<Integer, String> words = new HashMap<>();
    Deque<Integer> open = new ArrayDeque<>();
    @Nullable CMapAwareDocumentFont font = null;
    PdfContentParser parser = new PdfContentParser(new PRTokeniser(reader.getPageContent(page)));
    List<PdfObject> operands = new ArrayList<>();
    while (!parser.parse(operands).isEmpty()) {
      String operator = ((PdfLiteral) operands.getLast()).toString();
      switch (operator) {
        case "BDC" -> open.push(mark(operands.get(1)));
        case "BMC" -> open.push(-1);
        case "EMC" -> open.pop();
        case "Tf" -> font = font(fonts, (PdfName) operands.getFirst());
        case "Tj", "TJ" -> {
          if (font != null && !open.isEmpty() && open.peek() >= 0) {
            words.merge(open.peek(), shown(operands.getFirst(), font), String::concat);
          }
        }
        default -> {}
      }
      operands.clear();
    }
    return words;
  }

  private static @Nullable CMapAwareDocumentFont font(@Nullable PdfDictionary fonts, PdfName name) {
    return fonts != null && fonts.get(name) instanceof PRIndirectReference reference
        ? new CMapAwareDocumentFont(reference)
        : null;
  }

  private static int mark(PdfObject properties) {
    PdfNumber mark =
        properties instanceof PdfDictionary d ? d.getAsNumber(new PdfName("MCID")) : null;
    return mark == null ? -1 : mark.intValue();
  }

  private static String shown(PdfObject operand, CMapAwareDocumentFont font) {
    if (operand instanceof PdfString text) {
      byte[] bytes = text.getOriginalBytes() == null ? text.getBytes() : text.getOriginalBytes();
      return font.decode(bytes, 0, bytes.length);
    }
    StringBuilder words = new StringBuilder();
    if (operand instanceof PdfArray array) {
      array.getElements().forEach(part -> words.append(shown(part, font)));
    }
    return words.toString();
  }
}
