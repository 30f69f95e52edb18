package org.partnershipscorecard.narrative;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** A Markdown form: the same headings in the same order, each with words under it. */
final class Sections {

  private Sections() {}

  /**
   * The XHTML below each heading, in order.
   *
   * @throws NarrativeFault when a heading is missing, unknown, out of order or has nothing below it
   */
  static List<String> read(String file, String markdown, List<String> headings) {
    Map<String, StringBuilder> below = new LinkedHashMap<>();
    StringBuilder current = new StringBuilder();
    for (Node node = Markdown.parse(markdown).getFirstChild();
        node != null;
        node = node.getNext()) {
      if (node instanceof Heading heading) {
        current = new StringBuilder();
        if (below.put(Markdown.words(heading), current) != null) {
          throw new NarrativeFault(file, "\"" + Markdown.words(heading) + "\" stands twice");
        }
      } else if (below.isEmpty()) {
        throw new NarrativeFault(file, "words stand before the first heading");
      } else {
        current.append(Markdown.xhtml(node));
      }
    }
    if (!List.copyOf(below.keySet()).equals(headings)) {
      throw new NarrativeFault(
          file, "its headings must be " + headings + ", in this order; they are " + below.keySet());
    }
    List<String> sections = new ArrayList<>();
    below.forEach(
        (heading, words) -> {
          if (words.isEmpty()) {
            throw new NarrativeFault(file, "nothing stands under \"" + heading + "\"");
          }
          sections.add(words.toString().strip());
        });
    return List.copyOf(sections);
  }
}
