package org.partnershipscorecard.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.partnershipscorecard.catalogue.Audience;
import org.partnershipscorecard.disclosure.PublishedTable;
import org.partnershipscorecard.disclosure.TableBook;
import org.partnershipscorecard.render.TableJson;
import org.partnershipscorecard.render.TableWorkbook;
import org.partnershipscorecard.render.TidyCsv;

/**
 * The files of an edition beside its PDF: the workbook, {@code tables/} and {@code figures.json}.
 * Where the partnership has a disclosure policy these two names are the public edition's alone, and
 * the committee's are {@code tables-committee/} and {@code figures-committee.json}: what lies under
 * a plain name there can be passed on.
 */
final class EditionFiles {

  private static final String TABLES = "tables";
  private static final String FIGURES = "figures";

  private final ReportPlan plan;
  private final boolean plain;

  /**
   * @param withPolicy whether a disclosure policy is in force
   */
  EditionFiles(ReportPlan plan, boolean withPolicy) {
    this.plan = plan;
    this.plain = plan.audience() == Audience.PUBLIC || !withPolicy;
  }

  /** Writes them all; what an earlier run left under the same names is gone. */
  void write(TableBook book) {
    if (!plain) {
      removePlainOfCommittee();
    }
    Path tables = tables();
    clear(tables);
    WholeFile.write(plan.xlsx(), TableWorkbook.of(book));
    WholeFile.write(figures(), TableJson.figures(book));
    for (PublishedTable table : book.tables()) {
      if (!table.cells().isEmpty()) {
        WholeFile.write(tables.resolve(table.id() + ".csv"), TidyCsv.of(table));
        WholeFile.write(
            tables.resolve(table.id() + ".csv-metadata.json"), TableJson.metadata(book, table));
      }
    }
  }

  /** Every file of the edition that is on disk, its pages first. */
  List<Path> all() {
    List<Path> files = new ArrayList<>();
    Stream.of(plan.pdf(), plan.html(), plan.xlsx(), figures())
        .filter(Files::isRegularFile)
        .forEach(files::add);
    files.addAll(list(tables()));
    return List.copyOf(files);
  }

  private Path tables() {
    return plan.folder().resolve(named(TABLES));
  }

  private Path figures() {
    return plan.folder().resolve(named(FIGURES) + ".json");
  }

  private String named(String name) {
    return plain ? name : name + "-" + plan.audience().word();
  }

  /**
   * The committee's, from before there was a policy, must not lie where the public's are sought.
   */
  private void removePlainOfCommittee() {
    Path figures = plan.folder().resolve(FIGURES + ".json");
    String audience = "\"audience\" : \"" + Audience.COMMITTEE.word() + "\"";
    try {
      if (Files.isRegularFile(figures) && Files.readString(figures).contains(audience)) {
        Files.delete(figures);
        clear(plan.folder().resolve(TABLES));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + figures, e);
    }
  }

  private static void clear(Path folder) {
    for (Path file : list(folder)) {
      try {
        Files.delete(file);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot remove " + file, e);
      }
    }
  }

  private static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }
}
