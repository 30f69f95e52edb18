package org.partnershipscorecard.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.partnershipscorecard.publication.PublishedFolder;

/** Files that are written beside a public edition for those who make it, and never let out. */
final class InternalFiles {

  private InternalFiles() {}

  /** Removes them from a folder that is about to be let out. */
  static void remove(Path folder) {
    for (Path file : PublishedFolder.files(folder)) {
      String name = folder.relativize(file).toString().toLowerCase(Locale.ROOT);
      if (isInternal(name)) {
        try {
          Files.delete(file);
        } catch (IOException e) {
          throw new UncheckedIOException("cannot remove " + file, e);
        }
      }
    }
  }

  /** By its name: what is withheld and why, the committee's editions, what is asked of agencies. */
  private static boolean isInternal(String name) {
    return name.contains("withheld")
        || name.contains("disclosure")
        || name.contains("internal")
        || name.contains("committee")
        || name.contains("submissions");
  }
}
