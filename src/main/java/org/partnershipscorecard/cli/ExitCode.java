package org.partnershipscorecard.cli;

import java.util.Comparator;
import java.util.List;

/** How a run ended, as a shell sees it. In order of precedence, the most pressing first. */
enum ExitCode {
  /** Another run holds the store. */
  LOCKED(75),
  /** Bad arguments. */
  USAGE(64),
  /** Failed; run again, it resumes. */
  FAILED(5),
  /** A file was refused whole, or a refusal still stands. */
  FILE_REFUSED(6),
  /** Done, with rows refused. */
  ROWS_REFUSED(3),
  /** A report command was refused by its checklist, or public is asked for without a policy. */
  NOT_CLEARED(7),
  /** Done, or nothing new. */
  DONE(0);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  /** The most pressing of several; done where there is none. */
  static ExitCode worst(List<ExitCode> codes) {
    return codes.stream().min(Comparator.naturalOrder()).orElse(DONE);
  }
}
