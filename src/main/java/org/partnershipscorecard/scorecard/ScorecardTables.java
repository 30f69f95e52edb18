package org.partnershipscorecard.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.disclosure.PublishedCell;
import org.partnershipscorecard.disclosure.PublishedTable;
import org.partnershipscorecard.disclosure.PublishedTable.Entry;
import org.partnershipscorecard.period.ReportingPeriod;

/**
 * The tables of a scorecard, cell by cell those of its pages: the ratings of page one, all
 * measures, the numbers of each panel, each line by its categories.
 */
public final class ScorecardTables {

  private static final String NOT_AVAILABLE = "[x]";
  private static final String NOT_APPLICABLE = "[z]";

  private final Scorecard card;
  private final ReportingPeriod period;
  private final String area;

  private ScorecardTables(Scorecard card, ReportingPeriod period, String area) {
    this.card = card;
    this.period = period;
    this.area = area;
  }

  /**
   * In printed order.
   *
   * @param area ONS code of the scorecard's area
   */
  public static List<PublishedTable> of(Scorecard card, ReportingPeriod period, String area) {
    ScorecardTables tables = new ScorecardTables(card, period, area);
    List<PublishedTable> all = new ArrayList<>();
    all.add(tables.ratings());
    all.add(tables.measures());
    card.panels().forEach(panel -> all.add(panel(panel)));
    card.breakdowns().stream()
        .flatMap(List::stream)
        .forEach(breakdown -> all.add(breakdown(breakdown)));
    all.addAll(new AboutTheData(card, period, area).tables());
    return List.copyOf(all);
  }

  private PublishedTable ratings() {
    List<List<Entry>> rows = new ArrayList<>();
    boolean before = !card.lastQuarter().isEmpty();
    for (Tile tile : card.tiles()) {
      String rating = words(tile.rag());
      rows.add(
          List.of(
              PublishedTable.words(rating),
              lines(period, rating, tile.count()),
              before
                  ? lines(period.previous(), rating, tile.lastQuarter())
                  : PublishedTable.words(NOT_AVAILABLE)));
    }
    Turns turns = card.turns();
    rows.add(turned("Better", turns.better(), before ? turns.betterBefore() : null));
    rows.add(turned("Worse", turns.worse(), before ? turns.worseBefore() : null));
    return new PublishedTable(
        "ratings",
        "Lines by rating, and how many turned beyond chance",
        List.of("Rating", card.quarter(), before ? card.lastQuarter() : "Last quarter"),
        rows,
        List.of());
  }

  private List<Entry> turned(String how, long now, @Nullable Long before) {
    return List.of(
        PublishedTable.words(how),
        lines(period, how, now),
        before == null
            ? PublishedTable.words(NOT_AVAILABLE)
            : lines(period.previous(), how, before));
  }

  private Entry lines(ReportingPeriod quarter, String rating, long lines) {
    return PublishedTable.figure(PublishedCell.lines(area, quarter.key(), rating, lines));
  }

  private PublishedTable measures() {
    Grid grid = card.grid();
    List<String> heads = new ArrayList<>(List.of("Theme", "Ref", "Measure", "Basis", "Good is"));
    heads.add("Unit");
    heads.addAll(grid.years());
    heads.addAll(grid.quarters());
    heads.addAll(List.of("Year to date", "Target", "Rating", "Direction"));
    for (String other : List.of("Neighbours", "West Midlands", "England")) {
      heads.addAll(List.of(other, other + ", when"));
    }
    List<List<Entry>> rows = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (Grid.Block block : grid.blocks()) {
      notes.addAll(block.notes());
      for (Grid.Row row : block.rows()) {
        for (Grid.Numbers numbers : row.units()) {
          rows.add(measure(block, row, numbers));
        }
      }
    }
    return new PublishedTable("measures", "All measures", heads, rows, notes);
  }

  private static List<Entry> measure(Grid.Block block, Grid.Row row, Grid.Numbers numbers) {
    List<Entry> entries = new ArrayList<>();
    Stream.of(block.theme(), row.ref(), row.name(), row.basis())
        .map(PublishedTable::words)
        .forEach(entries::add);
    entries.add(entry(row.goodIs()));
    entries.add(PublishedTable.words(numbers.unit()));
    numbers.years().forEach(cell -> entries.add(entry(cell)));
    numbers.quarters().forEach(cell -> entries.add(entry(cell)));
    entries.add(entry(numbers.toDate()));
    entries.add(entry(row.target()));
    entries.add(PublishedTable.words(words(row.rag())));
    entries.add(PublishedTable.words(orNotApplicable(row.travel().words())));
    for (Grid.Compared other :
        List.of(numbers.neighbours(), numbers.westMidlands(), numbers.england())) {
      entries.add(entry(other.cell()));
      entries.add(PublishedTable.words(orNotApplicable(other.when())));
    }
    return entries;
  }

  private static PublishedTable panel(Panel panel) {
    List<String> heads = new ArrayList<>(List.of("Quarter"));
    heads.addAll(panel.heads());
    List<List<Entry>> rows = new ArrayList<>();
    for (Panel.Row row : panel.rows()) {
      List<Entry> entries = new ArrayList<>(List.of(PublishedTable.words(row.quarter())));
      row.cells().forEach(cell -> entries.add(entry(cell)));
      rows.add(entries);
    }
    return new PublishedTable(
        "series-" + panel.ref().toLowerCase(Locale.ROOT),
        panel.ref() + " " + panel.finding(),
        heads,
        rows,
        panel.notes());
  }

  private static PublishedTable breakdown(BreakdownTable table) {
    List<String> heads = new ArrayList<>(List.of(table.dimension()));
    heads.addAll(table.heads());
    List<List<Entry>> rows = new ArrayList<>();
    Stream.concat(table.rows().stream(), Stream.of(table.total()))
        .forEach(row -> {
          List<Entry> entries = new ArrayList<>(List.of(PublishedTable.words(row.label())));
          row.cells().forEach(cell -> entries.add(entry(cell)));
          rows.add(entries);
        });
    String none =
        table.none().isEmpty() ? "" : "0 in every column: " + String.join("; ", table.none()) + ".";
    return new PublishedTable(
        id(table),
        table.ref() + " " + table.caption() + ", " + table.dimension() + ", " + table.basis(),
        heads,
        rows,
        none.isEmpty() ? List.of() : List.of(none));
  }

  /** The name of the table of a line by its categories. */
  public static String id(BreakdownTable table) {
    String dimension = table.dimension().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return table.ref().toLowerCase(Locale.ROOT) + "-by-" + dimension;
  }

  private static Entry entry(Cell cell) {
    PublishedCell figure = cell.figure();
    if (figure != null) {
      return PublishedTable.figure(figure);
    }
    return PublishedTable.words(cell.words().isEmpty() ? cell.text() : shorthand(cell));
  }

  /** Outside the page a dash is not read; the shorthand is. */
  private static String shorthand(Cell cell) {
    return cell.equals(Cell.NOT_AVAILABLE) ? NOT_AVAILABLE : NOT_APPLICABLE;
  }

  private static String orNotApplicable(String words) {
    return words.isEmpty() ? NOT_APPLICABLE : words;
  }

  private static String words(String rag) {
    String spaced = rag.replace('_', ' ');
    return spaced.substring(0, 1).toUpperCase(Locale.UK) + spaced.substring(1);
  }
}
