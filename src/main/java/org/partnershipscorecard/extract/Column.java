package org.partnershipscorecard.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of an extract.
 *
 * @param name as written in a header, lower case with underscores
 * @param codeSet the code set that its values come from; only where the type is CODE
 * @param aliases other names that a header may use
 */
public record Column(
    String name,
    ColumnType type,
    @Nullable String codeSet,
    Scope scope,
    List<String> aliases,
    String description) {

  public Column {
    aliases = List.copyOf(aliases);
    if ((type == ColumnType.CODE) != (codeSet != null)) {
      throw new IllegalArgumentException(
          "column '" + name + "': a code set goes with type code, and only with it");
    }
  }
}
