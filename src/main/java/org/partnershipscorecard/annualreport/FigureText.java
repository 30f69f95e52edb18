package org.partnershipscorecard.annualreport;

import java.util.List;
import org.partnershipscorecard.annualreport.FigureFinder.Found;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.chart.FigureWords;
import org.partnershipscorecard.narrative.CsvSheet;
import org.partnershipscorecard.narrative.References;
import org.partnershipscorecard.period.Span;

/**
 * Figures in running text. Besides {@link FigureReference} a text may write {@code {context ITEM}}
 * for a figure of the reference table of context.
 */
final class FigureText {

  private static final String CONTEXT = "context ";

  private final FigureFinder finder;
  private final CsvSheet context;

  /**
   * @param context with the columns item, value and unit
   */
  FigureText(FigureFinder finder, CsvSheet context) {
    this.finder = finder;
    this.context = context;
  }

  /** The text with its references replaced; see {@link References#resolve}. */
  String resolve(String file, String text) {
    return References.resolve(file, text, this::words);
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
    FigureReference parsed = FigureReference.parse(reference);
    Found found = finder.find(parsed);
    Span from = parsed.from();
    if (from != null) {
      return change(found, finder.find(parsed, from));
    }
    Double value = found.value();
    if (value == null) {
      return missing(found);
    }
    return FigureWords.amount(value, found.unit(), found.decimals());
  }

  /** In brackets, so that a sentence shows where a number is wanting. */
  private static String missing(Found found) {
    if (found.figure().marks().contains(Mark.C)) {
      return "[number withheld]";
    }
    String why = FigureWords.missing(found.figure());
    return "[" + (why.isEmpty() ? "not available" : why) + "]";
  }

  private String context(String item) {
    for (List<String> row : context.rows()) {
      if (row.get(0).equals(item)) {
        return ContextNumber.written(row.get(1), row.get(2));
      }
    }
    throw new IllegalArgumentException(context.file() + " has no item " + item);
  }

  /** The difference in words: the direction is never typed by hand, so it cannot go stale. */
  private static String change(Found now, Found then) {
    Double after = now.value();
    Double before = then.value();
    if (after == null || before == null) {
      return missing(after == null ? now : then);
    }
    if (now.figure().marks().contains(Mark.B) != then.figure().marks().contains(Mark.B)) {
      throw new IllegalArgumentException(
          "the series has a break between the two periods; no change is printed across it");
    }
    double change = after - before;
    Unit unit = now.unit();
    if (change == 0) {
      return "no change";
    }
    boolean counted = unit == Unit.COUNT;
    String amount =
        unit == Unit.PERCENT
            ? FigureWords.amount(Math.abs(change), Unit.VALUE, now.decimals())
                + " percentage points"
            : FigureWords.amount(Math.abs(change), unit, now.decimals());
    String up = counted ? " more" : " higher";
    String down = counted ? " fewer" : " lower";
    return amount + (change > 0 ? up : down);
  }
}
