package org.partnershipscorecard.narrative;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a report, {@code report.yaml}: which texts, tables and charts it has, in reading
 * order. Every text in it may refer to figures in braces.
 *
 * @param year the reporting year, {@code 2016-17}
 * @param published when it came out, in words
 * @param status one or two words on the cover
 * @param cover two or three lines on the cover
 * @param numbers the spread "The year in numbers"
 * @param glossary file with a column {@code term} and a column {@code meaning}
 * @param concern file of the last page, how to report a concern
 */
public record Outline(
    String year,
    String partnership,
    String title,
    String published,
    String status,
    String cover,
    Foreword foreword,
    Spread numbers,
    List<Part> chapters,
    List<Part> appendices,
    String glossary,
    String concern,
    List<TablePlan> tables,
    List<ChartPlan> charts) {

  /**
   * The foreword.
   *
   * @param signed the role of its author, never a name
   */
  public record Foreword(String title, String file, String signed) {}

  /** The opening spread of figures. */
  public record Spread(String title, String summary, List<Tile> tiles) {}

  /**
   * One figure of the spread.
   *
   * @param figure what is printed large: a reference in braces
   * @param label what it counts, in a few words
   * @param sentence what it tells
   * @param chart id of a small chart; null for none
   */
  public record Tile(String figure, String label, String sentence, @Nullable String chart) {}

  /**
   * A chapter or an appendix.
   *
   * @param summary two lines on what it says
   * @param samePage whether it follows on the page of the part before; null for a new page
   * @param contributions the agencies' accounts, where the text places them
   */
  public record Part(
      String id,
      String title,
      String summary,
      String file,
      @Nullable Boolean samePage,
      List<Agency> contributions) {}

  /** An agency and the file with its account. */
  public record Agency(String name, String file) {}
}
