package org.partnershipscorecard.render;

import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.layout.breaker.BreakPoint;
import org.xhtmlrenderer.layout.breaker.BreakPointsProvider;
import org.xhtmlrenderer.layout.breaker.DefaultLineBreakingStrategy;
import org.xhtmlrenderer.layout.breaker.LineBreakingStrategy;

/**
 * Keeps a word with an apostrophe on one line: the platform takes the curly apostrophe for a
 * closing quotation mark and would begin a line with the s of a possessive.
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
    return position > 0
        && position < text.length()
        && text.charAt(position - 1) == APOSTROPHE
        && Character.isLetter(text.charAt(position));
  }
}
