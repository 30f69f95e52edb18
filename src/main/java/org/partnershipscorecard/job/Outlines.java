package org.partnershipscorecard.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.partnershipscorecard.period.ReportingYear;
import org.partnershipscorecard.publication.ReportId;
import org.partnershipscorecard.publication.ReportKind;

/**
 * The outlines that annual reports are written by, each a file of a year's narrative.
 *
 * @param narrative {@code data-in/narrative}, with a folder for each year
 */
record Outlines(Path narrative) {

  private static final String ENDING = ".yaml";

  static Outlines of(Settings settings) {
    return new Outlines(settings.in().resolve("narrative"));
  }

  boolean has(ReportingYear year, String outline) {
    return Files.isRegularFile(file(year, outline));
  }

  /**
   * Looks for an outline before anything is counted for it.
   *
   * @throws NotThere when it is not there, or is called as another report is
   */
  void check(ReportingYear year, String outline) {
    if (ReportKind.of(outline).isPresent()) {
      throw new NotThere(
          "no outline is called %s, which is another report's name; rename %s"
              .formatted(outline, file(year, outline)));
    }
    if (!outline.matches("[a-z0-9-]+")) {
      throw new NotThere(
          "'%s' is not the name of an outline: small letters, digits and hyphens; %s"
              .formatted(outline, known(year)));
    }
    if (!has(year, outline)) {
      throw new NotThere(
          "the annual report of %s needs an outline; write %s; %s"
              .formatted(year.key(), file(year, outline), known(year)));
    }
  }

  /** The same for a report that is to be signed off; a scorecard has none. */
  void check(ReportId report) {
    if (report.span() instanceof ReportingYear year) {
      check(year, report.outline());
    }
  }

  private String known(ReportingYear year) {
    List<String> ofTheYear =
        names(narrative.resolve(year.key())).stream()
            .filter(name -> name.endsWith(ENDING))
            .map(name -> name.substring(0, name.length() - ENDING.length()))
            .toList();
    if (!ofTheYear.isEmpty()) {
      return year.key() + " has " + String.join(", ", ofTheYear);
    }
    List<String> years = names(narrative);
    return years.isEmpty()
        ? "no year has any"
        : "there is a narrative of " + String.join(", ", years);
  }

  private static List<String> names(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  private Path file(ReportingYear year, String outline) {
    return narrative.resolve(year.key()).resolve(outline + ENDING);
  }
}
