package org.partnershipscorecard.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2017-01-20T09:00:00.5Z"), ZoneOffset.UTC);

  private final Path below;
  private final StoreFolder folder;

  RunLockTest(@TempDir Path below) {
    this.below = below;
    this.folder = StoreFolder.below(below);
  }

  @Test
  void saysWhoHoldsIt() throws Exception {
    try (RunLock lock = take(Duration.ZERO)) {
      assertThat(lock).isNotNull();
      assertThat(Files.readString(folder.ownerFile()))
          .startsWith("process " + ProcessHandle.current().pid() + " on ")
          .endsWith(", 'test', since 2017-01-20T09:00:00Z");
      assertThatThrownBy(() -> take(Duration.ZERO))
          .isInstanceOf(RunLock.Held.class)
          .hasMessageContaining("'test', since 2017-01-20T09:00:00Z");
    }
    assertThat(Files.exists(folder.ownerFile())).isFalse();
  }

  @Test
  void isFreeAgainWhenClosed() {
    take(Duration.ZERO).close();
    take(Duration.ZERO).close();
  }

  @Test
  void anotherProcessHoldsItUntilItEnds() throws Exception {
    Process other = start();
    try (BufferedReader said = other.inputReader()) {
      assertThat(said.readLine()).isEqualTo("held");
      assertThatThrownBy(() -> take(Duration.ZERO))
          .isInstanceOf(RunLock.Held.class)
          .hasMessageContaining("process " + other.pid())
          .hasMessageContaining("'load --all'");
      other.getOutputStream().close();
      assertThat(other.waitFor(30, TimeUnit.SECONDS)).isTrue();
      take(Duration.ZERO).close();
    } finally {
      other.destroyForcibly();
    }
  }

  /** The operating system lets go of a lock whose process died, however it died. */
  @Test
  void aKilledProcessHoldsNothing() throws Exception {
    Process other = start();
    try (BufferedReader said = other.inputReader()) {
      assertThat(said.readLine()).isEqualTo("held");
      other.destroyForcibly();
      assertThat(other.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(Files.exists(folder.ownerFile())).isTrue();
      take(Duration.ZERO).close();
    }
  }

  @Test
  void waitsForAsLongAsItIsTold() throws Exception {
    Process other = start();
    try (BufferedReader said = other.inputReader()) {
      assertThat(said.readLine()).isEqualTo("held");
      Thread.ofVirtual()
          .start(() -> {
            try {
              Thread.sleep(300);
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            other.destroyForcibly();
          });
      take(Duration.ofSeconds(30)).close();
    }
  }

  private RunLock take(Duration patience) {
    return RunLock.take(folder, "test", patience, CLOCK);
  }

  private Process start() throws Exception {
    String classes =
        Stream.of(RunLock.class, HoldsLock.class)
            .map(type -> type.getProtectionDomain().getCodeSource().getLocation().getPath())
            .collect(Collectors.joining(File.pathSeparator));
    List<String> command =
        List.of(
            ProcessHandle.current().info().command().orElse("java"),
            "-Xshare:auto",
            "-cp",
            classes,
            HoldsLock.class.getName(),
            below.toString());
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }
}
