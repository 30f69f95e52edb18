package org.partnershipscorecard.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.partnershipscorecard.catalogue.Audience;
import org.partnershipscorecard.catalogue.DisclosurePolicy;
import org.partnershipscorecard.publication.Manifest;
import org.partnershipscorecard.publication.ManifestText;
import org.partnershipscorecard.publication.PublishedFolder;
import org.partnershipscorecard.publication.ReleasedFigures;
import org.partnershipscorecard.publication.ReportId;
import org.partnershipscorecard.publication.SigningKey;
import org.partnershipscorecard.store.ContentStore;
import org.partnershipscorecard.store.EventKind;
import org.partnershipscorecard.store.Ledger;
import org.partnershipscorecard.store.LedgerEntry;
import org.partnershipscorecard.store.Sha256;
import org.partnershipscorecard.store.SignOffRow;
import org.partnershipscorecard.store.Submission;

/** Writes down what a version was made from, and finds it again. */
final class Manifests {

  private static final int NONCE_BYTES = 16;

  private final ContentStore contents;

  Manifests(ContentStore contents) {
    this.contents = contents;
  }

  /** The manifest that an act kept. */
  Manifest of(SignOffRow row) {
    return ManifestText.read(contents.text(row.manifest()));
  }

  /**
   * Hash of the outturns that a version was made from at an event, where rows that they were
   * counted from have been purged since; empty otherwise.
   */
  Optional<String> outturns(Workspace workspace, int asAt) {
    boolean purgedSince =
        workspace.ledger().purges().all().stream().anyMatch(purge -> purge.entry() - 1 > asAt);
    return purgedSince
        ? workspace.publications().versions().stream()
            .map(this::of)
            .filter(manifest -> manifest.asAt() == asAt)
            .map(Manifest::outturns)
            .findFirst()
        : Optional.empty();
  }

  /** The manifest of a version that was made. */
  Manifest make(ReportId report, Versions.Made made, SignOffRow act, List<SignOffRow> before) {
    FrozenInputs inputs = made.inputs();
    Press.Edition edition = made.edition();
    int asAt = inputs.past().asAt();
    Workspace seen = edition.counted().seen();
    Ledger ledger = seen.ledger();
    Map<String, String> reference =
        new TreeMap<>(ledger.contents(EventKind.REFERENCE_CHANGED, asAt));
    Software software = Software.running();
    return new Manifest(
        report.key(),
        act.version(),
        act.at().toString(),
        asAt,
        edition.counted().figures().area(),
        made.approver(),
        before.stream().map(Manifests::words).toList(),
        new Manifest.Software(software.version(), software.commit()),
        report.audience() == Audience.PUBLIC ? reference.get(DisclosurePolicy.FILE) : null,
        inputs.inputs(),
        inputs.templates(),
        new TreeMap<>(ledger.contents(EventKind.CATALOGUE_CHANGED, asAt)),
        reference,
        deliveries(seen.position(asAt).submissions()),
        Sha256.of(entries(ledger, asAt)),
        inputs.past().outturns(),
        contents.keep(bytes(ReleasedFigures.write(edition.counted().released()))),
        inputs.past().earlier(),
        edition.fingerprint(),
        made.standing(),
        made.recipients(),
        PublishedFolder.hashes(edition.folder()),
        nonce(),
        null);
  }

  /** Writes what lies beside a version's files: its manifest, and a signature where one is made. */
  void writeBeside(
      Path folder, Manifest manifest, String hash, Audience audience, Optional<Path> signingKey) {
    String beside = ManifestText.write(manifest.beside(hash, audience == Audience.PUBLIC));
    try {
      Files.writeString(folder.resolve(PublishedFolder.MANIFEST), beside);
      if (signingKey.isPresent()) {
        Files.writeString(
            folder.resolve(PublishedFolder.SIGNATURE),
            SigningKey.sign(beside, signingKey.get()) + "\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write into " + folder, e);
    }
  }

  /** An act with the manifest of the version that it made. */
  static SignOffRow with(SignOffRow row, String manifest) {
    return new SignOffRow(
        row.seq(),
        row.report(),
        row.act(),
        row.version(),
        row.asAt(),
        row.role(),
        row.person(),
        row.remark(),
        row.subject(),
        manifest,
        row.at());
  }

  private static Map<String, String> deliveries(List<Submission> submissions) {
    Map<String, String> deliveries = new TreeMap<>();
    submissions.forEach(submission ->
        deliveries.put(
            "%05d %s".formatted(submission.entry(), submission.fileName()), submission.fileHash()));
    return deliveries;
  }

  private static String entries(Ledger ledger, int asAt) {
    StringBuilder text = new StringBuilder();
    for (LedgerEntry entry : ledger.entries(asAt)) {
      text.append(entry).append('\n');
    }
    return text.toString();
  }

  /** An act on one line, as the manifest lists it. */
  static String words(SignOffRow row) {
    List<String> words = new ArrayList<>();
    words.add(row.at() + " " + row.act() + " " + row.version() + " by " + row.role());
    if (!row.person().isBlank()) {
      words.add(row.person());
    }
    if (!row.subject().isBlank()) {
      words.add(row.subject());
    }
    if (!row.remark().isBlank()) {
      words.add(row.remark());
    }
    return String.join(Manifest.APART, words);
  }

  private static String nonce() {
    byte[] chance = new byte[NONCE_BYTES];
    new SecureRandom().nextBytes(chance);
    return HexFormat.of().formatHex(chance);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
