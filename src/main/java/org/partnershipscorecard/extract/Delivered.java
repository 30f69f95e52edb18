package org.partnershipscorecard.extract;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * A file as it came.
 *
 * @param name as shown in findings: relative to the input folder
 * @param coversFrom the first day that it covers
 * @param coversTo the last day that it covers
 * @param source where in it the extract is, and in which layout
 */
public record Delivered(
    Path file, String name, LocalDate coversFrom, LocalDate coversTo, Source source) {

  public Delivered {
    if (coversTo.isBefore(coversFrom)) {
      throw new IllegalArgumentException(name + ": covers a span that ends before it begins");
    }
  }

  /** A file in its extract's own layout. */
  public Delivered(Path file, String name, LocalDate coversFrom, LocalDate coversTo) {
    this(file, name, coversFrom, coversTo, Source.OWN);
  }
}
