package org.partnershipscorecard.disclosure;

import java.time.Duration;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.function.LongFunction;
import org.partnershipscorecard.catalogue.DisclosurePolicy;

/**
 * What is lost, against what a good heuristic loses under the same protection and the same audit:
 * figures withheld, and how many children or events the withheld counts hold. On tables of two and
 * three dimensions, and on records that lines cross; the argument is how many of each (40). A
 * benchmark, not a test: nothing fails but the audit.
 */
public final class SuppressionBenchmark {

  private static final Protection RULE = new Protection(1, 5, 4);
  private static final Duration LONG = Duration.ofHours(1);
  private static final DisclosurePolicy POLICY =
      DisclosurePolicy.read(
          """
          suppress_from: 1
          suppress_to: 5
          zeros_shown: true
          minimum_protection: 4
          seconds: 3600
          """);

  private SuppressionBenchmark() {}

  private static final class Sum {
    private long figures;
    private long magnitude;
    private long millis;

    void add(CountSystem system, BitSet withheld, long begun) {
      millis += (System.nanoTime() - begun) / 1_000_000;
      new Audit(system, RULE, new Clock(LONG)).check(withheld);
      figures += system.closed(withheld);
      magnitude += withheld.stream().mapToLong(i -> system.count(i).value()).sum();
    }

    @Override
    public String toString() {
      return figures + " figures, " + magnitude + " counted, " + millis + " ms";
    }
  }

  /** Prints one line for each kind. */
  public static void main(String[] arguments) {
    int sets = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 40;
    compare("two-way tables", 5 * sets, seed -> CrossTable.random(seed).system);
    compare("three-way tables", sets, seed -> CubeTable.random(seed).system);
    compare("crossing records", sets / 4, SuppressionBenchmark::crossing);
  }

  private static void compare(String kind, int sets, LongFunction<CountSystem> made) {
    Sum ours = new Sum();
    Sum heuristic = new Sum();
    long least = 0;
    for (int seed = 0; seed < sets; seed++) {
      CountSystem system = made.apply(seed);
      long begun = System.nanoTime();
      ours.add(system, new Suppression(system, RULE, new Clock(LONG)).choose(), begun);
      begun = System.nanoTime();
      heuristic.add(
          system, new IncrementalHeuristic(system, RULE, new Clock(LONG)).choose(), begun);
      least += system.closed(system.primary());
    }
    System.out.printf(
        "%d %s: ours %s; the heuristic %s; the small counts alone %d figures%n",
        sets, kind, ours, heuristic, least);
  }

  private static CountSystem crossing(long seed) {
    CrossRecords records = new CrossRecords(seed);
    return new PublicClearance(records.catalogue(), POLICY, Printing.EVERYTHING)
        .posed(records.rated(), records.unprinted(), List.of(), new HashSet<>(), new Clock(LONG))
        .system();
  }
}
