package org.partnershipscorecard.publication;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Audience;
import org.partnershipscorecard.narrative.NarrativeFolder;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.period.ReportingYear;
import org.partnershipscorecard.period.Span;

/**
 * Which report, and which of its editions.
 *
 * @param name {@code scorecard}; {@code annual-report} for the report that a year has by itself;
 *     for one by another outline of the year, that outline's name
 * @param span a quarter for a scorecard, a year for an annual report
 */
public record ReportId(String name, Span span, Audience audience) {

  /** Short enough for the register, and safe as a folder's name. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,60}");

  private static final String FORM =
      "a report is written scorecard/2016-17-Q3 or annual-report/2016-17 (another outline of the"
          + " year: its name in place of annual-report), with /public behind it for the public's"
          + " edition; not '%s'";

  public ReportId {
    // One report has one name: the outline report.yaml's is annual-report.
    if (!NAME.matcher(name).matches() || name.equals(NarrativeFolder.REPORT)) {
      throw new IllegalArgumentException(FORM.formatted(name + "/" + span.key()));
    }
    if (name.equals(ReportKind.SCORECARD.key()) != (kind(span) == ReportKind.SCORECARD)) {
      throw new IllegalArgumentException(
          "a scorecard is a quarter's and an annual report a year's; there is no "
              + name
              + "/"
              + span.key());
    }
  }

  /**
   * Reads an id.
   *
   * @param text {@code scorecard/2016-17-Q3}, with {@code /committee} or {@code /public} behind it
   *     or not
   * @param audience where the text names none; null for the committee's
   * @throws IllegalArgumentException when it is none, or the two contradict each other
   */
  public static ReportId parse(String text, @Nullable Audience audience) {
    String[] parts = text.strip().split("/", -1);
    if (parts.length < 2 || parts.length > 3) {
      throw new IllegalArgumentException(FORM.formatted(text));
    }
    Audience chosen = audience == null ? Audience.COMMITTEE : audience;
    if (parts.length == 3) {
      Audience named =
          Arrays.stream(Audience.values())
              .filter(each -> each.word().equals(parts[2].toLowerCase(Locale.ROOT)))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException(FORM.formatted(text)));
      if (audience != null && named != audience) {
        throw new IllegalArgumentException(
            text + " and --audience " + audience.word() + " contradict each other");
      }
      chosen = named;
    }
    return new ReportId(parts[0], Span.parse(parts[1]), chosen);
  }

  /** What kind of report it is. */
  public ReportKind kind() {
    return kind(span);
  }

  private static ReportKind kind(Span span) {
    return switch (span) {
      case ReportingPeriod quarter -> ReportKind.SCORECARD;
      case ReportingYear year -> ReportKind.ANNUAL_REPORT;
    };
  }

  /** Which of its year's outlines an annual report follows, without {@code .yaml}. */
  public String outline() {
    return name.equals(ReportKind.ANNUAL_REPORT.key()) ? NarrativeFolder.REPORT : name;
  }

  /** {@code scorecard/2016-17-Q3/committee}. */
  public String key() {
    return name + "/" + span.key() + "/" + audience.word();
  }

  /** Where its versions lie below {@code published/}. */
  public Path folder(Path published) {
    return published.resolve(name).resolve(span.key()).resolve(audience.word());
  }

  @Override
  public String toString() {
    return key();
  }
}
