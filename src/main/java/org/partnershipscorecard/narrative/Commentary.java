package org.partnershipscorecard.narrative;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partnershipscorecard.extract.StrictYaml;

/**
 * What the owner of a measure says about it, for one period: plain sentences, without markup. A
 * text is begun by laying out its headings, so any of the three may still be empty.
 *
 * @param measure the catalogue's measure, {@code EH01}
 * @param figures what the figures were when this was written, as printed, by line; empty where the
 *     writer did not note them
 * @param what what the figures show
 * @param why what explains them
 * @param soWhat what follows for children and for the partnership
 */
public record Commentary(
    String measure, Map<String, String> figures, String what, String why, String soWhat) {

  private static final List<String> HEADINGS = List.of("What", "Why", "So what");

  public Commentary {
    figures = Map.copyOf(figures);
  }

  /** The notes above the words. */
  private record Noted(Map<String, String> figures) {}

  /**
   * Reads a Markdown text with the headings What, Why and So what; above them, between two lines of
   * three hyphens, {@code figures} maps lines to what they were.
   *
   * @throws NarrativeFault when it has other headings, or words before the first
   * @throws org.partnershipscorecard.extract.InvalidDefinition when the notes are not well formed
   */
  public static Commentary read(String file, String measure, String markdown) {
    FrontMatter parts = FrontMatter.of(file, markdown);
    Noted noted =
        parts.yaml().isBlank()
            ? new Noted(Map.of())
            : StrictYaml.read(file, parts.yaml(), Noted.class);
    List<Sections.Section> sections = Sections.readBegun(file, parts.body(), HEADINGS);
    return new Commentary(
        measure,
        noted.figures(),
        sections.get(0).words(),
        sections.get(1).words(),
        sections.get(2).words());
  }

  /**
   * The text of a file to fill in.
   *
   * @param figures as they are now, by line, in printed order
   */
  public static String blank(Map<String, String> figures) {
    return stamp(figures) + "\n## What\n\n## Why\n\n## So what\n";
  }

  /** The text of a file with its notes brought up to date and its words as they were. */
  public static String restamped(String file, String markdown, Map<String, String> figures) {
    String words = FrontMatter.of(file, markdown).body();
    return stamp(figures) + (words.startsWith("\n") ? "" : "\n") + words;
  }

  private static String stamp(Map<String, String> figures) {
    StringBuilder text = new StringBuilder("---\nfigures:\n");
    new LinkedHashMap<>(figures)
        .forEach((line, figure) ->
            text.append("  ").append(line).append(": \"").append(figure).append("\"\n"));
    return text.append("---\n").toString();
  }

  /** Whether nobody has written a word of it yet. */
  public boolean isEmpty() {
    return unwritten().size() == HEADINGS.size();
  }

  /** The headings below which nothing stands yet. */
  public List<String> unwritten() {
    List<String> words = List.of(what, why, soWhat);
    List<String> unwritten = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).isEmpty()) {
        unwritten.add(HEADINGS.get(i));
      }
    }
    return List.copyOf(unwritten);
  }
}
