package org.partnershipscorecard.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershipscorecard.e2e.Program.Ended;

/** What is told of rows and files that cannot be taken, and what is never told. */
class RefusalIT {

  private static final String FILE = "2016-17-Q3/CWC_early-help-assessments_2016-17-Q3_v01.csv";
  private static final int AREA = 1;
  private static final int ETHNICITY = 7;
  private static final int INITIATED = 8;
  private static final int COMPLETED = 9;

  @TempDir private Path folder;

  private Program program(Consumer<List<String>> change) {
    Supplied supplied = Supplied.ofFiles(folder.resolve("in"), FILE);
    supplied.edit(FILE, change);
    return new Program(supplied.root(), folder.resolve("out"));
  }

  private Supplied supplied() {
    return new Supplied(folder.resolve("in"));
  }

  /** Puts another value into a cell. */
  private static void set(List<String> lines, int line, int column, String value) {
    String[] cells = lines.get(line - 1).split(",", -1);
    cells[column] = value;
    lines.set(line - 1, String.join(",", cells));
  }

  /** The lines of the file whose assessment was initiated in the quarter, from 1. */
  private static List<Integer> ofTheQuarter(List<String> lines) {
    List<Integer> numbers = new ArrayList<>();
    for (int line = 2; line <= lines.size(); line++) {
      if (lines.get(line - 1).split(",", -1)[INITIATED].matches("2016-1[012]-..")) {
        numbers.add(line);
      }
    }
    return numbers;
  }

  @Test
  void faultsOfRowsAreToldWithPlaceRuleAndRemedy() throws IOException {
    List<Integer> at = new ArrayList<>();
    Program program =
        program(lines -> {
          at.addAll(ofTheQuarter(lines));
          set(lines, at.get(0), INITIATED, "2016-31-12");
          set(lines, at.get(1), ETHNICITY, "PURPLE");
          set(lines, at.get(2), COMPLETED, "2009-02-28");
          set(lines, at.get(3), AREA, "");
          lines.add(lines.get(at.get(4) - 1));
          lines.add(lines.get(at.get(5) - 1));
          set(lines, lines.size(), ETHNICITY, "CHNE");
        });
    int rows = supplied().lines(FILE).size() - 1;

    Ended loaded = program.run("load");

    assertThat(loaded.exit()).as(loaded.said()).isEqualTo(3);
    assertThat(loaded.lines())
        .contains(
            "Row refused: %s, line %d, column initiated_date, DATE-01: 'initiated_date' is not a date; write the day as 2016-10-31 or 31/10/2016."
                .formatted(FILE, at.get(0)))
        .contains(
            "Query: %s, line %d, column ethnicity, CODE-01: 'ethnicity' holds no code of its list; shown as unknown; use a code of the list 'ethnicity'."
                .formatted(FILE, at.get(1)))
        .contains(
            "Row refused: %s, line %d, column completed_date, EH-02: completed before it was initiated; correct one of the two dates."
                .formatted(FILE, at.get(2)))
        .anyMatch(line ->
            line.startsWith("Row refused: %s, line %d, column area,".formatted(FILE, at.get(3))))
        .contains(
            "Query: %s, line %d, column child_ref, KEY-01: the same key as line %d, and the same values; line %d was kept; send each record once."
                .formatted(FILE, rows, at.get(4), at.get(4)))
        .contains(
            "Query: %s, line %d, column child_ref, KEY-01: the same key as line %d, with other values; line %d was kept; say which of the two rows is right, and send it alone."
                .formatted(FILE, rows + 1, at.get(5), at.get(5)));
    assertThat(loaded.out())
        .contains(
            "Load: 1 files, %,d rows read: %,d kept, 3 refused, 2 duplicate."
                .formatted(rows, rows - 5));

    // Three refused rows are not counted; the unknown ethnic group is, and so is a repeated key
    // once.
    assertThat(Outturns.of(program).value("EH01", "2016-17-Q3", "quarter", "count"))
        .isEqualTo("403");
    assertThat(withoutEntry(program.run("runs", "1").lines()))
        .contains("%s,revision 1,%d,%d,3,2,yes".formatted(FILE, rows, rows - 5));
    assertNothingOfAChildIn(loaded.said(), "2016-31-12", "PURPLE", "2009-02-28");

    Ended again = program.run("load");
    assertThat(again.exit()).as(again.said()).isZero();
    assertThat(again.lines()).contains("Load: nothing new.");
  }

