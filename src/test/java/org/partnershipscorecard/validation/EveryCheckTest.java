package org.partnershipscorecard.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.partnershipscorecard.extract.CheckSpec;
import org.partnershipscorecard.extract.ExtractSpec;
import org.partnershipscorecard.extract.Severity;

/** Every check of every built-in extract fails where it should and passes where it should. */
class EveryCheckTest {

  /** Extract, check, "fails" or "passes", and the rows, parted by semicolons. */
  static final String[] CASES = {
    "early-help-assessments | EH-01 | passes | initiated_date=2016-12-31",
    "early-help-assessments | EH-01 | fails | initiated_date=2017-01-01",
    "early-help-assessments | EH-02 | passes | completed_date=2016-10-03",
    "early-help-assessments | EH-02 | passes | completed_date=",
    "early-help-assessments | EH-02 | fails | completed_date=2016-10-02",
    "early-help-assessments | EH-03 | passes | completed_date=2016-11-01 closure_reason=MOVED",
    "early-help-assessments | EH-03 | passes | completed_date=2016-11-01 closure_reason=WENT",
    "early-help-assessments | EH-03 | fails | completed_date=2016-11-01",
    "early-help-assessments | EH-03 | fails | closure_reason=MOVED",
    "early-help-assessments | EH-04 | passes | completed_date=2016-12-31",
    "early-help-assessments | EH-04 | fails | completed_date=2017-01-01",
    "early-help-assessments | EH-05 | passes | birth_month=1999-01",
    "early-help-assessments | EH-05 | fails | birth_month=1998-12",
    "early-help-assessments | EH-05 | passes | birth_month=1998-12 completed_date=2016-12-31",
    "early-help-assessments | EH-05 | fails | birth_month=1998-12 completed_date=2017-01-01",
    "early-help-assessments | EH-05 | passes | birth_month=",
    "child-protection-plans | 8720 | passes | cpp_start_date=2016-12-31",
    "child-protection-plans | 8720 | fails | cpp_start_date=2017-01-01",
    "child-protection-plans | 8925 | passes | cpp_end_date=2016-10-04",
    "child-protection-plans | 8925 | fails | cpp_end_date=2016-10-02",
    "child-protection-plans | 8840 | passes | cpp_end_date=2016-10-04",
    "child-protection-plans | 8840 | fails | cpp_end_date=2016-10-03",
    "child-protection-plans | 8730 | passes | number_previous_cpp=0",
    "child-protection-plans | 8730 | fails | number_previous_cpp=",
    "child-protection-plans | 8730 | passes | number_previous_cpp=one",
    "child-protection-plans | 8525Q | passes | birth_month= expected_month=2017-02",
    "child-protection-plans | 8525Q | fails | birth_month=",
    "child-protection-plans | 8525Q | fails | expected_month=2017-02",
    "child-protection-plans | 8935 | passes | cpp_end_date=2016-11-01;"
        + " cpp_id=P2 cpp_start_date=2016-11-01",
    "child-protection-plans | 8935 | passes | ; cpp_id=P2 child_ref=c2",
    "child-protection-plans | 8935 | fails | cpp_end_date=2016-11-02;"
        + " cpp_id=P2 cpp_start_date=2016-11-01",
    "child-protection-plans | 8935 | fails | ; cpp_id=P2 cpp_start_date=2015-01-01",
    "child-protection-plans | CP-01 | passes | birth_month=1999-01",
    "child-protection-plans | CP-01 | fails | birth_month=1998-12",
    "looked-after-children | LA-01 | passes | episode_start=2016-12-31",
    "looked-after-children | LA-01 | fails | episode_start=2017-01-01",
    "looked-after-children | 356 | passes | episode_end=2016-05-01",
    "looked-after-children | 356 | fails | episode_end=2016-04-30",
    "looked-after-children | 148 | passes | episode_end=2016-06-01 reason_ended=X1",
    "looked-after-children | 148 | fails | episode_end=2016-06-01",
    "looked-after-children | 148 | fails | reason_ended=X1",
    "looked-after-children | LA-02 | passes | care_start=2016-05-01",
    "looked-after-children | LA-02 | fails | care_start=2016-05-02",
    "looked-after-children | 501 | passes | episode_end=2016-06-01; episode_start=2016-06-01",
    "looked-after-children | 501 | fails | episode_end=2016-06-02; episode_start=2016-06-01",
    "looked-after-children | LA-03 | passes | birth_month=1999-01",
    "looked-after-children | LA-03 | fails | birth_month=1998-12",
    "cse-risk-ratings | CS-01 | passes | assessment_date=2016-12-31",
    "cse-risk-ratings | CS-01 | fails | assessment_date=2017-01-01",
    "cse-risk-ratings | CS-02 | passes | closed_date=2016-09-01",
    "cse-risk-ratings | CS-02 | fails | closed_date=2016-08-31",
    "cse-risk-ratings | CS-03 | passes | assessment_date=2016-09-01",
    "cse-risk-ratings | CS-03 | fails | assessment_date=2016-08-31",
    "cse-risk-ratings | CS-04 | passes | birth_month=1999-01",
    "cse-risk-ratings | CS-04 | fails | birth_month=1998-12",
    "child-deaths | CD-01 | passes | notified_date=2016-12-31",
    "child-deaths | CD-01 | fails | notified_date=2017-01-01",
    "child-deaths | CD-02 | passes | notified_date=2016-10-03",
    "child-deaths | CD-02 | fails | notified_date=2016-10-02",
    "child-deaths | CD-03 | passes | age_days=0 death_type=NEONATAL",
    "child-deaths | CD-03 | passes | age_days=6574",
    "child-deaths | CD-03 | fails | age_days=6575",
    "child-deaths | CD-03 | fails | age_days=-1",
    "child-deaths | CD-04 | passes |",
    "child-deaths | CD-04 | passes | review_date=2016-12-01 review_category=7 modifiable=N",
    "child-deaths | CD-04 | fails | review_date=2016-12-01 review_category=7",
    "child-deaths | CD-04 | fails | review_category=7",
    "child-deaths | CD-05 | passes | death_type=NEONATAL age_days=27",
    "child-deaths | CD-05 | fails | death_type=NEONATAL age_days=28",
    "child-deaths | CD-05 | fails | death_type=EXPECTED age_days=27",
    "child-deaths | CD-05 | passes | death_type= age_days=27",
    "child-deaths | CD-05 | passes | death_type=SUDDEN age_days=27",
    "child-deaths | CD-06 | passes | review_date=2016-10-05",
    "child-deaths | CD-06 | fails | review_date=2016-10-04",
    "contacts | CO-01 | passes | contact_date=2016-12-31",
    "contacts | CO-01 | fails | contact_date=2017-01-01",
    "referrals | RF-01 | passes | referral_date=2016-12-31",
    "referrals | RF-01 | fails | referral_date=2017-01-01",
    "referrals | RF-02 | passes | previous_referrals=0",
    "referrals | RF-02 | fails | previous_referrals=-1",
    "assessments | AS-01 | passes | assessment_start=2016-12-31",
    "assessments | AS-01 | fails | assessment_start=2017-01-01",
    "assessments | AS-02 | passes | authorised_date=2016-10-03",
    "assessments | AS-02 | fails | authorised_date=2016-10-02",
    "section-47 | S4-01 | passes | s47_start_date=2016-12-31 icpc_date=",
    "section-47 | S4-01 | fails | s47_start_date=2017-01-01 icpc_date=",
    "section-47 | 8615 | passes | icpc_date=2016-10-03",
    "section-47 | 8615 | fails | icpc_date=2016-10-02",
    "children-in-need | CI-01 | passes | cin_start_date=2016-12-31",
    "children-in-need | CI-01 | fails | cin_start_date=2017-01-01",
    "children-in-need | CI-02 | passes | cin_closure_date=2016-10-03 closure_reason=RC7",
    "children-in-need | CI-02 | fails | cin_closure_date=2016-10-02 closure_reason=RC7",
    "children-in-need | CI-03 | passes | cin_closure_date=2016-11-02 closure_reason=RC7",
    "children-in-need | CI-03 | fails | cin_closure_date=2016-11-02",
    "children-in-need | CI-03 | fails | closure_reason=RC7",
    "children-in-need | CI-04 | passes | birth_month=1999-01",
    "children-in-need | CI-04 | fails | birth_month=1998-12",
    "missing-episodes | MI-01 | passes | missing_start=2016-12-31 missing_end=",
    "missing-episodes | MI-01 | fails | missing_start=2017-01-01 missing_end=",
    "missing-episodes | 567 | passes | missing_end=2016-10-03",
    "missing-episodes | 567 | fails | missing_end=2016-10-02",
    "missing-episodes | 574 | passes | ; missing_start=2016-10-05 missing_end=2016-10-06",
    "missing-episodes | 574 | fails | ; missing_start=2016-10-04 missing_end=2016-10-06",
    "looked-after-reviews | RV-01 | passes | review_date=2016-12-31",
    "looked-after-reviews | RV-01 | fails | review_date=2017-01-01",
    "figures | FG-01 | passes | numerator=0",
    "figures | FG-01 | passes | numerator= value_status=x",
    "figures | FG-01 | passes | numerator=5 value_status=r",
    "figures | FG-01 | fails | numerator=",
    "figures | FG-01 | fails | numerator=5 value_status=c",
    "figures | FG-02 | passes | numerator=0",
    "figures | FG-02 | fails | numerator=-0.5",
  };

