package org.partnershipscorecard.catalogue;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which lines count by a query that nothing tells the meaning of. The program's own relations tell
 * it of the program's own lines, with the program's own queries, and of no others.
 */
final class AddedQueries {

  /** A line and the query that it counts by. */
  private record Queried(String line, String query) {}

  private final Set<Queried> programs = new HashSet<>();
  private final Set<String> added = new HashSet<>();
  private final Set<String> declared = new HashSet<>();

  /** Notes a query's file. */
  void query(String name, boolean isAdded) {
    if (isAdded) {
      added.add(name);
    }
  }

  /** Notes a file of measures. */
  void file(List<Measure> measures, List<CountRelation> relations, boolean isAdded) {
    if (isAdded) {
      relations.forEach(relation -> declared.addAll(relation.lines()));
    } else {
      programs.addAll(queried(measures));
    }
  }

  /**
   * The lines whose query's meaning nothing tells.
   *
   * @param measures all that are in force
   */
  Set<String> undeclared(Collection<Measure> measures) {
    return queried(measures).stream()
        .filter(each -> added.contains(each.query()) || !programs.contains(each))
        .map(Queried::line)
        .filter(line -> !declared.contains(line))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<Queried> queried(Collection<Measure> measures) {
    Set<Queried> queried = new HashSet<>();
    for (Measure measure : measures) {
      for (MeasureLine line : measure.lines()) {
        String query = line.sql();
        if (query != null) {
          queried.add(new Queried(line.id(), query));
        }
      }
    }
    return queried;
  }
}
