package org.partnershipscorecard.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershipscorecard.extract.Column;
import org.partnershipscorecard.extract.ColumnType;
import org.partnershipscorecard.extract.ExtractSpec;
import org.partnershipscorecard.extract.Scope;
import org.partnershipscorecard.extract.TypedRow;

class RecordsTest {

  private static final ExtractSpec SPEC = OpenStore.EARLY_HELP;
  private static final String LATEST =
      "SELECT eha_id || ' ' || coalesce(CAST(completed_date AS VARCHAR), 'open') || ' from entry '"
          + " || entry AS said FROM early_help_assessments_latest ORDER BY eha_id";

  private final OpenStore store;

  RecordsTest(@TempDir Path folder) {
    this.store = new OpenStore(folder);
  }

  @AfterEach
  void close() {
    store.close();
  }

  /** Rule R8: a second quarter's file sent in January does not reopen what the third closed. */
  @Test
  void theLatestVersionIsThatOfTheLatestSpan() {
    Submission q3 =
        store.keep(
            1,
            1,
            "2016-17-Q3",
            row("A1", "2016-08-01", "2016-11-01"),
            row("A2", "2016-10-05", null));
    Submission q2Again =
        store.keep(
            2, 2, "2016-17-Q2", row("A1", "2016-08-01", null), row("A0", "2016-07-05", null));
    assertThat(latest(List.of(q3, q2Again)))
        .containsExactly(
            "A0 open from entry 2", "A1 2016-11-01 from entry 1", "A2 open from entry 1");
  }

  @Test
  void ofOneSpanTheLaterDayOfTakingThenTheRevisionWins() {
    Submission early = store.keep(5, 1, "2016-17-Q3", row("A1", "2016-10-05", "2016-11-01"));
    Submission late =
        asAt(store.keep(4, 1, "2016-17-Q3", row("A1", "2016-10-05", null)), "2017-01-09");
    assertThat(latest(List.of(early, late))).containsExactly("A1 open from entry 4");
    Submission first = store.keep(7, 1, "2016-17-Q3", row("A1", "2016-10-05", "2016-11-01"));
    Submission revised = store.keep(6, 2, "2016-17-Q3", row("A1", "2016-10-05", null));
    assertThat(latest(List.of(revised, first))).containsExactly("A1 open from entry 6");
  }

  @Test
  void theOrderInWhichSubmissionsAreListedIsNothing() {
    Submission q2 = store.keep(1, 1, "2016-17-Q2", row("A1", "2016-08-01", null));
    Submission q3 = store.keep(2, 1, "2016-17-Q3", row("A1", "2016-08-01", "2016-11-01"));
    assertThat(latest(List.of(q3, q2))).isEqualTo(latest(List.of(q2, q3)));
  }

  @Test
  void aSnapshotHasTheRowsOfItsOwnSource() {
    Submission q2 = store.keep(1, 1, "2016-17-Q2", row("A1", "2016-08-01", null));
    Submission q3 = store.keep(2, 1, "2016-17-Q3", row("A1", "2016-08-01", "2016-11-01"));
    try (Records records = store.records.open(List.of(SPEC), List.of(q2, q3))) {
      records.snapshotSources(
          List.of(source("2016-17-Q2", "2016-09-30", 1), source("2016-17-Q3", "2016-12-31", 2)));
      assertThat(
              records.query(
                  "test",
                  "SELECT period || ' ' || period_end || ' ' || entry AS said"
                      + " FROM early_help_assessments_at ORDER BY period",
                  r -> r.text("said")))
          .containsExactly("2016-17-Q2 2016-09-30 1", "2016-17-Q3 2016-12-31 2");
    }
  }

  @Test
  void withoutSubmissionsEveryViewIsEmptyAndTyped() {
    List<ExtractSpec> all = OpenStore.EXTRACTS.all();
    try (Records records = store.records.open(all, List.of())) {
      for (ExtractSpec spec : all) {
        for (String kind : List.of("_rows", "_latest", "_at")) {
          assertThat(RecordWriterTest.count(records, Records.view(spec.id()) + kind)).isZero();
        }
      }
      assertThat(
              records.query(
                  "test",
                  "SELECT column_name || ' ' || data_type AS said FROM duckdb_columns()"
                      + " WHERE table_name = 'early_help_assessments_rows'",
                  r -> r.text("said")))
          .contains("entry INTEGER", "initiated_date DATE", "birth_month DATE", "eha_id VARCHAR");
    }
  }

