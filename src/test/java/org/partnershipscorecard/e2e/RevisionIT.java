package org.partnershipscorecard.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershipscorecard.e2e.Program.Ended;

/** What changes, and what does not, when something is missing, sent again or corrected. */
class RevisionIT {

  private static final String Q3 = "2016-17-Q3/CWC_early-help-assessments_2016-17-Q3_v0%d.csv";
  private static final String Q4 = "2016-17-Q4/CWC_early-help-assessments_2016-17-Q4_v01.csv";
  private static final String DEATHS = "2016-17-Q4/CDOP_child-deaths_2016-17-Q4_v0%d.csv";

  /** Reference and catalogue files come first, then 24 deliveries. */
  private static final int DELIVERIES = 24;

  private static final int INITIATED = 8;

  @TempDir private static Path loaded;

  private static Outturns asLoaded = new Outturns(Map.of());
  private static int last;

  @TempDir private Path folder;

  private Supplied supplied = new Supplied(Path.of(""));
  private Program program = new Program(Path.of(""), Path.of(""));

  @BeforeAll
  static void loadOnce() {
    Supplied year =
        Supplied.of(loaded.resolve("in"), "2016-17-Q1", "2016-17-Q2", "2016-17-Q3", "2016-17-Q4");
    Program first = new Program(year.root(), loaded.resolve("out"));
    assertDone(first.run("load"));
    asLoaded = Outturns.of(first);
    last = Integer.parseInt(asLoaded.cell("as_at", "EH01", "2016-17-Q3", "quarter", "count"));
    assertThat(Register.of(first).entries()).hasSize(last);
    assertThat(Register.of(first).deliveries()).hasSize(DELIVERIES);
  }

  @BeforeEach
  void copyWhatIsLoaded() {
    Supplied.copy(loaded, folder);
    supplied = new Supplied(folder.resolve("in"));
    program = new Program(supplied.root(), folder.resolve("out"));
  }

  private static void assertDone(Ended ended) {
    assertThat(ended.exit()).as(ended.said()).isZero();
  }

  private static String initiated(Outturns outturns) {
    return outturns.value("EH01", "2016-17-Q3", "quarter", "count")
        + outturns.cell("marks", "EH01", "2016-17-Q3", "quarter", "count");
  }

