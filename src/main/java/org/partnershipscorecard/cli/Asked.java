package org.partnershipscorecard.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnershipscorecard.catalogue.Breakdown;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.period.Span;

/** Which figures a command asks for, as typed. */
final class Asked {

  private Asked() {}

  /** A quarter or a year. */
  static Span span(String text) {
    try {
      return Span.parse(text);
    } catch (IllegalArgumentException e) {
      throw new Failure.Usage(String.valueOf(e.getMessage()));
    }
  }

  /** Looks whether a line has a category, {@code sex=1}, or several joined by {@code ;}. */
  static void checkBreakdown(MeasureLine line, String breakdown) {
    if (breakdown.equals(FigureKey.TOTAL)) {
      return;
    }
    for (String part : breakdown.split(";", -1)) {
      List<String> words = List.of(part.split("=", 2));
      Optional<Breakdown> found = line.breakdown(words.getFirst());
      if (found.isEmpty()) {
        throw new Failure.Usage(
            line.id() + " has no breakdown " + words.getFirst() + dimensions(line));
      }
      if (words.size() < 2 || !codes(found.get()).contains(words.getLast())) {
        throw new Failure.Usage(
            "%s has no category %s; write one of %s"
                .formatted(
                    line.id(),
                    part,
                    codes(found.get()).stream()
                        .map(found.get()::key)
                        .collect(Collectors.joining(", "))));
      }
    }
  }

  private static String dimensions(MeasureLine line) {
    return line.breakdowns().isEmpty()
        ? ""
        : line.breakdowns().stream()
            .map(Breakdown::dimension)
            .collect(Collectors.joining(", ", "; it has ", ""));
  }

  private static List<String> codes(Breakdown breakdown) {
    return Stream.concat(breakdown.categories().keySet().stream(), Stream.of(Breakdown.UNKNOWN))
        .toList();
  }
}
