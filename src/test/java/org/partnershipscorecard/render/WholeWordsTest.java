package org.partnershipscorecard.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xhtmlrenderer.css.style.EmptyStyle;
import org.xhtmlrenderer.layout.breaker.BreakPoint;
import org.xhtmlrenderer.layout.breaker.BreakPointsProvider;

class WholeWordsTest {

  @Test
  void breaksNoLineBeforeThePossessiveS() {
    assertThat(pieces("the council\u2019s share"))
        .containsExactly("the ", "council\u2019s ", "share");
  }

  @Test
  void stillBreaksAfterAnApostropheThatEndsAWord() {
    assertThat(pieces("partners\u2019 work")).containsExactly("partners\u2019 ", "work");
  }

  @Test
  void breaksNoYearAndStillBreaksAWordOfTwo() {
    assertThat(pieces("in 2016-17 a two-part form"))
        .containsExactly("in ", "2016-17 ", "a ", "two-", "part ", "form");
  }

  private static List<String> pieces(String text) {
    BreakPointsProvider points =
        new WholeWords().getBreakPointsProvider(text, "en-GB", new EmptyStyle());
    List<String> pieces = new ArrayList<>();
    int from = 0;
    BreakPoint point = points.next();
    while (point.getPosition() > 0) {
      pieces.add(text.substring(from, point.getPosition()));
      from = point.getPosition();
      point = points.next();
    }
    if (from < text.length()) {
      pieces.add(text.substring(from));
    }
    return pieces;
  }
}
