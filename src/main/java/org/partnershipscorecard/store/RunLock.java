package org.partnershipscorecard.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * One run at a time. The operating system holds the lock and lets go of it when the process dies,
 * however it dies; a second file says who has it.
 */
public final class RunLock implements AutoCloseable {

  private final FileChannel channel;
  private final StoreFolder folder;

  private RunLock(FileChannel channel, StoreFolder folder) {
    this.channel = channel;
    this.folder = folder;
  }

  /** Another run holds the lock; the message says who. */
  public static final class Held extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Held(String owner) {
      super("another run holds the store: " + owner);
    }
  }

  /**
   * Takes the lock, waiting for at most {@code patience}.
   *
   * @throws Held when the other run is still at work after that
   */
  public static RunLock take(StoreFolder folder, String command, Duration patience, Clock clock) {
    long deadline = System.nanoTime() + patience.toNanos();
    try {
      FileChannel channel =
          FileChannel.open(folder.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      while (true) {
        if (tryLock(channel).isPresent()) {
          Files.writeString(folder.ownerFile(), owner(command, clock));
          return new RunLock(channel, folder);
        }
        if (System.nanoTime() >= deadline) {
          channel.close();
          throw new Held(readOwner(folder));
        }
        Thread.sleep(100);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot lock " + folder.lockFile(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Held(readOwner(folder));
    }
  }

  private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException heldByThisProcess) {
      return Optional.empty();
    }
  }

  private static String owner(String command, Clock clock) {
    return "process %d on %s, '%s', since %s"
        .formatted(
            ProcessHandle.current().pid(),
            host(),
            command,
            clock.instant().truncatedTo(ChronoUnit.SECONDS));
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "this machine";
    }
  }

  private static String readOwner(StoreFolder folder) {
    try {
      return Files.readString(folder.ownerFile(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      return "(its owner left no word)";
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(folder.ownerFile());
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot release the run lock", e);
    }
  }
}
