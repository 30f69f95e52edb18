package org.partnershipscorecard.measure;

import java.util.List;
import java.util.Set;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.extract.ColumnType;
import org.partnershipscorecard.extract.EngineRule;
import org.partnershipscorecard.extract.ExtractSpec;
import org.partnershipscorecard.extract.Extracts;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.store.Answer;

/** The reasons that agencies gave for what was queried, beside the figures that they touch. */
final class Explanations {

  private final List<Answer> explained;
  private final Extracts extracts;

  Explanations(List<Answer> answers, Extracts extracts) {
    this.explained =
        answers.stream()
            .filter(answer -> answer.verdict() == Answer.Verdict.EXPLAINED)
            .filter(answer -> extracts.has(answer.extract()))
            .toList();
    this.extracts = extracts;
  }

  /** The footnotes of a line in an area, from the extracts and quarters that it is made of. */
  List<String> of(
      MeasureLine line,
      Set<String> made,
      String area,
      List<ReportingPeriod> quarters,
      Sources sources) {
    return explained.stream()
        .filter(answer -> made.contains(answer.extract()))
        .filter(answer -> quarters.contains(quarter(answer, line)))
        .filter(answer -> sources.sends(answer.agency(), answer.extract(), area, answer.period()))
        .filter(answer -> touches(answer, line))
        .map(answer -> answer.agency() + ", " + answer.period().label() + ": " + answer.reason())
        .distinct()
        .toList();
  }

  /** What is counted by the date that was asked about is touched in that date's quarter. */
  private static ReportingPeriod quarter(Answer answer, MeasureLine line) {
    boolean dated = answer.column().equals(line.event()) || !answer.line().isEmpty();
    return dated && !answer.eventQuarter().isEmpty()
        ? ReportingPeriod.parse(answer.eventQuarter())
        : answer.period();
  }

  /**
   * A query about one of several dates touches what is counted by that date; a number that is
   * unusual is a number of such events alone.
   */
  private boolean touches(Answer answer, MeasureLine line) {
    if (!answer.line().isEmpty()) {
      return answer.line().equals(line.id());
    }
    ExtractSpec spec = extracts.byId(answer.extract());
    String column = answer.column();
    String event = line.event();
    boolean dated = spec.hasColumn(column) && spec.column(column).type() == ColumnType.DATE;
    if (!dated || !line.extract().equals(spec.id())) {
      return true;
    }
    return event == null
        ? !answer.rule().equals(EngineRule.UNUSUAL_COUNT.id())
        : event.equals(column);
  }
}
