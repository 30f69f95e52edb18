package org.partnershipscorecard.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.CatalogueReader;
import org.partnershipscorecard.extract.Delivered;
import org.partnershipscorecard.extract.ExtractSpec;
import org.partnershipscorecard.extract.Extracts;
import org.partnershipscorecard.extract.Finding;
import org.partnershipscorecard.measure.Position;
import org.partnershipscorecard.store.Answer;
import org.partnershipscorecard.store.CommitWitness;
import org.partnershipscorecard.store.DuckDb;
import org.partnershipscorecard.store.PlannedDelivery;
import org.partnershipscorecard.store.RecordStore;
import org.partnershipscorecard.store.RecordWriter;
import org.partnershipscorecard.store.RunLock;
import org.partnershipscorecard.store.StoreFolder;
import org.partnershipscorecard.store.Submission;
import org.partnershipscorecard.submission.ClosedTime;
import org.partnershipscorecard.validation.AcrossSubmissions;
import org.partnershipscorecard.validation.CheckQueries;
import org.partnershipscorecard.validation.CheckedSubmission;
import org.partnershipscorecard.validation.SubmissionChecker;

/**
 * Checks files as a load would, the checks of their rows together, against each other and against
 * what is in use too, in a folder of its own that is gone when it is closed.
 */
public final class DryRun implements AutoCloseable {

  /** Beyond what any ledger has. */
  private static final int FIRST_ENTRY = 1_000_000_000;

  private final Path folder;
  private final DuckDb duckDb;
  private final RecordStore store;
  private final Extracts extracts;
  private final CheckQueries queries;
  private final SubmissionChecker checker;
  private final Catalogue catalogue;
  private final List<Submission> inUse = new ArrayList<>();
  private final List<Answer> answers = new ArrayList<>();
  private @Nullable LocalDate closedBefore;
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

  /**
   * Also holds the files against what the store has in use, if there is a store.
   *
   * @throws RunLock.Held when another run keeps it for longer than the settings allow
   */
  public void besideTheStore(Settings settings) {
    if (!Files.isRegularFile(settings.out().resolve("store").resolve("register.mv.db"))) {
      return;
    }
    try (Workspace workspace = Workspace.open(settings, "check")) {
      closedBefore = workspace.ledger().purges().closedBefore().orElse(null);
      answers.addAll(Position.answers(workspace.ledger(), Integer.MAX_VALUE, workspace.contents()));
      for (Submission submission : Position.inUse(Integer.MAX_VALUE, workspace.ledger())) {
        String file = submission.recordFile();
        if (file != null) {
          borrow(workspace.folder().records().resolve(file), store.path(file));
          inUse.add(submission);
        }
      }
    }
  }

  /** The time of which nothing would be taken in. */
  public ClosedTime closed() {
    return new ClosedTime(closedBefore, extracts);
  }

  /** A second name where the file system gives one, else a copy. */
  private static void borrow(Path from, Path to) {
    try {
      Files.createLink(to, from);
    } catch (IOException | UnsupportedOperationException otherDisk) {
      try {
        Files.copy(from, to);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + from, e);
      }
    }
  }

  /** Checks one delivery by itself. */
  public CheckedSubmission check(PlannedDelivery delivery) {
    ExtractSpec spec = extracts.byId(delivery.extract());
    int entry = FIRST_ENTRY + checked.size();
    String file = "checked-" + entry + ".parquet";
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

  /**
   * What is found of the rows of each delivery together, beside the others and what is in use.
   *
   * @return a list for each delivery, in the order in which they were checked
   */
  public List<List<Finding>> together() {
    Map<Submission.Key, Submission> all = new LinkedHashMap<>();
    inUse.forEach(submission -> all.put(submission.key(), submission));
    checked.stream().filter(s -> !s.refused()).forEach(s -> all.put(s.key(), s));
    Set<Integer> arrived = checked.stream().map(Submission::entry).collect(Collectors.toSet());
    Map<Integer, List<Finding>> findings =
        new AcrossSubmissions(store, extracts, queries, answers)
            .check(List.copyOf(all.values()), arrived, catalogue);
    return checked.stream().map(s -> findings.getOrDefault(s.entry(), List.of())).toList();
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
