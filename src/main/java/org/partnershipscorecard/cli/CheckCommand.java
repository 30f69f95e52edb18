package org.partnershipscorecard.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.ReferenceData;
import org.partnershipscorecard.extract.Extracts;
import org.partnershipscorecard.extract.Finding;
import org.partnershipscorecard.extract.ReadingRules;
import org.partnershipscorecard.extract.Severity;
import org.partnershipscorecard.job.Definitions;
import org.partnershipscorecard.job.DryRun;
import org.partnershipscorecard.job.Settings;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.store.PlannedDelivery;
import org.partnershipscorecard.store.RunLock;
import org.partnershipscorecard.submission.InputFolder;
import org.partnershipscorecard.submission.Placement;
import org.partnershipscorecard.submission.Unplaced;
import org.partnershipscorecard.validation.CheckedSubmission;
import org.partnershipscorecard.validation.SubmissionChecker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A dry run on single files. */
@Command(
    name = "check",
    description = "What would be accepted, refused and queried; stores nothing.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  @Mixin private GlobalOptions options = new GlobalOptions();

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "files to check, or folders of them")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      converter = PeriodConverter.class,
      description = "the period that they cover; their folder's name otherwise")
  private @Nullable ReportingPeriod period;

  @Override
  public Integer call() {
    Settings settings = options.settings();
    Terminal terminal = new Terminal(options.quiet());
    InputFolder input = new InputFolder(settings.in());
    Definitions definitions = Definitions.of(settings);
    Extracts extracts = definitions.extracts();
    ReadingRules rules = definitions.readingRules(input.reference());
    SubmissionChecker checker = new SubmissionChecker(rules, settings.refusedShare());
    Placement placement =
        new Placement(extracts, ReferenceData.read(input.reference()), rules, false);
    Map<ReportingPeriod, List<Path>> byPeriod = new LinkedHashMap<>();
    for (Path file : files) {
      if (!Files.exists(file)) {
        throw new Failure.Usage("there is no file " + file);
      }
      if (InputFolder.isOurs(file)) {
        continue;
      }
      boolean folder = Files.isDirectory(file);
      byPeriod
          .computeIfAbsent(covered(file, folder), covered -> new ArrayList<>())
          .addAll(folder ? InputFolder.delivered(file) : List.of(file));
    }
    List<ExitCode> codes = new ArrayList<>();
    try (DryRun run = new DryRun(settings, extracts, checker)) {
      try {
        run.besideTheStore(settings);
      } catch (RunLock.Held held) {
        terminal.warn("Not compared with what is loaded: " + held.getMessage());
      }
      List<PlannedDelivery> deliveries = new ArrayList<>();
      List<Unplaced> unplaced = new ArrayList<>();
      byPeriod.forEach(
          (covered, together) -> deliveries.addAll(placement.place(together, covered, unplaced)));
      deliveries.forEach(delivery -> run.closed().refusal(delivery).ifPresent(unplaced::add));
      deliveries.removeIf(delivery -> !run.closed().admits(delivery));
      List<CheckedSubmission> checked = deliveries.stream().map(run::check).toList();
      List<List<Finding>> together = run.together();
      for (int i = 0; i < deliveries.size(); i++) {
        codes.add(tell(deliveries.get(i), checked.get(i), together.get(i), extracts, terminal));
      }
      for (Unplaced file : unplaced) {
        terminal.warn(
            "File refused: %s %s; %s.".formatted(file.fileName(), file.problem(), file.remedy()));
        codes.add(ExitCode.FILE_REFUSED);
      }
    }
    if (codes.isEmpty()) {
      terminal.say("Nothing to check.");
    }
    return ExitCode.worst(codes).code();
  }

  private static ExitCode tell(
      PlannedDelivery delivery,
      CheckedSubmission checked,
      List<Finding> together,
      Extracts extracts,
      Terminal terminal) {
    List<Finding> findings = new ArrayList<>(checked.findings());
    findings.addAll(together);
    boolean refused =
        findings.stream().anyMatch(finding -> finding.severity() == Severity.FILE_REFUSED);
    terminal.say(
        String.format(
            Locale.UK,
            "%s, %s, %s: %,d rows read, %,d accepted, %,d refused, %,d duplicate%s; %s.",
            delivery.takenName(),
            extracts.byId(delivery.extract()).name(),
            span(delivery),
            checked.read(),
            checked.accepted(),
            checked.rejected(),
            checked.duplicate(),
            refused ? "; the file would be refused" : "",
            queried(findings)));
    findings.forEach(finding -> terminal.warn(Findings.inWords(finding)));
    return refused
        ? ExitCode.FILE_REFUSED
        : checked.rejected() > 0 ? ExitCode.ROWS_REFUSED : ExitCode.DONE;
  }

  /** How much is asked, by rule: {@code 3 queries (OVER-04 2, 148 1)}. */
  private static String queried(List<Finding> findings) {
    Map<String, Integer> byRule = new TreeMap<>();
    findings.stream()
        .filter(finding -> finding.severity() == Severity.QUERY)
        .forEach(finding -> byRule.merge(finding.rule(), 1, Integer::sum));
    int all = byRule.values().stream().mapToInt(Integer::intValue).sum();
    return all == 0
        ? "no queries"
        : all
            + (all == 1 ? " query (" : " queries (")
            + byRule.entrySet().stream()
                .map(rule -> rule.getKey() + " " + rule.getValue())
                .collect(Collectors.joining(", "))
            + ")";
  }

  /** The period where it is one quarter; otherwise the days. */
  private static String span(PlannedDelivery delivery) {
    ReportingPeriod period = delivery.period();
    return delivery.coversFrom().equals(period.firstDay())
            && delivery.coversTo().equals(period.lastDay())
        ? period.label()
        : delivery.coversFrom() + " to " + delivery.coversTo();
  }

  private ReportingPeriod covered(Path file, boolean isFolder) {
    if (period != null) {
      return period;
    }
    Path absolute = file.toAbsolutePath().normalize();
    Path folder = isFolder ? absolute : absolute.getParent();
    try {
      return ReportingPeriod.parse(
          Optional.ofNullable(folder).map(Path::getFileName).map(Path::toString).orElse(""));
    } catch (IllegalArgumentException e) {
      throw new Failure.Usage(
          "--period is needed: "
              + (isFolder ? "" : "the folder of ")
              + file
              + " does not name one");
    }
  }
}
