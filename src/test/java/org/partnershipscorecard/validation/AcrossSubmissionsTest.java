package org.partnershipscorecard.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.CatalogueReader;
import org.partnershipscorecard.extract.EngineRule;
import org.partnershipscorecard.extract.Finding;
import org.partnershipscorecard.extract.Severity;
import org.partnershipscorecard.store.Submission;

/** What the file of a quarter says against the ones before and beside it. */
class AcrossSubmissionsTest {

  private static final String PLANS = "child-protection-plans";
  private static final String OLD = "cpp_start_date=2016-08-01";

  private final Path folder;

  AcrossSubmissionsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void theSameRecordTwiceIsNoQuery() {
    assertEquals(List.of(), found(rows(OLD), rows(OLD)));
    assertEquals(List.of(), found(rows(OLD), rows(OLD + " cpp_end_date=2016-11-01")));
    assertEquals(
        List.of(), found(rows(OLD + " cpp_end_date=2016-09-01"), rows("cpp_id=P2 child_ref=c2")));
  }

  @Test
  void aPastEventOnAnotherDayIsHistoryChanged() {
    Finding start = only(found(rows(OLD), rows("cpp_start_date=2016-08-02")));
    assertEquals(EngineRule.HISTORY_CHANGED.id(), start.rule());
    assertEquals("cpp_start_date", start.column());
    assertEquals(2, start.line());
    assertTrue(start.message().endsWith("line 2 of 2016-17-Q2/x.csv"), start::message);
    Finding end =
        only(found(rows(OLD + " cpp_end_date=2016-09-01"), rows(OLD + " cpp_end_date=2016-09-02")));
    assertEquals(EngineRule.HISTORY_CHANGED.id(), end.rule());
    assertEquals("cpp_end_date", end.column());
    assertEquals(
        EngineRule.HISTORY_CHANGED.id(),
        only(found(rows(OLD + " cpp_end_date=2016-09-01"), rows(OLD))).rule());
  }

  @Test
  void oneGoneAndOneNewOfTheSameChildIsAKeyChanged() {
    Finding finding = only(found(rows(OLD), rows(OLD + " cpp_id=P9")));
    assertEquals(EngineRule.KEY_CHANGED.id(), finding.rule());
    assertEquals("2016-17-Q3/x.csv", finding.file());
    assertEquals(2, finding.line());
    assertEquals("cpp_id", finding.column());
    assertTrue(finding.remedy().contains("'same as line 2 of 2016-17-Q2/x.csv'"), finding::remedy);
  }

  @Test
  void openAndGoneIsVanishedAtItsOldLine() {
    Finding finding = only(found(rows(OLD, OLD + " cpp_id=P2 child_ref=c2"), rows(OLD)));
    assertEquals(EngineRule.VANISHED.id(), finding.rule());
    assertEquals("2016-17-Q2/x.csv", finding.file());
    assertEquals(3, finding.line());
    assertEquals(Severity.QUERY, finding.severity());
  }

  @Test
  void anOldRecordThatIsNewIsLate() {
    Finding finding = only(found(rows(OLD), rows(OLD, OLD + " cpp_id=P2 child_ref=c2")));
    assertEquals(EngineRule.RECORDED_LATE.id(), finding.rule());
    assertEquals(3, finding.line());
  }

  @Test
  void withoutTheQuarterBeforeNothingIsLateOrGone() {
    Submission first = stored(1, "2016-17-Q1", rows("cpp_start_date=2016-05-01"));
    Submission third = stored(2, "2016-17-Q3", rows(OLD + " cpp_id=P2 child_ref=c2"));
    assertEquals(Map.of(), check(List.of(first, third), Set.of(2), null));
  }

  @Test
  void moreThanChanceAllowsIsAsked() {
    List<Submission> inUse = new ArrayList<>();
    inUse.add(deaths(1, "2015-16-Q4", "2016-01-05", 2));
    inUse.add(deaths(2, "2016-17-Q1", "2016-04-05", 2));
    inUse.add(deaths(3, "2016-17-Q2", "2016-07-05", 2));
    Submission notEnoughBefore = deaths(4, "2016-17-Q3", "2016-10-05", 13);
    inUse.add(notEnoughBefore);
    assertEquals(Map.of(), check(inUse, Set.of(4), null));
    inUse.addFirst(deaths(5, "2015-16-Q3", "2015-10-05", 2));
    Finding finding = only(check(inUse, Set.of(4), null).get(4));
    assertEquals(EngineRule.UNUSUAL_COUNT.id(), finding.rule());
    assertEquals("notified_date", finding.column());
    UsualRange usual = UsualRange.after(List.of(2, 2, 2, 2));
    assertEquals(
        "after the 4 quarters before, between "
            + usual.from()
            + " and "
            + usual.to()
            + " rows with notified_date in the quarter would be usual; 13 came",
        finding.message());
  }

