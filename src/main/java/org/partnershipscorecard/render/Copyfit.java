package org.partnershipscorecard.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.PageBox;

/**
 * What a typesetter does about a chapter that leaves a few lines to a page of their own: sets it a
 * little tighter, where that saves the page. Elements of the class {@value #FITS} are fitted; a
 * tighter one has the class {@code snug-1} or {@code snug-2} too, and the style sheet says what
 * these mean.
 */
final class Copyfit {

  private static final String FITS = "fits";
  private static final List<String> DEGREES = List.of(" snug-1", " snug-2");

  /** A last page that is filled less than this is worth saving. */
  private static final double WORTH_A_PAGE = 0.5;

  private final Supplier<ITextRenderer> layout;
  private ITextRenderer renderer;

  /**
   * @param layout lays the document out as it then is
   */
  private Copyfit(Supplier<ITextRenderer> layout) {
    this.layout = layout;
    this.renderer = layout.get();
  }

  /** The document laid out, and fitted where it may be. */
  static ITextRenderer fitted(Document page, Supplier<ITextRenderer> layout) {
    return new Copyfit(layout).fit(elements(page));
  }

  private ITextRenderer fit(List<Element> elements) {
    Map<Element, String> loose = new LinkedHashMap<>();
    Map<Element, Extent> before = extents(elements);
    before.forEach((element, extent) -> {
      if (extent.leavesLittle()) {
        loose.put(element, element.getAttribute("class"));
      }
    });
    for (String degree : DEGREES) {
      if (loose.isEmpty()) {
        return renderer;
      }
      loose.forEach((element, as) -> element.setAttribute("class", as + degree));
      renderer = layout.get();
      Map<Element, Extent> after = extents(List.copyOf(loose.keySet()));
      loose.keySet().removeIf(element -> pages(after, element) < pages(before, element));
    }
    if (!loose.isEmpty()) {
      loose.forEach((element, as) -> element.setAttribute("class", as));
      renderer = layout.get();
    }
    return renderer;
  }

  private static int pages(Map<Element, Extent> extents, Element element) {
    return Objects.requireNonNull(extents.get(element)).pages;
  }

  private static List<Element> elements(Document page) {
    NodeList all = page.getElementsByTagName("div");
    List<Element> fitting = new ArrayList<>();
    for (int i = 0; i < all.getLength(); i++) {
      if (all.item(i) instanceof Element element && Roles.hasClass(element, FITS)) {
        fitting.add(element);
      }
    }
    return fitting;
  }

  /**
   * How far an element reaches.
   *
   * @param pages that it is on
   * @param filled how much of the last of them is above its end, from 0 to 1
   */
  private record Extent(int pages, double filled) {

    boolean leavesLittle() {
      return pages > 1 && filled < WORTH_A_PAGE;
    }
  }

  private BlockBox root() {
    return Objects.requireNonNull(renderer.getRootBox());
  }

  private Map<Element, Extent> extents(List<Element> elements) {
    Map<Element, Extent> extents = new LinkedHashMap<>();
    elements.forEach(element -> extents.put(element, new Extent(0, 0)));
    measure(root(), extents);
    return extents;
  }

  private void measure(Box box, Map<Element, Extent> extents) {
    if (box.getElement() != null && extents.containsKey(box.getElement())) {
      extents.put(box.getElement(), extent(box));
      return;
    }
    for (int i = 0; i < box.getChildCount(); i++) {
      measure(box.getChild(i), extents);
    }
  }

  private Extent extent(Box box) {
    List<PageBox> pages = Objects.requireNonNull(root().getLayer()).getPages();
    int top = box.getAbsY();
    int end = top + box.getHeight();
    int count = 0;
    double filled = 0;
    for (PageBox page : pages) {
      if (page.getBottom() > top && page.getTop() < end) {
        count++;
        filled = (end - page.getTop()) / (double) (page.getBottom() - page.getTop());
      }
    }
    return new Extent(count, filled);
  }
}
