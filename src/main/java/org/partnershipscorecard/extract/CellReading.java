package org.partnershipscorecard.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.period.ReportingPeriod;

/** Turns the texts of one column into typed values. Keeps what it has seen, so one file each. */
final class CellReading {

  private static final Set<String> ERRORS =
      Set.of("#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!");

  /** Enough for every code and its spellings; beyond it values are looked up each time. */
  private static final int MOST_KEPT = 10_000;

  private final Column column;
  private final Map<String, String> codes = new HashMap<>();
  private final ReadingRules rules;
  private String lastText = "";

  CellReading(Column column, ReadingRules rules) {
    this.column = column;
    this.rules = rules;
    String codeSet = column.codeSet();
    if (codeSet != null) {
      for (Code code : rules.codeSets().byId(codeSet).codes()) {
        codes.put(code.code(), code.code());
      }
    }
  }

  Column column() {
    return column;
  }

  /** An error that a spreadsheet left in a cell. */
  static boolean error(String text) {
    return text.charAt(0) == '#' && ERRORS.contains(text);
  }

  /**
   * The value.
   *
   * @param text not empty
   * @return null when the text is not of the column's type; for a code, {@link CodeSet#UNKNOWN}
   */
  @Nullable Object read(String text) {
    return switch (column.type()) {
      case TEXT -> shared(text);
      case DATE -> Dates.day(text);
      case MONTH -> Dates.month(text);
      case PERIOD -> period(text);
      case INTEGER -> Numbers.integer(text);
      case DECIMAL -> Numbers.decimal(text);
      case CODE -> code(text);
    };
  }

  /** The rule that a text which is not of the column's type breaks. */
  EngineRule broken() {
    return switch (column.type()) {
      case DATE -> EngineRule.NOT_A_DATE;
      case MONTH -> EngineRule.NOT_A_MONTH;
      case PERIOD -> EngineRule.NOT_A_PERIOD;
      case INTEGER, DECIMAL -> EngineRule.NOT_A_NUMBER;
      case TEXT, CODE -> EngineRule.UNKNOWN_CODE;
    };
  }

  String problem() {
    return switch (column.type()) {
      case DATE -> "'" + column.name() + "' is not a date";
      case MONTH -> "'" + column.name() + "' is not a month";
      case PERIOD -> "'" + column.name() + "' is not a reporting period";
      case INTEGER -> "'" + column.name() + "' is not a whole number";
      case DECIMAL -> "'" + column.name() + "' is not a number";
      case TEXT, CODE -> "'" + column.name() + "' holds no code of its list";
    };
  }

  String remedy() {
    return switch (column.type()) {
      case DATE -> "write the day as 2016-10-31 or 31/10/2016";
      case MONTH -> "write the month as 2009-04";
      case PERIOD -> "write the period as 2016-17-Q3";
      case INTEGER, DECIMAL -> "write digits only";
      case TEXT, CODE -> "use a code of the list '" + column.codeSet() + "'";
    };
  }

  private String code(String text) {
    String kept = codes.get(text);
    if (kept != null) {
      return kept;
    }
    String found = lookedUp(text);
    if (codes.size() < MOST_KEPT) {
      codes.put(text, found);
    }
    return found;
  }

  private String lookedUp(String text) {
    String codeSet = column.codeSet();
    if (codeSet == null) {
      return CodeSet.UNKNOWN;
    }
    String synonym = rules.synonyms().code(codeSet, text);
    if (synonym != null) {
      return synonym;
    }
    String folded = Folded.value(text);
    for (Code code : rules.codeSets().byId(codeSet).codes()) {
      if (Folded.value(code.code()).equals(folded)) {
        return code.code();
      }
    }
    return CodeSet.UNKNOWN;
  }

  private static @Nullable String period(String text) {
    try {
      return ReportingPeriod.parse(text).key();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Agencies and areas repeat from row to row: one string serves all. */
  private String shared(String text) {
    if (!text.equals(lastText)) {
      lastText = text;
    }
    return lastText;
  }
}
