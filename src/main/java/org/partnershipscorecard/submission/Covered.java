package org.partnershipscorecard.submission;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.extract.DatedAfter;
import org.partnershipscorecard.extract.Envelope;
import org.partnershipscorecard.extract.Layout;
import org.partnershipscorecard.extract.Recognition;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.period.ReportingYear;

/**
 * The days that a delivery covers, and its own date (rule R2): as {@code deliveries.csv} says, else
 * the file's own columns, else its name, else its folder with what is usual for the layout.
 */
record Covered(ReportingPeriod period, LocalDate from, LocalDate to, LocalDate asAt) {

  /** Empty, and told in {@code unplaced}, where what is said does not agree. */
  static Optional<Covered> of(
      InputFolder.DeliveredFile file,
      DeliveryNote note,
      Recognition recognition,
      Recognition.Part part,
      List<Unplaced> unplaced) {
    boolean noted = note.coversFrom() != null || note.coversTo() != null;
    Envelope inside =
        noted || !part.layout().isOwn()
            ? Envelope.NONE
            : Envelope.of(file.path(), part.extract(), part.sheet());
    Optional<ReportingPeriod> named =
        new FileName(String.valueOf(file.path().getFileName())).period();
    ReportingPeriod own = inside.period();
    if (!inside.fault().isEmpty()) {
      unplaced.add(
          new Unplaced(
              file.name(),
              "does not say clearly what it covers: " + inside.fault(),
              "give the same in every row, or say what the file covers in deliveries.csv"));
      return Optional.empty();
    }
    if (own != null && named.isPresent() && !own.equals(named.get())) {
      unplaced.add(
          new Unplaced(
              file.name(),
              "names %s in its file name and %s in its column 'period'"
                  .formatted(named.get().label(), own.label()),
              "correct the one that is wrong, or say what the file covers in deliveries.csv"));
      return Optional.empty();
    }
    ReportingPeriod period = own != null ? own : named.orElse(file.period());
    LocalDate to =
        first(
            note.coversTo(),
            inside.coversTo(),
            recognition.referenceDate(file.path(), part.layout()).orElse(period.lastDay()));
    LocalDate from =
        first(note.coversFrom(), inside.coversFrom(), usualStart(part.layout(), period, to));
    if (to.isBefore(from)) {
      unplaced.add(
          new Unplaced(
              file.name(),
              "would cover a span that ends before it begins",
              "give both covers_from and covers_to, in the file or in deliveries.csv"));
      return Optional.empty();
    }
    boolean assumed = note.coversTo() == null && part.layout().covers() == Layout.Covers.YEAR;
    DatedAfter dated =
        assumed && part.layout().xml() == null
            ? DatedAfter.of(file.path(), part, to)
            : DatedAfter.NONE;
    LocalDate latest = dated.latest();
    if (latest != null && dated.isOfALaterTime()) {
      unplaced.add(
          new Unplaced(
              file.name(),
              "is not of %s: %d of %d records begin after %s"
                  .formatted(period.label(), dated.after(), dated.rows(), to),
              "put it into the folder of its year's last quarter, by its dates "
                  + ReportingYear.containing(latest).quarter(4).key()
                  + ", or say what it covers in deliveries.csv"));
      return Optional.empty();
    }
    return Optional.of(
        new Covered(period, from, to, first(note.asAtDate(), inside.asAtDate(), to)));
  }

  private static LocalDate usualStart(Layout layout, ReportingPeriod period, LocalDate to) {
    return switch (layout.covers()) {
      case QUARTER -> period.firstDay();
      case TWO_QUARTERS -> period.previous().firstDay();
      case YEAR -> ReportingYear.containing(to).firstDay();
    };
  }

  private static LocalDate first(
      @Nullable LocalDate noted, @Nullable LocalDate inside, LocalDate usual) {
    return noted != null ? noted : Objects.requireNonNullElse(inside, usual);
  }
}
