package org.partnershipscorecard.measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.job.Settings;
import org.partnershipscorecard.job.Workspace;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.store.DuckDb;
import org.partnershipscorecard.store.ExpressionChecker;
import org.partnershipscorecard.store.Records;
import org.partnershipscorecard.store.StoreFolder;

/**
 * How long the figures take, on a store that is loaded already: the first argument is its folder
 * ({@code data-out} where there is none). Prints the median of seven rounds of the two queries that
 * sum every line, area, period and breakdown, how many sums they give, and what ten thousand take.
 * A benchmark, not a test: nothing fails.
 */
public final class OutturnBenchmark {

  private static final int ROUNDS = 7;

  private OutturnBenchmark() {}

  /** Runs it. */
  public static void main(String[] arguments) {
    Path out = Path.of(arguments.length > 0 ? arguments[0] : "data-out");
    Settings settings =
        new Settings(
            Path.of("data-in"),
            out,
            Path.of("report-templates"),
            Optional.empty(),
            Duration.ofSeconds(10),
            Clock.systemUTC());
    try (Workspace workspace = Workspace.open(settings, "benchmark")) {
      Position position = workspace.position(Integer.MAX_VALUE);
      List<MeasureLine> lines =
          position.catalogue().lines().stream()
              .filter(line -> !LineNeeds.isSupplied(line))
              .toList();
      List<Window> windows = windows(position);
      StoreFolder folder = StoreFolder.below(out);
      try (DuckDb duckDb = DuckDb.open(folder);
          ExpressionChecker checker = new ExpressionChecker(duckDb)) {
        long opened = System.nanoTime();
        try (Records records =
            workspace.records().open(workspace.extracts().all(), position.submissions())) {
          Sources sources = new Sources(position.submissions(), position.reference());
          records.bankHolidays(position.reference().bankHolidays());
          List<ReportingPeriod> quarters =
              windows.stream().map(w -> w.quarters().getLast()).distinct().toList();
          records.snapshotSources(sources.snapshots(quarters));
          say("opening the records: " + millis(System.nanoTime() - opened) + " ms");
          ContributionQuery queries =
              new ContributionQuery(position.catalogue(), workspace.extracts(), checker);
          List<MeasureLine> sent =
              lines.stream()
                  .filter(line -> PositionCount.isRecorded(line, queries, position))
                  .toList();
          time(new RecordSums(queries, records, sources.stretches(quarters)), sent, windows);
        }
      }
      long begun = System.nanoTime();
      int outturns = workspace.calculator().at(position).size();
      say(
          outturns
              + " outturns, opened, summed and laid out: "
              + millis(System.nanoTime() - begun)
              + " ms");
    }
  }

  private static void time(RecordSums sums, List<MeasureLine> lines, List<Window> windows) {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long[] rounds = new long[ROUNDS];
    int count = 0;
    long worked = system.getProcessCpuTime();
    for (int i = 0; i < ROUNDS; i++) {
      long begun = System.nanoTime();
      Map<SumKey, Sums> all = sums.of(lines, windows);
      rounds[i] = System.nanoTime() - begun;
      count = all.size();
    }
    // A busy machine lengthens a round, but not the work in it.
    long work = (system.getProcessCpuTime() - worked) / ROUNDS;
    Arrays.sort(rounds);
    long middle = rounds[ROUNDS / 2];
    say(
        lines.size()
            + " lines, "
            + count
            + " sums: "
            + millis(middle)
            + " ms of SQL, "
            + millis(work)
            + " of work");
    say("ten thousand results: " + millis(middle * 10_000 / Math.max(1, count)) + " ms of SQL");
  }

  private static List<Window> windows(Position position) {
    List<Window> windows = new ArrayList<>();
    position.submissions().stream()
        .map(submission -> ReportingPeriod.containing(submission.coversTo()))
        .distinct()
        .sorted()
        .forEach(period -> windows.addAll(Window.closingWith(period)));
    return windows;
  }

  private static long millis(long nanos) {
    return nanos / 1_000_000;
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
