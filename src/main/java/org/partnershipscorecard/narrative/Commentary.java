package org.partnershipscorecard.narrative;

import java.util.List;

/**
 * What the owner of a measure says about it, for one period: plain sentences, without markup.
 *
 * @param measure the catalogue's measure, {@code EH01}
 * @param what what the figures show
 * @param why what explains them
 * @param soWhat what follows for children and for the partnership
 */
public record Commentary(String measure, String what, String why, String soWhat) {

  private static final List<String> HEADINGS = List.of("What", "Why", "So what");

  /**
   * Reads a Markdown text with the headings What, Why and So what.
   *
   * @throws NarrativeFault when it has other headings, or one has no words
   */
  public static Commentary read(String file, String measure, String markdown) {
    List<Sections.Section> sections = Sections.read(file, markdown, HEADINGS);
    return new Commentary(
        measure, sections.get(0).words(), sections.get(1).words(), sections.get(2).words());
  }
}
