package org.partnershipscorecard.job;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Audience;
import org.partnershipscorecard.disclosure.DisclosureControl;
import org.partnershipscorecard.publication.Act;
import org.partnershipscorecard.publication.Checklist;
import org.partnershipscorecard.publication.Evidence;
import org.partnershipscorecard.publication.FailedItem;
import org.partnershipscorecard.publication.Manifest;
import org.partnershipscorecard.publication.PublicWords;
import org.partnershipscorecard.publication.PublicationRegister;
import org.partnershipscorecard.publication.PublishedFolder;
import org.partnershipscorecard.publication.ReportId;
import org.partnershipscorecard.publication.ReportVersion;
import org.partnershipscorecard.publication.Signer;
import org.partnershipscorecard.publication.Standing;
import org.partnershipscorecard.publication.Verification;
import org.partnershipscorecard.store.SignOffRow;

/** The acts on a report, from circulation to withdrawal: each is done whole or not at all. */
public final class SignOff {

  private final Workspace workspace;
  private final PublicationRegister register;
  private final Press press;
  private final Versions versions;
  private final Checklist checklist = Checklist.standard();

  /**
   * A desk at which reports are signed off.
   *
   * @param signingKey an Ed25519 private key as PEM; empty where manifests are not signed
   */
  public SignOff(Workspace workspace, BatchDesk desk, Optional<Path> signingKey) {
    workspace.toWrite();
    this.workspace = workspace;
    this.register = workspace.publications();
    this.press = new Press(workspace, desk);
    this.versions = new Versions(workspace, signingKey);
  }

  /**
   * What came of an act.
   *
   * @param folder of the version
   * @param open what would stop the next step as things stand
   */
  public record Done(SignOffRow act, Path folder, List<FailedItem> open) {}

  /**
   * Freezes the report as it is now and puts it where no run writes.
   *
   * @param recipients roles or organisations that are given a copy with their name on every page
   * @throws org.partnershipscorecard.publication.Refusal when it is out already or cannot be made
   * @throws IllegalArgumentException when an annual report's outline is not there
   * @throws DisclosureControl.NoPolicy for the public where there is none
   */
  public Done circulate(ReportId report, Signer signer, List<String> recipients) {
    register.check(report, Act.CIRCULATE);
    Outlines.of(workspace.settings()).check(report);
    DisclosureControl.check(
        report.audience(), Figures.policy(workspace, workspace.ledger().last()));
    FrozenInputs inputs = FrozenInputs.now(workspace);
    ReportVersion version = register.next(report, Act.CIRCULATE);
    try {
      Standing standing =
          Standing.circulated(version, versions.today()).revised(sinceLastDraft(report, inputs));
      Press.Edition edition = press.make(report, inputs, standing, recipients);
      Evidence evidence =
          new PublicationEvidence(report, edition.counted().seen())
              .of(edition.folder(), edition.counted(), List.of(), null);
      Done done =
          versions.put(
              report,
              Act.CIRCULATE,
              signer,
              new Versions.Made(inputs, edition, standing, recipients, ""));
      return new Done(done.act(), done.folder(), checklist.failed(evidence, Set.of()));
    } catch (RuntimeException e) {
      Evidence evidence = new SignOffFacts(workspace, report).unmade(inputs, null, e);
      checklist.require(report, Act.CIRCULATE, evidence, Set.of("queries", "commentary"));
      throw e;
    } finally {
      press.clear();
    }
  }

  /**
   * What a committee was given otherwise before. Drafts for the public have no such list: nobody
   * has been told their figures yet.
   */
  private List<Standing.Change> sinceLastDraft(ReportId report, FrozenInputs inputs) {
    if (report.audience() == Audience.PUBLIC || register.latest(report).isEmpty()) {
      return List.of();
    }
    return press.changes(report, inputs, new SignOffFacts(workspace, report).manifest());
  }

  /** Notes that somebody looks at what was circulated. */
  public Done review(ReportId report, Signer signer) {
    return note(report, Act.REVIEW, signer, "");
  }

