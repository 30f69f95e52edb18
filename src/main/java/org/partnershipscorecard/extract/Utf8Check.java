package org.partnershipscorecard.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file through once to learn its encoding before its first row is taken. */
final class Utf8Check {

  private static final int BLOCK = 1 << 16;

  private Utf8Check() {}

  /**
   * Whether every byte of the file is UTF-8.
   *
   * @throws Unreadable when it is not a text file at all: no text has a zero byte
   */
  static boolean valid(Path file) throws Unreadable, IOException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
    CharBuffer chars = CharBuffer.allocate(BLOCK);
    boolean valid = true;
    try (InputStream in = Files.newInputStream(file)) {
      int read = in.read(bytes.array(), 0, BLOCK);
      while (read >= 0) {
        int from = bytes.position();
        refuseBinary(bytes.array(), from, from + read);
        bytes.position(0).limit(from + read);
        if (valid) {
          chars.clear();
          valid = !decoder.decode(bytes, chars, false).isError();
        } else {
          bytes.position(bytes.limit());
        }
        bytes.compact();
        if (!valid) {
          bytes.clear();
        }
        read = in.read(bytes.array(), bytes.position(), bytes.remaining());
      }
    }
    return valid && bytes.position() == 0;
  }

  /** As {@link #valid}, of the first part of a file; it may end within a letter. */
  static boolean validStart(Path file) throws IOException {
    ByteBuffer bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = ByteBuffer.wrap(in.readNBytes(BLOCK));
    }
    return !StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(bytes, CharBuffer.allocate(BLOCK), false)
        .isError();
  }

  /** For a file that is neither text nor workbook. */
  static Unreadable notText() {
    return new Unreadable(
        null,
        "the file is neither a CSV text nor an Excel workbook (.xlsx)",
        "save it as CSV UTF-8 or as .xlsx without a password and send it again");
  }

  private static void refuseBinary(byte[] block, int from, int to) throws Unreadable {
    for (int i = from; i < to; i++) {
      if (block[i] == 0) {
        throw notText();
      }
    }
  }
}
