package org.partnershipscorecard.catalogue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Clause.Applied;
import org.partnershipscorecard.catalogue.Clause.Literal;
import org.partnershipscorecard.catalogue.Clause.Operator;
import org.partnershipscorecard.catalogue.Clause.Unknown;

/** Which records are meant, as far as it can be told from an SQL condition without any record. */
public final class Condition {

  private static final long MOST_CASES = 120_000;

  private final Clause clause;
  private final Set<String> unknown = new TreeSet<>();

  private Condition(Clause clause) {
    this.clause = clause;
    Clause.addUnknown(clause, unknown);
  }

  /** Every record. */
  public static Condition all() {
    return new Condition(new Literal("true"));
  }

  /** The records for which an expression is true. */
  public static Condition of(String sql) {
    return new Condition(ClauseReader.read(sql));
  }

  /** The records for which an expression gives one of some codes. */
  public static Condition oneOf(String sql, Collection<String> codes) {
    Clause expression = ClauseReader.read(sql);
    Clause any = new Literal("false");
    for (String code : codes) {
      any =
          Clause.applied(
              Operator.OR, any, Clause.applied(Operator.EQUAL, expression, new Literal(code)));
    }
    return new Condition(any);
  }

  /** The records for which an expression gives a value. */
  public static Condition filled(String sql) {
    return new Condition(
        Clause.applied(Operator.NOT, Clause.applied(Operator.IS_NULL, ClauseReader.read(sql))));
  }

  public Condition and(Condition other) {
    return new Condition(Clause.applied(Operator.AND, clause, other.clause));
  }

  public Condition or(Condition other) {
    return new Condition(Clause.applied(Operator.OR, clause, other.clause));
  }

  /** The records for which this is not true, NULL among them. */
  public Condition otherwise() {
    return new Condition(
        Clause.applied(
            Operator.NOT, Clause.applied(Operator.COALESCE, clause, new Literal("false"))));
  }

  /** How these records lie to others of the same extract. */
  public Overlap overlap(Condition other) {
    List<String> names = new ArrayList<>();
    Map<String, List<Optional<CaseValue>>> values =
        new Cases(List.of(clause, other.clause)).values();
    long cases = 1;
    for (Map.Entry<String, List<Optional<CaseValue>>> each : values.entrySet()) {
      if (unknown.contains(each.getKey()) || other.unknown.contains(each.getKey())) {
        names.add(each.getKey());
        cases *= each.getValue().size();
      }
      if (cases > MOST_CASES) {
        return Overlap.ACROSS;
      }
    }
    try {
      Met met = new Met();
      meet(other, names, 0, values, new HashMap<>(), met);
      return met.overlap();
    } catch (CaseValue.NotTold e) {
      return Overlap.ACROSS;
    }
  }

  /**
   * The kinds of records that some conditions tell apart: for each kind the places of the
   * conditions that it meets. One that meets none is not among them.
   *
   * @param named columns that hold nothing but values that a condition names
   * @return null where they cannot be told from the words, or are too many
   */
  public static @Nullable Set<BitSet> kinds(List<Condition> conditions, Set<String> named) {
    Map<String, List<Optional<CaseValue>>> values =
        new Cases(conditions.stream().map(condition -> condition.clause).toList()).values(named);
    List<String> names = new ArrayList<>(values.keySet());
    names.removeIf(name -> conditions.stream().noneMatch(c -> c.unknown.contains(name)));
    long cases = 1;
    for (String name : names) {
      cases *= values.getOrDefault(name, List.of()).size();
      if (cases > MOST_CASES) {
        return null;
      }
    }
    Set<BitSet> kinds = new LinkedHashSet<>();
    try {
      addKinds(conditions, names, 0, values, new HashMap<>(), kinds);
    } catch (CaseValue.NotTold e) {
      return null;
    }
    kinds.remove(new BitSet());
    return kinds;
  }

  private static void addKinds(
      List<Condition> conditions,
      List<String> names,
      int from,
      Map<String, List<Optional<CaseValue>>> values,
      Map<String, Optional<CaseValue>> now,
      Set<BitSet> kinds) {
    if (from == names.size()) {
      BitSet met = new BitSet(conditions.size());
      for (int i = 0; i < conditions.size(); i++) {
        met.set(i, isTrue(value(conditions.get(i).clause, now)));
      }
      kinds.add(met);
      return;
    }
    for (Optional<CaseValue> value : values.getOrDefault(names.get(from), List.of())) {
      now.put(names.get(from), value);
      addKinds(conditions, names, from + 1, values, now, kinds);
    }
  }

  /** The columns, and the expressions that are not looked into, that this depends on. */
  public Set<String> speaksOf() {
    return Set.copyOf(unknown);
  }

