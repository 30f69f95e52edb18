package org.partnershipscorecard.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfBorderArray;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.w3c.dom.Element;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.layout.SharedContext;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.InlineLayoutBox;
import org.xhtmlrenderer.render.PageBox;
import org.xhtmlrenderer.render.RenderingContext;

/** The places on a page that can be clicked, one for each line a link runs over. */
final class LinkAnnotations {

  private static final PdfName OBJR = new PdfName("OBJR");
  private static final PdfName STRUCT_PARENT = new PdfName("StructParent");

  private final PdfWriter writer;
  private final SharedContext context;
  private final Box root;
  private final float dotsPerPoint;
  private final List<Part> parts = new ArrayList<>();

  LinkAnnotations(PdfWriter writer, SharedContext context, Box root, float dotsPerPoint) {
    this.writer = writer;
    this.context = context;
    this.root = root;
    this.dotsPerPoint = dotsPerPoint;
  }

  /** Notes a part of a link; parts that stand side by side on a line become one. */
  void add(Element link, Rectangle area, StructureNode structure) {
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (part.link.equals(link) && sameLine(part.area, area)) {
        parts.set(i, new Part(link, union(part.area, area), structure));
        return;
      }
    }
    parts.add(new Part(link, area, structure));
  }

  /** Writes the links of the page that ends. */
  void finishPage(RenderingContext c) {
    for (Part part : parts) {
      PdfAction action = action(c, part.link.getAttribute("href"));
      if (action != null) {
        write(part.link, part.area, part.structure, action);
      }
    }
    parts.clear();
  }

  private record Part(Element link, Rectangle area, StructureNode structure) {}

  private static boolean sameLine(Rectangle a, Rectangle b) {
    return a.getBottom() < b.getTop() && b.getBottom() < a.getTop();
  }

  private static Rectangle union(Rectangle a, Rectangle b) {
    return new Rectangle(
        Math.min(a.getLeft(), b.getLeft()),
        Math.min(a.getBottom(), b.getBottom()),
        Math.max(a.getRight(), b.getRight()),
        Math.max(a.getTop(), b.getTop()));
  }

  private void write(Element link, Rectangle area, StructureNode structure, PdfAction action) {
    PdfAnnotation annotation =
        new PdfAnnotation(
            writer, area.getLeft(), area.getBottom(), area.getRight(), area.getTop(), action);
    annotation.put(PdfName.SUBTYPE, PdfName.LINK);
    annotation.put(PdfName.CONTENTS, new PdfString(says(link), PdfObject.TEXT_UNICODE));
    annotation.setFlags(PdfAnnotation.FLAGS_PRINT);
    annotation.setBorder(new PdfBorderArray(0, 0, 0));
    int parent =
        writer.getStructureTreeRoot().addExistingObject(structure.element().getReference());
    annotation.put(STRUCT_PARENT, new PdfNumber(parent));
    PdfDictionary reference = new PdfDictionary(OBJR);
    reference.put(PdfName.OBJ, annotation.getIndirectReference());
    reference.put(PdfName.PG, writer.getPageReference(writer.getPageNumber()));
    structure.object(reference);
    writer.addAnnotation(annotation);
  }

  /** What the link says: its title where it has one, else its own words. */
  private static String says(Element link) {
    String title = link.getAttribute("title");
    return title.isBlank() ? link.getTextContent().strip().replaceAll("\\s+", " ") : title;
  }

  private @Nullable PdfAction action(RenderingContext c, String href) {
    if (!href.startsWith("#")) {
      String lower = href.toLowerCase(Locale.ROOT);
      boolean outward =
          lower.startsWith("https://")
              || lower.startsWith("http://")
              || lower.startsWith("mailto:");
      return outward ? new PdfAction(href) : null;
    }
    Box target = context.getBoxById(href.substring(1));
    PdfDestination destination = target == null ? null : destination(c, target);
    if (destination == null) {
      return null;
    }
    PdfAction action = new PdfAction();
    action.put(PdfName.S, PdfName.GOTO);
    action.put(PdfName.D, destination);
    return action;
  }

  private @Nullable PdfDestination destination(RenderingContext c, Box target) {
    int y = target.getAbsY();
    if (target instanceof InlineLayoutBox inline) {
      y += inline.getBaseline();
    }
    PageBox page = Objects.requireNonNull(root.getLayer()).getPage(c, y);
    if (page == null) {
      return null;
    }
    float fromTop =
        page.getMarginBorderPadding(c, CalculatedStyle.Edge.TOP)
            + target.getAbsY()
            + target.getMargin(c).top()
            - page.getTop();
    float up = (page.getHeight(c) - fromTop) / dotsPerPoint;
    PdfDestination destination = new PdfDestination(PdfDestination.XYZ, 0, up, 0);
    destination.addPage(writer.getPageReference(page.getPageNo() + 1));
    return destination;
  }
}
