package org.partnershipscorecard.render;

import java.awt.Point;
import java.util.Objects;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextReplacedElement;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.RenderingContext;

/** A vector picture's place on the page. Lengths are in the renderer's dots. */
final class PictureElement implements ITextReplacedElement {

  private final String source;
  private final VectorImage image;
  private final Pictures pictures;
  private final int width;
  private final int height;
  private final Point location = new Point();

  /** A CSS width or height below nought is not given; the other then sets both. */
  PictureElement(
      String source,
      VectorImage image,
      Pictures pictures,
      int cssWidth,
      int cssHeight,
      float dotsPerPoint) {
    this.source = source;
    this.image = image;
    this.pictures = pictures;
    float scale = dotsPerPoint;
    if (cssWidth >= 0) {
      scale = cssWidth / image.width();
    } else if (cssHeight >= 0) {
      scale = cssHeight / image.height();
    }
    this.width = cssWidth >= 0 ? cssWidth : Math.round(image.width() * scale);
    this.height = cssHeight >= 0 ? cssHeight : Math.round(image.height() * scale);
  }

  @Override
  public void paint(RenderingContext c, ITextOutputDevice device, BlockBox box) {
    Rectangle area = device.createLocalTargetArea(c, box);
    PdfWriter writer = Objects.requireNonNull(device.getWriter());
    PdfTemplate template = pictures.drawn(source, image, writer);
    float acrossScale = area.getWidth() / template.getWidth();
    float downScale = area.getHeight() / template.getHeight();
    device
        .getCurrentPage()
        .addTemplate(template, acrossScale, 0, 0, downScale, area.getLeft(), area.getBottom());
  }

  @Override
  public int getIntrinsicWidth() {
    return width;
  }

  @Override
  public int getIntrinsicHeight() {
    return height;
  }

  @Override
  public Point getLocation() {
    return new Point(location);
  }

  @Override
  public void setLocation(int x, int y) {
    location.setLocation(x, y);
  }

  @Override
  public void detach(LayoutContext c) {}

  @Override
  public boolean isRequiresInteractivePaint() {
    return false;
  }

  @Override
  public boolean hasBaseline() {
    return false;
  }

  @Override
  public int getBaseline() {
    return 0;
  }
}
