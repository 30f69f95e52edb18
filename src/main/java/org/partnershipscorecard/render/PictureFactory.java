package org.partnershipscorecard.render;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xhtmlrenderer.extend.ReplacedElement;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextReplacedElementFactory;
import org.xhtmlrenderer.render.BlockBox;

/** Places vector pictures where the page has an image; leaves PNG and JPEG to Flying Saucer. */
final class PictureFactory extends ITextReplacedElementFactory {

  private final Pictures pictures;
  private final float dotsPerPoint;

  PictureFactory(ITextOutputDevice device, Pictures pictures) {
    super(device);
    this.pictures = pictures;
    this.dotsPerPoint = device.getDotsPerPoint();
  }

  @Override
  public @Nullable ReplacedElement createReplacedElement(
      LayoutContext c, BlockBox box, UserAgentCallback agent, int cssWidth, int cssHeight) {
    Element element = box.getElement();
    if (element != null && element.getNodeName().equals("img")) {
      String source = element.getAttribute("src");
      VectorImage image = pictures.named(source);
      if (image != null) {
        return new PictureElement(source, image, pictures, cssWidth, cssHeight, dotsPerPoint);
      }
    }
    return super.createReplacedElement(c, box, agent, cssWidth, cssHeight);
  }
}
