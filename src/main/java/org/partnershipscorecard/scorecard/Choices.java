package org.partnershipscorecard.scorecard;

import java.util.List;

/**
 * What the partnership chooses of its scorecard: {@code report-templates/scorecard.yaml}.
 *
 * @param sections of the full edition, in printed order; each is a template of its own
 * @param pageOne how much stands on page one
 * @param panelRows so many rows of panels have room in the body, two a page; further ones go to an
 *     appendix
 * @param panels ids of lines that have a panel whatever their figures say
 */
public record Choices(List<String> sections, PageOne pageOne, List<String> panels, int panelRows) {

  /**
   * How much stands on page one.
   *
   * @param toDiscuss at most so many exceptions; the others are named in one line
   * @param goingWell at most so many
   * @param questions at most so many
   */
  public record PageOne(int toDiscuss, int goingWell, int questions) {

    /** As the committee's page is laid out. */
    public static final PageOne USUAL = new PageOne(8, 4, 4);
  }

  /** What stands where nothing is chosen. */
  public static final Choices USUAL =
      new Choices(List.of("page-one", "grid", "panels"), PageOne.USUAL, List.of(), 16);

  public Choices {
    sections = List.copyOf(sections);
    panels = List.copyOf(panels);
  }
}
