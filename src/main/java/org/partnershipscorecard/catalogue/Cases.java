package org.partnershipscorecard.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.partnershipscorecard.catalogue.Clause.Applied;
import org.partnershipscorecard.catalogue.Clause.Literal;
import org.partnershipscorecard.catalogue.Clause.Operator;
import org.partnershipscorecard.catalogue.Clause.Unknown;

/**
 * The cases that some clauses tell apart: what is not known is NULL, each of the values that it is
 * compared with, or lies between two of them or beyond.
 */
final class Cases {

  private final Map<String, TreeSet<String>> compared = new TreeMap<>();

  private final Set<String> ordered = new TreeSet<>();

  Cases(List<Clause> clauses) {
    clauses.forEach(this::addTruth);
  }

  /** What one unknown may be; two that look different never stand for the same value. */
  Map<String, List<Optional<CaseValue>>> values() {
    return values(Set.of());
  }

  /**
   * The same where some are never NULL, nor anything but what they are compared with unless by
   * order.
   */
  Map<String, List<Optional<CaseValue>>> values(Set<String> named) {
    Map<String, List<Optional<CaseValue>>> values = new TreeMap<>();
    compared.forEach((name, literals) -> {
      List<String> scale = new ArrayList<>(literals);
      List<Optional<CaseValue>> each = new ArrayList<>();
      if (!named.contains(name)) {
        each.add(Optional.empty());
      }
      for (int i = 0; i <= scale.size(); i++) {
        // All that is none of the values is alike, unless it is asked which is the larger.
        if (ordered.contains(name) || (i == 0 && !named.contains(name))) {
          each.add(Optional.of(new CaseValue.Between(name, i, scale)));
        }
        if (i < scale.size()) {
          each.add(Optional.of(new CaseValue.Exact(scale.get(i))));
        }
      }
      values.put(name, each);
    });
    return values;
  }

  private void addTruth(Clause clause) {
    switch (clause) {
      case Unknown unknown -> {
        scale(unknown).add("true");
        scale(unknown).add("false");
      }
      case Literal literal -> {}
      case Applied applied -> addTruth(applied);
    }
  }

  private void addTruth(Applied applied) {
    List<Clause> to = applied.to();
    switch (applied.operator()) {
      case AND, OR, NOT, COALESCE -> to.forEach(this::addTruth);
      case EQUAL, SAME_OR_BOTH_NULL, LESS, LESS_OR_EQUAL -> {
        addComparison(to.getFirst(), to.getLast());
        addComparison(to.getLast(), to.getFirst());
        if (applied.operator() == Operator.LESS || applied.operator() == Operator.LESS_OR_EQUAL) {
          to.forEach(each -> Clause.addUnknown(each, ordered));
        }
      }
      case IS_NULL -> addValue(to.getFirst(), "");
      case JOINED -> {}
      case CASE -> {
        for (int i = 0; i < to.size(); i++) {
          addTruth(to.get(i));
        }
      }
    }
  }

  private void addComparison(Clause clause, Clause with) {
    String value = with instanceof Literal literal ? literal.value() : null;
    if (value != null) {
      addValue(clause, value);
    }
  }

  /** A value that a clause is compared with is one that what it is made of is compared with. */
  private void addValue(Clause clause, String value) {
    switch (clause) {
      case Unknown unknown -> scale(unknown).add(value);
      case Literal literal -> {}
      case Applied applied -> {
        List<Clause> to = applied.to();
        switch (applied.operator()) {
          case COALESCE -> to.forEach(each -> addValue(each, value));
          case JOINED -> addPieces(parts(applied), 0, value, new HashMap<>());
          case CASE -> {
            for (int i = 0; i + 1 < to.size(); i += 2) {
              addTruth(to.get(i));
              addValue(to.get(i + 1), value);
            }
            addValue(to.getLast(), value);
          }
          case AND, OR, NOT, EQUAL, SAME_OR_BOTH_NULL, LESS, LESS_OR_EQUAL, IS_NULL ->
              addTruth(applied);
        }
      }
    }
  }

  private static List<Clause> parts(Clause clause) {
    if (clause instanceof Applied applied && applied.operator() == Operator.JOINED) {
      return applied.to().stream().flatMap(each -> parts(each).stream()).toList();
    }
    return List.of(clause);
  }

  /** Every way in which joined parts may make a text. */
  private void addPieces(List<Clause> parts, int from, String rest, Map<Clause, String> taken) {
    if (from == parts.size()) {
      if (rest.isEmpty()) {
        taken.forEach(this::addValue);
      }
      return;
    }
    Clause part = parts.get(from);
    if (part instanceof Literal literal) {
      String value = literal.value();
      if (value != null && rest.startsWith(value)) {
        addPieces(parts, from + 1, rest.substring(value.length()), taken);
      }
      return;
    }
    for (int length = 0; length <= rest.length(); length++) {
      Map<Clause, String> more = new HashMap<>(taken);
      more.put(part, rest.substring(0, length));
      addPieces(parts, from + 1, rest.substring(length), more);
    }
  }

  private Set<String> scale(Unknown unknown) {
    return compared.computeIfAbsent(unknown.text(), name -> new TreeSet<>(CaseValue.ORDER));
  }
}
