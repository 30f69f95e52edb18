package org.partnershipscorecard.catalogue;

/** A term of the vocabulary that is written to files: its word is the same in every output. */
public interface Word {

  /** As written in {@code outturns} and {@code figures.json}. */
  String word();
}
