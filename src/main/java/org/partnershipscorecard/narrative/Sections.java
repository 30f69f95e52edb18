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
   * What stands under a heading.
   *
   * @param words the same without markup, paragraphs run together
   */
  record Section(String xhtml, String words) {}

  private record Below(StringBuilder xhtml, StringBuilder words) {
    Below() {
      this(new StringBuilder(), new StringBuilder());
    }
  }

  /**
   * What stands below each heading, in order.
   *
   * @throws NarrativeFault when a heading is missing, unknown, out of order or has nothing below it
   */
  static List<Section> read(String file, String markdown, List<String> headings) {
    List<Section> sections = readBegun(file, markdown, headings);
    for (int i = 0; i < sections.size(); i++) {
      if (sections.get(i).words().isEmpty()) {
        throw new NarrativeFault(file, "nothing stands under \"" + headings.get(i) + "\"");
      }
    }
    return sections;
  }

  /**
   * As {@link #read}, of a form that may not be filled in yet.
   *
   * @throws NarrativeFault when a heading is missing, unknown or out of order
   */
  static List<Section> readBegun(String file, String markdown, List<String> headings) {
    Map<String, Below> below = new LinkedHashMap<>();
    Below current = new Below();
    for (Node node = Markdown.parse(markdown).getFirstChild();
        node != null;
        node = node.getNext()) {
      if (node instanceof Heading heading) {
        current = new Below();
        if (below.put(Markdown.words(heading), current) != null) {
          throw new NarrativeFault(file, "\"" + Markdown.words(heading) + "\" stands twice");
        }
      } else if (below.isEmpty()) {
        throw new NarrativeFault(file, "words stand before the first heading");
      } else {
        current.xhtml().append(Markdown.xhtml(node));
        current.words().append(current.words().isEmpty() ? "" : " ").append(Markdown.words(node));
      }
    }
    if (!List.copyOf(below.keySet()).equals(headings)) {
      throw new NarrativeFault(
          file, "its headings must be " + headings + ", in this order; they are " + below.keySet());
    }
    List<Section> sections = new ArrayList<>();
    below
        .values()
        .forEach(written ->
            sections.add(
                new Section(written.xhtml().toString().strip(), written.words().toString())));
    return List.copyOf(sections);
  }
}
