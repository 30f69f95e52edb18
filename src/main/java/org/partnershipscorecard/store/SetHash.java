package org.partnershipscorecard.store;

import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The hash of a delivery: of its file, or of a set over the sorted hashes of its files (R1). */
public final class SetHash {

  private SetHash() {}

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
