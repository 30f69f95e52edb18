package org.partnershipscorecard.render;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The one family everything is set in: Liberation Sans (SIL Open Font Licence), four faces, from
 * the class path. Its figures are all of one width.
 */
public final class Fonts {

  /** The family's name, for style sheets. */
  public static final String FAMILY = "Liberation Sans";

  private static final Map<Face, byte[]> PROGRAMS = new EnumMap<>(Face.class);
  private static final Map<Face, Font> AWT = new EnumMap<>(Face.class);

  static {
    for (Face face : Face.values()) {
      byte[] program = read(face);
      PROGRAMS.put(face, program);
      AWT.put(face, awt(face, program));
    }
  }

  private Fonts() {}

  /** A face of the family. */
  enum Face {
    REGULAR("Regular"),
    BOLD("Bold"),
    ITALIC("Italic"),
    BOLD_ITALIC("BoldItalic");

    private final String suffix;

    Face(String suffix) {
      this.suffix = suffix;
    }

    String fileName() {
      return "LiberationSans-" + suffix + ".ttf";
    }

    boolean bold() {
      return this == BOLD || this == BOLD_ITALIC;
    }

    boolean italic() {
      return this == ITALIC || this == BOLD_ITALIC;
    }

    static Face of(boolean bold, boolean italic) {
      if (bold) {
        return italic ? BOLD_ITALIC : BOLD;
      }
      return italic ? ITALIC : REGULAR;
    }

    /** The face that stands for a Java font, whichever way it was made bold or italic. */
    static Face of(Font font) {
      String name = font.getPSName().toLowerCase(Locale.ROOT);
      return of(font.isBold() || name.contains("bold"), font.isItalic() || name.contains("italic"));
    }
  }

  /**
   * A face for drawing with Java2D; the PDF embeds the same one.
   *
   * @param style {@link Font#PLAIN}, {@link Font#BOLD}, {@link Font#ITALIC} or their sum
   * @param size in points
   */
  public static Font awt(int style, float size) {
    Face face = Face.of((style & Font.BOLD) != 0, (style & Font.ITALIC) != 0);
    return of(face).deriveFont(size);
  }

  static Font of(Face face) {
    return Objects.requireNonNull(AWT.get(face));
  }

  /** The font program of a face, as shipped. */
  static byte[] program(Face face) {
    return Objects.requireNonNull(PROGRAMS.get(face)).clone();
  }

  private static byte[] read(Face face) {
    String path = "/liberation/" + face.fileName();
    try (InputStream in = Fonts.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new RenderFailure("the font " + path + " is not on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Font awt(Face face, byte[] program) {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(program));
    } catch (FontFormatException | IOException e) {
      throw new RenderFailure("the font " + face.fileName() + " cannot be read", e);
    }
  }
}
