package org.partnershipscorecard.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** A process that takes the lock, says so, and keeps it until its input ends. */
final class HoldsLock {

  private HoldsLock() {}

  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) throws IOException {
    RunLock lock =
        RunLock.take(
            StoreFolder.below(Path.of(arguments[0])),
            "load --all",
            Duration.ZERO,
            Clock.systemUTC());
    try (lock) {
      System.out.write("held\n".getBytes(StandardCharsets.UTF_8));
      System.out.flush();
      System.in.readAllBytes();
    }
  }
}
