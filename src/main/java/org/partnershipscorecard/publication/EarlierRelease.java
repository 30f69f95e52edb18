package org.partnershipscorecard.publication;

import org.jspecify.annotations.Nullable;

/**
 * A public release, by the hashes of what was kept of it.
 *
 * @param figures as they were let out
 * @param outturns as they were counted; null where the release after it was made before these were
 *     looked at
 */
public record EarlierRelease(String figures, @Nullable String outturns) {

  /** As a manifest once had it: the figures alone. */
  public EarlierRelease(String figures) {
    this(figures, null);
  }
}
