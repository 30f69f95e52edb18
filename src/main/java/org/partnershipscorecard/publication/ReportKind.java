package org.partnershipscorecard.publication;

import java.util.Arrays;
import java.util.Optional;

/** What reports there are. */
public enum ReportKind {
  /** A quarter's. */
  SCORECARD("scorecard", "scorecard"),
  /** A year's. */
  ANNUAL_REPORT("annual-report", "annual report");

  private final String key;
  private final String word;

  ReportKind(String key, String word) {
    this.key = key;
    this.word = word;
  }

  /** As in ids and folders. */
  public String key() {
    return key;
  }

  /** In a sentence. */
  public String word() {
    return word;
  }

  static Optional<ReportKind> of(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
  }
}
