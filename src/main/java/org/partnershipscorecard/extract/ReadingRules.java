package org.partnershipscorecard.extract;

import org.jspecify.annotations.Nullable;

/**
 * What reading a file needs besides its spec.
 *
 * @param synonyms the wordings that stand for codes
 * @param pseudonym replaces the references of children; null to keep them as delivered
 */
public record ReadingRules(CodeSets codeSets, Synonyms synonyms, @Nullable Pseudonym pseudonym) {

  /** References of children are kept as delivered. */
  public ReadingRules(CodeSets codeSets, Synonyms synonyms) {
    this(codeSets, synonyms, null);
  }

  /** The key that references of children are replaced with; empty for none. */
  public String pseudonymKey() {
    return pseudonym == null ? "" : pseudonym.keyId();
  }
}
