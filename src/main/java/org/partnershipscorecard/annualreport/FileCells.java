package org.partnershipscorecard.annualreport;

import java.util.ArrayList;
import java.util.List;
import org.partnershipscorecard.annualreport.TypedFacts.Fact;
import org.partnershipscorecard.annualreport.TypedNumber.Kind;
import org.partnershipscorecard.narrative.CsvSheet;
import org.partnershipscorecard.narrative.NarrativeFolder;
import org.partnershipscorecard.narrative.Outline;
import org.partnershipscorecard.narrative.TablePlan;

/**
 * The numbers in the files of one column that the report prints as tables, such as what each
 * partner paid: a text refers to one as {@code {cell finance Total}}.
 */
record FileCells(NarrativeFolder folder, Outline outline) {

  private static final String POUNDS = "£";

  /**
   * What is printed for a cell.
   *
   * @param reference the table's id and the head of the row
   * @throws IllegalArgumentException when there is no such table or row
   */
  String words(String reference) {
    String[] parts = reference.strip().split("\\s+", 2);
    TablePlan plan =
        plans().stream()
            .filter(each -> each.id().equals(parts[0]))
            .findFirst()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "there is no table " + parts[0] + " of a file with one column"));
    return sheet(plan).rows().stream()
        .filter(row -> parts.length > 1 && row.getFirst().equals(parts[1]))
        .findFirst()
        .map(row -> (isMoney(plan) ? POUNDS : "") + ContextNumber.written(row.get(1)))
        .orElseThrow(() ->
            new IllegalArgumentException("table " + parts[0] + " has no such row: " + reference));
  }

  /** Every number of those files. */
  List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    for (TablePlan plan : plans()) {
      for (List<String> row : sheet(plan).rows()) {
        if (ContextNumber.isNumber(row.get(1))) {
          facts.add(
              new Fact(
                  "{cell " + plan.id() + " " + row.getFirst() + "}",
                  Double.parseDouble(row.get(1)),
                  isMoney(plan) ? Kind.MONEY : Kind.NUMBER,
                  row.getFirst()));
        }
      }
    }
    return facts;
  }

  private List<TablePlan> plans() {
    return outline.tables().stream()
        .filter(plan -> plan.kind() == TablePlan.Kind.FILE && plan.columns().size() == 1)
        .toList();
  }

  private CsvSheet sheet(TablePlan plan) {
    String file = plan.file();
    if (file == null) {
      throw new IllegalArgumentException("table " + plan.id() + " names no file");
    }
    return folder.sheet(file, FileTable.columns(plan));
  }

  private static boolean isMoney(TablePlan plan) {
    return plan.columns().getFirst().head().equals(POUNDS);
  }
}
