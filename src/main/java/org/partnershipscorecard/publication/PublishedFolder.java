package org.partnershipscorecard.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.partnershipscorecard.store.Sha256;

/**
 * The versions of a report on disk: {@code published/scorecard/2016-17-Q3/committee/v0.1/}. A
 * version appears whole, its files can only be read, and it is never written again.
 *
 * @param root of all versions of one report
 */
public record PublishedFolder(Path root) {

  /** Beside a version's files: what they were made from, and their hashes. */
  public static final String MANIFEST = "manifest.json";

  /** Beside the manifest where a key is configured. */
  public static final String SIGNATURE = "manifest.json.sig";

  /** The folder of a report's versions, {@code data-out/published/...}. */
  public static PublishedFolder of(Path out, ReportId report) {
    return new PublishedFolder(report.folder(out.resolve("published")));
  }

  /** Where a version lies. */
  public Path version(String version) {
    return root.resolve(version);
  }

  /**
   * Gives a finished folder its name and takes away the right to write its files.
   *
   * @param finished on the same disk; gone afterwards
   */
  public void put(Path finished, String version) {
    try {
      Files.createDirectories(root);
      for (Path file : files(finished)) {
        sync(file);
        readOnly(file);
      }
      // The register does not know it yet, so one that is there was left by a run that was killed.
      delete(version(version));
      Files.move(finished, version(version), StandardCopyOption.ATOMIC_MOVE);
      sync(root);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + version(version), e);
    }
  }

  /** Writes a note beside the versions, in place of one of the same name. */
  public void note(String name, String text) {
    try {
      Files.createDirectories(root);
      Files.deleteIfExists(root.resolve(name));
      Files.writeString(root.resolve(name), text);
      readOnly(root.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + root.resolve(name), e);
    }
  }

  /** Every file of a folder but manifest and signature, by its place, with its SHA-256. */
  public static Map<String, String> hashes(Path folder) {
    Map<String, String> hashes = new TreeMap<>();
    for (Path file : files(folder)) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      if (!name.equals(MANIFEST) && !name.equals(SIGNATURE)) {
        hashes.put(name, Sha256.of(file));
      }
    }
    return hashes;
  }

  /** Removes a folder and all that is in it, where there is one. */
  public static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + folder, e);
    }
  }

  /** Every file below a folder, in the order of their names. */
  public static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  private static void readOnly(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    }
  }

  private static void sync(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
