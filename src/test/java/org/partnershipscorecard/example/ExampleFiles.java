package org.partnershipscorecard.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.partnershipscorecard.period.ReportingPeriod;

/** Reads the example's files back as plain text cells, with nothing of the product in between. */
record ExampleFiles(Path dataIn) {

  /** One row; a column that is empty reads as an empty text. */
  record Line(Map<String, String> cells) {
    String get(String column) {
      String cell = cells.get(column);
      if (cell == null) {
        throw new IllegalArgumentException("no column " + column);
      }
      return cell;
    }

    boolean has(String column) {
      return !get(column).isEmpty();
    }

    LocalDate day(String column) {
      return LocalDate.parse(get(column));
    }

    boolean dayIn(String column, LocalDate from, LocalDate to) {
      return has(column) && !day(column).isBefore(from) && !day(column).isAfter(to);
    }

    boolean openOn(LocalDate day, String from, String to) {
      return !day(from).isAfter(day) && (!has(to) || day(to).isAfter(day));
    }
  }

  List<Line> read(String extract, ReportingPeriod period) {
    try (Stream<Path> files = Files.list(dataIn.resolve(period.key()))) {
      Path file =
          files.filter(f -> f.toString().contains("_" + extract + "_")).findFirst().orElseThrow();
      return file.toString().endsWith(".xlsx") ? workbook(file) : csv(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long count(String extract, ReportingPeriod period, Predicate<Line> counted) {
    return read(extract, period).stream().filter(counted).count();
  }

  /** Distinct values of a column over the rows that count. */
  static Set<String> distinct(List<Line> lines, String column, Predicate<Line> counted) {
    Set<String> values = new TreeSet<>();
    lines.stream().filter(counted).forEach(line -> values.add(line.get(column)));
    return values;
  }

  private static List<Line> csv(Path file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    List<Line> lines = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(Files.newBufferedReader(file), format)) {
      for (CSVRecord row : parser) {
        Map<String, String> cells = new LinkedHashMap<>();
        parser.getHeaderNames().forEach(name -> cells.put(name, row.get(name)));
        lines.add(new Line(cells));
      }
    }
    return lines;
  }

  private static List<Line> workbook(Path file) throws IOException {
    List<Line> lines = new ArrayList<>();
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      Row header = sheet.getRow(0);
      for (int i = 1; i <= sheet.getLastRowNum(); i++) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (Cell name : header) {
          Cell cell =
              sheet
                  .getRow(i)
                  .getCell(name.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
          cells.put(name.getStringCellValue(), text(cell));
        }
        lines.add(new Line(cells));
      }
    }
    return lines;
  }

  private static String text(Cell cell) {
    return cell.getCellType() == CellType.NUMERIC
        ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
        : cell.getStringCellValue();
  }
}
