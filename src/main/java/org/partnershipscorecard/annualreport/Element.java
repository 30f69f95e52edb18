package org.partnershipscorecard.annualreport;

import java.util.List;
import org.partnershipscorecard.chart.Chart;
import org.partnershipscorecard.narrative.Contribution;
import org.partnershipscorecard.narrative.Footnotes;
import org.partnershipscorecard.narrative.Xhtml;

/** A piece of a page, in reading order. */
public sealed interface Element {

  /** The name by which the template tells the kinds apart. */
  String kind();

  /**
   * A heading below the chapter's own.
   *
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
   * A numbered chart.
   *
   * @param number from 1, in reading order
   * @param source where what it shows comes from; empty where nothing is counted
   */
  record Figure(int number, Chart chart, String source) implements Element {
    @Override
    public String kind() {
      return "chart";
    }
  }

  /**
   * A text set apart: a case study, or whom to turn to.
   *
   * @param look {@code case} or {@code contact}
   * @param signedOff the role that answers for it; empty for none
   */
  record Box(String id, String look, String title, Xhtml xhtml, String signedOff)
      implements Element {
    @Override
    public String kind() {
      return "box";
    }
  }

  /** A chapter's footnotes, at its end. */
  record Notes(List<Footnotes.Note> notes) implements Element {
    @Override
    public String kind() {
      return "notes";
    }
  }

  /**
   * The agencies' accounts, each in the same form.
   *
   * @param awaited agencies whose account has not come
   */
  record Contributions(List<Contribution> contributions, List<String> awaited) implements Element {
    @Override
    public String kind() {
      return "contributions";
    }
  }
}
