package org.partnershipscorecard.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.partnershipscorecard.catalogue.Audience;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.disclosure.FigureSet;
import org.partnershipscorecard.publication.ChangeTable;
import org.partnershipscorecard.publication.Manifest;
import org.partnershipscorecard.publication.PublicFiles;
import org.partnershipscorecard.publication.PublishedFolder;
import org.partnershipscorecard.publication.ReleasedFigure;
import org.partnershipscorecard.publication.ReleasedFigures;
import org.partnershipscorecard.publication.ReportId;
import org.partnershipscorecard.publication.Standing;

/**
 * Makes a version of a report from frozen inputs alone, in a folder of its own. The same inputs and
 * standing give the same files, today and when it is rebuilt.
 */
final class Press {

  /** Below {@code published/}, where versions are made before they have their name. */
  private static final String MAKING = ".making";

  private final Workspace workspace;
  private final BatchDesk desk;

  Press(Workspace workspace, BatchDesk desk) {
    this.workspace = workspace;
    this.desk = desk;
  }

  /**
   * What was made.
   *
   * @param folder with the version's files, to be moved away
   */
  record Edition(Path folder, String fingerprint, Counted counted) {}

  /**
   * What a version says, without its pages.
   *
   * @param seen the store as the version sees it
   * @param figures as cleared for its audience
   * @param released the same as kept for later
   */
  record Counted(Workspace seen, FigureSet figures, List<ReleasedFigure> released) {

    Catalogue catalogue() {
      return seen.position(figures.asAt()).catalogue();
    }
  }

  /** Clears a version's figures, and draws nothing. */
  Counted count(ReportId report, FrozenInputs inputs, String area) {
    workspace.toWrite();
    Path making = making();
    Path in = making.resolve("in");
    Path templates = making.resolve("templates");
    inputs.restore(workspace.contents(), in, templates);
    Workspace seen = seen(inputs, in, templates, making.resolve("out"));
    return counted(
        seen,
        Figures.cleared(
                seen,
                seen.position(inputs.past().asAt()),
                report.audience(),
                area,
                report.span().lastDay())
            .figures());
  }

  /** The figures that a version would print otherwise than one before it. */
  List<Standing.Change> changes(ReportId report, FrozenInputs inputs, Manifest before) {
    Counted counted = count(report, inputs, before.area());
    return new ChangeTable(counted.catalogue(), report.span())
        .of(ReleasedFigures.read(workspace.contents().text(before.figures())), counted.released());
  }

  /**
   * Makes a version, and a copy of its pages for each recipient that is named on them.
   *
   * @param recipients roles or organisations
   */
  Edition make(ReportId report, FrozenInputs inputs, Standing standing, List<String> recipients) {
    workspace.toWrite();
    Path making = making();
    PublishedFolder.delete(making);
    Path in = making.resolve("in");
    Path templates = making.resolve("templates");
    inputs.restore(workspace.contents(), in, templates);
    Workspace seen = seen(inputs, in, templates, making.resolve("out"));
    Reporting.Issued issued = new Reporting(seen, desk, standing).issue(report);
    int number = 0;
    for (String recipient : recipients) {
      number++;
      Path apart = making.resolve("copy");
      Workspace again = seen(inputs, in, templates, apart);
      Reporting.Issued copy = new Reporting(again, desk, standing.givenTo(recipient)).issue(report);
      takePages(copy.folder(), issued.folder().resolve("copies").resolve(slug(number, recipient)));
      PublishedFolder.delete(apart);
    }
    try {
      Files.deleteIfExists(issued.manifest());
      if (!standing.changes().isEmpty()) {
        Files.writeString(issued.folder().resolve("changes.csv"), csv(standing.changes()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + issued.folder(), e);
    }
    if (report.audience() == Audience.PUBLIC) {
      PublicFiles.check(issued.folder());
    }
    return new Edition(issued.folder(), issued.fingerprint(), counted(seen, issued.figures()));
  }

  private static Counted counted(Workspace seen, FigureSet figures) {
    return new Counted(seen, figures, released(seen, figures));
  }

  private Path making() {
    return workspace.settings().out().resolve("published").resolve(MAKING);
  }

  /** Clears away what a version was made in. */
  void clear() {
    PublishedFolder.delete(making());
  }

  private Workspace seen(FrozenInputs inputs, Path in, Path templates, Path out) {
    Settings now = workspace.settings();
    return workspace.past(
        new Settings(in, out, templates, now.catalogue(), now.patience(), now.clock()),
        inputs.past());
  }

  private static List<ReleasedFigure> released(Workspace seen, FigureSet figures) {
    Catalogue catalogue = seen.position(figures.asAt()).catalogue();
    return figures.all().stream()
        .map(figure ->
            ReleasedFigure.of(
                figure,
                catalogue
                    .findLine(figure.key().line())
                    .map(line -> line.decimals(figure.key().unit()))
                    .orElse(1)))
        .toList();
  }

  private static void takePages(Path from, Path to) {
    try {
      Files.createDirectories(to);
      for (Path file : PublishedFolder.files(from)) {
        if (file.toString().endsWith(".pdf")) {
          Files.move(file, to.resolve(from.relativize(file).toString()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + to, e);
    }
  }

  /** The first, {@code Chair of the board}, as a folder: {@code 1-chair-of-the-board}. */
  private static String slug(int number, String recipient) {
    return number + "-" + recipient.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  private static String csv(List<Standing.Change> changes) {
    StringBuilder csv = new StringBuilder("figure,period,was,now\n");
    for (Standing.Change change : changes) {
      csv.append(cell(change.figure()))
          .append(',')
          .append(cell(change.period()))
          .append(',')
          .append(cell(change.was()))
          .append(',')
          .append(cell(change.now()))
          .append('\n');
    }
    return csv.toString();
  }

  private static String cell(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
