package org.partnershipscorecard.example;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.period.ReportingPeriod;

/** One kind of file that one agency sends every quarter. */
interface AgencyExtract {
  String WOLVERHAMPTON = "E08000031";
  String WALSALL = "E08000030";

  /** The agency's code, as in file names. */
  String agency();

  /** The extract's id, as in its specification. */
  String id();

  List<String> header();

  /** The records as known on the period's last day, in the order in which they are written. */
  List<Row> rows(ReportingPeriod period);

  /** Cells in the header's order; never null, an empty text where there is nothing. */
  record Row(List<Object> cells) {}

  /** A row; null becomes an empty cell. */
  static Row row(@Nullable Object... cells) {
    return new Row(Arrays.stream(cells).map(AgencyExtract::shown).toList());
  }

  private static Object shown(@Nullable Object cell) {
    return cell == null ? "" : cell;
  }
}
