package org.partnershipscorecard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnershipscorecard.store.RunLock;
import org.partnershipscorecard.store.Sha256;
import org.partnershipscorecard.store.StoreFolder;
import picocli.CommandLine.Command;

class LauncherTest {

  private static final String HEADER =
      "agency,area,period,period_basis,measure_line,breakdown_type,breakdown_code,numerator,"
          + "denominator,value_status\n";

  private final Path in;
  private final Path out;

  LauncherTest(@TempDir Path folder) {
    this.in = folder.resolve("in");
    this.out = folder.resolve("out");
  }

  /** Every command, and every command of a command. */
  static List<List<String>> commands() {
    List<List<String>> commands = new ArrayList<>(List.of(List.of()));
    add(List.of(), Launcher.class, commands);
    return commands;
  }

  private static void add(List<String> above, Class<?> type, List<List<String>> commands) {
    for (Class<?> below : type.getAnnotation(Command.class).subcommands()) {
      List<String> names = new ArrayList<>(above);
      names.add(below.getAnnotation(Command.class).name());
      commands.add(names);
      add(names, below, commands);
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHasHelp(List<String> command) {
    List<String> arguments = new ArrayList<>(command);
    arguments.add("--help");
    Ran ran = Ran.of(arguments.toArray(String[]::new));
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).startsWith("Usage: scorecard").contains("--help");
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void withoutACommandItSaysHowItIsUsed() {
    Ran ran = Ran.of();
    assertThat(ran.code()).isEqualTo(64);
    assertThat(ran.out()).contains("Usage: scorecard", "quarterly", "explain");
  }

  @Test
  void saysItsVersion() {
    assertThat(Ran.of("--version").out()).startsWith("scorecard ");
  }

  @ParameterizedTest
  @CsvSource({
    "publish, publish",
    "run --fast, --fast",
    "quarterly, --period",
    "quarterly --period 2016-17-Q5, 2016-17-Q5",
    "quarterly --period 2016-18-Q1, 2016-18",
    "annual --year 2016, 2016",
    "quarterly --period 2016-17-Q3 --audience everyone, everyone",
    "run --wait soon, soon",
    "load --all --period 2016-17-Q3, --all and --period",
    "check, FILE",
    "check nowhere.csv, nowhere.csv",
    "submission, withdraw",
    "submission withdraw one --reason x, one",
    "submission withdraw 1, --reason",
    "explain EH01, --period",
    "catalogue --format html, html"
  })
  void badArgumentsAreToldInPlainWords(String arguments, String named) {
    Ran ran = Ran.of(arguments.split(" "));
    assertThat(ran.code()).as(ran.err()).isEqualTo(64);
    assertThat(ran.err()).startsWith("scorecard: ").contains(named).doesNotContain("Exception");
    assertThat(ran.err().lines().count()).isLessThanOrEqualTo(2);
  }

  @Test
  void whatIsNotThereIsABadArgument() throws IOException {
    reference();
    file("CWC_figures.csv", figures("10"));
    assertThat(run("load").code()).isZero();
    Map<String, String> said =
        Map.ofEntries(
            Map.entry("explain ZZ99 --period 2016-17-Q3", "no line ZZ99"),
            Map.entry("explain CN02 --period Christmas", "'Christmas'"),
            Map.entry("explain CN02 --period 2016-17-Q3 --breakdown sex", "CN02 has no breakdown"),
            Map.entry(
                "explain CP04a --period 2016-17-Q3 --breakdown category",
                "no category category; write one of category=NEG, "),
            Map.entry(
                "explain CP04a --period 2016-17-Q3 --breakdown category=XXX",
                "no category category=XXX; write one of category=NEG, "),
            Map.entry("explain CN02 --period 2016-17-Q3 --area E1", "it has E08000031"),
            Map.entry("explain CN02 --period 2016-17-Q3 --part z", "expected one of [N, D]"),
            Map.entry("outturns --as-at 99", "the ledger ends with entry "),
            Map.entry("outturns --as-at yesterday", "such as 2017-05-31"),
            Map.entry("outturns --period Christmas", "write it as 2016-17"),
            Map.entry("outturns --area E1", "no area E1; it has E08000031"),
            Map.entry("outturns --catalogue nowhere", "set to nowhere by the command line"),
            Map.entry("status --templates nowhere", "set to nowhere by the command line"),
            Map.entry("quarterly --period 2016-17-Q2", "begins with 2016-17-Q3"),
            Map.entry("quarterly --period 2416-17-Q3", "no scorecard of 2416-17-Q3"),
            Map.entry("quarterly --period 2016-17-Q3 --area E1", "it has E08000031"),
            Map.entry(
                "report circulate scorecard/2416-17-Q3 --role A", "no scorecard of 2416-17-Q3"),
            Map.entry("annual --year 2416-17", "2416-17/report.yaml; no year has any"),
            Map.entry("annual --year 2016-17 --outline a/b", "'a/b' is not the name of an outline"),
            Map.entry("purge --before Christmas", "'Christmas' is not a day"),
            Map.entry("submission withdraw 99 --reason none", "has entry 99"));
    said.forEach((arguments, words) -> {
      Ran ran = run(arguments.split(" "));
      assertThat(ran.code()).as(arguments + ": " + ran.err() + ran.out()).isEqualTo(64);
      assertThat(ran.err())
          .as(arguments)
          .startsWith("scorecard: ")
          .contains(words)
          .doesNotContain("Exception");
    });
    try (Stream<Path> written = Files.walk(out)) {
      assertThat(written.filter(file -> file.toString().endsWith(".pdf"))).isEmpty();
    }
  }

  @Test
  void nothingIsMadeOfNothing() {
    Ran ran = run("quarterly", "--period", "2016-17-Q3");
    assertThat(ran.code()).as(ran.err()).isEqualTo(64);
    assertThat(ran.err()).contains("nothing has been loaded that a scorecard could be made of");
  }

  @Test
  void theScorecardOfAnotherAreaLeavesTheOwnAsItIs() throws IOException {
    reference();
    Files.writeString(
        in.resolve("reference/areas.csv"),
        "area,name,role\nE08000031,Wolverhampton,own\nE08000030,Walsall,neighbour\n");
    file("CWC_figures.csv", figures("10"));
    assertThat(run("load").code()).isZero();
    assertThat(run("quarterly", "--period", "2016-17-Q3").code()).isZero();
    Path own = out.resolve("reports/2016-17-Q3/figures.json");
    String before = Sha256.of(own);

    Ran ran = run("quarterly", "--period", "2016-17-Q3", "--area", "E08000030");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("E08000030");
    assertThat(own).satisfies(file -> assertThat(Sha256.of(file)).isEqualTo(before));
    assertThat(out.resolve("reports/2016-17-Q3/E08000030/figures.json"))
        .content()
        .doesNotContain("E08000031");
  }

  @Test
  void theCatalogueIsPrinted() {
    assertThat(Ran.of("catalogue").out()).contains("## EH01 ", "- **LA03a** ");
    assertThat(Ran.of("catalogue", "--format", "csv").out().lines()).hasSize(61);
  }

  @Test
  void loadingSaysWhatCameOfIt() throws IOException {
    reference();
    file("CWC_figures.csv", figures("10"));
    Ran first = run("load");
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out()).contains("Load: 1 files, 1 rows read: 1 kept, 0 refused");
    assertThat(run("load").out()).contains("nothing new");

    file("CWC_figures.csv", figures("-1"));
    Ran refused = run("load");
    assertThat(refused.code()).isEqualTo(6);
    assertThat(refused.out()).contains("Refused, and waiting for a new delivery");
    assertThat(run("load").code()).as("the refusal still stands").isEqualTo(6);
    assertThat(run("status").out()).contains("refused");

    file("CWC_figures.csv", figures("10"));
    assertThat(run("load").code()).as("the good file put back").isZero();
    assertThat(run("outturns", "--format", "csv").out()).contains("CN02");
    assertThat(run("runs").out()).contains("load");
  }

  @Test
  void aRefusedRowIsThree() throws IOException {
    reference();
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 0; i < 30; i++) {
      rows.append("CWC,E08000031,2016-17-Q3,QUARTER,ZZ").append(i);
      rows.append(",TOTAL,TOTAL,").append(i == 7 ? "-1" : "1").append(",,OK\n");
    }
    file("CWC_figures.csv", rows.toString());
    Ran ran = run("load");
    assertThat(ran.code()).as(ran.out()).isEqualTo(3);
    assertThat(ran.out()).contains("line 9");
  }

