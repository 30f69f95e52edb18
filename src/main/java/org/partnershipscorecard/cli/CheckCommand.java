package org.partnershipscorecard.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.extract.Delivered;
import org.partnershipscorecard.extract.ExtractReader;
import org.partnershipscorecard.extract.ExtractSpec;
import org.partnershipscorecard.job.Settings;
import org.partnershipscorecard.job.Workspace;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.submission.FileName;
import org.partnershipscorecard.submission.InputFolder;
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

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "files to check")
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
    SubmissionChecker checker =
        new SubmissionChecker(
            Workspace.readingRules(
                Workspace.knownExtracts(settings), input.reference()),
            SubmissionChecker.USUAL_REFUSED_SHARE);
    List<ExitCode> codes = new ArrayList<>();
    for (Path file : files) {
      codes.add(check(file, settings, checker, terminal));
    }
    return ExitCode.worst(codes).code();
  }

  private ExitCode check(
      Path file, Settings settings, SubmissionChecker checker, Terminal terminal) {
    if (!Files.isRegularFile(file)) {
      throw new Failure.Usage("there is no file " + file);
    }
    List<ExtractSpec> candidates =
        new FileName(String.valueOf(file.getFileName()))
            .extracts(Workspace.knownExtracts(settings).all());
    if (candidates.size() != 1) {
      terminal.warn(
          file + ": put one extract's name into the file's name, so that it is known what it is.");
      return ExitCode.FILE_REFUSED;
    }
    ExtractSpec spec = candidates.getFirst();
    ReportingPeriod covered = covered(file);
    String agency = ExtractReader.peek(file, spec).orElse("");
    CheckedSubmission checked =
        checker.check(
            new Delivered(
                file,
                String.valueOf(file.getFileName()),
                covered.firstDay(),
                covered.lastDay()),
            spec,
            agency,
            row -> {});
    terminal.say(
        String.format(
            Locale.UK,
            "%s, %s, %s: %,d rows read, %,d accepted, %,d refused, %,d duplicate%s.",
            file.getFileName(),
            spec.name(),
            covered.label(),
            checked.read(),
            checked.accepted(),
            checked.rejected(),
            checked.duplicate(),
            checked.refused() ? "; the file would be refused" : ""));
    checked.findings().forEach(finding -> terminal.warn(Findings.inWords(finding)));
    return checked.refused()
        ? ExitCode.FILE_REFUSED
        : checked.rejected() > 0 ? ExitCode.ROWS_REFUSED : ExitCode.DONE;
  }

  private ReportingPeriod covered(Path file) {
    if (period != null) {
      return period;
    }
    Path folder = file.toAbsolutePath().getParent();
    try {
      return ReportingPeriod.parse(
          Optional.ofNullable(folder).map(Path::getFileName).map(Path::toString).orElse(""));
    } catch (IllegalArgumentException e) {
      throw new Failure.Usage("--period is needed: the folder of " + file + " does not name one");
    }
  }
}
