package org.partnershipscorecard.extract;

import org.jspecify.annotations.Nullable;

/** The file cannot be read on; becomes a finding. Its message holds no content. */
final class Unreadable extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable Integer line;
  private final String remedy;

  Unreadable(@Nullable Integer line, String message, String remedy) {
    super(message);
    this.line = line;
    this.remedy = remedy;
  }

  /** The file is larger in some way than any return is. */
  static Unreadable tooLarge(String what) {
    return new Unreadable(null, what, "send the records alone, one extract a file");
  }

  @Nullable Integer line() {
    return line;
  }

  String remedy() {
    return remedy;
  }
}
