package org.partnershipscorecard.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * How a text file is written, told from its beginning.
 *
 * @param mark bytes of the byte order mark, which are not text
 * @param utf8 whether the file has to be looked through before it may be called UTF-8
 */
record TextForm(Charset charset, int mark, boolean utf8, char delimiter) {

  static final Charset WINDOWS = Charset.forName("windows-1252");

  private static final char[] DELIMITERS = {',', ';', '\t'};
  private static final int LINES = 20;

  /**
   * Looks at the beginning of a file.
   *
   * @throws Unreadable when it is not a text
   */
  static TextForm of(Path file) throws Unreadable, IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(Limits.inForce().sniffedBytes());
    }
    if (begins(start, 0xEF, 0xBB, 0xBF)) {
      return of(start, StandardCharsets.UTF_8, 3, true);
    }
    if (begins(start, 0xFF, 0xFE)) {
      return of(start, StandardCharsets.UTF_16LE, 2, false);
    }
    if (begins(start, 0xFE, 0xFF)) {
      return of(start, StandardCharsets.UTF_16BE, 2, false);
    }
    int even = 0;
    int odd = 0;
    for (int i = 0; i < start.length; i++) {
      if (start[i] == 0) {
        even += i % 2 == 0 ? 1 : 0;
        odd += i % 2;
      }
    }
    if (even + odd == 0) {
      return of(start, StandardCharsets.UTF_8, 0, true);
    }
    // A text in Western letters has a zero in every other byte of UTF-16, and in no other place.
    if (even == 0 && odd > start.length / 4) {
      return of(start, StandardCharsets.UTF_16LE, 0, false);
    }
    if (odd == 0 && even > start.length / 4) {
      return of(start, StandardCharsets.UTF_16BE, 0, false);
    }
    throw Utf8Check.notText();
  }

  TextForm in(Charset other) {
    return new TextForm(other, mark, utf8, delimiter);
  }

  CSVFormat format() {
    return CsvTable.FORMAT.builder().setDelimiter(delimiter).get();
  }

  private static boolean begins(byte[] start, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= start.length || start[i] != (byte) mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static TextForm of(byte[] start, Charset charset, int mark, boolean utf8) {
    String text = new String(start, mark, start.length - mark, charset);
    char best = DELIMITERS[0];
    int most = 1;
    for (char delimiter : DELIMITERS) {
      int width = width(text, delimiter);
      if (width > most) {
        best = delimiter;
        most = width;
      }
    }
    return new TextForm(charset, mark, utf8, best);
  }

  /** The most values that one of the first lines has. */
  private static int width(String text, char delimiter) {
    int width = 0;
    CSVFormat format = CsvTable.FORMAT.builder().setDelimiter(delimiter).get();
    try (CSVParser parser =
        CSVParser.builder().setReader(new StringReader(text)).setFormat(format).get()) {
      Iterator<CSVRecord> records = parser.iterator();
      for (int line = 0; line < LINES && records.hasNext(); line++) {
        width = Math.max(width, records.next().size());
      }
    } catch (IOException | UncheckedIOException endsInsideQuotes) {
      return width;
    }
    return width;
  }
}
