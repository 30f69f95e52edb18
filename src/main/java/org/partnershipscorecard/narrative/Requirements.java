package org.partnershipscorecard.narrative;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.partnershipscorecard.extract.StrictYaml;

/**
 * What a report must hold, by a piece of guidance or by the partnership's own promise. Lists come
 * with the program, as resources {@code guidance/ID.yaml}; a partnership's own list is a file of
 * that name beside the outline.
 *
 * @param name of the guidance, as printed
 * @param from the day from which it applies to reports, in words
 */
public record Requirements(String name, String from, List<Item> items) {

  /**
   * One thing that the report must hold.
   *
   * @param id unique among all lists
   * @param asks in the project's own words, not a quotation
   * @param source where the guidance says so
   */
  public record Item(String id, String asks, String source) {}

  public Requirements {
    items = List.copyOf(items);
  }

  /**
   * Finds a list.
   *
   * @throws NarrativeFault when there is none of that id
   * @throws org.partnershipscorecard.extract.InvalidDefinition when it is not well formed
   */
  static Requirements of(NarrativeFolder folder, String id) {
    String file = id + ".yaml";
    if (folder.isWritten(file)) {
      return StrictYaml.read(file, folder.text(file), Requirements.class);
    }
    try (InputStream builtIn = Requirements.class.getResourceAsStream("/guidance/" + file)) {
      if (builtIn == null) {
        throw new NarrativeFault(
            folder.outlineFile(), "there is no list of requirements called " + id);
      }
      return StrictYaml.read(file, builtIn, Requirements.class);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
