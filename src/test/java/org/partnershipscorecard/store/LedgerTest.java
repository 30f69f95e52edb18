package org.partnershipscorecard.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershipscorecard.store.LedgerWriter.ChangedContent;

class LedgerTest {

  private final Path below;
  private OpenStore store;

  LedgerTest(@TempDir Path folder) {
    this.below = folder;
    this.store = new OpenStore(folder);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void anEmptyLedgerIsAtZero() {
    assertThat(store.ledger.last()).isZero();
    assertThat(store.ledger.lastOn(LocalDate.of(2030, 1, 1))).isZero();
    assertThat(store.ledger.entries(Integer.MAX_VALUE)).isEmpty();
    assertThat(store.ledger.recordedAt(1)).isEmpty();
  }

  @Test
  void contentsAreThoseInForceAtAnEvent() {
    change("2017-01-20T23:59:59Z", "targets.csv", "old");
    change("2017-01-21T00:00:00Z", "targets.csv", "new");
    EventKind kind = EventKind.REFERENCE_CHANGED;
    assertThat(store.ledger.contents(kind, 1)).containsEntry("targets.csv", Sha256.of("old"));
    assertThat(store.ledger.contents(kind, 2)).containsEntry("targets.csv", Sha256.of("new"));
    assertThat(store.ledger.contents(kind, 0)).isEmpty();
    assertThat(store.ledger.contents(EventKind.CATALOGUE_CHANGED, 2)).isEmpty();
    assertThat(store.ledger.firstContents(kind)).containsEntry("targets.csv", Sha256.of("old"));
  }

  @Test
  void aPastLedgerKnowsNothingLater() {
    change("2017-01-20T10:00:00Z", "targets.csv", "old");
    change("2017-01-21T10:00:00Z", "targets.csv", "new");
    Ledger past = store.ledger.until(1);
    assertThat(past.last()).isEqualTo(1);
    assertThat(past.entries(Integer.MAX_VALUE)).hasSize(1);
    assertThat(past.contents(EventKind.REFERENCE_CHANGED, 2))
        .containsEntry("targets.csv", Sha256.of("old"));
    assertThat(past.lastOn(LocalDate.of(2017, 1, 21))).isEqualTo(1);
    assertThat(past.until(2).last()).isEqualTo(1);
  }

  @Test
  void aDayEndsAtMidnightUtc() {
    change("2017-01-20T23:59:59Z", "a.csv", "1");
    change("2017-01-21T00:00:00Z", "a.csv", "2");
    assertThat(store.ledger.lastOn(LocalDate.of(2017, 1, 19))).isZero();
    assertThat(store.ledger.lastOn(LocalDate.of(2017, 1, 20))).isEqualTo(1);
    assertThat(store.ledger.lastOn(LocalDate.of(2017, 1, 21))).isEqualTo(2);
    assertThat(store.ledger.recordedAt(1)).contains(Instant.parse("2017-01-20T23:59:59Z"));
  }

  /** The clock stands in a table of its own, so that the ledger is the same anywhere. */
  @Test
  void entriesDoNotDependOnTheClock() {
    change("2017-01-20T10:00:00Z", "a.csv", "1");
    assertThat(store.ledger.entries(1))
        .containsExactly(
            new LedgerEntry(1, EventKind.REFERENCE_CHANGED, "", "", "a.csv", Sha256.of("1"), ""));
  }

  @Test
  void aRegisterThatIsOpenedAgainHasEverything() {
    change("2017-01-20T10:00:00Z", "a.csv", "1");
    store.close();
    store = new OpenStore(below);
    assertThat(store.ledger.last()).isEqualTo(1);
    store.register.close();
    try (Register again = Register.openToRead(store.folder)) {
      assertThat(new Ledger(again).last()).isEqualTo(1);
    } finally {
      store = new OpenStore(below);
    }
  }

  private void change(String instant, String name, String content) {
    Clock clock = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    new LedgerWriter(store.register, clock, step -> {})
        .enterContents(
            "attempt",
            List.of(new ChangedContent(EventKind.REFERENCE_CHANGED, name, Sha256.of(content))));
  }
}
