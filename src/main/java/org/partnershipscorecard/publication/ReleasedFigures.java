package org.partnershipscorecard.publication;

import java.util.List;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** The figures of a version as a text for the content store: one JSON object a line. */
public final class ReleasedFigures {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();

  private ReleasedFigures() {}

  public static String write(List<ReleasedFigure> figures) {
    StringBuilder text = new StringBuilder();
    figures.forEach(figure -> text.append(JSON.writeValueAsString(figure)).append('\n'));
    return text.toString();
  }

  /** Reads them back. */
  public static List<ReleasedFigure> read(String text) {
    return text.lines().map(line -> JSON.readValue(line, ReleasedFigure.class)).toList();
  }
}
