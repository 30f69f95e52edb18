package org.partnershipscorecard.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.partnershipscorecard.e2e.Program.Ended;

/**
 * What {@code explain} printed.
 *
 * @param value the line that states the figure
 * @param rows every row behind it
 */
record Explained(String value, List<Row> rows) {

  /** Where a row is, and what it adds; a part is empty where it adds none. */
  record Row(String file, String sheet, int line, String numerator, String denominator) {}

  static Explained of(Program program, String... arguments) {
    String[] command = new String[arguments.length + 1];
    command[0] = "explain";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    Ended ended = program.run(command);
    assertThat(ended.exit()).as(ended.said()).isZero();
    List<String> lines = ended.lines();
    assertThat(lines.getFirst()).isEqualTo("OFFICIAL-SENSITIVE");
    int header = lines.indexOf("file,sheet,line,numerator,denominator");
    Explained explained =
        new Explained(lines.get(2), lines.stream().skip(header + 1L).map(Explained::row).toList());
    assertThat(lines).contains(explained.rows().size() + " rows");
    return explained;
  }

  private static Row row(String line) {
    String[] cells = line.split(",", -1);
    return new Row(cells[0], cells[1], Integer.parseInt(cells[2]), cells[3], cells[4]);
  }

  /** The sum of what the rows add above the line. */
  int numerator() {
    return rows.stream().mapToInt(row -> Integer.parseInt(row.numerator())).sum();
  }
}
