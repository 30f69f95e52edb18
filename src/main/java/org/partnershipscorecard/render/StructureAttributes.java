package org.partnershipscorecard.render;

import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.w3c.dom.Element;

/** What a structure element says besides its type; ISO 32000-1, 14.8.5 and 14.9. */
final class StructureAttributes {

  private static final PdfName TABLE = new PdfName("Table");
  private static final PdfName LIST = new PdfName("List");
  private static final PdfName LAYOUT = new PdfName("Layout");
  private static final PdfName ACTUAL_TEXT = new PdfName("ActualText");

  private StructureAttributes() {}

  /**
   * Takes what the page's source says about an element into its structure.
   *
   * @param place a number that no other element has
   */
  static void put(StructureNode node, Element element, long place) {
    switch (node.role()) {
      case "TH" -> {
        node.attribute(TABLE, new PdfName("Scope"), new PdfName(scope(element)));
        spans(node, element);
      }
      case "TD" -> spans(node, element);
      case "Figure" -> node.put(PdfName.ALT, element.getAttribute("alt"));
      case "Span" -> span(node, element);
      // PDF/UA-1, 7.9: every note has an identifier of its own.
      case "Note" -> node.put(PdfName.ID, "note-" + place);
      default -> {}
    }
    String language = element.getAttribute("lang");
    if (!language.isEmpty() && !Roles.name(element).equals("html")) {
      node.put(PdfName.LANG, language);
    }
  }

  /** Where on its page a picture stands, in points from the lower left corner. */
  static void box(StructureNode picture, Rectangle area) {
    PdfArray box = new PdfArray();
    box.add(new PdfNumber(area.getLeft()));
    box.add(new PdfNumber(area.getBottom()));
    box.add(new PdfNumber(area.getRight()));
    box.add(new PdfNumber(area.getTop()));
    picture.attribute(LAYOUT, PdfName.BBOX, box);
  }

  /** How a list's items are labelled; to be said of a list with labels alone. */
  static void numbering(StructureNode list, Element element) {
    String kind = Roles.name(element).equals("ol") ? "Decimal" : "Disc";
    list.attribute(LIST, new PdfName("ListNumbering"), new PdfName(kind));
  }

  /** What a drawn mark stands for. */
  static void actualText(StructureNode node, String text) {
    node.put(ACTUAL_TEXT, text);
  }

  private static void span(StructureNode node, Element element) {
    switch (Roles.name(element)) {
      case "img" -> actualText(node, element.getAttribute("alt"));
      case "abbr" -> node.put(PdfName.E, element.getAttribute("title"));
      default -> {}
    }
  }

  private static String scope(Element header) {
    return switch (header.getAttribute("scope")) {
      case "row", "rowgroup" -> "Row";
      default -> "Column";
    };
  }

  private static void spans(StructureNode node, Element cell) {
    span(node, cell, "colspan", "ColSpan");
    span(node, cell, "rowspan", "RowSpan");
  }

  private static void span(StructureNode node, Element cell, String attribute, String key) {
    String cells = cell.getAttribute(attribute);
    if (!cells.isEmpty()) {
      node.attribute(TABLE, new PdfName(key), new PdfNumber(Integer.parseInt(cells)));
    }
  }
}
