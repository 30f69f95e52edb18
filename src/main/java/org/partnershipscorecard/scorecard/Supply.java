package org.partnershipscorecard.scorecard;

import java.util.List;
import java.util.Map;

/**
 * Who sends what.
 *
 * @param submissions what was expected for the quarter, one row each, in the order expected
 * @param feeders extract id to the names of the agencies that send it; none where nobody does
 * @param lines agency's name to the lines that it sends as figures; empty where that is not said
 * @param figures id of the extract that holds figures rather than records
 */
public record Supply(
    List<Row> submissions,
    Map<String, List<String>> feeders,
    Map<String, List<String>> lines,
    String figures) {

  /** Nothing is known. */
  public static final Supply NONE = new Supply(List.of(), Map.of(), Map.of(), "");

  public Supply {
    submissions = List.copyOf(submissions);
    feeders = Map.copyOf(feeders);
    lines = Map.copyOf(lines);
  }

  /**
   * A submission.
   *
   * @param state in words
   * @param due the day, in words
   * @param rows how many rows are in use, refused rows left out; empty where none came
   * @param refused how many rows were refused; empty where none came
   * @param queries how many queries wait for an answer
   */
  public record Row(
      String extract,
      String agency,
      String state,
      String due,
      String revision,
      String rows,
      String refused,
      int queries) {}

  /** Without what the rows of a small file would give away. */
  public Supply forThePublic() {
    List<Row> bare =
        submissions.stream()
            .map(row -> new Row(row.extract(), row.agency(), row.state(), row.due(), "", "", "", 0))
            .toList();
    return new Supply(bare, feeders, lines, figures);
  }

  /**
   * The agencies that send a line: its records, or where nobody sends them its figure; where
   * figures are named line by line, those that name it.
   */
  List<String> agenciesOf(String extract, String line) {
    List<String> agencies = feeders.getOrDefault(extract, List.of());
    if (!extract.equals(figures) && !agencies.isEmpty()) {
      return agencies;
    }
    return feeders.getOrDefault(figures, List.of()).stream()
        .filter(agency -> {
          List<String> named = lines.getOrDefault(agency, List.of());
          return named.isEmpty() || named.contains(line);
        })
        .toList();
  }
}
