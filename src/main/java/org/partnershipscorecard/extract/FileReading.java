package org.partnershipscorecard.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One file's reading: finds the header, then passes each row on as a typed row. */
final class FileReading implements RawRows {

  private final Delivered delivered;
  private final BoundLayout layout;
  private final ReadingRules rules;
  private final Consumer<ReadRow> taker;
  private final SetRows set;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> lacking = new TreeSet<>();

  private HeadingRows heading = new HeadingRows();
  private @Nullable RowReading rows;
  private @Nullable BesideTable beside;
  private @Nullable HeaderMatch closest;
  private @Nullable String closestSheet;
  private @Nullable String sheet;
  private boolean from1904;
  private int closestLine;
  private int lookedAt;
  private int read;
  private int left;
  private boolean refused;

  FileReading(
      Delivered delivered,
      BoundLayout layout,
      ReadingRules rules,
      SetRows set,
      Consumer<ReadRow> taker) {
    this.delivered = delivered;
    this.layout = layout;
    this.rules = rules;
    this.set = set;
    this.taker = taker;
    layout.notCarried().forEach(column -> lacking.add(column.name()));
    lacking.addAll(layout.layout().cannotFeed().keySet());
    if (!delivered.source().notRead().isEmpty()) {
      note(
          EngineRule.SHEET_NOT_READ,
          "sheets that were not read, hidden or holding nothing known: "
              + String.join("; ", delivered.source().notRead()),
          "nothing to do unless one of them is an extract: then show it, and head its columns");
    }
  }

  @Override
  public boolean sheet(@Nullable String name, boolean counts1904) {
    heading = new HeadingRows();
    lookedAt = 0;
    sheet = name;
    from1904 = counts1904;
    String wanted = delivered.source().sheet();
    return wanted == null || wanted.equals(name);
  }

  @Override
  public boolean row(int line, RawRow row) throws Unreadable {
    RowReading reading = rows;
    if (reading == null) {
      return header(line, row);
    }
    BesideTable aside = beside;
    if (aside != null && aside.holds(row)) {
      leftOut(line);
      return true;
    }
    take(reading.read(sheet, line, row));
    return true;
  }

  @Override
  public boolean end(long formulas) {
    if (rows != null && formulas > 0) {
      note(
          EngineRule.FORMULA_RESULTS,
          formulas + " cells are formulas; their results as last saved were used",
          "send values, not formulas");
    }
    return rows == null;
  }

  /** Takes rows whose cells are in the spec's order: from an XML file. */
  void inOrder() {
    int[] places = new int[layout.width()];
    Arrays.setAll(places, i -> i);
    rows =
        new RowReading(
            delivered,
            layout,
            places,
            0,
            rules,
            new DateForms(() -> survey(places), DateForms.Epoch.UNCLEAR),
            set);
  }

  private void take(ReadRow row) throws Unreadable {
    if (++read > Limits.inForce().rows()) {
      throw Unreadable.tooLarge("the file has more than " + Limits.inForce().rows() + " rows");
    }
    try {
      taker.accept(row);
    } catch (RuntimeException e) {
      throw new RowTakerFailed(e);
    }
  }

  private boolean header(int line, RawRow row) {
    heading.add(row);
    HeaderMatch match = HeaderMatch.best(layout, null, heading);
    HeaderMatch nearest = match == null ? HeaderMatch.lastRow(layout, null, heading) : match;
    if (match != null || closest == null || nearest.found() > closest.found()) {
      closest = nearest;
      closestSheet = sheet;
      closestLine = line;
    }
    if (match == null) {
      return ++lookedAt < Limits.inForce().headerWithin();
    }
    aboutColumns(match);
    DateForms forms =
        new DateForms(
            () -> survey(match.places()),
            sheet == null
                ? null
                : from1904 ? DateForms.Epoch.FROM_1904 : DateForms.Epoch.FROM_1900);
    rows =
        new RowReading(
            delivered,
            layout,
            match.places(),
            layout.layout().isOwn() ? match.width() : 0,
            rules,
            forms,
            set);
    beside = new BesideTable(layout, match, row);
    return match.twice().isEmpty();
  }

  private void aboutColumns(HeaderMatch match) {
    for (String column : match.twice()) {
      add(
          EngineRule.COLUMN_TWICE,
          Severity.FILE_REFUSED,
          column,
          "two columns are headed '" + column + "' or an alias of it",
          "leave one of them out");
    }
    if (!layout.layout().isOwn() && !match.notNeeded().isEmpty()) {
      add(
          EngineRule.COLUMN_NOT_NEEDED,
          Severity.NOTE,
          null,
          "not needed, and not read: "
              + match.notNeeded().stream()
                  .map(column -> Printable.shortened(column, 60))
                  .collect(Collectors.joining("; ")),
          "nothing to do; the columns belong to the national layout");
    }
    if (!match.takenAs().isEmpty()) {
      add(
          EngineRule.HEADING_TAKEN,
          Severity.NOTE,
          null,
          "headings that were taken for what they resemble: "
              + match.takenAs().entrySet().stream()
                  .map(e -> Printable.shortened(e.getKey(), 60) + " as " + e.getValue())
                  .collect(Collectors.joining("; ")),
          "nothing to do unless one of them is something else");
    }
    for (String column : layout.layout().isOwn() ? match.notNeeded() : List.<String>of()) {
      if (Envelope.isHeading(column)) {
        continue; // says of the whole file what it covers
      }
      String heading = Printable.shortened(column, 80);
      add(
          EngineRule.COLUMN_NOT_NEEDED,
          Severity.NOTE,
          heading,
          "column '" + heading + "' is not needed; it was not read",
          "leave it out next time");
    }
    for (Column column : match.optionalMissing()) {
      lacking.add(column.name());
      if (column.scope() == Scope.WHERE_HELD) {
        continue;
      }
      add(
          EngineRule.OPTIONAL_COLUMN_MISSING,
          Severity.QUERY,
          column.name(),
          "column '" + column.name() + "' is missing; figures that need it leave these rows out",
          "send the column, or say why it cannot be sent");
    }
    String notCarried =
        layout.notCarried().stream().map(Column::name).collect(Collectors.joining(", "));
    if (!notCarried.isEmpty()) {
      add(
          EngineRule.COLUMN_NOT_CARRIED,
          Severity.NOTE,
          null,
          "the layout '" + layout.layout().name() + "' does not carry: " + notCarried,
          "nothing to do; figures that need them are not made from this file");
    }
  }

