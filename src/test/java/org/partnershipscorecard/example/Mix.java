package org.partnershipscorecard.example;

import java.util.ArrayList;
import java.util.List;

/** Codes and how often each occurs, written {@code "NEG 45, EMO 36, PHY 9"}. */
record Mix(List<String> codes, List<Integer> weights) {

  static Mix of(String written) {
    List<String> codes = new ArrayList<>();
    List<Integer> weights = new ArrayList<>();
    for (String part : written.split(", ", -1)) {
      int space = part.indexOf(' ');
      codes.add(part.substring(0, space));
      weights.add(Integer.valueOf(part.substring(space + 1)));
    }
    return new Mix(List.copyOf(codes), List.copyOf(weights));
  }

  /** One code, as often as its weight says. */
  String pick(Chance chance) {
    int left = chance.below(weights.stream().mapToInt(Integer::intValue).sum());
    for (int i = 0; i < codes.size(); i++) {
      left -= weights.get(i);
      if (left < 0) {
        return codes.get(i);
      }
    }
    throw new IllegalStateException("the weights of a mix are not positive");
  }

  /** Each code exactly as often as its weight, in an order left to chance. */
  List<String> dealt(Chance chance) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < codes.size(); i++) {
      for (int n = 0; n < weights.get(i); n++) {
        all.add(codes.get(i));
      }
    }
    return chance.shuffled(all);
  }
}