  /**
   * Lets one item of the checklist pass, for the version that is on the table.
   *
   * @throws org.partnershipscorecard.publication.Refusal when the rule is never waived
   * @throws IllegalArgumentException when there is no such rule
   */
  public Done waive(ReportId report, String rule, Signer signer) {
    checklist.checkWaivable(rule);
    PublicWords.check(report, Act.WAIVE, "the reason", signer.comment());
    return note(report, Act.WAIVE, signer, rule);
  }

  /**
   * Approves what was circulated, if its checklist is in order.
   *
   * @param embargo the first day on which it may be published; null for any
   * @throws org.partnershipscorecard.publication.Refusal with everything that is not in order
   */
  public Done approve(ReportId report, Signer signer, @Nullable LocalDate embargo) {
    register.check(report, Act.APPROVE);
    SignOffFacts facts = new SignOffFacts(workspace, report);
    Manifest manifest = facts.manifest();
    FrozenInputs inputs = FrozenInputs.of(manifest).after(workspace.releases().releases());
    Evidence evidence;
    try {
      Press.Counted counted = press.count(report, inputs, manifest.area());
      evidence =
          new PublicationEvidence(report, counted.seen())
              .of(facts.folder(manifest.version()), counted, facts.touched(), null);
    } catch (RuntimeException e) {
      evidence = facts.unmade(inputs, null, e);
    } finally {
      press.clear();
    }
    checklist.require(report, Act.APPROVE, evidence, register.waivers(report).keySet());
    return note(report, Act.APPROVE, signer, embargo == null ? "" : embargo.toString());
  }

  /**
   * Lets out what was approved, as the next whole version.
   *
   * @throws org.partnershipscorecard.publication.Refusal with everything that is not in order
   */
  public Done publish(ReportId report, Signer signer) {
    try {
      return new Release(workspace, press, versions, report).publish(signer);
    } finally {
      press.clear();
    }
  }

  /**
   * Puts a new version, counted and written as things are now, in the place of one that is out. It
   * says why, and lists every figure that was printed otherwise.
   *
   * @param notice printed on its first page
   * @throws org.partnershipscorecard.publication.Refusal with everything that is not in order
   */
  public Done correct(ReportId report, Signer signer, String notice) {
    try {
      return new Release(workspace, press, versions, report).correct(signer, notice);
    } finally {
      press.clear();
    }
  }

  /** Marks what is out as no longer standing; its files stay, with a note beside them. */
  public Done withdraw(ReportId report, Signer signer) {
    Done done = note(report, Act.WITHDRAW, signer, "");
    PublishedFolder.of(workspace.settings().out(), report)
        .note(
            done.act().version() + "-withdrawn.txt",
            "%s of %s was withdrawn on %s by %s.\n%s\n"
                .formatted(
                    done.act().version(),
                    report,
                    versions.today(),
                    signer.words(),
                    signer.comment()));
    return done;
  }

  /**
   * Looks whether a version is what it was.
   *
   * @param version null for the latest
   * @param publicKey that its signature must be good for; null where none is known
   * @throws IllegalArgumentException when there is no such version
   */
  public static Verification.Result verify(
      Workspace workspace,
      ReportId report,
      @Nullable ReportVersion version,
      @Nullable Path publicKey) {
    SignOffRow row = workspace.publications().version(report, version);
    return new Verification(workspace.contents())
        .verify(
            new SignOffFacts(workspace, report).folder(row.version()),
            row.manifest(),
            report.audience() == Audience.PUBLIC,
            publicKey);
  }

  private Done note(ReportId report, Act act, Signer signer, String subject) {
    int asAt = register.latest(report).map(SignOffRow::asAt).orElse(0);
    SignOffRow row = register.prepare(report, act, signer, asAt, subject, "");
    register.enter(row);
    return new Done(row, new SignOffFacts(workspace, report).folder(row.version()), List.of());
  }
}
