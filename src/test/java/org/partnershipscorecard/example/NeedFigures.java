package org.partnershipscorecard.example;

import java.util.List;
import org.partnershipscorecard.period.ReportingPeriod;

/** Children in need plans: a number the council sends without records, taken on the last day. */
final class NeedFigures implements AgencyExtract {
  /** 1749 at the end of 2014-15, 1421 of 2015-16 and 1207 of 2016-17 Q2 as published. */
  private static final List<Integer> IN_NEED =
      List.of(1688, 1712, 1735, 1749, 1668, 1580, 1497, 1421, 1312, 1207, 1189, 1164);

  @Override
  public String agency() {
    return "CWC";
  }

  @Override
  public String id() {
    return "figures";
  }

  @Override
  public List<String> header() {
    return List.of(
        "agency",
        "area",
        "period",
        "period_basis",
        "as_at_date",
        "measure_line",
        "breakdown_type",
        "breakdown_code",
        "numerator",
        "denominator",
        "value_status",
        "note");
  }

  @Override
  public List<Row> rows(ReportingPeriod period) {
    int inNeed = IN_NEED.get(ExampleData.PERIODS.indexOf(period));
    return List.of(
        AgencyExtract.row(
            agency(),
            WOLVERHAMPTON,
            period.key(),
            "SNAPSHOT",
            period.lastDay(),
            "CN02",
            "TOTAL",
            "TOTAL",
            inNeed,
            null,
            "OK",
            null));
  }
}