  @Test
  void aRecordFileChangedOnDiskIsRefused() throws IOException {
    Submission kept = store.keep(1, 1, "2016-17-Q3", row("A1", "2016-10-05", null));
    Path file = store.records.path("early-help-assessments_1.parquet");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertThatThrownBy(() -> store.records.open(List.of(SPEC), List.of(kept)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "store/records/early-help-assessments_1.parquet was changed by another hand; deliver"
                + " its file again");
  }

  /** A file that was read by an earlier specification lacks what a later one added. */
  @Test
  void aColumnThatOlderFilesLackIsEmptyAndTyped() {
    List<Column> columns = new ArrayList<>(SPEC.columns());
    columns.add(new Column("visits", ColumnType.INTEGER, null, Scope.OPTIONAL, List.of(), "n"));
    ExtractSpec later =
        new ExtractSpec(
            SPEC.id(),
            SPEC.name(),
            SPEC.fileWords(),
            SPEC.description(),
            SPEC.coverage(),
            SPEC.key(),
            SPEC.child(),
            SPEC.open(),
            SPEC.events(),
            columns,
            SPEC.checks());
    Submission old = store.keep(1, 1, "2016-17-Q2", row("A1", "2016-08-01", null));
    TypedRow plain = row("A2", "2016-10-01", null);
    @Nullable Object[] values = Arrays.copyOf(plain.values().toArray(), plain.values().size() + 1);
    values[values.length - 1] = 3L;
    Submission recent =
        store.keep(
            later,
            2,
            1,
            LocalDate.of(2016, 10, 1),
            LocalDate.of(2016, 12, 31),
            List.of(new TypedRow(null, 2, Arrays.asList(values))));
    String said =
        "SELECT eha_id || ' ' || coalesce(CAST(visits AS VARCHAR), 'empty') || ' '"
            + " || typeof(visits) AS said FROM early_help_assessments_rows ORDER BY eha_id";
    try (Records records = store.records.open(List.of(later), List.of(old))) {
      assertThat(records.query("test", said, r -> r.text("said")))
          .containsExactly("A1 empty BIGINT");
    }
    try (Records records = store.records.open(List.of(later), List.of(old, recent))) {
      assertThat(records.query("test", said, r -> r.text("said")))
          .containsExactly("A1 empty BIGINT", "A2 3 BIGINT");
    }
    try (Records records = store.records.open(List.of(SPEC), List.of(old, recent))) {
      assertThat(RecordWriterTest.count(records, "early_help_assessments_rows")).isEqualTo(2);
    }
  }

  @Test
  void aRefusalHasNothingToOpen() {
    Submission kept = store.keep(1, 1, "2016-17-Q3", row("A1", "2016-10-05", null));
    Submission refusal =
        new Submission(
            2,
            "CWC",
            SPEC.id(),
            kept.coversFrom(),
            kept.coversTo(),
            kept.asAtDate(),
            false,
            0,
            null,
            true,
            false,
            "x.csv",
            kept.fileHash(),
            kept.fingerprint(),
            null,
            null,
            new Submission.Counted(1, 0, 1, 0));
    assertThatThrownBy(() -> store.records.open(List.of(SPEC), List.of(refusal)))
        .hasMessage("entry 2 has no records");
  }

  @Test
  void aFailedQueryTellsNothingOfTheRows() {
    Submission kept = store.keep(1, 1, "2016-17-Q3", row("secret", "2016-10-05", null));
    try (Records records = store.records.open(List.of(SPEC), List.of(kept))) {
      assertThatThrownBy(() ->
              records.query(
                  "EH01",
                  "SELECT CAST(eha_id AS DATE) AS d FROM early_help_assessments_rows",
                  r -> r.text("d")))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("EH01 failed in DuckDB (Conversion Error)")
          .hasNoCause();
    }
  }

  @Test
  void sweepingLeavesWhatIsKnown() throws IOException {
    store.keep(1, 1, "2016-17-Q3", row("A1", "2016-10-05", null));
    store.keep(2, 1, "2016-17-Q4", row("A1", "2016-10-05", null));
    Files.writeString(store.folder.records().resolve("x.parquet.part"), "half");
    store.records.sweep(Set.of("early-help-assessments_1.parquet"));
    try (Stream<Path> files = Files.list(store.folder.records())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactly("early-help-assessments_1.parquet");
    }
  }

  private List<String> latest(List<Submission> submissions) {
    try (Records records = store.records.open(List.of(SPEC), submissions)) {
      return records.query("test", LATEST, row -> row.text("said"));
    }
  }

  private static TypedRow row(String id, String initiated, @Nullable String completed) {
    return OpenStore.earlyHelp(2, id, "c1", initiated, completed);
  }

  private static Records.SnapshotSource source(String period, String day, int entry) {
    return new Records.SnapshotSource(SPEC.id(), period, LocalDate.parse(day), entry);
  }

  private static Submission asAt(Submission s, String day) {
    return new Submission(
        s.entry(),
        s.agency(),
        s.extract(),
        s.coversFrom(),
        s.coversTo(),
        LocalDate.parse(day),
        s.provisional(),
        s.revision(),
        s.repeatsRevision(),
        s.refused(),
        s.nil(),
        s.fileName(),
        s.fileHash(),
        s.fingerprint(),
        s.recordFile(),
        s.recordHash(),
        s.rows());
  }
}
