package org.partnershipscorecard.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * A heading of which some words are known and the others are open: {@code child … id} is also
 * {@code Child's unique ID number}. A word of four letters and more may have an ending.
 *
 * @param pieces words that follow one another, the pieces in their order
 */
record WordsInOrder(List<List<String>> pieces) {

  private static final String OPEN = "…";
  private static final int MAY_HAVE_AN_ENDING = 4;

  WordsInOrder {
    pieces = pieces.stream().map(List::copyOf).toList();
  }

  static boolean isOne(String wording) {
    return wording.contains(OPEN);
  }

  static WordsInOrder of(String wording) {
    List<List<String>> pieces = new ArrayList<>();
    for (String piece : wording.split(OPEN, -1)) {
      if (!piece.isBlank()) {
        pieces.add(List.of(Folded.header(piece).split(" ", -1)));
      }
    }
    return new WordsInOrder(pieces);
  }

  /** Whether a heading, of these folded words, is one of those meant. */
  boolean fits(List<String> words) {
    int from = 0;
    for (List<String> piece : pieces) {
      int at = find(piece, words, from);
      if (at < 0) {
        return false;
      }
      from = at + piece.size();
    }
    return true;
  }

  private static int find(List<String> piece, List<String> words, int from) {
    for (int at = from; at + piece.size() <= words.size(); at++) {
      boolean same = true;
      for (int i = 0; i < piece.size() && same; i++) {
        same = same(piece.get(i), words.get(at + i));
      }
      if (same) {
        return at;
      }
    }
    return -1;
  }

  private static boolean same(String known, String word) {
    return known.length() < MAY_HAVE_AN_ENDING ? known.equals(word) : word.startsWith(known);
  }
}
