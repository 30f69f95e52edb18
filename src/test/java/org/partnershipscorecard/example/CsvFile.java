package org.partnershipscorecard.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.partnershipscorecard.example.AgencyExtract.Row;

/** Writes an agency's file as CSV: RFC 4180, UTF-8, ISO dates. */
final class CsvFile {
  private CsvFile() {}

  static void write(Path file, List<String> header, List<Row> rows) throws IOException {
    try (CSVPrinter printer = new CSVPrinter(Files.newBufferedWriter(file), CSVFormat.RFC4180)) {
      printer.printRecord(header);
      for (Row row : rows) {
        printer.printRecord(row.cells());
      }
    }
  }
}
