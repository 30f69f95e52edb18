package org.partnershipscorecard.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Area;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.job.NotThere;
import org.partnershipscorecard.job.Workspace;
import org.partnershipscorecard.measure.Outturn;
import org.partnershipscorecard.measure.OutturnCalculator;
import org.partnershipscorecard.measure.Position;
import org.partnershipscorecard.measure.SourceRow;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.period.ReportingYear;
import org.partnershipscorecard.period.Span;
import org.partnershipscorecard.store.SetHash;
import org.partnershipscorecard.store.Submission;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** From a figure back to the rows behind it. */
@Command(
    name = "explain",
    description =
        "From a figure back to file, sheet and line of every row in it. OFFICIAL-SENSITIVE.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

  @Mixin private GlobalOptions options = new GlobalOptions();

  @Parameters(paramLabel = "ID", description = "the measure line, EH01")
  private String line = "";

  @Option(names = "--period", paramLabel = "P", required = true, description = "quarter or year")
  private String period = "";

  @Option(names = "--area", paramLabel = "CODE", description = "ONS code; the partnership's own")
  private @Nullable String area;

  @Option(names = "--basis", paramLabel = "BASIS", description = "the line's first otherwise")
  private @Nullable Basis basis;

  @Option(names = "--breakdown", paramLabel = "K=V", description = "type=NEONATAL")
  private String breakdown = FigureKey.TOTAL;

  @Option(names = "--part", paramLabel = "n|d", description = "only numerator or denominator")
  private @Nullable Part part;

  @Option(
      names = "--since",
      paramLabel = "P0",
      description = "instead, the rows that entered and left since that period")
  private @Nullable String since;

  @Option(names = "--as-at", paramLabel = "N|DATE", description = "as the ledger stood then")
  private @Nullable String asAt;

  /** Of a percentage, rate or mean. */
  enum Part {
    N,
    D
  }

  @Override
  public Integer call() {
    try (Workspace workspace = Workspace.open(options.settings(), "explain")) {
      Position position = workspace.position(AsAt.entry(workspace, asAt));
      MeasureLine asked =
          position
              .catalogue()
              .findLine(line)
              .orElseThrow(() -> new Failure.Usage("the catalogue has no line " + line));
      FigureKey key = key(position, asked, period);
      Terminal terminal = new Terminal(false);
      Places places = new Places(workspace, position);
      List<SourceRow> rows = rows(workspace, position, key);
      if (since == null) {
        explain(terminal, workspace, position, key, places, rows);
      } else {
        compare(terminal, workspace, position, asked, places, rows);
      }
      return ExitCode.DONE.code();
    }
  }

  private FigureKey key(Position position, MeasureLine asked, String text) {
    Span span = Asked.span(text);
    Basis chosen =
        basis != null
            ? basis
            : switch (span) {
              case ReportingYear year -> Basis.YEAR;
              case ReportingPeriod quarter ->
                  asked.bases().stream()
                      .filter(candidate -> candidate != Basis.YEAR)
                      .findFirst()
                      .orElse(Basis.QUARTER);
            };
    if (!asked.bases().contains(chosen)) {
      throw new Failure.Usage(
          asked.id() + " is not counted by " + chosen.word() + "; choose of " + words(asked));
    }
    String where =
        area != null
            ? area
            : position
                .reference()
                .ownArea()
                .map(Area::code)
                .orElseThrow(() -> new Failure.Usage("--area is needed"));
    NotThere.checkArea(where, position.reference().areasKnown());
    Asked.checkBreakdown(asked, breakdown);
    return new FigureKey(asked.id(), breakdown, where, span, chosen, asked.mainUnit());
  }

  private static String words(MeasureLine line) {
    return String.join(", ", line.bases().stream().map(Basis::word).toList());
  }

  private List<SourceRow> rows(Workspace workspace, Position position, FigureKey key) {
    return workspace.calculator().explain(position, key).stream().filter(this::isPart).toList();
  }

  private boolean isPart(SourceRow row) {
    Double numerator = row.numerator();
    return part != Part.N || row.denominator() == null || (numerator != null && numerator > 0);
  }

  private static void explain(
      Terminal terminal,
      Workspace workspace,
      Position position,
      FigureKey key,
      Places places,
      List<SourceRow> rows) {
    terminal.print("OFFICIAL-SENSITIVE");
    MeasureLine line = position.catalogue().line(key.line());
    terminal.print(
        "%s, %s, %s, %s, %s, as at entry %d"
            .formatted(
                key.line(),
                line.name(),
                key.period().label(),
                key.basis().word(),
                position.reference().areaName(key.area()),
                position.asAt()));
    workspace.outturns(position).stream()
        .filter(outturn -> outturn.key().withUnit(key.unit()).equals(key))
        .findFirst()
        .ifPresent(outturn -> terminal.print(working(outturn)));
    ClosedNote.tell(terminal, workspace, position, key);
    terminal.print(rows.size() == 1 ? "1 row" : rows.size() + " rows");
    places.warnings(rows).forEach(terminal::print);
    terminal.print("file,sheet,line,numerator,denominator");
    rows.forEach(row -> terminal.print(places.written(row)));
    tellLate(terminal, workspace, position, key, places);
  }

  /** Rule R10: what this quarter's file says of the day before it, and the earlier one did not. */
  private static void tellLate(
      Terminal terminal, Workspace workspace, Position position, FigureKey key, Places places) {
    List<OutturnCalculator.LateRow> late = workspace.calculator().recordedLate(position, key);
    if (!late.isEmpty()) {
      terminal.print(
          "recorded late: open at the end of the quarter before by one of the two files alone");
      terminal.print("change,file,sheet,line,numerator,denominator");
      late.forEach(
          row -> terminal.print((row.late() ? "late," : "gone,") + places.written(row.row())));
    }
  }

  private static String working(Outturn outturn) {
    if (outturn.absence() != null) {
      return String.join(
          "; ",
          Stream.concat(
                  Stream.of("no value: " + outturn.absence().word()), outturn.notes().stream())
              .toList());
    }
    return outturn.denominator() == null
        ? "value " + OutturnColumns.number(outturn.value())
        : "value %s = %s of %s, in %s"
            .formatted(
                OutturnColumns.number(outturn.value()),
                OutturnColumns.number(outturn.numerator()),
                OutturnColumns.number(outturn.denominator()),
                outturn.key().unit().word());
  }

  private void compare(
      Terminal terminal,
      Workspace workspace,
      Position position,
      MeasureLine asked,
      Places places,
      List<SourceRow> now) {
    FigureKey earlierKey = key(position, asked, String.valueOf(since));
    List<SourceRow> then = rows(workspace, position, earlierKey);
    Set<SourceRow> before = new HashSet<>(then);
    Set<SourceRow> after = new HashSet<>(now);
    terminal.print("OFFICIAL-SENSITIVE");
    terminal.print("change,file,sheet,line,numerator,denominator");
    now.stream()
        .filter(row -> !before.contains(row))
        .forEach(row -> terminal.print("entered," + places.written(row)));
    then.stream()
        .filter(row -> !after.contains(row))
        .forEach(row -> terminal.print("left," + places.written(row)));
  }

  /** Where rows are, and whether the files there are still what was loaded. */
  private static final class Places {
    private final Map<Integer, Submission> submissions = new HashMap<>();
    private final Path in;

    Places(Workspace workspace, Position position) {
      position.submissions().forEach(s -> submissions.put(s.entry(), s));
      in = workspace.settings().in();
    }

    String written(SourceRow row) {
      Submission submission = submissions.get(row.entry());
      String file = submission == null ? "" : submission.fileName();
      String sheet = row.sheet();
      return "%s,%s,%d,%s,%s"
          .formatted(
              CsvCell.of(file),
              sheet == null ? "" : CsvCell.of(sheet),
              row.line(),
              OutturnColumns.number(row.numerator()),
              OutturnColumns.number(row.denominator()));
    }

    List<String> warnings(List<SourceRow> rows) {
      return rows.stream()
          .map(row -> submissions.get(row.entry()))
          .distinct()
          .filter(submission -> submission != null && !isAsLoaded(submission))
          .map(s ->
              s.fileName() + " is no longer the file that was loaded (entry " + s.entry() + ")")
          .toList();
    }

    private boolean isAsLoaded(Submission submission) {
      Path file = in.resolve(submission.fileName());
      return Files.isRegularFile(file) && SetHash.matches(file, submission.fileHash());
    }
  }
}
