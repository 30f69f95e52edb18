package org.partnershipscorecard.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.partnershipscorecard.catalogue.Audience;
import org.partnershipscorecard.publication.PublishedFolder;

/** Files that are written beside an edition for those who make it, and belong to no version. */
final class InternalFiles {

  private InternalFiles() {}

  /** Removes them from the folder of a version. */
  static void remove(Path folder, Audience audience) {
    for (Path file : PublishedFolder.files(folder)) {
      String name = folder.relativize(file).toString().toLowerCase(Locale.ROOT);
      if (isToDo(name) || (audience == Audience.PUBLIC && isInternal(name))) {
        try {
          Files.delete(file);
        } catch (IOException e) {
          throw new UncheckedIOException("cannot remove " + file, e);
        }
      }
    }
  }

  /** By its name: what is still to be written. */
  private static boolean isToDo(String name) {
    return name.endsWith("-to-do.md");
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
