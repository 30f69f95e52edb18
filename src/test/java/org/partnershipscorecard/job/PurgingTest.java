package org.partnershipscorecard.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershipscorecard.catalogue.Absence;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.measure.Outturn;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.period.Span;
import org.partnershipscorecard.store.CommitStep;
import org.partnershipscorecard.store.CommitWitness;
import org.partnershipscorecard.store.Purge;
import org.partnershipscorecard.submission.QueryPacks;

/**
 * Eleven quarters, in the nth of which n + 1 plans start and n children die; the first four are
 * purged. Another partnership, of the same files, purges nothing.
 */
class PurgingTest {

  private static final ReportingPeriod FIRST = ReportingPeriod.parse("2014-15-Q1");
  private static final LocalDate BEFORE = LocalDate.of(2015, 4, 1);
  private static final int MONTHS = 24;
  private static final String DEATHS =
      "agency,area,cdop_id,notified_date,death_date,sex,age_days,ethnicity,death_type,"
          + "reported_cause,rapid_response,review_date,review_category,modifiable";
  private static final String REFERRALS =
      "agency,area,referral_id,child_ref,sex,birth_month,ethnicity,referral_date,referral_source,"
          + "referral_nfa,previous_referrals";

  @TempDir private static Path loaded;

  private final Path folder;
  private final Partnership purged;

  PurgingTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.purged = copy("purged");
  }

  @BeforeAll
  static void elevenQuarters() {
    Partnership city = at(loaded);
    city.write("reference/agencies.csv", "agency,name", "CWC,The Council", "CDOP,The Panel");
    city.write(
        "reference/expected.csv",
        "agency,extract,areas,frequency,due_working_day,from,to",
        "CWC,child-protection-plans," + Partnership.AREA + ",quarterly,15,2014-04-01,");
    for (int n = 0; n < 11; n++) {
      quarter(city, n, 1, n + 1);
    }
    assertThat(city.load().unplaced()).isEmpty();
  }

  private static Partnership at(Path folder) {
    return new Partnership(folder, "2017-06-01T09:00:00Z");
  }

  /** The loaded quarters in folders of their own. */
  private Partnership copy(String name) throws IOException {
    Path to = folder.resolve(name);
    Partnership copy = at(to);
    try (Stream<Path> files = Files.walk(loaded)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(loaded.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    return copy;
  }

  /**
   * Plans that start and end in the nth quarter, deaths, and two referrals: of a child of the
   * quarter, and of the one who was referred in the quarter before.
   */
  private static void quarter(Partnership city, int n, int version, int plans) {
    ReportingPeriod period = FIRST.plus(n);
    String month = period.firstDay().toString().substring(0, 7);
    List<String> started = new ArrayList<>();
    for (int i = 0; i < plans; i++) {
      started.add("P%d-%d c%d-%d %s-05 %s-20".formatted(n, i, n, i, month, month));
    }
    city.plans(period.key(), version, started.toArray(String[]::new));
    if (version > 1) {
      return;
    }
    List<String> deaths = new ArrayList<>(List.of(DEATHS));
    for (int i = 0; i < n + 1; i++) {
      deaths.add(
          "CDOP,%s,D%d-%d,%s-10,%s-09,1,400,WBRI,UNEXPECTED,10,Y,,,"
              .formatted(Partnership.AREA, n, i, month, month));
    }
    city.write(
        period.key() + "/CDOP_child-deaths_" + period.key() + "_v01.csv",
        deaths.toArray(String[]::new));
    city.write(
        period.key() + "/CWC_referrals_" + period.key() + "_v01.csv",
        REFERRALS,
        "CWC,%s,R%d-1,k%d,1,2010-01,WBRI,%s-02,1A,N,".formatted(Partnership.AREA, n, n, month),
        "CWC,%s,R%d-2,k%d,1,2010-01,WBRI,%s-03,1A,N,".formatted(Partnership.AREA, n, n - 1, month));
  }

  private Purge purge() {
    try (Workspace workspace = purged.workspace()) {
      Purging purging = new Purging(workspace);
      return purging.purge(purging.plan(BEFORE, MONTHS));
    }
  }

  @Test
  void nothingButTheRowsIsOtherThanBefore() {
    Map<String, Outturn> before = outturns(purged);
    int last = purged.last();
    Purge purge = purge();

    // Four quarters of three files each.
    assertThat(purge.submissions()).hasSize(12);
    assertThat(purge.entry()).isEqualTo(last + 1);
    assertThat(records(purged)).hasSize(21).noneMatch(name -> name.contains("_2014-"));
    Map<String, Outturn> after = outturns(purged);
    assertThat(after).isEqualTo(before);

    // Worked by hand: 1 + 2 + 3 + 4 plans, and 2 + 3 + 4 + 5 across the edge.
    assertThat(count(after, "CP05a", "2014-15-Q4", Basis.ROLLING12).value()).isEqualTo(10);
    assertThat(count(after, "CP05a", "2015-16-Q1", Basis.ROLLING12).value()).isEqualTo(14);
    // One of two referrals is a re-referral; the first year cannot be told.
    Outturn again =
        at(
            after,
            new FigureKey(
                "FD02",
                FigureKey.TOTAL,
                Partnership.AREA,
                ReportingPeriod.parse("2015-16-Q4"),
                Basis.ROLLING12,
                Unit.PERCENT));
    assertThat(again.numerator()).isEqualTo(4);
    assertThat(again.denominator()).isEqualTo(8);
  }

  @Test
  void laterQuartersAreCountedAsIfNothingWereGone() throws IOException {
    Partnership whole = copy("whole");
    purge();
    for (Partnership each : List.of(purged, whole)) {
      quarter(each, 11, 1, 12);
      assertThat(each.load().unplaced()).isEmpty();
    }
    // The sum of three years' deaths needs the first year: 1 + … + 12.
    FigureKey pooled =
        new FigureKey(
            "CD01",
            FigureKey.TOTAL,
            Partnership.AREA,
            Span.parse("2016-17"),
            Basis.POOLED3,
            Unit.PER_100000);
    Map<String, Outturn> here = outturns(purged);
    Outturn deaths = at(here, pooled);
    assertThat(deaths.numerator()).isEqualTo(78);
    assertThat(deaths.denominator()).isEqualTo(3 * 58_167);
    assertThat(deaths.value()).isEqualTo(78 * 100_000.0 / (3 * 58_167));
    assertThat(differing(here, outturns(whole))).isEmpty();
  }

  @Test
  void aLateRevisionOfAnOpenQuarterMovesTheWindowsThatItsRowsFeed() throws IOException {
    Partnership whole = copy("whole");
    purge();
    for (Partnership each : List.of(purged, whole)) {
      quarter(each, 4, 2, 8);
      assertThat(each.load().unplaced()).isEmpty();
    }
    Map<String, Outturn> here = outturns(purged);
    Outturn quarter = count(here, "CP05a", "2015-16-Q1", Basis.QUARTER);
    assertThat(quarter.value()).isEqualTo(8);
    assertThat(quarter.marks()).containsExactly(Mark.R);
    Outturn year = count(here, "CP05a", "2015-16-Q1", Basis.ROLLING12);
    assertThat(year.value()).as("2 + 3 + 4 + 8").isEqualTo(17);
    assertThat(year.marks()).containsExactly(Mark.R);
    assertThat(count(here, "CP05a", "2015-16-Q2", Basis.ROLLING12).value())
        .isEqualTo(3 + 4 + 8 + 6);
    assertThat(count(here, "CP05a", "2014-15-Q4", Basis.ROLLING12).value()).isEqualTo(10);
    assertThat(differing(here, outturns(whole))).isEmpty();
  }

  @Test
  void aLateRevisionOfAClosedQuarterIsRefusedAndChangesNothing() {
    purge();
    Map<String, Outturn> before = outturns(purged);
    quarter(purged, 1, 2, 30);
    Loading.Outcome outcome = purged.load();
    assertThat(outcome.deliveries()).isEmpty();
    assertThat(outcome.unplaced()).hasSize(1);
    assertThat(outcome.unplaced().getFirst().problem())
        .contains("is of a time that is closed: records before 2015-04-01 were purged");
    assertThat(outturns(purged)).isEqualTo(before);
  }

  @Test
  void anEarlierPointOfTheLedgerHasWhatWasFrozenThereAndNothingElseOfWhatIsGone() {
    int then = purged.last();
    Map<String, Outturn> thenOutturns = outturns(purged);
    quarter(purged, 4, 2, 8);
    purged.load();
    int frozen = purged.last();
    Map<String, Outturn> frozenOutturns = outturns(purged);
    Purge purge = purge();

    assertThat(outturns(purged, frozen)).isEqualTo(frozenOutturns);
    assertThat(outturns(purged)).as("as at entry " + purge.entry()).isEqualTo(frozenOutturns);
    Map<String, Outturn> early = outturns(purged, then);
    early.forEach((key, outturn) -> {
      if (outturn.absence() == Absence.PURGED) {
        assertThat(outturn.value()).isNull();
      } else {
        assertThat(outturn).isEqualTo(thenOutturns.get(key));
      }
    });
    FigureKey year = key("CP05a", "2015-16-Q1", Basis.ROLLING12);
    assertThat(at(early, year).absence()).isEqualTo(Absence.PURGED);
    assertThat(count(early, "CP05a", "2015-16-Q1", Basis.QUARTER).value()).isEqualTo(5);
  }

  @Test
  void whatIsYoungOrStillLookedBackOnIsKept() {
    int last = purged.last();
    try (Workspace workspace = purged.workspace()) {
      Purging purging = new Purging(workspace);
      assertThatThrownBy(() -> purging.plan(LocalDate.of(2015, 6, 2), MONTHS))
          .isInstanceOf(Purging.NotYet.class)
          .hasMessageContaining("kept for 24 months")
          .hasMessageContaining("2015-06-01 at the latest");
      assertThatThrownBy(() -> purging.plan(LocalDate.of(2015, 10, 1), 12))
          .isInstanceOf(Purging.NotYet.class)
          .hasMessageContaining("figures of 2016-17 Q4, which is still to come, look back on")
          .hasMessageContaining("from 2015-04-01 on: --before may be that day at the latest");
      assertThat(purging.plan(LocalDate.of(2014, 6, 30), MONTHS).isEmpty()).isTrue();

      PurgePlan plan = purging.plan(BEFORE, MONTHS);
      // 10 plans, 10 deaths and 8 referrals, one row each.
      assertThat(plan.rows()).isEqualTo(28);
      assertThat(plan.periods())
          .containsExactly(FIRST, FIRST.plus(1), FIRST.plus(2), FIRST.plus(3));
      assertThat(purging.stillDelivered(plan)).hasSize(12);
    }
    assertThat(purged.last()).isEqualTo(last);
    assertThat(records(purged)).hasSize(33);
  }

  /**
   * As if the machine stopped: at the first step nothing has happened, at the second everything.
   */
  @Test
  void aPurgeThatIsCutShortHasHappenedOrHasNot() {
    Map<String, Outturn> before = outturns(purged);
    int last = purged.last();
    halt(CommitStep.ENTERED);
    assertThat(purged.last()).isEqualTo(last);
    assertThat(records(purged)).hasSize(33);
    assertThat(outturns(purged)).isEqualTo(before);

    halt(CommitStep.COMMITTED);
    assertThat(records(purged)).as("not yet removed").hasSize(33);
    assertThat(purged.last()).as("the next command takes the lock").isEqualTo(last + 1);
    assertThat(records(purged)).as("and removes them").hasSize(21);
    assertThat(outturns(purged)).isEqualTo(before);
  }

  private void halt(CommitStep at) {
    CommitWitness witness =
        step -> {
          if (step == at) {
            throw new Halted();
          }
        };
    try (Workspace workspace = purged.workspace()) {
      Purging purging = new Purging(workspace, witness);
      PurgePlan plan = purging.plan(BEFORE, MONTHS);
      assertThatThrownBy(() -> purging.purge(plan)).isInstanceOf(Halted.class);
    }
  }

  private static final class Halted extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void aSecondPurgeGoesOnFromTheFirst() {
    Map<String, Outturn> before = outturns(purged);
    try (Workspace workspace = purged.workspace()) {
      Purging purging = new Purging(workspace);
      purging.purge(purging.plan(LocalDate.of(2014, 10, 1), MONTHS));
    }
    assertThat(purge().submissions()).hasSize(6);
    assertThat(outturns(purged)).isEqualTo(before);
    assertThat(records(purged)).hasSize(21);
  }

  @Test
  void anAnswerToAPurgedRecordStillAnswers() {
    // P1-0 is open at the end of its quarter and not in the next file.
    purged.plans("2014-15-Q2", 2, "P1-0 c1-0 2014-07-05 -", "P1-1 c1-1 2014-07-05 2014-07-20");
    purged.load();
    int asked = open();
    purged.write(
        "2014-15-Q3/answers.csv",
        "agency,extract,rule,key,answer,reason",
        "CWC,child-protection-plans,OVER-03,P1-0,explained,Moved away");
    assertThat(purged.load().answers()).hasSize(1);
    int left = open();
    assertThat(left).isEqualTo(asked - 1);
    Map<String, Outturn> before = outturns(purged);
    purge();
    assertThat(open()).isEqualTo(left);
    assertThat(outturns(purged)).isEqualTo(before);

    purged.write(
        "2014-15-Q3/answers.csv",
        "agency,extract,rule,key,answer,reason",
        "CWC,child-protection-plans,OVER-03,P1-0,entered in error,");
    Loading.Outcome late = purged.load();
    assertThat(late.answers()).isEmpty();
    assertThat(late.unplaced().getFirst().problem())
        .isEqualTo("answers for records that are past their retention and were purged");
  }

  private int open() {
    try (Workspace workspace = purged.workspace()) {
      return new QueryPacks(
              workspace.ledger(),
              workspace.extracts(),
              workspace.records(),
              workspace.position(workspace.ledger().last()).answers())
          .of(FIRST.plus(2), "CWC", "The Council")
          .openQueries();
    }
  }

  private static FigureKey key(String line, String period, Basis basis) {
    return new FigureKey(
        line, FigureKey.TOTAL, Partnership.AREA, ReportingPeriod.parse(period), basis, Unit.COUNT);
  }

  private static Outturn count(
      Map<String, Outturn> outturns, String line, String period, Basis basis) {
    return at(outturns, key(line, period, basis));
  }

  private static Outturn at(Map<String, Outturn> outturns, FigureKey key) {
    return Objects.requireNonNull(outturns.get(key.toString()), key::toString);
  }

  private static Map<String, Outturn> outturns(Partnership city) {
    return outturns(city, city.last());
  }

  private static Map<String, Outturn> outturns(Partnership city, int asAt) {
    Map<String, Outturn> outturns = new TreeMap<>();
    try (Workspace workspace = city.workspace()) {
      for (Outturn outturn : workspace.outturns(workspace.position(asAt))) {
        outturns.put(outturn.key().toString(), outturn);
      }
    }
    return outturns;
  }

  /** The figures that the other partnership, of the same files, has otherwise. */
  private static List<String> differing(Map<String, Outturn> here, Map<String, Outturn> others) {
    assertThat(here.keySet()).isEqualTo(others.keySet());
    List<String> differing = new ArrayList<>();
    here.forEach((key, outturn) -> {
      Outturn other = Objects.requireNonNull(others.get(key));
      if (!printed(outturn).equals(printed(other))) {
        differing.add(key + ": " + printed(outturn) + ", and " + printed(other));
      }
    });
    return differing.stream().limit(5).toList();
  }

  /** What is printed of a figure, without the sentences below it. */
  private static String printed(Outturn outturn) {
    return "%s / %s = %s %s %s"
        .formatted(
            outturn.numerator(),
            outturn.denominator(),
            outturn.value(),
            outturn.marks(),
            outturn.absence());
  }

  private static List<String> records(Partnership city) {
    try (Stream<Path> files = Files.list(city.out.resolve("store/records"))) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