  @Test
  void aFileThatIsNobodysIsSix() throws IOException {
    reference();
    file("letter.csv", "Dear all\n");
    Ran ran = run("load");
    assertThat(ran.code()).isEqualTo(6);
    assertThat(ran.out()).contains("Refused: 2016-17-Q3/letter.csv is in no known layout");
  }

  @Test
  void aWrongReferenceFileIsToldWithItsLine() throws IOException {
    reference();
    Files.writeString(in.resolve("reference/expected.csv"), "agency,extract\nCWC,figures\n");
    Ran ran = run("load");
    assertThat(ran.code()).isEqualTo(5);
    assertThat(ran.err())
        .startsWith("scorecard: reference/expected.csv line 1: column 'areas' is missing");
  }

  @Test
  void anotherRunIsSeventyFive() {
    RunLock lock = RunLock.take(StoreFolder.below(out), "load", Duration.ZERO, Clock.systemUTC());
    try (lock) {
      Ran ran = run("status", "--wait", "0");
      assertThat(ran.code()).isEqualTo(75);
      assertThat(ran.err()).startsWith("scorecard: another run holds the store: process ");
    }
  }

  private Ran run(String... arguments) {
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(List.of("--in", in.toString(), "--out", out.toString()));
    return Ran.of(all.toArray(String[]::new));
  }

  private void reference() throws IOException {
    Files.createDirectories(in.resolve("reference"));
    Files.createDirectories(in.resolve("2016-17-Q3"));
    Files.writeString(in.resolve("reference/agencies.csv"), "agency,name\nCWC,The council\n");
    Files.writeString(
        in.resolve("reference/areas.csv"), "area,name,role\nE08000031,Wolverhampton,own\n");
    Files.writeString(
        in.resolve("reference/expected.csv"),
        "agency,extract,areas,due_working_day,from,to\nCWC,figures,E08000031,15,2016-04-01,\n");
  }

  private void file(String name, String text) throws IOException {
    Files.writeString(in.resolve("2016-17-Q3").resolve(name), text);
  }

  private static String figures(String number) {
    return HEADER + "CWC,E08000031,2016-17-Q3,SNAPSHOT,CN02,TOTAL,TOTAL," + number + ",,OK\n";
  }
}
