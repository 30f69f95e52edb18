package org.partnershipscorecard.narrative;

import java.time.LocalDate;
import org.partnershipscorecard.extract.StrictYaml;

/**
 * Who answers for a text, as written at its head:
 *
 * <pre>
 * ---
 * signed_off_by: Independent chair
 * signed_off_on: 2017-08-31
 * ---
 * </pre>
 *
 * @param signedOffBy a role, never a person's name
 */
public record SignOff(String signedOffBy, LocalDate signedOffOn) {

  private static final String FENCE = "---";

  /** Whether a text begins with a head. */
  static boolean heads(String text) {
    return text.startsWith(FENCE + "\n") && text.indexOf("\n" + FENCE + "\n", 3) > 0;
  }

  /**
   * What a text's head says.
   *
   * @param text one that has a head
   * @throws org.partnershipscorecard.extract.InvalidDefinition when the head is not well formed
   */
  static SignOff of(String file, String text) {
    return StrictYaml.read(file, text.substring(FENCE.length(), end(text)), SignOff.class);
  }

  /** The text with blank lines in its head's place, so that line numbers stay what they are. */
  static String body(String text) {
    if (!heads(text)) {
      return text;
    }
    int body = end(text) + FENCE.length() + 1;
    long lines = text.substring(0, body).lines().count();
    return "\n".repeat((int) lines) + text.substring(body + 1);
  }

  private static int end(String text) {
    return text.indexOf("\n" + FENCE + "\n", FENCE.length());
  }
}
