package org.partnershipscorecard.store;

import java.util.Locale;

/** What can change a number. */
public enum EventKind {
  DELIVERY_ACCEPTED,
  DELIVERY_REVISED,
  /** Changes no number; kept in the same sequence because it changes what a period lacks. */
  DELIVERY_REFUSED,
  SUBMISSION_WITHDRAWN,
  QUERY_ANSWERED,
  REFERENCE_CHANGED,
  CATALOGUE_CHANGED,
  /** Changes no number: what the records fed was frozen before. */
  RECORDS_PURGED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static EventKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
