package org.partnershipscorecard.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.measure.Outturn;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.period.ReportingYear;

/**
 * A reader with nothing but the published figures of lines whose quarters and categories add up:
 * one unknown for each category and quarter, one equation for each number in print.
 */
final class PublishedAttacker {

  private static final int FAR = 10_000;

  private final SampleCounts counts;
  private final FigureSet figures;

  PublishedAttacker(SampleCounts counts, FigureSet figures) {
    this.counts = counts;
    this.figures = figures;
  }

  /**
   * The small counts that can be worked out, or at least be told to be small; empty if all is well.
   */
  List<FigureKey> worked() {
    List<FigureKey> worked = new ArrayList<>();
    for (Outturn outturn : counts.outturns()) {
      Double value = outturn.value();
      if (value != null && value >= 1 && value <= 5 && !canBe(outturn.key(), 6, FAR)) {
        worked.add(outturn.key());
      }
    }
    return worked;
  }

  private boolean canBe(FigureKey key, int low, int high) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    Map<String, Variable> cells = new LinkedHashMap<>();
    Map<String, TreeSet<String>> categories = new LinkedHashMap<>();
    TreeSet<ReportingPeriod> quarters = new TreeSet<>();
    for (Outturn outturn : counts.outturns()) {
      FigureKey each = outturn.key();
      quarters.addAll(window(each));
      for (ReportingPeriod quarter : window(each)) {
        cells.computeIfAbsent(
            each.breakdown() + quarter.key(), name -> model.newVariable(name).integer().lower(0));
      }
      if (!each.isTotal()) {
        String dimension = each.breakdown().substring(0, each.breakdown().indexOf('='));
        categories.computeIfAbsent(dimension, d -> new TreeSet<>()).add(each.breakdown());
      }
    }
    categories.forEach((dimension, parts) -> {
      for (ReportingPeriod quarter : quarters) {
        Expression sum = model.newExpression(dimension + quarter.key()).level(0);
        sum.set(cells.get(FigureKey.TOTAL + quarter.key()), -1);
        parts.forEach(part -> sum.set(cells.get(part + quarter.key()), 1));
      }
    });
    for (PublishedFigure figure : figures.all()) {
      Expression window = sum(model, cells, figure.key(), "f");
      Double value = figure.value();
      if (value != null) {
        window.level(value);
      } else {
        window.lower(1);
      }
    }
    sum(model, cells, key, "sought").lower(low).upper(high);
    Optimisation.Result result = model.minimise();
    return result.getState().isFeasible();
  }

  private static Expression sum(
      ExpressionsBasedModel model, Map<String, Variable> cells, FigureKey key, String name) {
    Expression sum =
        model.newExpression(name + key.breakdown() + key.period().key() + key.basis().word());
    for (ReportingPeriod quarter : window(key)) {
      sum.set(cells.get(key.breakdown() + quarter.key()), 1);
    }
    return sum;
  }

  private static List<ReportingPeriod> window(FigureKey key) {
    return switch (key.period()) {
      case ReportingYear year -> year.quarters();
      case ReportingPeriod quarter ->
          quarter.endingHere(
              key.basis() == Basis.YTD
                  ? quarter.quarter()
                  : key.basis() == Basis.ROLLING12 ? 4 : 1);
    };
  }
}
