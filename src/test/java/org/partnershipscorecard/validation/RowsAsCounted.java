package org.partnershipscorecard.validation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Counts the records of a small file by signs alone, without the program's readers: lines of a CSV
 * whose header is sound, elements of an XML text, rows of a sheet.
 */
final class RowsAsCounted {

  private static final Pattern LINE_END = Pattern.compile("\r\n|\n|\r");
  private static final Pattern DETAILS = Pattern.compile("<CINdetails[\\s/>]");
  private static final Pattern SHEET_ROW = Pattern.compile("<row[\\s/>]");

  private RowsAsCounted() {}

  /**
   * Lines below an unharmed header.
   *
   * @param whole lines with as many values as the header, one of them at least not blank
   * @param broken other lines that are not blank: what they hold cannot be told by signs alone
   */
  record Lines(int whole, int broken) {}

  /** None where the header is harmed or a quotation mark may hide the end of a line. */
  static Lines csv(byte[] bytes, String header) {
    String text = new String(bytes, ISO_8859_1);
    List<String> lines = List.of(LINE_END.split(text, -1));
    if (!lines.getFirst().equals(header) || text.indexOf('"') >= 0 || text.indexOf('\0') >= 0) {
      return new Lines(0, 1);
    }
    int whole = 0;
    int broken = 0;
    for (String line : lines.subList(1, lines.size())) {
      if (!line.replace(",", "").isBlank()) {
        if (commas(line) == commas(header)) {
          whole++;
        } else {
          broken++;
        }
      }
    }
    return new Lines(whole, broken);
  }

  private static long commas(String line) {
    return line.chars().filter(sign -> sign == ',').count();
  }

  /** Referrals of a census. */
  static int referrals(byte[] bytes) {
    return (int) DETAILS.matcher(new String(bytes, ISO_8859_1)).results().count();
  }

  /** Rows below the header of a workbook's sheet; empty where it does not unpack. */
  static OptionalInt sheet(byte[] bytes) {
    try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
        String text = new String(parts.readAllBytes(), ISO_8859_1);
        if (part.getName().equals("xl/worksheets/sheet1.xml")) {
          return OptionalInt.of((int) SHEET_ROW.matcher(text).results().count() - 1);
        }
      }
      return OptionalInt.empty();
    } catch (IOException | IllegalArgumentException e) {
      return OptionalInt.empty();
    }
  }
}
