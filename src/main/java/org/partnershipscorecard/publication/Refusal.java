package org.partnershipscorecard.publication;

import java.util.List;

/** A report command that was refused, and nothing was done. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<FailedItem> items;

  Refusal(String message) {
    this(message, List.of());
  }

  Refusal(String message, List<FailedItem> items) {
    super(message);
    this.items = List.copyOf(items);
  }

  /** Every item of the checklist that failed; empty where the refusal has another reason. */
  public List<FailedItem> items() {
    return items;
  }
}
