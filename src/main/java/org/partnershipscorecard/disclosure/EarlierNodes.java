package org.partnershipscorecard.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.partnershipscorecard.catalogue.DisclosurePolicy;
import org.partnershipscorecard.disclosure.CountKey.Series;

/**
 * The counts of earlier states in the system of the present one. A count with another value is
 * another count, to be protected as it was then; one with the same value is the same count, because
 * a reader may know that it was not revised.
 */
final class EarlierNodes {

  /** A count with the value that it once had. */
  private record Then(CountKey key, long value) {}

  private final CountNodes now;
  private final DisclosurePolicy policy;
  private final Set<Then> told = new HashSet<>();
  private final Set<Then> rounded = new LinkedHashSet<>();
  private final Set<Then> withheld = new HashSet<>();
  private final Map<Then, Integer> others = new HashMap<>();

  /** For all that earlier releases told; what was printed rounded binds the counts of now. */
  EarlierNodes(CountNodes now, List<EarlierState> states, DisclosurePolicy policy) {
    this.now = now;
    this.policy = policy;
    for (EarlierState state : states) {
      state.told().forEach(key -> told.add(then(key, state)));
      state.rounded().forEach(key -> rounded.add(then(key, state)));
      state.withheld().forEach(key -> withheld.add(then(key, state)));
    }
    rounded.removeAll(told);
    for (Then each : rounded) {
      Integer node = now.find(each.key());
      if (node != null && now.value(node) == each.value()) {
        bind(node, each);
      }
    }
  }

  private Then then(CountKey key, EarlierState state) {
    return new Then(key.in(now.book().called(key.series())), state.counts().getOrDefault(key, 0L));
  }

  /** The counts of a state; empty where it tells nothing that is not known of the present. */
  Optional<CountNodes> of(EarlierState state) {
    CountBook book = now.book().then(state.counts(), state.whole());
    Map<CountKey, Integer> nodes = new LinkedHashMap<>();
    Set<Integer> differing = new LinkedHashSet<>();
    Set<Series> changed = new HashSet<>();
    List<CountKey> guessed = new ArrayList<>();
    for (CountKey key : now.keys()) {
      Long value = book.value(key);
      Integer node = now.find(key);
      if (node != null && value != null && value == now.value(node)) {
        nodes.put(key, node);
      } else if (value != null) {
        differing.add(other(new Then(key, value), nodes));
        changed.add(key.series());
      } else if (now.book().value(key) == null) {
        guessed.add(key);
      }
    }
    Stream.of(state.told(), state.rounded(), state.withheld())
        .flatMap(Set::stream)
        .map(key -> then(key, state))
        .filter(then -> !nodes.containsKey(then.key()))
        .forEach(then -> differing.add(other(then, nodes)));
    for (CountKey key : guessed) {
      Integer node = now.find(key);
      if (node != null && !changed.contains(key.series())) {
        nodes.putIfAbsent(key, node);
      }
    }
    return differing.isEmpty()
        ? Optional.empty()
        : Optional.of(new CountNodes(now, book, nodes, differing));
  }

  private int other(Then then, Map<CountKey, Integer> nodes) {
    int node = others.computeIfAbsent(then, this::added);
    nodes.put(then.key(), node);
    return node;
  }

  private int added(Then then) {
    String line = then.key().series().line();
    long value = then.value();
    CountSystem system = now.system();
    if (told.contains(then) || !now.isControlled(line)) {
      int node = system.add(Count.exact(line, value, Count.Role.FIXED, false, 0, value));
      system.noteTold(node);
      return node;
    }
    long floor = withheld.contains(then) ? Math.min(1, value) : 0;
    int node =
        system.add(Count.exact(line, value, Count.Role.DERIVED, policy.isSmall(value), 0, floor));
    if (rounded.contains(then)) {
      bind(node, then);
    }
    return node;
  }

  /** A reader knows how it was rounded. */
  private void bind(int node, Then then) {
    String line = then.key().series().line();
    Rounding rounding = Rounding.of(policy, line);
    if (!rounding.isExact()) {
      int least = known(line, rounding.least(then.value()));
      int most = known(line, rounding.most(then.value()));
      now.system().add(Equation.terms().plus(node).minus(least).zeroOrMore());
      now.system().add(Equation.terms().plus(most).minus(node).zeroOrMore());
    }
  }

  private int known(String line, long value) {
    int node = now.system().add(Count.exact(line, value, Count.Role.FIXED, false, 0, value));
    now.system().noteTold(node);
    return node;
  }
}
