package org.partnershipscorecard.annualreport;

import java.util.List;
import org.partnershipscorecard.chart.Chart;
import org.partnershipscorecard.narrative.Contribution;
import org.partnershipscorecard.narrative.Xhtml;

/** A piece of a page, in reading order. */
public sealed interface Element {

  /** The name by which the template tells the kinds apart. */
  String kind();

  /**
   * @param id unique in the report
   * @param number {@code 3.1}; empty where headings are not numbered
   * @param level of the page, 3 for the first below a chapter's title
   */
  record Heading(int level, String id, String number, String text) implements Element {
    @Override
    public String kind() {
      return "heading";
    }

    /** Whether the contents name it. */
    public boolean listed() {
      return level == 3;
    }
  }

  /** Running text. */
  record Prose(Xhtml xhtml) implements Element {
    @Override
    public String kind() {
      return "prose";
    }
  }

  /** A table. */
  record Table(DataTable table) implements Element {
    @Override
    public String kind() {
      return "table";
    }
  }

  /** The scorecard's lines for the year. */
  record Scorecard(ScorecardSummary summary) implements Element {
    @Override
    public String kind() {
      return "scorecard";
    }
  }

  /**
   * @param number from 1, in reading order
   */
  record Figure(int number, Chart chart) implements Element {
    @Override
    public String kind() {
      return "chart";
    }
  }

  /** The agencies' accounts, each in the same form. */
  record Contributions(List<Contribution> contributions) implements Element {
    @Override
    public String kind() {
      return "contributions";
    }
  }
}
