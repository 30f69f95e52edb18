package org.partnershipscorecard.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuppressionTest {

  private static final Protection RULE = new Protection(1, 5, 4);

  private static Clock clock() {
    return new Clock(Duration.ofSeconds(60));
  }

  private static BitSet choose(CountSystem system) {
    return new Suppression(system, RULE, clock()).choose();
  }

  private static int audit(CountSystem system, BitSet withheld) {
    return new Audit(system, RULE, clock()).check(withheld);
  }

  @Test
  void aSmallCellTakesThreeOthersOfATwoByTwoTable() {
    // 3 20 | 23     the cell, its neighbours in row and column, and the one that closes the square
    // 30 40 | 70
    CrossTable table = new CrossTable(new long[][] {{3, 20}, {30, 40}});

    BitSet withheld = choose(table.system);

    assertThat(withheld.cardinality()).isEqualTo(4);
    assertThat(withheld.get(table.cells[0][0])).isTrue();
    assertThat(audit(table.system, withheld)).isEqualTo(1);
  }

  @Test
  void smallCellsThatProtectOneAnotherTakeNothingElse() {
    CrossTable table = new CrossTable(new long[][] {{4, 3, 9}, {5, 4, 30}, {40, 50, 60}});

    BitSet withheld = choose(table.system);

    assertThat(withheld.get(table.cells[0][2])).isFalse();
    assertThat(withheld.cardinality()).isEqualTo(4);
  }

  @Test
  void twoSmallPartsWhoseSumIsSmallTakeAThird() {
    CountSystem system = new CountSystem();
    int two = CrossTable.add(system, 2);
    int three = CrossTable.add(system, 3);
    int seven = CrossTable.add(system, 7);
    int ninety = CrossTable.add(system, 90);
    int total = CrossTable.add(system, 102);
    CrossTable.addsUp(system, List.of(two, three, seven, ninety, total));

    BitSet withheld = choose(system);

    assertThat(withheld.stream().boxed()).containsExactly(two, three, seven);
  }

  @Test
  void aNoughtIsNeverTakenForAPartner() {
    CountSystem system = new CountSystem();
    int four = CrossTable.add(system, 4);
    int nought = CrossTable.add(system, 0);
    int hundred = CrossTable.add(system, 100);
    int total = CrossTable.add(system, 104);
    CrossTable.addsUp(system, List.of(four, nought, hundred, total));

    BitSet withheld = choose(system);

    assertThat(withheld.get(nought)).isFalse();
    assertThat(withheld.get(four)).isTrue();
    assertThat(withheld.cardinality()).isEqualTo(2);
  }

  @Test
  void twoBreakdownsOfOneTotalEachNeedAPartner() {
    CountSystem system = new CountSystem();
    int total = CrossTable.add(system, 26);
    int male = CrossTable.add(system, 22);
    int female = CrossTable.add(system, 4);
    int young = CrossTable.add(system, 19);
    int old = CrossTable.add(system, 7);
    CrossTable.addsUp(system, List.of(male, female, total));
    CrossTable.addsUp(system, List.of(young, old, total));

    BitSet withheld = choose(system);

    assertThat(withheld.stream().boxed()).containsExactlyInAnyOrder(male, female);
  }

  @Test
  void takingAPartnerBackFailsTheAudit() {
    CrossTable table = new CrossTable(new long[][] {{3, 20}, {30, 40}});
    BitSet withheld = choose(table.system);

    withheld.stream()
        .filter(i -> i != table.cells[0][0])
        .forEach(partner -> {
          BitSet less = (BitSet) withheld.clone();
          less.clear(partner);
          assertThatThrownBy(() -> audit(table.system, less))
              .isInstanceOf(DisclosureFailure.class)
              .hasMessageContaining("can be worked out");
        });
  }

  @Test
  void whatAnEarlierReleaseToldCannotBeTakenBack() {
    CountSystem system = new CountSystem();
    int four = CrossTable.add(system, 4);
    int known = system.add(Count.exact("XX01", 100, Count.Role.FIXED, false, 1, 1));
    int total = system.add(Count.exact("XX01", 104, Count.Role.FIXED, false, 1, 1));
    CrossTable.addsUp(system, List.of(four, known, total));

    assertThatThrownBy(() -> choose(system)).isInstanceOf(DisclosureFailure.class);
  }

  @Test
  void protectorsAreExchangedForFewer() {
    // Integer programming outside the program finds that six are the fewest for each.
    for (int seed : List.of(77, 98, 140)) {
      CrossTable table = CrossTable.random(seed);
      BitSet greedy = new IncrementalHeuristic(table.system, RULE, clock()).choose();

      BitSet withheld = choose(table.system);

      assertThat(greedy.cardinality()).isEqualTo(7);
      assertThat(withheld.cardinality()).isEqualTo(6);
      assertThat(audit(table.system, withheld)).isPositive();
    }
  }

  @Test
  void noTimeIsNoAudit() {
    CrossTable table = new CrossTable(new long[][] {{3, 20}, {30, 40}});

    assertThatThrownBy(() -> new Suppression(table.system, RULE, new Clock(Duration.ZERO)).choose())
        .isInstanceOf(DisclosureFailure.class)
        .hasMessageContaining("longer");
  }
}
