package org.partnershipscorecard.job;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.partnershipscorecard.catalogue.ExpectedSubmission;
import org.partnershipscorecard.disclosure.Printed;
import org.partnershipscorecard.measure.Position;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.scorecard.Supply;
import org.partnershipscorecard.store.Submission;
import org.partnershipscorecard.submission.QueryPack;
import org.partnershipscorecard.submission.QueryPacks;
import org.partnershipscorecard.submission.SubmissionStatus;

/** Who sends what, and what came for a quarter. */
final class SupplyNotes {

  private static final String FIGURES = "figures";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private final Workspace workspace;
  private final Position position;

  SupplyNotes(Workspace workspace, Position position) {
    this.workspace = workspace;
    this.position = position;
  }

  Supply of(ReportingPeriod period) {
    Map<String, List<String>> feeders = new LinkedHashMap<>();
    Map<String, List<String>> lines = new LinkedHashMap<>();
    for (ExpectedSubmission expected : position.reference().expected()) {
      if (expected.isFor(period)) {
        String agency = agencyName(expected.agency());
        feeders.computeIfAbsent(expected.extract(), e -> new ArrayList<>()).add(agency);
        if (expected.extract().equals(FIGURES)) {
          lines.put(agency, expected.lines().stream().sorted().toList());
        }
      }
    }
    return new Supply(rows(period), feeders, lines, FIGURES);
  }

  private List<Supply.Row> rows(ReportingPeriod period) {
    QueryPacks packs =
        new QueryPacks(
            workspace.ledger(), workspace.extracts(), workspace.records(), position.answers());
    return SubmissionStatus.of(
            period,
            position.reference(),
            workspace.ledger().submissions(position.asAt()),
            workspace.ledger().withdrawn(position.asAt()),
            period.next().lastDay())
        .stream()
        .map(status -> row(status, packs))
        .toList();
  }

  private Supply.Row row(SubmissionStatus status, QueryPacks packs) {
    String agency = status.expected().agency();
    String extract = status.expected().extract();
    QueryPack pack = packs.of(status.period(), agency, agencyName(agency));
    QueryPack ofExtract =
        new QueryPack(
            status.period(),
            agency,
            pack.agencyName(),
            pack.items().stream().filter(item -> item.extract().equals(extract)).toList());
    Submission inUse = status.inUse();
    return new Supply.Row(
        workspace.extracts().has(extract) ? workspace.extracts().byId(extract).name() : extract,
        agencyName(agency),
        status.state().word(),
        DAY.format(status.due()),
        inUse == null ? "" : String.valueOf(inUse.revision()),
        inUse == null ? "" : Printed.number(inUse.rows().accepted(), 0),
        inUse == null ? "" : Printed.number(inUse.rows().rejected(), 0),
        ofExtract.openQueries());
  }

  private String agencyName(String agency) {
    return position.reference().agencies().getOrDefault(agency, agency);
  }
}
