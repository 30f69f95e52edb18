package org.partnershipscorecard.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file of an agency, read as a stream. UTF-8 where every byte of it is; otherwise
 * windows-1252, which older spreadsheets write, with a note.
 */
final class CsvFile {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private CsvFile() {}

  static void read(Path file, RawRows rows) throws Unreadable, IOException {
    Charset charset = charset(file, rows);
    long line = 1;
    try (Reader reader = new BufferedReader(new InputStreamReader(open(file), charset), 1 << 16);
        CSVParser parser = CSVParser.builder().setReader(reader).setFormat(CsvTable.FORMAT).get()) {
      RawRow row = new RawRow();
      boolean header = true;
      for (Iterator<CSVRecord> records = parser.iterator(); records.hasNext(); ) {
        CSVRecord record = records.next();
        row.clear();
        for (int i = 0; i < record.size(); i++) {
          row.set(i, record.get(i));
        }
        if (!row.blank()) {
          boolean more =
              header ? rows.header(null, (int) line, row) : rows.row(null, (int) line, row);
          header = false;
          if (!more) {
            return;
          }
        }
        line = parser.getCurrentLineNumber() + 1;
      }
    } catch (UncheckedIOException e) {
      if (!(e.getCause() instanceof CSVException)) {
        throw e.getCause();
      }
      throw new Unreadable(
          (int) line,
          "the row that begins on this line cannot be read: a quotation mark is not closed, or"
              + " stands inside a value",
          "close the quotation mark, or write one inside a value twice, and send the file again");
    }
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    byte[] mark = in.readNBytes(3);
    if (mark.length == 3
        && mark[0] == (byte) 0xEF
        && mark[1] == (byte) 0xBB
        && mark[2] == (byte) 0xBF) {
      return in;
    }
    in.close();
    return Files.newInputStream(file);
  }

  private static Charset charset(Path file, RawRows rows) throws Unreadable, IOException {
    if (Utf8Check.valid(file)) {
      return StandardCharsets.UTF_8;
    }
    rows.note(
        EngineRule.NOT_UTF_8,
        null,
        "the file is not UTF-8; it was read as windows-1252, so accented letters may be wrong",
        "save the file as CSV UTF-8 next time");
    return WINDOWS;
  }
}
