package org.partnershipscorecard.extract;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes one cell of the first row below a header that matches, and stops. */
final class FirstRow implements RawRows {

  private final ExtractSpec spec;
  private final String column;
  private int place = -1;
  private String value = "";

  FirstRow(ExtractSpec spec, String column) {
    this.spec = spec;
    this.column = column;
  }

  @Override
  public boolean header(@Nullable String sheet, int line, RawRow row) {
    HeaderMatch match = new HeaderMatch(spec, row);
    place = match.place(spec.index(column));
    return place >= 0 && match.requiredMissing().isEmpty();
  }

  @Override
  public boolean row(@Nullable String sheet, int line, RawRow row) {
    value = row.get(place);
    return false;
  }

  @Override
  public void note(EngineRule rule, @Nullable String sheet, String message, String remedy) {}

  Optional<String> value() {
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }
}
