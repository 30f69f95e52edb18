package org.partnershipscorecard.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnershipscorecard.example.ExampleFiles.Line;
import org.partnershipscorecard.period.ReportingPeriod;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The example's rows keep to the extracts' specifications: loading them queries nothing. */
@TestInstance(Lifecycle.PER_CLASS)
class ExampleRowsTest {
  private static final String CARE = "looked-after-children";

  private final ExampleFiles files;
  private final Map<String, Set<String>> codes = new HashMap<>();

  ExampleRowsTest(@TempDir Path folder) throws IOException {
    ExampleData.write(folder);
    files = new ExampleFiles(folder);
    for (Map.Entry<String, JsonNode> set : yaml("code-sets").get("sets").properties()) {
      codes.put(set.getKey(), Set.copyOf(set.getValue().get("codes").propertyNames()));
    }
    codes.put("area", Set.of(AgencyExtract.WOLVERHAMPTON, AgencyExtract.WALSALL));
  }

  /** Not every agency keeps it, and a file without it is whole. */
  private static boolean isWhereHeld(JsonNode column) {
    return column.has("scope") && column.get("scope").asString().equals("where_held");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "early-help-assessments",
        "child-protection-plans",
        CARE,
        "figures",
        "cse-risk-ratings",
        "child-deaths"
      })
  void columnsCodesAndKeysAreAsSpecified(String extract) throws IOException {
    JsonNode spec = yaml(extract);
    for (ReportingPeriod period : ExampleData.PERIODS) {
      List<Line> lines = files.read(extract, period);
      Set<List<String>> keys = new HashSet<>();
      for (Line line : lines) {
        Set<String> held = line.cells().keySet();
        List<JsonNode> columns =
            spec.get("columns")
                .valueStream()
                .filter(c -> !isWhereHeld(c) || held.contains(c.get("name").asString()))
                .toList();
        assertThat(held)
            .containsExactlyElementsOf(
                columns.stream().map(c -> c.get("name").asString()).toList());
        for (JsonNode column : columns) {
          String value = line.get(column.get("name").asString());
          if (column.has("code_set") && !value.isEmpty()) {
            assertThat(codes.get(column.get("code_set").asString())).contains(value);
          }
          if (column.has("scope") && column.get("scope").asString().equals("required")) {
            assertThat(value).as(column.get("name").asString()).isNotEmpty();
          }
        }
        keys.add(spec.get("key").valueStream().map(c -> line.get(c.asString())).toList());
      }
      assertThat(keys).hasSameSizeAs(lines);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "early-help-assessments, initiated_date, completed_date, 0",
    "child-protection-plans, cpp_start_date, cpp_end_date, 0",
    "looked-after-children, episode_start, episode_end, 3",
    "cse-risk-ratings, opened_date, closed_date, 0"
  })
  void aFileHoldsItsCaseloadAsKnownAtTheEnd(
      String extract, String from, String to, int quartersBack) {
    for (ReportingPeriod period : ExampleData.PERIODS) {
      LocalDate first = period.plus(-quartersBack).firstDay();
      LocalDate last = period.lastDay();
      for (Line line : files.read(extract, period)) {
        assertThat(line.day(from)).isBeforeOrEqualTo(last);
        if (line.has(to)) {
          assertThat(line.day(to)).isBetween(first, last).isAfterOrEqualTo(line.day(from));
        } else if (line.has("birth_month")) {
          assertThat(YearMonth.parse(line.get("birth_month")).plusYears(18).atEndOfMonth())
              .isAfter(last);
        }
      }
    }
  }

  @Test
  void nobodyVanishesAndNoPastIsRewritten() {
    for (ReportingPeriod period : ExampleData.PERIODS.subList(1, 12)) {
      Map<String, Line> now = byKey(files.read("child-protection-plans", period), "cpp_id");
      for (Line before : files.read("child-protection-plans", period.previous())) {
        if (!before.has("cpp_end_date")) {
          Line after = Objects.requireNonNull(now.get(before.get("cpp_id")));
          assertThat(after.get("cpp_start_date")).isEqualTo(before.get("cpp_start_date"));
        }
      }
    }
  }

  @Test
  void aChildHasOnePlanAtATimeAndAMonthOfBirthOrAnExpectedOne() {
    for (ReportingPeriod period : ExampleData.PERIODS) {
      Map<String, LocalDate> busyUntil = new HashMap<>();
      for (Line plan : files.read("child-protection-plans", period)) {
        assertThat(plan.has("birth_month")).isNotEqualTo(plan.has("expected_month"));
        assertThat(plan.get("sex").equals("0")).isEqualTo(plan.has("expected_month"));
        LocalDate end = plan.has("cpp_end_date") ? plan.day("cpp_end_date") : LocalDate.MAX;
        LocalDate earlier = busyUntil.put(plan.get("child_ref"), end);
        // Rows come in the order of their starts.
        assertThat(earlier == null || earlier.isBefore(plan.day("cpp_start_date"))).isTrue();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "early-help-assessments, completed_date, closure_reason",
    "looked-after-children, episode_end, reason_ended",
    "child-deaths, review_date, review_category",
    "child-deaths, review_date, modifiable"
  })
  void anEndAndWhatComesWithItStandTogether(String extract, String end, String reason) {
    for (ReportingPeriod period : ExampleData.PERIODS) {
      assertThat(files.read(extract, period)).allMatch(line -> line.has(end) == line.has(reason));
    }
  }

  @Test
  void episodesFollowOnEachOther() {
    for (ReportingPeriod period : ExampleData.PERIODS) {
      Map<String, List<Line>> byChild =
          files.read(CARE, period).stream()
              .collect(Collectors.groupingBy(line -> line.get("child_ref")));
      for (List<Line> unordered : byChild.values()) {
        List<Line> episodes = new ArrayList<>(unordered);
        episodes.sort(Comparator.comparing(line -> line.day("episode_start")));
        for (int i = 1; i < episodes.size(); i++) {
          Line earlier = episodes.get(i - 1);
          Line later = episodes.get(i);
          boolean continues = earlier.get("reason_ended").equals("X1");
          assertThat(later.get("rne").equals("S")).isNotEqualTo(continues);
          if (continues) {
            assertThat(later.get("episode_start")).isEqualTo(earlier.get("episode_end"));
            assertThat(later.get("care_start")).isEqualTo(earlier.get("care_start"));
          } else {
            assertThat(later.day("episode_start")).isAfter(earlier.day("episode_end"));
          }
        }
        assertThat(episodes.getLast().get("reason_ended")).isNotEqualTo("X1");
      }
    }
  }

  @Test
  void placementsSuitTheChildAndTheProvider() {
    for (ReportingPeriod period : ExampleData.PERIODS) {
      for (Line line : files.read(CARE, period)) {
        String type = line.get("placement_type");
        assertThat(type.equals("P1")).isEqualTo(line.get("placement_provider").equals("PR0"));
        if (type.equals("P2") || type.equals("H5")) {
          YearMonth start = YearMonth.from(line.day("episode_start"));
          assertThat(YearMonth.parse(line.get("birth_month")).plusYears(16))
              .isBeforeOrEqualTo(start);
        }
      }
    }
  }

  /** One in nine or so: the measure that most depends on how episodes are cut. */
  @Test
  void someChildrenMoveOften() {
    for (ReportingPeriod period : ExampleData.PERIODS) {
      LocalDate windowStart = period.plus(-3).firstDay();
      Map<String, Integer> placements = new HashMap<>();
      Set<String> open = new HashSet<>();
      for (Line line : files.read(CARE, period)) {
        boolean placed = "SPB".contains(line.get("rne"));
        if (placed || line.day("episode_start").isBefore(windowStart)) {
          placements.merge(line.get("child_ref"), 1, Integer::sum);
        }
        if (line.openOn(period.lastDay(), "episode_start", "episode_end")) {
          open.add(line.get("child_ref"));
        }
      }
      long moved = open.stream().filter(ref -> placements.getOrDefault(ref, 0) >= 3).count();
      assertThat(100.0 * moved / open.size()).isBetween(9.5, 13.5);
    }
  }

  private static Map<String, Line> byKey(List<Line> lines, String column) {
    return lines.stream().collect(Collectors.toMap(line -> line.get(column), line -> line));
  }

  private static JsonNode yaml(String name) throws IOException {
    String resource = "/extracts/" + name + ".yaml";
    try (InputStream in =
        Objects.requireNonNull(ExampleRowsTest.class.getResourceAsStream(resource))) {
      return new YAMLMapper().readTree(in);
    }
  }
}
