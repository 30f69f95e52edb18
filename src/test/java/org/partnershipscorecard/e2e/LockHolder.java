package org.partnershipscorecard.e2e;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.partnershipscorecard.store.RunLock;
import org.partnershipscorecard.store.StoreFolder;

/** A run that holds the store's lock for as many seconds as it is told, and does nothing else. */
final class LockHolder {

  private LockHolder() {}

  /** The output folder, and for how many seconds. */
  public static void main(String[] arguments) throws InterruptedException {
    try (RunLock lock =
        RunLock.take(
            StoreFolder.below(Path.of(arguments[0])), "load", Duration.ZERO, Clock.systemUTC())) {
      System.out.println("holding " + lock.getClass().getSimpleName());
      Thread.sleep(Duration.ofSeconds(Long.parseLong(arguments[1])));
    }
  }
}
