package org.partnershipscorecard.extract;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A small CSV that the partnership keeps (targets, populations, what is expected): UTF-8, a header
 * row, RFC 4180. Strict, because it is in the partnership's own hands.
 */
public final class CsvTable {

  static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

  private CsvTable() {}

  /**
   * The rows of a file, in its order.
   *
   * @param columns the columns that must be there; others may be
   * @throws InvalidDefinition when it cannot be read, a column is missing, or a row does not have
   *     as many values as the header
   */
  public static List<Row> read(Path file, String... columns) {
    try {
      return parse(file.toString(), Files.readString(file), columns);
    } catch (IOException e) {
      throw new InvalidDefinition(file.toString(), 0, "cannot be read as a UTF-8 file");
    }
  }

  /** As {@link #read}, from a text. */
  public static List<Row> parse(String name, String text, String... columns) {
    String content = text.startsWith("\ufeff") ? text.substring(1) : text;
    List<Row> rows = new ArrayList<>();
    Map<String, Integer> header = null;
    try (CSVParser parser =
        CSVParser.builder().setReader(new StringReader(content)).setFormat(FORMAT).get()) {
      Iterator<CSVRecord> records = parser.iterator();
      for (int line = 1; records.hasNext(); line = (int) parser.getCurrentLineNumber() + 1) {
        CSVRecord record = records.next();
        if (record.size() == 1 && record.get(0).isBlank()) {
          continue;
        }
        if (header == null) {
          header = header(name, line, record);
          require(name, line, header, columns);
        } else {
          rows.add(row(name, line, header, record));
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw new InvalidDefinition(name, 0, "not a CSV file; a quotation mark may not be closed");
    }
    if (header == null) {
      throw new InvalidDefinition(name, 0, "there is no header row");
    }
    return List.copyOf(rows);
  }

  private static Map<String, Integer> header(String name, int line, CSVRecord record) {
    Map<String, Integer> header = new LinkedHashMap<>();
    for (int i = 0; i < record.size(); i++) {
      if (header.put(record.get(i).strip(), i) != null) {
        throw new InvalidDefinition(
            name, line, "column '" + record.get(i).strip() + "' is there twice");
      }
    }
    return header;
  }

  private static void require(
      String name, int line, Map<String, Integer> header, String... columns) {
    for (String column : columns) {
      if (!header.containsKey(column)) {
        throw new InvalidDefinition(name, line, "column '" + column + "' is missing");
      }
    }
  }

  private static Row row(String name, int line, Map<String, Integer> header, CSVRecord record) {
    if (record.size() != header.size()) {
      throw new InvalidDefinition(
          name, line, "the row has " + record.size() + " values and the header " + header.size());
    }
    return new Row(name, line, header, record.stream().map(String::strip).toList());
  }

  /** A row, by column name. */
  public static final class Row {

    private final String file;
    private final int line;
    private final Map<String, Integer> header;
    private final List<String> values;

    private Row(String file, int line, Map<String, Integer> header, List<String> values) {
      this.file = file;
      this.line = line;
      this.header = header;
      this.values = values;
    }

    /**
     * A value, stripped; empty when blank.
     *
     * @throws InvalidDefinition when there is no such column
     */
    public String get(String column) {
      Integer index = header.get(column);
      if (index == null) {
        throw new InvalidDefinition(file, 1, "column '" + column + "' is missing");
      }
      return values.get(index);
    }

    /** As {@link #get}, and empty where the file has no such column. */
    public String optional(String column) {
      return has(column) ? get(column) : "";
    }

    public boolean has(String column) {
      return header.containsKey(column);
    }

    /**
     * A value that must be filled.
     *
     * @throws InvalidDefinition when it is blank
     */
    public String required(String column) {
      String value = get(column);
      if (value.isEmpty()) {
        throw invalid("'" + column + "' is empty");
      }
      return value;
    }

    /**
     * An ISO date, null when blank.
     *
     * @throws InvalidDefinition when it is not one
     */
    public @Nullable LocalDate date(String column) {
      String value = get(column);
      LocalDate date = Dates.iso(value);
      if (date == null && !value.isEmpty()) {
        throw invalid("'" + column + "' is not a date; write it as 2016-10-31");
      }
      return date;
    }

    /**
     * A number, null when blank.
     *
     * @throws InvalidDefinition when it is not one
     */
    public @Nullable BigDecimal decimal(String column) {
      String value = get(column);
      BigDecimal number = Numbers.decimal(value);
      if (number == null && !value.isEmpty()) {
        throw invalid("'" + column + "' is not a number");
      }
      return number;
    }

    public String file() {
      return file;
    }

    /** 1-based; the row's first line. */
    public int line() {
      return line;
    }

    /** To be thrown where this row says something that cannot be. */
    public InvalidDefinition invalid(String problem) {
      return new InvalidDefinition(file, line, problem);
    }
  }
}
