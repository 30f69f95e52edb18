package org.partnershipscorecard.catalogue;

import java.util.Map;

/**
 * A way in which a line is divided.
 *
 * @param dimension its name in keys and files: {@code category}
 * @param label its name in print
 * @param expression the SQL expression over the extract's columns that gives a row's code; for
 *     {@code figures} the breakdown type as supplied
 * @param categories code to label, in printed order; every one is shown, zero or not
 */
public record Breakdown(
    String dimension, String label, String expression, Map<String, String> categories) {

  /** The code of rows whose value is missing or was not understood. */
  public static final String UNKNOWN = "unknown";

  /** The breakdown part of a {@link FigureKey}. */
  public String key(String code) {
    return dimension + "=" + code;
  }
}
