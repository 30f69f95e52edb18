package org.partnershipscorecard.extract;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How the dates of one file are written. Decided for a whole column, and only once a date turns up
 * that could be two: then the file is looked through.
 */
final class DateForms {

  /** Whether the day or the month comes first in a column. */
  enum Order {
    DAY_FIRST,
    MONTH_FIRST,
    /** Both occur: a date that could be either is neither. */
    MIXED
  }

  /** The day from which numbers count that stand for days. */
  enum Epoch {
    FROM_1900,
    FROM_1904,
    /** Nothing in the file tells. */
    UNCLEAR
  }

  private final Supplier<DateSurvey> survey;
  private @Nullable Epoch epoch;
  private @Nullable DateSurvey done;

  DateForms(Supplier<DateSurvey> survey, @Nullable Epoch epoch) {
    this.survey = survey;
    this.epoch = epoch;
  }

  Order order(int column) {
    return done().order(column);
  }

  Epoch epoch() {
    Epoch known = epoch;
    if (known == null) {
      known = done().epoch();
      epoch = known;
    }
    return known;
  }

  private DateSurvey done() {
    DateSurvey known = done;
    if (known == null) {
      known = survey.get();
      done = known;
    }
    return known;
  }
}