  /** Rows that differ between two askings, apart from the entry asked at. */
  private static Set<String> differing(Outturns one, Outturns other) {
    assertThat(other.rows().keySet()).isEqualTo(one.rows().keySet());
    Map<String, Map<String, String>> before = one.apartFromEntry();
    return other.apartFromEntry().entrySet().stream()
        .filter(row -> !row.getValue().equals(before.get(row.getKey())))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static void assertDiffersOnly(
      Outturns one, Outturns other, BiPredicate<String, Map<String, String>> where) {
    assertThat(differing(one, other))
        .isNotEmpty()
        .allMatch(key -> where.test(key, other.rows().getOrDefault(key, Map.of())));
  }

  @Test
  void whatDidNotComeIsNotReceivedAndEverythingElseStands() {
    supplied.delete(Q4);
    Program without = new Program(supplied.root(), folder.resolve("without"));
    assertDone(without.here("load"));

    Outturns outturns = Outturns.of(without);

    for (String line : List.of("EH01", "EH02", "EH04")) {
      Map<String, String> row =
          outturns.row(line, "2016-17-Q4", "quarter", line.equals("EH04") ? "percent" : "count");
      assertThat(row).containsEntry("value", "").containsEntry("numerator", "");
      assertThat(row).containsEntry("absence", "not_received");
    }
    assertThat(outturns.cell("absence", "EH03", "2016-17-Q4", "snapshot", "count"))
        .isEqualTo("not_received");
    assertThat(outturns.value("EH03", "2016-17-Q4", "snapshot", "count")).isEmpty();
    // A year is a sum of four quarters, or nothing.
    assertThat(outturns.cell("absence", "EH01", "2016-17", "year", "count")).isEqualTo("partial");
    assertThat(outturns.value("EH01", "2016-17", "year", "count")).isEmpty();
    assertDiffersOnly(asLoaded, outturns, (key, row) -> key.startsWith("EH0"));
    assertThat(initiated(outturns)).isEqualTo("406b");
    assertThat(without.here("status", "--period", "2016-17-Q4").out())
        .containsPattern("early-help-assessments +CWC +not received");

    assertDone(without.here("quarterly", "--period", "2016-17-Q4"));
    String text = PdfText.of(without.out().resolve("reports/2016-17-Q4/scorecard-committee.pdf"));
    assertThat(text)
        .contains("number – – 525 354 406 [b] not received part only")
        .contains("number – – 213 116 1,724 [b] not received part only")
        .contains("number – – 2,492 2,730 1,412 [b] not received")
        .contains("EH01 Early help assessments initiated: not received")
        .contains("2,124 2,042 2,038 2,029")
        .contains("176 209 221 228");
  }

  @Test
  void aDeliverySentAgainIsARevisionAndTheFirstCanComeBack() {
    supplied.write(Q3.formatted(2), withoutOneOfTheQuarter(supplied.lines(Q3.formatted(1))));
    assertDone(program.here("load"));

    Outturns second = Outturns.of(program);
    assertThat(initiated(second)).isEqualTo("405br");
    assertThat(initiated(Outturns.of(program, "--as-at", "" + last))).isEqualTo("406b");
    assertDiffersOnly(asLoaded, second, (key, row) -> key.startsWith("EH0"));
    assertThat(program.here("status", "--period", "2016-17-Q3").out())
        .containsPattern("early-help-assessments +CWC +received +revision 2, 3135 rows kept");
    assertThat(Register.of(program).entries().getLast())
        .isEqualTo(
            (last + 1) + " delivery_revised 2016-17-Q3 CWC early-help-assessments: revision 2");

    supplied.again(Q3.formatted(1), Q3.formatted(3));
    assertDone(program.here("load"));

    assertThat(initiated(Outturns.of(program))).isEqualTo("406b");
    assertThat(initiated(Outturns.of(program, "--as-at", "" + (last + 1)))).isEqualTo("405br");
    assertThat(differing(asLoaded, Outturns.of(program, "--as-at", "" + last))).isEmpty();
    assertThat(Register.of(program).entries().getLast())
        .isEqualTo(
            (last + 2)
                + " delivery_revised 2016-17-Q3 CWC early-help-assessments:"
                + " revision 3, the content of revision 1 again");

    supplied.again(Q3.formatted(1), Q3.formatted(4));
    Ended same = program.here("load");

    assertDone(same);
    assertThat(same.lines()).containsExactly("Load: nothing new.");
    assertThat(Register.of(program).entries()).hasSize(last + 2);
    assertThat(program.here("load").lines()).containsExactly("Load: nothing new.");
  }

  /** Takes out an assessment initiated in the quarter that the next quarter's file has not. */
  private List<String> withoutOneOfTheQuarter(List<String> lines) {
    Set<String> later =
        supplied.lines(Q4).stream().map(line -> line.split(",", -1)[2]).collect(Collectors.toSet());
    String taken =
        lines.stream()
            .skip(1)
            .filter(line -> line.split(",", -1)[INITIATED].matches("2016-1[012]-.."))
            .filter(line -> !later.contains(line.split(",", -1)[2]))
            .findFirst()
            .orElseThrow();
    return lines.stream().filter(line -> !line.equals(taken)).toList();
  }

  @Test
  void aFileChangedInItsPlaceIsARevisionToo() {
    supplied.write(Q3.formatted(1), withoutOneOfTheQuarter(supplied.lines(Q3.formatted(1))));
    assertDone(program.here("load"));
    assertThat(initiated(Outturns.of(program))).isEqualTo("405br");

    supplied.copyOf(Q3.formatted(1));
    assertDone(program.here("load"));
    assertThat(initiated(Outturns.of(program))).isEqualTo("406b");
    assertThat(Register.of(program).entries().getLast())
        .endsWith("revision 3, the content of revision 1 again");
  }

  @Test
  void anotherPopulationChangesRatesAlone() {
    supplied.edit(
        "reference/populations.csv", lines -> lines.replaceAll(l -> l.replace("58167", "60000")));
    Ended changed = program.here("load");
    assertDone(changed);

    Outturns outturns = Outturns.of(program);

    assertDiffersOnly(asLoaded, outturns, (key, row) -> key.contains(",per_1"));
    Map<String, String> rate = outturns.row("CP03", "2016-17-Q2", "snapshot", "per_10000");
    assertThat(rate).containsEntry("numerator", "209").containsEntry("denominator", "60000");
    assertThat(Double.parseDouble(rate.getOrDefault("value", ""))).isEqualTo(209 / 6.0);
    assertThat(rate.get("marks")).contains("r");
    assertThat(differing(asLoaded, Outturns.of(program, "--as-at", "" + last))).isEmpty();
    assertThat(Register.of(program).entries().subList(last, last + 1))
        .containsExactly((last + 1) + " reference_changed   populations.csv: ");
  }

  @Test
  void aWordingThatNobodyUsedRevisesNothing() {
    supplied.edit(
        "reference/synonyms.csv", lines -> lines.add("ethnicity,From the Black Country,WBRI"));

    assertDone(program.here("load"));

    assertThat(Register.of(program).entries()).hasSize(last + 1);
    assertThat(Register.of(program).deliveries()).hasSize(DELIVERIES);
    assertThat(differing(asLoaded, Outturns.of(program))).isEmpty();
    assertThat(program.here("load").lines()).containsExactly("Load: nothing new.");
  }

  @Test
  void aWordingThatSomebodyUsedRevisesTheirSubmission() {
    supplied.write(
        DEATHS.formatted(2),
        supplied.lines(DEATHS.formatted(1)).stream()
            .map(line -> line.replace(",WBRI,", ",From the Black Country,"))
            .toList());
    Ended unknown = program.here("load");
    assertDone(unknown);
    assertThat(unknown.lines()).anyMatch(line -> line.contains("column ethnicity, CODE-01"));
    assertThat(unknown.said()).doesNotContain("Black Country");
    Map<String, String> whites = byEthnicity(asLoaded);
    assertThat(Integer.parseInt(whites.getOrDefault("WBRI", "0"))).isPositive();
    Outturns unread = Outturns.of(program);
    assertThat(byEthnicity(unread))
        .containsEntry("WBRI", "0")
        .containsEntry("unknown", whites.get("WBRI"));
    assertThat(deaths(unread)).isEqualTo(deaths(asLoaded));

    supplied.edit(
        "reference/synonyms.csv", lines -> lines.add("ethnicity,From the Black Country,WBRI"));
    assertDone(program.here("load"));

    Outturns read = Outturns.of(program);
    assertThat(byEthnicity(read)).containsEntry("WBRI", whites.get("WBRI"));
    assertThat(deaths(read)).isEqualTo(deaths(asLoaded));
    assertThat(Register.of(program).entries().subList(last, last + 3))
        .containsExactly(
            (last + 1) + " delivery_revised 2016-17-Q4 CDOP child-deaths: revision 2",
            (last + 2) + " reference_changed   synonyms.csv: ",
            (last + 3) + " delivery_revised 2016-17-Q4 CDOP child-deaths: revision 3");
    assertThat(Register.of(program).entries()).hasSize(last + 3);
    assertThat(byEthnicity(Outturns.of(program, "--as-at", "" + (last + 1))))
        .isEqualTo(byEthnicity(unread));
  }

  /** Deaths notified in the last quarter, of an ethnic group. */
  private static Map<String, String> byEthnicity(Outturns outturns) {
    Map<String, String> counts = new TreeMap<>();
    outturns.rows().values().stream()
        .filter(row -> "CD01".equals(row.get("measure")) && "quarter".equals(row.get("basis")))
        .filter(row -> "2016-17-Q4".equals(row.get("period")))
        .filter(row -> Outturns.OWN.equals(row.get("area")))
        .filter(row -> row.getOrDefault("breakdown", "").startsWith("ethnicity="))
        .forEach(row ->
            counts.put(
                row.getOrDefault("breakdown", "").substring("ethnicity=".length()),
                row.getOrDefault("value", "")));
    return counts;
  }

  private static String deaths(Outturns outturns) {
    return outturns.value("CD01", "2016-17-Q4", "quarter", "count");
  }
}