  @Test
  void aFigureFarFromTheQuartersBeforeIsAskedAtItsLine() {
    String of = "measure_line=WF01a period=";
    List<Submission> inUse = new ArrayList<>();
    List<String> before = List.of("2015-16-Q3", "2015-16-Q4", "2016-17-Q1", "2016-17-Q2");
    for (String period : before) {
      inUse.add(figures(inUse.size() + 1, period, of + period + " numerator=2"));
    }
    inUse.add(
        figures(
            5,
            "2016-17-Q3",
            of + "2016-17-Q3 numerator=3 area=E08000031",
            of.replace("WF01a", "WF01b") + "2016-17-Q3 numerator=30"));
    assertEquals(Map.of(), check(inUse, Set.of(5), null));
    inUse.set(4, figures(5, "2016-17-Q3", of + "2016-17-Q3 numerator=13"));
    Finding finding = only(check(inUse, Set.of(5), null).get(5));
    assertEquals(EngineRule.UNUSUAL_COUNT.id(), finding.rule());
    assertEquals(2, finding.line());
    UsualRange usual = UsualRange.after(List.of(2, 2, 2, 2));
    assertEquals(
        "WF01a: after the 4 quarters before, between %d and %d would be usual; 13 is given"
            .formatted(usual.from(), usual.to()),
        finding.message());
  }

  private Submission figures(int entry, String period, String... rows) {
    return Stored.of("figures", entry, period, Checked.rows(folder, "figures", rows)).submission();
  }

  @Test
  void aFigureBesideRecordsOfTheSameAgencyIsRefused() {
    Catalogue catalogue = CatalogueReader.read(CatalogueReader.texts(null), Checked.EXTRACTS);
    Submission plans = stored(1, "2016-17-Q3", rows(""));
    Submission figures =
        Stored.of(
                "figures",
                2,
                "2016-17-Q3",
                Checked.rows(
                    folder, "figures", "measure_line=CP03 period=2016-17-Q3 period_basis=SNAPSHOT"))
            .submission();
    Finding finding = only(check(List.of(plans, figures), Set.of(2), catalogue).get(2));
    assertEquals(EngineRule.FIGURES_BESIDE_RECORDS.id(), finding.rule());
    assertEquals(Severity.FILE_REFUSED, finding.severity());
    assertEquals(Map.of(), check(List.of(figures), Set.of(2), catalogue));
  }

  private List<Finding> found(Checked before, Checked now) {
    return check(
            List.of(stored(1, "2016-17-Q2", before), stored(2, "2016-17-Q3", now)), Set.of(2), null)
        .getOrDefault(2, List.of());
  }

  private static Map<Integer, List<Finding>> check(
      List<Submission> inUse, Set<Integer> arrived, @Nullable Catalogue catalogue) {
    return new AcrossSubmissions(
            Stored.STORE, Checked.EXTRACTS, new CheckQueries(Optional.empty()), List.of())
        .check(inUse, arrived, catalogue);
  }

  private Checked rows(String... rows) {
    return Checked.rows(folder, PLANS, rows);
  }

  private Submission deaths(int entry, String period, String day, int count) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add("cdop_id=D" + period + i + " notified_date=" + day + " death_date=" + day);
    }
    return Stored.of(
            "child-deaths",
            entry,
            period,
            Checked.rows(folder, "child-deaths", rows.toArray(String[]::new)))
        .submission();
  }

  private static Submission stored(int entry, String period, Checked rows) {
    return Stored.of(PLANS, entry, period, rows).submission();
  }

  private static Finding only(@Nullable List<Finding> findings) {
    List<Finding> all = findings == null ? Collections.emptyList() : findings;
    assertEquals(1, all.size(), all::toString);
    return all.getFirst();
  }
}
