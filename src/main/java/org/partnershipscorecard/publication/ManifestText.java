package org.partnershipscorecard.publication;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A manifest as JSON: sorted by name, so that the same manifest is the same text. */
public final class ManifestText {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
          .build();

  private ManifestText() {}

  public static String write(Manifest manifest) {
    return JSON.writeValueAsString(manifest).replace("\r\n", "\n") + "\n";
  }

  /**
   * Reads one back.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static Manifest read(String text) {
    try {
      return JSON.readValue(text, Manifest.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not a manifest", e);
    }
  }
}
