package org.partnershipscorecard.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
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
        CSVParser parser =
            CSVParser.builder().setReader(reader).setFormat(CsvTable.FORMAT).get()) {
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
    if (utf8(file)) {
      return StandardCharsets.UTF_8;
    }
    rows.note(
        EngineRule.NOT_UTF_8,
        null,
        "the file is not UTF-8; it was read as windows-1252, so accented letters may be wrong",
        "save the file as CSV UTF-8 next time");
    return WINDOWS;
  }

  /**
   * Reads the file through once. Binary files are told by a zero byte, which no text has.
   *
   * @throws Unreadable when it is not a text file at all
   */
  private static boolean utf8(Path file) throws Unreadable, IOException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    byte[] block = new byte[1 << 16];
    CharBuffer chars = CharBuffer.allocate(1 << 16);
    boolean valid = true;
    int kept = 0;
    try (InputStream in = Files.newInputStream(file)) {
      for (int n; (n = in.read(block, kept, block.length - kept)) >= 0; ) {
        for (int i = kept; i < kept + n; i++) {
          if (block[i] == 0) {
            throw new Unreadable(
                null,
                "the file is neither a CSV text nor an Excel workbook (.xlsx)",
                "save it as CSV UTF-8 or as .xlsx without a password and send it again");
          }
        }
        if (valid) {
          ByteBuffer bytes = ByteBuffer.wrap(block, 0, kept + n);
          chars.clear();
          CoderResult result = decoder.decode(bytes, chars, false);
          valid = !result.isError();
          kept = bytes.remaining();
          System.arraycopy(block, bytes.position(), block, 0, kept);
        }
        kept = valid ? kept : 0;
      }
    }
    return valid && kept == 0;
  }
}
