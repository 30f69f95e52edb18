package org.partnershipscorecard.render;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.value.FontSpecification;
import org.xhtmlrenderer.layout.SharedContext;
import org.xhtmlrenderer.pdf.FontDescription;
import org.xhtmlrenderer.pdf.FontFamily;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextFontResolver;
import org.xhtmlrenderer.render.FSFont;

/** Answers every font family with ours, so that no font that is not embedded can slip in. */
final class PageFontResolver extends ITextFontResolver {

  private static final int NORMAL = 400;
  private static final int BOLD = 700;
  private static final int BOLD_FROM = 600;

  private final Map<Fonts.Face, FontDescription> faces = new EnumMap<>(Fonts.Face.class);

  PageFontResolver(EmbeddedFonts fonts) {
    for (Fonts.Face face : Fonts.Face.values()) {
      IdentValue style = face.italic() ? IdentValue.ITALIC : IdentValue.NORMAL;
      faces.put(face, new FontDescription(fonts.of(face), style, face.bold() ? BOLD : NORMAL));
    }
  }

  /** Without this, Flying Saucer starts from the fourteen fonts that a PDF need not embed. */
  @Override
  protected Map<String, FontFamily> loadFonts() {
    return new HashMap<>();
  }

  @Override
  public FSFont resolveFont(SharedContext context, FontSpecification wanted) {
    boolean bold = convertWeightToInt(wanted.fontWeight()) >= BOLD_FROM;
    boolean italic =
        IdentValue.ITALIC.equals(wanted.fontStyle())
            || IdentValue.OBLIQUE.equals(wanted.fontStyle());
    FontDescription face = Objects.requireNonNull(faces.get(Fonts.Face.of(bold, italic)));
    return new ITextFSFont(face, wanted.size());
  }
}
