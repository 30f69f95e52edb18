package org.partnershipscorecard.render;

import java.awt.Rectangle;
import java.awt.Shape;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Text;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.css.style.derived.FSLinearGradient;
import org.xhtmlrenderer.extend.FSImage;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.InlineLayoutBox;
import org.xhtmlrenderer.render.InlineText;
import org.xhtmlrenderer.render.JustificationInfo;
import org.xhtmlrenderer.render.RenderingContext;

/**
 * Paints the pages and says of every stroke what it is: part of the document's structure, or an
 * artifact. What nobody claims is an artifact: borders, backgrounds, rules. So are running heads
 * and feet, and whatever is painted a second time, such as a table's head on its next page.
 */
final class TaggedOutputDevice extends ITextOutputDevice {

  private final Set<Object> painted = Collections.newSetFromMap(new IdentityHashMap<>());
  private final ListMarkers markers = new ListMarkers();
  private final MarkedContent content = new MarkedContent(this::getCurrentPage);
  private @Nullable StructureTree structure;
  private @Nullable LinkAnnotations links;
  private @Nullable Document page;
  private @Nullable Box root;
  private @Nullable ITextFSFont font;
  private @Nullable RenderingContext painting;
  private String lineEnd = "";
  private final Watermark watermark;

  TaggedOutputDevice(float dotsPerPoint, Watermark watermark) {
    super(dotsPerPoint);
    this.watermark = watermark;
  }

  @Override
  public void initializePage(PdfContentByte currentPage, float height) {
    super.initializePage(currentPage, height);
    if (!watermark.isBlank()) {
      content.pagination(() -> watermark.paint(currentPage));
    }
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
  public void finishPage() {
    if (painting != null) {
      links().finishPage(painting);
    }
    super.finishPage();
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
    InlineLayoutBox box = Objects.requireNonNull(text.getParent());
    boolean inText = inText(box);
    if (inText && !PagePlace.shows(c, box.getLineBox())) {
      return;
    }
    if (!inText || !painted.add(text)) {
      content.pagination(() -> super.drawText(c, text));
      return;
    }
    StructureNode node = node(text, box, blank);
    if (node == null) {
      if (!blank) {
        content.artifact(() -> super.drawText(c, text));
      }
      return;
    }
    lineEnd = LineEnds.after(text);
    content.structure(node, () -> super.drawText(c, text));
    lineEnd = "";
  }

  private @Nullable StructureNode node(InlineText text, Box box, boolean blank) {
    Text source = text.getTextNode();
    if (source != null) {
      return structure().text(source, blank);
    }
    // Text of the style sheet's making. Leaders are dots for the eye alone.
    if (text.getSubstring().chars().allMatch(c -> c == '.' || c == ' ')) {
      return null;
    }
    return structure().generated(element(box), "before".equals(box.getPseudoElementOrClass()));
  }

  @Override
  public void paintReplacedElement(RenderingContext c, BlockBox box) {
    Element element = element(box);
    if (element == null
        || !inText(box)
        || Roles.of(element).isEmpty()
        || !PagePlace.shows(c, box)
        || !painted.add(box)) {
      content.artifact(() -> super.paintReplacedElement(c, box));
      return;
    }
    StructureNode node = structure().inside(element);
    StructureAttributes.box(node, createLocalTargetArea(c, box));
    content.structure(node, () -> super.paintReplacedElement(c, box));
  }

  /** Flying Saucer's own version would add a link without structure. */
  @Override
  public void paintBackground(RenderingContext c, Box box) {
    CalculatedStyle style = box.getStyle();
    if (style == null || !style.isVisible()) {
      return;
    }
    Rectangle bounds = box.getPaintingBorderEdge(c);
    paintBackground(c, style, bounds, bounds, style.getBorder(c));
    painting = c;
    Element element = element(box);
    if (element == null || !inText(box) || !PagePlace.shows(c, box)) {
      return;
    }
    if (Roles.of(element).contains("Link") && painted.add(box)) {
      links().add(element, createLocalTargetArea(c, box), structure().inside(element));
    }
    if (box instanceof BlockBox block && Roles.of(element).contains("LI")) {
      paintLabel(c, block, element);
    }
  }

  /** Paints a list's marker as its item's label. */
  private void paintLabel(RenderingContext c, BlockBox item, Element element) {
    if (item.getMarkerData() == null
        || !PagePlace.shows(c, item.getMarkerData().getReferenceLine())
        || !painted.add(item)) {
      return;
    }
    StructureNode label = structure().label(element);
    if (item.getMarkerData().getTextMarker() == null) {
      StructureAttributes.actualText(label, "•");
    }
    content.structure(label, () -> markers.paint(() -> item.paintListMarker(c)));
  }

  // The operations that everything above comes down to

  @Override
  public void drawString(String text, float x, float y, @Nullable JustificationInfo info) {
    if (markers.repeats(text, x, y)) {
      return;
    }
    EmbeddedFonts.checkGlyphs(text, Objects.requireNonNull(font).getFontDescription().getFont());
    content.artifact(() -> super.drawString(text + lineEnd, x, y, info));
  }

  @Override
  public void fill(Shape shape) {
    if (!markers.repeats(shape)) {
      content.artifact(() -> super.fill(shape));
    }
  }

  @Override
  public void draw(Shape shape) {
    if (!markers.repeats(shape)) {
      content.artifact(() -> super.draw(shape));
    }
  }

  @Override
  public void drawImage(FSImage image, int x, int y) {
    content.artifact(() -> super.drawImage(image, x, y));
  }

  @Override
  public void drawLinearGradient(FSLinearGradient gradient, int x, int y, int width, int height) {
    content.artifact(() -> super.drawLinearGradient(gradient, x, y, width, height));
  }

  // Where we are

  private StructureTree structure() {
    if (structure == null) {
      structure = new StructureTree(Objects.requireNonNull(page), writer());
    }
    return structure;
  }

  private LinkAnnotations links() {
    if (links == null) {
      links =
          new LinkAnnotations(
              writer(), getSharedContext(), Objects.requireNonNull(root), getDotsPerPoint());
    }
    return links;
  }

  private PdfWriter writer() {
    return Objects.requireNonNull(getWriter());
  }

  /** Whether a box is part of the text; one in the page's margin never reaches the root. */
  private boolean inText(Box box) {
    for (Box b = box; b != null; b = around(b)) {
      if (b.equals(root)) {
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
      if (b.getElement() != null) {
        return b.getElement();
      }
    }
    return null;
  }
}
