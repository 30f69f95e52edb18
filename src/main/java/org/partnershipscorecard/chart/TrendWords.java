package org.partnershipscorecard.chart;

import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.partnershipscorecard.catalogue.Break;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.disclosure.PublishedFigure;

/** What a trend chart shows, for a reader who cannot see it. */
final class TrendWords {

  private TrendWords() {}

  static String describe(
      List<TrendSeries> series, TimeAxis time, Guides guides, List<Break> breaks) {
    StringBuilder words = new StringBuilder("Line chart by quarter, ");
    words.append(time.quarters().getFirst().label());
    words.append(" to ").append(time.quarters().getLast().label()).append('.');
    series.forEach(line -> words.append(' ').append(describe(line, breaks)));
    if (!guides.lines().isEmpty()) {
      words.append(' ').append(capital(levels(guides))).append('.');
    }
    for (Break cut : breaks) {
      words
          .append(" Break in the series in ")
          .append(cut.mixedQuarter().label())
          .append(": ")
          .append(cut.reason())
          .append('.');
    }
    return words.toString();
  }

  /** A break's line in words: {@code New recording system, November 2016}. */
  static String of(Break cut) {
    String month = cut.date().getMonth().getDisplayName(TextStyle.FULL, Locale.UK);
    return capital(cut.reason()) + ", " + month + " " + cut.date().getYear();
  }

  private static String describe(TrendSeries series, List<Break> breaks) {
    StringBuilder words = new StringBuilder(series.name()).append(": ");
    words.append(extent(series)).append('.');
    String missing =
        series.figures().stream()
            .filter(figure -> !figure.isPresent())
            .map(f -> f.key().period().label() + " " + FigureWords.missing(f))
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      words.append(" Not shown: ").append(missing).append('.');
    }
    String marked =
        series.figures().stream()
            .filter(PublishedFigure::isPresent)
            .map(figure -> marks(figure, breaks))
            .filter(each -> !each.isEmpty())
            .collect(Collectors.joining(", "));
    if (!marked.isEmpty()) {
      words.append(" Marked: ").append(marked).append('.');
    }
    return words.toString();
  }

  /** From where to where, and between which values; nothing is said twice. */
  private static String extent(TrendSeries series) {
    List<PublishedFigure> present = series.present();
    if (present.isEmpty()) {
      return "no figures to show";
    }
    Comparator<PublishedFigure> byValue =
        Comparator.comparing(figure -> Objects.requireNonNull(figure.value()));
    PublishedFigure first = present.getFirst();
    PublishedFigure last = present.getLast();
    if (first.equals(last)) {
      return at(first, series);
    }
    PublishedFigure highest = present.stream().max(byValue).orElseThrow();
    PublishedFigure lowest = present.stream().min(byValue).orElseThrow();
    // What is not shown may lie higher or lower.
    String shown = present.size() < series.figures().size() ? " shown " : " ";
    StringBuilder words = new StringBuilder();
    words.append("first ").append(at(first, series));
    words.append(", last ").append(at(last, series));
    if (!highest.equals(lowest)) {
      words.append(", highest").append(shown).append(again(highest, first, last, series));
      words.append(", lowest").append(shown).append(again(lowest, first, last, series));
    }
    return words.toString();
  }

  /** A value that was named as the first or the last is not read out a second time. */
  private static String again(
      PublishedFigure figure, PublishedFigure first, PublishedFigure last, TrendSeries series) {
    if (figure.equals(first)) {
      return "the first";
    }
    return figure.equals(last) ? "the last" : at(figure, series);
  }

  private static String at(PublishedFigure figure, TrendSeries series) {
    return FigureWords.of(figure, series.decimals()) + " in " + figure.key().period().label();
  }

  /** Empty for a figure without marks; a break that the words name by itself is not one. */
  private static String marks(PublishedFigure figure, List<Break> breaks) {
    boolean named =
        breaks.stream().anyMatch(cut -> cut.mixedQuarter().equals(figure.key().period()));
    String marks =
        figure.marks().stream()
            .filter(mark -> !(named && mark == Mark.B))
            .sorted()
            .map(Mark::words)
            .collect(Collectors.joining(" and "));
    return marks.isEmpty() ? "" : figure.key().period().label() + " " + marks;
  }

  private static String levels(Guides guides) {
    return guides.lines().stream().map(Guides.Guide::label).collect(Collectors.joining(", "));
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }
}
