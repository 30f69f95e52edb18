package org.partnershipscorecard.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnershipscorecard.e2e.Program.Ended;
import org.partnershipscorecard.store.Sha256;

/** Killed at any moment and run again, it leaves what a run that nobody disturbed leaves. */
class KillIT {

  private static final String CLOCK = "SCORECARD_CLOCK";
  private static final String PLANS = "2016-17-Q3/CWC_child-protection-plans_2016-17-Q3_v01.csv";

  @TempDir private static Path undisturbed;

  private static Left expected = new Left(List.of(), List.of(), List.of(), "", Map.of());
  private static long usualMillis;

  @TempDir private Path folder;

  /** All that a run leaves behind which is not a matter of its own time. */
  private record Left(
      List<String> ledger,
      List<String> submissions,
      List<String> findings,
      String outturns,
      Map<String, String> files) {

    static Left by(Program program) throws IOException {
      Register register = Register.of(program);
      Ended outturns = program.here("outturns");
      assertThat(outturns.exit()).as(outturns.said()).isZero();
      return new Left(
          register.table("ledger", "entry"),
          register.table("submission", "entry"),
          register.table("finding", "entry, seq"),
          outturns.out(),
          files(program.out()));
    }

    /** Every report, record and kept content, by its name, with its hash. */
    private static Map<String, String> files(Path out) throws IOException {
      Map<String, String> files = new TreeMap<>();
      for (String part : List.of("reports", "store/records", "store/content")) {
        try (Stream<Path> walk = Files.walk(out.resolve(part))) {
          for (Path file : walk.filter(Files::isRegularFile).toList()) {
            files.put(out.relativize(file).toString(), Sha256.of(file));
          }
        }
      }
      return files;
    }
  }

  @BeforeAll
  static void runUndisturbed() throws IOException {
    Program program = program(undisturbed).with(CLOCK, "2017-05-02T08:00:00Z");
    long started = System.nanoTime();
    Ended ended = program.run("run");
    usualMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
    assertThat(ended.exit()).as(ended.said()).isEqualTo(3);
    expected = Left.by(program);
    assertThat(expected.submissions()).hasSize(6);
    // The refused row and the unknown code; and the refused plan is a late one a quarter on.
    assertThat(expected.findings()).hasSize(3);
    assertThat(expected.files()).containsKey("reports/2016-17-Q4/scorecard-committee.pdf");
    assertThat(expected.outturns()).contains("EH01,total,E08000031,2016-17-Q4,quarter,count,1830,");
  }

  /**
   * Six files of two quarters, one row of them refused and one queried, so that there are findings
   * to keep.
   */
  private static Program program(Path root) {
    Supplied supplied =
        Supplied.ofFiles(
            root.resolve("in"),
            "2016-17-Q3/CWC_early-help-assessments_2016-17-Q3_v01.csv",
            PLANS,
            "2016-17-Q4/CDOP_child-deaths_2016-17-Q4_v01.csv",
            "2016-17-Q4/CWC_early-help-assessments_2016-17-Q4_v01.csv",
            "2016-17-Q4/CWC_child-protection-plans_2016-17-Q4_v01.csv",
            "2016-17-Q4/WMP_cse-risk-ratings_2016-17-Q4_v01.xlsx",
            "commentary/actions.yaml");
    supplied.edit(
        PLANS,
        lines -> {
          lines.set(8, lines.get(8).replaceAll("20\\d\\d-\\d\\d-\\d\\d", "20xx"));
          lines.set(9, lines.get(9).replaceFirst(",[A-Z]{4},", ",WXYZ,"));
        });
    return new Program(supplied.root(), root.resolve("out"));
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 13, 22, 31, 40, 50, 60, 70, 80, 93})
  void killedAtAnyMoment(int percent) throws Exception {
    Program program = program(folder).with(CLOCK, "2018-01-01T23:59:59Z");
    Program.Running run = program.start("run");
    boolean ended = run.process().waitFor(usualMillis * percent / 100, TimeUnit.MILLISECONDS);
    run.kill();

    assertSameAfterRunningAgain(program, !ended, Set.of(0, 3));
  }

  /**
   * A register takes tens of steps to make, and none of them may be the last thing that is done.
   */
  @ParameterizedTest
  @ValueSource(ints = {0, 15, 80, 250, 450, 700})
  void killedWhileTheRegisterIsMade(int millis) throws Exception {
    Program program = program(folder).with(CLOCK, "2018-01-01T23:59:59Z");
    Program.Running run = program.start("run");
    Path store = program.out().resolve("store");
    while (run.process().isAlive() && !Files.exists(store.resolve("register-next.mv.db"))) {
      Thread.sleep(1);
    }
    boolean ended = run.process().waitFor(millis, TimeUnit.MILLISECONDS);
    run.kill();

    assertSameAfterRunningAgain(program, !ended, Set.of(3));
    assertThat(store.resolve("register-next.mv.db")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "WRITTEN, 1",
    "WRITTEN, 4",
    "RENAMED, 1",
    "RENAMED, 4",
    "STAGED, 1",
    "STAGED, 4",
    "ENTERED, 1",
    "COMMITTED, 1",
  })
  void haltedAtAStepOfTheCommit(String step, int time) throws IOException {
    Program program = program(folder).with(CLOCK, "2018-01-01T23:59:59Z");
    Ended halted = program.with(HaltingWitness.VARIABLE, step + ":" + time).run("run");
    assertThat(halted.exit()).as(halted.said()).isEqualTo(HaltingWitness.HALTED);
    int entered = Register.of(program).entries().size();
    assertThat(entered).isEqualTo(step.equals("COMMITTED") ? expected.ledger().size() : 0);

    // Nobody has been told yet of the refused row, whenever it was halted.
    assertSameAfterRunningAgain(program, true, Set.of(3));
  }

  /** Killed at its very end, the first run may have told everything itself. */
  private static void assertSameAfterRunningAgain(
      Program program, boolean killed, Set<Integer> exits) throws IOException {
    Ended again = program.here("run");
    assertThat(again.exit()).as(again.said()).isIn(exits);
    assertThat(again.err()).as("killed: %s", killed).isEmpty();
    Left left = Left.by(program);
    assertThat(left.ledger()).isEqualTo(expected.ledger());
    assertThat(left.submissions()).isEqualTo(expected.submissions());
    assertThat(left.findings()).isEqualTo(expected.findings());
    assertThat(left.outturns()).isEqualTo(expected.outturns());
    assertThat(left.files()).isEqualTo(expected.files());
  }
}
