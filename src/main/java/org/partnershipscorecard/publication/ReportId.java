package org.partnershipscorecard.publication;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Audience;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.period.ReportingYear;
import org.partnershipscorecard.period.Span;

/**
 * Which report, and which of its editions.
 *
 * @param span a quarter for a scorecard, a year for an annual report
 */
public record ReportId(ReportKind kind, Span span, Audience audience) {

  private static final String FORM =
      "a report is written scorecard/2016-17-Q3 or annual-report/2016-17, with /public behind it"
          + " for the public's edition; not '%s'";

  public ReportId {
    boolean fits =
        switch (span) {
          case ReportingPeriod quarter -> kind == ReportKind.SCORECARD;
          case ReportingYear year -> kind == ReportKind.ANNUAL_REPORT;
        };
    if (!fits) {
      throw new IllegalArgumentException(
          "a scorecard is a quarter's and an annual report a year's; there is no "
              + kind.key()
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
    ReportKind kind =
        ReportKind.of(parts[0])
            .orElseThrow(() -> new IllegalArgumentException(FORM.formatted(text)));
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
    return new ReportId(kind, Span.parse(parts[1]), chosen);
  }

  /** {@code scorecard/2016-17-Q3/committee}. */
  public String key() {
    return kind.key() + "/" + span.key() + "/" + audience.word();
  }

  /** In a sentence: {@code the committee's scorecard of 2016-17 Q3}. */
  public String words() {
    return "the %s's %s of %s".formatted(audience.word(), kind.word(), span.label());
  }

  /** Where its versions lie below {@code published/}. */
  public Path folder(Path published) {
    return published.resolve(kind.key()).resolve(span.key()).resolve(audience.word());
  }

  @Override
  public String toString() {
    return key();
  }
}
