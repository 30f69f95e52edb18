package org.partnershipscorecard.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.extract.Code;
import org.partnershipscorecard.extract.CsvTable;
import org.partnershipscorecard.extract.Typeset;
import org.partnershipscorecard.period.ReportingYear;

/**
 * What the partnership keeps beside the extracts, as it stood at an event of the ledger: {@code
 * data-in/reference/*.csv}. A file that is not there gives an empty list.
 */
public record ReferenceData(
    List<Area> areas,
    Map<String, String> agencies,
    List<ExpectedSubmission> expected,
    List<Population> populations,
    List<Target> targets,
    List<ComparatorValue> comparators,
    List<Break> breaks,
    Set<LocalDate> bankHolidays) {

  /**
   * Reads the files' texts.
   *
   * @param texts file name ({@code areas.csv}) to text
   * @throws org.partnershipscorecard.extract.InvalidDefinition with file, line and what is wrong
   */
  public static ReferenceData read(Map<String, String> texts) {
    Map<String, String> agencies = new LinkedHashMap<>();
    rows(texts, "agencies.csv", row -> row, "agency", "name")
        .forEach(row -> agencies.put(row.required("agency"), Typeset.of(row.required("name"))));
    return new ReferenceData(
        rows(texts, "areas.csv", ReferenceData::area, "area", "name", "role"),
        agencies,
        rows(texts, "expected.csv", ReferenceData::expected, "agency", "extract", "areas"),
        rows(texts, "populations.csv", ReferenceData::population, "area", "value"),
        rows(texts, "targets.csv", ReferenceData::target, "line", "unit"),
        rows(texts, "comparators.csv", ReferenceData::comparator, "line", "unit", "comparator"),
        rows(texts, "breaks.csv", ReferenceData::breakOf, "measures", "date"),
        Set.copyOf(rows(texts, "bank-holidays.csv", row -> day(row, "date"), "date")));
  }

  /** The areas as a code set, for the extracts' column {@code area}. */
  public List<Code> areaCodes() {
    return areas.stream().map(area -> new Code(area.code(), area.name(), null, null)).toList();
  }

  /** The ONS codes of all areas. */
  public List<String> areasKnown() {
    return areas.stream().map(Area::code).toList();
  }

  /** The area that the partnership reports on: the first of its own. */
  public Optional<Area> ownArea() {
    return areas.stream().filter(Area::own).findFirst();
  }

  public String areaName(String code) {
    return areas.stream()
        .filter(area -> area.code().equals(code))
        .map(Area::name)
        .findFirst()
        .orElse(code);
  }

  public Optional<Population> population(String area, LocalDate day) {
    return populations.stream()
        .filter(population -> population.area().equals(area) && population.appliesOn(day))
        .findFirst();
  }

  private static <T> List<T> rows(
      Map<String, String> texts, String name, Function<CsvTable.Row, T> read, String... columns) {
    String text = texts.get(name);
    List<T> rows = new ArrayList<>();
    if (text != null) {
      CsvTable.parse("reference/" + name, text, columns).forEach(row -> rows.add(read.apply(row)));
    }
    return List.copyOf(rows);
  }

  private static Area area(CsvTable.Row row) {
    return new Area(
        row.required("area"),
        Typeset.of(row.required("name")),
        either(row, "role", "own", "neighbour"));
  }

  private static ExpectedSubmission expected(CsvTable.Row row) {
    return new ExpectedSubmission(
        row.required("agency"),
        row.required("extract"),
        words(row.required("areas")),
        whole(row, "due_working_day"),
        day(row, "from"),
        row.date("to"),
        words(row.optional("lines")));
  }

  private static Population population(CsvTable.Row row) {
    String year = row.optional("estimate_year");
    return new Population(
        row.required("area"),
        year.isEmpty() ? null : Integer.valueOf(whole(row, "estimate_year")),
        row.optional("vintage"),
        day(row, "applies_from"),
        row.date("applies_to"),
        whole(row, "value"));
  }

  private static Target target(CsvTable.Row row) {
    return new Target(
        row.required("line"),
        unit(row),
        day(row, "from"),
        row.date("to"),
        real(row, "green"),
        real(row, "red"),
        real(row, "band_low"),
        real(row, "band_high"),
        row.optional("basis").isEmpty() ? null : word(row, "basis", Basis.class),
        Typeset.of(row.optional("note")));
  }

  private static ComparatorValue comparator(CsvTable.Row row) {
    boolean snapshot = either(row, "period_kind", "snapshot", "year");
    return new ComparatorValue(
        row.required("line"),
        unit(row),
        word(row, "comparator", Comparator.class),
        snapshot ? day(row, "period") : null,
        snapshot ? null : year(row),
        number(row, "value").doubleValue(),
        row.optional("vintage"),
        Typeset.of(row.optional("source")));
  }

  private static Break breakOf(CsvTable.Row row) {
    return new Break(
        words(row.required("measures")),
        day(row, "date"),
        Typeset.of(row.optional("reason")),
        Typeset.of(row.optional("footnote")));
  }

  private static Unit unit(CsvTable.Row row) {
    return word(row, "unit", Unit.class);
  }

  private static <E extends Enum<E>> E word(CsvTable.Row row, String column, Class<E> type) {
    String word = row.required(column);
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(word.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() ->
            row.invalid(
                "column %s must be one of %s"
                    .formatted(
                        column,
                        Arrays.stream(type.getEnumConstants())
                            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", ")))));
  }

  /** Whether a column says the first of two words; anything but the two is refused. */
  private static boolean either(CsvTable.Row row, String column, String first, String second) {
    String word = row.required(column);
    if (!word.equals(first) && !word.equals(second)) {
      throw row.invalid("column " + column + " must be " + second + " or " + first);
    }
    return word.equals(first);
  }

  private static Set<String> words(String joined) {
    return Arrays.stream(joined.split(";"))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static LocalDate day(CsvTable.Row row, String column) {
    LocalDate day = row.date(column);
    if (day == null) {
      throw row.invalid("column " + column + " needs a date");
    }
    return day;
  }

  private static ReportingYear year(CsvTable.Row row) {
    try {
      return ReportingYear.parse(row.required("period"));
    } catch (IllegalArgumentException e) {
      throw row.invalid("column period needs a year such as 2016-17");
    }
  }

  private static int whole(CsvTable.Row row, String column) {
    try {
      return number(row, column).intValueExact();
    } catch (ArithmeticException e) {
      throw row.invalid("column " + column + " needs a whole number");
    }
  }

  private static BigDecimal number(CsvTable.Row row, String column) {
    BigDecimal number = row.decimal(column);
    if (number == null) {
      throw row.invalid("column " + column + " needs a number");
    }
    return number;
  }

  private static @Nullable Double real(CsvTable.Row row, String column) {
    BigDecimal number = row.has(column) ? row.decimal(column) : null;
    return number == null ? null : Double.valueOf(number.doubleValue());
  }
}
