package org.partnershipscorecard.render;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.LineBox;
import org.xhtmlrenderer.render.PageBox;
import org.xhtmlrenderer.render.RenderingContext;

/**
 * Whether something stands on the page that is being painted. Flying Saucer also paints what only
 * touches the page's edge, out of sight: taken as real, that would leave the visible copy on the
 * next page out of the structure.
 */
final class PagePlace {

  private PagePlace() {}

  /** Whether any part of a box is between the page's top and bottom. */
  static boolean shows(RenderingContext c, Box box) {
    return shows(c, box.getAbsY(), box.getHeight());
  }

  /** Whether any part of a line is between the page's top and bottom. */
  static boolean shows(RenderingContext c, @Nullable LineBox line) {
    return line == null || shows(c, line.getAbsY(), line.getHeight());
  }

  private static boolean shows(RenderingContext c, int top, int height) {
    PageBox page = Objects.requireNonNull(c.getPage());
    return top < page.getBottom() && top + height > page.getTop();
  }
}
