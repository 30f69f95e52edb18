package org.partnershipscorecard.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfStructureTreeRoot;

/** An element of the structure tree, with its children in the order of the page's source. */
final class StructureNode {

  private final String role;
  private final long order;
  private final PdfStructureElement element;
  private final List<StructureNode> children = new ArrayList<>();
  private final List<PdfDictionary> objects = new ArrayList<>();
  private final PdfArray attributes = new PdfArray();

  /** The root of the tree. */
  StructureNode(PdfStructureTreeRoot tree, String role) {
    this.role = role;
    this.order = 0;
    this.element = new PdfStructureElement(tree, new PdfName(role));
  }

  /**
   * A child.
   *
   * @param order its place among its siblings
   */
  StructureNode(StructureNode parent, String role, long order) {
    this.role = role;
    this.order = order;
    this.element = new PdfStructureElement(parent.element, new PdfName(role));
    parent.children.add(this);
  }

  String role() {
    return role;
  }

  PdfStructureElement element() {
    return element;
  }

  void put(PdfName key, String text) {
    element.put(key, new PdfString(text, PdfObject.TEXT_UNICODE));
  }

  /** Adds an attribute dictionary of the owner named (Layout, List, Table). */
  void attribute(PdfName owner, PdfName key, PdfObject value) {
    PdfDictionary dictionary = new PdfDictionary();
    dictionary.put(PdfName.O, owner);
    dictionary.put(key, value);
    attributes.add(dictionary);
  }

  /** Adds an object that is part of this element's content, such as a link's annotation. */
  void object(PdfDictionary reference) {
    objects.add(reference);
  }

  /** Puts children and objects in their final order, here and below. */
  void finish() {
    if (!attributes.isEmpty()) {
      element.put(PdfName.A, attributes.size() == 1 ? attributes.getPdfObject(0) : attributes);
    }
    if (!children.isEmpty() || !objects.isEmpty()) {
      element.put(PdfName.K, kids());
    }
    children.forEach(StructureNode::finish);
  }

  private PdfArray kids() {
    PdfArray kids = new PdfArray();
    if (children.isEmpty()) {
      marks(kids);
    }
    children.sort(Comparator.comparingLong(child -> child.order));
    children.forEach(child -> kids.add(child.element));
    objects.forEach(kids::add);
    return kids;
  }

  /** The content marks that the writer has noted so far: one number, or an array. */
  private void marks(PdfArray kids) {
    PdfObject noted = element.get(PdfName.K);
    if (noted instanceof PdfArray array) {
      array.getElements().forEach(kids::add);
    } else if (noted != null) {
      kids.add(noted);
    }
  }
}