  private final Path folder;

  EveryCheckTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest(name = "{0}")
  @FieldSource("CASES")
  void aCheckFailsOrPassesAsStated(String written) {
    String[] parts = written.split("\\|", -1);
    String extract = parts[0].trim();
    String id = parts[1].trim();
    String[] rows = parts[3].split(";", -1);
    Checked checked = Checked.rows(folder, extract, rows);
    boolean fails = parts[2].trim().equals("fails");
    assertEquals(fails, checked.rules().contains(id), checked.rules()::toString);
    CheckSpec check =
        Checked.EXTRACTS.byId(extract).checks().stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow();
    if (fails) {
      int refused = check.severity() == Severity.ROW_REFUSED ? 1 : 0;
      assertEquals(rows.length - refused, checked.submission().accepted());
      assertTrue(
          checked.submission().findings().stream()
              .filter(finding -> finding.rule().equals(id))
              .allMatch(
                  finding ->
                      finding.severity() == check.severity()
                          && Objects.equals(finding.line(), rows.length + 1)
                          && check.rule().columns().getFirst().equals(finding.column())));
    } else {
      assertFalse(checked.submission().refused());
    }
  }

  @Test
  void everyCheckHasAFailingAndAPassingCase() {
    Set<String> expected = new HashSet<>();
    for (ExtractSpec extract : Checked.EXTRACTS.all()) {
      for (CheckSpec check : extract.checks()) {
        expected.add(extract.id() + " | " + check.id() + " | fails");
        expected.add(extract.id() + " | " + check.id() + " | passes");
      }
    }
    Set<String> covered =
        Arrays.stream(CASES)
            .map(written -> written.substring(0, written.lastIndexOf('|')).trim())
            .collect(Collectors.toSet());
    assertEquals(expected, covered);
  }
}
