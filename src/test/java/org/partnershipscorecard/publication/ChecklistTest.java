package org.partnershipscorecard.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChecklistTest {

  private static final LocalDate DAY = LocalDate.of(2017, 9, 30);
  private static final Map<String, List<String>> GOOD = Map.of("a.pdf", List.of());

  private final Checklist checklist = Checklist.standard();

  @Test
  void everythingInOrderPasses() {
    assertThat(checklist.failed(evidence(List.of(), GOOD, null, DAY), Set.of())).isEmpty();
  }

  @Test
  void everyFailureIsToldAtOnceWithWhatToDo() {
    Evidence bad =
        new Evidence(
            List.of("the council owes an answer"),
            List.of("03-figures.md, line 3, \"rose\": the figures fell"),
            List.of("CP06 has no words"),
            List.of("EH01 was written of another figure"),
            List.of("no account of finance"),
            "a small count can be worked out",
            null,
            Map.of("a.pdf", List.of("ua1 7.1-3")),
            List.of("b.pdf"),
            DAY,
            DAY.minusDays(1));
    List<FailedItem> failed = checklist.failed(bad, Set.of());
    assertThat(failed)
        .extracting(FailedItem::rule)
        .containsExactly(
            "queries",
            "queries",
            "commentary",
            "commentary",
            "content",
            "disclosure",
            "verapdf",
            "untouched",
            "embargo");
    assertThat(failed).allSatisfy(item -> assertThat(item.remedy()).isNotBlank());
    assertThat(checklist.failed(bad, Set.of("queries", "commentary", "verapdf", "disclosure")))
        .as("what may not be waived is not waived by a waiver")
        .extracting(FailedItem::rule)
        .containsExactly("content", "disclosure", "verapdf", "untouched", "embargo");
  }

  @Test
  void anEmbargoEndsOnItsDay() {
    assertThat(checklist.failed(evidence(List.of(), GOOD, DAY, DAY.minusDays(1)), Set.of()))
        .hasSize(1);
    assertThat(checklist.failed(evidence(List.of(), GOOD, DAY, DAY), Set.of())).isEmpty();
  }

  @Test
  void noPdfIsNoReport() {
    assertThat(checklist.failed(evidence(List.of(), Map.of(), null, DAY), Set.of()))
        .extracting(FailedItem::rule)
        .containsExactly("verapdf");
  }

  @Test
  void onlyQueriesAndCommentaryMayBeWaived() {
    checklist.checkWaivable("queries");
    checklist.checkWaivable("commentary");
    for (String never : List.of("content", "disclosure", "verapdf", "untouched", "embargo")) {
      assertThatThrownBy(() -> checklist.checkWaivable(never))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("never waived");
    }
    assertThatThrownBy(() -> checklist.checkWaivable("weather"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Evidence evidence(
      List<String> queries,
      Map<String, List<String>> pdfs,
      @Nullable LocalDate embargo,
      LocalDate today) {
    return new Evidence(
        queries, List.of(), List.of(), List.of(), List.of(), null, null, pdfs, List.of(), embargo,
        today);
  }
}
