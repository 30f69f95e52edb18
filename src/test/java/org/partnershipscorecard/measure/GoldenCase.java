package org.partnershipscorecard.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Absence;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.period.Span;

/**
 * Files of agencies, and the figures that were worked out from them by hand.
 *
 * @param name what is shown
 * @param why the rule, or the reason of the numbers
 * @param reference reference files in place of the usual ones, by name
 * @param catalogue a file of {@code golden/measures} beside the built-in ones; null mostly
 */
record GoldenCase(
    String name,
    String why,
    Map<String, String> reference,
    @Nullable String catalogue,
    List<Delivery> deliveries,
    List<Expected> expect) {

  /** All cases of a file. */
  record Cases(List<GoldenCase> cases) {}

  /**
   * A file, in the order of coming: a later one of the same span is its next revision.
   *
   * @param agency CWC where null
   * @param from first day covered; the quarter's where null
   * @param to last day covered; the quarter's where null
   * @param asAt the last day covered where null
   * @param provisional final where null
   * @param rows CSV, its cells stripped; columns that every row needs may be left out, and have the
   *     usual values of {@link GoldenStore#usual}
   */
  record Delivery(
      String extract,
      String period,
      @Nullable String agency,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable LocalDate asAt,
      @Nullable Boolean provisional,
      String rows) {}

  /**
   * A figure.
   *
   * @param breakdown the total where null
   * @param area Wolverhampton where null
   * @param value unrounded to within half a thousandth; null where {@code absence} says why
   * @param notes not looked at where empty
   */
  record Expected(
      String line,
      String period,
      Basis basis,
      Unit unit,
      @Nullable String breakdown,
      @Nullable String area,
      @Nullable Double numerator,
      @Nullable Double denominator,
      @Nullable Double value,
      @Nullable Absence absence,
      List<Mark> marks,
      List<String> notes) {

    FigureKey key() {
      return new FigureKey(
          line,
          breakdown == null ? FigureKey.TOTAL : breakdown,
          area == null ? "E08000031" : area,
          Span.parse(period),
          basis,
          unit);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
