package org.partnershipscorecard.publication;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the folder of a version for the public may hold: its pages, their tables and what changed.
 * Whoever publishes puts the folder on a website as it is, so nothing else ever lies in it.
 */
public final class PublicFiles {

  private static final Pattern MAY_LIE_THERE =
      Pattern.compile(
          "[a-z0-9-]+-public\\.(pdf|html|xlsx)"
              + "|tables/[a-z0-9-]+\\.csv(-metadata\\.json)?"
              + "|figures\\.json"
              + "|changes\\.csv"
              + "|copies/[a-z0-9-]+/[a-z0-9-]+-public\\.pdf");

  private PublicFiles() {}

  /**
   * Looks through a folder before it becomes a version's.
   *
   * @throws IllegalStateException when it holds a file that has no place there
   */
  public static void check(Path folder) {
    List<String> others =
        PublishedFolder.hashes(folder).keySet().stream()
            .filter(name -> !MAY_LIE_THERE.matcher(name).matches())
            .toList();
    if (!others.isEmpty()) {
      throw new IllegalStateException(
          "a version for the public may not hold " + String.join(", ", others));
    }
  }
}
