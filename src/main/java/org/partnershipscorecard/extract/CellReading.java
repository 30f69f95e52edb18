package org.partnershipscorecard.extract;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.period.ReportingPeriod;

/** Turns the texts of one column into typed values. Keeps what it has seen, so one file each. */
final class CellReading {

  /** What {@link #read} gives for a date that could be two. */
  static final Object UNCLEAR = new Object();

  private static final Set<String> MISSING = Set.of("#N/A", "-", "\u2013", "\u2014", "NULL", "N/A");
  private static final Set<String> ERRORS =
      Set.of("#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!");

  /** Enough for every code and its spellings; beyond it values are looked up each time. */
  private static final int MOST_KEPT = 10_000;

  private final Column column;
  private final Map<String, String> codes = new HashMap<>();
  private final ReadingRules rules;
  private final int at;
  private final Map<String, String> wordings;
  private final DateForms forms;
  private String lastText = "";

  /**
   * For a column of a file.
   *
   * @param at the column's place in the spec
   * @param wordings folded wordings of the layout and the codes that they stand for
   */
  CellReading(
      Column column, int at, ReadingRules rules, Map<String, String> wordings, DateForms forms) {
    this.column = column;
    this.at = at;
    this.rules = rules;
    this.wordings = wordings;
    this.forms = forms;
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

  /** A sign that stands for no value. */
  static boolean missing(String text) {
    return text.length() <= 4 && MISSING.contains(text);
  }

  /** An error that a spreadsheet left in a cell. */
  static boolean error(String text) {
    return text.charAt(0) == '#' && ERRORS.contains(text);
  }

  /**
   * The value.
   *
   * @param text not empty
   * @return null when the text is not of the column's type; for a code, {@link CodeSet#UNKNOWN};
   *     {@link #UNCLEAR} for a date that could be two
   */
  @Nullable Object read(String text) {
    return switch (column.type()) {
      case TEXT -> shared(text);
      case DATE -> date(text);
      case MONTH -> month(text);
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
    CodeSet codes = rules.codeSets().byId(codeSet);
    String known = known(codes, text);
    if (known == null) {
      String plain = CodeForms.withoutLetter(text);
      known = plain.equals(text) ? null : known(codes, plain);
      known = known == null ? known(codes, CodeForms.beforeLabel(plain)) : known;
    }
    return known == null ? CodeSet.UNKNOWN : known;
  }

  /** A code as it is, or by a synonym, the partnership's before the layout's. */
  private @Nullable String known(CodeSet codes, String text) {
    String synonym = rules.synonyms().code(codes.id(), text);
    String folded = Folded.value(text);
    if (synonym == null) {
      synonym = wordings.get(folded);
    }
    if (synonym != null) {
      return synonym;
    }
    for (Code code : codes.codes()) {
      if (Folded.value(code.code()).equals(folded)) {
        return code.code();
      }
    }
    return null;
  }

  private @Nullable Object date(String text) {
    LocalDate iso = Dates.iso(text);
    if (iso != null) {
      return iso;
    }
    int serial = Dates.serial(text);
    if (serial >= 0) {
      return switch (forms.epoch()) {
        case FROM_1900 -> Dates.ofSerial(serial, false);
        case FROM_1904 -> Dates.ofSerial(serial, true);
        case UNCLEAR -> UNCLEAR;
      };
    }
    LocalDate day = Dates.day(text);
    if (!Dates.orderMatters(text)) {
      return day;
    }
    LocalDate other = Dates.monthFirst(text);
    if (other == null || other.equals(day)) {
      return day;
    }
    return switch (forms.order(at)) {
      case DAY_FIRST -> day;
      case MONTH_FIRST -> other;
      case MIXED -> day == null ? null : UNCLEAR;
    };
  }

  private @Nullable Object month(String text) {
    if (Dates.orderMatters(text) || Dates.serial(text) >= 0) {
      return date(text) instanceof LocalDate day ? day.withDayOfMonth(1) : date(text);
    }
    return Dates.month(text);
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
