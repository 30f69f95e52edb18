package org.partnershipscorecard.job;

import java.nio.file.Path;
import org.partnershipscorecard.catalogue.Audience;
import org.partnershipscorecard.period.Span;
import org.partnershipscorecard.publication.Standing;

/**
 * A report to be made.
 *
 * @param name of its files: {@code scorecard} or {@code annual-report}
 * @param span the quarter or year
 * @param area ONS code
 * @param asAt the ledger's event it is counted at
 * @param fingerprint of everything that it is made from
 * @param folder where its files go
 * @param internal where those who make it find what is not for its readers
 * @param standing what its pages say of their own standing
 */
record ReportPlan(
    String name,
    Span span,
    Audience audience,
    String area,
    int asAt,
    String fingerprint,
    Path folder,
    Path internal,
    Standing standing) {

  /** The same with its files in a folder of their own, which {@code tables/} needs. */
  ReportPlan apart() {
    return new ReportPlan(
        name, span, audience, area, asAt, fingerprint, folder.resolve(name), internal, standing);
  }

  /** The same with its files in folders of their own: of an area that is not the partnership's. */
  ReportPlan ofAnotherArea() {
    return new ReportPlan(
        name,
        span,
        audience,
        area,
        asAt,
        fingerprint,
        folder.resolve(area),
        internal.resolve(area),
        standing);
  }

  Path pdf() {
    return folder.resolve(fileName() + ".pdf");
  }

  /** The PDF of a shorter edition of the same report. */
  Path pdf(String edition) {
    return folder.resolve(edition + "-" + audience.word() + ".pdf");
  }

  Path html() {
    return folder.resolve(fileName() + ".html");
  }

  Path xlsx() {
    return folder.resolve(fileName() + ".xlsx");
  }

  Path manifest() {
    return folder.resolve(fileName() + ".manifest.json");
  }

  /** What is still to be written and checked, for those who make the report. */
  Path toDo() {
    return internal.resolve(fileName() + "-to-do.md");
  }

  /** How much is withheld and why, for those who make the report. */
  Path withheld() {
    return internal.resolve(fileName() + "-withheld.csv");
  }

  private String fileName() {
    return name + "-" + audience.word();
  }
}
