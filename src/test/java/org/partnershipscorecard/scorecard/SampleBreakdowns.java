package org.partnershipscorecard.scorecard;

import java.util.ArrayList;
import java.util.List;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.Breakdown;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.disclosure.SampleFigures;
import org.partnershipscorecard.period.ReportingPeriod;

/** The sample's lines by category, in the three quarters of 2016-17 so far. */
final class SampleBreakdowns {

  private SampleBreakdowns() {}

  static void addTo(SampleFigures all) {
    stock(
        all,
        "CP03",
        SampleCatalogue.category(),
        88,
        61,
        15,
        6,
        8,
        101,
        72,
        18,
        7,
        11,
        104,
        73,
        19,
        7,
        11);
    stock(all, "CS01", SampleCatalogue.level(), 9, 17, 20, 8, 16, 19, 10, 17, 20);
    flow(all, SampleCatalogue.deathType(), 4, 2, 2, 3, 1, 2, 2, 1, 2);
    flow(all, SampleCatalogue.sex(), 6, 2, 4, 2, 4, 1);
    flow(all, SampleCatalogue.age(), 4, 2, 1, 0, 1, 0, 3, 1, 1, 0, 1, 0, 3, 1, 1, 0, 0, 0);
    flow(
        all,
        SampleCatalogue.ethnicity(),
        5,
        0,
        0,
        1,
        1,
        0,
        0,
        1,
        3,
        1,
        0,
        0,
        1,
        1,
        0,
        0,
        3,
        0,
        1,
        0,
        0,
        0,
        1,
        0);
    flow(
        all,
        SampleCatalogue.cause(),
        1,
        0,
        1,
        1,
        1,
        0,
        1,
        3,
        0,
        0,
        0,
        0,
        1,
        0,
        1,
        1,
        1,
        2,
        0,
        0,
        0,
        0,
        0,
        1,
        0,
        0,
        1,
        2,
        0,
        1);
  }

  /** Values quarter by quarter, and in a quarter category by category. */
  private static void stock(SampleFigures all, String line, Breakdown breakdown, int... values) {
    add(all, line, breakdown, Basis.SNAPSHOT, values);
  }

  private static void flow(SampleFigures all, Breakdown breakdown, int... values) {
    add(all, "CD01", breakdown, Basis.QUARTER, values);
    List<String> codes = List.copyOf(breakdown.categories().keySet());
    for (int i = 0; i < codes.size(); i++) {
      double sum = 0;
      for (int quarter = 0; quarter < 3; quarter++) {
        sum += values[quarter * codes.size() + i];
      }
      all.add(
          SampleFigures.plain(
              "CD01", breakdown.key(codes.get(i)), SampleScorecard.Q3, Basis.YTD, Unit.COUNT, sum));
    }
  }

  private static void add(
      SampleFigures all, String line, Breakdown breakdown, Basis basis, int... values) {
    List<String> codes = new ArrayList<>(breakdown.categories().keySet());
    List<ReportingPeriod> quarters = SampleScorecard.Q3.endingHere(3);
    for (int i = 0; i < values.length; i++) {
      all.add(
          SampleFigures.plain(
              line,
              breakdown.key(codes.get(i % codes.size())),
              quarters.get(i / codes.size()),
              basis,
              Unit.COUNT,
              (double) values[i]));
    }
  }
}
