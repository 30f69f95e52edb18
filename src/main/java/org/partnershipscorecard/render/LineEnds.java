package org.partnershipscorecard.render;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xhtmlrenderer.render.InlineText;

/**
 * The spaces that layout swallows at the end of a line. Without them the last word of one line and
 * the first of the next would be read as one.
 */
final class LineEnds {

  private LineEnds() {}

  /** A space when the run lost one, or stands before a forced line break; else nothing. */
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
    return run.getTextNode() != null && beforeBreak(run.getTextNode()) ? " " : "";
  }

  private static boolean beforeBreak(Node text) {
    return text.getNextSibling() instanceof Element next && Roles.name(next).equals("br");
  }
}
