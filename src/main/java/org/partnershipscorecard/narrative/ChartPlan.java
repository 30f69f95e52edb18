package org.partnershipscorecard.narrative;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.extract.Typeset;

/**
 * A chart of the report. Its title and subtitle may refer to figures in braces.
 *
 * @param id by which a text or a tile places it
 * @param title the finding
 * @param subtitle what is measured and in what unit
 * @param figure what all its figures share; null for nothing
 * @param dimension the breakdown whose categories are the bars; null where {@code items} are
 * @param items the bars, or the lines of a trend, with their names
 * @param last the last quarter of a trend; null for bars
 * @param quarters how many quarters a trend shows; null for bars
 * @param file the CSV that a structure is drawn from; null for the others
 * @param size null for {@code WIDE}
 */
public record ChartPlan(
    String id,
    Kind kind,
    String title,
    String subtitle,
    @Nullable FigurePlan figure,
    @Nullable String dimension,
    List<TablePlan.Row> items,
    @Nullable String last,
    @Nullable Integer quarters,
    @Nullable String file,
    @Nullable Size size) {

  public ChartPlan {
    title = Typeset.of(title);
    subtitle = Typeset.of(subtitle);
  }

  /** How it is drawn. */
  public enum Kind {
    BARS,
    TREND,
    /** Who answers to whom: columns {@code body}, {@code answers_to} and {@code kind}. */
    STRUCTURE
  }

  /** How much of the page it takes. */
  public enum Size {
    /** The width of the text. */
    WIDE,
    /** The width of the text, half as high. */
    LOW,
    /** A tile of the opening spread. */
    TILE
  }
}
