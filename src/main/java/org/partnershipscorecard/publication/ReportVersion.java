package org.partnershipscorecard.publication;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of a report: drafts are v0.1, v0.2 and so on, what is let out v1, v2.
 *
 * @param major 0 for a draft
 * @param minor the draft's number; 0 for a version that was let out
 */
public record ReportVersion(int major, int minor) implements Comparable<ReportVersion> {

  private static final Pattern FORM = Pattern.compile("v?(\\d{1,4})(?:\\.(\\d{1,4}))?");

  /**
   * Reads {@code v0.1} or {@code v1}.
   *
   * @throws IllegalArgumentException when it is neither
   */
  public static ReportVersion parse(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException("a version is written v0.1 or v1, not '" + text + "'");
    }
    String minor = matcher.group(2);
    return new ReportVersion(
        Integer.parseInt(matcher.group(1)), minor == null ? 0 : Integer.parseInt(minor));
  }

  public boolean isDraft() {
    return major == 0;
  }

  @Override
  public int compareTo(ReportVersion other) {
    return major != other.major
        ? Integer.compare(major, other.major)
        : Integer.compare(minor, other.minor);
  }

  @Override
  public String toString() {
    return isDraft() ? "v0." + minor : "v" + major;
  }
}
