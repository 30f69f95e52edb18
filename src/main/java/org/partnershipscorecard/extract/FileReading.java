package org.partnershipscorecard.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
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
    match.optionalMissing().forEach(column -> lacking.add(column.name()));
    findings.addAll(remarks().of(match));
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

  private HeaderRemarks remarks() {
    return new HeaderRemarks(
        delivered.name(), layout, closestSheet, closest == null ? null : closestLine);
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
      findings.addAll(remarks().ofNone(closest));
    }
    return new Outcome(List.copyOf(findings), List.copyOf(lacking));
  }

  /** What was found about the file as a whole, and what of the spec it lacks. */
  record Outcome(List<Finding> findings, List<String> lacking) {}

  private void add(
      EngineRule rule, Severity severity, @Nullable String column, String message, String remedy) {
    Integer line = closest == null ? null : closestLine;
    findings.add(
        new Finding(
            delivered.name(), closestSheet, line, column, rule.id(), severity, message, remedy));
  }
}
