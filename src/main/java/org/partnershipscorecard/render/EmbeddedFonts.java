package org.partnershipscorecard.render;

import java.awt.Font;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.FontMapper;

/**
 * The four faces as one document embeds them: made afresh for each document, so that documents can
 * be rendered side by side, with subset names that come from the document's fingerprint.
 */
final class EmbeddedFonts implements FontMapper {

  private final Map<Fonts.Face, BaseFont> faces = new EnumMap<>(Fonts.Face.class);

  EmbeddedFonts(String fingerprint) {
    for (Fonts.Face face : Fonts.Face.values()) {
      BaseFont font = load(face);
      // The set of characters that OpenPDF would write is incomplete, and PDF/A-2 does not ask it.
      font.setIncludeCidSet(false);
      font.setSecureRandom(new SubsetLetters(fingerprint + face));
      faces.put(face, font);
    }
  }

  private static BaseFont load(Fonts.Face face) {
    try {
      boolean cached = false;
      return BaseFont.createFont(
          face.fileName(),
          BaseFont.IDENTITY_H,
          BaseFont.EMBEDDED,
          cached,
          Fonts.program(face),
          null);
    } catch (IOException e) {
      throw new RenderFailure("the font " + face.fileName() + " cannot be embedded", e);
    }
  }

  BaseFont of(Fonts.Face face) {
    return Objects.requireNonNull(faces.get(face));
  }

  @Override
  public BaseFont awtToPdf(Font font) {
    return of(Fonts.Face.of(font));
  }

  @Override
  public Font pdfToAwt(BaseFont font, int size) {
    for (Map.Entry<Fonts.Face, BaseFont> face : faces.entrySet()) {
      if (face.getValue().equals(font)) {
        return Fonts.of(face.getKey()).deriveFont((float) size);
      }
    }
    throw new IllegalArgumentException("not a font of this document");
  }

  /**
   * Refuses a character that the face cannot draw; the PDF would drop it without a word.
   *
   * @throws RenderFailure naming the first such character
   */
  static void checkGlyphs(String text, BaseFont font) {
    text.codePoints()
        .filter(c -> c > ' ' && !font.charExists(c))
        .findFirst()
        .ifPresent(c -> {
          throw new RenderFailure(
              "the character U+%04X (%s) is not in the font %s"
                  .formatted(c, Character.getName(c), font.getPostscriptFontName()));
        });
  }
}
