package org.partnershipscorecard.narrative;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.extract.Typeset;

/**
 * The plan of a report, {@code report.yaml}: which texts, tables and charts it has, in reading
 * order. Every text in it may refer to figures in braces.
 *
 * @param year the reporting year, {@code 2016-17}
 * @param published when it came out, in words
 * @param status one or two words on the cover
 * @param cover two or three lines on the cover
 * @param numbers the spread "The year in numbers"
 * @param requirements the lists of what the report must hold, {@code working-together-2015}; see
 *     {@link Requirements}
 * @param gaps what of it the report openly does not hold
 * @param questions that Part A's figures and Part B's evidence answer together
 * @param evidence file of the evidence, one row a piece, under the question that it answers; null
 *     for none
 * @param boxes set apart from the text: case studies and contacts
 * @param explained queries on the prose that somebody has answered
 * @param trackedTo the day on which the states of tracked actions stand; null for the year's end
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
    List<String> requirements,
    List<Gap> gaps,
    List<Question> questions,
    @Nullable String evidence,
    List<Box> boxes,
    List<Explained> explained,
    @Nullable LocalDate trackedTo,
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
  public record Foreword(String title, String file, String signed) {
    public Foreword {
      title = Typeset.of(title);
      signed = Typeset.of(signed);
    }
  }

  /** Chapters, then appendices. */
  public List<Part> parts() {
    return Stream.concat(chapters.stream(), appendices.stream()).toList();
  }

  /** The opening spread of figures. */
  public record Spread(String title, String summary, List<Tile> tiles) {
    public Spread {
      title = Typeset.of(title);
      summary = Typeset.of(summary);
    }
  }

  /**
   * One figure of the spread.
   *
   * @param figure what is printed large: a reference in braces
   * @param label what it counts, in a few words
   * @param sentence what it tells
   * @param chart id of a small chart; null for none
   */
  public record Tile(String figure, String label, String sentence, @Nullable String chart) {
    public Tile {
      label = Typeset.of(label);
      sentence = Typeset.of(sentence);
    }
  }

  /**
   * A chapter or an appendix.
   *
   * @param summary two lines on what it says
   * @param author the role that writes it, for the chase list; null where it is not said
   * @param meets ids of the requirements that it answers
   * @param samePage whether it follows on the page of the part before; null for a new page
   * @param keyFigures printed large at its opening; three at most
   * @param contributions the agencies' accounts, where the text places them
   */
  public record Part(
      String id,
      String title,
      String summary,
      String file,
      @Nullable String author,
      List<String> meets,
      @Nullable Boolean samePage,
      List<KeyFigure> keyFigures,
      List<Agency> contributions) {
    public Part {
      title = Typeset.of(title);
      summary = Typeset.of(summary);
    }
  }

  /**
   * A figure at a chapter's opening.
   *
   * @param figure a reference in braces
   * @param label what it counts, in a few words
   */
  public record KeyFigure(String figure, String label) {
    public KeyFigure {
      label = Typeset.of(label);
    }
  }

  /**
   * An agency and the file with its account.
   *
   * @param author the role that writes it, for the chase list; null where it is not said
   */
  public record Agency(String name, String file, @Nullable String author) {
    public Agency {
      name = Typeset.of(name);
    }
  }

  /** A requirement that the report does not meet, and why. */
  public record Gap(String item, String reason) {
    public Gap {
      reason = Typeset.of(reason);
    }
  }

  /** A question about children to which figures and other evidence are put. */
  public record Question(String id, String asks) {
    public Question {
      asks = Typeset.of(asks);
    }
  }

  /**
   * A text that stands apart.
   *
   * @param file a Markdown text of no headings
   */
  public record Box(String id, Kind kind, String title, String file) {
    public Box {
      title = Typeset.of(title);
    }

    /** What it is. */
    public enum Kind {
      /** What happened, told so that nobody can be recognised; somebody must sign it off. */
      CASE,
      /** Whom to turn to. */
      CONTACT
    }
  }

  /**
   * A query on the prose that is answered: the typed words are right as they stand.
   *
   * @param words as they stand in the text
   * @param role who says so
   */
  public record Explained(String file, String words, String reason, String role) {
    public Explained {
      words = Typeset.of(words);
    }
  }
}
