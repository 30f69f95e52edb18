package org.partnershipscorecard.annualreport;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.partnershipscorecard.annualreport.DataTable.Cell;
import org.partnershipscorecard.annualreport.DataTable.Head;
import org.partnershipscorecard.annualreport.DataTable.Row;
import org.partnershipscorecard.annualreport.FigureFinder.Found;
import org.partnershipscorecard.catalogue.Absence;
import org.partnershipscorecard.catalogue.Break;
import org.partnershipscorecard.catalogue.Breakdown;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.disclosure.Printed;
import org.partnershipscorecard.disclosure.PublishedCell;
import org.partnershipscorecard.disclosure.PublishedFigure;
import org.partnershipscorecard.narrative.ChartPlan;
import org.partnershipscorecard.narrative.FigurePlan;
import org.partnershipscorecard.narrative.TablePlan;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.period.Span;

/** Makes the tables of figures: measure lines by period, or one line by its categories. */
final class TableMaker {

  /** As many rows as can be taken in at once. */
  private static final int LONGEST = 12;

  private final FigureFinder finder;
  private final List<Break> breaks;
  private final Set<FigureKey> printed;

  /**
   * @param printed gathers what the tables print
   */
  TableMaker(FigureFinder finder, List<Break> breaks, Set<FigureKey> printed) {
    this.finder = finder;
    this.breaks = breaks;
    this.printed = printed;
  }

  /** A row before its cells are found. */
  private record Planned(String head, FigurePlan figure, boolean total) {}

  /**
   * @throws IllegalArgumentException when a cell names a figure that there is not
   */
  DataTable figures(TablePlan plan, int number, String caption, List<String> notes) {
    List<Planned> rows = new ArrayList<>();
    for (TablePlan.Row row : plan.rows()) {
      rows.add(
          new Planned(
              row.head(), shared(plan).with(row.figure()), row.head().equals(plan.total())));
    }
    return table(plan, number, caption, notes, rows);
  }

  /** Every figure that a table of figures shows; of a line that never came, none. */
  static List<PublishedFigure> shown(TablePlan plan, FigureFinder finder) {
    return plan.rows().stream()
        .flatMap(row ->
            plan.columns().stream()
                .map(column -> shared(plan).with(row.figure()).with(column.figure())))
        .flatMap(figure -> finder.findIfAny(figure).stream())
        .map(Found::figure)
        .toList();
  }

  /**
   * Every category of the breakdown is a row, zero or not; in a long table those that are nought
   * throughout are named below it instead.
   */
  DataTable breakdown(TablePlan plan, int number, String caption, List<String> notes) {
    Breakdown breakdown = finder.breakdown(shared(plan), plan.dimension());
    List<Planned> rows = new ArrayList<>();
    List<String> none = new ArrayList<>();
    for (Map.Entry<String, String> category : breakdown.categories().entrySet()) {
      FigurePlan figure = by(plan, breakdown.key(category.getKey()));
      if (breakdown.categories().size() > LONGEST && isNought(plan, figure)) {
        none.add(category.getValue());
      } else {
        rows.add(new Planned(category.getValue(), figure, false));
      }
    }
    FigurePlan unknown = by(plan, breakdown.key(Breakdown.UNKNOWN));
    if (finder.counts(unknown)) {
      rows.add(new Planned("Not known", unknown, false));
    }
    String total = plan.total();
    if (total != null) {
      rows.add(new Planned(total, by(plan, FigureKey.TOTAL), true));
    }
    List<String> below = new ArrayList<>(notes);
    plan.categoryNotes().entrySet().stream()
        .filter(note -> breakdown.categories().containsKey(note.getKey()))
        .forEach(note -> below.add(note.getValue()));
    if (!none.isEmpty()) {
      below.add("0 in every other group: " + String.join("; ", none) + ".");
    }
    return table(plan, number, caption, below, rows);
  }

