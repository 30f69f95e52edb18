package org.partnershipscorecard.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.job.Figures;
import org.partnershipscorecard.job.NotThere;
import org.partnershipscorecard.job.Workspace;
import org.partnershipscorecard.measure.Position;
import org.partnershipscorecard.rating.RatedOutturn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Every figure with its working. */
@Command(
    name = "outturns",
    description = "Every figure with its working, on standard output. OFFICIAL-SENSITIVE.",
    mixinStandardHelpOptions = true)
final class OutturnsCommand implements Callable<Integer> {

  @Mixin private GlobalOptions options = new GlobalOptions();

  @Option(names = "--measure", paramLabel = "ID", description = "a measure or a line of it")
  private List<String> measures = new ArrayList<>();

  @Option(names = "--period", paramLabel = "P", description = "a quarter or a year")
  private List<String> periods = new ArrayList<>();

  @Option(names = "--area", paramLabel = "CODE", description = "ONS code")
  private List<String> areas = new ArrayList<>();

  @Option(names = "--as-at", paramLabel = "N|DATE", description = "as the ledger stood then")
  private @Nullable String asAt;

  @Option(
      names = "--compare-as-at",
      paramLabel = "N|DATE",
      description = "only what differs from how the ledger stood then")
  private @Nullable String compareAsAt;

  @Option(names = "--format", paramLabel = "csv|json", description = "csv")
  private Format format = Format.csv;

  /** What is written. */
  enum Format {
    csv,
    json
  }

  @Override
  public Integer call() {
    periods.forEach(Asked::span);
    try (Workspace workspace = Workspace.open(options.settings(), "outturns")) {
      int entry = AsAt.entry(workspace, asAt);
      Position position = workspace.position(entry);
      List<RatedOutturn> outturns = asked(workspace, position);
      if (compareAsAt != null) {
        int earlier = AsAt.entry(workspace, compareAsAt);
        outturns = changed(outturns, asked(workspace, workspace.position(earlier)));
      }
      Map<String, Function<RatedOutturn, String>> columns = OutturnColumns.all(entry);
      Terminal terminal = new Terminal(false);
      switch (format) {
        case csv -> printCsv(terminal, columns, outturns);
        case json -> printJson(terminal, columns, outturns);
      }
      return ExitCode.DONE.code();
    }
  }

  private List<RatedOutturn> asked(Workspace workspace, Position position) {
    for (String measure : measures) {
      boolean known =
          position.catalogue().measures().stream()
              .anyMatch(m ->
                  m.id().equals(measure)
                      || m.lines().stream().anyMatch(line -> line.id().equals(measure)));
      if (!known) {
        throw new Failure.Usage("the catalogue has no measure or line " + measure);
      }
    }
    areas.forEach(area -> NotThere.checkArea(area, position.reference().areasKnown()));
    return Figures.rated(workspace, position).stream()
        .filter(r -> isAsked(position, r.trended().outturn().key()))
        .toList();
  }

  private boolean isAsked(Position position, FigureKey key) {
    String measure = position.catalogue().measureOf(key.line()).id();
    return (measures.isEmpty() || measures.contains(key.line()) || measures.contains(measure))
        && (periods.isEmpty() || periods.contains(key.period().key()))
        && (areas.isEmpty() || areas.contains(key.area()));
  }

  private static List<RatedOutturn> changed(List<RatedOutturn> now, List<RatedOutturn> earlier) {
    Map<FigureKey, RatedOutturn> before = new LinkedHashMap<>();
    earlier.forEach(r -> before.put(r.trended().outturn().key(), r));
    return now.stream()
        .filter(r -> {
          RatedOutturn then = before.get(r.trended().outturn().key());
          return then == null
              || !Objects.equals(then.trended().outturn().value(), r.trended().outturn().value());
        })
        .toList();
  }

  private static void printCsv(
      Terminal terminal,
      Map<String, Function<RatedOutturn, String>> columns,
      List<RatedOutturn> outturns) {
    terminal.print(String.join(",", columns.keySet()));
    StringBuilder row = new StringBuilder();
    for (RatedOutturn outturn : outturns) {
      row.setLength(0);
      columns.values().forEach(cell -> row.append(',').append(CsvCell.of(cell.apply(outturn))));
      terminal.print(row.substring(1));
    }
  }

  private static void printJson(
      Terminal terminal,
      Map<String, Function<RatedOutturn, String>> columns,
      List<RatedOutturn> outturns) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (RatedOutturn outturn : outturns) {
      Map<String, String> row = new LinkedHashMap<>();
      columns.forEach((name, cell) -> row.put(name, cell.apply(outturn)));
      rows.add(row);
    }
    terminal.print(
        JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build()
            .writeValueAsString(rows));
  }
}
