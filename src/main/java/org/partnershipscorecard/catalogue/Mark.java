package org.partnershipscorecard.catalogue;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A mark beside a figure, in the order in which marks are written. */
public enum Mark implements Word {
  X("not available"),
  Z("not applicable"),
  B("break in the series"),
  P("provisional"),
  R("revised"),
  U("low reliability"),
  E("estimated"),
  /** A true percentage that rounds to 0. */
  K("rounds to zero"),
  /** Withheld so that no child can be identified. */
  C("confidential: withheld so that no child can be identified");

  private final String words;

  Mark(String words) {
    this.words = words;
  }

  /** The mark in words, for a note below a table. */
  public String words() {
    return words;
  }

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All marks of a figure as written in one cell, nothing between: {@code br}. */
  public static String written(Set<Mark> marks) {
    return marks.stream().sorted().map(Mark::word).collect(Collectors.joining());
  }
}
