package org.partnershipscorecard.render;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Where on the page an element is, as a person can follow it: {@code body/div[2]/table/tr[3]}. */
final class ElementPath {

  private ElementPath() {}

  static String of(@Nullable Node node) {
    Deque<String> steps = new ArrayDeque<>();
    for (Node n = node; n instanceof Element element; n = n.getParentNode()) {
      steps.addFirst(step(element));
    }
    steps.pollFirst();
    return steps.isEmpty() ? "html" : String.join("/", steps);
  }

  private static String step(Element element) {
    String name = Roles.name(element);
    if (!element.getAttribute("id").isEmpty()) {
      return name + "#" + element.getAttribute("id");
    }
    int before = count(element.getPreviousSibling(), name, false);
    int after = count(element.getNextSibling(), name, true);
    return before + after == 0 ? name : name + "[" + (before + 1) + "]";
  }

  private static int count(@Nullable Node from, String name, boolean forward) {
    int count = 0;
    for (Node n = from; n != null; n = forward ? n.getNextSibling() : n.getPreviousSibling()) {
      if (n instanceof Element element && Roles.name(element).equals(name)) {
        count++;
      }
    }
    return count;
  }
}
