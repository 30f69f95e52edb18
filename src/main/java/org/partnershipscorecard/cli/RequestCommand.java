package org.partnershipscorecard.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.extract.Extracts;
import org.partnershipscorecard.job.Definitions;
import org.partnershipscorecard.job.RequestWorkbook;
import org.partnershipscorecard.job.Settings;
import org.partnershipscorecard.submission.InputFolder;
import org.partnershipscorecard.submission.RequestSheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What to ask an agency for. */
@Command(
    name = "request",
    description = "The sheet that says what an agency is asked to send.",
    mixinStandardHelpOptions = true)
final class RequestCommand implements Callable<Integer> {

  @Mixin private GlobalOptions options = new GlobalOptions();

  @Option(names = "--extract", required = true, paramLabel = "E", description = "the extract")
  private String extract = "";

  @Option(names = "--format", paramLabel = "md|xlsx", description = "md")
  private Format format = Format.md;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "where the workbook is written; requests/E.xlsx below the output folder")
  private @Nullable Path to;

  /** What is written. */
  enum Format {
    md,
    xlsx
  }

  @Override
  public Integer call() {
    Settings settings = options.settings();
    Definitions definitions = Definitions.of(settings);
    Extracts extracts = definitions.extracts();
    if (!extracts.has(extract)) {
      throw new Failure.Usage(
          "there is no extract '%s'; known are %s"
              .formatted(
                  extract, String.join(", ", extracts.all().stream().map(e -> e.id()).toList())));
    }
    RequestSheet request =
        new RequestSheet(
            extracts.byId(extract),
            definitions.readingRules(new InputFolder(settings.in()).reference()).codeSets());
    switch (format) {
      case md -> new Terminal(false).print(request.markdown().stripTrailing());
      case xlsx -> {
        Path file = to == null ? settings.out().resolve("requests").resolve(extract + ".xlsx") : to;
        try {
          Files.createDirectories(file.toAbsolutePath().getParent());
          Files.write(file, RequestWorkbook.of(request));
        } catch (IOException e) {
          throw new UncheckedIOException("cannot write " + file, e);
        }
        new Terminal(options.quiet()).say("Wrote " + file);
      }
    }
    return ExitCode.DONE.code();
  }
}
