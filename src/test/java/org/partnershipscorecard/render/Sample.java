package org.partnershipscorecard.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A page with one of everything, and the pieces to spoil it with. */
final class Sample {

  static final Path TEMPLATES = Path.of("report-templates");
  static final String TITLE = "Annual report of the sample partnership";

  private Sample() {}

  /** A row of the sample's table. */
  public record Figure(String ref, String before, String value, String rag, String direction) {}

  static String xhtml(Path folder, String template) {
    try {
      Path copies = Files.createDirectories(folder.resolve("templates"));
      for (String name : List.of("macros.ftlh", "print.css", "page.css")) {
        Files.writeString(copies.resolve(name), Files.readString(TEMPLATES.resolve(name)));
      }
      Files.writeString(
          copies.resolve(template),
          Files.readString(Path.of("src/test/resources/render").resolve(template)));
      return new Templates(copies).xhtml(template, Map.of("title", TITLE, "figures", figures()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Figure> figures() {
    List<String> ratings = List.of("green", "amber", "red", "not_rated");
    List<String> directions = List.of("up", "down", "level");
    return IntStream.rangeClosed(1, 60)
        .mapToObj(n ->
            new Figure(
                "M" + n,
                Integer.toString(300 + n),
                "2," + (100 + n),
                ratings.get(n % 4),
                directions.get(n % 3)))
        .toList();
  }

  static PdfDocument document(String xhtml) {
    return new PdfDocument(
        xhtml,
        TITLE,
        "en-GB",
        "A sample with one of everything",
        LocalDate.of(2016, 12, 31),
        "5f2c",
        Map.of("referrals", new Line()));
  }

  static String body(String content) {
    return """
    <html xmlns="http://www.w3.org/1999/xhtml" lang="en-GB"><head><title>T</title>
    <link rel="stylesheet" type="text/css" href="print.css"/>
    <link rel="stylesheet" type="text/css" href="page.css"/></head>
    <body class="report">%s</body></html>
    """
        .formatted(content);
  }

  /** A chart of a rising line with its axis and a label. */
  private static final class Line implements VectorImage {
    @Override
    public float width() {
      return 400;
    }

    @Override
    public float height() {
      return 120;
    }

    @Override
    public void draw(Graphics2D g) {
      g.setColor(new Color(0x505A5F));
      g.setFont(Fonts.awt(Font.PLAIN, 8));
      g.drawString("310", 2, 100);
      g.drawString("Q1", 30, 116);
      g.setFont(Fonts.awt(Font.BOLD, 8));
      g.drawString("347 referrals", 340, 30);
      g.setStroke(new BasicStroke(0.5f));
      g.drawLine(28, 105, 390, 105);
      g.setColor(new Color(0x12436D));
      g.setStroke(new BasicStroke(1.5f));
      Path2D line = new Path2D.Float();
      line.moveTo(30, 98);
      for (int i = 1; i < 12; i++) {
        line.lineTo(30 + i * 28, 98 - i * 5 - (i % 3) * 6);
      }
      g.draw(line);
    }
  }
}
