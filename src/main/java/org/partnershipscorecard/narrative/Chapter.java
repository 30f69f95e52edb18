package org.partnershipscorecard.narrative;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * A text in Markdown as blocks of well-formed XHTML.
 *
 * @param file the file it came from, for messages
 */
public record Chapter(String file, List<Block> blocks) {

  /** A place for something of the outline's, alone on its line. */
  private static final Pattern PLACEMENT =
      Pattern.compile("\\{(table|chart|evidence|box|contributions)(?: ([a-z0-9-]+))?}");

  public Chapter {
    blocks = List.copyOf(blocks);
  }

  /**
   * Reads a text whose figure references are already resolved.
   *
   * @param base the page's heading level for the text's outermost headings
   * @throws NarrativeFault when a placement shares its paragraph with words
   */
  public static Chapter read(String file, String markdown, int base) {
    List<Block> blocks = new ArrayList<>();
    HeadingLevels levels = new HeadingLevels(base);
    Map<String, Integer> uses = new HashMap<>();
    StringBuilder prose = new StringBuilder();
    for (Node node = Markdown.parse(markdown).getFirstChild();
        node != null;
        node = node.getNext()) {
      @Nullable Block block =
          switch (node) {
            case Heading heading -> heading(heading, levels, uses);
            case Paragraph paragraph -> placement(file, paragraph);
            default -> null;
          };
      if (block == null) {
        prose.append(Markdown.xhtml(node));
      } else {
        flush(prose, blocks);
        blocks.add(block);
      }
    }
    flush(prose, blocks);
    return new Chapter(file, blocks);
  }

  /** A short text of no headings or places, as XHTML. */
  public static Xhtml xhtml(String markdown) {
    return Xhtml.of(Markdown.xhtml(markdown));
  }

  /** The places that a text gives to what the outline names, in reading order. */
  public static List<Block.Placement> placements(String text) {
    return text.lines()
        .map(line -> PLACEMENT.matcher(line.strip()))
        .filter(Matcher::matches)
        .map(Chapter::placement)
        .toList();
  }

  /** The headings, in reading order. */
  public List<Block.Heading> headings() {
    return blocks.stream()
        .filter(Block.Heading.class::isInstance)
        .map(Block.Heading.class::cast)
        .toList();
  }

  private static Block heading(Heading node, HeadingLevels levels, Map<String, Integer> uses) {
    String text = Markdown.words(node);
    String slug = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    int use = uses.merge(slug, 1, Integer::sum);
    return new Block.Heading(
        levels.shifted(node.getLevel()), use == 1 ? slug : slug + "-" + use, text);
  }

  private static @Nullable Block placement(String file, Paragraph paragraph) {
    String words = Markdown.words(paragraph);
    Matcher matcher = PLACEMENT.matcher(words);
    if (matcher.matches()) {
      return placement(matcher);
    }
    if (matcher.reset().find()) {
      throw new NarrativeFault(
          file, matcher.group() + " must stand alone, with an empty line before and after it");
    }
    return null;
  }

  private static Block.Placement placement(Matcher matched) {
    String name = matched.group(2);
    return new Block.Placement(matched.group(1), name == null ? "" : name);
  }

  private static void flush(StringBuilder prose, List<Block> blocks) {
    if (!prose.isEmpty()) {
      blocks.add(new Block.Prose(Xhtml.of(prose.toString().strip())));
      prose.setLength(0);
    }
  }
}
