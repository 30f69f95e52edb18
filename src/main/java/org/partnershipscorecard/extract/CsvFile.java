package org.partnershipscorecard.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file of an agency, read as a stream: parted by commas, semicolons or tabs; UTF-16 or UTF-8
 * where it is that, otherwise windows-1252, which older spreadsheets write, with a note.
 */
final class CsvFile {

  private CsvFile() {}

  /**
   * Reads the rows.
   *
   * @param whole whether the file will be read to its end; if not, its first part alone tells its
   *     encoding
   */
  static void read(Path file, boolean whole, RawRows rows) throws Unreadable, IOException {
    TextForm form = form(file, whole, rows);
    if (!rows.sheet(null, false)) {
      return;
    }
    long line = 1;
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(form.mark());
      RecordReader reader =
          new RecordReader(new BufferedReader(new InputStreamReader(in, form.charset()), 1 << 16));
      CSVParser parser = CSVParser.builder().setReader(reader).setFormat(form.format()).get();
      RawRow row = new RawRow();
      for (Iterator<CSVRecord> records = parser.iterator(); records.hasNext(); ) {
        CSVRecord record = records.next();
        reader.taken();
        fill(row, record, (int) line);
        if (!row.blank() && !rows.row((int) line, row)) {
          break;
        }
        line = parser.getCurrentLineNumber() + 1;
      }
      rows.end(0);
    } catch (RecordReader.TooLong e) {
      throw tooLong(line);
    } catch (UncheckedIOException e) {
      IOException cause = e.getCause();
      if (cause instanceof RecordReader.TooLong) {
        throw tooLong(line);
      }
      if (!(cause instanceof CSVException)) {
        throw cause == null ? new IOException(e) : cause;
      }
      throw new Unreadable(
          (int) line,
          "the row that begins on this line cannot be read: a quotation mark is not closed, or"
              + " stands inside a value",
          "close the quotation mark, or write one inside a value twice, and send the file again");
    }
  }

  private static void fill(RawRow row, CSVRecord record, int line) throws Unreadable {
    row.clear();
    if (record.size() > Limits.inForce().columns()) {
      throw new Unreadable(
          line,
          "the row that begins on this line has more than "
              + Limits.inForce().columns()
              + " values",
          "send the records alone, one extract a file");
    }
    for (int i = 0; i < record.size(); i++) {
      row.set(i, record.get(i));
    }
  }

  private static Unreadable tooLong(long line) {
    return new Unreadable(
        (int) line,
        "the row that begins on this line is longer than a row can be; a quotation mark may not be"
            + " closed",
        "save the file as CSV UTF-8 again, with one record a line");
  }

  private static TextForm form(Path file, boolean whole, RawRows rows)
      throws Unreadable, IOException {
    TextForm form = TextForm.of(file);
    if (!form.utf8() || (whole ? Utf8Check.valid(file) : Utf8Check.validStart(file))) {
      return form;
    }
    rows.note(
        EngineRule.NOT_UTF_8,
        "the file is not UTF-8; it was read as windows-1252, so accented letters may be wrong",
        "save the file as CSV UTF-8 next time");
    return form.charset().equals(StandardCharsets.UTF_8) ? form.in(TextForm.WINDOWS) : form;
  }
}
