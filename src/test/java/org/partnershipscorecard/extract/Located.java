package org.partnershipscorecard.extract;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/** Deliveries for October to December 2016. */
final class Located {

  private static final LocalDate FIRST = LocalDate.of(2016, 10, 1);
  private static final LocalDate LAST = LocalDate.of(2016, 12, 31);

  private Located() {}

  static Delivered of(Path file) {
    return new Delivered(file, "2016-17-Q3/" + file.getFileName(), FIRST, LAST);
  }

  static Delivered of(Path file, Recognition.Part part) {
    return of(file, part, Map.of());
  }

  static Delivered of(Path file, Recognition.Part part, Map<String, Path> members) {
    return new Delivered(
        file,
        "2016-17-Q3/" + file.getFileName(),
        FIRST,
        LAST,
        new Source(
            part.layout(), part.sheet(), members, Map.of("agency", "CWC", "area", "E08000031")));
  }
}
