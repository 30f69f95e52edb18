package org.partnershipscorecard.scorecard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.Theme;
import org.partnershipscorecard.disclosure.Printed;

/**
 * Which agency feeds which lines, by theme: whose view of children the scorecard shows.
 *
 * @param themes their names, in printed order
 * @param agencies one row each, the one that feeds most first
 * @param printed how many lines have a figure, by theme and in all
 * @param silent lines of the catalogue that nobody has sent anything for, by theme and in all
 * @param silentLines their ids and names
 * @param finding what the table shows, as one sentence
 */
public record Coverage(
    List<String> themes,
    List<Row> agencies,
    List<String> printed,
    List<String> silent,
    List<String> silentLines,
    String finding) {

  /**
   * An agency's lines.
   *
   * @param counts how many of each theme's printed lines it feeds, then how many of all
   * @param share of all printed lines, a percentage
   * @param lines their ids
   */
  public record Row(String agency, List<String> counts, String share, String lines) {}

  /**
   * Counts.
   *
   * @param printed the lines that are printed, in printed order
   */
  static Coverage of(Catalogue catalogue, List<MeasureLine> printed, Supply supply) {
    Map<String, List<MeasureLine>> fed = new LinkedHashMap<>();
    for (MeasureLine line : printed) {
      for (String agency : supply.agenciesOf(line.extract(), line.id())) {
        fed.computeIfAbsent(agency, a -> new ArrayList<>()).add(line);
      }
    }
    List<Row> rows =
        fed.entrySet().stream()
            .sorted((a, b) -> Integer.compare(b.getValue().size(), a.getValue().size()))
            .map(agency -> row(catalogue, agency.getKey(), agency.getValue(), printed.size()))
            .toList();
    List<MeasureLine> silent =
        catalogue.lines().stream()
            .filter(line -> !line.isDividedOnly() && !printed.contains(line))
            .toList();
    return new Coverage(
        catalogue.themes().stream().map(Theme::name).toList(),
        rows,
        counts(catalogue, printed),
        counts(catalogue, silent),
        silent.stream().map(line -> line.id() + " " + line.name()).toList(),
        finding(rows, printed.size(), new TreeSet<>(fed.keySet()).size()));
  }

  private static Row row(Catalogue catalogue, String agency, List<MeasureLine> lines, int all) {
    return new Row(
        agency,
        counts(catalogue, lines),
        Printed.number(100.0 * lines.size() / all, 0),
        String.join(", ", lines.stream().map(MeasureLine::id).toList()));
  }

  private static List<String> counts(Catalogue catalogue, List<MeasureLine> lines) {
    List<String> counts = new ArrayList<>();
    for (Theme theme : catalogue.themes()) {
      counts.add(
          String.valueOf(
              lines.stream()
                  .filter(line -> catalogue.measureOf(line.id()).theme().equals(theme.id()))
                  .count()));
    }
    counts.add(String.valueOf(lines.size()));
    return List.copyOf(counts);
  }

  private static String finding(List<Row> rows, int lines, int agencies) {
    if (rows.isEmpty()) {
      return "It is not known which agencies feed the scorecard.";
    }
    Row most = rows.getFirst();
    String others = agencies == 1 ? "; no other agency feeds any" : "";
    return most.agency()
        + " feeds "
        + most.counts().getLast()
        + " of the "
        + lines
        + " lines shown ("
        + most.share()
        + "%)"
        + others
        + ".";
  }
}
