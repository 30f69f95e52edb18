package org.partnershipscorecard.extract;

/** What reading a file needs besides its spec: the codes, and the wordings that stand for them. */
public record ReadingRules(CodeSets codeSets, Synonyms synonyms) {}
