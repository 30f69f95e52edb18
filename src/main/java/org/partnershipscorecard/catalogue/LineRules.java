package org.partnershipscorecard.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.extract.Column;
import org.partnershipscorecard.extract.ColumnType;
import org.partnershipscorecard.extract.ExtractSpec;
import org.partnershipscorecard.extract.Extracts;

/** What a line must say for its kind, and what it must not. Each problem is a plain sentence. */
final class LineRules {

  private LineRules() {}

  static List<String> problems(MeasureLine line, Extracts extracts) {
    List<String> problems = new ArrayList<>();
    if (!extracts.has(line.extract())) {
      return List.of("there is no extract " + line.extract());
    }
    ExtractSpec spec = extracts.byId(line.extract());
    boolean supplied = spec.id().equals("figures");
    if (line.units().isEmpty() || line.bases().isEmpty()) {
      problems.add("a line needs at least one unit and one basis");
    }
    if (line.sql() == null && !supplied) {
      checkColumns(line, spec, problems);
    }
    for (Basis basis : line.bases()) {
      boolean possible =
          line.timing() == Timing.SNAPSHOT
              ? basis == Basis.SNAPSHOT || basis == Basis.YEAR
              : basis != Basis.SNAPSHOT;
      if (!possible) {
        problems.add(
            "basis " + basis.word() + " is impossible for timing " + line.timing().word());
      }
    }
    if (line.kind() == Kind.PERCENTAGE && line.sql() == null && !supplied) {
      require(line.part(), "a percentage needs part: which rows enter the numerator", problems);
    }
    if (line.kind() == Kind.MEAN || line.kind() == Kind.MEDIAN) {
      require(line.amount(), "a mean or median needs amount: what it is taken of", problems);
    }
    if (line.breakdowns().size() > MeasureLine.MOST_BREAKDOWNS) {
      problems.add("a line has at most " + MeasureLine.MOST_BREAKDOWNS + " breakdowns");
    }
    if (line.kind() == Kind.PERCENTAGE
        && !line.units().isEmpty()
        && line.units().getFirst() != Unit.PERCENT) {
      problems.add("the first unit of a percentage is percent");
    }
    return problems;
  }

  private static void checkColumns(MeasureLine line, ExtractSpec spec, List<String> problems) {
    if (line.key().isEmpty()) {
      problems.add("key says what is counted once; it is missing");
    }
    line.key().stream()
        .filter(column -> !spec.hasColumn(column))
        .forEach(column -> problems.add("key names a column " + column + " that is not there"));
    if (line.timing() == Timing.DURING) {
      require(line.event(), "a line about what happened needs event: a date column", problems);
      Optional.ofNullable(line.event())
          .filter(event -> !isDate(spec, event))
          .ifPresent(event -> problems.add("event " + event + " is not a date column"));
    } else if (spec.open() == null) {
      problems.add("a snapshot needs an extract that says when a record is open");
    }
  }

  private static boolean isDate(ExtractSpec spec, String name) {
    return spec.columns().stream()
        .filter(column -> column.name().equals(name))
        .map(Column::type)
        .anyMatch(type -> type == ColumnType.DATE);
  }

  private static void require(@Nullable String field, String problem, List<String> problems) {
    if (field == null) {
      problems.add(problem);
    }
  }
}
