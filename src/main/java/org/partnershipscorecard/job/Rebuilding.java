package org.partnershipscorecard.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.publication.ChangeTable;
import org.partnershipscorecard.publication.Manifest;
import org.partnershipscorecard.publication.PublishedFolder;
import org.partnershipscorecard.publication.ReleasedFigures;
import org.partnershipscorecard.publication.ReportId;
import org.partnershipscorecard.publication.ReportVersion;
import org.partnershipscorecard.publication.Standing;

/**
 * Makes a version again from the register, the frozen outturns and the content store, and compares
 * it with what was made then. Neither the agencies' files nor the records are needed.
 */
public final class Rebuilding {

  private final Workspace workspace;
  private final Press press;

  public Rebuilding(Workspace workspace, BatchDesk desk) {
    workspace.toWrite();
    this.workspace = workspace;
    this.press = new Press(workspace, desk);
  }

  /**
   * What a comparison found.
   *
   * @param folder with the files as they were made again
   * @param files how many there are
   * @param then the program that made the version
   * @param now the program that made it again
   * @param differing files that are not byte for byte the same, or that only one has
   * @param figures that are not the same in print
   */
  public record Result(
      String version,
      Path folder,
      int files,
      Software then,
      Software now,
      List<String> differing,
      List<Standing.Change> figures) {

    /** Whether the files have to be the same, byte for byte. */
    public boolean sameProgram() {
      return then.equals(now);
    }

    /** Whether everything is as it has to be. */
    public boolean isGood() {
      return figures.isEmpty() && (differing.isEmpty() || !sameProgram());
    }
  }

  /**
   * Makes a version again.
   *
   * @param version null for the latest
   * @param to a folder whose files of the same names are replaced; null for the usual one below
   *     {@code data-out/rebuilt}
   * @throws IllegalArgumentException when there is no such version
   */
  public Result rebuild(ReportId report, @Nullable ReportVersion version, @Nullable Path to) {
    Manifest manifest =
        new Manifests(workspace.contents()).of(workspace.publications().version(report, version));
    FrozenInputs inputs = FrozenInputs.of(manifest);
    Press.Edition edition = press.make(report, inputs, manifest.standing(), manifest.recipients());
    Map<String, String> made = PublishedFolder.hashes(edition.folder());
    TreeSet<String> names = new TreeSet<>(made.keySet());
    names.addAll(manifest.outputs().keySet());
    List<String> differing =
        names.stream()
            .filter(name -> !String.valueOf(made.get(name)).equals(manifest.outputs().get(name)))
            .toList();
    List<Standing.Change> figures =
        new ChangeTable(edition.counted().catalogue(), report.span())
            .of(
                ReleasedFigures.read(workspace.contents().text(manifest.figures())),
                edition.counted().released());
    Path folder =
        to != null
            ? to
            : report
                .folder(workspace.settings().out().resolve("rebuilt"))
                .resolve(manifest.version());
    copy(edition.folder(), folder);
    press.clear();
    Manifest.Software then = manifest.software();
    return new Result(
        manifest.version(),
        folder,
        made.size(),
        new Software(then.version(), then.commit()),
        Software.running(),
        differing,
        figures);
  }

  /** The folder that was asked for may lie on another disk, so nothing is renamed. */
  private static void copy(Path from, Path to) {
    try {
      for (Path file : PublishedFolder.files(from)) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.toAbsolutePath().getParent());
        Files.deleteIfExists(target);
        Files.copy(file, target);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + to, e);
    }
  }
}
