package org.partnershipscorecard.render;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfWriter;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;

/**
 * The document's structure, made from the page's source as its parts are painted. Reading order is
 * the source's, whatever the order of painting; parts that are never painted leave no trace, but
 * for the empty cells that keep a table regular.
 */
final class StructureTree {

  /** Room between two neighbours of the source for what they generate. */
  private static final int STEP = 8;

  private final Document page;
  private final StructureNode root;
  private final IdentityHashMap<Node, Integer> places = new IdentityHashMap<>();
  private final IdentityHashMap<Element, StructureNode> inside = new IdentityHashMap<>();
  private final IdentityHashMap<Element, StructureNode> outside = new IdentityHashMap<>();
  private final IdentityHashMap<Node, StructureNode> runs = new IdentityHashMap<>();
  private final IdentityHashMap<Element, StructureNode> labels = new IdentityHashMap<>();
  private final Set<Element> labelled = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<String, StructureNode> generated = new HashMap<>();

  StructureTree(Document page, PdfWriter writer) {
    this.page = page;
    this.root = new StructureNode(writer.getStructureTreeRoot(), "Document");
    number(page);
  }

  private void number(Node node) {
    places.put(node, places.size());
    for (Node n = node.getFirstChild(); n != null; n = n.getNextSibling()) {
      number(n);
    }
  }

  /** Where an element's content goes: into its own structure, or into that around it. */
  StructureNode inside(@Nullable Element element) {
    if (element == null) {
      return root;
    }
    StructureNode known = inside.get(element);
    if (known != null) {
      return known;
    }
    StructureNode node = inside(Roles.parent(element));
    List<String> roles = Roles.of(element);
    for (int depth = 0; depth < roles.size(); depth++) {
      node = new StructureNode(node, roles.get(depth), place(element) + depth);
      if (depth == 0) {
        outside.put(element, node);
      }
      StructureAttributes.put(node, element, place(element));
    }
    inside.put(element, node);
    return node;
  }

  /** Where a run of text goes; null when it is blank and would stand between blocks. */
  @Nullable StructureNode text(Text text, boolean blank) {
    Element owner = owner(Roles.parent(text));
    StructureNode around = inside(owner);
    boolean grouping = Roles.grouping(around.role());
    if (blank && grouping) {
      return null;
    }
    if (owner != null && !grouping && isOneRun(owner)) {
      return around;
    }
    return runs.computeIfAbsent(
        text, t -> new StructureNode(around, grouping ? "P" : "Span", place(text)));
  }

  /** Where text goes that the style sheet puts before or after an element's own. */
  StructureNode generated(@Nullable Element element, boolean before) {
    Element owner = owner(element);
    StructureNode around = inside(owner);
    boolean grouping = Roles.grouping(around.role());
    if (element == null || (!grouping && owner != null && isOneRun(owner))) {
      return around;
    }
    long place = before ? place(element) + STEP - 2 : place(last(element)) + STEP - 1;
    return generated.computeIfAbsent(
        place + (before ? "b" : "a"),
        key -> new StructureNode(around, grouping ? "P" : "Span", place));
  }

  /** The label of a list's item: its number or bullet. */
  StructureNode label(Element item) {
    StructureNode body = inside(item);
    StructureNode around = outside.getOrDefault(item, body);
    Element list = Roles.parent(item);
    if (list != null && labelled.add(list)) {
      StructureAttributes.numbering(inside(list), list);
    }
    return labels.computeIfAbsent(item, i -> new StructureNode(around, "Lbl", place(i)));
  }

  /** Completes the tables and orders everything; nothing may be painted after. */
  void finish() {
    NodeList tables = page.getElementsByTagName("table");
    for (int i = 0; i < tables.getLength(); i++) {
      if (tables.item(i) instanceof Element table && outside.containsKey(table)) {
        completeCells(table);
      }
    }
    root.finish();
  }

  private void completeCells(Element element) {
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        switch (Roles.name(child)) {
          case "thead", "tbody", "tfoot", "tr" -> completeCells(child);
          case "td", "th" -> inside(child);
          default -> {}
        }
      }
    }
  }

  /** The nearest element, this one or around it, with structure of its own; null at the top. */
  private static @Nullable Element owner(@Nullable Element element) {
    Element owner = element;
    while (owner != null && Roles.of(owner).isEmpty()) {
      owner = Roles.parent(owner);
    }
    return owner;
  }

  /**
   * Whether all that an element holds is text of its own. Where part of it stands in an element
   * within, were it only bold, each run needs its place: a line's plain words are painted before
   * its bold ones.
   */
  private static boolean isOneRun(Element owner) {
    for (Node n = owner.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child && !Roles.name(child).equals("br")) {
        return false;
      }
    }
    return true;
  }

  private static Node last(Node node) {
    Node last = node;
    while (last.getLastChild() != null) {
      last = last.getLastChild();
    }
    return last;
  }

  private long place(Node node) {
    return (long) places.getOrDefault(node, 0) * STEP;
  }
}
