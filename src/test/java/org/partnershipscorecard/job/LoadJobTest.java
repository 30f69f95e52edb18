package org.partnershipscorecard.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershipscorecard.store.Submission;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A load that was cut short goes on, whatever Batch had entered of it. */
class LoadJobTest {

  private final Partnership partnership;

  LoadJobTest(@TempDir Path folder) {
    this.partnership = new Partnership(folder);
  }

  @Test
  void aPartitionThatWasEnteredWithoutItsContextIsKeptAllTheSame() {
    partnership.plans("2016-17-Q3", 1, "P1 c1 2016-11-01 -", "P2 c2 2016-11-08 -");
    register("ALTER TABLE staged ADD CONSTRAINT nothing CHECK (rows_read < 0)");
    assertThatThrownBy(partnership::load).hasMessage("load did not finish");
    // As a kill leaves it between the two.
    register(
        "UPDATE batch_step_execution_context SET short_context = '{}' WHERE step_execution_id IN"
            + " (SELECT step_execution_id FROM batch_step_execution"
            + " WHERE step_name LIKE 'keep submission:%')");
    register("ALTER TABLE staged DROP CONSTRAINT nothing");

    assertThat(partnership.load().deliveries())
        .extracting(Submission::rows)
        .containsExactly(new Submission.Counted(2, 2, 0, 0));
  }

  private void register(String change) {
    try (Workspace workspace = partnership.workspace()) {
      workspace.toWrite();
      JdbcClient.create(workspace.register().database()).sql(change).update();
    }
  }
}
