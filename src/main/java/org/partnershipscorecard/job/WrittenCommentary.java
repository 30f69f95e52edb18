package org.partnershipscorecard.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.Measure;
import org.partnershipscorecard.narrative.ActionList;
import org.partnershipscorecard.narrative.Commentary;
import org.partnershipscorecard.period.ReportingPeriod;

/** What owners wrote of their measures, and what was agreed about them. */
record WrittenCommentary(Path folder, Catalogue catalogue) {

  Map<String, Commentary> of(ReportingPeriod period) {
    Map<String, Commentary> commentary = new LinkedHashMap<>();
    for (Measure measure : catalogue.measures()) {
      Path file = folder.resolve(period.key()).resolve(measure.id() + ".md");
      if (Files.isRegularFile(file)) {
        commentary.put(
            measure.id(),
            Commentary.read(period.key() + "/" + measure.id() + ".md", measure.id(), read(file)));
      }
    }
    return commentary;
  }

  /** All that were agreed, open and closed. */
  ActionList actions() {
    Path file = folder.resolve("actions.yaml");
    return Files.isRegularFile(file)
        ? ActionList.read("commentary/actions.yaml", read(file))
        : new ActionList(List.of());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
