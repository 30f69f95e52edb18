package org.partnershipscorecard.narrative;

import java.util.Arrays;

/**
 * A text with what is noted of it above: YAML between two lines of three hyphens, then the words.
 *
 * @param yaml empty where nothing is noted
 * @param body the words
 */
record FrontMatter(String yaml, String body) {

  private static final String FENCE = "---";

  /**
   * Parts a text.
   *
   * @throws NarrativeFault when the notes are begun and not ended
   */
  static FrontMatter of(String file, String text) {
    String[] lines = text.split("\n", -1);
    if (!lines[0].strip().equals(FENCE)) {
      return new FrontMatter("", text);
    }
    StringBuilder yaml = new StringBuilder();
    for (int i = 1; i < lines.length; i++) {
      if (lines[i].strip().equals(FENCE)) {
        String body = String.join("\n", Arrays.copyOfRange(lines, i + 1, lines.length));
        return new FrontMatter(yaml.toString(), body);
      }
      yaml.append(lines[i]).append('\n');
    }
    throw new NarrativeFault(file, "its first lines are begun with --- and not ended with it");
  }
}
