package org.partnershipscorecard.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.partnershipscorecard.extract.ExtractSpec;

/** The child-level records: one immutable Parquet file a submission. */
public final class RecordStore {

  private final StoreFolder folder;
  private final DuckDb duckDb;
  private final CommitWitness witness;

  public RecordStore(StoreFolder folder, DuckDb duckDb, CommitWitness witness) {
    this.folder = folder;
    this.duckDb = duckDb;
    this.witness = witness;
  }

  /** A writer for the rows of one submission; close it whatever happens. */
  public RecordWriter writer(ExtractSpec spec) {
    return new RecordWriter(spec, duckDb, witness);
  }

  /** Where a record file lies. */
  public Path path(String recordFile) {
    return folder.records().resolve(recordFile);
  }

  /** The records of some submissions, to be queried; those that were purged are left out. */
  public Records open(List<ExtractSpec> specs, List<Submission> submissions) {
    return open(specs, submissions, List.of());
  }

  /** As above, as the answers to queries have them. */
  public Records open(List<ExtractSpec> specs, List<Submission> submissions, List<Answer> answers) {
    return new Records(
        folder,
        duckDb,
        specs,
        submissions.stream().filter(submission -> !submission.isPurged()).toList(),
        answers);
  }

  /** Removes record files that were purged; those that are gone already are passed over. */
  public static void remove(StoreFolder folder, List<String> files) {
    for (String file : files) {
      Path record = folder.records().resolve(file);
      try {
        Files.deleteIfExists(record);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot remove the purged records of store/records", e);
      }
    }
  }

  /**
   * Removes what a killed load has left: temporary files, and record files that neither the ledger
   * nor an unfinished attempt knows. Only under the run lock.
   */
  public void sweep(Set<String> known) {
    try (Stream<Path> files = Files.list(folder.records())) {
      for (Path file : files.toList()) {
        if (!known.contains(String.valueOf(file.getFileName()))) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot sweep " + folder.records(), e);
    }
  }
}
