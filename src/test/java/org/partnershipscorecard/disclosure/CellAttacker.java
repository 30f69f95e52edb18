package org.partnershipscorecard.disclosure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.partnershipscorecard.catalogue.Absence;
import org.partnershipscorecard.disclosure.CrossRecords.Cell;
import org.partnershipscorecard.disclosure.CrossRecords.Counted;

/**
 * The strongest reader there can be: knows every definition, has one unknown for each kind of
 * record, and reads nothing but the published cells. Shares no model with the program.
 */
final class CellAttacker {

  private final CrossRecords records;
  private final List<PublishedFigure> figures;

  /**
   * @param figures of every release together
   */
  CellAttacker(CrossRecords records, List<PublishedFigure> figures) {
    this.records = records;
    this.figures = List.copyOf(figures);
  }

  /** Whether what is published tells that some records are from 1 to 5. */
  boolean knowsSmall(Predicate<Cell> sought) {
    return !isPossible(sought, true) && !isPossible(sought, false);
  }

  private boolean isPossible(Predicate<Cell> sought, boolean more) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    Map<Cell, Variable> unknown = new LinkedHashMap<>();
    for (Cell cell : records.cells.keySet()) {
      unknown.put(cell, model.newVariable("x" + unknown.size()).integer().lower(0));
    }
    int number = 0;
    for (PublishedFigure figure : figures) {
      Counted counted = records.counted.get(figure.key());
      if (counted == null) {
        throw new IllegalStateException("a figure that nobody counted");
      }
      Predicate<Cell> below = counted.denominator();
      Double numerator = figure.numerator();
      if (figure.absence() == Absence.ZERO_DENOMINATOR && below != null) {
        sum(model, unknown, below, "z" + number++).level(0);
      } else if (figure.value() == null) {
        // A nought would have been printed.
        if (below == null) {
          sum(model, unknown, counted.numerator(), "w" + number++).lower(1);
        }
      } else if (numerator != null) {
        sum(model, unknown, counted.numerator(), "n" + number++).level(numerator);
        Double denominator = figure.denominator();
        if (below != null && denominator != null) {
          sum(model, unknown, below, "d" + number++).level(denominator);
        }
      }
    }
    Expression wanted = sum(model, unknown, sought, "wanted");
    if (more) {
      wanted.lower(6);
    } else {
      wanted.level(0);
    }
    Optimisation.Result result = model.minimise();
    return result.getState().isFeasible();
  }

  private static Expression sum(
      ExpressionsBasedModel model, Map<Cell, Variable> unknown, Predicate<Cell> of, String name) {
    Expression sum = model.newExpression(name);
    unknown.forEach((cell, variable) -> {
      if (of.test(cell)) {
        sum.set(variable, 1);
      }
    });
    return sum;
  }
}