  /** Looks through the table again, once, for how its dates are written. */
  private DateSurvey survey(int[] places) {
    DateSurvey survey = new DateSurvey(layout.spec(), places, closestSheet, closestLine, delivered);
    try {
      AnyFile.read(delivered.file(), true, survey);
    } catch (Unreadable | IOException e) {
      // What is wrong with the file is found, and said, by the reading itself.
      return survey;
    }
    for (int i = 0; i < places.length; i++) {
      if (survey.order(i) == DateForms.Order.MONTH_FIRST) {
        String name = layout.spec().columns().get(i).name();
        add(
            EngineRule.MONTH_FIRST,
            Severity.QUERY,
            name,
            "the dates in '" + name + "' have the month before the day, and were read so",
            "confirm, and write days as 2016-10-31 or 31/10/2016");
      }
    }
    return survey;
  }

  private void leftOut(int line) {
    if (++left <= Limits.inForce().headerWithin()) {
      findings.add(
          new Finding(
              delivered.name(),
              sheet,
              line,
              null,
              EngineRule.BESIDE_THE_TABLE.id(),
              Severity.NOTE,
              "the row is a total, a footnote or the header again, not a record; it was left out",
              "leave such rows out next time"));
    }
  }

  @Override
  public void note(EngineRule rule, String message, String remedy) {
    findings.add(
        new Finding(
            delivered.name(), sheet, null, null, rule.id(), Severity.NOTE, message, remedy));
  }

  void unreadable(Unreadable fault) {
    refused = true;
    findings.add(
        new Finding(
            delivered.name(),
            closestSheet,
            fault.line(),
            null,
            EngineRule.UNREADABLE.id(),
            Severity.FILE_REFUSED,
            String.valueOf(fault.getMessage()),
            fault.remedy()));
  }

  /** A member of the set that has not come: its columns are lacking. */
  void memberMissing(String name) {
    for (int i = 0; i < layout.width(); i++) {
      if (layout.headedIn(i, name)) {
        lacking.add(layout.spec().columns().get(i).name());
      }
    }
    add(
        EngineRule.OPTIONAL_COLUMN_MISSING,
        Severity.QUERY,
        null,
        "the set's table '" + name + "' has not come; what it holds is left out",
        "send it with the others, in the same folder");
  }

  /** A member of the set in which nothing is needed. */
  void memberNotNeeded(String name) {
    note(
        EngineRule.SHEET_NOT_READ,
        "the set's table '" + name + "' was not read: nothing in it is needed",
        "nothing to do; the table belongs to the national return");
  }

  Outcome outcome() {
    RowReading reading = rows;
    if (reading != null) {
      reading.unknownStarts().ifPresent(findings::add);
    }
    if (rows == null && !refused) {
      refused = true;
      noHeader();
    }
    return new Outcome(List.copyOf(findings), List.copyOf(lacking));
  }

  /** What was found about the file as a whole, and what of the spec it lacks. */
  record Outcome(List<Finding> findings, List<String> lacking) {}

  private void noHeader() {
    HeaderMatch match = closest;
    if (match == null) {
      add(
          EngineRule.UNREADABLE,
          Severity.FILE_REFUSED,
          null,
          "the file is empty: it has no header row",
          "send the extract with its header row, also when there is nothing to report");
      return;
    }
    if (match.found() == 0) {
      add(
          EngineRule.REQUIRED_COLUMN_MISSING,
          Severity.FILE_REFUSED,
          null,
          "no row heads the columns of '" + layout.spec().name() + "'",
          "head the columns: " + names(match.neededMissing()));
      return;
    }
    for (Column column : match.neededMissing()) {
      add(
          EngineRule.REQUIRED_COLUMN_MISSING,
          Severity.FILE_REFUSED,
          column.name(),
          "column '" + column.name() + "' is missing; no row can be counted without it",
          "send the file again with the column");
    }
  }

  private void add(
      EngineRule rule, Severity severity, @Nullable String column, String message, String remedy) {
    Integer line = closest == null ? null : closestLine;
    findings.add(
        new Finding(
            delivered.name(), closestSheet, line, column, rule.id(), severity, message, remedy));
  }

  private static String names(List<Column> columns) {
    return columns.stream().map(Column::name).collect(Collectors.joining(", "));
  }
}
