package org.partnershipscorecard.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.extract.CsvTable;
import org.partnershipscorecard.period.ReportingPeriod;

/**
 * A partnership that sends nothing but numbers: one figures file in one folder, a catalogue folder
 * of its own, reference files; loaded and printed by the program's own commands.
 */
final class SuppliedFigures {

  static final String AREA = "E08000031";

  /** Every number lies in this folder, whatever period its row speaks of. */
  static final String FOLDER = "2019-20-Q4";

  private final Path root;
  private final StringBuilder figures =
      new StringBuilder(
          "agency,area,period,period_basis,as_at_date,measure_line,breakdown_type,breakdown_code,"
              + "numerator,denominator,value_status,note\n");
  private final Map<String, StringBuilder> reference = new LinkedHashMap<>();
  private final List<String> lines = new ArrayList<>();

  SuppliedFigures(Path root) {
    this.root = root;
    add("agencies.csv", "agency,name", "CWC,The council");
    add("areas.csv", "area,name,role", AREA + ",Wolverhampton,own");
    add("areas.csv", "", "E08000030,Walsall,neighbour");
    add(
        "populations.csv",
        "area,estimate_year,vintage,applies_from,applies_to,value",
        AREA + ",2016,mid-2016,1990-04-01,,58167");
    add("targets.csv", "line,unit,from,to,green,red,band_low,band_high,note", "");
    add("comparators.csv", "line,unit,comparator,period,period_kind,value,vintage,source", "");
    add("breaks.csv", "measures,date,reason,footnote", "");
  }

  /** Adds a row to a reference file, which is begun by the first header given. */
  SuppliedFigures add(String file, String header, String row) {
    StringBuilder text =
        reference.computeIfAbsent(file, _ -> new StringBuilder(header).append('\n'));
    if (!row.isEmpty()) {
      text.append(row).append('\n');
    }
    return this;
  }

  SuppliedFigures add(String file, String row) {
    return add(file, "", row);
  }

  /** A measure of one line; {@code more} are further fields of the line, as YAML. */
  SuppliedFigures line(
      String id,
      String kind,
      String timing,
      String units,
      String polarity,
      String bases,
      String... more) {
    StringBuilder yaml = new StringBuilder();
    yaml.append("  - id: ").append(id).append('\n');
    yaml.append("    name: Line ").append(id).append('\n');
    yaml.append("    question: What is it?\n    owner: Board chair\n    lines:\n");
    yaml.append("      - id: ").append(id).append('\n');
    yaml.append("        name: Line ").append(id).append('\n');
    yaml.append("        definition: As supplied.\n        extract: figures\n");
    yaml.append("        kind: ").append(kind).append('\n');
    yaml.append("        timing: ").append(timing).append('\n');
    yaml.append("        units: [").append(units).append("]\n");
    yaml.append("        polarity: ").append(polarity).append('\n');
    yaml.append("        counts: events_of_people\n");
    yaml.append("        additive: ").append(kind.equals("count")).append('\n');
    yaml.append("        bases: [").append(bases).append("]\n");
    for (String field : more) {
      yaml.append("        ").append(field).append('\n');
    }
    lines.add(yaml.toString());
    return this;
  }

  /** A number of a line for a quarter; {@code denominator} null for none. */
  SuppliedFigures row(
      String line, String basis, String period, double numerator, @Nullable Double denominator) {
    return row(line, basis, period, "TOTAL", "TOTAL", number(numerator), denominator, "OK");
  }

  SuppliedFigures row(
      String line,
      String basis,
      String period,
      String type,
      String code,
      String numerator,
      @Nullable Double denominator,
      String status) {
    figures.append(
        String.join(
            ",",
            "CWC",
            AREA,
            period,
            basis,
            "",
            line,
            type,
            code,
            numerator,
            denominator == null ? "" : number(denominator),
            status,
            "\n"));
    return this;
  }

  /** Numbers of consecutive quarters. */
  SuppliedFigures series(String line, String basis, String first, double... values) {
    ReportingPeriod period = ReportingPeriod.parse(first);
    for (double value : values) {
      row(line, basis, period.key(), value, null);
      period = period.next();
    }
    return this;
  }

  private static String number(double value) {
    return new BigDecimal(Double.toString(value)).toPlainString();
  }

  /** Loads everything; the exit code. */
  int load() {
    try {
      Path in = root.resolve("data-in");
      Files.createDirectories(in.resolve("reference"));
      Files.createDirectories(in.resolve(FOLDER));
      Files.createDirectories(root.resolve("own/catalogue"));
      for (Map.Entry<String, StringBuilder> file : reference.entrySet()) {
        Files.writeString(in.resolve("reference").resolve(file.getKey()), file.getValue());
      }
      Files.writeString(in.resolve(FOLDER).resolve("CWC_figures_" + FOLDER + ".csv"), figures);
      Files.writeString(
          root.resolve("own/catalogue/own.yaml"),
          "theme: {id: Z, name: Of our own}\nmeasures:\n" + String.join("", lines));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return command("load", "--quiet").code();
  }

  record Said(int code, String out, String err) {}

  /** Runs a command on this partnership's folders. */
  Said command(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(
        List.of(
            "--in", root.resolve("data-in").toString(),
            "--out", root.resolve("data-out").toString(),
            "--catalogue", root.resolve("own").toString()));
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
      int code = Launcher.run(all.toArray(String[]::new));
      return new Said(
          code, said.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  /** What {@code outturns} prints, a map of columns a row. */
  Printed outturns() {
    Said said = command("outturns", "--format", "csv");
    if (said.code() != 0) {
      throw new IllegalStateException(said.err());
    }
    List<String> header = List.of(said.out().lines().findFirst().orElse("").split(",", -1));
    List<Map<String, String>> rows = new ArrayList<>();
    for (CsvTable.Row row : CsvTable.parse("outturns", said.out())) {
      Map<String, String> cells = new LinkedHashMap<>();
      header.forEach(column -> cells.put(column, row.get(column)));
      rows.add(cells);
    }
    return new Printed(header, rows);
  }

  /** The rows of {@code outturns}. */
  record Printed(List<String> header, List<Map<String, String>> rows) {

    Map<String, String> row(String line, String period, String basis, String unit) {
      return row(line, "total", period, basis, unit);
    }

    Map<String, String> row(
        String line, String breakdown, String period, String basis, String unit) {
      return rows.stream()
          .filter(r -> is(r, "measure", line) && is(r, "breakdown", breakdown))
          .filter(r -> is(r, "period", period) && is(r, "basis", basis) && is(r, "unit", unit))
          .findFirst()
          .orElseThrow(
              () -> new AssertionError("no row " + line + " " + period + " " + basis + " " + unit));
    }

    /** The rows of a line in a basis, in the order of time. */
    List<Map<String, String>> series(String line, String basis) {
      return rows.stream()
          .filter(r -> is(r, "measure", line) && is(r, "basis", basis))
          .filter(r -> is(r, "breakdown", "total"))
          .toList();
    }

    private static boolean is(Map<String, String> row, String column, String value) {
      return value.equals(row.get(column));
    }
  }
}
