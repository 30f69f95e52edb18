package org.partnershipscorecard.chart;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who answers to whom, drawn from data: the body that answers to none at the top, those that answer
 * to it below, and below each of them those that answer to it in turn. Three levels are drawn.
 */
public final class OrganisationChart {

  static final float BOX = 30;
  static final float GAP = 9;
  static final float BETWEEN = 26;

  /** As many boxes as stand side by side on a page's width and can still be read. */
  static final int ABREAST = 4;

  private final ChartFonts fonts;

  public OrganisationChart(ChartFonts fonts) {
    this.fonts = fonts;
  }

  /**
   * A body.
   *
   * @param answersTo the name of another; empty for the one at the top
   * @param kind in a word or two, {@code committee}; read aloud, not drawn
   */
  public record Body(String name, String answersTo, String kind) {}

  /**
   * The chart.
   *
   * @param width in points
   * @throws IllegalArgumentException when not exactly one body answers to none, a body answers to
   *     one that is not there, or the chain is longer than three
   */
  public Chart of(String id, String title, String subtitle, List<Body> bodies, float width) {
    Set<String> names = bodies.stream().map(Body::name).collect(Collectors.toSet());
    for (Body body : bodies) {
      if (!body.answersTo().isEmpty() && !names.contains(body.answersTo())) {
        throw new IllegalArgumentException(
            body.name() + " answers to " + body.answersTo() + ", which is not there");
      }
    }
    List<Body> tops = below(bodies, "");
    if (tops.size() != 1) {
      throw new IllegalArgumentException("one body, and only one, answers to none");
    }
    Body top = tops.getFirst();
    List<OrganisationDrawing.Branch> branches = new ArrayList<>();
    int drawn = 1;
    for (Body second : below(bodies, top.name())) {
      List<Body> third = below(bodies, second.name());
      branches.add(new OrganisationDrawing.Branch(second, third));
      drawn += 1 + third.size();
    }
    if (drawn != bodies.size()) {
      throw new IllegalArgumentException(
          "bodies are drawn on three levels, and no chain is a ring");
    }
    OrganisationDrawing drawing = new OrganisationDrawing(fonts, top, branches, width);
    return new Chart(id, width, drawing.height(), title, subtitle, words(bodies, top), drawing);
  }

  private static List<Body> below(List<Body> bodies, String name) {
    return bodies.stream().filter(body -> body.answersTo().equals(name)).toList();
  }

  private static String words(List<Body> bodies, Body top) {
    Set<String> heads = new LinkedHashSet<>(List.of(top.name()));
    bodies.stream().map(Body::answersTo).filter(name -> !name.isEmpty()).forEach(heads::add);
    return heads.stream()
        .map(head ->
            "To the "
                + head
                + " answer: "
                + below(bodies, head).stream()
                    .map(body -> body.name() + " (" + body.kind() + ")")
                    .collect(Collectors.joining(", ")))
        .collect(Collectors.joining(". ", "Structure diagram. ", "."));
  }
}
