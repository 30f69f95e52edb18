package org.partnershipscorecard.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.period.ReportingPeriod;

/**
 * What the rows of a file in an extract's own layout say of the whole file (rule R2): columns that
 * the extract does not have, with the same in every row.
 *
 * @param period null where it is not said; of the others likewise
 * @param fault what is wrong with what is said; empty where nothing is
 */
public record Envelope(
    @Nullable ReportingPeriod period,
    @Nullable LocalDate coversFrom,
    @Nullable LocalDate coversTo,
    @Nullable LocalDate asAtDate,
    String fault) {

  /** Nothing is said. */
  public static final Envelope NONE = new Envelope(null, null, null, null, "");

  private static final Pattern PERIOD =
      Pattern.compile("(\\d{4})[-/](\\d{2})[ -]?q([1-4])", Pattern.CASE_INSENSITIVE);

  private static final Map<String, String> HEADINGS =
      Map.of(
          "period", "period",
          "reporting period", "period",
          "covers from", "covers_from",
          "covers to", "covers_to",
          "as at date", "as_at_date",
          "as at", "as_at_date");

  /** Whether a heading, which the spec does not have, is of this kind. */
  static boolean isHeading(String written) {
    return HEADINGS.containsKey(Folded.header(written));
  }

  /**
   * Reads it; goes through the whole table where there is such a column, and stops at the header
   * where there is none.
   */
  public static Envelope of(Path file, ExtractSpec spec, @Nullable String sheet) {
    Rows rows = new Rows(new BoundLayout(spec, Layout.own(spec)), sheet);
    try {
      AnyFile.read(file, true, rows);
    } catch (Unreadable | IOException e) {
      return NONE; // the reading itself says what is wrong with the file
    }
    return rows.envelope();
  }

  /** Finds the columns and holds every row to the first. */
  private static final class Rows implements RawRows {

    private final BoundLayout layout;
    private final @Nullable String sheet;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Map<String, String> said = new LinkedHashMap<>();
    private HeadingRows heading = new HeadingRows();
    private boolean found;
    private String fault = "";
    private int lookedAt;

    Rows(BoundLayout layout, @Nullable String sheet) {
      this.layout = layout;
      this.sheet = sheet;
    }

    @Override
    public boolean sheet(@Nullable String name, boolean from1904) {
      heading = new HeadingRows();
      lookedAt = 0;
      return sheet == null || sheet.equals(name);
    }

    @Override
    public boolean row(int line, RawRow row) {
      if (found) {
        places.forEach((name, place) -> take(line, name, row.get(place)));
        return fault.isEmpty();
      }
      heading.add(row);
      HeaderMatch match = HeaderMatch.best(layout, null, heading);
      if (match == null) {
        return ++lookedAt < Limits.inForce().headerWithin();
      }
      found = true;
      HeadingRows.Headings headings = heading.headings(1);
      for (int i = 0; i < headings.columns(); i++) {
        String name = HEADINGS.get(Folded.header(headings.written(i)));
        if (name != null && !match.isTaken(i)) {
          places.putIfAbsent(name, i);
        }
      }
      return !places.isEmpty();
    }

    private void take(int line, String name, String text) {
      if (text.isEmpty() || CellReading.missing(text) || !fault.isEmpty()) {
        return;
      }
      String value = Folded.value(text);
      String before = said.putIfAbsent(name, value);
      if (before != null && !before.equals(value)) {
        fault = "its column '" + name + "' changes on line " + line;
      } else if (before == null && !readable(name, text)) {
        fault =
            "its column '"
                + name
                + "' holds no "
                + (name.equals("period") ? "reporting period" : "date")
                + " on line "
                + line;
      }
    }

    private static boolean readable(String name, String text) {
      return name.equals("period") ? period(text) != null : day(text) != null;
    }

    private static @Nullable ReportingPeriod period(@Nullable String text) {
      try {
        return text == null ? null : ReportingPeriod.parse(asWeWrite(text));
      } catch (IllegalArgumentException e) {
        return null;
      }
    }

    /** {@code 2016-17Q3}, {@code 2016/17 q3} and the like are meant as {@code 2016-17-Q3}. */
    private static String asWeWrite(String text) {
      Matcher matcher = PERIOD.matcher(text);
      return matcher.matches()
          ? "%s-%s-Q%s".formatted(matcher.group(1), matcher.group(2), matcher.group(3))
          : text;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
      if (text == null) {
        return null;
      }
      LocalDate iso = Dates.iso(text);
      return iso == null ? Dates.day(text) : iso;
    }

    Envelope envelope() {
      return new Envelope(
          period(said.get("period")),
          day(said.get("covers_from")),
          day(said.get("covers_to")),
          day(said.get("as_at_date")),
          fault);
    }

    @Override
    public boolean end(long formulas) {
      return !found;
    }

    @Override
    public void note(EngineRule rule, String message, String remedy) {}
  }
}
