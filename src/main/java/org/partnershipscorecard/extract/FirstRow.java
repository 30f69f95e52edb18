package org.partnershipscorecard.extract;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes one cell of the first row below a header that matches, and stops. */
final class FirstRow implements RawRows {

  private final BoundLayout layout;
  private final @Nullable String sheet;
  private final String column;
  private HeadingRows heading = new HeadingRows();
  private @Nullable HeaderMatch match;
  private int lookedAt;
  private String value = "";

  FirstRow(BoundLayout layout, @Nullable String sheet, String column) {
    this.layout = layout;
    this.sheet = sheet;
    this.column = column;
  }

  @Override
  public boolean sheet(@Nullable String name, boolean from1904) {
    heading = new HeadingRows();
    lookedAt = 0;
    return sheet == null || sheet.equals(name);
  }

  @Override
  public boolean row(int line, RawRow row) {
    HeaderMatch header = match;
    if (header == null) {
      heading.add(row);
      match = HeaderMatch.best(layout, null, heading);
      return match != null || ++lookedAt < Limits.inForce().headerWithin();
    }
    int place = header.place(layout.spec().index(column));
    value = place < 0 ? "" : row.get(place);
    return false;
  }

  @Override
  public boolean end(long formulas) {
    return match == null;
  }

  @Override
  public void note(EngineRule rule, String message, String remedy) {}

  Optional<String> value() {
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }
}
