package org.partnershipscorecard.measure;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Absence;
import org.partnershipscorecard.catalogue.Mark;

/**
 * What a window has of what it needs.
 *
 * @param absence why there can be no value; null where everything has come
 */
record Readiness(@Nullable Absence absence, Set<Mark> marks, List<String> notes) {

  /** Nothing has come, or only part of it: never a partial sum (rule R6). */
  static Readiness missing(int some, int there, int needed) {
    return some == 0
        ? new Readiness(Absence.NOT_RECEIVED, Set.of(), List.of())
        : new Readiness(Absence.PARTIAL, Set.of(), List.of(there + " of " + needed + " quarters"));
  }
}
