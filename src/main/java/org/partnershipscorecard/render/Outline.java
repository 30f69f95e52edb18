package org.partnershipscorecard.render;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The bookmarks beside the pages: the page's own {@code <bookmarks>}, or else its first- and
 * second-level headings.
 */
final class Outline {

  private static final String NAMESPACE = "http://www.w3.org/1999/xhtml";

  private Outline() {}

  static void complete(Document page) {
    Element head = first(page, "head");
    if (head == null || page.getElementsByTagName("bookmarks").getLength() > 0) {
      return;
    }
    Element bookmarks = page.createElementNS(NAMESPACE, "bookmarks");
    Element chapter = null;
    int number = 0;
    for (Element heading : headings(page)) {
      if (heading.getAttribute("id").isEmpty()) {
        heading.setAttribute("id", "heading-" + ++number);
      }
      Element bookmark = page.createElementNS(NAMESPACE, "bookmark");
      bookmark.setAttribute("name", heading.getTextContent().strip().replaceAll("\\s+", " "));
      bookmark.setAttribute("href", "#" + heading.getAttribute("id"));
      if (Roles.name(heading).equals("h1")) {
        chapter = bookmark;
        bookmarks.appendChild(bookmark);
      } else {
        (chapter == null ? bookmarks : chapter).appendChild(bookmark);
      }
    }
    if (bookmarks.hasChildNodes()) {
      head.appendChild(bookmarks);
    }
  }

  private static List<Element> headings(Node node) {
    List<Element> headings = new ArrayList<>();
    for (Node n = node.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element element) {
        if (Roles.name(element).equals("h1") || Roles.name(element).equals("h2")) {
          headings.add(element);
        } else {
          headings.addAll(headings(element));
        }
      }
    }
    return headings;
  }

  private static @Nullable Element first(Document page, String name) {
    return page.getElementsByTagName(name).item(0) instanceof Element element ? element : null;
  }
}
