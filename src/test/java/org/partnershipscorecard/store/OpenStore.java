package org.partnershipscorecard.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.extract.ExtractSpec;
import org.partnershipscorecard.extract.Extracts;
import org.partnershipscorecard.extract.Finding;
import org.partnershipscorecard.extract.TypedRow;
import org.partnershipscorecard.period.ReportingPeriod;

/** A store in a folder of its own, with deliveries made up for it. */
final class OpenStore implements AutoCloseable {

  static final Extracts EXTRACTS = Extracts.builtIn();
  static final ExtractSpec EARLY_HELP = EXTRACTS.byId("early-help-assessments");
  static final Clock CLOCK = Clock.fixed(Instant.parse("2017-01-20T09:00:00Z"), ZoneOffset.UTC);

  final StoreFolder folder;
  final Register register;
  final DuckDb duckDb;
  final RecordStore records;
  final Ledger ledger;
  final Staging staging;

  OpenStore(Path below) {
    this.folder = StoreFolder.below(below);
    this.register = Register.open(folder);
    this.duckDb = DuckDb.open(folder);
    this.records = new RecordStore(folder, duckDb, step -> {});
    this.ledger = new Ledger(register);
    this.staging = new Staging(register);
  }

  LedgerWriter writer() {
    return new LedgerWriter(register, CLOCK, step -> {});
  }

  /** A delivery of a quarter; its content and its fingerprint are those of two words. */
  static PlannedDelivery planned(
      String period, String agency, String extract, String content, String reading) {
    ReportingPeriod quarter = ReportingPeriod.parse(period);
    return new PlannedDelivery(
        Path.of("unread.csv"),
        period + "/" + agency + "_" + extract + ".csv",
        Sha256.of(content),
        Sha256.of(content + " read as " + reading),
        quarter,
        agency,
        extract,
        quarter.firstDay(),
        quarter.lastDay(),
        quarter.lastDay(),
        false);
  }

  static PlannedDelivery planned(String period, String content) {
    return planned(period, "CWC", EARLY_HELP.id(), content, "usual");
  }

  /** A result that was accepted with one row, whose records are those of a word. */
  static StagedSubmission accepted(PlannedDelivery delivery, String records, Finding... findings) {
    return new StagedSubmission(
        delivery.partition(),
        delivery.recordFile(),
        Sha256.of(records),
        false,
        false,
        new Submission.Counted(1, 1, 0, 0),
        List.of(findings));
  }

  static StagedSubmission refused(PlannedDelivery delivery) {
    return new StagedSubmission(
        delivery.partition(),
        null,
        null,
        true,
        false,
        new Submission.Counted(4, 1, 3, 0),
        List.of());
  }

  /** Enters deliveries, each accepted with records named like its content. */
  LedgerWriter.Entered enter(PlannedDelivery... deliveries) {
    for (PlannedDelivery delivery : deliveries) {
      staging.put("attempt", accepted(delivery, delivery.fileHash()));
    }
    return writer().enter("attempt", List.of(), Arrays.asList(deliveries));
  }

  /** A row of early help, everything that is not named being empty. */
  static TypedRow earlyHelp(
      int line, String id, String child, String initiated, @Nullable String completed) {
    @Nullable Object[] values = new @Nullable Object[EARLY_HELP.columns().size()];
    values[EARLY_HELP.index("agency")] = "CWC";
    values[EARLY_HELP.index("area")] = "E08000031";
    values[EARLY_HELP.index("eha_id")] = id;
    values[EARLY_HELP.index("child_ref")] = child;
    values[EARLY_HELP.index("initiated_date")] = LocalDate.parse(initiated);
    values[EARLY_HELP.index("completed_date")] =
        completed == null ? null : LocalDate.parse(completed);
    return row(null, line, values);
  }

  /** A compiled record does not tell the checker that the values in its list may be null. */
  @SuppressWarnings("NullAway")
  static TypedRow row(@Nullable String sheet, int line, @Nullable Object... values) {
    return new TypedRow(sheet, line, Arrays.asList(values));
  }

  /** Keeps rows as the records of a submission that the ledger need not know. */
  Submission keep(int entry, int revision, String period, TypedRow... rows) {
    ReportingPeriod quarter = ReportingPeriod.parse(period);
    return keep(
        EARLY_HELP, entry, revision, quarter.firstDay(), quarter.lastDay(), Arrays.asList(rows));
  }

  Submission keep(
      ExtractSpec spec,
      int entry,
      int revision,
      LocalDate from,
      LocalDate to,
      List<TypedRow> rows) {
    String file = spec.id() + "_" + entry + ".parquet";
    String hash = write(spec, file, rows);
    return new Submission(
        entry,
        "CWC",
        spec.id(),
        from,
        to,
        to,
        false,
        revision,
        null,
        false,
        false,
        "x.csv",
        Sha256.of(file),
        Sha256.of(file),
        file,
        hash,
        new Submission.Counted(rows.size(), rows.size(), 0, 0));
  }

  /** Writes a record file and gives its hash. */
  String write(ExtractSpec spec, String file, List<TypedRow> rows) {
    try (RecordWriter writer = records.writer(spec)) {
      new ArrayList<>(rows).forEach(writer);
      return writer.finish(records.path(file));
    }
  }

  @Override
  public void close() {
    duckDb.close();
    register.close();
  }
}
