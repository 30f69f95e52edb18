package org.partnershipscorecard.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What a checker of the finished file lets through and a reader stumbles over: a page without a
 * title, a header cell that does not say what it heads or says it wrongly, a picture without words,
 * a heading level left out, a link that leads nowhere or says nothing.
 */
public final class PageLint {

  private static final Set<String> SCOPES = Set.of("col", "colgroup", "row", "rowgroup");

  private final Document page;
  private final List<String> faults = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  private PageLint(Document page) {
    this.page = page;
  }

  /**
   * Checks a page.
   *
   * @throws RenderFailure naming every fault and where it is, when there is one
   */
  static void check(Document page) {
    List<String> faults = new PageLint(page).faults();
    if (!faults.isEmpty()) {
      throw new RenderFailure("the page is not fit to be read: " + String.join("; ", faults));
    }
  }

  /**
   * The faults of a page, in the order of its source; empty when it has none.
   *
   * @throws RenderFailure when the page is not well-formed
   */
  public static List<String> faults(String xhtml) {
    return new PageLint(PageParser.parse(xhtml)).faults();
  }

  private List<String> faults() {
    if (title().isBlank()) {
      faults.add("no title");
    }
    List<Element> elements = elements();
    elements.forEach(this::id);
    int level = 0;
    for (Element element : elements) {
      String name = Roles.name(element);
      switch (name) {
        case "h1", "h2", "h3", "h4", "h5", "h6" -> level = heading(element, level);
        case "th" -> header(element);
        case "img" -> picture(element);
        case "a" -> link(element);
        case "dl" -> fault(element, "a definition list has no place in the structure: use a table");
        default -> {}
      }
    }
    return List.copyOf(faults);
  }

  private String title() {
    NodeList titles = page.getElementsByTagName("title");
    return titles.getLength() == 0 ? "" : titles.item(0).getTextContent();
  }

  private List<Element> elements() {
    NodeList all = page.getElementsByTagName("*");
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < all.getLength(); i++) {
      if (all.item(i) instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }

  private void id(Element element) {
    String id = element.getAttribute("id");
    if (!id.isEmpty() && !ids.add(id)) {
      fault(element, "the id \"" + id + "\" is used twice");
    }
  }

  private int heading(Element element, int before) {
    int level = Roles.name(element).charAt(1) - '0';
    if (level > before + 1) {
      fault(element, "a heading of level %d follows level %d".formatted(level, before));
    }
    if (element.getTextContent().isBlank()) {
      fault(element, "an empty heading");
    }
    return level;
  }

  private void header(Element element) {
    if (!SCOPES.contains(element.getAttribute("scope"))) {
      fault(element, "a header cell without scope");
    } else if (element.getAttribute("scope").startsWith("col") && besideCells(element)) {
      fault(element, "a row's header that says it heads a column");
    }
  }

  private static boolean besideCells(Element header) {
    Element row = Roles.parent(header);
    Element body = row == null ? null : Roles.parent(row);
    return row != null
        && body != null
        && Roles.name(body).equals("tbody")
        && row.getElementsByTagName("td").getLength() > 0;
  }

  private void picture(Element element) {
    if (!element.hasAttribute("alt")) {
      fault(element, "a picture without alt");
    } else if (Roles.decorative(element) && !element.getAttribute("role").equals("presentation")) {
      fault(element, "an empty alt, and no role=\"presentation\" to say that it is meant");
    }
  }

  private void link(Element element) {
    if (!element.hasAttribute("href")) {
      return;
    }
    String href = element.getAttribute("href").strip();
    if (href.startsWith("#")) {
      if (!ids.contains(href.substring(1))) {
        fault(element, "a link to \"" + href + "\", which is not on the page");
      }
    } else if (!href.toLowerCase(Locale.ROOT).matches("(https?://|mailto:).+")) {
      fault(element, "a link that leads nowhere: \"" + href + "\"");
    }
    if (element.getTextContent().isBlank() && !holdsPicture(element)) {
      fault(element, "a link without words");
    }
  }

  private static boolean holdsPicture(Element element) {
    return element.getElementsByTagName("img").getLength() > 0;
  }

  private void fault(Element element, String what) {
    faults.add(what + ", at " + ElementPath.of(element));
  }
}
