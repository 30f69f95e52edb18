package org.partnershipscorecard.edition;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.partnershipscorecard.edition.ExampleEditions.Edition;

/** What a reader finds in an edition's files: numbers in tables, and those told in words. */
final class PrintedCells {

  private static final Set<String> NO_DIMENSION =
      Set.of("table", "measure", "area", "period", "basis", "statistic", "value", "mark");

  /** A chart in words names a line and four of its points. */
  private static final Pattern CHART =
      Pattern.compile("Line chart by quarter, [^.]*\\. ([^:.]+): (first [^.]*(?:\\.\\d[^.]*)*)\\.");

  private static final Pattern POINT =
      Pattern.compile(
          "(?:first|last|highest|lowest) ([0-9,.]+)(%?)([^,]*?) in (\\d{4}-\\d\\d) (Q\\d)");

  /**
   * A place in print.
   *
   * @param category {@code sex=Male}; empty for a total
   */
  record Place(String line, String category, String period, String basis, String statistic) {}

  private final Map<Place, Optional<BigDecimal>> cells = new LinkedHashMap<>();
  private int told;

  /** The numbers of the editions together; empty for one that is withheld. */
  static PrintedCells of(List<Edition> editions, Map<String, String> names) throws IOException {
    PrintedCells read = new PrintedCells();
    for (Edition edition : editions) {
      try (Stream<Path> files = Files.list(edition.tables())) {
        for (Path file : files.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
          read.addTable(file);
        }
      }
      read.addWords(Files.readString(edition.file("html")), names);
      read.addWords(words(TaggedText.of(edition.file("pdf"))), names);
    }
    return read;
  }

  Map<Place, Optional<BigDecimal>> cells() {
    return cells;
  }

  /** How many points were told in words. */
  int told() {
    return told;
  }

  private void addTable(Path file) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(file);
        CSVParser rows = format.parse(reader)) {
      for (CSVRecord row : rows) {
        List<String> categories = new ArrayList<>();
        for (String head : rows.getHeaderNames()) {
          String text = row.get(head);
          if (!NO_DIMENSION.contains(head) && !text.isEmpty() && !text.equals("Total")) {
            categories.add(head + "=" + text);
          }
        }
        Place place =
            new Place(
                row.get("measure"),
                String.join(",", categories),
                row.get("period"),
                row.get("basis"),
                row.get("statistic"));
        boolean own = row.get("area").equals("E08000031") && !place.line().isEmpty();
        if (own && !row.get("value").isEmpty()) {
          cells.put(place, Optional.of(new BigDecimal(row.get("value"))));
        } else if (own && row.get("mark").contains("c")) {
          cells.putIfAbsent(place, Optional.empty());
        }
      }
    }
  }

  private void addWords(String text, Map<String, String> names) {
    Matcher chart = CHART.matcher(text);
    while (chart.find()) {
      String line = names.get(chart.group(1));
      Matcher point = POINT.matcher(chart.group(2));
      while (line != null && point.find()) {
        String period = point.group(4) + "-" + point.group(5);
        String statistic =
            !point.group(2).isEmpty()
                ? "percentage"
                : point.group(3).contains("per") ? "rate" : "count";
        String basis = line.startsWith("LA03") ? "rolling12" : "snapshot";
        Place place = new Place(line, "", period, basis, statistic);
        cells.put(place, Optional.of(new BigDecimal(point.group(1).replace(",", ""))));
        told++;
      }
    }
  }

  private static String words(TaggedText element) {
    StringBuilder words = new StringBuilder(element.alt()).append('\n');
    element.kids().forEach(kid -> words.append(words(kid)));
    return words.toString();
  }
}
