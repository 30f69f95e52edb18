package org.partnershipscorecard.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Several hundred tables of chance against an attacker that shares nothing with the audit. */
class RandomTablesTest {

  private static final Protection RULE = new Protection(1, 5, 4);
  private static final int TABLES = 300;

  private static BitSet choose(CountSystem system) {
    return new Suppression(system, RULE, new Clock(Duration.ofSeconds(60))).choose();
  }

  @Test
  void noSmallCountIsWorkedOut() {
    int small = 0;
    long ours = 0;
    long simple = 0;
    long good = 0;
    for (int seed = 0; seed < TABLES; seed++) {
      CrossTable table = CrossTable.random(seed);
      BitSet withheld = choose(table.system);
      ours += withheld.cardinality();
      simple += heuristic(table).cardinality();
      good += incremental(table.system).cardinality();
      Enumeration attacker = new Enumeration(table.system, withheld);
      for (int i = 0; i < table.system.size(); i++) {
        if (table.system.count(i).sensitive()) {
          small++;
          assertThat(withheld.get(i)).isTrue();
          assertThat(attacker.isPossible(i, 6, 400))
              .as("table %d: count %d may be more than 5", seed, i)
              .isTrue();
        }
      }
    }
    System.out.printf(
        "%d tables, %d small counts: %d counts withheld; a good heuristic withholds %d, a simple"
            + " one %d%n",
        TABLES, small, ours, good, simple);
    assertThat(good).isLessThan(simple);
    assertThat(ours).isLessThan(good);
  }

  @Test
  void theSameTableIsTreatedTheSame() {
    for (int seed = 0; seed < 40; seed++) {
      assertThat(choose(CrossTable.random(seed).system))
          .isEqualTo(choose(CrossTable.random(seed).system));
    }
  }

  private static BitSet incremental(CountSystem system) {
    return new IncrementalHeuristic(system, RULE, new Clock(Duration.ofSeconds(60))).choose();
  }

  /** The next smallest of a row or column, whenever what is withheld of it is one or too little. */
  private static BitSet heuristic(CrossTable table) {
    CountSystem system = table.system;
    BitSet withheld = new BitSet();
    for (int i = 0; i < system.size(); i++) {
      withheld.set(i, system.count(i).sensitive());
    }
    boolean moved = true;
    while (moved) {
      moved = false;
      for (List<Integer> line : table.lines()) {
        long hidden = line.stream().filter(withheld::get).count();
        boolean few = hidden == 1 || (hidden > 1 && residual(system, line, withheld) <= 5);
        Optional<Integer> next =
            line.stream()
                .filter(i -> !withheld.get(i) && system.count(i).value() > 0)
                .min(Comparator.comparingLong(i -> system.count(i).value()));
        if (few && next.isPresent()) {
          withheld.set(next.get());
          moved = true;
        }
      }
    }
    return withheld;
  }

  private static long residual(CountSystem system, List<Integer> line, BitSet withheld) {
    if (withheld.get(line.getLast())) {
      return Long.MAX_VALUE;
    }
    return line.stream().filter(withheld::get).mapToLong(i -> system.count(i).value()).sum();
  }
}
