package org.partnershipscorecard.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershipscorecard.extract.Finding;
import org.partnershipscorecard.extract.Severity;

class StagingTest {

  private static final Finding FINDING =
      new Finding("a.xlsx", "Sheet 1", null, null, "code", Severity.QUERY, "no code", "mend it");

  private final OpenStore store;
  private final PlannedDelivery delivery = OpenStore.planned("2016-17-Q3", "a");

  StagingTest(@TempDir Path folder) {
    this.store = new OpenStore(folder);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void whatIsLeftIsFound() {
    StagedSubmission accepted = OpenStore.accepted(delivery, "a", FINDING);
    StagedSubmission refused = OpenStore.refused(OpenStore.planned("2016-17-Q4", "b"));
    store.staging.put("attempt", refused);
    store.staging.put("attempt", accepted);
    assertThat(store.staging.of("attempt")).containsExactly(accepted, refused);
  }

  /** A partition that was killed is done again, under the same attempt. */
  @Test
  void aSecondTryReplacesTheFirst() {
    store.staging.put("attempt", OpenStore.accepted(delivery, "first", FINDING, FINDING));
    store.staging.put("attempt", OpenStore.accepted(delivery, "second", FINDING));
    assertThat(store.staging.of("attempt"))
        .containsExactly(OpenStore.accepted(delivery, "second", FINDING));
  }

  @Test
  void anotherAttemptSeesNothingOfIt() {
    store.staging.put("attempt", OpenStore.accepted(delivery, "a"));
    assertThat(store.staging.of("another")).isEmpty();
  }

  @Test
  void theLedgerLeavesNothingBehind() {
    store.enter(delivery);
    assertThat(store.staging.of("attempt")).isEmpty();
  }

  @Test
  void takenFilesKeepTheLatestOfAName() {
    TakenFiles taken = new TakenFiles(store.register);
    taken.add("a.csv", Sha256.of("1"), Sha256.of("r1"), 1);
    taken.add("b.csv", Sha256.of("2"), Sha256.of("r2"), 2);
    taken.add("a.csv", Sha256.of("3"), Sha256.of("r3"), 3);
    assertThat(taken.byName())
        .containsEntry("a.csv", new TakenFiles.Taken(Sha256.of("3"), Sha256.of("r3"), 3))
        .containsEntry("b.csv", new TakenFiles.Taken(Sha256.of("2"), Sha256.of("r2"), 2))
        .hasSize(2);
  }
}
