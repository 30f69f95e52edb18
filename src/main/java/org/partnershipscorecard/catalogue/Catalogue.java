package org.partnershipscorecard.catalogue;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every measure, by theme, in printed order. */
public final class Catalogue {

  private final List<Theme> themes;
  private final List<Measure> measures;
  private final Map<String, String> queries;
  private final List<CountRelation> relations;
  private final Set<String> undeclared;
  private final Map<String, Measure> measuresByLine = new LinkedHashMap<>();
  private final Map<String, MeasureLine> lines = new LinkedHashMap<>();

  /**
   * A catalogue whose lines need no query of their own.
   *
   * @throws IllegalArgumentException when two lines share an id
   */
  public Catalogue(List<Theme> themes, List<Measure> measures) {
    this(themes, measures, Map.of());
  }

  /**
   * A catalogue.
   *
   * @param queries id to text of the contribution queries
   * @throws IllegalArgumentException when two lines share an id
   */
  public Catalogue(List<Theme> themes, List<Measure> measures, Map<String, String> queries) {
    this(themes, measures, queries, List.of(), Set.of());
  }

  /**
   * A catalogue.
   *
   * @param queries id to text of the contribution queries
   * @param relations between lines, beyond those that follow from their definitions
   * @param undeclared lines with a query whose meaning nothing tells
   * @throws IllegalArgumentException when two lines share an id
   */
  public Catalogue(
      List<Theme> themes,
      List<Measure> measures,
      Map<String, String> queries,
      List<CountRelation> relations,
      Set<String> undeclared) {
    this.queries = Map.copyOf(queries);
    this.relations = List.copyOf(relations);
    this.undeclared = Set.copyOf(undeclared);
    this.themes = List.copyOf(themes);
    this.measures = List.copyOf(measures);
    for (Measure measure : measures) {
      for (MeasureLine line : measure.lines()) {
        if (lines.put(line.id(), line) != null) {
          throw new IllegalArgumentException("two measure lines are called " + line.id());
        }
        measuresByLine.put(line.id(), measure);
      }
    }
  }

  /** This catalogue with other measures; its queries stay. */
  Catalogue withMeasures(List<Measure> others) {
    return new Catalogue(themes, others, queries, relations, undeclared);
  }

  /**
   * This catalogue with every line of events counted by the quarter as well, whether its quarters
   * are printed or not: what longer windows are made of.
   */
  public Catalogue byQuarter() {
    return withMeasures(
        measures.stream()
            .map(measure ->
                measure.withLines(measure.lines().stream().map(Catalogue::byQuarter).toList()))
            .toList());
  }

  private static MeasureLine byQuarter(MeasureLine line) {
    if (line.timing() == Timing.SNAPSHOT || line.bases().contains(Basis.QUARTER)) {
      return line;
    }
    Set<Basis> bases = new LinkedHashSet<>(line.bases());
    bases.add(Basis.QUARTER);
    return line.withBases(bases);
  }

  public List<Theme> themes() {
    return themes;
  }

  public List<Measure> measures() {
    return measures;
  }

  public List<Measure> measuresOf(Theme theme) {
    return measures.stream().filter(measure -> measure.theme().equals(theme.id())).toList();
  }

  /** Every line, in printed order. */
  public List<MeasureLine> lines() {
    return List.copyOf(lines.values());
  }

  public Optional<MeasureLine> findLine(String id) {
    return Optional.ofNullable(lines.get(id));
  }

  /**
   * The line with an id.
   *
   * @throws IllegalArgumentException when there is no such line
   */
  public MeasureLine line(String id) {
    return findLine(id)
        .orElseThrow(() -> new IllegalArgumentException("the catalogue has no line " + id));
  }

  /** What is declared between lines, beyond what follows from their definitions (rule R30). */
  public List<CountRelation> relations() {
    return relations;
  }

  /**
   * The lines of an added catalogue that count by a query, and that no relation of an added
   * catalogue names: a query does not say of itself how it lies to other lines, and what the
   * program says of its own need not hold of another.
   */
  public Set<String> undeclared() {
    return undeclared;
  }

  /**
   * The contribution query of a line that has one.
   *
   * @throws IllegalArgumentException when there is no such query
   */
  public String query(String id) {
    String query = queries.get(id);
    if (query == null) {
      throw new IllegalArgumentException("the catalogue has no query " + id);
    }
    return query;
  }

  /**
   * The measure that a line belongs to.
   *
   * @throws IllegalArgumentException when there is no such line
   */
  public Measure measureOf(String line) {
    Measure measure = measuresByLine.get(line);
    if (measure == null) {
      throw new IllegalArgumentException("the catalogue has no line " + line);
    }
    return measure;
  }
}
