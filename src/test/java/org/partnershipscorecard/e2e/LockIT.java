package org.partnershipscorecard.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershipscorecard.e2e.Program.Ended;

/** One run at a time, and what the second is told. */
class LockIT {

  private static final String EARLY_HELP =
      "2016-17-Q3/CWC_early-help-assessments_2016-17-Q3_v01.csv";

  @TempDir private Path folder;

  private Program program = new Program(Path.of(""), Path.of(""));

  @BeforeEach
  void supply() {
    Supplied supplied = Supplied.ofFiles(folder.resolve("in"), EARLY_HELP);
    program = new Program(supplied.root(), folder.resolve("out"));
  }

  private Program.Running holder(int seconds) throws InterruptedException {
    Program.Running holder =
        program.start(LockHolder.class, List.of(program.out().toString(), "" + seconds));
    holder.awaitWord("holding");
    return holder;
  }

  @Test
  void theSecondIsToldWhoHoldsTheStore() throws InterruptedException {
    Program.Running holder = holder(100);
    try {
      for (String command : List.of("load", "status", "outturns")) {
        Ended second = program.run(command, "--wait", "0");

        assertThat(second.exit()).as(command).isEqualTo(75);
        assertThat(second.err().lines()).hasSize(1);
        assertThat(second.err())
            .contains("another run holds the store")
            .contains("process " + holder.process().pid())
            .contains("'load'", "since 20");
        assertThat(second.out()).isEmpty();
      }
      // No register was made behind the holder's back.
      assertThat(program.out().resolve("store/register.mv.db")).doesNotExist();
    } finally {
      holder.kill();
    }
  }

  @Test
  void afterTheHolderWasKilledTheNextRunWorks() throws InterruptedException {
    holder(100).kill();
    assertThat(program.out().resolve("store/run.owner")).exists();

    Ended next = program.run("load", "--wait", "0");

    assertThat(next.exit()).as(next.said()).isZero();
    assertThat(Outturns.of(program).value("EH01", "2016-17-Q3", "quarter", "count"))
        .isEqualTo("406");
    assertThat(program.out().resolve("store/run.owner")).doesNotExist();
  }

  @Test
  void waitsForAsLongAsItIsToldAndThenWorks() throws InterruptedException {
    Program.Running holder = holder(3);

    Ended patient = program.run("load", "--wait", "60");

    assertThat(patient.exit()).as(patient.said()).isZero();
    assertThat(holder.process().isAlive()).isFalse();
    assertThat(holder.end().exit()).isZero();
  }
}
