package org.partnershipscorecard.annualreport;

import java.util.ArrayList;
import java.util.List;
import org.partnershipscorecard.narrative.NarrativeFolder;
import org.partnershipscorecard.narrative.Outline;

/**
 * Reads the typed words of a report against the figures near them. What it finds are queries, not
 * faults: an author answers one by mending the text, or in the outline under {@code explained}.
 */
final class ProseCheck {

  private final NarrativeFolder folder;
  private final Outline outline;
  private final FigureFinder finder;
  private final List<ProseQuery> queries = new ArrayList<>();

  ProseCheck(NarrativeFolder folder, Outline outline, FigureFinder finder) {
    this.folder = folder;
    this.outline = outline;
    this.finder = finder;
  }

  /** The queries that nobody has answered, in the order of the outline's texts. */
  List<ProseQuery> queries() {
    text(outline.foreword().file());
    for (Outline.Part part : outline.parts()) {
      plain(part.summary());
      text(part.file());
      part.contributions().forEach(agency -> text(agency.file()));
    }
    outline.boxes().forEach(box -> text(box.file()));
    outline.numbers().tiles().forEach(tile -> plain(tile.sentence()));
    return queries.stream().filter(query -> !isExplained(query)).distinct().toList();
  }

  private void text(String file) {
    if (folder.isWritten(file)) {
      read(file, folder.text(file), true);
    }
  }

  /** A text of the outline itself, whose line is not known. */
  private void plain(String words) {
    read(folder.outlineFile(), words, false);
  }

  private void read(String file, String text, boolean lines) {
    for (ProseText.Section section : ProseText.read(text, finder).sections()) {
      TypedNumbers.check(
          section, (typed, asks) -> add(file, text, lines, typed.start(), typed.words(), asks));
      section
          .sentences()
          .forEach(sentence ->
              TypedDirections.check(
                  sentence,
                  (word, asks) -> add(file, text, lines, word.start(), word.words(), asks)));
    }
  }

  private void add(String file, String text, boolean lines, int start, String words, String asks) {
    int line =
        lines ? 1 + (int) text.substring(0, start).chars().filter(c -> c == '\n').count() : 0;
    queries.add(new ProseQuery(file, line, words, asks));
  }

  private boolean isExplained(ProseQuery query) {
    return outline.explained().stream()
        .anyMatch(each -> each.file().equals(query.file()) && each.words().equals(query.words()));
  }
}
