package org.partnershipscorecard.submission;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
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
   * @throws org.partnershipscorecard.extract.InvalidDefinition with file and line
   */
  static Map<String, DeliveryNote> read(String name, String text) {
    Map<String, DeliveryNote> notes = new HashMap<>();
    for (CsvTable.Row row : CsvTable.parse(name, text, "file")) {
      DeliveryNote note =
          new DeliveryNote(
              row.optional("agency"),
              row.optional("extract"),
              row.has("covers_from") ? row.date("covers_from") : null,
              row.has("covers_to") ? row.date("covers_to") : null,
              row.has("as_at_date") ? row.date("as_at_date") : null,
              isProvisional(row));
      if (note.coversFrom() != null
          && note.coversTo() != null
          && note.coversTo().isBefore(note.coversFrom())) {
        throw row.invalid("covers_to is before covers_from");
      }
      String file = row.required("file");
      if (notes.put(file, note) != null) {
        throw row.invalid(file + " stands twice");
      }
    }
    return notes;
  }

  private static boolean isProvisional(CsvTable.Row row) {
    return switch (row.optional("status").toUpperCase(Locale.ROOT)) {
      case "", "FINAL" -> false;
      case "PROVISIONAL" -> true;
      default -> throw row.invalid("column status must be FINAL or PROVISIONAL");
    };
  }
}