  /**
   * No reference and no date of the file's rows, in what was said, in the log or in the register;
   * nor the values given.
   */
  private void assertNothingOfAChildIn(String said, String... values) throws IOException {
    Set<String> secrets = new TreeSet<>(List.of(values));
    for (String line : supplied().lines(FILE).stream().skip(1).toList()) {
      String[] cells = line.split(",", -1);
      secrets.addAll(List.of(cells[2], cells[3], cells[4]));
    }
    secrets.remove("");
    StringBuilder written = new StringBuilder(said);
    try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.toString().endsWith(".parquet")) {
          written.append(Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
    String all = written.toString();
    assertThat(all).contains("EH-02");
    assertThat(secrets).hasSizeGreaterThan(5_000);
    assertThat(secrets.stream().filter(all::contains)).isEmpty();
  }

  @Test
  void aFileWithoutARequiredColumnIsRefusedUntilItIsMended() {
    Program program =
        program(lines ->
            lines.replaceAll(line -> {
              List<String> cells = new ArrayList<>(List.of(line.split(",", -1)));
              cells.remove(INITIATED);
              return String.join(",", cells);
            }));
    supplied().copyOf("2016-17-Q3/CDOP_child-deaths_2016-17-Q3_v01.csv");

    Ended refused = program.run("load");

    assertThat(refused.exit()).as(refused.said()).isEqualTo(6);
    assertThat(refused.lines())
        .contains("Refused, and waiting for a new delivery: " + FILE)
        .anyMatch(line ->
            line.startsWith("File refused: " + FILE)
                && line.contains("initiated_date")
                && line.contains("; "));
    assertThat(Outturns.of(program).cell("absence", "EH01", "2016-17-Q3", "quarter", "count"))
        .isEqualTo("not_received");
    assertThat(program.run("status", "--period", "2016-17-Q3").out())
        .containsPattern("early-help-assessments +CWC +refused");

    Ended still = program.run("load");
    assertThat(still.exit()).as(still.said()).isEqualTo(6);
    assertThat(still.lines())
        .containsExactly("Load: nothing new.", "Refused, and waiting for a new delivery: " + FILE);

    supplied().copyOf(FILE);
    Ended mended = program.run("load");
    assertThat(mended.exit()).as(mended.said()).isZero();
    assertThat(Outturns.of(program).value("EH01", "2016-17-Q3", "quarter", "count"))
        .isEqualTo("406");
    assertThat(program.run("load").exit()).isZero();
  }

  @Test
  void aFileOfWhichTooManyRowsAreRefusedIsRefusedWhole() {
    Program program =
        program(lines -> {
          for (int line = 2; line <= 200; line++) {
            set(lines, line, INITIATED, "soon");
          }
        });

    Ended refused = program.run("load");

    assertThat(refused.exit()).as(refused.said()).isEqualTo(6);
    assertThat(refused.lines())
        .anyMatch(line ->
            line.startsWith("File refused: " + FILE)
                && line.contains("199 of 3136 rows are refused, more than 5%"));
    assertThat(withoutEntry(program.run("runs", "1").lines()))
        .contains("%s,refused,3136,2937,199,0,yes".formatted(FILE));
  }

  @Test
  void twoFilesForOneSubmissionWithoutVersionsAreBothRefused() {
    String one = "2016-17-Q3/CWC_early-help-assessments.csv";
    String other = "2016-17-Q3/CWC_early-help-assessments_new.csv";
    Supplied supplied = Supplied.ofFiles(folder.resolve("in"), FILE);
    supplied.write(one, supplied.lines(FILE));
    supplied.write(other, supplied.lines(FILE).subList(0, 3_000));
    supplied.delete(FILE);
    Program program = new Program(supplied.root(), folder.resolve("out"));

    Ended refused = program.run("load");

    assertThat(refused.exit()).as(refused.said()).isEqualTo(6);
    assertThat(refused.lines())
        .filteredOn(line -> line.startsWith("Refused: "))
        .hasSize(2)
        .allMatch(line -> line.contains(one) && line.contains(other))
        .allMatch(line -> line.contains("_v01 and _v02"));
    assertThat(Outturns.of(program).rows()).isEmpty();
  }

  @Test
  void aFileThatSaysNotWhatItIsIsRefusedAndTheOthersAreIn() {
    Program program = program(lines -> {});
    supplied().write("2016-17-Q3/figures from the health service.csv", List.of("a,b", "1,2"));
    supplied().write("2016-17-Q3/letter.csv", List.of("a,b", "1,2"));

    Ended loaded = program.run("load");

    assertThat(loaded.exit()).as(loaded.said()).isEqualTo(6);
    assertThat(loaded.lines())
        .anyMatch(line -> line.startsWith("Refused: 2016-17-Q3/letter.csv "))
        .anyMatch(line -> line.startsWith("Refused: 2016-17-Q3/figures from the health"));
    assertThat(Outturns.of(program).value("EH01", "2016-17-Q3", "quarter", "count"))
        .isEqualTo("406");
  }

  /** The numbers of the ledger depend on how many definition files come before. */
  private static List<String> withoutEntry(List<String> lines) {
    return lines.stream().map(line -> line.replaceFirst("^\\d+,", "")).toList();
  }
}
