package org.partnershipscorecard.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.publication.Act;
import org.partnershipscorecard.publication.Checklist;
import org.partnershipscorecard.publication.Evidence;
import org.partnershipscorecard.publication.Manifest;
import org.partnershipscorecard.publication.PublicWords;
import org.partnershipscorecard.publication.PublicationRegister;
import org.partnershipscorecard.publication.ReleasedFigures;
import org.partnershipscorecard.publication.ReportId;
import org.partnershipscorecard.publication.ReportVersion;
import org.partnershipscorecard.publication.Signer;
import org.partnershipscorecard.publication.Standing;
import org.partnershipscorecard.store.Sha256;
import org.partnershipscorecard.store.SignOffRow;

/** Lets a version of one report out: the first, or one in the place of another. */
final class Release {

  private final Workspace workspace;
  private final PublicationRegister register;
  private final Press press;
  private final Versions versions;
  private final ReportId report;
  private final SignOffFacts facts;
  private final Checklist checklist = Checklist.standard();

  Release(Workspace workspace, Press press, Versions versions, ReportId report) {
    this.workspace = workspace;
    this.register = workspace.publications();
    this.press = press;
    this.versions = versions;
    this.report = report;
    this.facts = new SignOffFacts(workspace, report);
  }

  /**
   * Lets out what was approved, as the next whole version.
   *
   * @throws org.partnershipscorecard.publication.Refusal with everything that is not in order
   */
  SignOff.Done publish(Signer signer) {
    register.check(report, Act.PUBLISH);
    SignOffRow approved = facts.approval();
    Standing standing =
        Standing.published(
            register.next(report, Act.PUBLISH), approved.role(), versions.today(), facts.waived());
    return release(
        Act.PUBLISH,
        signer,
        FrozenInputs.of(facts.manifest()).after(workspace.releases().releases()),
        standing,
        signer(approved).entry(),
        facts.manifest(),
        facts.embargo());
  }

  /**
   * Puts a new version, counted and written as things are now, in the place of one that is out. It
   * says why, and lists every figure that was printed otherwise.
   *
   * @param notice printed on its first page
   * @throws org.partnershipscorecard.publication.Refusal with everything that is not in order
   */
  SignOff.Done correct(Signer signer, String notice) {
    register.check(report, Act.CORRECT);
    Outlines.of(workspace.settings()).check(report);
    PublicWords.check(report, Act.CORRECT, "the notice", notice);
    Manifest before = facts.manifest();
    FrozenInputs inputs = FrozenInputs.now(workspace);
    ReportVersion version = register.next(report, Act.CORRECT);
    Standing standing =
        Standing.published(version, signer.role(), versions.today(), facts.waived())
            .inPlaceOfEarlier(notice, List.of());
    List<Standing.Change> changes;
    try {
      changes = press.changes(report, inputs, before);
    } catch (RuntimeException e) {
      Evidence evidence = facts.unmade(inputs, null, e);
      checklist.require(report, Act.CORRECT, evidence, register.waivers(report).keySet());
      throw e;
    }
    return release(
        Act.CORRECT,
        new Signer(signer.role(), signer.person(), notice),
        inputs,
        standing.inPlaceOfEarlier(notice, changes),
        signer.entry(),
        null,
        null);
  }

  private SignOff.Done release(
      Act act,
      Signer signer,
      FrozenInputs inputs,
      Standing standing,
      String approver,
      @Nullable Manifest approved,
      @Nullable LocalDate embargo) {
    Press.Edition edition;
    try {
      edition = press.make(report, inputs, standing, List.of());
    } catch (RuntimeException e) {
      Evidence evidence = facts.unmade(inputs, embargo, e);
      checklist.require(report, act, evidence, register.waivers(report).keySet());
      throw e;
    }
    Evidence evidence =
        new PublicationEvidence(report, edition.counted().seen())
            .of(
                edition.folder(),
                edition.counted(),
                approved == null ? List.of() : notAsApproved(approved, edition.counted()),
                embargo);
    checklist.require(report, act, evidence, register.waivers(report).keySet());
    return versions.put(
        report, act, signer, new Versions.Made(inputs, edition, standing, List.of(), approver));
  }

  /** Files that were touched since, and figures that another release has changed since. */
  private List<String> notAsApproved(Manifest approved, Press.Counted counted) {
    List<String> changed = new ArrayList<>(facts.touched());
    String figures = ReleasedFigures.write(counted.released());
    if (!Sha256.of(figures).equals(approved.figures())) {
      changed.add("the set of figures");
    }
    return changed;
  }

  private static Signer signer(SignOffRow row) {
    return new Signer(row.role(), row.person(), row.remark());
  }
}
