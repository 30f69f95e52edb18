package org.partnershipscorecard.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.partnershipscorecard.extract.CheckSpec;
import org.partnershipscorecard.extract.Code;
import org.partnershipscorecard.extract.CodeSets;
import org.partnershipscorecard.extract.Column;
import org.partnershipscorecard.extract.ExtractSpec;

/** What the partnership asks an agency to send, from the extract's own definition. */
public final class RequestSheet {

  private final ExtractSpec spec;
  private final CodeSets codeSets;

  /**
   * A sheet for one extract.
   *
   * @param codeSets with the partnership's areas
   */
  public RequestSheet(ExtractSpec spec, CodeSets codeSets) {
    this.spec = spec;
    this.codeSets = codeSets;
  }

  public ExtractSpec spec() {
    return spec;
  }

  /** Column, whether it is needed, what is in it, what it means. */
  public List<List<String>> columns() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("column", "needed", "holds", "meaning", "example"));
    for (Column column : spec.columns()) {
      rows.add(
          List.of(
              column.name(), needed(column), holds(column), column.description(), example(column)));
    }
    return rows;
  }

  /** Column, code, label and the days in which the code is in use. */
  public List<List<String>> codes() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("column", "code", "label", "in use"));
    for (Column column : spec.columns()) {
      String set = column.codeSet();
      if (set != null) {
        for (Code code : codeSets.byId(set).codes()) {
          rows.add(List.of(column.name(), code.code(), code.label(), inUse(code)));
        }
      }
    }
    return rows;
  }

  /** Rule, what it does, what is wrong, what to do. */
  public List<List<String>> checks() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("rule", "severity", "what", "remedy"));
    for (CheckSpec check : spec.checks()) {
      rows.add(
          List.of(check.id(), SafeText.words(check.severity()), check.message(), check.remedy()));
    }
    return rows;
  }

  /** As a page to read. */
  public String markdown() {
    StringBuilder page = new StringBuilder();
    page.append("# Request: ").append(spec.name()).append("\n\n");
    page.append(spec.description()).append("\n\n");
    page.append(
        switch (spec.coverage()) {
          case CASELOAD -> "Send every record that was open at any time in the quarter. ";
          case ACTIVITY ->
              "Send every record with an event in the quarter; a file with its header and no rows"
                  + " says that there was none. ";
        });
    page.append("A row is known by ")
        .append(String.join(", ", spec.key()))
        .append(". Send CSV (UTF-8, with a header row) or a workbook, named ")
        .append("AGENCY_")
        .append(spec.id())
        .append("_2016-17-Q3_v01. No names, addresses or other columns: they are not kept.\n\n");
    page.append("## Columns\n\n").append(table(columns()));
    page.append("\n## Codes\n\n").append(table(codes()));
    page.append("\n## Checks\n\n").append(table(checks()));
    page.append("\n## Example\n\n    ")
        .append(spec.columns().stream().map(Column::name).collect(Collectors.joining(",")))
        .append("\n    ")
        .append(String.join(",", exampleRow()))
        .append('\n');
    return page.toString();
  }

  /** A made-up row, in the order of the columns. */
  public List<String> exampleRow() {
    return spec.columns().stream().map(this::example).toList();
  }

  private String needed(Column column) {
    return spec.mustBeFilled(column)
        ? "always"
        : spec.decides(column) ? "the column always, a value where there is one" : "where known";
  }

  private static String holds(Column column) {
    return switch (column.type()) {
      case TEXT -> "text";
      case DATE -> "a date, 2016-10-31 or 31/10/2016";
      case MONTH -> "a month, 2009-04";
      case PERIOD -> "a quarter, 2016-17-Q3";
      case INTEGER -> "a whole number";
      case DECIMAL -> "a number";
      case CODE -> "a code of the list below";
    };
  }

  /** A made-up row: the start of every span, the first of every list. */
  private String example(Column column) {
    boolean end = spec.open() != null && spec.open().to().equals(column.name());
    return switch (column.type()) {
      case TEXT ->
          column.name().equals(ExtractSpec.AGENCY)
              ? "AGENCY"
              : spec.key().contains(column.name())
                  ? "A-0001"
                  : spec.mustBeFilled(column) ? "c000000000001" : "";
      case DATE -> end || !spec.mustBeFilled(column) ? "" : "2016-10-31";
      case MONTH -> column.name().startsWith("expected") ? "" : "2009-04";
      case PERIOD -> "2016-17-Q3";
      case INTEGER -> "0";
      case DECIMAL -> column.name().equals("numerator") ? "12" : "";
      case CODE -> {
        String set = column.codeSet();
        yield set == null || !spec.mustBeFilled(column)
            ? ""
            : codeSets.byId(set).codes().stream().map(Code::code).findFirst().orElse("");
      }
    };
  }

  private static String inUse(Code code) {
    String from = code.from() == null ? "" : "from " + code.from();
    String to = code.to() == null ? "" : "to " + code.to();
    return (from + " " + to).strip();
  }

  private static String table(List<List<String>> rows) {
    if (rows.size() == 1) {
      return "None.\n";
    }
    StringBuilder table = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      table
          .append("| ")
          .append(rows.get(i).stream().map(SafeText::markdown).collect(Collectors.joining(" | ")))
          .append(" |\n");
      if (i == 0) {
        table.append("| ").append("--- | ".repeat(rows.get(i).size()).strip()).append('\n');
      }
    }
    return table.toString();
  }
}
