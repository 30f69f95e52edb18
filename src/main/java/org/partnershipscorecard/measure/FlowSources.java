package org.partnershipscorecard.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.store.Submission;

/**
 * Which submissions the flow of a quarter is counted from (rule R3). Records of one layout share
 * their keys, so the latest version of each is counted (rule R8); records of two layouts do not, so
 * of several layouts that speak of a quarter one is its source. Nothing is counted twice.
 */
final class FlowSources {

  private final Map<Sender, List<Submission>> bySender;

  FlowSources(List<Submission> submissions) {
    this.bySender =
        submissions.stream()
            .collect(
                Collectors.groupingBy(
                    s -> new Sender(s.agency(), s.extract()),
                    LinkedHashMap::new,
                    Collectors.toList()));
  }

  private record Sender(String agency, String extract) {}

  /**
   * Quarters whose flows are counted from the same submissions.
   *
   * @param without entries of submissions that are not their source
   */
  record Stretch(List<ReportingPeriod> quarters, Set<Integer> without) {}

  /** The source of a quarter's flow: what of the chosen layout speaks of a day of it. */
  List<Submission> of(String agency, String extract, ReportingPeriod period) {
    List<Submission> speaking =
        bySender.getOrDefault(new Sender(agency, extract), List.of()).stream()
            .filter(s -> !s.coversFrom().isAfter(period.lastDay()))
            .filter(s -> !s.coversTo().isBefore(period.firstDay()))
            .toList();
    if (extract.equals(SuppliedSums.EXTRACT)) {
      return speaking;
    }
    Collection<List<Submission>> layouts =
        speaking.stream()
            .collect(Collectors.groupingBy(Submission::layout, TreeMap::new, Collectors.toList()))
            .values();
    return layouts.stream()
        .min(
            Comparator.comparing((List<Submission> layout) -> !wholly(layout, period))
                .thenComparing(layout -> best(layout, period), Sources.BEST))
        .map(layout -> withoutReplaced(layout, period))
        .orElse(List.of());
  }

  /** The best that covers the whole quarter, else the best that covers some of it. */
  private static Submission best(List<Submission> layout, ReportingPeriod period) {
    return covering(layout, period)
        .orElseGet(() -> layout.stream().min(Sources.BEST).orElseThrow());
  }

  private static Optional<Submission> covering(List<Submission> layout, ReportingPeriod period) {
    return layout.stream()
        .filter(s -> s.covers(period.firstDay(), period.lastDay()))
        .min(Sources.BEST);
  }

  /** Of several that cover the whole quarter, one; those that cover a part of it stay. */
  private static List<Submission> withoutReplaced(List<Submission> layout, ReportingPeriod period) {
    Optional<Submission> chosen = covering(layout, period);
    return chosen.isEmpty()
        ? layout
        : layout.stream()
            .filter(s -> s.equals(chosen.get()) || !s.covers(period.firstDay(), period.lastDay()))
            .toList();
  }

  /** Whether each day of a quarter is in one of the spans or another. */
  static boolean wholly(List<Submission> submissions, ReportingPeriod period) {
    LocalDate missing = period.firstDay();
    for (Submission submission :
        submissions.stream().sorted(Comparator.comparing(Submission::coversFrom)).toList()) {
      if (!submission.coversFrom().isAfter(missing) && !submission.coversTo().isBefore(missing)) {
        missing = submission.coversTo().plusDays(1);
      }
    }
    return missing.isAfter(period.lastDay());
  }

  /** The quarters, those together that leave out the same submissions. */
  List<Stretch> stretches(List<ReportingPeriod> periods) {
    Map<Set<Integer>, List<ReportingPeriod>> together = new LinkedHashMap<>();
    for (ReportingPeriod period : periods) {
      together.computeIfAbsent(without(period), _ -> new ArrayList<>()).add(period);
    }
    return together.entrySet().stream()
        .map(entry -> new Stretch(List.copyOf(entry.getValue()), entry.getKey()))
        .toList();
  }

  /**
   * What is not counted in a quarter: other layouts than its source's, and what its source
   * replaces. Earlier and later submissions of the source's layout are: they may hold later
   * versions.
   */
  private Set<Integer> without(ReportingPeriod period) {
    Set<Integer> without = new TreeSet<>();
    bySender.forEach((sender, submissions) -> {
      if (sender.extract().equals(SuppliedSums.EXTRACT)) {
        return; // its rows say themselves what they speak of
      }
      List<Submission> source = of(sender.agency(), sender.extract(), period);
      if (!source.isEmpty()) {
        String layout = source.getFirst().layout();
        for (Submission submission : submissions) {
          boolean replaced =
              submission.covers(period.firstDay(), period.lastDay())
                  && !source.contains(submission);
          if (replaced || !submission.layout().equals(layout)) {
            without.add(submission.entry());
          }
        }
      }
    });
    return without;
  }
}
