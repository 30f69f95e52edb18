package org.partnershipscorecard.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.partnershipscorecard.period.ReportingPeriod;

/**
 * What the council answered to queries about the quarters in which its early help recording system
 * changed. The reasons are printed below the figures that they explain.
 */
final class AnswersGiven {
  private static final String HEAD = "agency,extract,rule,column,answer,reason\n";

  private static final Map<String, String> BY_PERIOD =
      Map.of(
          "2016-17-Q3",
          HEAD
              + "CWC,early-help-assessments,OVER-05,completed_date,explained,"
              + "\"Most completions of the quarter were made when records moved to the recording"
              + " system of November 2016.\"\n",
          "2016-17-Q4",
          HEAD
              + "CWC,early-help-assessments,OVER-05,initiated_date,explained,"
              + "\"Assessments are recorded more completely since the recording system of November"
              + " 2016.\"\n");

  private AnswersGiven() {}

  /** Writes the answers of a period, if it has any, to its folder. */
  static void write(Path folder, ReportingPeriod period) throws IOException {
    String answers = BY_PERIOD.get(period.key());
    if (answers != null) {
      Files.writeString(folder.resolve("answers.csv"), answers);
    }
  }
}
