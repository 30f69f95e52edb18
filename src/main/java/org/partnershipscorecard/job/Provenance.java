package org.partnershipscorecard.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.partnershipscorecard.catalogue.Audience;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.measure.Position;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.store.Submission;

/** Where the records of a quarter came from, line by line, in words. */
final class Provenance {

  private final Position position;
  private final ReportingPeriod period;
  private final Audience audience;

  Provenance(Position position, ReportingPeriod period, Audience audience) {
    this.position = position;
    this.period = period;
    this.audience = audience;
  }

  /** By the line's id, one phrase for each file that covers the quarter's last day. */
  Map<String, List<String>> ofLines() {
    Map<String, List<String>> byExtract = new LinkedHashMap<>();
    Map<String, List<String>> byLine = new LinkedHashMap<>();
    for (MeasureLine line : position.catalogue().lines()) {
      byLine.put(line.id(), byExtract.computeIfAbsent(line.extract(), this::of));
    }
    return byLine;
  }

  private List<String> of(String extract) {
    List<String> sources = new ArrayList<>();
    for (Submission submission : position.submissions()) {
      boolean covers =
          !submission.coversFrom().isAfter(period.lastDay())
              && !submission.coversTo().isBefore(period.lastDay());
      if (submission.extract().equals(extract) && covers && !submission.refused()) {
        sources.add(words(submission));
      }
    }
    return sources.stream().distinct().toList();
  }

  /** How many rows a file has may say how many children it is about: not for the public. */
  private String words(Submission submission) {
    String agency =
        position.reference().agencies().getOrDefault(submission.agency(), submission.agency());
    String what = submission.extract().replace('-', ' ') + ", " + agency;
    if (audience == Audience.PUBLIC) {
      return what;
    }
    return String.format(
        Locale.UK,
        "%s: %s, revision %d, %,d rows, entry %d of the ledger",
        what,
        submission.fileName(),
        submission.revision(),
        submission.rows().accepted(),
        submission.entry());
  }
}
