package org.partnershipscorecard.scorecard;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.Measure;
import org.partnershipscorecard.disclosure.FigureSet;
import org.partnershipscorecard.disclosure.PublishedFigure;
import org.partnershipscorecard.narrative.Commentary;
import org.partnershipscorecard.period.ReportingPeriod;

/**
 * Which measures need commentary for a quarter, and which have not all of it. Every exception needs
 * some, and every line that the partnership chose to show in any case.
 */
public final class ChaseList {

  private final Catalogue catalogue;
  private final FigureSet figures;
  private final ReportingPeriod period;
  private final Map<String, Commentary> commentary;
  private final Choices choices;

  /**
   * A list.
   *
   * @param commentary what is written for the quarter, by measure id
   */
  public ChaseList(
      Catalogue catalogue,
      FigureSet figures,
      ReportingPeriod period,
      Map<String, Commentary> commentary,
      Choices choices) {
    this.catalogue = catalogue;
    this.figures = figures;
    this.period = period;
    this.commentary = Map.copyOf(commentary);
    this.choices = choices;
  }

  /** Measures that need commentary, in printed order, each with what a commentary is to note. */
  public Map<String, Map<String, String>> needed() {
    Map<String, Map<String, String>> needed = new LinkedHashMap<>();
    reasons().keySet().forEach(measure -> needed.put(measure, noted(measure)));
    return needed;
  }

  /** What a commentary on a measure is to note: its figures now, by line. */
  public Map<String, String> noted(String measure) {
    return catalogue.measures().stream()
        .filter(m -> m.id().equals(measure))
        .findFirst()
        .map(m -> FiguresNoted.of(figures, m, period))
        .orElse(Map.of());
  }

  /** The measures that need commentary and have not all of it, in printed order. */
  public List<Chase> open() {
    Map<String, String> reasons = reasons();
    // What was written without need may be out of date all the same.
    Set<String> all = new LinkedHashSet<>(reasons.keySet());
    all.addAll(commentary.keySet());
    return catalogue.measures().stream()
        .filter(measure -> all.contains(measure.id()))
        .map(measure -> chase(measure, reasons.getOrDefault(measure.id(), "written of")))
        .filter(chase -> !chase.wanting().isEmpty())
        .filter(chase -> reasons.containsKey(chase.measure()) || chase.stale())
        .toList();
  }

  private Chase chase(Measure measure, String reason) {
    CommentaryState state =
        CommentaryState.of(commentary.get(measure.id()), FiguresNoted.of(figures, measure, period));
    return new Chase(
        measure.id(), measure.name(), measure.owner(), reason, state.wanting(), state.isStale());
  }

  private Map<String, String> reasons() {
    Map<String, String> reasons = new LinkedHashMap<>();
    for (var line : GridAssembler.lines(catalogue, figures, period)) {
      Rated rated = Rated.of(figures, line, period);
      PublishedFigure figure = rated.figure();
      boolean present = figure != null && figure.isPresent();
      String measure = catalogue.measureOf(line.id()).id();
      if (present && Attention.weight(rated) >= Attention.DISCUSS_FROM) {
        reasons.putIfAbsent(measure, Attention.reason(rated));
      } else if (present && choices.panels().contains(line.id())) {
        reasons.putIfAbsent(measure, "chosen");
      }
    }
    return reasons;
  }
}
