package org.partnershipscorecard.narrative;

import java.util.List;

/**
 * An agency's account of its year, in the form that every agency uses.
 *
 * @param agency as printed
 * @param who who the agency is to children
 * @param difference the difference made
 */
public record Contribution(
    String agency, Xhtml who, Xhtml whatWeDid, Xhtml difference, Xhtml nextYear) {

  /** The form's headings, in order. */
  public static final List<String> HEADINGS =
      List.of("Who we are", "What we did", "The difference it made", "Next year");

  /**
   * Reads a Markdown text with the form's headings.
   *
   * @throws NarrativeFault when it has other headings, or one has no words
   */
  public static Contribution read(String file, String agency, String markdown) {
    List<Xhtml> sections =
        Sections.read(file, markdown, HEADINGS).stream()
            .map(section -> Xhtml.of(section.xhtml()))
            .toList();
    return new Contribution(
        agency, sections.get(0), sections.get(1), sections.get(2), sections.get(3));
  }
}
