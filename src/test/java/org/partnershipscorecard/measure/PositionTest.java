package org.partnershipscorecard.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershipscorecard.catalogue.Absence;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.CatalogueReader;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.extract.ExtractSpec;
import org.partnershipscorecard.extract.Extracts;
import org.partnershipscorecard.extract.TypedRow;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.store.ContentStore;
import org.partnershipscorecard.store.DuckDb;
import org.partnershipscorecard.store.EventKind;
import org.partnershipscorecard.store.Ledger;
import org.partnershipscorecard.store.LedgerWriter;
import org.partnershipscorecard.store.LedgerWriter.ChangedContent;
import org.partnershipscorecard.store.PlannedDelivery;
import org.partnershipscorecard.store.RecordStore;
import org.partnershipscorecard.store.RecordWriter;
import org.partnershipscorecard.store.Register;
import org.partnershipscorecard.store.Sha256;
import org.partnershipscorecard.store.StagedSubmission;
import org.partnershipscorecard.store.Staging;
import org.partnershipscorecard.store.StoreFolder;
import org.partnershipscorecard.store.Submission;

/** What was in force at an event of a real ledger, and what has been revised since. */
class PositionTest {

  private static final Extracts EXTRACTS = Extracts.builtIn();
  private static final ExtractSpec SPEC = EXTRACTS.byId("child-protection-plans");
  private static final ReportingPeriod Q3 = ReportingPeriod.parse("2016-17-Q3");
  private static final FigureKey COUNT =
      new FigureKey("CP03", FigureKey.TOTAL, "E1", Q3, Basis.SNAPSHOT, Unit.COUNT);

  private final Register register;
  private final DuckDb duckDb;
  private final RecordStore records;
  private final Ledger ledger;
  private final ContentStore contents;

  PositionTest(@TempDir Path below) {
    StoreFolder folder = StoreFolder.below(below);
    this.register = Register.open(folder);
    this.duckDb = DuckDb.open(folder);
    this.records = new RecordStore(folder, duckDb, step -> {});
    this.ledger = new Ledger(register);
    this.contents = new ContentStore(folder);
  }

  @BeforeEach
  void begin() {
    List<ChangedContent> changed = new ArrayList<>();
    CatalogueReader.texts(null)
        .forEach((name, text) -> changed.add(content(EventKind.CATALOGUE_CHANGED, name, text)));
    changed.add(content(EventKind.REFERENCE_CHANGED, "areas.csv", "area,name,role\nE1,One,own\n"));
    changed.add(population(20_000));
    writer().enterContents("attempt", changed);
  }

  @AfterEach
  void close() {
    duckDb.close();
    register.close();
  }

  @Test
  void beforeAnyDeliveryThereIsNoOutturn() {
    assertThat(calculator().at(position())).isEmpty();
  }

  @Test
  void aRevisionMarksWhatItChanges() {
    deliver(Q3, "first", 2);
    int first = ledger.last();
    deliver(Q3.next(), "later", 3);
    deliver(Q3, "second", 4);
    assertThat(figure(COUNT).value()).isEqualTo(4);
    assertThat(figure(COUNT).marks()).containsExactly(Mark.R);
    FigureKey next = COUNT.withPeriod(Q3.next());
    assertThat(figure(next).value()).isEqualTo(3);
    assertThat(figure(next).marks()).isEmpty();

    Position then = Position.at(first, ledger, contents, EXTRACTS);
    Outturn before = byKey(then, COUNT);
    assertThat(before.value()).isEqualTo(2);
    assertThat(before.marks()).isEmpty();
  }

  @Test
  void aRevisionThatComesOutTheSameIsNoMark() {
    deliver(Q3, "first", 2);
    deliver(Q3, "second", 2);
    assertThat(figure(COUNT).marks()).isEmpty();
  }

