package org.partnershipscorecard.job;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnershipscorecard.catalogue.Audience;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.disclosure.FigureSet;
import org.partnershipscorecard.disclosure.Printed;
import org.partnershipscorecard.disclosure.PublishedFigure;
import org.partnershipscorecard.measure.Outturn;
import org.partnershipscorecard.measure.Position;
import org.partnershipscorecard.measure.Revision;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.scorecard.RevisedFigure;
import org.partnershipscorecard.store.Answer;
import org.partnershipscorecard.store.LedgerEntry;

/**
 * The figures of these pages that are not what they were when first reported: what each was and is,
 * why, and since which event. One row a figure of a quarter, or of the basis that the line has in
 * its place; what adds quarters up changes with them.
 */
final class RevisionTable {

  /** The quarters of this year and the last: those that the pages print or compare with. */
  private static final int QUARTERS = 8;

  private final Workspace workspace;
  private final Position position;

  RevisionTable(Workspace workspace, Position position) {
    this.workspace = workspace;
    this.position = position;
  }

  /** By line and period, in the catalogue's order. */
  List<RevisedFigure> of(FigureSet figures, ReportingPeriod period) {
    List<FigureKey> keys = new ArrayList<>();
    for (MeasureLine line : position.catalogue().lines()) {
      Basis basis = basis(line);
      for (ReportingPeriod quarter : period.endingHere(QUARTERS)) {
        figures
            .figure(line.id(), FigureKey.TOTAL, quarter, basis, line.mainUnit())
            .filter(figure -> figure.marks().contains(Mark.R))
            .map(PublishedFigure::key)
            .ifPresent(keys::add);
      }
    }
    boolean exact = figures.audience() == Audience.COMMITTEE;
    return workspace.calculator().revisions(position, keys).stream()
        .map(revision -> row(revision, exact))
        .toList();
  }

  private static Basis basis(MeasureLine line) {
    for (Basis basis : List.of(Basis.SNAPSHOT, Basis.QUARTER, Basis.ROLLING12, Basis.YTD)) {
      if (line.bases().contains(basis)) {
        return basis;
      }
    }
    return Basis.YEAR;
  }

  private RevisedFigure row(Revision revision, boolean exact) {
    FigureKey key = revision.now().key();
    MeasureLine line = position.catalogue().line(key.line());
    return new RevisedFigure(
        line.id() + " " + line.name(),
        key.period().label(),
        exact ? printed(revision.was(), line) : "",
        exact ? printed(revision.now(), line) : "",
        why(revision, exact),
        revision.causes().isEmpty() ? "" : "entry " + revision.causes().getLast().entry());
  }

  private static String printed(Outturn outturn, MeasureLine line) {
    Double value = outturn.value();
    Unit unit = outturn.key().unit();
    return value == null
        ? Printed.absence(outturn.absence())
        : Printed.number(value, line.decimals(unit)) + (unit == Unit.PERCENT ? "%" : "");
  }

  /** What an agency wrote of its own accord may hold a number that the public may not see. */
  private String why(Revision revision, boolean exact) {
    if (revision.causes().isEmpty()) {
      return "called revised by the agency that supplied it";
    }
    Set<String> causes = new LinkedHashSet<>();
    revision.causes().forEach(cause -> causes.add(words(cause, exact)));
    return causes.stream().collect(Collectors.joining("; "));
  }

  private String words(LedgerEntry cause, boolean exact) {
    return switch (cause.kind()) {
      case DELIVERY_ACCEPTED -> "records that came with " + file(cause.subject(), cause);
      case DELIVERY_REVISED ->
          file(cause.subject(), cause) + ", sent again" + (exact ? ": " + cause.remark() : "");
      case SUBMISSION_WITHDRAWN -> {
        String[] parts = cause.subject().split(": ", 2);
        yield file(parts[0], cause)
            + ", withdrawn"
            + (exact && parts.length > 1 ? ": " + parts[1] : "");
      }
      case QUERY_ANSWERED -> answer(cause, exact);
      case REFERENCE_CHANGED -> "reference/" + cause.subject() + " changed";
      case DELIVERY_REFUSED, CATALOGUE_CHANGED, RECORDS_PURGED -> cause.subject();
    };
  }

  private String answer(LedgerEntry cause, boolean exact) {
    Answer answer = Answer.parse(workspace.contents().text(cause.contentHash()));
    return "%s answered ‘%s’ to %s of %s%s"
        .formatted(
            agency(answer.agency()),
            answer.verdict().word(),
            answer.rule(),
            answer.period().label(),
            exact && !answer.reason().isEmpty() ? ": " + answer.reason() : "");
  }

  private String file(String extract, LedgerEntry cause) {
    String name =
        workspace.extracts().has(extract)
            ? workspace.extracts().byId(extract).name().toLowerCase(Locale.UK)
            : extract;
    String period =
        cause.period().isEmpty() ? "" : ", " + ReportingPeriod.parse(cause.period()).label();
    return name + ", " + agency(cause.agency()) + period;
  }

  private String agency(String code) {
    return position.reference().agencies().getOrDefault(code, code);
  }
}
