package org.partnershipscorecard.job;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.partnershipscorecard.catalogue.CatalogueReader;
import org.partnershipscorecard.catalogue.ReferenceData;
import org.partnershipscorecard.extract.CsvTable;
import org.partnershipscorecard.extract.Extracts;
import org.partnershipscorecard.extract.Pseudonym;
import org.partnershipscorecard.extract.ReadingRules;
import org.partnershipscorecard.extract.Synonyms;

/**
 * How files are read and what numbers mean, as it is now: built in, and of the settings' own
 * folder. It needs no store.
 *
 * @param added the folder that adds to what is built in
 * @param extracts the built-in ones and those of the folder
 */
public record Definitions(Optional<Path> added, Extracts extracts) {

  /** Those that the settings put in force. */
  public static Definitions of(Settings settings) {
    Extracts builtIn = Extracts.builtIn();
    return new Definitions(
        settings.catalogue(), settings.catalogue().map(builtIn::with).orElse(builtIn));
  }

  /** The catalogue's files, and what says how extracts are read: all that defines a number. */
  public Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>(CatalogueReader.texts(added.orElse(null)));
    texts.put(CatalogueReader.EXTRACTS, extracts.text());
    return texts;
  }

  /** The codes and wordings that files are read with, some of them from the reference files. */
  public ReadingRules readingRules(Map<String, String> referenceTexts) {
    ReferenceData reference = ReferenceData.read(referenceTexts);
    var codeSets = extracts.codeSets().withAreas(reference.areaCodes());
    String synonyms = referenceTexts.get("synonyms.csv");
    return new ReadingRules(
        codeSets,
        synonyms == null
            ? Synonyms.none()
            : Synonyms.of(
                CsvTable.parse("reference/synonyms.csv", synonyms, "code_set", "value", "code"),
                codeSets),
        Pseudonym.of(System.getenv()));
  }
}
