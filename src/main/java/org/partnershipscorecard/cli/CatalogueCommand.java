package org.partnershipscorecard.cli;

import java.util.concurrent.Callable;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.CatalogueReader;
import org.partnershipscorecard.catalogue.Measure;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.Theme;
import org.partnershipscorecard.job.Definitions;
import org.partnershipscorecard.job.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The measures and their definitions. */
@Command(
    name = "catalogue",
    description = "The measures and their definitions.",
    mixinStandardHelpOptions = true,
    subcommands = RequestCommand.class)
final class CatalogueCommand implements Callable<Integer> {

  @Mixin private GlobalOptions options = new GlobalOptions();

  @Option(names = "--format", paramLabel = "md|csv", description = "md")
  private Format format = Format.md;

  /** What is written. */
  enum Format {
    md,
    csv
  }

  @Override
  public Integer call() {
    Settings settings = options.settings();
    Definitions definitions = Definitions.of(settings);
    Catalogue catalogue = CatalogueReader.read(definitions.texts(), definitions.extracts());
    Terminal terminal = new Terminal(false);
    switch (format) {
      case md -> printMarkdown(terminal, catalogue);
      case csv -> printCsv(terminal, catalogue);
    }
    return ExitCode.DONE.code();
  }

  private static void printMarkdown(Terminal terminal, Catalogue catalogue) {
    for (Theme theme : catalogue.themes()) {
      terminal.print("# " + theme.id() + " " + theme.name());
      for (Measure measure : catalogue.measuresOf(theme)) {
        terminal.print("\n## " + measure.id() + " " + measure.name());
        terminal.print(measure.question() + "\n");
        terminal.print("Owner: " + measure.owner() + ".");
        for (MeasureLine line : measure.lines()) {
          terminal.print(
              "- **%s** %s. %s Extract: %s. Good is: %s. Bases: %s."
                  .formatted(
                      line.id(),
                      line.name(),
                      line.definition(),
                      line.extract(),
                      line.polarity().word(),
                      String.join(", ", line.bases().stream().map(b -> b.word()).toList())));
        }
        measure.caveats().forEach(caveat -> terminal.print("- Note: " + caveat));
        measure
            .differences()
            .forEach(each -> terminal.print("- Differs from the national definition: " + each));
      }
      terminal.print("");
    }
  }

  private static void printCsv(Terminal terminal, Catalogue catalogue) {
    terminal.print("measure,line,name,definition,extract,kind,timing,polarity,owner");
    for (Measure measure : catalogue.measures()) {
      for (MeasureLine line : measure.lines()) {
        terminal.print(
            String.join(
                ",",
                measure.id(),
                line.id(),
                quoted(line.name()),
                quoted(line.definition()),
                line.extract(),
                line.kind().word(),
                line.timing().word(),
                line.polarity().word(),
                quoted(measure.owner())));
      }
    }
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }
}
