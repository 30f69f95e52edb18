package org.partnershipscorecard.disclosure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A printed table: the one model that the page, the workbook, the CSV file and the JSON file of it
 * are made from or held against.
 *
 * @param id names the table's file and sheet; lower case and hyphens
 * @param caption as printed
 * @param heads of all columns
 * @param notes sentences below it
 */
public record PublishedTable(
    String id, String caption, List<String> heads, List<List<Entry>> rows, List<String> notes) {

  /**
   * Keeps its own copies.
   *
   * @throws IllegalArgumentException when a row is not as long as the heads
   */
  public PublishedTable {
    heads = List.copyOf(heads);
    rows = rows.stream().map(List::copyOf).toList();
    notes = List.copyOf(notes);
    for (List<Entry> row : rows) {
      if (row.size() != heads.size()) {
        throw new IllegalArgumentException("a row of the table " + id + " is not as its heads");
      }
    }
  }

  /** What stands in a place of the table. */
  public sealed interface Entry {

    /** Words, or a number that a person typed. */
    record Words(String text) implements Entry {}

    /** A figure, present or not. */
    record Figure(PublishedCell cell) implements Entry {}
  }

  /** Words in a place. */
  public static Entry words(String text) {
    return new Entry.Words(text);
  }

  /** A figure in a place. */
  public static Entry figure(PublishedCell cell) {
    return new Entry.Figure(cell);
  }

  /** Every figure, in reading order. */
  public List<PublishedCell> cells() {
    return rows.stream()
        .flatMap(List::stream)
        .filter(Entry.Figure.class::isInstance)
        .map(entry -> ((Entry.Figure) entry).cell())
        .toList();
  }

  /** The dimensions by which any figure is broken down, in order of their first figure. */
  public List<String> dimensions() {
    Set<String> dimensions = new LinkedHashSet<>();
    cells().forEach(cell -> dimensions.addAll(cell.breakdown().keySet()));
    return List.copyOf(dimensions);
  }
}