  /**
   * What a trend shows, its lines as rows and its quarters as columns.
   *
   * @throws IllegalArgumentException when the chart is no trend, or a figure is not there
   */
  DataTable trend(TablePlan plan, ChartPlan chart, int number, String caption, List<String> notes) {
    String last = chart.last();
    Integer quarters = chart.quarters();
    if (last == null || quarters == null) {
      throw new IllegalArgumentException("chart " + chart.id() + " is no trend");
    }
    List<TablePlan.Column> columns =
        ReportingPeriod.parse(last).endingHere(quarters).stream()
            .map(quarter ->
                new TablePlan.Column(
                    quarter.label(),
                    null,
                    null,
                    new FigurePlan(null, null, quarter.key(), null, null, null)))
            .toList();
    List<Planned> rows =
        chart.items().stream()
            .map(item ->
                new Planned(
                    item.head(),
                    FigurePlan.NOTHING.with(chart.figure()).with(item.figure()),
                    false))
            .toList();
    return table(plan, columns, number, caption, notes, rows);
  }

  /** Whether every column says nought; what is missing is not nought. */
  private boolean isNought(TablePlan plan, FigurePlan figure) {
    return plan.columns().stream()
        .map(column -> finder.find(figure.with(column.figure())).value())
        .allMatch(value -> value != null && value == 0);
  }

  private static FigurePlan shared(TablePlan plan) {
    return FigurePlan.NOTHING.with(plan.figure());
  }

  private static FigurePlan by(TablePlan plan, String breakdown) {
    return shared(plan).with(new FigurePlan(null, breakdown, null, null, null, null));
  }

  private DataTable table(
      TablePlan plan, int number, String caption, List<String> notes, List<Planned> planned) {
    return table(plan, plan.columns(), number, caption, notes, planned);
  }

  private DataTable table(
      TablePlan plan,
      List<TablePlan.Column> columns,
      int number,
      String caption,
      List<String> notes,
      List<Planned> planned) {
    Set<String> below = new LinkedHashSet<>(notes);
    List<FigureKey> keys = new ArrayList<>();
    Set<Mark> marks = new TreeSet<>();
    List<Row> rows = new ArrayList<>();
    for (Planned row : planned) {
      List<Cell> cells = new ArrayList<>();
      for (TablePlan.Column column : columns) {
        Optional<Found> any = finder.findIfAny(row.figure().with(column.figure()));
        if (any.isEmpty()) {
          cells.add(new Cell(Printed.absence(Absence.NOT_RECEIVED), "", true, null));
          continue;
        }
        Found found = any.get();
        keys.add(found.figure().key());
        below.addAll(found.figure().notes());
        marks.addAll(found.figure().marks());
        cells.add(cell(found));
      }
      rows.add(new Row(row.head(), List.copyOf(cells), row.total()));
    }
    printed.addAll(keys);
    breaks.stream().filter(cut -> cuts(cut, keys)).map(Break::footnote).forEach(below::add);
    marks.forEach(mark -> below.add("[" + mark.word() + "] " + mark.words()));
    List<Head> heads = columns.stream().map(column -> new Head(column.head(), true)).toList();
    return new DataTable(number, plan.id(), caption, plan.stub(), heads, rows, List.copyOf(below));
  }

  /**
   * Whether the break falls between the first and the last day that its measures' cells speak of.
   */
  private boolean cuts(Break cut, List<FigureKey> keys) {
    List<Span> spans =
        keys.stream()
            .filter(key -> cut.measures().contains(finder.measure(key.line())))
            .map(FigureKey::period)
            .toList();
    return spans.stream().anyMatch(span -> span.firstDay().isBefore(cut.date()))
        && spans.stream().anyMatch(span -> !span.lastDay().isBefore(cut.date()));
  }

  private static Cell cell(Found found) {
    PublishedCell cell = found.cell();
    String text =
        cell.value() != null
            ? cell.printed()
            : cell.marks().contains(Mark.C) ? "[c]" : Printed.absence(found.figure().absence());
    // A withheld cell already reads [c]; its mark is not written twice.
    String written =
        Mark.written(found.figure().marks()).replace(text.replaceAll("[\\[\\]]", ""), "");
    return new Cell(text, written.isEmpty() ? "" : "[" + written + "]", true, cell);
  }
}
