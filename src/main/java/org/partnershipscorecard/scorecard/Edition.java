package org.partnershipscorecard.scorecard;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.partnershipscorecard.catalogue.Break;
import org.partnershipscorecard.catalogue.Measure;
import org.partnershipscorecard.disclosure.FigureSet;
import org.partnershipscorecard.narrative.ActionList;
import org.partnershipscorecard.narrative.Commentary;
import org.partnershipscorecard.period.ReportingPeriod;

/**
 * Everything on the pages beside the figures.
 *
 * @param partnership its name
 * @param area the area's name
 * @param status in words: {@code Draft for the committee}
 * @param version {@code v0.1}; empty where there is none yet
 * @param asAt up to when everything is counted, in words
 * @param marking the handling marking; empty where there is none
 * @param commentary what the owners say for the period, by measure id
 * @param actions all that are kept; the page shows those of the period
 * @param noticeLines how many lines the notices over page one take
 * @param supply who sends what, and what came
 */
public record Edition(
    String partnership,
    String area,
    String status,
    String version,
    String asAt,
    String marking,
    DataNotes data,
    List<Break> breaks,
    Map<String, Commentary> commentary,
    ActionList actions,
    int noticeLines,
    Supply supply) {

  public Edition {
    breaks = List.copyOf(breaks);
    commentary = Map.copyOf(commentary);
  }

  /** Whether the owner has written of a measure for {@code period}, or actions on it are kept. */
  boolean speaksOf(String measure, ReportingPeriod period) {
    Commentary written = commentary.get(measure);
    return (written != null && !written.isEmpty()) || !actions.of(measure, period).isEmpty();
  }

  /** What the owner of a measure wrote, beside its figures now. */
  CommentaryState commentaryOn(Measure measure, FigureSet figures, ReportingPeriod period) {
    return CommentaryState.of(
        commentary.get(measure.id()), FiguresNoted.of(figures, measure, period));
  }

  /** The breaks of a measure. */
  List<Break> breaksOf(String measure) {
    return breaks.stream().filter(cut -> cut.measures().contains(measure)).toList();
  }

  /** What is printed wherever a measure's broken series is shown. */
  Stream<String> footnotes(String measure) {
    return breaksOf(measure).stream().map(Break::footnote).filter(words -> !words.isBlank());
  }
}
