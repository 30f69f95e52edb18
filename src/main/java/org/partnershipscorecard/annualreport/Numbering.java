package org.partnershipscorecard.annualreport;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.partnershipscorecard.narrative.Block;
import org.partnershipscorecard.narrative.Chapter;
import org.partnershipscorecard.narrative.NarrativeFault;
import org.partnershipscorecard.narrative.NarrativeFolder;
import org.partnershipscorecard.narrative.Outline;

/**
 * The numbers of chapters, tables and figures, in reading order. They are known before a text is
 * written out, so that a text may refer to what comes after it: {@code {see table in-need}}, {@code
 * {see figure deaths-cause}}, {@code {see chapter voice}}, {@code {see appendix finance}}.
 */
final class Numbering {

  private final Map<String, String> words = new HashMap<>();
  private final Map<String, String> anchors = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Set<String> placed = new HashSet<>();
  private int tables;
  private int figures;

  private Numbering() {}

  /**
   * Reads the outline's texts for what they place.
   *
   * @throws NarrativeFault when something is placed twice
   */
  static Numbering of(NarrativeFolder folder, Outline outline) {
    Numbering numbering = new Numbering();
    for (int i = 0; i < outline.chapters().size(); i++) {
      numbering.part(outline.chapters().get(i), "chapter", "chapter " + (i + 1));
    }
    for (int i = 0; i < outline.appendices().size(); i++) {
      numbering.part(outline.appendices().get(i), "appendix", "Appendix " + (char) ('A' + i));
    }
    Stream.concat(
            Stream.of(outline.foreword().file()), outline.parts().stream().map(Outline.Part::file))
        .filter(folder::isWritten)
        .forEach(file ->
            Chapter.placements(folder.text(file)).forEach(place -> numbering.place(file, place)));
    return numbering;
  }

  private void part(Outline.Part part, String kind, String printed) {
    words.put(kind + " " + part.id(), printed);
    anchors.put(kind + " " + part.id(), part.id());
  }

  private void place(String file, Block.Placement place) {
    switch (place.what()) {
      case "table" -> number(file, place, "table " + place.name(), "table ", ++tables);
      case "evidence" -> number(file, place, "table evidence-" + place.name(), "table ", ++tables);
      case "chart" -> number(file, place, "figure " + place.name(), "figure ", ++figures);
      default -> once(file, place.what(), place.name());
    }
  }

  private void number(String file, Block.Placement place, String key, String name, int number) {
    once(file, place.what(), place.name());
    numbers.put(key, number);
    words.put(key, name + number);
    anchors.put(key, key.replace(' ', '-'));
  }

  int table(String id) {
    return numbers.getOrDefault("table " + id, 0);
  }

  int figure(String id) {
    return numbers.getOrDefault("figure " + id, 0);
  }

  boolean isPlaced(String what, String id) {
    return placed.contains(what + " " + id);
  }

  /** Notes a place that stands outside the texts, such as a tile's. */
  void once(String file, String what, String id) {
    if (!placed.add(what + " " + id)) {
      throw new NarrativeFault(file, "{" + what + " " + id + "} is placed a second time");
    }
  }

  /**
   * What is printed for a reference to a part, a table or a figure.
   *
   * @param what {@code table in-need}
   * @throws IllegalArgumentException when there is none
   */
  String words(String what) {
    String printed = words.get(what);
    if (printed == null) {
      throw new IllegalArgumentException("the report has no " + what);
    }
    return printed;
  }

  /** The same as a link in Markdown. */
  String link(String what) {
    return "[" + words(what) + "](#" + anchors.get(what) + ")";
  }
}
