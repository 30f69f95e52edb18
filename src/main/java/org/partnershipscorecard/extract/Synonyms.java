package org.partnershipscorecard.extract;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Wordings that agencies use and the codes that they stand for, compared without regard to case and
 * spacing. A wording that is neither a code nor here is queried, never guessed.
 */
public final class Synonyms {

  private final Map<String, SortedMap<String, String>> bySet;

  private Synonyms(Map<String, SortedMap<String, String>> bySet) {
    this.bySet = bySet;
  }

  public static Synonyms none() {
    return new Synonyms(Map.of());
  }

  /**
   * Reads {@code reference/synonyms.csv}: code_set, value, code.
   *
   * @throws InvalidDefinition when a code set or code does not exist, or one wording stands for two
   *     codes
   */
  public static Synonyms read(Path file, CodeSets codeSets) {
    return of(CsvTable.read(file, "code_set", "value", "code"), codeSets);
  }

  /** As {@link #read}, from rows. */
  public static Synonyms of(List<CsvTable.Row> rows, CodeSets codeSets) {
    Map<String, SortedMap<String, String>> bySet = new HashMap<>();
    for (CsvTable.Row row : rows) {
      String set = row.required("code_set");
      String code = row.required("code");
      if (!codeSets.has(set)) {
        throw row.invalid("there is no code set '" + set + "'");
      }
      if (!codeSets.byId(set).has(code)) {
        throw row.invalid("'" + code + "' is not a code of '" + set + "'");
      }
      String other =
          bySet
              .computeIfAbsent(set, id -> new TreeMap<>())
              .put(Folded.value(row.required("value")), code);
      if (other != null && !other.equals(code)) {
        throw row.invalid("the same wording stands for '" + other + "' further up");
      }
    }
    return new Synonyms(bySet);
  }

  /** The code that a wording stands for, or null. */
  public @Nullable String code(String codeSet, String wording) {
    SortedMap<String, String> set = bySet.get(codeSet);
    return set == null ? null : set.get(Folded.value(wording));
  }

  /**
   * SHA-256, in hexadecimal, over the rows of the code sets that an extract uses, so that a synonym
   * added for one extract reloads no other.
   */
  public String fingerprintFor(ExtractSpec spec) {
    Fingerprint fingerprint = new Fingerprint();
    for (String codeSet : spec.codeSetIds()) {
      fingerprint.add("codes");
      fingerprint.add(codeSet);
      SortedMap<String, String> set = bySet.get(codeSet);
      if (set != null) {
        set.forEach((wording, code) -> {
          fingerprint.add(wording);
          fingerprint.add(code);
        });
      }
    }
    return fingerprint.hex();
  }
}
