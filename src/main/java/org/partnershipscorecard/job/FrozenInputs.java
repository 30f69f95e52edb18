package org.partnershipscorecard.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.partnershipscorecard.measure.FrozenOutturns;
import org.partnershipscorecard.measure.Outturn;
import org.partnershipscorecard.measure.Position;
import org.partnershipscorecard.publication.EarlierRelease;
import org.partnershipscorecard.publication.Manifest;
import org.partnershipscorecard.publication.PublishedFolder;
import org.partnershipscorecard.store.ContentStore;

/**
 * Everything that an edition is made from, kept by its hash: what was written, the templates, and
 * what was counted.
 *
 * @param inputs files below {@code data-in} that say nothing of a child, by their place
 * @param templates by their place
 */
record FrozenInputs(
    Map<String, String> inputs, Map<String, String> templates, Workspace.Past past) {

  /** The folders of the input folder that hold no agency's files. */
  private static final List<String> WRITTEN = List.of("commentary", "narrative", "reference");

  /** What there is now, kept in the content store; the outturns are counted. */
  static FrozenInputs now(Workspace workspace) {
    ContentStore contents = workspace.contents();
    Path in = workspace.settings().in();
    Map<String, String> inputs = new TreeMap<>();
    for (String folder : WRITTEN) {
      keep(contents, in, in.resolve(folder), inputs);
    }
    Map<String, String> templates = new TreeMap<>();
    Path pages = workspace.settings().templates();
    keep(contents, pages, pages, templates);
    int asAt = workspace.ledger().last();
    Position position = workspace.position(asAt);
    // Quarters that are not printed as well: the public's edition is cleared with them.
    List<Outturn> all =
        workspace.outturns(position.withCatalogue(position.catalogue().byQuarter()));
    String outturns = contents.keep(bytes(FrozenOutturns.write(all)));
    return new FrozenInputs(
        inputs, templates, new Workspace.Past(asAt, outturns, workspace.releases().releases()));
  }

  /** What a version was made from. */
  static FrozenInputs of(Manifest manifest) {
    return new FrozenInputs(
        manifest.inputs(),
        manifest.templates(),
        new Workspace.Past(manifest.asAt(), manifest.outturns(), manifest.earlier()));
  }

  /** The same, for a release that follows others. */
  FrozenInputs after(List<EarlierRelease> earlier) {
    return new FrozenInputs(
        inputs, templates, new Workspace.Past(past.asAt(), past.outturns(), earlier));
  }

  /** Lays the files out again, in place of what is there. */
  void restore(ContentStore contents, Path in, Path pages) {
    PublishedFolder.delete(in);
    PublishedFolder.delete(pages);
    write(contents, inputs, in);
    write(contents, templates, pages);
  }

  private static void write(ContentStore contents, Map<String, String> files, Path folder) {
    files.forEach((name, hash) -> {
      Path file = folder.resolve(name).normalize();
      if (!file.startsWith(folder)) {
        throw new IllegalStateException("the manifest names a place outside its folder: " + name);
      }
      try {
        Files.createDirectories(file.getParent());
        Files.write(file, contents.bytes(hash));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot write " + file, e);
      }
    });
  }

  private static void keep(
      ContentStore contents, Path root, Path folder, Map<String, String> hashes) {
    for (Path file : PublishedFolder.files(folder)) {
      try {
        hashes.put(
            root.relativize(file).toString().replace('\\', '/'),
            contents.keep(Files.readAllBytes(file)));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + file, e);
      }
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
