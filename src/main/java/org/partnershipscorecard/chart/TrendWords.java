package org.partnershipscorecard.chart;

import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.partnershipscorecard.catalogue.Break;
import org.partnershipscorecard.disclosure.PublishedFigure;

/** What a trend chart shows, for a reader who cannot see it. */
final class TrendWords {

  private TrendWords() {}

  static String describe(
      List<TrendSeries> series, TimeAxis time, Guides guides, List<Break> breaks) {
    StringBuilder words = new StringBuilder("Line chart by quarter, ");
    words.append(time.quarters().getFirst().label());
    words.append(" to ").append(time.quarters().getLast().label()).append('.');
    series.forEach(line -> words.append(' ').append(describe(line)));
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

  private static String describe(TrendSeries series) {
    List<PublishedFigure> present = series.present();
    StringBuilder words = new StringBuilder(series.name()).append(": ");
    if (present.isEmpty()) {
      words.append("no figures to show.");
    } else {
      Comparator<PublishedFigure> byValue =
          Comparator.comparing(figure -> Objects.requireNonNull(figure.value()));
      words.append("first ").append(at(present.getFirst(), series));
      words.append(", last ").append(at(present.getLast(), series));
      words.append(", highest ").append(at(present.stream().max(byValue).orElseThrow(), series));
      words.append(", lowest ").append(at(present.stream().min(byValue).orElseThrow(), series));
      words.append('.');
    }
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
            .filter(figure -> figure.isPresent() && !figure.marks().isEmpty())
            .map(TrendWords::marks)
            .collect(Collectors.joining(", "));
    if (!marked.isEmpty()) {
      words.append(" Marked: ").append(marked).append('.');
    }
    return words.toString();
  }

  private static String at(PublishedFigure figure, TrendSeries series) {
    return FigureWords.of(figure, series.decimals()) + " in " + figure.key().period().label();
  }

  private static String marks(PublishedFigure figure) {
    return figure.key().period().label()
        + " "
        + figure.marks().stream()
            .sorted()
            .map(mark -> mark.words())
            .collect(Collectors.joining(" and "));
  }

  private static String levels(Guides guides) {
    return guides.lines().stream().map(Guides.Guide::label).collect(Collectors.joining(", "));
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }
}
