package org.partnershipscorecard.scorecard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.partnershipscorecard.disclosure.PublishedCell;
import org.partnershipscorecard.disclosure.PublishedTable;
import org.partnershipscorecard.disclosure.PublishedTable.Entry;
import org.partnershipscorecard.period.ReportingPeriod;

/** The tables of a scorecard that speak of what came and of what has changed since. */
record AboutTheData(Scorecard card, ReportingPeriod period, String area) {

  private static final String NONE = "[z]";
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:[.]\\d+)?");

  /** Those that the scorecard has, in printed order. */
  List<PublishedTable> tables() {
    List<PublishedTable> tables = new ArrayList<>();
    if (!card.submissions().isEmpty()) {
      tables.add(submissions());
    }
    if (!card.data().revisions().isEmpty()) {
      tables.add(revisions());
    }
    if (!card.coverage().agencies().isEmpty()) {
      tables.add(coverage());
    }
    return tables;
  }

  private PublishedTable submissions() {
    List<List<Entry>> rows = new ArrayList<>();
    for (Supply.Row row : card.submissions()) {
      Map<String, String> of = of("submission", row.extract(), "agency", row.agency());
      rows.add(
          List.of(
              PublishedTable.words(row.extract()),
              PublishedTable.words(row.agency()),
              PublishedTable.words(row.state()),
              PublishedTable.words(row.due()),
              number(of, "revision", row.revision()),
              number(of, "rows in use", row.rows()),
              number(of, "rows refused", row.refused()),
              number(of, "open queries", String.valueOf(row.queries()))));
    }
    return new PublishedTable(
        "submissions",
        "What was expected, and what came",
        List.of(
            "Submission",
            "Agency",
            "State",
            "Due",
            "Revision",
            "Rows in use",
            "Rows refused",
            "Open queries"),
        rows,
        List.of());
  }

  private PublishedTable revisions() {
    List<List<Entry>> rows = new ArrayList<>();
    for (RevisedFigure revised : card.data().revisions()) {
      Map<String, String> of = of("figure", revised.figure(), "window", revised.period());
      rows.add(
          List.of(
              PublishedTable.words(revised.figure()),
              PublishedTable.words(revised.period()),
              number(of, "was", revised.was()),
              number(of, "now", revised.now()),
              PublishedTable.words(revised.why()),
              PublishedTable.words(revised.when())));
    }
    return new PublishedTable(
        "revisions",
        "Revised since first reported",
        List.of("Figure", "Period", "Was", "Now", "Why", "Since"),
        rows,
        List.of());
  }

  private PublishedTable coverage() {
    Coverage coverage = card.coverage();
    List<String> heads = new ArrayList<>(List.of("Agency"));
    heads.addAll(coverage.themes());
    heads.addAll(List.of("All lines", "%"));
    List<List<Entry>> rows = new ArrayList<>();
    for (Coverage.Row row : coverage.agencies()) {
      List<Entry> entries = lines(row.agency(), row.counts());
      entries.add(number(Map.of("agency", row.agency()), "percentage", row.share()));
      rows.add(entries);
    }
    rows.add(lines("Lines shown", coverage.printed()));
    rows.getLast().add(PublishedTable.words(NONE));
    rows.add(lines("Lines that nobody sends", coverage.silent()));
    rows.getLast().add(PublishedTable.words(NONE));
    return new PublishedTable(
        "coverage",
        "Lines that each agency feeds, by theme",
        heads,
        rows,
        List.of("A line that two agencies feed is counted for each."));
  }

  private List<Entry> lines(String agency, List<String> counts) {
    List<String> themes = card.coverage().themes();
    List<Entry> entries = new ArrayList<>(List.of(PublishedTable.words(agency)));
    for (int i = 0; i < counts.size(); i++) {
      Map<String, String> of =
          i < themes.size()
              ? of("agency", agency, "theme", themes.get(i))
              : Map.of("agency", agency);
      entries.add(number(of, "lines", counts.get(i)));
    }
    return entries;
  }

  private static Map<String, String> of(String one, String first, String other, String second) {
    Map<String, String> of = new LinkedHashMap<>();
    of.put(one, first);
    of.put(other, second);
    return of;
  }

  /** A number of the page's own; words and what is not there stay words. */
  private Entry number(Map<String, String> of, String statistic, String printed) {
    String digits = printed.replace(",", "").replaceFirst("%$", "");
    if (!NUMBER.matcher(digits).matches()) {
      return PublishedTable.words(printed.isEmpty() ? NONE : printed);
    }
    return PublishedTable.figure(
        new PublishedCell(
            "", area, period.key(), "", of, statistic, new BigDecimal(digits), Set.of()));
  }
}
