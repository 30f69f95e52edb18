package org.partnershipscorecard.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.extract.InvalidDefinition;
import org.partnershipscorecard.extract.StrictYaml;

/**
 * How small numbers are kept from the public: {@code data-in/reference/disclosure.yaml}.
 *
 * @param suppressFrom the smallest count that is withheld, 1
 * @param suppressTo the largest, 5
 * @param zerosShown whether a true zero is printed; it must be
 * @param minimumProtection how far apart the smallest and the largest value must be that everything
 *     printed leaves open for a withheld small count
 * @param seconds after which the audit counts as failed
 * @param lines what is collapsed, rounded or left out before anything is withheld
 * @param relations between lines, beyond those that breakdowns and windows make
 */
public record DisclosurePolicy(
    int suppressFrom,
    int suppressTo,
    boolean zerosShown,
    int minimumProtection,
    int seconds,
    List<LinePolicy> lines,
    List<CountRelation> relations) {

  /** The file's name in {@code reference/}. */
  public static final String FILE = "disclosure.yaml";

  public DisclosurePolicy {
    if (suppressFrom < 1 || suppressTo < suppressFrom) {
      throw new IllegalArgumentException("suppress_from and suppress_to make no range");
    }
    if (minimumProtection < 1 || seconds < 1) {
      throw new IllegalArgumentException("minimum_protection and seconds are 1 or more");
    }
    if (!zerosShown) {
      throw new IllegalArgumentException(
          "zeros_shown is true: noughts cannot be withheld; draw categories together instead");
    }
  }

  /**
   * What is done to one line.
   *
   * @param bases the only ones that are printed; empty for every one
   * @param round to the nearest multiple of this; null for not rounded
   */
  public record LinePolicy(
      String line, Set<Basis> bases, List<Collapse> collapse, @Nullable Integer round) {}

  /** Categories of a breakdown drawn together into fewer. */
  public record Collapse(String dimension, List<Group> groups) {

    /** The code of the group that a category belongs to; itself where it is in none. */
    String groupOf(String code) {
      String rest = code;
      for (Group group : groups) {
        if (group.categories().contains(code) || group.code().equals(code)) {
          return group.code();
        }
        if (group.categories().isEmpty()) {
          rest = group.code();
        }
      }
      return rest;
    }
  }

  /**
   * A group of categories.
   *
   * @param categories codes; empty for all that no other group names, the unknown among them
   */
  public record Group(String code, String label, List<String> categories) {}

  /**
   * Reads a policy.
   *
   * @throws InvalidDefinition when it is not well formed
   */
  public static DisclosurePolicy read(String yaml) {
    return StrictYaml.read("reference/" + FILE, yaml, DisclosurePolicy.class);
  }

  /** Whether a count is small enough to be withheld. */
  public boolean isSmall(long count) {
    return count >= suppressFrom && count <= suppressTo;
  }

  /** The policy of a line, or empty where it has none of its own. */
  public Optional<LinePolicy> line(String id) {
    return lines.stream().filter(line -> line.line().equals(id)).findFirst();
  }

  /** Whether a figure on this basis may be printed at all. */
  public boolean prints(String line, Basis basis) {
    return line(line).map(l -> l.bases().isEmpty() || l.bases().contains(basis)).orElse(true);
  }

  /** What a line is rounded to; 1 where it is not. */
  public int roundedTo(String line) {
    return line(line).map(LinePolicy::round).orElse(1);
  }

  /**
   * The breakdown that a figure is printed under.
   *
   * @param breakdown as in a {@link FigureKey}
   */
  public String printedUnder(String line, String breakdown) {
    int at = breakdown.indexOf('=');
    if (at < 0) {
      return breakdown;
    }
    String dimension = breakdown.substring(0, at);
    return collapse(line, dimension)
        .map(c -> dimension + "=" + c.groupOf(breakdown.substring(at + 1)))
        .orElse(breakdown);
  }

  /** Whether categories of a line are printed together under a code. */
  public boolean hasGroup(String line, String dimension, String code) {
    return collapse(line, dimension).stream()
        .flatMap(c -> c.groups().stream())
        .anyMatch(group -> group.code().equals(code));
  }

  private Optional<Collapse> collapse(String line, String dimension) {
    return line(line).stream()
        .flatMap(l -> l.collapse().stream())
        .filter(c -> c.dimension().equals(dimension))
        .findFirst();
  }

  /**
   * The catalogue with the categories that are printed.
   *
   * @throws InvalidDefinition when the policy names what the catalogue does not have
   */
  public Catalogue collapsed(Catalogue catalogue) {
    for (LinePolicy policy : lines) {
      MeasureLine line =
          catalogue.findLine(policy.line()).orElseThrow(() -> unknown(policy.line()));
      for (Collapse each : policy.collapse()) {
        if (line.breakdown(each.dimension()).isEmpty()) {
          throw unknown(each.dimension());
        }
      }
    }
    List<Measure> measures = new ArrayList<>();
    for (Measure measure : catalogue.measures()) {
      List<MeasureLine> collapsed = measure.lines().stream().map(this::collapsed).toList();
      measures.add(measure.withLines(collapsed));
    }
    return catalogue.withMeasures(measures);
  }

  private MeasureLine collapsed(MeasureLine line) {
    List<Breakdown> breakdowns = new ArrayList<>();
    for (Breakdown breakdown : line.breakdowns()) {
      breakdowns.add(
          collapse(line.id(), breakdown.dimension())
              .map(collapse -> collapsed(breakdown, collapse))
              .orElse(breakdown));
    }
    return line.withBreakdowns(breakdowns);
  }

  private static Breakdown collapsed(Breakdown breakdown, Collapse collapse) {
    Map<String, String> categories = new LinkedHashMap<>();
    breakdown
        .categories()
        .forEach((code, label) -> {
          String group = collapse.groupOf(code);
          String name =
              collapse.groups().stream()
                  .filter(g -> g.code().equals(group))
                  .map(Group::label)
                  .findFirst()
                  .orElse(label);
          categories.putIfAbsent(group, name);
        });
    return new Breakdown(
        breakdown.dimension(), breakdown.label(), breakdown.expression(), categories);
  }

  private static InvalidDefinition unknown(String name) {
    return new InvalidDefinition(
        "reference/" + FILE, 0, "names " + name + ", and the catalogue has no such thing");
  }
}
