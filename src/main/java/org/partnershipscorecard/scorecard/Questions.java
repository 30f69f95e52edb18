package org.partnershipscorecard.scorecard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.Measure;
import org.partnershipscorecard.catalogue.Rag;
import org.partnershipscorecard.catalogue.Verdict;
import org.partnershipscorecard.disclosure.FigureSet;
import org.partnershipscorecard.disclosure.PublishedFigure.Move;
import org.partnershipscorecard.narrative.Action;
import org.partnershipscorecard.period.ReportingPeriod;

/**
 * What to ask: for each exception the measure's own question, and what in the pack leaves it open.
 */
final class Questions {

  private static final int LONGEST_RUN = 12;

  private final Catalogue catalogue;
  private final FigureSet figures;
  private final ReportingPeriod period;
  private final Edition edition;

  Questions(Catalogue catalogue, FigureSet figures, ReportingPeriod period, Edition edition) {
    this.catalogue = catalogue;
    this.figures = figures;
    this.period = period;
    this.edition = edition;
  }

  /**
   * One question a measure.
   *
   * @param toDiscuss the weightiest first
   * @param anchors line id to where it can be read up
   */
  List<Question> of(List<Rated> toDiscuss, Map<String, String> anchors) {
    List<Question> questions = new ArrayList<>();
    Set<String> asked = new HashSet<>();
    for (Rated line : toDiscuss) {
      Measure measure = catalogue.measureOf(line.line().id());
      if (asked.add(measure.id())) {
        questions.add(question(line, measure, anchors));
      }
    }
    return List.copyOf(questions);
  }

  private Question question(Rated line, Measure measure, Map<String, String> anchors) {
    List<Action> open =
        edition.actions().of(measure.id(), period).stream()
            .filter(action -> action.isOpenIn(period))
            .toList();
    List<String> because = new ArrayList<>();
    int run = quartersOffTarget(line);
    if (run > 1) {
      because.add("off target for " + run + " quarters running");
    }
    open.stream()
        .filter(action -> action.isOverdue(period))
        .forEach(action ->
            because.add(
                "“%s” was due on %s and is not done"
                    .formatted(Sentence.open(action.text()), Sentence.day(action.due()))));
    boolean calls = line.rag() == Rag.RED || line.rag() == Rag.AMBER || worsens(line);
    if (calls && open.isEmpty()) {
      because.add("no action is agreed");
    }
    CommentaryState said = edition.commentaryOn(measure, figures, period);
    if (said.commentary() == null) {
      because.add("no commentary is written");
    } else if (said.isStale()) {
      because.add("the commentary is of an earlier figure");
    }
    return new Question(
        line.line().id(),
        measure.owner(),
        measure.question(),
        because.isEmpty() ? enough(open) : String.join("; ", because),
        anchors.getOrDefault(line.line().id(), "line-" + line.line().id()));
  }

  private static String enough(List<Action> open) {
    return open.stream()
        .findFirst()
        .map(action ->
            "will “%s”, due on %s, be enough"
                .formatted(Sentence.open(action.text()), Sentence.day(action.due())))
        .orElse("");
  }

  private static boolean worsens(Rated line) {
    Move move = line.move();
    return move != null && move.verdict() == Verdict.WORSENING;
  }

  private int quartersOffTarget(Rated line) {
    int run = 0;
    while (run < LONGEST_RUN
        && Rated.of(figures, line.line(), period.plus(-run)).rag() == Rag.RED) {
      run++;
    }
    return run;
  }
}
