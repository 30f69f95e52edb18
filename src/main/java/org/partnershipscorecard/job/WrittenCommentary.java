package org.partnershipscorecard.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.Measure;
import org.partnershipscorecard.narrative.Action;
import org.partnershipscorecard.narrative.ActionList;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.scorecard.Commentary;

/** What owners wrote of their measures for a quarter, with the actions that are open on them. */
record WrittenCommentary(Path folder, Catalogue catalogue) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  Map<String, Commentary> of(ReportingPeriod period) {
    ActionList actions = actions();
    Map<String, Commentary> commentary = new LinkedHashMap<>();
    for (Measure measure : catalogue.measures()) {
      Path file = folder.resolve(period.key()).resolve(measure.id() + ".md");
      List<Commentary.Action> open =
          actions.of(measure.id(), period).stream().map(WrittenCommentary::printed).toList();
      if (Files.isRegularFile(file)) {
        var written =
            org.partnershipscorecard.narrative.Commentary.read(
                period.key() + "/" + measure.id() + ".md", measure.id(), read(file));
        commentary.put(
            measure.id(),
            new Commentary(written.what(), written.why(), written.soWhat(), open));
      } else if (!open.isEmpty()) {
        commentary.put(measure.id(), new Commentary("", "", "", open));
      }
    }
    return commentary;
  }

  private ActionList actions() {
    Path file = folder.resolve("actions.yaml");
    return Files.isRegularFile(file)
        ? ActionList.read("commentary/actions.yaml", read(file))
        : new ActionList(List.of());
  }

  private static Commentary.Action printed(Action action) {
    return new Commentary.Action(
        action.text(), action.ownerRole(), DAY.format(action.due()), action.state().words());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
