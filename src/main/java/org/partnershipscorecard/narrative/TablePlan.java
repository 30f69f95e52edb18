package org.partnershipscorecard.narrative;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.extract.Typeset;

/**
 * A table of the report.
 *
 * @param id by which a text places it
 * @param stub the head of the first column
 * @param column the CSV column that heads the rows of a file's table; null for figures
 * @param file the CSV of a {@code FILE}, {@code REFERENCE} or {@code TRACKED} table; null for the
 *     others
 * @param figure what all cells share; null for none
 * @param dimension the breakdown whose categories are the rows of a {@code BREAKDOWN} table; null
 *     for the others
 * @param chart the chart whose figures a {@code CHART} table holds; null for the others
 * @param total the head of the row that stands for all: of a {@code BREAKDOWN}, added for the
 *     line's own figure; of a file, checked to be the sum of the others; null for none
 * @param rows of a {@code FIGURES} table
 * @param notes sentences below the table
 * @param categoryNotes sentences that are printed below a {@code BREAKDOWN} only where it has the
 *     category of that code, so not in an edition that shows larger groups
 */
public record TablePlan(
    String id,
    Kind kind,
    String caption,
    String stub,
    @Nullable String column,
    @Nullable String file,
    @Nullable FigurePlan figure,
    @Nullable String dimension,
    @Nullable String chart,
    @Nullable String total,
    List<Column> columns,
    List<Row> rows,
    List<String> notes,
    Map<String, String> categoryNotes) {

  public TablePlan {
    caption = Typeset.of(caption);
    stub = Typeset.of(stub);
    total = total == null ? null : Typeset.of(total);
    notes = notes.stream().map(Typeset::of).toList();
    categoryNotes =
        categoryNotes.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> Typeset.of(e.getValue())));
  }

  /** Where a table's cells come from. */
  public enum Kind {
    /** Measure lines by period, unit or basis. */
    FIGURES,
    /** One line by the categories of a breakdown. */
    BREAKDOWN,
    /** What a trend shows: a row for each of its lines, a column for each quarter. */
    CHART,
    /** A CSV file beside the chapters. */
    FILE,
    /** A CSV file of the reference folder. */
    REFERENCE,
    /** Actions followed to their end: see {@link TrackedAction}. */
    TRACKED,
    /** What the report must hold, and where it does. */
    REQUIREMENTS,
    /** Every line of the catalogue for the year. */
    SCORECARD
  }

  /**
   * A column after the first.
   *
   * @param column the CSV column of a file's table; null for figures
   * @param unit the CSV column that holds each row's unit, such as {@code percent}; null for none
   * @param figure what its cells share; null for none
   */
  public record Column(
      String head, @Nullable String column, @Nullable String unit, @Nullable FigurePlan figure) {
    public Column {
      head = Typeset.of(head);
    }
  }

  /** A row of a table of figures. */
  public record Row(String head, FigurePlan figure) {
    public Row {
      head = Typeset.of(head);
    }
  }
}
