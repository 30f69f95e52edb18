package org.partnershipscorecard.narrative;

/**
 * Something that a report still lacks: a line of the chase list.
 *
 * @param what the chapter, the agency or the requirement, as printed
 * @param file where it is to be written; of a requirement, the guidance that asks for it
 * @param who the role to ask; empty where the outline does not say
 */
public record Wanting(Kind kind, String what, String file, String who) {

  /** What is lacking. */
  public enum Kind {
    CHAPTER("not written"),
    AGENCY("no account received"),
    SIGN_OFF("not signed off"),
    REQUIREMENT("required and answered nowhere");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** As printed. */
    public String words() {
      return words;
    }
  }

  /** One line: what is lacking, where it belongs and whom to ask. */
  public String sentence() {
    String where = file.isEmpty() ? "" : " (" + file + ")";
    String ask = who.isEmpty() ? "" : "; ask: " + who;
    return what + where + ": " + kind.words() + ask;
  }
}
