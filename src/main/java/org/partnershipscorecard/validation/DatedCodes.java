package org.partnershipscorecard.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.partnershipscorecard.extract.Code;
import org.partnershipscorecard.extract.CodeSets;
import org.partnershipscorecard.extract.Column;
import org.partnershipscorecard.extract.ExtractSpec;
import org.partnershipscorecard.extract.Open;
import org.partnershipscorecard.extract.TypedRow;

/**
 * Finds codes that were not in use on the row's own day: code lists change from year to year. The
 * row's day is the end of its being open, or its start while open; of an event the first date that
 * is filled; otherwise the last covered day.
 */
final class DatedCodes {

  private final List<Dated> columns = new ArrayList<>();
  private final List<Integer> days = new ArrayList<>();
  private final LocalDate lastDay;

  private record Dated(Column column, int index, Map<String, Code> codes) {}

  DatedCodes(ExtractSpec extract, CodeSets codeSets, LocalDate lastDay) {
    this.lastDay = lastDay;
    for (Column column : extract.columns()) {
      if (column.codeSet() != null) {
        Map<String, Code> dated = new HashMap<>();
        for (Code code : codeSets.byId(column.codeSet()).codes()) {
          if (code.from() != null || code.to() != null) {
            dated.put(code.code(), code);
          }
        }
        if (!dated.isEmpty()) {
          columns.add(new Dated(column, extract.index(column.name()), dated));
        }
      }
    }
    Open open = extract.open();
    if (open != null) {
      days.add(extract.index(open.to()));
      days.add(extract.index(open.from()));
    }
    extract.events().forEach(name -> days.add(extract.index(name)));
  }

  /** The columns whose code was not in use on the row's day. */
  List<Column> notInUse(TypedRow row) {
    List<Column> notInUse = new ArrayList<>(0);
    for (Dated dated : columns) {
      Object value = row.value(dated.index());
      Code code = value == null ? null : dated.codes().get(value);
      if (code != null && !code.validOn(day(row))) {
        notInUse.add(dated.column());
      }
    }
    return notInUse;
  }

  private LocalDate day(TypedRow row) {
    for (int index : days) {
      if (row.value(index) instanceof LocalDate day) {
        return day;
      }
    }
    return lastDay;
  }
}
