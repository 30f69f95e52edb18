package org.partnershipscorecard.annualreport;

import java.util.regex.Pattern;

/** Whether a number said in round words, "nearly half", "about a fifth", bears on the true one. */
final class Roughly {

  private static final Pattern BELOW =
      Pattern.compile("(?is).*\\b(?:nearly|almost|just under|not quite)\\s+(?:by\\s+)?$");
  private static final Pattern LESS =
      Pattern.compile("(?is).*\\b(?:under|less than|fewer than|below)\\s+$");
  private static final Pattern ABOVE =
      Pattern.compile("(?is).*\\b(?:more than|over|above|at least|just over)\\s+$");

  /** As shares of what is said. */
  private static final double LOOSE = 0.12;

  private static final double FURTHER = 0.25;

  private Roughly() {}

  /**
   * @param before the words before the number; "nearly", "more than" and their like say on which
   *     side of it the truth lies
   */
  static boolean bears(String before, double said, double truth) {
    if (ABOVE.matcher(before).matches()) {
      return truth >= said && truth <= said * (1 + FURTHER);
    }
    if (BELOW.matcher(before).matches()) {
      return truth <= said && truth >= said * (1 - LOOSE);
    }
    if (LESS.matcher(before).matches()) {
      return truth <= said && truth >= said * (1 - FURTHER);
    }
    return Math.abs(truth - said) <= said * LOOSE;
  }
}
