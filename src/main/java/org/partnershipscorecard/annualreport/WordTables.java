package org.partnershipscorecard.annualreport;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.partnershipscorecard.annualreport.DataTable.Cell;
import org.partnershipscorecard.annualreport.DataTable.Head;
import org.partnershipscorecard.annualreport.DataTable.Row;
import org.partnershipscorecard.narrative.ContentCheck;
import org.partnershipscorecard.narrative.CsvSheet;
import org.partnershipscorecard.narrative.NarrativeFault;
import org.partnershipscorecard.narrative.Outline;
import org.partnershipscorecard.narrative.Requirements;
import org.partnershipscorecard.narrative.TablePlan;
import org.partnershipscorecard.narrative.TrackedAction;

/** Makes the tables of words: evidence, actions followed to their end, requirements answered. */
final class WordTables {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

  private WordTables() {}

  /** Actions followed to their end, with their states as they stand on a day. */
  static DataTable tracked(
      int number,
      TablePlan plan,
      String caption,
      List<String> notes,
      List<TrackedAction> actions,
      LocalDate day) {
    List<Row> rows = new ArrayList<>();
    for (TrackedAction action : actions) {
      LocalDate due = action.due();
      rows.add(
          row(
              action.item(),
              action.action(),
              action.lead(),
              due == null ? "no day set" : DAY.format(due),
              action.outcome().isEmpty() ? "not yet known" : action.outcome(),
              action.stateOn(day)));
    }
    return table(
        number,
        plan.id(),
        caption,
        plan.stub(),
        rows,
        notes,
        "Action",
        "Lead",
        "Due",
        "Outcome",
        "State");
  }

  /**
   * The evidence on one question.
   *
   * @param sheet with the columns question, source, covered, found, followed, owner
   * @param words fills in the figures that a cell refers to
   * @throws NarrativeFault when there is none
   */
  static DataTable evidence(
      int number, String question, String caption, CsvSheet sheet, UnaryOperator<String> words) {
    List<Row> rows = new ArrayList<>();
    for (List<String> row : sheet.rows()) {
      if (row.getFirst().equals(question)) {
        rows.add(
            row(
                words.apply(row.get(1)),
                words.apply(row.get(2)),
                words.apply(row.get(3)),
                words.apply(row.get(4)) + " (" + row.get(5) + ")"));
      }
    }
    if (rows.isEmpty()) {
      throw new NarrativeFault(sheet.file(), "there is no evidence on " + question);
    }
    return table(
        number,
        "evidence-" + question,
        caption,
        "Source",
        rows,
        List.of(),
        "What it covered",
        "What it found",
        "What followed, and who leads");
  }

  /** What the report must hold, and the parts that do, or why none does. */
  static DataTable requirements(
      int number,
      TablePlan plan,
      String caption,
      List<String> notes,
      ContentCheck check,
      Outline outline,
      Numbering numbering) {
    Map<String, String> gaps =
        outline.gaps().stream().collect(Collectors.toMap(Outline.Gap::item, Outline.Gap::reason));
    List<Row> rows = new ArrayList<>();
    check
        .answers()
        .forEach((item, parts) ->
            rows.add(
                row(item.asks(), item.source(), where(item, parts, gaps, outline, numbering))));
    return table(number, plan.id(), caption, plan.stub(), rows, notes, "Asked by", "Answered in");
  }

  private static String where(
      Requirements.Item item,
      List<Outline.Part> parts,
      Map<String, String> gaps,
      Outline outline,
      Numbering numbering) {
    String answered =
        parts.stream()
            .map(part -> (outline.chapters().contains(part) ? "chapter " : "appendix ") + part.id())
            .map(numbering::words)
            .collect(Collectors.joining(", "));
    String gap = gaps.get(item.id());
    if (gap == null) {
      return answered.isEmpty() ? "Nowhere yet" : capital(answered);
    }
    return answered.isEmpty() ? gap : capital(answered) + ". " + gap;
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static Row row(String head, String... cells) {
    return new Row(
        head, Arrays.stream(cells).map(text -> new Cell(text, "", false, null)).toList(), false);
  }

  private static DataTable table(
      int number,
      String id,
      String caption,
      String stub,
      List<Row> rows,
      List<String> notes,
      String... heads) {
    List<Head> columns = Arrays.stream(heads).map(head -> new Head(head, false)).toList();
    return new DataTable(number, id, caption, stub, columns, List.copyOf(rows), notes);
  }
}