  /** Whether this can lie within another at all: it must speak of all that the other speaks of. */
  public boolean mayLieWithin(Condition other) {
    return unknown.containsAll(other.unknown);
  }

  /** The kinds of records that there may be. */
  private static final class Met {
    private boolean first;
    private boolean second;
    private boolean both;

    Overlap overlap() {
      if (!both) {
        return Overlap.APART;
      }
      return first
          ? (second ? Overlap.ACROSS : Overlap.AROUND)
          : (second ? Overlap.WITHIN : Overlap.SAME);
    }
  }

  private void meet(
      Condition other,
      List<String> names,
      int from,
      Map<String, List<Optional<CaseValue>>> values,
      Map<String, Optional<CaseValue>> now,
      Met met) {
    if (from == names.size()) {
      boolean mine = isTrue(value(clause, now));
      boolean theirs = isTrue(value(other.clause, now));
      met.first |= mine && !theirs;
      met.second |= theirs && !mine;
      met.both |= mine && theirs;
      return;
    }
    for (Optional<CaseValue> value : values.getOrDefault(names.get(from), List.of())) {
      now.put(names.get(from), value);
      meet(other, names, from + 1, values, now, met);
    }
  }

  private static boolean isTrue(@Nullable CaseValue value) {
    return value instanceof CaseValue.Exact exact && exact.text().equals("true");
  }

  private static boolean isFalse(@Nullable CaseValue value) {
    return value instanceof CaseValue.Exact exact && exact.text().equals("false");
  }

  private static @Nullable CaseValue truth(boolean value) {
    return new CaseValue.Exact(Boolean.toString(value));
  }

  /** Null for NULL. */
  private static @Nullable CaseValue value(Clause clause, Map<String, Optional<CaseValue>> now) {
    return switch (clause) {
      case Unknown name -> now.getOrDefault(name.text(), Optional.empty()).orElse(null);
      case Literal literal -> {
        String text = literal.value();
        yield text == null ? null : new CaseValue.Exact(text);
      }
      case Applied applied -> value(applied, now);
    };
  }

  private static @Nullable CaseValue value(Applied applied, Map<String, Optional<CaseValue>> now) {
    List<Clause> to = applied.to();
    return switch (applied.operator()) {
      case AND, OR -> {
        boolean or = applied.operator() == Operator.OR;
        CaseValue left = value(to.getFirst(), now);
        CaseValue right = value(to.getLast(), now);
        boolean decided = or ? isTrue(left) || isTrue(right) : isFalse(left) || isFalse(right);
        boolean open = left == null || right == null;
        yield decided ? truth(or) : open ? null : truth(isTrue(left) && isTrue(right));
      }
      case NOT -> {
        CaseValue inner = value(applied.first(), now);
        yield inner == null ? null : truth(!isTrue(inner));
      }
      case EQUAL, SAME_OR_BOTH_NULL, LESS, LESS_OR_EQUAL -> compared(applied, now);
      case IS_NULL -> truth(value(applied.first(), now) == null);
      case COALESCE -> {
        CaseValue found = null;
        for (Clause each : to) {
          found = found == null ? value(each, now) : found;
        }
        yield found;
      }
      case JOINED -> joined(to, now);
      case CASE -> {
        for (int i = 0; i + 1 < to.size(); i += 2) {
          if (isTrue(value(to.get(i), now))) {
            yield value(to.get(i + 1), now);
          }
        }
        yield value(to.getLast(), now);
      }
    };
  }

  private static @Nullable CaseValue compared(
      Applied applied, Map<String, Optional<CaseValue>> now) {
    CaseValue left = value(applied.first(), now);
    CaseValue right = value(applied.to().getLast(), now);
    if (left == null || right == null) {
      return applied.operator() == Operator.SAME_OR_BOTH_NULL
          ? truth(left == null && right == null)
          : null;
    }
    int order = CaseValue.compare(left, right);
    return truth(
        switch (applied.operator()) {
          case LESS -> order < 0;
          case LESS_OR_EQUAL -> order <= 0;
          case AND, OR, NOT, EQUAL, SAME_OR_BOTH_NULL, IS_NULL, COALESCE, JOINED, CASE ->
              order == 0;
        });
  }

  /** What holds a part that is not one of the known texts is not any of the known texts either. */
  private static @Nullable CaseValue joined(
      List<Clause> parts, Map<String, Optional<CaseValue>> now) {
    StringBuilder text = new StringBuilder();
    for (Clause part : parts) {
      switch (value(part, now)) {
        case null -> {
          return null;
        }
        case CaseValue.Exact exact -> text.append(exact.text());
        case CaseValue.Between between -> text.append('\u0000');
      }
    }
    return new CaseValue.Exact(text.toString());
  }
}
