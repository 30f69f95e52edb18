package org.partnershipscorecard.disclosure;

import java.util.List;
import org.partnershipscorecard.catalogue.Audience;
import org.partnershipscorecard.period.Span;

/**
 * The tables of one edition of a report, with what must be known of all of them.
 *
 * @param report the name of its files: {@code scorecard}
 * @param areaName as printed
 * @param status in words
 * @param asAt the ledger's event up to which everything is counted
 * @param marking the handling marking; empty for the public
 */
public record TableBook(
    String report,
    String title,
    String partnership,
    String area,
    String areaName,
    Span span,
    Audience audience,
    String status,
    int asAt,
    String marking,
    List<PublishedTable> tables) {

  /** Keeps its own copy. */
  public TableBook {
    tables = List.copyOf(tables);
  }
}
