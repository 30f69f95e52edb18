package org.partnershipscorecard.catalogue;

import java.util.Locale;

/** The stretch of time over which a figure is counted. */
public enum Basis implements Word {
  /** Events in the quarter. */
  QUARTER,
  /** The position at the end of the last day. */
  SNAPSHOT,
  /** Events from 1 April to the end of the quarter. */
  YTD,
  /** Events in the twelve months to the end of the quarter. */
  ROLLING12,
  /** The financial year; for a snapshot, its last day. */
  YEAR,
  /** Events in three financial years together. */
  POOLED3,
  /** Events in five financial years together. */
  POOLED5;

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The basis whose values may be added up to a longer one. */
  public boolean isFlow() {
    return this != SNAPSHOT;
  }
}
