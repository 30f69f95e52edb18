package org.partnershipscorecard.scorecard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.Breakdown;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.disclosure.FigureSet;
import org.partnershipscorecard.disclosure.PublishedFigure;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.period.Span;

/**
 * Makes the tables of lines by category. Every category is a row, zero or not; in a long table
 * those that are nought throughout are named below it instead.
 */
final class BreakdownAssembler {

  /** As many rows as can be taken in at once. */
  private static final int LONGEST = 12;

  private final FigureSet figures;
  private final ReportingPeriod period;

  BreakdownAssembler(FigureSet figures, ReportingPeriod period) {
    this.figures = figures;
    this.period = period;
  }

  /** The tables of all lines that are divided this quarter or this year, in printed order. */
  List<BreakdownTable> tables(Catalogue catalogue) {
    List<BreakdownTable> tables = new ArrayList<>();
    for (MeasureLine line : catalogue.lines()) {
      for (Breakdown breakdown : line.breakdowns()) {
        if (isKnown(line, breakdown)) {
          tables.add(table(line, breakdown));
        }
      }
    }
    return List.copyOf(tables);
  }

  /** A column: the span, basis and unit that its figures have. */
  private record Column(String head, Span span, Basis basis, Unit unit) {}

  private boolean isKnown(MeasureLine line, Breakdown breakdown) {
    return columns(line).stream()
        .anyMatch(column ->
            breakdown.categories().keySet().stream()
                .anyMatch(code ->
                    figures
                        .figure(
                            line.id(),
                            breakdown.key(code),
                            column.span(),
                            column.basis(),
                            column.unit())
                        .filter(figure -> !figure.isLeftOut())
                        .isPresent()));
  }

  /** The quarters of the year up to now; a flow's year to date and the latest shares follow. */
  private List<Column> columns(MeasureLine line) {
    List<Column> columns = new ArrayList<>();
    LineBasis basis = LineBasis.of(line);
    if (basis.quarterly() != null) {
      for (ReportingPeriod quarter : period.year().quarters()) {
        if (quarter.compareTo(period) <= 0) {
          String head = "Q" + quarter.quarter();
          columns.add(new Column(head, quarter, basis.quarterly(), unit(line)));
        }
      }
    }
    if (basis.toDate() != null && basis.toDate() != basis.quarterly()) {
      columns.add(new Column("Year to date", period, basis.toDate(), unit(line)));
    }
    if (!columns.isEmpty() && unit(line) == Unit.COUNT && line.units().contains(Unit.PERCENT)) {
      Column last = columns.getLast();
      columns.add(new Column("% of " + last.head(), last.span(), last.basis(), Unit.PERCENT));
    }
    return columns;
  }

  private static Unit unit(MeasureLine line) {
    return line.units().contains(Unit.COUNT) ? Unit.COUNT : line.mainUnit();
  }

  private BreakdownTable table(MeasureLine line, Breakdown breakdown) {
    List<Column> columns = columns(line);
    Map<String, String> labels = new LinkedHashMap<>();
    breakdown.categories().forEach((code, label) -> labels.put(breakdown.key(code), label));
    String unknown = breakdown.key(Breakdown.UNKNOWN);
    if (!labels.containsKey(unknown) && isCounted(line, unknown, columns)) {
      labels.put(unknown, "Unknown");
    }
    List<String> none = new ArrayList<>();
    List<BreakdownTable.Row> rows = new ArrayList<>();
    labels.forEach((key, label) -> {
      if (labels.size() > LONGEST && isNought(line, key, columns)) {
        none.add(label);
      } else {
        rows.add(row(line, key, label, columns));
      }
    });
    BreakdownTable.Row total = row(line, FigureKey.TOTAL, "Total", columns);
    List<Cell> cells =
        Stream.concat(rows.stream(), Stream.of(total)).flatMap(r -> r.cells().stream()).toList();
    int current = LineBasis.of(line).quarterly() == null ? -1 : period.quarter() - 1;
    return new BreakdownTable(
        line.id(),
        line.name(),
        LineBasis.of(line).words(),
        breakdown.label(),
        columns.stream().map(Column::head).toList(),
        current,
        List.copyOf(rows),
        List.copyOf(none),
        total,
        MarkWords.of(cells));
  }

  /** Whether every column says nought; what is missing is not nought. */
  private boolean isNought(MeasureLine line, String breakdown, List<Column> columns) {
    return columns.stream()
        .map(column ->
            figures.figure(line.id(), breakdown, column.span(), column.basis(), column.unit()))
        .allMatch(figure -> {
          Double value = figure.map(PublishedFigure::value).orElse(null);
          return value != null && value == 0;
        });
  }

  /** The unknown are a row only where there are any: nought of them says nothing. */
  private boolean isCounted(MeasureLine line, String breakdown, List<Column> columns) {
    return columns.stream()
        .flatMap(column ->
            figures
                .figure(line.id(), breakdown, column.span(), column.basis(), column.unit())
                .stream())
        .map(PublishedFigure::value)
        .anyMatch(value -> value == null || value != 0);
  }

  private BreakdownTable.Row row(
      MeasureLine line, String breakdown, String label, List<Column> columns) {
    List<Cell> cells =
        columns.stream()
            .map(column ->
                Cell.of(
                    figures
                        .figure(line.id(), breakdown, column.span(), column.basis(), column.unit())
                        .orElse(null),
                    line))
            .toList();
    return new BreakdownTable.Row(label, cells);
  }
}
