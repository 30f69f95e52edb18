package org.partnershipscorecard.render;

import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xhtmlrenderer.render.InlineText;

/**
 * The spaces that layout swallows at the end of a line. Without them the last word of one line and
 * the first of the next would be read as one.
 */
final class LineEnds {

  private static final Set<String> INLINE = Set.of("a", "b", "em", "i", "span", "strong", "sup");

  private LineEnds() {}

  /** A space when the run lost one, or one or a forced line break follows it; else nothing. */
  static String after(InlineText run) {
    String shown = run.getSubstring();
    if (shown.isEmpty() || Character.isWhitespace(shown.charAt(shown.length() - 1))) {
      return "";
    }
    String whole = run.getMasterText();
    int end = run.getEnd();
    if (whole != null && end < whole.length()) {
      return Character.isWhitespace(whole.charAt(end)) ? " " : "";
    }
    return run.getTextNode() != null && isBeforeSpace(run.getTextNode()) ? " " : "";
  }

  /** Whether a forced break follows, or text that begins with a space, in the same block. */
  private static boolean isBeforeSpace(Node text) {
    Node last = text;
    while (last.getNextSibling() == null
        && last.getParentNode() instanceof Element around
        && INLINE.contains(Roles.name(around))) {
      last = around;
    }
    Node next = last.getNextSibling();
    while (next instanceof Element element
        && INLINE.contains(Roles.name(element))
        && element.getFirstChild() != null) {
      next = element.getFirstChild();
    }
    return switch (next) {
      case null -> false;
      case Element element -> Roles.name(element).equals("br");
      case Text words -> words.getData().startsWith(" ") || words.getData().startsWith("\n");
      default -> false;
    };
  }
}
