package org.partnershipscorecard.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The hash of a delivery: of its file, or of a set over the sorted hashes of its files (R1). */
public final class SetHash {

  private SetHash() {}

  /** Whether a file, alone or with another of its folder, is what a hash was made of. */
  public static boolean matches(Path file, String hash) {
    if (Sha256.of(file).equals(hash)) {
      return true;
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      return false;
    }
    try (Stream<Path> beside = Files.list(folder)) {
      return beside
          .filter(other -> Files.isRegularFile(other) && !other.equals(file))
          .anyMatch(other -> of(file, List.of(other)).equals(hash));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  /**
   * The hash.
   *
   * @param members further files of a set; none for a single file
   */
  public static String of(Path file, Collection<Path> members) {
    return members.isEmpty()
        ? Sha256.of(file)
        : Sha256.of(
            Stream.concat(Stream.of(file), members.stream())
                .map(Sha256::of)
                .sorted()
                .collect(Collectors.joining("\n")));
  }
}
