package org.partnershipscorecard.annualreport;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.partnershipscorecard.annualreport.DataTable.Cell;
import org.partnershipscorecard.annualreport.DataTable.Head;
import org.partnershipscorecard.annualreport.DataTable.Row;
import org.partnershipscorecard.annualreport.FigureFinder.Found;
import org.partnershipscorecard.catalogue.Breakdown;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.disclosure.Printed;
import org.partnershipscorecard.narrative.FigurePlan;
import org.partnershipscorecard.narrative.TablePlan;

/** Makes the tables of figures: measure lines by period, or one line by its categories. */
final class TableMaker {

  private final FigureFinder finder;

  TableMaker(FigureFinder finder) {
    this.finder = finder;
  }

  /** A row before its cells are found. */
  private record Planned(String head, FigurePlan figure, boolean total) {}

  /**
   * @throws IllegalArgumentException when a cell names a figure that there is not
   */
  DataTable figures(TablePlan plan, int number, String caption, List<String> notes) {
    List<Planned> rows = new ArrayList<>();
    for (TablePlan.Row row : plan.rows()) {
      rows.add(new Planned(row.head(), shared(plan).with(row.figure()), false));
    }
    return table(plan, number, caption, notes, rows);
  }

  /** Every category of the breakdown is a row, zero or not. */
  DataTable breakdown(TablePlan plan, int number, String caption, List<String> notes) {
    Breakdown breakdown = finder.breakdown(shared(plan), plan.dimension());
    List<Planned> rows = new ArrayList<>();
    for (Map.Entry<String, String> category : breakdown.categories().entrySet()) {
      rows.add(
          new Planned(
              category.getValue(), by(plan, breakdown.key(category.getKey())), false));
    }
    FigurePlan unknown = by(plan, breakdown.key(Breakdown.UNKNOWN));
    if (finder.isThere(unknown)) {
      rows.add(new Planned("Not known", unknown, false));
    }
    String total = plan.total();
    if (total != null) {
      rows.add(new Planned(total, by(plan, FigureKey.TOTAL), true));
    }
    return table(plan, number, caption, notes, rows);
  }

  private static FigurePlan shared(TablePlan plan) {
    return FigurePlan.NOTHING.with(plan.figure());
  }

  private static FigurePlan by(TablePlan plan, String breakdown) {
    return shared(plan).with(new FigurePlan(null, breakdown, null, null, null, null));
  }

  private DataTable table(
      TablePlan plan, int number, String caption, List<String> notes, List<Planned> planned) {
    Set<String> below = new LinkedHashSet<>(notes);
    Set<Mark> marks = new TreeSet<>();
    List<Row> rows = new ArrayList<>();
    for (Planned row : planned) {
      List<Cell> cells = new ArrayList<>();
      for (TablePlan.Column column : plan.columns()) {
        Found found = finder.find(row.figure().with(column.figure()));
        below.addAll(found.figure().notes());
        marks.addAll(found.figure().marks());
        cells.add(cell(found));
      }
      rows.add(new Row(row.head(), List.copyOf(cells), row.total()));
    }
    marks.forEach(mark -> below.add("[" + mark.word() + "] " + mark.words()));
    List<Head> heads =
        plan.columns().stream().map(column -> new Head(column.head(), true)).toList();
    return new DataTable(
        number, plan.id(), caption, plan.stub(), heads, rows, List.copyOf(below));
  }

  private static Cell cell(Found found) {
    Set<Mark> marks = found.figure().marks();
    Double value = found.value();
    String text =
        value != null
            ? Printed.number(value, found.decimals())
            : Printed.cell(found.figure(), found.decimals());
    // A withheld cell already reads [c]; its mark is not written twice.
    String written = Mark.written(marks).replace(text.replaceAll("[\\[\\]]", ""), "");
    return new Cell(text, written.isEmpty() ? "" : "[" + written + "]", true, found.figure());
  }
}
