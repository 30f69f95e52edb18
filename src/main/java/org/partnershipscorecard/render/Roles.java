package org.partnershipscorecard.render;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * What an element of the page is in the document's structure: standard structure types of ISO
 * 32000-1, 14.8.4. Most inline elements and plain containers are nothing of their own; their text
 * belongs to what is around them.
 */
final class Roles {

  /** Elements that make a container more than one run of text. */
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "div",
          "figure",
          "figcaption",
          "footer",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "li",
          "main",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "table",
          "ul");

  /** Types that hold other structure but no text of their own. */
  private static final Set<String> GROUPING =
      Set.of(
          "Document",
          "Sect",
          "Art",
          "BlockQuote",
          "Div",
          "L",
          "LI",
          "TOC",
          "TOCI",
          "Table",
          "THead",
          "TBody",
          "TFoot",
          "TR");

  private Roles() {}

  /**
   * The structure types that an element opens, outermost first; empty when it opens none. What is
   * inside the element goes into the last.
   */
  static List<String> of(Element element) {
    String name = name(element);
    return switch (name) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> List.of(name.toUpperCase(Locale.ROOT));
      case "p", "pre", "address" -> List.of("P");
      case "section" -> List.of("Sect");
      case "article" -> List.of("Art");
      case "blockquote" -> List.of("BlockQuote");
      case "div", "header", "footer", "main", "nav", "aside", "figure", "figcaption" ->
          container(element);
      case "ul", "ol" -> List.of(inContents(element) ? "TOC" : "L");
      case "li" -> item(element);
      case "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td" -> table(element, name);
      case "img" -> picture(element);
      case "a" -> link(element);
      case "abbr" -> element.getAttribute("title").isEmpty() ? List.of() : List.of("Span");
      default -> otherLanguage(element) ? List.of("Span") : List.of();
    };
  }

  /** Whether a structure type may only hold further structure, so that bare text needs a P. */
  static boolean grouping(String role) {
    return GROUPING.contains(role);
  }

  /** A picture that says nothing: the page gave it an empty alternative. */
  static boolean decorative(Element picture) {
    return picture.getAttribute("alt").isBlank();
  }

  /** A picture that stands for a word in the line, and is read as that word. */
  static boolean mark(Element picture) {
    String source = picture.getAttribute("src");
    return source.startsWith("rag:") || source.startsWith("arrow:");
  }

  static String name(Element element) {
    return element.getNodeName().toLowerCase(Locale.ROOT);
  }

  static @Nullable Element parent(Node node) {
    return node.getParentNode() instanceof Element parent ? parent : null;
  }

  static boolean hasClass(Element element, String name) {
    return List.of(element.getAttribute("class").split("\\s+")).contains(name);
  }

  private static List<String> container(Element element) {
    if (hasClass(element, "chapter")) {
      return List.of("Sect");
    }
    return holdsText(element) && !holdsBlocks(element) ? List.of("P") : List.of();
  }

  private static boolean holdsText(Element element) {
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Text text && !text.getData().isBlank()) {
        return true;
      }
      if (n instanceof Element child && !BLOCKS.contains(name(child)) && holdsText(child)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holdsBlocks(Element element) {
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child && (BLOCKS.contains(name(child)) || holdsBlocks(child))) {
        return true;
      }
    }
    return false;
  }

  private static List<String> item(Element item) {
    if (inContents(item)) {
      return List.of("TOCI");
    }
    return under(item, "footnotes") ? List.of("LI", "LBody", "Note") : List.of("LI", "LBody");
  }

  private static List<String> table(Element element, String name) {
    Element table = element;
    while (table != null && !name(table).equals("table")) {
      table = parent(table);
    }
    if (table == null || table.getAttribute("role").equals("presentation")) {
      return name.equals("td") ? container(element) : List.of();
    }
    return switch (name) {
      case "table" -> List.of("Table");
      case "caption" -> List.of("Caption");
      case "thead" -> List.of("THead");
      case "tbody" -> List.of("TBody");
      case "tfoot" -> List.of("TFoot");
      default -> List.of(name.toUpperCase(Locale.ROOT));
    };
  }

  private static List<String> picture(Element picture) {
    if (decorative(picture)) {
      return List.of();
    }
    return List.of(mark(picture) ? "Span" : "Figure");
  }

  private static List<String> link(Element link) {
    if (link.getAttribute("href").isEmpty()) {
      return List.of();
    }
    return inContents(link) || hasClass(link, "noteref")
        ? List.of("Reference", "Link")
        : List.of("Link");
  }

  private static boolean otherLanguage(Element element) {
    return !element.getAttribute("lang").isEmpty()
        && !name(element).equals("html")
        && !name(element).equals("body");
  }

  private static boolean inContents(Element element) {
    return under(element, "toc");
  }

  private static boolean under(Element element, String className) {
    for (Element e = element; e != null; e = parent(e)) {
      if (hasClass(e, className)) {
        return true;
      }
    }
    return false;
  }
}
