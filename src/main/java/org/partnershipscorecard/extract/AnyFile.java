package org.partnershipscorecard.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A delivered file, whatever it is: told by its content, not by its name. */
final class AnyFile {

  private static final byte[] ZIP = {'P', 'K', 3, 4};

  /** What a file is. */
  enum Kind {
    WORKBOOK,
    XML,
    TEXT
  }

  private AnyFile() {}

  static Kind kind(Path file) throws Unreadable, IOException {
    if (Files.size(file) > Limits.inForce().fileBytes()) {
      throw Unreadable.tooLarge(
          "the file is larger than " + (Limits.inForce().fileBytes() >> 20) + " megabytes");
    }
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(64);
    }
    if (Arrays.equals(Arrays.copyOf(start, ZIP.length), ZIP)) {
      return Kind.WORKBOOK;
    }
    for (byte character : start) {
      boolean mark = character < 0 || character == 0 || Character.isWhitespace(character);
      if (!mark) {
        return character == '<' ? Kind.XML : Kind.TEXT;
      }
    }
    return Kind.TEXT;
  }

  /** Reads the tables of a text file or workbook. */
  static void read(Path file, boolean whole, RawRows rows) throws Unreadable, IOException {
    switch (kind(file)) {
      case WORKBOOK -> WorkbookFile.read(file, rows);
      case TEXT -> CsvFile.read(file, whole, rows);
      case XML ->
          throw new Unreadable(
              null,
              "the file is XML, which this extract does not come in",
              "send it as CSV UTF-8 or as .xlsx");
    }
  }
}
