package org.partnershipscorecard.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.partnershipscorecard.cli.Ran;

/**
 * The shipped example with the shipped disclosure policy: the scorecard of the last quarter and the
 * annual report, both editions of each, and the committee's scorecard of every quarter. Made once
 * for all tests of a run, because it takes a while.
 */
final class ExampleEditions {

  private static final String PARTNERSHIP = "partnership-report";
  private static final String LATEST = "2016-17-Q4";
  private static final List<String> AUDIENCES = List.of("committee", "public");
  private static final Path FOLDER = make((name, text) -> text, AUDIENCES);

  private ExampleEditions() {}

  /** An edition, as its files lie. */
  record Edition(String report, String audience, Path folder) {
    Path file(String ending) {
      return folder.resolve(report + "-" + audience + "." + ending);
    }

    Path tables() {
      return folder.resolve(audience.equals("public") ? "tables" : "tables-" + audience);
    }

    Path figures() {
      return folder.resolve(
          audience.equals("public") ? "figures.json" : "figures-" + audience + ".json");
    }

    @Override
    public String toString() {
      return report + ", " + audience;
    }
  }

  /** With {@code in} and {@code out}; not to be changed. */
  static Path folder() {
    return FOLDER;
  }

  static List<Edition> all() {
    List<Edition> editions = new ArrayList<>();
    for (String audience : AUDIENCES) {
      editions.addAll(in(FOLDER, audience));
    }
    return List.copyOf(editions);
  }

  /** Both editions of the annual report, by either outline. */
  static List<Edition> annualReports() {
    List<Edition> editions = new ArrayList<>();
    Path year = FOLDER.resolve("out/reports/2016-17");
    for (String audience : AUDIENCES) {
      editions.add(new Edition("annual-report", audience, year));
      editions.add(new Edition(PARTNERSHIP, audience, year.resolve(PARTNERSHIP)));
    }
    return List.copyOf(editions);
  }

  /** Every PDF of every report, drafts of both audiences. */
  static List<Path> pdfs() {
    try (Stream<Path> files = Files.walk(FOLDER.resolve("out/reports"))) {
      return files.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One of the committee's three PDFs of a quarter: {@code chair-overview}. */
  static Path scorecard(String quarter, String report) {
    return FOLDER.resolve("out/reports").resolve(quarter).resolve(report + "-committee.pdf");
  }

  /** The public editions of the shipped example. */
  static List<Edition> publicOnes() {
    return in(FOLDER, "public");
  }

  /**
   * The public editions of the example with some of its deaths and plans changed.
   *
   * @param change from a file's name and text to the text that it is to have
   */
  static List<Edition> publicOnesWith(BinaryOperator<String> change) {
    return in(make(change, List.of("public")), "public");
  }

  private static List<Edition> in(Path folder, String audience) {
    Path reports = folder.resolve("out/reports");
    return List.of(
        new Edition("scorecard", audience, reports.resolve(LATEST)),
        new Edition("annual-report", audience, reports.resolve("2016-17")));
  }

  private static Path make(BinaryOperator<String> change, List<String> audiences) {
    try {
      Path folder = Files.createTempDirectory("editions");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
      copy(Path.of("data-in"), folder.resolve("in"));
      Files.copy(
          Path.of("docs/example-policy/disclosure.yaml"),
          folder.resolve("in/reference/disclosure.yaml"));
      try (Stream<Path> files = Files.walk(folder.resolve("in"))) {
        for (Path file : files.filter(ExampleEditions::isChanged).toList()) {
          Files.writeString(file, change.apply(file.toString(), Files.readString(file)));
        }
      }
      run(folder, "load");
      if (audiences.contains("committee")) {
        run(folder, "quarterly", "--all");
      }
      for (String audience : audiences) {
        run(folder, "quarterly", "--period", LATEST, "--audience", audience);
        run(folder, "annual", "--year", "2016-17", "--audience", audience);
        run(
            folder,
            "annual",
            "--year",
            "2016-17",
            "--outline",
            PARTNERSHIP,
            "--audience",
            audience);
      }
      return folder;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isChanged(Path file) {
    String name = file.getFileName().toString();
    return name.contains("child-deaths_") || name.contains("child-protection-plans_");
  }

  static void run(Path folder, String... command) {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of("--in", folder.resolve("in").toString()));
    arguments.addAll(List.of("--out", folder.resolve("out").toString()));
    Ran ran = Ran.of(arguments.toArray(String[]::new));
    if (ran.code() != 0) {
      throw new IllegalStateException(String.join(" ", command) + ": " + ran);
    }
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      // The system's temporary folder is cleared by others.
    }
  }
}
