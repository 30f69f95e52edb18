package org.partnershipscorecard.render;

import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.layout.breaker.BreakPoint;
import org.xhtmlrenderer.layout.breaker.BreakPointsProvider;
import org.xhtmlrenderer.layout.breaker.DefaultLineBreakingStrategy;
import org.xhtmlrenderer.layout.breaker.LineBreakingStrategy;

/**
 * Keeps a word with an apostrophe on one line: the platform takes the curly apostrophe for a
 * closing quotation mark and would begin a line with the s of a possessive. Keeps a year such as
 * 2016-17 on one line too.
 */
final class WholeWords implements LineBreakingStrategy {

  private static final char APOSTROPHE = '\u2019';

  private final LineBreakingStrategy usual = new DefaultLineBreakingStrategy();

  @Override
  public BreakPointsProvider getBreakPointsProvider(
      String text, String language, CalculatedStyle style) {
    BreakPointsProvider points = usual.getBreakPointsProvider(text, language, style);
    return () -> {
      BreakPoint point = points.next();
      while (isInsideAWord(text, point.getPosition())) {
        point = points.next();
      }
      return point;
    };
  }

  private static boolean isInsideAWord(String text, int position) {
    if (position < 2 || position >= text.length()) {
      return false;
    }
    char before = text.charAt(position - 1);
    char after = text.charAt(position);
    boolean possessive = before == APOSTROPHE && Character.isLetter(after);
    boolean digits = Character.isDigit(text.charAt(position - 2)) && Character.isDigit(after);
    return possessive || (before == '-' && digits);
  }
}