  @Test
  void anotherPopulationRevisesTheRateAndNotTheCount() {
    deliver(Q3, "first", 2);
    writer().enterContents("attempt", List.of(population(10_000)));
    assertThat(figure(COUNT).marks()).isEmpty();
    Outturn rate = figure(COUNT.withUnit(Unit.PER_10000));
    assertThat(rate.value()).isEqualTo(2);
    assertThat(rate.marks()).containsExactlyInAnyOrder(Mark.R, Mark.U);
    assertThat(rate.populationVintage()).isEqualTo("of 10000");
  }

  @Test
  void aWithdrawnSubmissionIsNotReceivedAndItsEarlierRevisionDoesNotComeBack() {
    deliver(Q3, "first", 2);
    deliver(Q3, "second", 4);
    deliver(Q3.next(), "later", 3);
    Submission second = ledger.submissions(Integer.MAX_VALUE).get(1);
    writer().withdraw("", second, "sent in error");
    assertThat(figure(COUNT.withPeriod(Q3.next())).value()).isEqualTo(3);
    assertThat(calculator().at(position()))
        .filteredOn(outturn -> outturn.key().equals(COUNT))
        .allMatch(outturn -> outturn.absence() == Absence.NOT_RECEIVED);
    assertThat(position().submissions()).hasSize(1);
  }

  @Test
  void theSameEventGivesTheSameOutturnsAlways() {
    deliver(Q3, "first", 2);
    deliver(Q3, "second", 4);
    assertThat(calculator().at(position())).isEqualTo(calculator().at(position()));
  }

  private Outturn figure(FigureKey key) {
    return byKey(position(), key);
  }

  private Outturn byKey(Position position, FigureKey key) {
    return calculator().at(position).stream()
        .filter(outturn -> outturn.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private Position position() {
    return Position.at(ledger.last(), ledger, contents, EXTRACTS);
  }

  private OutturnCalculator calculator() {
    return new OutturnCalculator(ledger, contents, records, duckDb, EXTRACTS);
  }

  private LedgerWriter writer() {
    Clock clock = Clock.fixed(Instant.parse("2017-01-20T09:00:00Z"), ZoneOffset.UTC);
    return new LedgerWriter(register, clock, step -> {});
  }

  private ChangedContent content(EventKind kind, String name, String text) {
    return new ChangedContent(kind, name, contents.keep(text.getBytes(StandardCharsets.UTF_8)));
  }

  private ChangedContent population(int value) {
    return content(
        EventKind.REFERENCE_CHANGED,
        "populations.csv",
        "area,estimate_year,vintage,applies_from,applies_to,value\nE1,2015,of %d,2014-04-01,,%d\n"
            .formatted(value, value));
  }

  private void deliver(ReportingPeriod period, String content, int children) {
    PlannedDelivery delivery =
        new PlannedDelivery(
            Path.of("unread.csv"),
            "x.csv",
            Sha256.of(content),
            Sha256.of("reading of " + content),
            period,
            "CWC",
            SPEC.id(),
            period.firstDay(),
            period.lastDay(),
            period.lastDay(),
            false);
    String hash;
    try (RecordWriter writer = records.writer(SPEC)) {
      for (int i = 1; i <= children; i++) {
        writer.accept(plan(i, period));
      }
      hash = writer.finish(records.path(delivery.recordFile()));
    }
    new Staging(register)
        .put(
            "attempt",
            new StagedSubmission(
                delivery.partition(),
                delivery.recordFile(),
                hash,
                false,
                false,
                new Submission.Counted(children, children, 0, 0),
                List.of()));
    writer().enter("attempt", List.of(), List.of(delivery));
  }

  /** A compiled record does not tell the checker that the values in its list may be null. */
  @SuppressWarnings("NullAway")
  private static TypedRow plan(int number, ReportingPeriod period) {
    @Nullable Object[] values = new @Nullable Object[SPEC.columns().size()];
    values[SPEC.index("agency")] = "CWC";
    values[SPEC.index("area")] = "E1";
    values[SPEC.index("cpp_id")] = "P" + number;
    values[SPEC.index("child_ref")] = "c" + number;
    values[SPEC.index("cpp_start_date")] = period.firstDay();
    return new TypedRow(null, number + 1, Arrays.asList(values));
  }
}
