package org.partnershipscorecard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked example of {@code docs/supplied-series.md}, from its measure to its figures. */
class SuppliedSeriesExampleTest {

  @Test
  void theGuidesSeriesComesOutAsItSays(@TempDir Path folder) throws IOException {
    String guide = Files.readString(Path.of("docs/supplied-series.md"));
    SuppliedFigures supplied = new SuppliedFigures(folder);
    supplied.line("AA01", "count", "during", "count", "none", "quarter");
    Path own = Files.createDirectories(folder.resolve("own/catalogue"));
    Files.writeString(own.resolve("health.yaml"), block(guide, "```yaml\n"));
    Path quarter = Files.createDirectories(folder.resolve("data-in/2016-17-Q4"));
    Files.writeString(quarter.resolve("CWC_figures_2016-17-Q4_v01.csv"), block(guide, "```csv\n"));
    supplied.add("targets.csv", "HE01,percent,2014-04-01,,90,80,,,illustrative");
    assertThat(supplied.load()).isZero();

    SuppliedFigures.Printed printed = supplied.outturns();
    Map<String, String> third = printed.row("HE01", "2016-17-Q3", "quarter", "percent");
    assertThat(Double.parseDouble(third.get("value"))).isCloseTo(8100.0 / 263, within(1e-9));
    assertThat(third)
        .containsEntry("numerator", "81")
        .containsEntry("denominator", "263")
        .containsEntry("interval_method", "wilson")
        .containsEntry("rag", "red");
    // Newcombe (1998) of 81 in 263: 25.53 to 36.62.
    assertThat(Double.parseDouble(third.get("lower"))).isCloseTo(25.53, within(0.005));
    assertThat(Double.parseDouble(third.get("upper"))).isCloseTo(36.62, within(0.005));
    assertThat(printed.row("HE01", "2016-17-Q4", "quarter", "percent"))
        .containsEntry("value", "")
        .containsEntry("marks", "x")
        .containsEntry("absence", "not_received");
    assertThat(printed.row("HE01", "2016-17", "year", "percent"))
        .containsEntry("absence", "partial");
  }

  private static String block(String guide, String begin) {
    int from = guide.indexOf(begin) + begin.length();
    return guide.substring(from, guide.indexOf("```", from));
  }
}
