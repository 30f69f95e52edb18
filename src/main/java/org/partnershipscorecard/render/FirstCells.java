package org.partnershipscorecard.render;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Gives a table's first cell a line when it is empty. Layout keeps a heading with the first line of
 * what follows; where that is a table without a line in its first cell, it takes the whole table,
 * and leaves an empty page before one that is longer than a page.
 */
final class FirstCells {

  private static final String NO_BREAK_SPACE = "\u00A0";

  private FirstCells() {}

  static void fill(Document page) {
    NodeList tables = page.getElementsByTagName("table");
    for (int i = 0; i < tables.getLength(); i++) {
      Element cell = firstCell(tables.item(i));
      if (cell != null && !cell.hasChildNodes()) {
        cell.appendChild(page.createTextNode(NO_BREAK_SPACE));
      }
    }
  }

  private static @Nullable Element firstCell(Node node) {
    for (Node n = node.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        switch (Roles.name(child)) {
          case "td", "th" -> {
            return child;
          }
          case "thead", "tbody", "tfoot", "tr" -> {
            Element cell = firstCell(child);
            if (cell != null) {
              return cell;
            }
          }
          default -> {}
        }
      }
    }
    return null;
  }
}
