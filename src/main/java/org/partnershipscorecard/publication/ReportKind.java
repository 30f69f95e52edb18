package org.partnershipscorecard.publication;

import java.util.Arrays;
import java.util.Optional;

/** What reports there are. */
public enum ReportKind {
  /** A quarter's. */
  SCORECARD("scorecard"),
  /** A year's. */
  ANNUAL_REPORT("annual-report");

  private final String key;

  ReportKind(String key) {
    this.key = key;
  }

  /** As in ids and folders. */
  public String key() {
    return key;
  }

  /** The kind with a key; empty where there is none. */
  public static Optional<ReportKind> of(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
  }
}
