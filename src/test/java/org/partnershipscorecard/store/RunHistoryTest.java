package org.partnershipscorecard.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunHistoryTest {

  @Test
  void theLatestRunComesFirst(@TempDir Path below) {
    try (OpenStore store = new OpenStore(below)) {
      RunHistory history = new RunHistory(store.register, OpenStore.CLOCK);
      int first = history.begin("load");
      history.end(first, 3, 1, 7, "s".repeat(3000));
      int second = history.begin("run");
      List<RunHistory.Run> all = history.all();
      assertThat(all).extracting(RunHistory.Run::run).containsExactly(second, first);
      assertThat(all.getFirst().finished()).isNull();
      assertThat(all.getFirst().exitCode()).isNull();
      assertThat(all.getLast().exitCode()).isEqualTo(3);
      assertThat(all.getLast().lastEntry()).isEqualTo(7);
      assertThat(all.getLast().started()).isEqualTo(OpenStore.CLOCK.instant());
      assertThat(all.getLast().summary()).hasSize(2000);
    }
  }
}
