package org.partnershipscorecard.extract;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Ends the reading of a record that goes on for ever: a line without end, or a quotation mark that
 * is never closed.
 */
final class RecordReader extends FilterReader {

  private long since;

  RecordReader(Reader in) {
    super(in);
  }

  /** Says that a record has been taken. */
  void taken() {
    since = 0;
  }

  @Override
  public int read() throws IOException {
    int character = super.read();
    count(1);
    return character;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(read);
    return read;
  }

  private void count(int read) throws TooLong {
    since += read;
    if (since > Limits.inForce().recordCharacters()) {
      throw new TooLong();
    }
  }

  /** A record is longer than any is. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
