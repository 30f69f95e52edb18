package org.partnershipscorecard.extract;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The letters of an XML file. The parser is given letters and not bytes, because of bytes that are
 * no letters it tells the terminal itself.
 */
final class XmlText {

  private static final int DECLARATION = 256;

  private static final Pattern ENCODING =
      Pattern.compile("^<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([^\"']*)[\"']");

  private XmlText() {}

  /**
   * Opens a file in the encoding of its byte order mark, else the one that it declares, else UTF-8.
   *
   * @return fails with a {@link java.nio.charset.CharacterCodingException} at bytes that are no
   *     letters in it
   * @throws Unreadable when it declares an encoding that nobody knows
   */
  static Reader open(Path file) throws Unreadable, IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    try {
      in.mark(DECLARATION);
      byte[] start = in.readNBytes(DECLARATION);
      in.reset();
      in.skipNBytes(mark(start));
      return new InputStreamReader(
          in,
          charset(start)
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT));
    } catch (Unreadable | IOException e) {
      in.close();
      throw e;
    }
  }

  private static Charset charset(byte[] start) throws Unreadable {
    if (begins(start, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (begins(start, 0xFF, 0xFE) || begins(start, '<', 0)) {
      return StandardCharsets.UTF_16LE;
    }
    if (begins(start, 0xFE, 0xFF) || begins(start, 0, '<')) {
      return StandardCharsets.UTF_16BE;
    }
    Matcher declared = ENCODING.matcher(new String(start, StandardCharsets.ISO_8859_1));
    if (!declared.find()) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(declared.group(1));
    } catch (IllegalArgumentException e) {
      throw new Unreadable(
          1, "the XML declares an encoding that is not known", "export the return again in UTF-8");
    }
  }

  /** Bytes of the byte order mark, which are not text. */
  private static int mark(byte[] start) {
    if (begins(start, 0xEF, 0xBB, 0xBF)) {
      return 3;
    }
    return begins(start, 0xFF, 0xFE) || begins(start, 0xFE, 0xFF) ? 2 : 0;
  }

  private static boolean begins(byte[] start, int... signs) {
    for (int i = 0; i < signs.length; i++) {
      if (i >= start.length || start[i] != (byte) signs[i]) {
        return false;
      }
    }
    return true;
  }
}
