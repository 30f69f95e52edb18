package org.partnershipscorecard.edition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.partnershipscorecard.edition.PrintedCells.Place;

/**
 * What a reader of the example knows of its lines, written down anew from their definitions: a
 * count is named {@code line@quarter} with quarters numbered on, a category {@code
 * line[sex=Male]@quarter}.
 */
final class KnownRelations {

  private static final double FAR = 1e9;
  private static final double CHILDREN = 58_167;
  private static final int QUARTERS = 12;
  private static final List<String> YEARS = List.of("2014-15", "2015-16", "2016-17");
  private static final Set<String> SNAPSHOTS =
      Set.of(
          "EH03", "CN01", "CN02", "CP03", "LA01", "LA04", "LA05", "CS01", "CS03a", "CS03b",
          "CS03c");

  /** What a share is of. */
  private static final Map<String, String> BELOW =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("EH04", "EH01"),
              Map.entry("EH05", "EH05 ended"),
              Map.entry("CP06", "CP05a"),
              Map.entry("CP07", "CP05b"),
              Map.entry("LA03a", "LA02b"),
              Map.entry("LA03b", "LA02b"),
              Map.entry("LA03c", "LA02b"),
              Map.entry("LA03d", "LA02b"),
              Map.entry("LA04", "LA01"),
              Map.entry("LA05", "LA01"),
              Map.entry("CS02b", "CS02a"),
              Map.entry("CS03a", "CS03 both"),
              Map.entry("CS03b", "CS03 both"),
              Map.entry("CS03c", "CS03 both"),
              Map.entry("CD03", "CD03 known")));

  private final FilesAttacker attacker = new FilesAttacker();
  private final Map<String, Map<String, Double>> sought = new LinkedHashMap<>();

  private KnownRelations() {}

  /** The reader of some cells. */
  static KnownRelations of(PrintedCells read) {
    KnownRelations known = new KnownRelations();
    read.cells()
        .forEach((place, value) -> {
          if (value.isPresent()) {
            known.addPrinted(place, value.get());
          } else {
            known.addWithheld(place);
          }
        });
    known.addCategories(read.cells().keySet());
    for (int q = 0; q < QUARTERS; q++) {
      known.addLines("@" + q, "@" + (q - 1), q > 0);
    }
    known.attacker.settle();
    return known;
  }

  /** The counts that are certainly 1 to 5. */
  List<String> small() {
    List<String> small = new ArrayList<>();
    sought.forEach((name, terms) -> {
      FilesAttacker.Range range =
          attacker.range(terms).orElseThrow(() -> new IllegalStateException("nothing agrees"));
      if (range.isSmall()) {
        small.add(name + " " + range);
      }
    });
    return small;
  }

  int tried() {
    return sought.size();
  }

  private void addPrinted(Place place, BigDecimal value) {
    double printed = value.doubleValue();
    double half = Math.pow(10, -value.scale()) / 2;
    Map<String, Double> counts = counts(line(place), place);
    switch (place.statistic()) {
      case "count", "numerator" -> attacker.exactly(counts, printed);
      case "rate" -> {
        double children = CHILDREN / (place.line().startsWith("CD") ? 100_000 : 10_000);
        attacker.note(counts, (printed - half) * children, (printed + half) * children);
      }
      case "percentage" -> {
        String of = BELOW.get(place.line());
        if (of != null) {
          attacker.note(less(counts, counts(of, place), (printed - half) / 100), -1e-6, FAR);
          attacker.note(less(counts, counts(of, place), (printed + half) / 100), -FAR, 1e-6);
        }
      }
      case "denominator" -> {
        String of = BELOW.get(place.line());
        if (of != null) {
          attacker.exactly(counts(of, place), printed);
        }
      }
      default -> {
        // A median of days, or a number of the report's own.
      }
    }
    seek(place + " printed", counts);
  }

  private void addWithheld(Place place) {
    Map<String, Double> counts = counts(line(place), place);
    attacker.note(counts, 1, FAR);
    seek(place.toString(), counts);
    String of = BELOW.get(place.line());
    if (of != null) {
      seek("not " + place, less(counts(of, place), counts, 1));
    }
  }

  private static String line(Place place) {
    String line =
        place.line().startsWith("CP04") && place.category().isEmpty() ? "CP03" : place.line();
    return place.category().isEmpty() ? line : line + "[" + place.category() + "]";
  }

  /** The quarters of a window, or the one at whose end it stands. */
  private static Map<String, Double> counts(String line, Place place) {
    boolean year = !place.period().contains("Q");
    int first = 4 * YEARS.indexOf(place.period().substring(0, 7));
    int last = year ? first + 3 : first + Integer.parseInt(place.period().substring(9)) - 1;
    boolean one =
        SNAPSHOTS.contains(place.line())
            || place.line().startsWith("CP04")
            || place.basis().equals("quarter");
    int from = one ? last : place.basis().equals("rolling12") ? last - 3 : first;
    Map<String, Double> counts = new TreeMap<>();
    for (int q = from; q <= last; q++) {
      counts.put(line + "@" + q, 1.0);
    }
    return counts;
  }

  private static Map<String, Double> less(
      Map<String, Double> counts, Map<String, Double> taken, double times) {
    Map<String, Double> all = new TreeMap<>(counts);
    taken.forEach((count, factor) -> all.merge(count, -times * factor, Double::sum));
    return all;
  }

  private void seek(String name, Map<String, Double> counts) {
    sought.put(name, counts);
  }

  /** Categories add up in every quarter. */
  private void addCategories(Set<Place> places) {
    Map<String, Set<String>> dimensions = new TreeMap<>();
    for (Place place : places) {
      if (!place.category().isEmpty()) {
        String dimension = place.category().substring(0, place.category().indexOf('='));
        dimensions
            .computeIfAbsent(place.line() + " " + dimension, d -> new TreeSet<>())
            .add(line(place));
      }
    }
    dimensions.forEach((dimension, categories) -> {
      String line = dimension.substring(0, dimension.indexOf(' '));
      for (int q = 0; q < QUARTERS; q++) {
        Map<String, Double> sum = new TreeMap<>();
        sum.put((line.startsWith("CP04") ? "CP03" : line) + "@" + q, -1.0);
        for (String category : categories) {
          sum.put(category + "@" + q, 1.0);
        }
        attacker.exactly(sum, 0);
      }
    });
  }

  private void addLines(String at, String before, boolean follows) {
    BELOW.forEach((part, whole) -> rest("not " + part, at, whole, part));
    rest("moved or migrated", at, "EH02", "EH05 ended");
    rest("left care otherwise", at, "LA02b", "LA03a", "LA03b", "LA03c", "LA03d");
    rest("not enough information", at, "CD02a", "CD03 known");
    attacker.exactly(sum(at, "CS03 both", "CS03a", "CS03b", "CS03c"), 0);
    attacker.note(sum(at, "CD01[age_band=Under 1 year]", "CD01[type=Neonatal]"), 0, FAR);
    // Each child once: those in two groups are what the groups hold more than the whole.
    Map<String, Double> twice = new TreeMap<>(Map.of("CN01" + at, -1.0));
    List.of("CN02", "CP03", "LA01").forEach(group -> twice.put(group + at, 1.0));
    attacker.note(twice, 0, FAR);
    seek("in two groups" + at, twice);
    // Open now and not at both ends are new; of those that are new, some are closed again.
    rest("new and still open", at, "CS01", "CS03 both");
    Map<String, Double> closed = new TreeMap<>(Map.of("CS01" + at, -1.0));
    List.of("CS02a", "CS03 both").forEach(group -> closed.put(group + at, 1.0));
    attacker.note(closed, 0, FAR);
    seek("new and closed again" + at, closed);
    if (follows) {
      stock("EH03", "EH01", "EH02", at, before);
      stock("CP03", "CP05a", "CP05b", at, before);
      stock("LA01", "LA02a", "LA02b", at, before);
      Map<String, Double> gone = new TreeMap<>(Map.of("CS01" + before, 1.0, "CS02a" + at, 1.0));
      gone.put("CS01" + at, -1.0);
      attacker.note(gone, 0, FAR);
      seek("closed" + at, gone);
      Map<String, Double> left =
          new TreeMap<>(Map.of("CS01" + before, 1.0, "CS03 both" + at, -1.0));
      attacker.note(left, 0, FAR);
      seek("open before and no more" + at, left);
    }
  }

  /** What a whole has more than its parts. */
  private void rest(String name, String at, String whole, String... parts) {
    Map<String, Double> rest = sum(at, whole, parts);
    attacker.note(rest, 0, FAR);
    seek(name + at, rest);
  }

  private static Map<String, Double> sum(String at, String whole, String... parts) {
    Map<String, Double> sum = new TreeMap<>(Map.of(whole + at, 1.0));
    for (String part : parts) {
      sum.put(part + at, -1.0);
    }
    return sum;
  }

  private void stock(String open, String begun, String ended, String at, String before) {
    attacker.exactly(
        new TreeMap<>(
            Map.of(open + at, 1.0, open + before, -1.0, begun + at, -1.0, ended + at, 1.0)),
        0);
  }
}
