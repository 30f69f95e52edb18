package org.partnershipscorecard.render;

import java.awt.Rectangle;
import java.awt.Shape;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xhtmlrenderer.css.style.derived.FSLinearGradient;
import org.xhtmlrenderer.extend.FSImage;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.InlineText;
import org.xhtmlrenderer.render.JustificationInfo;
import org.xhtmlrenderer.render.RenderingContext;

/**
 * Paints the pages and says of every stroke what it is: part of the document's structure, or an
 * artifact. What nobody claims is an artifact: borders, backgrounds, rules. So are running heads
 * and feet, and whatever is painted a second time, such as a table's head on its next page.
 */
final class TaggedOutputDevice extends ITextOutputDevice {

  private static final PdfName ARTIFACT = new PdfName("Artifact");

  private final Set<Object> painted = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> markers = new HashSet<>();
  private @Nullable StructureTree structure;
  private @Nullable LinkAnnotations links;
  private @Nullable Document page;
  private @Nullable Box root;
  private @Nullable ITextFSFont font;
  private boolean open;
  private boolean paintingMarker;
  private String lineEnd = "";

  TaggedOutputDevice(float dotsPerPoint) {
    super(dotsPerPoint);
  }

  @Override
  public void setRoot(Box root) {
    super.setRoot(root);
    this.root = root;
  }

  @Override
  public void start(Document document) {
    super.start(document);
    page = document;
  }

  @Override
  public void finish(RenderingContext c, Box box) {
    super.finish(c, box);
    structure().finish();
  }

  @Override
  public void setFont(ITextFSFont font) {
    super.setFont(font);
    this.font = font;
  }

  // What is painted, and what it is

  @Override
  public void drawText(RenderingContext c, InlineText text) {
    boolean blank = text.getSubstring().isBlank();
    Box box = text.getParent();
    if (!inText(box)) {
      pagination(() -> super.drawText(c, text));
      return;
    }
    if (!painted.add(text)) {
      pagination(() -> super.drawText(c, text));
      return;
    }
    StructureNode node = node(text, blank);
    if (node == null) {
      if (!blank) {
        artifact(() -> super.drawText(c, text));
      }
      return;
    }
    lineEnd = LineEnds.after(text);
    marked(node, () -> super.drawText(c, text));
    lineEnd = "";
  }

  private @Nullable StructureNode node(InlineText text, boolean blank) {
    Text source = text.getTextNode();
    if (source != null) {
      return structure().text(source, blank);
    }
    // Text of the style sheet's making. Leaders are dots for the eye alone.
    if (text.getSubstring().chars().allMatch(c -> c == '.' || c == ' ')) {
      return null;
    }
    String pseudo = text.getParent().getPseudoElementOrClass();
    return structure().generated(element(text.getParent()), "before".equals(pseudo));
  }

  @Override
  public void paintReplacedElement(RenderingContext c, BlockBox box) {
    Element element = element(box);
    if (element == null
        || !inText(box)
        || Roles.of(element).isEmpty()
        || !painted.add(box)) {
      artifact(() -> super.paintReplacedElement(c, box));
      return;
    }
    StructureNode node = structure().inside(element);
    StructureAttributes.box(node, createLocalTargetArea(c, box));
    marked(node, () -> super.paintReplacedElement(c, box));
  }

  /** Flying Saucer's own version would add a link without structure. */
  @Override
  public void paintBackground(RenderingContext c, Box box) {
    if (!box.getStyle().isVisible()) {
      return;
    }
    Rectangle bounds = box.getPaintingBorderEdge(c);
    paintBackground(c, box.getStyle(), bounds, bounds, box.getStyle().getBorder(c));
    Element element = element(box);
    if (element == null || !inText(box)) {
      return;
    }
    if (Roles.of(element).contains("Link") && painted.add(box)) {
      links().add(c, element, createLocalTargetArea(c, box), structure().inside(element));
    }
    if (box instanceof BlockBox block && Roles.of(element).contains("LI") && painted.add(box)) {
      paintLabel(c, block, element);
    }
  }

  /**
   * Paints a list's marker as its item's label. Flying Saucer paints it again later, when it can no
   * longer be known whose it is: that one is left out.
   */
  private void paintLabel(RenderingContext c, BlockBox item, Element element) {
    if (item.getMarkerData() == null) {
      return;
    }
    StructureNode label = structure().label(element);
    if (item.getMarkerData().getTextMarker() == null) {
      StructureAttributes.actualText(label, "•");
    }
    paintingMarker = true;
    try {
      marked(label, () -> item.paintListMarker(c));
    } finally {
      paintingMarker = false;
    }
  }

  // The operations that everything above comes down to

  @Override
  public void drawString(String text, float x, float y, @Nullable JustificationInfo info) {
    if (alreadyMarker("text " + text + " " + x + " " + y)) {
      return;
    }
    EmbeddedFonts.checkGlyphs(text, Objects.requireNonNull(font).getFontDescription().getFont());
    artifact(() -> super.drawString(text + lineEnd, x, y, info));
  }

  @Override
  public void fill(Shape shape) {
    if (!alreadyMarker("fill " + shape.getBounds2D())) {
      artifact(() -> super.fill(shape));
    }
  }

  @Override
  public void draw(Shape shape) {
    if (!alreadyMarker("draw " + shape.getBounds2D())) {
      artifact(() -> super.draw(shape));
    }
  }

  @Override
  public void drawImage(FSImage image, int x, int y) {
    artifact(() -> super.drawImage(image, x, y));
  }

  @Override
  public void drawLinearGradient(
      FSLinearGradient gradient, int x, int y, int width, int height) {
    artifact(() -> super.drawLinearGradient(gradient, x, y, width, height));
  }

  private boolean alreadyMarker(String operation) {
    if (paintingMarker) {
      markers.add(operation);
      return false;
    }
    return !open && markers.remove(operation);
  }

  // Marked content

  private void marked(StructureNode node, Runnable painting) {
    getCurrentPage().beginMarkedContentSequence(node.element());
    close(painting);
  }

  private void artifact(Runnable painting) {
    if (open) {
      painting.run();
      return;
    }
    getCurrentPage().beginMarkedContentSequence(ARTIFACT);
    close(painting);
  }

  private void pagination(Runnable painting) {
    PdfDictionary kind = new PdfDictionary();
    kind.put(PdfName.TYPE, new PdfName("Pagination"));
    getCurrentPage().beginMarkedContentSequence(ARTIFACT, kind, true);
    close(painting);
  }

  private void close(Runnable painting) {
    open = true;
    painting.run();
    open = false;
    getCurrentPage().endMarkedContentSequence();
  }

  // Where we are

  private StructureTree structure() {
    if (structure == null) {
      structure = new StructureTree(Objects.requireNonNull(page), getWriter());
    }
    return structure;
  }

  private LinkAnnotations links() {
    if (links == null) {
      links =
          new LinkAnnotations(
              getWriter(), getSharedContext(), Objects.requireNonNull(root), getDotsPerPoint());
    }
    return links;
  }

  /** Whether a box is part of the text; one in the page's margin never reaches the root. */
  private boolean inText(Box box) {
    for (Box b = box; b != null; b = around(b)) {
      if (b == root) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Box around(Box box) {
    return box.getParent() != null ? box.getParent() : box.getContainingBlock();
  }

  private static @Nullable Element element(Box box) {
    for (Box b = box; b != null; b = b.getParent()) {
      if (b.getElement() instanceof Node node) {
        return node instanceof Element element ? element : null;
      }
    }
    return null;
  }
}
