package org.partnershipscorecard.annualreport;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.disclosure.PublishedFigure;

/**
 * The finding that a chart's title or a table's caption states, set against the figures shown: what
 * is said to fall ends lower than it began, and what is said to fall and rise does both.
 */
final class TypedTitle {

  private static final Pattern MORE = Pattern.compile("(?iu)\\b(?:more|higher|greater)\\b");
  private static final Pattern FEWER = Pattern.compile("(?iu)\\b(?:fewer|less|lower)\\b");

  private TypedTitle() {}

  /**
   * What is doubtful; empty for nothing, and for a title about anything but a course of time.
   *
   * @param title without references
   * @param shown every figure of the chart or table
   */
  static Optional<String> doubt(String title, Collection<PublishedFigure> shown) {
    boolean up = TypedDirections.rises(title) || MORE.matcher(title).find();
    boolean down = TypedDirections.falls(title) || FEWER.matcher(title).find();
    List<List<PublishedFigure>> courses = courses(shown);
    if (courses.isEmpty() || (!up && !down)) {
      return Optional.empty();
    }
    if (up && down) {
      return courses.stream().anyMatch(TypedTitle::turns)
          ? Optional.empty()
          : Optional.of("says two directions, and no line of figures goes both ways");
    }
    for (List<PublishedFigure> course : courses) {
      if (course.stream().anyMatch(figure -> figure.marks().contains(Mark.B))) {
        return Optional.of("the series has a break; compare nothing across it");
      }
      if (up ? moved(course) <= 0 : moved(course) >= 0) {
        return Optional.of(
            "the figures of " + course.getFirst().key().line() + " shown say otherwise");
      }
    }
    return Optional.empty();
  }

  /** Each series of at least two periods, by time; one with a figure wanting is left out. */
  private static List<List<PublishedFigure>> courses(Collection<PublishedFigure> shown) {
    Map<List<Object>, List<PublishedFigure>> series = new LinkedHashMap<>();
    for (PublishedFigure figure : shown) {
      FigureKey key = figure.key();
      series
          .computeIfAbsent(
              List.of(key.line(), key.breakdown(), key.basis(), key.unit()), k -> new ArrayList<>())
          .add(figure);
    }
    series
        .values()
        .forEach(all -> all.sort(Comparator.comparing(figure -> figure.key().period().lastDay())));
    return series.values().stream()
        .filter(all -> all.size() > 1 && all.stream().allMatch(PublishedFigure::isPresent))
        .toList();
  }

  private static double moved(List<PublishedFigure> course) {
    return value(course.getLast()) - value(course.getFirst());
  }

  private static boolean turns(List<PublishedFigure> course) {
    boolean rose = false;
    boolean fell = false;
    for (int i = 1; i < course.size(); i++) {
      double step = value(course.get(i)) - value(course.get(i - 1));
      rose |= step > 0;
      fell |= step < 0;
    }
    return rose && fell;
  }

  private static double value(PublishedFigure figure) {
    return Objects.requireNonNull(figure.value());
  }
}
