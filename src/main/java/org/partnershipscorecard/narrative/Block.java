package org.partnershipscorecard.narrative;

/** A piece of a chapter, in reading order. */
public sealed interface Block {

  /** The name by which a page template tells the kinds apart. */
  String kind();

  /**
   * A heading.
   *
   * @param level its level in the page, at least the chapter's base
   * @param id unique within its chapter, of letters, digits and hyphens
   */
  record Heading(int level, String id, String text) implements Block {
    @Override
    public String kind() {
      return "heading";
    }
  }

  /** Running text. */
  record Prose(Xhtml xhtml) implements Block {
    @Override
    public String kind() {
      return "prose";
    }
  }

  /**
   * The place of something that the outline names: written {@code {table in-need}} on a line of its
   * own.
   *
   * @param what {@code table}, {@code chart}, {@code evidence}, {@code box} or {@code
   *     contributions}
   * @param name the outline's id; empty for contributions
   */
  record Placement(String what, String name) implements Block {
    @Override
    public String kind() {
      return "placement";
    }
  }
}
