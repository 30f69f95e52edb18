package org.partnershipscorecard.submission;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.extract.CsvTable;

/**
 * What {@code deliveries.csv} says of a file; it wins over everything else (rule R2). An empty cell
 * says nothing.
 */
record DeliveryNote(
    String agency,
    String extract,
    @Nullable LocalDate coversFrom,
    @Nullable LocalDate coversTo,
    @Nullable LocalDate asAtDate,
    boolean provisional) {

  static final DeliveryNote NONE = new DeliveryNote("", "", null, null, null, false);

  /**
   * Reads a period's notes.
   *
   * @return file name to note
   */
  static Map<String, DeliveryNote> read(String name, String text) {
    Map<String, DeliveryNote> notes = new HashMap<>();
    for (CsvTable.Row row : CsvTable.parse(name, text, "file")) {
      notes.put(
          row.required("file"),
          new DeliveryNote(
              row.optional("agency"),
              row.optional("extract"),
              row.has("covers_from") ? row.date("covers_from") : null,
              row.has("covers_to") ? row.date("covers_to") : null,
              row.has("as_at_date") ? row.date("as_at_date") : null,
              row.optional("status").equalsIgnoreCase("PROVISIONAL")));
    }
    return notes;
  }
}
