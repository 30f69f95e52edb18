package org.partnershipscorecard.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.extract.Finding;
import org.partnershipscorecard.measure.Outturn;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.store.LedgerWriter;
import org.partnershipscorecard.store.Submission;

/** A small partnership of one council, whose folders a test fills and loads. */
final class Partnership {

  static final String AREA = "E08000031";
  private static final String PLANS =
      "agency,area,cpp_id,child_ref,sex,birth_month,expected_month,ethnicity,cpp_start_date,"
          + "cpp_end_date,initial_category,latest_category,number_previous_cpp,other_la_plan";

  final Path in;
  final Path out;
  private final Clock clock;

  Partnership(Path folder) {
    this(folder, "2017-02-01T09:00:00Z");
  }

  /** At a time of the clock, which stands still. */
  Partnership(Path folder, String now) {
    this.clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    this.in = folder.resolve("data-in");
    this.out = folder.resolve("data-out");
    write("reference/agencies.csv", "agency,name", "CWC,The Council");
    write("reference/areas.csv", "area,name,role", AREA + ",The City,own");
    write(
        "reference/expected.csv",
        "agency,extract,areas,frequency,due_working_day,from,to",
        "CWC,child-protection-plans," + AREA + ",quarterly,15,2016-04-01,");
    write(
        "reference/populations.csv",
        "area,estimate_year,vintage,applies_from,applies_to,value",
        AREA + ",2016,mid,2014-04-01,,58167");
  }

  /** Writes a file of lines below the input folder. */
  void write(String name, String... lines) {
    try {
      Path file = in.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, List.of(lines));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Plans of a quarter, each {@code id child start end}; {@code -} for no end. */
  void plans(String period, int version, String... plans) {
    String[] lines = new String[plans.length + 1];
    lines[0] = PLANS;
    for (int i = 0; i < plans.length; i++) {
      String[] plan = plans[i].split(" ", -1);
      lines[i + 1] =
          "CWC,%s,%s,%s,2,2009-04,,WBRI,%s,%s,NEG,NEG,0,N"
              .formatted(AREA, plan[0], plan[1], plan[2], plan[3].equals("-") ? "" : plan[3]);
    }
    write("%s/CWC_child-protection-plans_%s_v%02d.csv".formatted(period, period, version), lines);
  }

  Loading.Outcome load() {
    try (Workspace workspace = workspace();
        BatchDesk desk = new BatchDesk(workspace, "test")) {
      Loading.Outcome outcome = new Loading(workspace, desk).load(Optional.empty());
      desk.ended(0, outcome.entered(), "told");
      return outcome;
    }
  }

  void withdraw(int entry) {
    try (Workspace workspace = workspace()) {
      workspace.toWrite();
      Submission submission =
          workspace.ledger().submissions(Integer.MAX_VALUE).stream()
              .filter(s -> s.entry() == entry)
              .findFirst()
              .orElseThrow();
      new LedgerWriter(workspace.register(), workspace.settings().clock(), workspace.witness())
          .withdraw("", submission, "sent in error");
    }
  }

  /** What was found in a delivery. */
  List<Finding> findings(int entry) {
    try (Workspace workspace = workspace()) {
      return workspace.ledger().findings(entry);
    }
  }

  int last() {
    try (Workspace workspace = workspace()) {
      return workspace.ledger().last();
    }
  }

  /** A line's count for a quarter. */
  Outturn outturn(String line, String period, Basis basis, int asAt) {
    try (Workspace workspace = workspace()) {
      FigureKey key =
          new FigureKey(
              line, FigureKey.TOTAL, AREA, ReportingPeriod.parse(period), basis, Unit.COUNT);
      return workspace.calculator().at(workspace.position(asAt)).stream()
          .filter(outturn -> outturn.key().equals(key))
          .findFirst()
          .orElseThrow();
    }
  }

  Workspace workspace() {
    return Workspace.open(
        new Settings(in, out, Path.of("report-templates"), Optional.empty(), Duration.ZERO, clock),
        "test");
  }
}
