package org.partnershipscorecard.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.partnershipscorecard.catalogue.Audience;
import org.partnershipscorecard.period.Span;
import org.partnershipscorecard.publication.Standing;
import org.partnershipscorecard.store.ContentStore;
import org.partnershipscorecard.store.LedgerEntry;
import org.partnershipscorecard.store.Sha256;

/** Everything that a report is made from, as one fingerprint; its texts are kept by their hash. */
final class ReportInputs {

  private final Workspace workspace;

  ReportInputs(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * Plans a report as at an event.
   *
   * @param texts folders of commentary or narrative that it reads beside the templates
   * @param standing what its pages say of their own standing
   */
  ReportPlan plan(
      String name,
      Span span,
      Audience audience,
      String area,
      int asAt,
      List<Path> texts,
      Standing standing) {
    StringBuilder inputs = new StringBuilder();
    Software software = Software.running();
    inputs.append(software.version()).append(' ').append(software.commit()).append('\n');
    inputs.append(name).append(' ').append(span.key()).append(' ').append(audience);
    inputs.append(' ').append(area).append('\n');
    inputs.append(standing).append('\n');
    if (audience == Audience.PUBLIC) {
      inputs.append(workspace.releases().releases()).append('\n');
    }
    for (LedgerEntry entry : workspace.ledger().entries(asAt)) {
      inputs.append(entry).append('\n');
    }
    add(inputs, workspace.settings().templates());
    texts.forEach(folder -> add(inputs, folder));
    return new ReportPlan(
        name,
        span,
        audience,
        area,
        asAt,
        Sha256.of(inputs.toString()),
        workspace.settings().out().resolve("reports").resolve(span.key()),
        workspace.settings().out().resolve("internal").resolve(span.key()),
        standing);
  }

  /** Keeps the texts that the report is made from, so that it can be made again. */
  void keep(List<Path> folders) {
    ContentStore contents = workspace.contents();
    Stream.concat(Stream.of(workspace.settings().templates()), folders.stream())
        .flatMap(folder -> files(folder).stream())
        .forEach(file -> contents.keep(bytes(file)));
  }

  private static void add(StringBuilder inputs, Path folder) {
    for (Path file : files(folder)) {
      inputs.append(folder.relativize(file)).append(' ').append(Sha256.of(file)).append('\n');
    }
  }

  private static List<Path> files(Path folder) {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
