package org.partnershipscorecard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershipscorecard.catalogue.Audience;
import org.partnershipscorecard.disclosure.DisclosureControl;
import org.partnershipscorecard.extract.InvalidDefinition;
import org.partnershipscorecard.store.RunLock;
import org.partnershipscorecard.store.StoreFolder;

class ExitCodeTest {

  @Test
  void theMostPressingComesFirst() {
    assertThat(Arrays.stream(ExitCode.values()).map(ExitCode::code))
        .containsExactly(75, 64, 5, 6, 3, 7, 0);
    assertThat(ExitCode.worst(List.of())).isEqualTo(ExitCode.DONE);
    assertThat(ExitCode.worst(List.of(ExitCode.DONE, ExitCode.ROWS_REFUSED)))
        .isEqualTo(ExitCode.ROWS_REFUSED);
    assertThat(ExitCode.worst(List.of(ExitCode.ROWS_REFUSED, ExitCode.FILE_REFUSED)))
        .isEqualTo(ExitCode.FILE_REFUSED);
    assertThat(ExitCode.worst(List.of(ExitCode.FILE_REFUSED, ExitCode.FAILED, ExitCode.DONE)))
        .isEqualTo(ExitCode.FAILED);
    assertThat(ExitCode.worst(List.of(ExitCode.NOT_CLEARED, ExitCode.ROWS_REFUSED)))
        .isEqualTo(ExitCode.ROWS_REFUSED);
  }

  @Test
  void aFailureIsToldByWhatCausedIt(@TempDir Path below) {
    assertThat(Failure.of(new Failure.Usage("no such line")))
        .isEqualTo(new Failure(ExitCode.USAGE, "no such line"));
    assertThat(
            Failure.of(
                new IllegalStateException(
                    "job failed", new InvalidDefinition("a.yaml", 3, "is wrong"))))
        .isEqualTo(new Failure(ExitCode.FAILED, "a.yaml line 3: is wrong"));
    assertThat(Failure.of(noPolicy()).code()).isEqualTo(ExitCode.NOT_CLEARED);
    StoreFolder folder = StoreFolder.below(below);
    RunLock lock = RunLock.take(folder, "load", Duration.ZERO, Clock.systemUTC());
    try (lock) {
      RunLock.Held held =
          Assertions.assertThrows(
              RunLock.Held.class,
              () -> RunLock.take(folder, "load", Duration.ZERO, Clock.systemUTC()));
      assertThat(Failure.of(held).code()).isEqualTo(ExitCode.LOCKED);
    }
  }

  @Test
  void anUnexpectedFailureIsOneLineThatSaysWhatToDo() {
    assertThat(
            Failure.of(
                new UncheckedIOException("cannot write", new IOException("disk full\nmore"))))
        .isEqualTo(
            new Failure(ExitCode.FAILED, "disk full (the log has more; run again to resume)"));
    assertThat(Failure.of(new NullPointerException()).message())
        .startsWith("NullPointerException (");
  }

  private static DisclosureControl.NoPolicy noPolicy() {
    return Assertions.assertThrows(
        DisclosureControl.NoPolicy.class, () -> DisclosureControl.check(Audience.PUBLIC, null));
  }
}
