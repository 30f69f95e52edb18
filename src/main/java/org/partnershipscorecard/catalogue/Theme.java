package org.partnershipscorecard.catalogue;

import org.partnershipscorecard.extract.Typeset;

/** A block of the scorecard: {@code A}, Early help. */
public record Theme(String id, String name) {
  public Theme {
    name = Typeset.of(name);
  }
}
