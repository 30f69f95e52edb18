package org.partnershipscorecard.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What page one has room for. Sentences differ in length threefold, so that a number of them alone
 * would let the page run over; what does not fit is named by its reference instead.
 *
 * @param noticeLines how many lines are taken already, by notices above
 */
record PageOneFit(Choices.PageOne most, int noticeLines) {

  /** What is left of the page for exceptions and questions, and for what goes well, in points. */
  private static final double WIDE_COLUMN = 345;

  private static final double NARROW_COLUMN = 175;

  /** Letters that a line of either column holds in the template's size of type. */
  private static final int WIDE_LETTERS = 98;

  private static final int NARROW_LETTERS = 43;

  private static final double LINE = 12;
  private static final double BETWEEN_ROWS = 4.5;

  /** The questions that fit into a third of the wide column, the first in any case. */
  List<Question> questions(List<Question> questions) {
    return fitting(
        questions,
        most.questions(),
        question -> letters(question),
        WIDE_LETTERS,
        (WIDE_COLUMN - noticeLines * LINE) / 3);
  }

  /** The exceptions that fit above the questions, the weightiest in any case. */
  List<Point> discussion(List<Point> points, List<Question> questions) {
    double taken =
        questions.stream().mapToDouble(question -> height(letters(question), WIDE_LETTERS)).sum();
    return fitting(
        points,
        most.toDiscuss(),
        PageOneFit::letters,
        WIDE_LETTERS,
        WIDE_COLUMN - noticeLines * LINE - taken);
  }

  List<Point> goingWell(List<Point> points) {
    return fitting(
        points,
        most.goingWell(),
        PageOneFit::letters,
        NARROW_LETTERS,
        NARROW_COLUMN - noticeLines * LINE);
  }

  private static <T> List<T> fitting(
      List<T> all, int most, ToIntFunction<T> letters, int lineOf, double room) {
    List<T> fitting = new ArrayList<>();
    double used = 0;
    for (T one : all) {
      used += height(letters.applyAsInt(one), lineOf);
      if (fitting.size() == most || (used > room && !fitting.isEmpty())) {
        break;
      }
      fitting.add(one);
    }
    return List.copyOf(fitting);
  }

  private static double height(int letters, int lineOf) {
    return Math.ceil(letters / (double) lineOf) * LINE + BETWEEN_ROWS;
  }

  private static int letters(Point point) {
    return point.name().length() + point.sentence().length() + 2;
  }

  private static int letters(Question question) {
    return question.question().length()
        + question.owner().length()
        + question.because().length()
        + 4;
  }
}
