package org.partnershipscorecard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershipscorecard.extract.InvalidDefinition;
import org.partnershipscorecard.extract.Limits;
import org.partnershipscorecard.extract.StrictYaml;

class ConfigurationTest {

  private final Path folder;

  ConfigurationTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void theCommandLineGoesBeforeTheEnvironmentAndThatBeforeTheFile() throws IOException {
    Path file = Files.writeString(folder.resolve("c.yaml"), "in: a\nout: b\nrows: 10\nsheets: 7\n");
    Configuration configuration =
        Configuration.of(
            Map.of(ConfigurationKey.IN, "given"),
            file,
            Map.of("SCORECARD_IN", "variable", "SCORECARD_ROWS", "20"));
    assertThat(configuration.setting(ConfigurationKey.IN))
        .isEqualTo(new Configuration.Setting("given", "command line"));
    assertThat(configuration.setting(ConfigurationKey.ROWS))
        .isEqualTo(new Configuration.Setting("20", "variable SCORECARD_ROWS"));
    assertThat(configuration.setting(ConfigurationKey.OUT))
        .isEqualTo(new Configuration.Setting("b", "file " + file));
    assertThat(configuration.setting(ConfigurationKey.COLUMNS).from()).isEqualTo("program");
    assertThat(configuration.limits().rows()).isEqualTo(20);
    assertThat(configuration.limits().sheets()).isEqualTo(7);
  }

  @Test
  void withoutAnyTheLimitsAreTheUsualOnes() {
    assertThat(Configuration.of(Map.of(), null, Map.of()).limits()).isEqualTo(Limits.USUAL);
  }

  @Test
  void theDocumentedFileHasEveryKeyAsTheProgramHasIt() throws IOException {
    Path documented = Path.of("docs/configuration.yaml");
    ConfigurationFile file =
        StrictYaml.read("x", Files.readString(documented), ConfigurationFile.class);
    assertThat(Arrays.stream(ConfigurationKey.values()))
        .allSatisfy(key -> assertThat(key.in(file)).as(key.key()).isEqualTo(key.usual()));
  }

  @Test
  void aKeyThatThereIsNotIsRefusedWithItsLine() throws IOException {
    Path file = Files.writeString(folder.resolve("c.yaml"), "rows: 10\nshets: 7\n");
    assertThatThrownBy(() -> Configuration.of(Map.of(), file, Map.of()))
        .isInstanceOf(InvalidDefinition.class)
        .hasMessageContaining("line 2");
  }

  @Test
  void aValueThatDoesNotFitNamesWhereItWasSet() {
    assertThatThrownBy(
            () -> Configuration.of(Map.of(), null, Map.of("SCORECARD_REFUSED_PERCENT", "101")))
        .isInstanceOf(Failure.Usage.class)
        .hasMessageContaining("variable SCORECARD_REFUSED_PERCENT")
        .hasMessageContaining("from 0 to 100");
    assertThatThrownBy(
            () -> Configuration.of(Map.of(ConfigurationKey.LOG_FORMAT, "xml"), null, Map.of()))
        .hasMessageContaining("text or json");
  }
}
