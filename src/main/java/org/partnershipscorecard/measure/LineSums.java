package org.partnershipscorecard.measure;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.MeasureLine;

/** What a line adds up to in a window: counted from records, and sent as a number. */
record LineSums(Map<SumKey, Sums> recorded, SuppliedSums supplied) {

  /** From records; null where nobody contributed anything. */
  @Nullable Sums counted(MeasureLine line, String area, Window window, String breakdown) {
    Window asked = window.countedBy(line);
    return recorded.get(new SumKey(line.id(), area, asked.basis(), asked.span().key(), breakdown));
  }

  /** From the numbers that an agency sent; null where they do not say. */
  @Nullable Sums sent(MeasureLine line, String area, Window window, String breakdown) {
    return supplied.of(line, area, window.countedBy(line), breakdown);
  }

  /** From the one or the other. */
  @Nullable Sums of(
      MeasureLine line, String area, Window window, String breakdown, boolean figures) {
    return figures ? sent(line, area, window, breakdown) : counted(line, area, window, breakdown);
  }
}
