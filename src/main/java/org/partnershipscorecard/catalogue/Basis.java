package org.partnershipscorecard.catalogue;

import java.util.Locale;

/** The stretch of time over which a figure is counted. */
public enum Basis implements Word {
  /** Events in the quarter. */
  QUARTER("in the quarter"),
  /** The position at the end of the last day. */
  SNAPSHOT("at quarter end"),
  /** Events from 1 April to the end of the quarter. */
  YTD("year to date"),
  /** Events in the twelve months to the end of the quarter. */
  ROLLING12("12 months to quarter end"),
  /** The financial year; for a snapshot, its last day. */
  YEAR(""),
  /** Events in three financial years together. */
  POOLED3("three years together"),
  /** Events in five financial years together. */
  POOLED5("five years together");

  private final String words;

  Basis(String words) {
    this.words = words;
  }

  /** As printed beside the period; empty for a year, whose label says it all. */
  public String words() {
    return words;
  }

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The basis whose values may be added up to a longer one. */
  public boolean isFlow() {
    return this != SNAPSHOT;
  }
}
