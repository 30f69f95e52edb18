package org.partnershipscorecard.render;

import java.awt.Shape;
import java.util.HashSet;
import java.util.Set;

/**
 * The numbers and bullets painted early, as their items' labels. Flying Saucer paints each again
 * later, when it can no longer be known whose it is; this remembers them, so that the second can be
 * left out.
 */
final class ListMarkers {

  private final Set<String> painted = new HashSet<>();
  private boolean painting;

  /** Paints a marker and remembers what that came down to. */
  void paint(Runnable marker) {
    painting = true;
    try {
      marker.run();
    } finally {
      painting = false;
    }
  }

  /** Whether this text is a marker painted before. */
  boolean repeats(String text, float x, float y) {
    return repeats(text + " at " + x + " " + y);
  }

  /** Whether this shape is a marker painted before. */
  boolean repeats(Shape shape) {
    return repeats(shape.getBounds2D().toString());
  }

  private boolean repeats(String operation) {
    if (painting) {
      painted.add(operation);
      return false;
    }
    return painted.remove(operation);
  }
}
