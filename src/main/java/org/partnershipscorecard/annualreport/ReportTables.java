package org.partnershipscorecard.annualreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.partnershipscorecard.disclosure.PublishedCell;
import org.partnershipscorecard.disclosure.PublishedTable;
import org.partnershipscorecard.disclosure.PublishedTable.Entry;

/** The numbered tables of an annual report, cell by cell those of its pages. */
public final class ReportTables {

  private ReportTables() {}

  /** In printed order. */
  public static List<PublishedTable> of(AnnualReport report) {
    List<PublishedTable> tables = new ArrayList<>();
    Stream.of(report.chapters(), report.appendices())
        .flatMap(List::stream)
        .flatMap(part -> part.elements().stream())
        .forEach(element -> add(element, tables));
    return List.copyOf(tables);
  }

  private static void add(Element element, List<PublishedTable> tables) {
    if (element instanceof Element.Table(DataTable table)) {
      tables.add(of(table));
    } else if (element instanceof Element.Scorecard(ScorecardSummary summary)) {
      tables.add(of(summary));
    }
  }

  private static PublishedTable of(DataTable table) {
    List<String> heads = new ArrayList<>(List.of(table.stub()));
    table.heads().forEach(head -> heads.add(head.text()));
    List<List<Entry>> rows = new ArrayList<>();
    for (DataTable.Row row : table.rows()) {
      List<Entry> entries = new ArrayList<>(List.of(PublishedTable.words(row.head())));
      for (int i = 0; i < row.cells().size(); i++) {
        entries.add(entry(row.cells().get(i), table, row.head(), table.heads().get(i)));
      }
      rows.add(entries);
    }
    return new PublishedTable(
        id(table.number(), table.id()),
        caption(table.number(), table.caption()),
        heads,
        rows,
        table.notes());
  }

  private static PublishedTable of(ScorecardSummary summary) {
    List<String> heads = new ArrayList<>(List.of("Theme", "Ref", "Measure", "Unit"));
    heads.addAll(List.of("Over or at", "Good is"));
    heads.addAll(summary.years());
    heads.addAll(List.of("Rating", "On the year"));
    List<List<Entry>> rows = new ArrayList<>();
    for (ScorecardSummary.Block theme : summary.themes()) {
      for (ScorecardSummary.Line line : theme.lines()) {
        List<Entry> entries = new ArrayList<>();
        Stream.of(theme.name(), line.id(), line.name(), line.unit(), line.over(), line.good())
            .map(PublishedTable::words)
            .forEach(entries::add);
        line.cells().stream().map(ReportTables::entry).forEach(entries::add);
        entries.add(PublishedTable.words(line.rag().replace('_', ' ')));
        entries.add(PublishedTable.words(line.direction()));
        rows.add(entries);
      }
    }
    List<String> notes = new ArrayList<>(summary.notes());
    if (!summary.notReceived().isEmpty()) {
      notes.add(
          "Not received in any of the three years: "
              + String.join("; ", summary.notReceived())
              + ".");
    }
    return new PublishedTable(
        id(summary.number(), summary.id()),
        caption(summary.number(), summary.caption()),
        heads,
        rows,
        notes);
  }

  private static Entry entry(DataTable.Cell cell) {
    PublishedCell figure = cell.figure();
    return figure == null ? PublishedTable.words(cell.text()) : PublishedTable.figure(figure);
  }

  /** A number that a person keeps in a file stands by itself: its row and its column name it. */
  private static Entry entry(
      DataTable.Cell cell, DataTable table, String row, DataTable.Head column) {
    if (cell.figure() != null || !column.numeric() || !ContextNumber.isNumber(plain(cell))) {
      return entry(cell);
    }
    return PublishedTable.figure(
        new PublishedCell(
            "",
            "",
            "",
            "",
            Map.of(table.stub().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_"), row),
            cell.text().endsWith("%") ? "percentage" : column.text(),
            new BigDecimal(plain(cell)),
            Set.of()));
  }

  private static String plain(DataTable.Cell cell) {
    return cell.text().replace(",", "").replaceFirst("%$", "");
  }

  /** The name of a numbered table: {@code table-03-plans}. */
  public static String id(int number, String id) {
    return String.format(Locale.ROOT, "table-%02d-%s", number, id);
  }

  private static String caption(int number, String caption) {
    return "Table " + number + ": " + caption;
  }
}
