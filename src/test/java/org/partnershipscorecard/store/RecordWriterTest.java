package org.partnershipscorecard.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershipscorecard.extract.ExtractSpec;
import org.partnershipscorecard.extract.TypedRow;

class RecordWriterTest {

  private static final ExtractSpec FIGURES = OpenStore.EXTRACTS.byId("figures");

  private final OpenStore store;

  RecordWriterTest(@TempDir Path folder) {
    this.store = new OpenStore(folder);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void everyTypeComesBackAsItWas() {
    TypedRow row = figure("Sheet \"1\"", 7, "it's; -- \"quoted\"", new BigDecimal("0.12345"));
    Submission submission =
        store.keep(
            FIGURES, 1, 1, LocalDate.of(2016, 10, 1), LocalDate.of(2016, 12, 31), List.of(row));
    try (Records records = store.records.open(List.of(FIGURES), List.of(submission))) {
      assertThat(
              records.query(
                  "test",
                  "SELECT *, typeof(numerator) AS t FROM figures_rows",
                  r ->
                      Arrays.asList(
                          r.whole("entry"),
                          r.optionalText("sheet"),
                          r.whole("line"),
                          r.text("note"),
                          r.text("as_at_date"),
                          r.number("numerator"),
                          r.number("denominator"),
                          r.text("t"))))
          .containsExactly(
              Arrays.asList(
                  1,
                  "Sheet \"1\"",
                  7,
                  "it's; -- \"quoted\"",
                  "2016-12-31",
                  0.12345,
                  null,
                  "DECIMAL(38,18)"));
    }
  }

  @Test
  void rowsStayInTheOrderOfTheFile() {
    List<TypedRow> rows = new ArrayList<>();
    for (int line = 2; line < 5000; line++) {
      rows.add(OpenStore.earlyHelp(line, "A" + line * 7919 % 5003, "c", "2016-10-03", null));
    }
    Submission submission = store.keep(1, 1, "2016-17-Q3", rows.toArray(TypedRow[]::new));
    try (Records records = store.records.open(List.of(OpenStore.EARLY_HELP), List.of(submission))) {
      List<Integer> lines =
          records.query(
              "test",
              "SELECT line FROM early_help_assessments_rows ORDER BY entry, line",
              row -> row.whole("line"));
      assertThat(lines).hasSize(rows.size()).isSorted();
    }
  }

  @Test
  void theSameRowsGiveTheSameBytes() {
    String first = store.write(OpenStore.EARLY_HELP, "a.parquet", rows(4000));
    String second = store.write(OpenStore.EARLY_HELP, "b.parquet", rows(4000));
    assertThat(second).isEqualTo(first).isEqualTo(Sha256.of(store.records.path("a.parquet")));
  }

  @Test
  void theSameRowsGiveTheSameBytesBesideAnotherWriter() throws Exception {
    String alone = store.write(OpenStore.EARLY_HELP, "alone.parquet", rows(20_000));
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<String>> hashes = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        String file = "beside-" + i + ".parquet";
        hashes.add(threads.submit(() -> store.write(OpenStore.EARLY_HELP, file, rows(20_000))));
      }
      for (Future<String> hash : hashes) {
        assertThat(hash.get()).isEqualTo(alone);
      }
    }
  }

  @Test
  void anEmptyFileIsAFileToo() {
    Submission nil = store.keep(1, 1, "2016-17-Q3");
    try (Records records = store.records.open(List.of(OpenStore.EARLY_HELP), List.of(nil))) {
      assertThat(count(records, "early_help_assessments_rows")).isZero();
    }
  }

  @Test
  void aRecordFileIsReadOnlyAndLeavesNothingBesideIt() throws IOException {
    store.write(OpenStore.EARLY_HELP, "a.parquet", rows(3));
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(store.records.path("a.parquet"))))
        .isEqualTo("r--------");
    try (Stream<Path> files = Files.list(store.folder.records())) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactly("a.parquet");
    }
  }

  /** A killed load leaves its temporary file and may have left the record file itself. */
  @Test
  void aSecondTryWritesOverWhatAFirstLeft() throws IOException {
    Files.writeString(store.records.path("a.parquet.part"), "half a file");
    String first = store.write(OpenStore.EARLY_HELP, "a.parquet", rows(3));
    assertThat(store.write(OpenStore.EARLY_HELP, "a.parquet", rows(3))).isEqualTo(first);
  }

  @Test
  void aWriterThatIsNotFinishedLeavesNoFile() throws IOException {
    try (RecordWriter writer = store.records.writer(OpenStore.EARLY_HELP)) {
      rows(3).forEach(writer);
    }
    try (Stream<Path> files = Files.list(store.folder.records())) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void aRowThatDoesNotFitIsToldWithoutItsValues() {
    TypedRow tooShort = OpenStore.row(null, 2, "secret");
    assertThatThrownBy(() -> store.write(OpenStore.EARLY_HELP, "a.parquet", List.of(tooShort)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("the records of early-help-assessments could not be kept")
        .hasMessageNotContaining("secret");
    assertThat(Files.exists(store.records.path("a.parquet"))).isFalse();
  }

  static int count(Records records, String view) {
    return records
        .query("test", "SELECT count(*) AS n FROM " + view, row -> row.whole("n"))
        .getFirst();
  }

  private static List<TypedRow> rows(int count) {
    List<TypedRow> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(
          OpenStore.earlyHelp(
              i + 2,
              "A" + i,
              "c" + i % 100,
              "2016-10-0" + (i % 9 + 1),
              i % 3 == 0 ? null : "2016-12-01"));
    }
    return rows;
  }

  private static TypedRow figure(String sheet, int line, String note, BigDecimal number) {
    @Nullable Object[] values = new @Nullable Object[FIGURES.columns().size()];
    values[FIGURES.index("agency")] = "CWC";
    values[FIGURES.index("as_at_date")] = LocalDate.of(2016, 12, 31);
    values[FIGURES.index("numerator")] = number;
    values[FIGURES.index("note")] = note;
    return OpenStore.row(sheet, line, values);
  }
}
