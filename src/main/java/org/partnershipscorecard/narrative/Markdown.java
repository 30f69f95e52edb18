package org.partnershipscorecard.narrative;

import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.partnershipscorecard.extract.Typeset;

/**
 * CommonMark with tables, as well-formed XHTML. HTML in the source is printed as it is written, not
 * obeyed: a page must stay well-formed whatever an author pastes.
 */
final class Markdown {

  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
  private static final HtmlRenderer XHTML =
      HtmlRenderer.builder()
          .extensions(EXTENSIONS)
          .escapeHtml(true)
          .sanitizeUrls(true)
          .attributeProviderFactory(context -> Markdown::attributes)
          .build();
  private static final TextContentRenderer TEXT =
      TextContentRenderer.builder().extensions(EXTENSIONS).build();

  /** Quotation marks as they are printed; code and HTML are left as they are written. */
  private static final AbstractVisitor SET =
      new AbstractVisitor() {
        @Override
        public void visit(Text text) {
          text.setLiteral(Typeset.of(text.getLiteral()));
        }
      };

  private Markdown() {}

  static Node parse(String markdown) {
    Node page = PARSER.parse(markdown);
    page.accept(SET);
    return page;
  }

  static String xhtml(Node node) {
    return XHTML.render(node);
  }

  /** A whole text as XHTML. */
  static String xhtml(String markdown) {
    return xhtml(parse(markdown)).strip();
  }

  /** A node's words, without markup. */
  static String words(Node node) {
    return TEXT.render(node).strip();
  }

  /**
   * Column heads say what they head; alignment is the style sheet's word, not an old attribute; the
   * call of a footnote says that it is one.
   */
  private static void attributes(Node node, String tag, Map<String, String> attributes) {
    attributes.remove("rel");
    if (node instanceof Link link && link.getDestination().startsWith("#" + Footnotes.ANCHOR)) {
      attributes.put("class", "noteref");
    }
    if (node instanceof TableCell cell) {
      String align = attributes.remove("align");
      if (align != null) {
        attributes.put("class", align);
      }
      if (cell.isHeader()) {
        attributes.put("scope", "col");
      }
    }
  }
}
