package org.partnershipscorecard.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that the partnership or this program wrote (a YAML definition, a reference CSV) is not
 * well formed. The message names the file, the line where it is known, and what is wrong. Never
 * thrown for an agency's file.
 */
public final class InvalidDefinition extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;

  /**
   * A fault at a place.
   *
   * @param line 1-based; 0 when the fault has no line
   */
  public InvalidDefinition(String file, int line, String problem) {
    super(file + (line > 0 ? " line " + line : "") + ": " + problem);
    this.file = file;
    this.line = line;
  }

  /** For a fault found after reading: its line is the first that has {@code word} in it. */
  public static InvalidDefinition near(String file, String text, String word, String problem) {
    Matcher matcher =
        Pattern.compile("(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-])").matcher(text);
    int line = 0;
    if (matcher.find()) {
      line = 1 + (int) text.substring(0, matcher.start()).chars().filter(c -> c == '\n').count();
    }
    return new InvalidDefinition(file, line, problem);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }

  public String file() {
    return file;
  }

  /** 1-based; 0 when the fault has no line. */
  public int line() {
    return line;
  }
}
