package org.partnershipscorecard.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The codes that a column may hold, in their printed order.
 *
 * @param codes each code once; {@link #UNKNOWN} is not among them
 */
public record CodeSet(String id, List<Code> codes) {

  /** Stands in the place of a value that is not a code, so that the row is still counted (R11). */
  public static final String UNKNOWN = "unknown";

  /** The id of the set that is filled from the partnership's own list of areas. */
  public static final String AREA = "area";

  public CodeSet {
    codes = List.copyOf(codes);
    Set<String> seen = new HashSet<>();
    for (Code code : codes) {
      if (code.code().equals(UNKNOWN)) {
        throw new IllegalArgumentException(
            "code set '" + id + "': '" + UNKNOWN + "' stands for a value that is not a code");
      }
      if (!seen.add(code.code())) {
        throw new IllegalArgumentException(
            "code set '" + id + "': code '" + code.code() + "' is there twice");
      }
    }
  }

  /** The code as written here, or null. */
  public @Nullable Code code(String text) {
    for (Code code : codes) {
      if (code.code().equals(text)) {
        return code;
      }
    }
    return null;
  }

  public boolean has(String text) {
    return code(text) != null;
  }
}
