package org.partnershipscorecard.extract;

/** Carries what the taker of rows threw past the parsers, which would hold it for a bad file. */
final class RowTakerFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final RuntimeException thrown;

  RowTakerFailed(RuntimeException thrown) {
    super(thrown);
    this.thrown = thrown;
  }

  RuntimeException thrown() {
    return thrown;
  }
}
