package org.partnershipscorecard.job;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.publication.Act;
import org.partnershipscorecard.publication.Evidence;
import org.partnershipscorecard.publication.Manifest;
import org.partnershipscorecard.publication.PublicationRegister;
import org.partnershipscorecard.publication.PublishedFolder;
import org.partnershipscorecard.publication.ReportId;
import org.partnershipscorecard.publication.Verification;
import org.partnershipscorecard.store.SignOffRow;

/** What the register and the published folder say of one report. */
final class SignOffFacts {

  /** What a waiver lets pass, in a reader's words, by the checklist's. */
  private static final Map<String, String> LET_PASS =
      Map.of(
          "queries", "Unanswered queries were",
          "commentary", "Missing or outdated commentary was");

  private final Workspace workspace;
  private final PublicationRegister register;
  private final Manifests manifests;
  private final ReportId report;

  SignOffFacts(Workspace workspace, ReportId report) {
    this.workspace = workspace;
    this.register = workspace.publications();
    this.manifests = new Manifests(workspace.contents());
    this.report = report;
  }

  /** The manifest of the version that stands. */
  Manifest manifest() {
    return manifests.of(register.version(report, null));
  }

  Path folder(String version) {
    return PublishedFolder.of(workspace.settings().out(), report).version(version);
  }

  /** Files of the version that stands that are no longer what they were. */
  List<String> touched() {
    Manifest manifest = manifest();
    return new Verification(workspace.contents()).touched(folder(manifest.version()), manifest);
  }

  /** What was waived, as it is printed. */
  List<String> waived() {
    return register.waivers(report).values().stream()
        .map(row ->
            "%s let pass by %s: %s"
                .formatted(
                    LET_PASS.getOrDefault(row.subject(), row.subject() + " was"),
                    row.role(),
                    row.remark() + (row.remark().endsWith(".") ? "" : ".")))
        .toList();
  }

  /** The approval that stands. */
  SignOffRow approval() {
    return register.history(report).stream()
        .filter(row -> row.act().equals(Act.APPROVE.word()))
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  /** The first day on which it may be published; null for any. */
  @Nullable LocalDate embargo() {
    String day = approval().subject();
    return day.isEmpty() ? null : LocalDate.parse(day);
  }

  /**
   * The evidence on a version that could not be made.
   *
   * @param failure thrown on where it tells nothing of the version
   */
  Evidence unmade(FrozenInputs inputs, @Nullable LocalDate embargo, RuntimeException failure) {
    Workspace seen = workspace.past(workspace.settings(), inputs.past());
    return new PublicationEvidence(report, seen).unmade(failure, embargo);
  }
}
