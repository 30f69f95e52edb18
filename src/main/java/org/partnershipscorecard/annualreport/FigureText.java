package org.partnershipscorecard.annualreport;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.partnershipscorecard.annualreport.FigureFinder.Found;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.chart.FigureWords;
import org.partnershipscorecard.narrative.CsvSheet;
import org.partnershipscorecard.narrative.Outline;
import org.partnershipscorecard.narrative.References;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.period.Span;

/**
 * Figures in running text. Besides {@link FigureReference} a text may write {@code {context ITEM}}
 * for a figure of the reference table of context, {@code {cell TABLE ROW}} for a number of a file's
 * table (see {@link FileCells}), {@code {see table ID}} for the number of a table, figure, chapter
 * or appendix ({@code {See table ID}} at a sentence's beginning), and {@code {question ID}} for the
 * words of one of the outline's questions.
 */
final class FigureText {

  private static final String CONTEXT = "context ";
  private static final String CELL = "cell ";
  private static final String SEE = "see ";
  private static final String QUESTION = "question ";
  private static final List<String> NUMBERS =
      List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

  private final FigureFinder finder;
  private final CsvSheet context;
  private final FileCells cells;
  private final Numbering numbering;
  private final List<Outline.Question> questions;

  /**
   * @param context with the columns item, value and unit
   */
  FigureText(
      FigureFinder finder,
      CsvSheet context,
      FileCells cells,
      Numbering numbering,
      List<Outline.Question> questions) {
    this.finder = finder;
    this.context = context;
    this.cells = cells;
    this.numbering = numbering;
    this.questions = List.copyOf(questions);
  }

  /** A plain text with its references replaced; see {@link References#resolve}. */
  String resolve(String file, String text) {
    return resolve(file, text, numbering::words, "");
  }

  /** A text in Markdown likewise; what it refers to is linked. */
  String resolveMarkdown(String file, String text) {
    return resolve(file, text, numbering::link, "[");
  }

  /**
   * @param opening what stands before the words of a reference to a table
   */
  private String resolve(String file, String text, UnaryOperator<String> see, String opening) {
    String safe = WithheldSentences.replaced(text, this::isWithheld);
    return References.resolve(
        file,
        safe,
        reference ->
            reference.toLowerCase(Locale.ROOT).startsWith(SEE)
                ? see(reference, see, opening)
                : words(reference));
  }

  /** With a capital where the reference is written with one, as at a sentence's beginning. */
  private static String see(String reference, UnaryOperator<String> see, String opening) {
    String printed = see.apply(reference.substring(SEE.length()).strip());
    if (reference.startsWith(SEE)) {
      return printed;
    }
    int first = opening.length();
    return opening
        + printed.substring(first, first + 1).toUpperCase(Locale.ROOT)
        + printed.substring(first + 1);
  }

  /**
   * What is printed in a reference's place: never empty.
   *
   * @throws IllegalArgumentException when there is no such figure
   */
  String words(String reference) {
    if (reference.startsWith(CONTEXT)) {
      return context(reference.substring(CONTEXT.length()).strip());
    }
    if (reference.startsWith(CELL)) {
      return cells.words(reference.substring(CELL.length()));
    }
    if (reference.startsWith(QUESTION)) {
      return question(reference.substring(QUESTION.length()).strip());
    }
    FigureReference parsed = FigureReference.parse(reference);
    Found found = finder.find(parsed);
    Span from = parsed.from();
    if (from != null) {
      return FigureChange.of(found, finder.find(parsed, from)).words(parsed.inWords());
    }
    if (parsed.part() == FigureReference.Part.WHEN) {
      return when(found);
    }
    Double value = found.value();
    if (value == null) {
      return missing(found);
    }
    String spelt = parsed.inWords() ? spelt(value) : "";
    return spelt.isEmpty() ? FigureWords.amount(value, found.unit(), found.decimals()) : spelt;
  }

  /** Whether a reference, of whatever kind, is to a figure that this edition withholds. */
  boolean isWithheld(String reference) {
    try {
      FigureReference parsed = FigureReference.parse(reference);
      Span from = parsed.from();
      return isWithheld(finder.find(parsed))
          || (from != null && isWithheld(finder.find(parsed, from)));
    } catch (IllegalArgumentException notAFigure) {
      // Named with file and line when the reference is replaced.
      return false;
    }
  }

  private static boolean isWithheld(Found found) {
    return found.value() == null && found.cell().marks().contains(Mark.C);
  }

  /** A whole number from nought to nine in words; empty for any other. */
  static String spelt(double value) {
    boolean small = value == Math.rint(value) && value >= 0 && value < NUMBERS.size();
    return small ? NUMBERS.get((int) value) : "";
  }

  /** In brackets, so that a sentence shows where a number is wanting. */
  static String missing(Found found) {
    if (found.cell().marks().contains(Mark.C)) {
      return "[number withheld]";
    }
    String why = FigureWords.missing(found.figure());
    return "[" + (why.isEmpty() ? "not available" : why) + "]";
  }

  private static String when(Found found) {
    return switch (found.figure().key().basis()) {
      case SNAPSHOT -> lastDay(found.figure().key().period());
      case QUARTER, YEAR -> found.figure().key().period().words();
      case YTD -> "April to " + month(found);
      case ROLLING12 -> "the twelve months to " + month(found);
      case POOLED3 -> "the three years to " + month(found);
      case POOLED5 -> "the five years to " + month(found);
    };
  }

  private static String month(Found found) {
    String day = lastDay(found.figure().key().period());
    return day.substring(day.indexOf(' ') + 1);
  }

  private static String lastDay(Span period) {
    return ReportingPeriod.containing(period.lastDay()).lastDayWords();
  }

  private String context(String item) {
    for (List<String> row : context.rows()) {
      if (row.get(0).equals(item)) {
        return ContextNumber.written(row.get(1), row.get(2));
      }
    }
    throw new IllegalArgumentException(context.file() + " has no item " + item);
  }

  private String question(String id) {
    return questions.stream()
        .filter(each -> each.id().equals(id))
        .map(Outline.Question::asks)
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("the outline asks no question called " + id));
  }
}
