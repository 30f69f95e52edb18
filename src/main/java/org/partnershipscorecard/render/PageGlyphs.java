package org.partnershipscorecard.render;

import org.openpdf.text.pdf.BaseFont;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Looks for characters that the font lacks before anything is laid out: layout gives them no width,
 * and a run without width is never painted, so that painting alone would not notice.
 */
final class PageGlyphs {

  private PageGlyphs() {}

  /**
   * Checks the text of the page's body.
   *
   * @throws RenderFailure naming the first character that is missing and where it stands
   */
  static void check(Document page, EmbeddedFonts fonts) {
    Node body = page.getElementsByTagName("body").item(0);
    if (body != null) {
      check(body, fonts.of(Fonts.Face.REGULAR));
    }
  }

  private static void check(Node node, BaseFont font) {
    for (Node n = node.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Text text) {
        check(text, font);
      } else if (n instanceof Element) {
        check(n, font);
      }
    }
  }

  private static void check(Text text, BaseFont font) {
    try {
      EmbeddedFonts.checkGlyphs(text.getData(), font);
    } catch (RenderFailure e) {
      throw new RenderFailure(e.getMessage() + ", at " + ElementPath.of(text.getParentNode()), e);
    }
  }
}
