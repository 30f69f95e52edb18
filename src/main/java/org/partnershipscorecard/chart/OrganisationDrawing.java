package org.partnershipscorecard.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.partnershipscorecard.chart.OrganisationChart.Body;

/**
 * Boxes and lines: the top body in the middle, the second level in a row, and the third in rows
 * under a rail that hangs from the body that they answer to.
 */
record OrganisationDrawing(ChartFonts fonts, Body top, List<Branch> branches, float width)
    implements Chart.Drawing {

  private static final float SIZE = 8f;
  private static final float LINE = 10f;
  private static final float INSET = 4f;

  /** A body of the second level and those that answer to it. */
  record Branch(Body body, List<Body> below) {}

  float height() {
    float height = OrganisationChart.BOX + 1;
    height += branches.isEmpty() ? 0 : OrganisationChart.BETWEEN + OrganisationChart.BOX;
    for (Branch branch : branches) {
      height += hanging(branch);
    }
    return height;
  }

  private static float hanging(Branch branch) {
    int rows = (branch.below().size() + OrganisationChart.ABREAST - 1) / OrganisationChart.ABREAST;
    return rows == 0
        ? 0
        : OrganisationChart.BETWEEN
            + rows * OrganisationChart.BOX
            + (rows - 1) * 2 * OrganisationChart.GAP;
  }

  @Override
  public void draw(Graphics2D g) {
    g.setStroke(Ink.MIDDLE);
    float box =
        (width - (OrganisationChart.ABREAST - 1) * OrganisationChart.GAP)
            / OrganisationChart.ABREAST;
    box(g, top, (width - box) / 2, 0, box, true);
    if (branches.isEmpty()) {
      return;
    }
    float rail = OrganisationChart.BOX + OrganisationChart.BETWEEN / 2;
    float row = OrganisationChart.BOX + OrganisationChart.BETWEEN;
    float[] places = places(branches.size(), box);
    line(g, width / 2, OrganisationChart.BOX, width / 2, rail);
    line(
        g,
        Math.min(width / 2, middle(places[0], box)),
        rail,
        Math.max(width / 2, middle(places[places.length - 1], box)),
        rail);
    float below = row + OrganisationChart.BOX;
    for (int i = 0; i < branches.size(); i++) {
      line(g, middle(places[i], box), rail, middle(places[i], box), row);
      box(g, branches.get(i).body(), places[i], row, box, false);
      if (!branches.get(i).below().isEmpty()) {
        hang(g, branches.get(i).below(), middle(places[i], box), below, box);
        below += hanging(branches.get(i));
      }
    }
  }

  /** Further rows hang from a lane left of all boxes, which then stand a little to the right. */
  private void hang(Graphics2D g, List<Body> bodies, float from, float at, float whole) {
    boolean laned = bodies.size() > OrganisationChart.ABREAST;
    float shift = laned ? OrganisationChart.GAP : 0;
    float box = whole - shift / OrganisationChart.ABREAST;
    float lane = 0.5f;
    float y = at + OrganisationChart.BETWEEN;
    float rail = at + OrganisationChart.BETWEEN / 2;
    line(g, from, at, from, rail);
    for (int start = 0; start < bodies.size(); start += OrganisationChart.ABREAST) {
      List<Body> row =
          bodies.subList(start, Math.min(bodies.size(), start + OrganisationChart.ABREAST));
      boolean first = start == 0;
      float join = first ? rail : y - OrganisationChart.GAP;
      float end = shift + middle((row.size() - 1) * (box + OrganisationChart.GAP), box);
      float begin = laned ? lane : Math.min(from, box / 2);
      line(g, begin, join, first ? Math.max(end, from) : end, join);
      if (!first) {
        line(g, lane, rail, lane, join);
      }
      for (int i = 0; i < row.size(); i++) {
        float x = shift + i * (box + OrganisationChart.GAP);
        line(g, middle(x, box), join, middle(x, box), y);
        box(g, row.get(i), x, y, box, false);
      }
      y += OrganisationChart.BOX + 2 * OrganisationChart.GAP;
    }
  }

  private float[] places(int count, float box) {
    float[] places = new float[count];
    float all = count * box + (count - 1) * OrganisationChart.GAP;
    float scale = all > width ? width / all : 1;
    for (int i = 0; i < count; i++) {
      places[i] = (width - all * scale) / 2 + i * (box + OrganisationChart.GAP) * scale;
    }
    return places;
  }

  private static float middle(float x, float box) {
    return x + box / 2;
  }

  private void box(Graphics2D g, Body body, float x, float y, float box, boolean filled) {
    Rectangle2D frame = new Rectangle2D.Float(x + 0.5f, y + 0.5f, box - 1, OrganisationChart.BOX);
    g.setColor(filled ? Ink.SERIES.getFirst() : Color.WHITE);
    g.fill(frame);
    g.setColor(Ink.SERIES.getFirst());
    g.draw(frame);
    Font font = fonts.font(filled ? Font.BOLD : Font.PLAIN, SIZE);
    g.setFont(font);
    g.setColor(filled ? Color.WHITE : Ink.TEXT);
    List<String> lines = lines(g, font, body.name(), box - 2 * INSET);
    float base = y + OrganisationChart.BOX / 2 - (lines.size() - 1) * LINE / 2 + SIZE * 0.4f;
    for (String line : lines) {
      double wide = font.getStringBounds(line, g.getFontRenderContext()).getWidth();
      g.drawString(line, (float) (x + (box - wide) / 2), base);
      base += LINE;
    }
  }

  private static List<String> lines(Graphics2D g, Font font, String words, float room) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      boolean fits = font.getStringBounds(longer, g.getFontRenderContext()).getWidth() <= room;
      if (!fits && !line.isEmpty()) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  private static void line(Graphics2D g, float x1, float y1, float x2, float y2) {
    g.setColor(Ink.AXIS);
    g.draw(new Line2D.Float(x1, y1, x2, y2));
  }
}
