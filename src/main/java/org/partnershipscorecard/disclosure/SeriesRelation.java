package org.partnershipscorecard.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.partnershipscorecard.catalogue.CountRelation;
import org.partnershipscorecard.catalogue.DisclosurePolicy;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.disclosure.CountKey.Part;
import org.partnershipscorecard.disclosure.CountKey.Series;

/**
 * How the counts of some series hang together in every window.
 *
 * @param takes what is taken away, of a stock
 */
record SeriesRelation(
    CountRelation.Kind kind, Series whole, List<Series> parts, List<Series> takes) {

  private static final String DENOMINATOR = ".denominator";

  SeriesRelation {
    parts = List.copyOf(parts);
    takes = List.copyOf(takes);
  }

  static SeriesRelation same(Series whole, List<Series> parts) {
    return new SeriesRelation(CountRelation.Kind.SAME, whole, parts, List.of());
  }

  static SeriesRelation within(Series whole, List<Series> parts) {
    return new SeriesRelation(CountRelation.Kind.WITHIN, whole, parts, List.of());
  }

  /** A declared relation, its categories as they are printed. */
  static SeriesRelation of(CountRelation declared, DisclosurePolicy policy) {
    return new SeriesRelation(
        declared.kind(),
        series(declared.whole(), policy),
        declared.parts().stream().map(term -> series(term, policy)).toList(),
        declared.takes().stream().map(term -> series(term, policy)).toList());
  }

  /** Whole and parts. */
  List<Series> all() {
    List<Series> all = new ArrayList<>(List.of(whole));
    all.addAll(parts);
    return all;
  }

  private static Series series(String term, DisclosurePolicy policy) {
    boolean below = term.endsWith(DENOMINATOR);
    String name = below ? term.substring(0, term.length() - DENOMINATOR.length()) : term;
    int at = name.indexOf('[');
    String line = at < 0 ? name : name.substring(0, at);
    String breakdown =
        at < 0
            ? FigureKey.TOTAL
            : policy.printedUnder(line, name.substring(at + 1, name.length() - 1));
    return new Series(line, breakdown, below ? Part.DENOMINATOR : Part.NUMERATOR);
  }
}
