package org.partnershipscorecard.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.partnershipscorecard.catalogue.Break;
import org.partnershipscorecard.disclosure.FigureSet;
import org.partnershipscorecard.extract.Finding;
import org.partnershipscorecard.extract.Severity;
import org.partnershipscorecard.measure.Position;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.scorecard.DataNotes;
import org.partnershipscorecard.store.Ledger;
import org.partnershipscorecard.store.Submission;
import org.partnershipscorecard.submission.LateReturn;
import org.partnershipscorecard.submission.QueryPacks;
import org.partnershipscorecard.submission.State;
import org.partnershipscorecard.submission.SubmissionStatus;

/** What the scorecard says of the data that it is made from. */
final class CommitteeNotes {

  private final Workspace workspace;
  private final Position position;

  CommitteeNotes(Workspace workspace, Position position) {
    this.workspace = workspace;
    this.position = position;
  }

  DataNotes of(ReportingPeriod period, FigureSet figures) {
    Ledger ledger = workspace.ledger();
    List<Submission> deliveries = ledger.submissions(position.asAt());
    List<SubmissionStatus> statuses =
        SubmissionStatus.of(
            period,
            position.reference(),
            deliveries,
            ledger.withdrawn(position.asAt()),
            period.next().lastDay());
    List<String> missing = new ArrayList<>();
    List<String> late = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    int received = 0;
    for (SubmissionStatus status : statuses) {
      Submission inUse = status.inUse();
      if (inUse != null) {
        received++;
      }
      LateReturn.words(status, deliveries)
          .ifPresent(words -> late.add(name(status) + " (" + words + ")"));
      Submission latest = status.latest();
      if (status.state() == State.REFUSED && latest != null) {
        refused.add(name(status) + ": " + reason(ledger, latest));
      } else if (inUse == null) {
        missing.add(name(status));
      }
    }
    return new DataNotes(
        statuses.size(),
        received,
        missing,
        late,
        refused,
        new RevisionTable(workspace, position).of(figures, period),
        breaks(period),
        openQueries(period));
  }

  private int openQueries(ReportingPeriod period) {
    QueryPacks packs =
        new QueryPacks(
            workspace.ledger(), workspace.extracts(), workspace.records(), position.answers());
    return packs.agencies(period).stream()
        .mapToInt(agency -> packs.of(period, agency, agencyName(agency)).openQueries())
        .sum();
  }

  private static String reason(Ledger ledger, Submission refusal) {
    return ledger.findings(refusal.entry()).stream()
        .filter(finding -> finding.severity() == Severity.FILE_REFUSED)
        .map(Finding::message)
        .findFirst()
        .orElse("refused");
  }

  /** Breaks within the three years that the pages show. */
  private List<String> breaks(ReportingPeriod period) {
    return position.reference().breaks().stream()
        .filter(cut -> cut.mixedQuarter().compareTo(period) <= 0)
        .filter(cut -> cut.mixedQuarter().compareTo(period.plus(-12)) > 0)
        .map(Break::footnote)
        .toList();
  }

  private String name(SubmissionStatus status) {
    return extractName(status.expected().extract()) + ", " + agencyName(status.expected().agency());
  }

  private String extractName(String extract) {
    return workspace.extracts().has(extract) ? workspace.extracts().byId(extract).name() : extract;
  }

  private String agencyName(String agency) {
    Map<String, String> agencies = position.reference().agencies();
    return agencies.getOrDefault(agency, agency);
  }
}
