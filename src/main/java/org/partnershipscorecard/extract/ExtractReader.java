package org.partnershipscorecard.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads an agency's file by its spec, row by row: a CSV or an Excel workbook, told apart by content
 * and not by name. A bad file is a finding, never an exception, and no finding holds a value of a
 * cell.
 */
public final class ExtractReader {

  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private ExtractReader() {}

  /**
   * Gives every row that is not blank, in the file's order, to {@code rows}.
   *
   * @return what was found about the file as a whole. Rows may have been given before a finding
   *     that refuses the file: the caller discards them
   */
  public static List<Finding> read(
      Delivered delivered, ExtractSpec spec, ReadingRules rules, Consumer<ReadRow> rows) {
    FileReading reading = new FileReading(delivered.name(), spec, rules, rows);
    try {
      read(delivered.file(), reading);
    } catch (Unreadable e) {
      reading.unreadable(e);
    } catch (IOException e) {
      reading.unreadable(
          new Unreadable(null, "the file cannot be read from the disk", "send it again"));
    } catch (RowTakerFailed e) {
      throw e.thrown();
    }
    return reading.findings();
  }

  /** The agency that the first row names; empty when there is no such row or column. */
  public static Optional<String> peek(Path file, ExtractSpec spec) {
    return peek(file, spec, ExtractSpec.AGENCY);
  }

  /**
   * What the first row has in a column of the spec, as text; empty when there is no such row, the
   * cell is blank, or the file cannot be read so far.
   */
  public static Optional<String> peek(Path file, ExtractSpec spec, String column) {
    FirstRow first = new FirstRow(spec, column);
    try {
      read(file, first);
    } catch (Unreadable | IOException e) {
      return Optional.empty();
    }
    return first.value();
  }

  private static void read(Path file, RawRows rows) throws Unreadable, IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(ZIP.length);
    }
    if (Arrays.equals(start, ZIP)) {
      WorkbookFile.read(file, rows);
    } else {
      CsvFile.read(file, rows);
    }
  }
}
