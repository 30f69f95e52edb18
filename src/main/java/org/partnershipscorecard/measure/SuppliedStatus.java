package org.partnershipscorecard.measure;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Absence;
import org.partnershipscorecard.catalogue.Mark;

/** What the status beside a supplied number says of it. */
final class SuppliedStatus {

  private SuppliedStatus() {}

  /** A number with its mark, or why an agency gives none. */
  static Sums sums(@Nullable Double numerator, @Nullable Double denominator, String status) {
    return switch (status) {
      case "x" -> absent(Mark.X, Absence.NOT_RECEIVED);
      case "z" -> absent(Mark.Z, Absence.NOT_APPLICABLE);
      case "c" -> absent(Mark.C, Absence.NOT_APPLICABLE);
      case "u" -> absent(Mark.U, Absence.NOT_APPLICABLE);
      case "p" -> new Sums(numerator, denominator, null, Set.of(Mark.P), null);
      case "r" -> new Sums(numerator, denominator, null, Set.of(Mark.R), null);
      case "e" -> new Sums(numerator, denominator, null, Set.of(Mark.E), null);
      default -> Sums.of(numerator, denominator, null);
    };
  }

  /** The same of a delivery that is provisional as a whole. */
  static Sums provisional(Sums sums) {
    Set<Mark> marks = EnumSet.of(Mark.P);
    marks.addAll(sums.marks());
    return new Sums(sums.numerator(), sums.denominator(), sums.median(), marks, sums.absence());
  }

  private static Sums absent(Mark mark, Absence absence) {
    return new Sums(null, null, null, Set.of(mark), absence);
  }
}
