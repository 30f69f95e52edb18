package org.partnershipscorecard.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicInteger;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.store.CommitWitness;
import org.partnershipscorecard.store.DuckDb;
import org.partnershipscorecard.store.RecordStore;
import org.partnershipscorecard.store.RecordWriter;
import org.partnershipscorecard.store.StoreFolder;
import org.partnershipscorecard.store.Submission;

/** A checked file whose rows lie in a store, as a submission in use. */
record Stored(Submission submission) {

  static final RecordStore STORE = store();
  private static final AtomicInteger FILES = new AtomicInteger();

  private static RecordStore store() {
    try {
      StoreFolder folder = StoreFolder.below(Files.createTempDirectory("checked"));
      return new RecordStore(folder, DuckDb.open(folder), CommitWitness.present());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stored of(String extract, int entry, String period, Checked checked) {
    ReportingPeriod span = ReportingPeriod.parse(period);
    String file = FILES.incrementAndGet() + ".parquet";
    String hash;
    try (RecordWriter writer = STORE.writer(Checked.EXTRACTS.byId(extract))) {
      checked.rows().forEach(writer);
      hash = writer.finish(STORE.path(file));
    }
    return new Stored(
        new Submission(
            entry,
            "CWC",
            extract,
            span.firstDay(),
            span.lastDay(),
            span.lastDay(),
            false,
            1,
            null,
            false,
            false,
            period + "/x.csv",
            hash,
            hash,
            file,
            hash,
            new Submission.Counted(checked.rows().size(), checked.rows().size(), 0, 0)));
  }
}
