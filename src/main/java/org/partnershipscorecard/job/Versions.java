package org.partnershipscorecard.job;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.partnershipscorecard.publication.Act;
import org.partnershipscorecard.publication.Manifest;
import org.partnershipscorecard.publication.ManifestText;
import org.partnershipscorecard.publication.PublicationRegister;
import org.partnershipscorecard.publication.PublishedFolder;
import org.partnershipscorecard.publication.ReportId;
import org.partnershipscorecard.publication.Signer;
import org.partnershipscorecard.publication.Standing;
import org.partnershipscorecard.store.SignOffRow;

/**
 * Gives a version that was made its place and its name. The register's row comes last: before it
 * nothing has happened, and a folder that a killed run left is written again.
 */
final class Versions {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withZone(ZoneOffset.UTC);

  private final Workspace workspace;
  private final PublicationRegister register;
  private final Manifests manifests;
  private final Optional<Path> signingKey;

  Versions(Workspace workspace, Optional<Path> signingKey) {
    this.workspace = workspace;
    this.register = workspace.publications();
    this.manifests = new Manifests(workspace.contents());
    this.signingKey = signingKey;
  }

  /**
   * A version that was made.
   *
   * @param recipients who was given a named copy
   * @param approver role and name; empty for a draft
   */
  record Made(
      FrozenInputs inputs,
      Press.Edition edition,
      Standing standing,
      List<String> recipients,
      String approver) {}

  SignOff.Done put(ReportId report, Act act, Signer signer, Made made) {
    SignOffRow draft =
        register.prepare(
            report,
            act,
            signer,
            made.inputs().past().asAt(),
            String.join("; ", made.recipients()),
            "");
    Manifest manifest = manifests.make(report, made, draft, register.history(report));
    String hash =
        workspace.contents().keep(ManifestText.write(manifest).getBytes(StandardCharsets.UTF_8));
    manifests.writeBeside(made.edition().folder(), manifest, hash, report.audience(), signingKey);
    PublishedFolder folder = PublishedFolder.of(workspace.settings().out(), report);
    folder.put(made.edition().folder(), draft.version());
    SignOffRow kept = Manifests.with(draft, hash);
    register.enter(kept);
    return new SignOff.Done(kept, folder.version(draft.version()), List.of());
  }

  /** The clock's day in words, UTC. */
  String today() {
    return DAY.format(workspace.settings().clock().instant());
  }
}
