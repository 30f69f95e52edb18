package org.partnershipscorecard.extract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Goes through a table once for what its date columns show of how they are written. */
final class DateSurvey implements RawRows {

  private final ExtractSpec spec;
  private final int[] places;
  private final @Nullable String sheet;
  private final int below;
  private final LocalDate coversFrom;
  private final LocalDate coversTo;
  private final boolean[] dayFirst;
  private final boolean[] monthFirst;
  private boolean some1904;
  private boolean too1904;

  /**
   * A survey of a table.
   *
   * @param places where the spec's columns stand
   * @param below the last line of the header
   */
  DateSurvey(
      ExtractSpec spec, int[] places, @Nullable String sheet, int below, Delivered delivered) {
    this.spec = spec;
    this.places = places;
    this.sheet = sheet;
    this.below = below;
    this.coversFrom = delivered.coversFrom();
    this.coversTo = delivered.coversTo();
    this.dayFirst = new boolean[places.length];
    this.monthFirst = new boolean[places.length];
  }

  /** With nothing to show either way the day comes first, as is usual here. */
  DateForms.Order order(int column) {
    if (!monthFirst[column]) {
      return DateForms.Order.DAY_FIRST;
    }
    return dayFirst[column] ? DateForms.Order.MIXED : DateForms.Order.MONTH_FIRST;
  }

  /**
   * A day counted from 1904 reads four years later than from 1900. If any would then lie after the
   * days covered, the file counts from 1900; if none would and some fall within them, from 1904.
   */
  DateForms.Epoch epoch() {
    if (too1904) {
      return DateForms.Epoch.FROM_1900;
    }
    return some1904 ? DateForms.Epoch.FROM_1904 : DateForms.Epoch.UNCLEAR;
  }

  @Override
  public boolean sheet(@Nullable String name, boolean from1904) {
    return sheet == null || sheet.equals(name);
  }

  @Override
  public boolean row(int line, RawRow row) {
    for (int i = 0; i < places.length && line > below; i++) {
      ColumnType type = spec.columns().get(i).type();
      if (places[i] >= 0 && (type == ColumnType.DATE || type == ColumnType.MONTH)) {
        String text = row.get(places[i]);
        if (Dates.orderMatters(text)) {
          LocalDate day = Dates.day(text);
          LocalDate other = Dates.monthFirst(text);
          dayFirst[i] |= day != null && other == null;
          monthFirst[i] |= day == null && other != null;
        } else if (type == ColumnType.DATE && Dates.serial(text) >= 0) {
          LocalDate day = Dates.ofSerial(Dates.serial(text), true);
          too1904 |= day.isAfter(coversTo);
          some1904 |= !day.isBefore(coversFrom) && !day.isAfter(coversTo);
        }
      }
    }
    return true;
  }

  @Override
  public boolean end(long formulas) {
    return sheet == null && below == 0;
  }

  @Override
  public void note(EngineRule rule, String message, String remedy) {}
}
