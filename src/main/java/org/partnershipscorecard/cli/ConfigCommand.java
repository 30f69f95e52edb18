package org.partnershipscorecard.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what is configured. */
@Command(
    name = "config",
    description = "The configuration in force, and where each value came from.",
    mixinStandardHelpOptions = true)
final class ConfigCommand implements Callable<Integer> {

  @Mixin private GlobalOptions options = new GlobalOptions();

  @Override
  public Integer call() {
    Configuration configuration = options.configuration();
    Terminal terminal = new Terminal(false);
    terminal.print("key,value,set by,meaning");
    for (ConfigurationKey key : ConfigurationKey.values()) {
      Configuration.Setting setting = configuration.setting(key);
      terminal.print(
          String.join(
              ",",
              key.key(),
              CsvCell.of(setting.value()),
              CsvCell.of(setting.from()),
              CsvCell.of(key.meaning())));
    }
    return ExitCode.DONE.code();
  }
}
