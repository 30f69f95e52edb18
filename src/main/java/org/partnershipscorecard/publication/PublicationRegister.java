package org.partnershipscorecard.publication;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.store.SignOffLog;
import org.partnershipscorecard.store.SignOffRow;

/**
 * What was done with each report, in order. Where a report stands follows from that alone; nothing
 * is ever changed or taken away.
 */
public final class PublicationRegister {

  private final SignOffLog log;
  private final Clock clock;

  public PublicationRegister(SignOffLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  /** Every report that anything was done with, in the order of its first act. */
  public List<ReportId> reports() {
    Map<String, ReportId> reports = new LinkedHashMap<>();
    log.all().forEach(row -> reports.put(row.report(), ReportId.parse(row.report(), null)));
    return List.copyOf(reports.values());
  }

  /** What was done with a report, the first act first. */
  public List<SignOffRow> history(ReportId report) {
    return log.of(report.key());
  }

  /** Where a report stands. */
  public ReportState state(ReportId report) {
    ReportState state = ReportState.DRAFT;
    for (SignOffRow row : history(report)) {
      state = state.after(Act.of(row.act()));
    }
    return state;
  }

  /**
   * Asks whether an act is open to a report where it stands.
   *
   * @throws Refusal where it is not, saying what to do first
   */
  public void check(ReportId report, Act act) {
    ReportState state = state(report);
    if (!state.allows(act)) {
      throw new Refusal(
          "%s stands at %s%s and cannot be %s now; %s"
              .formatted(
                  report,
                  state.word(),
                  latest(report).map(row -> " (" + row.version() + ")").orElse(""),
                  past(act),
                  state.remedy(act)));
    }
  }

  private static String past(Act act) {
    return switch (act) {
      case CIRCULATE -> "circulated";
      case REVIEW -> "reviewed";
      case APPROVE -> "approved";
      case PUBLISH -> "published";
      case CORRECT -> "corrected";
      case WITHDRAW -> "withdrawn";
      case WAIVE -> "given a waiver";
    };
  }

  /** The act that made the version that stands; empty for a report that was never circulated. */
  public Optional<SignOffRow> latest(ReportId report) {
    return history(report).stream()
        .filter(PublicationRegister::makesVersion)
        .reduce((earlier, later) -> later);
  }

  /**
   * The act that made a version.
   *
   * @throws IllegalArgumentException when there is no such version
   */
  public SignOffRow version(ReportId report, @Nullable ReportVersion version) {
    return history(report).stream()
        .filter(PublicationRegister::makesVersion)
        .filter(row -> version == null || row.version().equals(version.toString()))
        .reduce((earlier, later) -> later)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "%s has no version%s".formatted(report, version == null ? "" : " " + version)));
  }

  /** The version that an act makes, or is done to. */
  public ReportVersion next(ReportId report, Act act) {
    ReportVersion last =
        latest(report)
            .map(row -> ReportVersion.parse(row.version()))
            .orElse(new ReportVersion(0, 0));
    return switch (act) {
      case CIRCULATE -> new ReportVersion(0, last.minor() + 1);
      case PUBLISH, CORRECT -> new ReportVersion(last.major() + 1, 0);
      case REVIEW, APPROVE, WITHDRAW, WAIVE -> last;
    };
  }

  /** Rules waived since the last version was made, each with who waived it and why. */
  public Map<String, SignOffRow> waivers(ReportId report) {
    Map<String, SignOffRow> waivers = new LinkedHashMap<>();
    for (SignOffRow row : history(report)) {
      if (makesVersion(row)) {
        waivers.clear();
      } else if (Act.of(row.act()) == Act.WAIVE) {
        waivers.put(row.subject(), row);
      }
    }
    return waivers;
  }

  /** The acts that made a version, of all reports, the earliest first. */
  public List<SignOffRow> versions() {
    return log.all().stream().filter(PublicationRegister::makesVersion).toList();
  }

  /** What was let out to the public, of all reports, before an act; the earliest first. */
  public List<SignOffRow> releases(int beforeSeq) {
    List<SignOffRow> releases = new ArrayList<>();
    for (SignOffRow row : log.all()) {
      boolean out = Act.of(row.act()) == Act.PUBLISH || Act.of(row.act()) == Act.CORRECT;
      if (out && row.seq() < beforeSeq && row.report().endsWith("/public")) {
        releases.add(row);
      }
    }
    return List.copyOf(releases);
  }

  /** The number of the act that comes next. */
  public int nextAct() {
    return log.next();
  }

  /**
   * The record of an act that is about to be done, at the clock's time; {@link #enter} keeps it.
   *
   * @throws Refusal where the report's state does not allow it
   */
  public SignOffRow prepare(
      ReportId report, Act act, Signer signer, int asAt, String subject, String manifest) {
    check(report, act);
    return new SignOffRow(
        log.next(),
        report.key(),
        act.word(),
        next(report, act).toString(),
        asAt,
        signer.role(),
        signer.person(),
        signer.comment(),
        subject,
        manifest,
        clock.instant().truncatedTo(ChronoUnit.SECONDS));
  }

  /** Keeps an act: from here on it has been done. */
  public void enter(SignOffRow row) {
    log.add(row);
  }

  private static boolean makesVersion(SignOffRow row) {
    return switch (Act.of(row.act())) {
      case CIRCULATE, PUBLISH, CORRECT -> true;
      case REVIEW, APPROVE, WITHDRAW, WAIVE -> false;
    };
  }
}
