package org.partnershipscorecard.extract;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Goes through the rows below the header of one table, for what they say of another's rows. */
final class TableRows implements RawRows {

  /** Takes a row. */
  interface Taker {
    void take(HeaderMatch match, int line, RawRow row);
  }

  private final @Nullable String sheet;
  private final BoundLayout layout;
  private final @Nullable String member;
  private final Taker taker;
  private HeadingRows heading = new HeadingRows();
  private @Nullable HeaderMatch match;
  private int rows;

  private TableRows(
      @Nullable String sheet, BoundLayout layout, @Nullable String member, Taker taker) {
    this.sheet = sheet;
    this.layout = layout;
    this.member = member;
    this.taker = taker;
  }

  static void read(
      Path file, @Nullable String sheet, BoundLayout layout, @Nullable String member, Taker taker)
      throws Unreadable, IOException {
    AnyFile.read(file, true, new TableRows(sheet, layout, member, taker));
  }

  @Override
  public boolean sheet(@Nullable String name, boolean from1904) {
    heading = new HeadingRows();
    match = null;
    return sheet == null || sheet.equals(name);
  }

  @Override
  public boolean row(int line, RawRow row) throws Unreadable {
    HeaderMatch found = match;
    if (found != null) {
      if (++rows > Limits.inForce().rows()) {
        throw Unreadable.tooLarge("the file has more than " + Limits.inForce().rows() + " rows");
      }
      taker.take(found, line, row);
      return true;
    }
    heading.add(row);
    match = HeaderMatch.best(layout, member, heading);
    return match != null || line <= Limits.inForce().headerWithin();
  }

  @Override
  public boolean end(long formulas) {
    return match == null;
  }

  @Override
  public void note(EngineRule rule, String message, String remedy) {}
}
