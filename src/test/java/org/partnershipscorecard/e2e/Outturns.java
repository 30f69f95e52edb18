package org.partnershipscorecard.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.partnershipscorecard.e2e.Program.Ended;

/**
 * What {@code outturns --format csv} printed.
 *
 * @param rows by {@code measure,breakdown,area,period,basis,unit}, in the order printed
 */
record Outturns(Map<String, Map<String, String>> rows) {

  /** The partnership's own area in the example. */
  static final String OWN = "E08000031";

  /** The outturns of a program as they stand, or as other arguments ask. */
  static Outturns of(Program program, String... arguments) {
    String[] command = new String[arguments.length + 1];
    command[0] = "outturns";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    Ended ended = program.here(command);
    assertThat(ended.exit()).as(ended.said()).isZero();
    return parse(ended.out());
  }

  private static Outturns parse(String csv) {
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    try (CSVParser parser =
        CSVParser.parse(
            csv, CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
      for (CSVRecord row : parser) {
        String key =
            String.join(
                ",",
                row.get("measure"),
                row.get("breakdown"),
                row.get("area"),
                row.get("period"),
                row.get("basis"),
                row.get("unit"));
        assertThat(rows.put(key, row.toMap())).as("a second row for %s", key).isNull();
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return new Outturns(rows);
  }

  /** A row of the whole of the own area. */
  Map<String, String> row(String line, String period, String basis, String unit) {
    return row(line, "total", period, basis, unit);
  }

  /** A row of the own area. */
  Map<String, String> row(String line, String breakdown, String period, String basis, String unit) {
    String key = String.join(",", line, breakdown, OWN, period, basis, unit);
    Map<String, String> row = rows.get(key);
    if (row == null) {
      throw new AssertionError("no row " + key);
    }
    return row;
  }

  /** A cell of such a row. */
  String cell(String column, String line, String period, String basis, String unit) {
    return String.valueOf(row(line, period, basis, unit).get(column));
  }

  /** A value as printed; empty where it is absent. */
  String value(String line, String period, String basis, String unit) {
    return cell("value", line, period, basis, unit);
  }

  /** Every row without the column that says at which entry it was asked. */
  Map<String, Map<String, String>> apartFromEntry() {
    Map<String, Map<String, String>> apart = new LinkedHashMap<>();
    rows.forEach((key, row) -> {
      Map<String, String> rest = new LinkedHashMap<>(row);
      rest.remove("as_at");
      apart.put(key, rest);
    });
    return apart;
  }
}
