package org.partnershipscorecard.extract;

/** What a finding does to the file or row, the gravest first. */
public enum Severity {
  FILE_REFUSED,
  ROW_REFUSED,
  /** Accepted, and asked about. */
  QUERY,
  /** Worth knowing; nothing to answer. */
  NOTE
}
