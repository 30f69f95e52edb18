package org.partnershipscorecard.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BreakdownColumnsTest {

  @Test
  void fillsTheShortestColumnNext() {
    List<List<BreakdownTable>> columns =
        BreakdownColumns.of(
            List.of(table("A", 10), table("B", 3), table("C", 4), table("D", 5)), 2);

    assertThat(columns.getFirst()).extracting(BreakdownTable::ref).containsExactly("A", "D");
    assertThat(columns.getLast()).extracting(BreakdownTable::ref).containsExactly("B", "C");
  }

  @Test
  void leavesNoColumnEmpty() {
    assertThat(BreakdownColumns.of(List.of(table("A", 10)), 3)).hasSize(1);
    assertThat(BreakdownColumns.of(List.of(), 3)).isEmpty();
  }

  private static BreakdownTable table(String ref, int rows) {
    BreakdownTable.Row row = new BreakdownTable.Row("Male", List.of(Cell.number("1")));
    return new BreakdownTable(
        ref,
        "Children",
        "in the quarter",
        "Sex",
        List.of("Q1"),
        0,
        Collections.nCopies(rows, row),
        List.of(),
        row,
        List.of());
  }
}
