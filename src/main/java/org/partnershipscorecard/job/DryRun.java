package org.partnershipscorecard.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.CatalogueReader;
import org.partnershipscorecard.extract.Delivered;
import org.partnershipscorecard.extract.ExtractSpec;
import org.partnershipscorecard.extract.Extracts;
import org.partnershipscorecard.extract.Finding;
import org.partnershipscorecard.store.CommitWitness;
import org.partnershipscorecard.store.DuckDb;
import org.partnershipscorecard.store.PlannedDelivery;
import org.partnershipscorecard.store.RecordStore;
import org.partnershipscorecard.store.RecordWriter;
import org.partnershipscorecard.store.StoreFolder;
import org.partnershipscorecard.store.Submission;
import org.partnershipscorecard.validation.AcrossSubmissions;
import org.partnershipscorecard.validation.CheckQueries;
import org.partnershipscorecard.validation.CheckedSubmission;
import org.partnershipscorecard.validation.SubmissionChecker;

/**
 * Checks files as a load would, the checks of their rows together and against each other too, in a
 * folder of its own that is gone when it is closed.
 */
public final class DryRun implements AutoCloseable {

  private final Path folder;
  private final DuckDb duckDb;
  private final RecordStore store;
  private final Extracts extracts;
  private final CheckQueries queries;
  private final SubmissionChecker checker;
  private final Catalogue catalogue;
  private final List<Submission> checked = new ArrayList<>();

  public DryRun(Settings settings, Extracts extracts, SubmissionChecker checker) {
    this.extracts = extracts;
    this.checker = checker;
    this.queries = new CheckQueries(settings.catalogue());
    this.catalogue =
        CatalogueReader.read(CatalogueReader.texts(settings.catalogue().orElse(null)), extracts);
    try {
      this.folder = Files.createTempDirectory("scorecard-check");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a folder to check in", e);
    }
    StoreFolder scratch = StoreFolder.below(folder);
    this.duckDb = DuckDb.open(scratch);
    this.store = new RecordStore(scratch, duckDb, CommitWitness.present());
  }

  /** Checks one delivery by itself. */
  public CheckedSubmission check(PlannedDelivery delivery) {
    ExtractSpec spec = extracts.byId(delivery.extract());
    int entry = checked.size() + 1;
    String file = entry + ".parquet";
    try (RecordWriter writer = store.writer(spec)) {
      CheckedSubmission result =
          checker.check(
              new Delivered(
                  delivery.file(),
                  delivery.fileName(),
                  delivery.coversFrom(),
                  delivery.coversTo(),
                  delivery.source()),
              spec,
              delivery.agency(),
              writer);
      String hash = result.refused() ? null : writer.finish(store.path(file));
      checked.add(
          new Submission(
              entry,
              delivery.agency(),
              delivery.extract(),
              delivery.coversFrom(),
              delivery.coversTo(),
              delivery.asAtDate(),
              delivery.provisional(),
              1,
              null,
              result.refused(),
              result.nil(),
              delivery.fileName(),
              delivery.fileHash(),
              delivery.fingerprint(),
              hash == null ? null : file,
              hash,
              new Submission.Counted(
                  result.read(), result.accepted(), result.rejected(), result.duplicate()),
              result.lacking(),
              delivery.source().layoutId()));
      return result;
    }
  }

  /** What is found of the rows of the last delivery together, beside those checked before it. */
  public List<Finding> together() {
    Submission last = checked.getLast();
    if (last.refused()) {
      return List.of();
    }
    List<Submission> accepted = checked.stream().filter(s -> !s.refused()).toList();
    return new AcrossSubmissions(store, extracts, queries, List.of())
        .check(accepted, Set.of(last.entry()), catalogue)
        .getOrDefault(last.entry(), List.of());
  }

  @Override
  public void close() {
    duckDb.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + folder, e);
    }
  }
}
