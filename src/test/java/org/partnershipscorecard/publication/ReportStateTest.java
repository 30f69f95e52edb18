package org.partnershipscorecard.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partnershipscorecard.catalogue.Audience;

class ReportStateTest {

  @Test
  void onlyWhatWasReviewedIsApprovedAndOnlyWhatWasApprovedIsPublished() {
    for (ReportState state : ReportState.values()) {
      assertThat(state.allows(Act.APPROVE)).isEqualTo(state == ReportState.IN_REVIEW);
      assertThat(state.allows(Act.PUBLISH)).isEqualTo(state == ReportState.APPROVED);
      assertThat(state.allows(Act.REVIEW)).isEqualTo(state == ReportState.CIRCULATED);
      assertThat(state.allows(Act.CORRECT)).isEqualTo(state.isOut());
      assertThat(state.allows(Act.CIRCULATE)).isEqualTo(!state.isOut());
      assertThat(state.allows(Act.WAIVE)).isEqualTo(state != ReportState.DRAFT);
    }
  }

  @Test
  void aNewDraftTakesTheApprovalBack() {
    assertThat(ReportState.APPROVED.after(Act.CIRCULATE)).isEqualTo(ReportState.CIRCULATED);
    assertThat(ReportState.APPROVED.after(Act.WAIVE)).isEqualTo(ReportState.APPROVED);
  }

  @Test
  void everyStateIsReachedAndEveryActLeadsSomewhere() {
    Set<ReportState> reached = EnumSet.of(ReportState.DRAFT);
    Set<Act> used = EnumSet.noneOf(Act.class);
    for (int round = 0; round < ReportState.values().length; round++) {
      for (ReportState state : EnumSet.copyOf(reached)) {
        for (Act act : state.open()) {
          reached.add(state.after(act));
          used.add(act);
        }
      }
    }
    assertThat(reached).containsExactlyInAnyOrder(ReportState.values());
    assertThat(used).containsExactlyInAnyOrder(Act.values());
  }

  @Test
  void anIdNamesReportPeriodAndEdition() {
    ReportId id = ReportId.parse("annual-report/2016-17", Audience.PUBLIC);
    assertThat(id.key()).isEqualTo("annual-report/2016-17/public");
    assertThat(ReportId.parse("scorecard/2016-17-Q3", null).key())
        .isEqualTo("scorecard/2016-17-Q3/committee");
    assertThat(id.outline()).isEqualTo("report");
    assertThat(ReportId.parse(id.key(), null)).isEqualTo(id);
    ReportId other = ReportId.parse("partnership-report/2016-17/public", null);
    assertThat(other.key()).isEqualTo("partnership-report/2016-17/public");
    assertThat(other.outline()).isEqualTo("partnership-report");
    assertThat(other.kind()).isEqualTo(ReportKind.ANNUAL_REPORT);
    for (String none :
        new String[] {
          "report/2016-17",
          "scorecard/2016-17",
          "partnership-report/2016-17-Q3",
          "Letter/2016-17",
          "/2016-17",
          "a".repeat(61) + "/2016-17"
        }) {
      assertThatThrownBy(() -> ReportId.parse(none, null))
          .as(none)
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> ReportId.parse("scorecard/2016-17-Q3/public", Audience.COMMITTEE))
        .hasMessageContaining("contradict");
  }

  @Test
  void draftsComeBeforeWhatWasLetOut() {
    assertThat(ReportVersion.parse("v0.2")).isGreaterThan(ReportVersion.parse("v0.1"));
    assertThat(ReportVersion.parse("v1")).isGreaterThan(ReportVersion.parse("v0.12"));
    assertThat(ReportVersion.parse("2")).hasToString("v2");
    assertThatThrownBy(() -> ReportVersion.parse("final")).hasMessageContaining("final");
  }
}
