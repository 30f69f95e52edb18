package org.partnershipscorecard.job;

import java.util.List;

/** Something was asked for that is not there; the message says what is. */
public final class NotThere extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  NotThere(String message) {
    super(message);
  }

  /**
   * Checks an area that was asked for. Where no areas are laid down, any may be.
   *
   * @param known ONS codes
   * @throws NotThere when it is none of them
   */
  public static void checkArea(String area, List<String> known) {
    if (!known.isEmpty() && !known.contains(area)) {
      throw new NotThere(
          "reference/areas.csv has no area %s; it has %s"
              .formatted(area, String.join(", ", known)));
    }
  }
}
