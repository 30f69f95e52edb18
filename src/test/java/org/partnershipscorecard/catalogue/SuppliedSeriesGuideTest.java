package org.partnershipscorecard.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.partnershipscorecard.extract.Extracts;

/**
 * The worked example of {@code docs/supplied-series.md} is a definition that is read as it stands.
 */
class SuppliedSeriesGuideTest {

  @Test
  void theExampleIsRead() throws IOException {
    String guide = Files.readString(Path.of("docs/supplied-series.md"));
    int begin = guide.indexOf("```yaml\n") + "```yaml\n".length();
    String yaml = guide.substring(begin, guide.indexOf("```", begin));
    Map<String, String> texts = new LinkedHashMap<>(CatalogueReader.texts(null));
    texts.put("catalogue/health.yaml", yaml);
    Catalogue catalogue = CatalogueReader.read(texts, Extracts.builtIn());
    assertThat(catalogue.line("HE01").spc()).isEqualTo(new SpcOptions(true, true, 12));
    assertThat(catalogue.measureOf("HE01").differences()).hasSize(1);
    assertThat(catalogue.themes()).extracting(Theme::id).contains("H");
  }
}
