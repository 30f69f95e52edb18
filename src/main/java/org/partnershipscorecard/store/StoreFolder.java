package org.partnershipscorecard.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where everything is kept: {@code data-out/store}.
 *
 * @param root absolute
 */
public record StoreFolder(Path root) {

  /**
   * The store below an output folder; its folders are made, closed to other users of the machine.
   */
  public static StoreFolder below(Path out) {
    StoreFolder folder = new StoreFolder(out.toAbsolutePath().normalize().resolve("store"));
    try {
      for (Path path : new Path[] {folder.root, folder.records(), folder.content(), folder.tmp()}) {
        Files.createDirectories(path);
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
          Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the store below " + out, e);
    }
    return folder;
  }

  /** One Parquet file a submission, never changed. */
  public Path records() {
    return root.resolve("records");
  }

  /** Every reference, catalogue, commentary and template file, by its SHA-256. */
  public Path content() {
    return root.resolve("content");
  }

  /** DuckDB's spill folder, swept at every start. */
  public Path tmp() {
    return root.resolve("tmp");
  }

  /** The file whose OS lock lets one run at a time through. */
  public Path lockFile() {
    return root.resolve("run.lock");
  }

  /** Who holds the lock, in words. */
  public Path ownerFile() {
    return root.resolve("run.owner");
  }

  /** The register as a file. */
  Path registerFile() {
    return root.resolve("register.mv.db");
  }

  /** The register of the next version, until it is whole. */
  Path nextRegisterFile() {
    return root.resolve("register-next.mv.db");
  }

  /**
   * Where H2 keeps the register. A commit is on disk when it returns; the database closes when we
   * say so and not in a shutdown hook that races ours. H2 writes no log of its own: it would note
   * every statement that failed, and nobody would think of looking after it.
   */
  public String registerUrl() {
    return url("register");
  }

  /** Where H2 keeps the register of the next version, until it is whole. */
  String nextRegisterUrl() {
    return url("register-next");
  }

  private String url(String name) {
    return "jdbc:h2:file:"
        + root.resolve(name)
        + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
  }
}
