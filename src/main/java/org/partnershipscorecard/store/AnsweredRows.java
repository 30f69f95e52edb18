package org.partnershipscorecard.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnershipscorecard.extract.ExtractSpec;

/** How answers change the rows of one extract: which are left out, and which two are one. */
final class AnsweredRows {

  /** The digest under which a row is counted, where any row of the extract has been answered. */
  static final String COUNTED_AS = "counted_as";

  private final Set<String> leftOut = new HashSet<>();
  private final Map<String, String> sameAs = new HashMap<>();
  private final String digest;

  AnsweredRows(ExtractSpec spec, List<Answer> answers) {
    this.digest = digest(spec);
    for (Answer answer : answers) {
      if (answer.extract().equals(spec.id()) && !answer.record().isEmpty()) {
        switch (answer.verdict()) {
          case EXPLAINED -> {}
          case ENTERED_IN_ERROR -> leftOut.add(answer.record());
          case SAME_AS -> sameAs.put(answer.record(), answer.other());
        }
      }
    }
  }

  /** The name of a record without its values: SHA-256 of its key. */
  static String digest(ExtractSpec spec) {
    return spec.key().stream()
        .map(key -> "CAST(\"" + key + "\" AS VARCHAR)")
        .collect(Collectors.joining(", ", "sha256(concat_ws(chr(31), ", "))"));
  }

  boolean none() {
    return leftOut.isEmpty() && sameAs.isEmpty();
  }

  /** The rows without those left out; of two that are one record in one file, one. */
  String of(String rows) {
    return "SELECT * FROM (SELECT *, "
        + countedAs()
        + " AS "
        + COUNTED_AS
        + " FROM ("
        + rows
        + ") WHERE "
        + digest
        + " NOT IN ("
        + list(leftOut)
        + ")) QUALIFY row_number() OVER (PARTITION BY entry, "
        + COUNTED_AS
        + " ORDER BY ("
        + digest
        + " = "
        + COUNTED_AS
        + ") DESC, line) = 1";
  }

  private String countedAs() {
    if (sameAs.isEmpty()) {
      return digest;
    }
    return sameAs.keySet().stream()
        .sorted()
        .map(record -> " WHEN '" + record + "' THEN '" + last(record) + "'")
        .collect(Collectors.joining("", "CASE " + digest, " ELSE " + digest + " END"));
  }

  /** The end of a chain; a circle ends where it began. */
  private String last(String record) {
    String end = record;
    for (int i = 0; i < sameAs.size() && sameAs.containsKey(end); i++) {
      end = sameAs.getOrDefault(end, end);
    }
    return sameAs.containsKey(end)
        ? sameAs.keySet().stream().sorted().findFirst().orElse(end)
        : end;
  }

  private static String list(Set<String> digests) {
    return digests.isEmpty()
        ? "''"
        : digests.stream().sorted().map(d -> "'" + d + "'").collect(Collectors.joining(", "));
  }
}
