package org.partnershipscorecard.validation;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.extract.ExtractSpec;
import org.partnershipscorecard.extract.TypedRow;

/**
 * The keys of the rows accepted so far. The agency is left out of them: it is the same in the whole
 * file.
 */
final class SeenKeys {

  private final int[] key;
  private final Map<String, First> seen = new HashMap<>();

  /** Where a key was first, and a hash of the row's values. */
  record First(int line, int hash) {}

  SeenKeys(ExtractSpec extract) {
    this.key =
        extract.key().stream()
            .filter(name -> !name.equals(ExtractSpec.AGENCY))
            .mapToInt(extract::index)
            .toArray();
  }

  /** The first row with this row's key; null when this is it. */
  @Nullable First earlier(TypedRow row) {
    return seen.putIfAbsent(text(row), new First(row.line(), row.values().hashCode()));
  }

  private String text(TypedRow row) {
    if (key.length == 1) {
      return String.valueOf(row.value(key[0]));
    }
    StringBuilder text = new StringBuilder();
    for (int index : key) {
      text.append(row.value(index)).append('\u001f');
    }
    return text.toString();
  }
}
