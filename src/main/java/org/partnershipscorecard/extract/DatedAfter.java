package org.partnershipscorecard.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many records of a table began after a day: more than a few, and the table is of a later time
 * than the day is.
 *
 * @param rows with a readable beginning
 * @param latest the latest beginning; null where there is none
 */
public record DatedAfter(int rows, int after, @Nullable LocalDate latest) {

  /** Nothing is dated. */
  public static final DatedAfter NONE = new DatedAfter(0, 0, null);

  /** Goes through a table of an extract that says when its records begin; nothing for others. */
  public static DatedAfter of(Path file, Recognition.Part part, LocalDate day) {
    Open open = part.extract().open();
    if (open == null) {
      return NONE;
    }
    int column = part.extract().index(open.from());
    DatedAfter[] seen = {NONE};
    try {
      TableRows.read(
          file,
          part.sheet(),
          new BoundLayout(part.extract(), part.layout()),
          null,
          (match, line, row) -> {
            int place = match.place(column);
            LocalDate begun = place < 0 ? null : Dates.day(row.get(place));
            seen[0] = begun == null ? seen[0] : seen[0].and(begun, begun.isAfter(day));
          });
    } catch (Unreadable | IOException e) {
      return NONE; // the reading itself says what is wrong with the file
    }
    return seen[0];
  }

  private DatedAfter and(LocalDate begun, boolean isAfter) {
    return new DatedAfter(
        rows + 1,
        after + (isAfter ? 1 : 0),
        latest == null || begun.isAfter(latest) ? begun : latest);
  }

  /** Whether more than one row in twenty is after the day. */
  public boolean isOfALaterTime() {
    return after * 20 > rows;
  }
}
