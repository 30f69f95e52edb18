package org.partnershipscorecard.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Absence;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Mark;

/**
 * A measure line's value for a period, at an event of the ledger; never rounded.
 *
 * @param numerator null where the value is absent
 * @param denominator null for a plain count
 * @param value null where {@code absence} says why
 * @param notes what a reader must know of this value, each a sentence: quarters covered, rows
 *     refused
 * @param populationYear the year of the population estimate below a rate; null where undated or no
 *     rate
 * @param populationVintage null where no rate
 */
public record Outturn(
    FigureKey key,
    @Nullable Double numerator,
    @Nullable Double denominator,
    @Nullable Double value,
    Set<Mark> marks,
    @Nullable Absence absence,
    List<String> notes,
    @Nullable Integer populationYear,
    @Nullable String populationVintage) {

  public Outturn {
    if ((value == null) == (absence == null)) {
      throw new IllegalArgumentException("a value, or the reason for its absence: " + key);
    }
  }

  /** With one more note; null for none. */
  Outturn withNote(@Nullable String note) {
    if (note == null) {
      return this;
    }
    List<String> all = new ArrayList<>(notes);
    all.add(note);
    return new Outturn(
        key,
        numerator,
        denominator,
        value,
        marks,
        absence,
        List.copyOf(all),
        populationYear,
        populationVintage);
  }
}
