package org.partnershipscorecard.measure;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Breakdown;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.Timing;
import org.partnershipscorecard.extract.Column;
import org.partnershipscorecard.extract.ExtractSpec;
import org.partnershipscorecard.extract.Extracts;
import org.partnershipscorecard.extract.Open;
import org.partnershipscorecard.store.Records;

/**
 * What a line is made of, read off its definition: the extracts whose records it counts, and
 * whether it can be counted from files that do not carry some of their columns.
 */
final class LineNeeds {

  private static final Pattern VIEW = Pattern.compile("\\b([a-z_]+)_(?:latest|at|rows)\\b");

  private static final Pattern OPTIONAL = Pattern.compile("\\b([a-z_]+)_where_sent\\b");

  private static final Pattern LITERAL = Pattern.compile("'[^']*'");
  private static final Pattern COMMENT = Pattern.compile("--[^\n]*");

  /** How a query says which column it can do without. */
  private static final Pattern SPARED = Pattern.compile("-- May be lacking: ([a-z_]+)");

  private final Catalogue catalogue;
  private final Extracts extracts;
  private final Map<String, Set<String>> needed = new HashMap<>();
  private final Map<String, Set<String>> optional = new HashMap<>();

  LineNeeds(Catalogue catalogue, Extracts extracts) {
    this.catalogue = catalogue;
    this.extracts = extracts;
  }

  /** Whether a line has no records of its own: an agency sends its numbers. */
  static boolean isSupplied(MeasureLine line) {
    return line.extract().equals(SuppliedSums.EXTRACT);
  }

  /** The extracts that a line needs: its own, and those that its query names. */
  Set<String> extractsOf(MeasureLine line) {
    return needed.computeIfAbsent(
        line.id(),
        _ -> {
          Set<String> all = named(line, VIEW);
          all.add(line.extract());
          return Collections.unmodifiableSet(all);
        });
  }

  /** The extracts that a line takes where they were sent, and does without where not. */
  Set<String> optionalExtractsOf(MeasureLine line) {
    return line.sql() == null
        ? Set.of()
        : optional.computeIfAbsent(
            line.id(), _ -> Collections.unmodifiableSet(named(line, OPTIONAL)));
  }

  /** The extracts that can change a line's figures: a number sent in place of records too. */
  Set<String> mayFeed(MeasureLine line) {
    Set<String> all = new TreeSet<>(extractsOf(line));
    all.addAll(optionalExtractsOf(line));
    all.add(SuppliedSums.EXTRACT);
    return all;
  }

  private Set<String> named(MeasureLine line, Pattern pattern) {
    Set<String> named = new TreeSet<>();
    String query = line.sql();
    if (query != null) {
      Matcher matcher = pattern.matcher(catalogue.query(query));
      while (matcher.find()) {
        for (ExtractSpec spec : extracts.all()) {
          if (Records.view(spec.id()).equals(matcher.group(1))) {
            named.add(spec.id());
          }
        }
      }
    }
    return named;
  }

  /** Whether what a file of an extract does not carry takes a line's total away. */
  boolean areUnmet(MeasureLine line, String extract, Set<String> lacking) {
    return !lacking.isEmpty()
        && (cannotBeFed(line, lacking) || names(ofLine(line, extract), extract, lacking));
  }

  /** Whether it takes one division of a line away. */
  boolean areUnmet(Breakdown breakdown, MeasureLine line, Set<String> lacking) {
    String own = line.sql() == null ? breakdown.expression() : breakdown.dimension();
    return !lacking.isEmpty() && names(own, line.extract(), lacking);
  }

  /** A layout says of some lines outright that it cannot feed them. */
  private boolean cannotBeFed(MeasureLine line, Set<String> lacking) {
    return lacking.contains(line.id()) || lacking.contains(catalogue.measureOf(line.id()).id());
  }

  /** All that a line's definition says of an extract, but for how it is divided. */
  private String ofLine(MeasureLine line, String extract) {
    String query = line.sql();
    if (query != null) {
      String text = catalogue.query(query);
      String told = COMMENT.matcher(text).replaceAll("");
      Matcher spared = SPARED.matcher(text);
      return spared.find() ? told.replaceAll("\\b" + spared.group(1) + "\\b", "") : told;
    }
    Open open = extracts.byId(extract).open();
    Stream<@Nullable String> parts =
        Stream.of(
            line.event(),
            line.where(),
            line.part(),
            line.amount(),
            line.timing() == Timing.SNAPSHOT && open != null ? open.from() : null,
            line.timing() == Timing.SNAPSHOT && open != null ? open.to() : null);
    return Stream.concat(line.key().stream(), parts)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }

  private boolean names(String definition, String extract, Set<String> lacking) {
    String text = LITERAL.matcher(definition).replaceAll("");
    return extracts.byId(extract).columns().stream()
        .map(Column::name)
        .filter(lacking::contains)
        .anyMatch(name -> Pattern.compile("\\b" + name + "\\b").matcher(text).find());
  }
}
