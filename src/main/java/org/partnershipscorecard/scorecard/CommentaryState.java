package org.partnershipscorecard.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.narrative.Commentary;

/**
 * How what was written of a measure stands beside its figures now.
 *
 * @param commentary null where nobody wrote a word
 * @param changes for each line whose figure has changed since: {@code CP06 was 22.1% (39 of 176)
 *     and is 23.7% (42 of 177)}
 */
record CommentaryState(@Nullable Commentary commentary, List<String> changes) {

  /**
   * Compares what was noted with what is.
   *
   * @param now the measure's figures in words, by line
   */
  static CommentaryState of(@Nullable Commentary written, Map<String, String> now) {
    if (written == null || written.isEmpty()) {
      return new CommentaryState(null, List.of());
    }
    List<String> changes = new ArrayList<>();
    now.forEach((line, figure) -> {
      String then = written.figures().get(line);
      if (then != null && !then.equals(figure)) {
        changes.add(line + " was " + then + " and is " + figure);
      }
    });
    return new CommentaryState(written, List.copyOf(changes));
  }

  boolean isStale() {
    return !changes.isEmpty();
  }

  /** What is left to do, in words; empty where all is well. */
  String wanting() {
    if (commentary == null) {
      return "none written";
    }
    if (!commentary.unwritten().isEmpty()) {
      return "begun; nothing under " + String.join(", ", commentary.unwritten());
    }
    if (isStale()) {
      return "written of another figure: " + String.join("; ", changes);
    }
    return commentary.figures().isEmpty() ? "does not note which figure it was written of" : "";
  }
}
