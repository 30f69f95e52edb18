package org.partnershipscorecard.disclosure;

import org.partnershipscorecard.catalogue.FigureKey;

/**
 * Which figures an edition prints. The more is printed, the more must be withheld; what is not
 * printed is withheld too. Editions that appear side by side share one printing.
 */
@FunctionalInterface
public interface Printing {

  /** Everything that the policy lets be printed. */
  Printing EVERYTHING = key -> true;

  boolean prints(FigureKey key);
}
