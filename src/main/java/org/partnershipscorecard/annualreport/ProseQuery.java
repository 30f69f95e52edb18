package org.partnershipscorecard.annualreport;

/**
 * A question about words that somebody typed: they may not agree with the figures.
 *
 * @param line in the file, from 1; 0 where it is not known
 * @param words as typed
 * @param asks what is doubtful, and what to do
 */
public record ProseQuery(String file, int line, String words, String asks) {

  /** One line: where it is, what was typed and what is asked. */
  public String sentence() {
    return file + (line == 0 ? "" : ", line " + line) + ", \"" + words + "\": " + asks;
  }
}
