package org.partnershipscorecard.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A city with one council that sends its child protection plans, and its command line. */
final class SmallCity {

  static final String AREA = "E08000031";
  private static final String HEADER =
      "agency,area,cpp_id,child_ref,sex,birth_month,expected_month,ethnicity,cpp_start_date,"
          + "cpp_end_date,initial_category,latest_category,number_previous_cpp,other_la_plan";

  final Path in;
  final Path out;

  SmallCity(Path folder) {
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

  /** Plans of 2016-17 Q3 that are all open at its end, the first few of them girls'. */
  void plans(int version, int open, int girls) {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    for (int i = 1; i <= open; i++) {
      lines.add(
          "CWC,%s,P%d,c%04d,%d,2009-04,,WBRI,2016-11-01,,NEG,NEG,0,N"
              .formatted(AREA, i, i, i <= girls ? 2 : 1));
    }
    write(file(version), lines.toArray(String[]::new));
  }

  /**
   * Plans that are all open at a quarter's end, by category: those that began on 1 November 2016
   * and those that began on 1 February 2017.
   */
  void plansByCategory(
      String quarter, int version, int neglect, int emotional, int newNeglect, int newEmotional) {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    addPlans(lines, "N", neglect, "2016-11-01", "NEG");
    addPlans(lines, "E", emotional, "2016-11-01", "EMO");
    addPlans(lines, "M", newNeglect, "2017-02-01", "NEG");
    addPlans(lines, "F", newEmotional, "2017-02-01", "EMO");
    write(
        "%s/CWC_child-protection-plans_%s_v%02d.csv".formatted(quarter, quarter, version),
        lines.toArray(String[]::new));
  }

  private static void addPlans(
      List<String> lines, String series, int plans, String start, String category) {
    for (int i = 1; i <= plans; i++) {
      lines.add(
          "CWC,%s,%s%d,%s%04d,1,2009-04,,WBRI,%s,,%s,%s,0,N"
              .formatted(
                  AREA, series, i, series.toLowerCase(Locale.ROOT), i, start, category, category));
    }
  }

  /** The policy that withholds 1 to 5, loaded. */
  void policy() {
    write(
        "reference/disclosure.yaml",
        "suppress_from: 1",
        "suppress_to: 5",
        "zeros_shown: true",
        "minimum_protection: 4",
        "seconds: 60",
        "lines: []",
        "relations: []");
    run("load");
  }

  /** Writes the commentary that the quarter needs, on the figures as they are. */
  void comment() {
    Ran started = run("commentary", "start", "--period", "2016-17-Q3");
    try (Stream<Path> files = Files.list(in.resolve("commentary/2016-17-Q3"))) {
      for (Path file : files.toList()) {
        String text = Files.readString(file);
        for (String heading : List.of("## What\n", "## Why\n", "## So what\n")) {
          text = text.replace(heading, heading + "\nWords.\n");
        }
        Files.writeString(file, text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(started.out() + started.err(), e);
    }
  }

  /** The council's own figures of 2016-17 Q1, each {@code basis,line,numerator,denominator}. */
  void figures(int version, String... figures) {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "agency,area,period,period_basis,measure_line,breakdown_type,breakdown_code,"
                    + "numerator,denominator,value_status"));
    for (String figure : figures) {
      String[] cells = figure.split(",", -1);
      lines.add(
          "CWC,%s,2016-17-Q1,%s,%s,TOTAL,TOTAL,%s,%s,OK"
              .formatted(AREA, cells[0], cells[1], cells[2], cells[3]));
    }
    write(
        "2016-17-Q1/CWC_figures_2016-17-Q1_v%02d.csv".formatted(version),
        lines.toArray(String[]::new));
  }

  /** As {@link #plans}, with the last row sent twice, about which the council is asked. */
  void plansWithAQuery(int open) {
    plans(1, open, open / 2);
    try {
      Path file = in.resolve(file(1));
      List<String> lines = new ArrayList<>(Files.readAllLines(file));
      lines.add(lines.getLast());
      Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String file(int version) {
    return "2016-17-Q3/CWC_child-protection-plans_2016-17-Q3_v%02d.csv".formatted(version);
  }

  void write(String name, String... lines) {
    try {
      Path file = in.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, List.of(lines));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a command on the city's folders. */
  Ran run(String... arguments) {
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(List.of("--in", in.toString(), "--out", out.toString()));
    return Ran.of(all.toArray(String[]::new));
  }

  /** Runs {@code report ACT} on the quarter's scorecard, in a role, with further arguments. */
  Ran report(String act, String role, String... more) {
    List<String> all = new ArrayList<>(List.of("report", act, "scorecard/2016-17-Q3"));
    all.addAll(Arrays.asList(more));
    all.addAll(List.of("--role", role));
    return run(all.toArray(String[]::new));
  }

  /** A file of a version of the quarter's scorecard. */
  Path published(String version, String file) {
    return out.resolve("published/scorecard/2016-17-Q3/committee").resolve(version).resolve(file);
  }
}
