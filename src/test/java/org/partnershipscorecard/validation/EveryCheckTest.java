package org.partnershipscorecard.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.partnershipscorecard.extract.CheckSpec;
import org.partnershipscorecard.extract.ExtractSpec;
import org.partnershipscorecard.extract.Rule;
import org.partnershipscorecard.extract.Severity;
import org.partnershipscorecard.store.Submission;

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
    "child-protection-plans | 8935 | passes | cpp_end_date=2016-11-02;"
        + " cpp_id=P2 cpp_start_date=2016-11-01",
    "child-protection-plans | 8935 | passes | ; cpp_id=P2 child_ref=c2",
    "child-protection-plans | 8935 | fails | ; cpp_id=P2 cpp_start_date=2015-01-01",
    "child-protection-plans | 8940 | passes | cpp_end_date=2016-11-01;"
        + " cpp_id=P2 cpp_start_date=2016-11-01",
    "child-protection-plans | 8940 | passes | ; cpp_id=P2 cpp_start_date=2015-01-01",
    "child-protection-plans | 8940 | passes | ; cpp_id=P2 child_ref=c2 cpp_end_date=2016-11-02",
    "child-protection-plans | 8940 | fails | cpp_end_date=2016-11-02;"
        + " cpp_id=P2 cpp_start_date=2016-11-01",
    "child-protection-plans | 8940 | fails | ;"
        + " cpp_id=P2 cpp_start_date=2016-11-01 cpp_end_date=2016-12-01",
    "child-protection-plans | 1105 | passes | + referrals: referral_date=2016-10-03",
    "child-protection-plans | 1105 | passes | + referrals: referral_date=2016-10-04 child_ref=c9",
    "child-protection-plans | 1105 | passes | other_la_plan=Y + referrals:"
        + " referral_date=2016-10-04",
    "child-protection-plans | 1105 | passes | + referrals: referral_date=2016-10-04;"
        + " referral_id=R2 referral_date=2016-10-01",
    "child-protection-plans | 1105 | fails | + referrals: referral_date=2016-10-04",
    "child-protection-plans | 8841 | passes | last_review_date=2016-10-04",
    "child-protection-plans | 8841 | passes |",
    "child-protection-plans | 8841 | fails | last_review_date=2016-10-03",
    "child-protection-plans | 8915 | passes | cpp_end_date=2016-11-01"
        + " + looked-after-children: episode_end=2016-11-01 reason_ended=E2",
    "child-protection-plans | 8915 | passes |"
        + " + looked-after-children: episode_end=2016-11-01 reason_ended=E4A",
    "child-protection-plans | 8915 | fails |"
        + " + looked-after-children: episode_end=2016-11-01 reason_ended=E2",
    "child-protection-plans | CP-04 | passes | cpp_start_date=2016-08-01 cpp_end_date=2016-10-01;"
        + " cpp_id=P2 number_previous_cpp=1",
    "child-protection-plans | CP-04 | passes | cpp_start_date=2016-08-01 cpp_end_date=2016-10-04;"
        + " cpp_id=P2",
    "child-protection-plans | CP-04 | fails | cpp_start_date=2016-08-01 cpp_end_date=2016-10-01;"
        + " cpp_id=P2",
    "section-47 | 1104 | passes | + referrals: referral_date=2016-10-20",
    "section-47 | 1104 | fails | + referrals: referral_date=2016-10-21",
    "looked-after-children | LA-05 | passes | episode_end=2016-12-31 reason_ended=E4A",
    "looked-after-children | LA-05 | fails | episode_end=2017-01-01 reason_ended=E4A",
    "looked-after-children | 502 | passes | <<",
    // One gone and one new is a changed key (OVER-02).
    "looked-after-children | 502 | passes | << episode_start=2016-05-02",
    "looked-after-children | 502 | fails | << episode_start=2016-05-02 episode_end=2016-09-30"
        + " reason_ended=X1; episode_start=2016-09-30 rne=P",
    "cse-risk-ratings | CS-07 | passes | closed_date=2016-12-31",
    "cse-risk-ratings | CS-07 | fails | closed_date=2017-01-01",
    "children-in-need | CI-05 | passes | cin_closure_date=2016-12-31 closure_reason=RC7",
    "children-in-need | CI-05 | fails | cin_closure_date=2017-01-01 closure_reason=RC7",
    "children-in-need | 4001 | passes | cin_closure_date=2016-11-01 closure_reason=RC7"
        + " + child-protection-plans: cpp_end_date=2016-11-01",
    "children-in-need | 4001 | fails | cin_closure_date=2016-11-01 closure_reason=RC7"
        + " + child-protection-plans: cpp_end_date=2016-11-02",
    "children-in-need | 4016 | passes | case_status=CPP + child-protection-plans:",
    "children-in-need | 4016 | passes | + child-protection-plans: cpp_end_date=2016-12-31",
    "children-in-need | 4016 | fails | + child-protection-plans:",
    "missing-episodes | 578 | passes | missing_from=CARE + looked-after-children:",
    "missing-episodes | 578 | passes | missing_from=HOME"
        + " + looked-after-children: child_ref=c2",
    "missing-episodes | 578 | fails | missing_from=CARE + looked-after-children: child_ref=c2",
    "missing-episodes | 581 | passes | missing_from=CARE"
        + " + looked-after-children: episode_end=2016-10-05 reason_ended=E4A",
    "missing-episodes | 581 | fails | missing_from=CARE"
        + " + looked-after-children: episode_end=2016-10-04 reason_ended=E4A",
    "figures | FG-07 | passes | numerator=12",
    "figures | FG-07 | passes | measure_line=FD02 numerator=12 denominator=13",
    "figures | FG-07 | fails | measure_line=FD02 numerator=12",
    "figures | FG-07 | fails | numerator=12.5 period_basis=SNAPSHOT",
    "figures | FG-08 | passes |",
    "figures | FG-08 | fails | measure_line=CN99",
    "figures | FG-09 | passes | period_basis=SNAPSHOT",
    "figures | FG-09 | passes | measure_line=FD02 period_basis=R12M denominator=13",
    "figures | FG-09 | fails | period_basis=YTD",
    "figures | FG-09 | fails | measure_line=FD02 period_basis=SNAPSHOT denominator=13",
    "figures | FG-10 | passes | measure_line=FD04 breakdown_type=RAG breakdown_code=RED",
    "figures | FG-10 | fails | measure_line=FD04 breakdown_type=RAG breakdown_code=PURPLE",
    "figures | FG-10 | fails | breakdown_type=rag breakdown_code=RED",
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
    "plan-reviews | PR-01 | passes | review_date=2016-12-31",
    "plan-reviews | PR-01 | fails | review_date=2017-01-01",
    "plan-reviews | PR-02 | passes | review_date=2016-10-04",
    "plan-reviews | PR-02 | fails | review_date=2016-07-03",
    "plan-reviews | 8841 | passes | review_date=2016-10-04",
    "plan-reviews | 8841 | fails | review_date=2016-07-04",
    "looked-after-reviews | RV-01 | passes | review_date=2016-12-31",
    "looked-after-reviews | RV-01 | fails | review_date=2017-01-01",
    "figures | FG-01 | passes | numerator=0",
    "figures | FG-01 | passes | numerator= value_status=x",
    "figures | FG-01 | passes | numerator=5 value_status=r",
    "figures | FG-01 | fails | numerator=",
    "figures | FG-01 | fails | numerator=5 value_status=c",
    "figures | FG-02 | passes | numerator=0",
    "figures | FG-02 | fails | numerator=-0.5",
    "child-protection-plans | 8930 | passes | cpp_end_date=2016-12-31",
    "child-protection-plans | 8930 | fails | cpp_end_date=2017-01-01",
    "child-protection-plans | 8750 | passes | birth_month= expected_month=2017-02 sex=0",
    "child-protection-plans | 8750 | fails | birth_month= expected_month=2017-02 sex=1",
    "child-protection-plans | CP-02 | passes | cpp_end_date=2016-11-01;"
        + " cpp_id=P2 cpp_start_date=2016-11-01",
    "child-protection-plans | CP-02 | fails | ; cpp_id=P2 cpp_start_date=2016-11-01",
    "child-protection-plans | CP-03 | passes | cpp_start_date=2016-08-01 number_previous_cpp=1 <<"
        + " cpp_start_date=2016-08-01 number_previous_cpp=1",
    "child-protection-plans | CP-03 | fails | cpp_start_date=2016-08-01 number_previous_cpp=2 <<"
        + " cpp_start_date=2016-08-01 number_previous_cpp=1",
    "section-47 | 8875 | passes | icpc_date=2016-10-21",
    "section-47 | 8875 | fails | icpc_date=2016-10-22",
    "child-protection-plans | 2883 | passes |",
    "child-protection-plans | 2883 | passes | + icpc_date=2016-10-03",
    "child-protection-plans | 2883 | fails | ; cpp_id=P2 child_ref=c2 + icpc_date=2016-10-03",
    "child-protection-plans | 2883 | passes | ; cpp_id=P2 child_ref=c2 other_la_plan=Y"
        + " + icpc_date=2016-10-03",
    "child-protection-plans | 2885 | passes | cpp_start_date=2016-10-04",
    "child-protection-plans | 2885 | passes | + icpc_date=2016-10-03",
    "child-protection-plans | 2885 | fails | + icpc_date=2016-10-04",
    "early-help-assessments | EH-06 | passes | ; child_ref=c2",
    "early-help-assessments | EH-06 | fails | ; child_ref=c2 initiated_date=2016-11-01",
    "cse-risk-ratings | CS-05 | passes | ; assessment_date=2016-11-03",
    "cse-risk-ratings | CS-05 | fails | closed_date=2016-10-20; assessment_date=2016-11-03",
    "cse-risk-ratings | CS-06 | passes | ; assessment_date=2016-11-03",
    "cse-risk-ratings | CS-06 | passes | closed_date=2016-10-20;"
        + " opened_date=2016-11-01 assessment_date=2016-11-03",
    "cse-risk-ratings | CS-06 | fails | ; opened_date=2016-11-01 assessment_date=2016-11-03",
    "child-deaths | CD-07 | passes | reported_cause=8 age_days=27 death_type=NEONATAL",
    "child-deaths | CD-07 | fails | reported_cause=8 age_days=28",
    "child-deaths | CD-08 | passes | review_date=2016-12-01 modifiable=N review_category=10"
        + " death_type=UNEXPECTED",
    "child-deaths | CD-08 | fails | review_date=2016-12-01 modifiable=N review_category=10",
    "figures | FG-03 | passes | measure_line=FD02 numerator=12 denominator=12",
    "figures | FG-03 | passes | measure_line=CN02 numerator=12.1 denominator=12",
    "figures | FG-03 | fails | measure_line=FD02 numerator=12.1 denominator=12",
    "figures | FG-04 | passes | period=2016-17-Q2 period_basis=YTD << period_basis=YTD",
    "figures | FG-04 | passes | period=2015-16-Q4 period_basis=YTD numerator=13 <<"
        + " period_basis=YTD",
    "figures | FG-04 | fails | period=2016-17-Q2 period_basis=YTD numerator=13 <<"
        + " period_basis=YTD",
    "figures | FG-05 | passes | period=2016-17-Q1 numerator=5; period=2016-17-Q2 numerator=6;"
        + " numerator=1; period_basis=YTD",
    "figures | FG-05 | passes | period=2016-17-Q1 numerator=5; numerator=1; period_basis=YTD",
    "figures | FG-05 | fails | period=2016-17-Q1 numerator=5; period=2016-17-Q2 numerator=6;"
        + " numerator=2; period_basis=YTD",
    "figures | FG-06 | passes | breakdown_type=sex breakdown_code=1 numerator=5;"
        + " breakdown_type=sex breakdown_code=2 numerator=7;",
    "figures | FG-06 | passes | breakdown_type=sex breakdown_code=1 numerator=5;"
        + " breakdown_type=sex breakdown_code=2 numerator= value_status=c;",
    "figures | FG-06 | fails | breakdown_type=sex breakdown_code=1 numerator=5;"
        + " breakdown_type=sex breakdown_code=2 numerator=6;",
    "figures | FG-06 | fails | breakdown_type=sex breakdown_code=1 numerator=13;"
        + " breakdown_type=sex breakdown_code=2 numerator= value_status=c;",
    "looked-after-children | 302 | passes | birth_month=2016-05",
    "looked-after-children | 302 | fails | birth_month=2016-06",
    "looked-after-children | 352 | passes | birth_month=1998-05",
    "looked-after-children | 352 | fails | birth_month=1998-04",
    "looked-after-children | 144 | passes |",
    "looked-after-children | 144 | fails | legal_status=",
    "looked-after-children | 357 | passes | care_start=2016-04-01 rne=P",
    "looked-after-children | 357 | fails | rne=P",
    "looked-after-children | 431 | passes | episode_end=2016-06-01 reason_ended=E4A;"
        + " care_start=2016-06-02 episode_start=2016-06-02",
    "looked-after-children | 431 | fails | episode_end=2016-06-01 reason_ended=E4A;"
        + " care_start=2016-06-01 episode_start=2016-06-01",
    "looked-after-children | 433 | passes | episode_end=2016-06-01 reason_ended=X1;"
        + " episode_start=2016-06-01 rne=P",
    "looked-after-children | 433 | passes | care_start=2014-01-01 episode_start=2015-06-01 rne=P",
    "looked-after-children | 433 | fails | episode_end=2016-06-01 reason_ended=X1;"
        + " episode_start=2016-06-02 rne=P",
    "looked-after-children | 142 | passes | episode_start=2016-06-01 rne=P;"
        + " episode_end=2016-06-01 reason_ended=X1",
    "looked-after-children | 142 | fails | episode_start=2016-06-01 rne=P;",
    "looked-after-children | 388 | passes | episode_start=2016-06-01 rne=P;"
        + " episode_end=2016-06-01 reason_ended=X1",
    "looked-after-children | 388 | fails | episode_end=2016-06-01 reason_ended=X1",
    "looked-after-children | 437 | passes | episode_end=2016-06-01 reason_ended=E4A;"
        + " care_start=2016-07-01 episode_start=2016-07-01",
    "looked-after-children | 437 | fails | episode_end=2016-06-01 reason_ended=E15;"
        + " care_start=2016-07-01 episode_start=2016-07-01",
    "looked-after-children | 504 | passes | need=N1 episode_end=2016-06-01 reason_ended=X1;"
        + " need=N1 episode_start=2016-06-01 rne=P",
    "looked-after-children | 504 | fails | need=N1 episode_end=2016-06-01 reason_ended=X1;"
        + " need=N2 episode_start=2016-06-01 rne=P",
    "looked-after-children | 503 | passes | << episode_end=2016-11-01 reason_ended=E4A",
    "looked-after-children | 503 | fails | legal_status=V2 <<",
    "looked-after-children | 358 | passes | legal_status=J1 birth_month=2006-05",
    "looked-after-children | 358 | fails | legal_status=J1 birth_month=2006-06",
    "looked-after-children | 358 | passes | legal_status=C2 birth_month=2006-06",
    "looked-after-children | 361 | passes | legal_status=L1 episode_end=2016-05-04"
        + " reason_ended=E4A",
    "looked-after-children | 361 | fails | legal_status=L1 episode_end=2016-05-05"
        + " reason_ended=E4A",
    "looked-after-children | 361 | fails | legal_status=L1",
    "looked-after-children | 362 | passes | legal_status=L2 episode_end=2016-05-22"
        + " reason_ended=E4A",
    "looked-after-children | 362 | fails | legal_status=L2 episode_end=2016-05-23"
        + " reason_ended=E4A",
    "looked-after-children | 550 | passes | placement_provider=PR0 placement_type=P1",
    "looked-after-children | 550 | passes | placement_provider=PR0 placement_type=NONSENSE",
    "looked-after-children | 550 | fails | placement_provider=PR0 placement_type=U6",
    "looked-after-children | 527 | passes | placement_provider=PR1 placement_type=U6",
    "looked-after-children | 527 | fails | placement_provider=PR1 placement_type=R2",
    "looked-after-children | 528 | passes | placement_provider=PR2 placement_type=U6",
    "looked-after-children | 528 | fails | placement_provider=PR2 placement_type=P1",
    "looked-after-children | 370 | passes | placement_type=P2 birth_month=2000-05",
    "looked-after-children | 370 | fails | placement_type=P2 birth_month=2000-06",
    "looked-after-children | 371 | passes | placement_type=H5 birth_month=2000-05",
    "looked-after-children | 371 | fails | placement_type=H5 birth_month=2000-06",
    "looked-after-children | 380 | passes | rne=P care_start=2016-04-01 placement_type=T1",
    "looked-after-children | 380 | fails | placement_type=T1",
    "looked-after-children | 381 | passes | placement_type=T1 episode_end=2016-06-01"
        + " reason_ended=X1",
    "looked-after-children | 381 | fails | placement_type=T1 episode_end=2016-06-01"
        + " reason_ended=E4A",
    "looked-after-children | 386 | passes | birth_month=1998-06 episode_end=2016-06-01"
        + " reason_ended=E11",
    "looked-after-children | 386 | fails | birth_month=1998-05 episode_end=2016-06-01"
        + " reason_ended=E11",
    "looked-after-children | 407 | passes | birth_month=1998-06 episode_end=2016-06-01"
        + " reason_ended=E43",
    "looked-after-children | 407 | fails | birth_month=1998-05 episode_end=2016-06-01"
        + " reason_ended=E43",
    "looked-after-children | LA-04 | passes | episode_end=2016-11-01 reason_ended=X1;"
        + " episode_start=2016-11-01 rne=P",
    "looked-after-children | LA-04 | passes | episode_end=2016-11-01 reason_ended=E4A",
    "looked-after-children | LA-04 | fails | episode_end=2016-11-01 reason_ended=X1",
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
    String[] asides = parts[3].split("\\+", -1);
    String[] files = asides[0].split("<<", -1);
    List<Submission> beside = asides.length == 1 ? List.of() : List.of(beside(asides[1]));
    String[] rows = files[files.length - 1].split(";", -1);
    Checked checked = Checked.rows(folder, extract, rows);
    if (check(extract, id).rule() instanceof Rule.RowsOf) {
      checked =
          files.length == 1
              ? checked.compared(extract, null, beside)
              : checked.compared(
                  extract, Checked.rows(folder, extract, files[0].split(";", -1)), beside);
    }
    aFindingIsPlaced(checked, extract, id, parts[2].trim().equals("fails"), rows.length);
  }

  /**
   * The same quarter's file of another extract: {@code extract: rows}; of conferences otherwise.
   */
  private Submission beside(String written) {
    Matcher named = Pattern.compile("\\s*([a-z0-9-]+):(.*)").matcher(written);
    String extract = named.matches() ? named.group(1) : "section-47";
    String[] rows = (named.matches() ? named.group(2) : written).split(";", -1);
    return Stored.of(extract, 9, "2016-17-Q3", Checked.rows(folder, extract, rows)).submission();
  }

  private static void aFindingIsPlaced(
      Checked checked, String extract, String id, boolean fails, int rows) {
    assertEquals(fails, checked.rules().contains(id), checked.rules()::toString);
    CheckSpec check = check(extract, id);
    if (fails) {
      int refused = check.severity() == Severity.ROW_REFUSED ? 1 : 0;
      assertEquals(rows - refused, checked.submission().accepted());
      assertTrue(
          checked.submission().findings().stream()
              .filter(finding -> finding.rule().equals(id))
              .allMatch(finding ->
                  finding.severity() == check.severity()
                      && (check.rule() instanceof Rule.RowsOf
                          || Objects.equals(finding.line(), rows + 1))
                      && check.rule().columns().getFirst().equals(finding.column())));
    } else {
      assertFalse(checked.submission().refused());
    }
  }

  private static CheckSpec check(String extract, String id) {
    return Checked.EXTRACTS.byId(extract).checks().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
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
