package org.partnershipscorecard.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A layout held against its extract's spec, its headings ready to be looked up. */
final class BoundLayout {

  private final ExtractSpec spec;
  private final Layout layout;
  private final @Nullable ColumnSource[] sources;
  private final boolean[] needed;
  private final Map<String, Map<String, Integer>> known = new HashMap<>();
  private final Map<String, Map<WordsInOrder, Integer>> open = new HashMap<>();

  BoundLayout(ExtractSpec spec, Layout layout) {
    this.spec = spec;
    this.layout = layout;
    this.sources = new @Nullable ColumnSource[spec.columns().size()];
    this.needed = new boolean[sources.length];
    for (LayoutColumn column : layout.columns()) {
      sources[spec.index(column.name())] = column.source();
      needed[spec.index(column.name())] = column.needed();
    }
  }

  static BoundLayout of(ExtractSpec spec, Source source) {
    Layout layout = source.layout();
    return new BoundLayout(spec, layout == null ? Layout.own(spec) : layout);
  }

  ExtractSpec spec() {
    return spec;
  }

  Layout layout() {
    return layout;
  }

  /** Where a column comes from; null when the layout does not carry it. */
  @Nullable ColumnSource source(int column) {
    return sources[column];
  }

  boolean needed(int column) {
    return needed[column];
  }

  /** Whether a column is headed in the main table, or in the member. */
  boolean headedIn(int column, @Nullable String member) {
    return headed(column, member).isPresent();
  }

  /** Whether any column comes from a member; the others are known and not needed. */
  boolean needs(String member) {
    return IntStream.range(0, sources.length).anyMatch(column -> headedIn(column, member));
  }

  private Optional<ColumnSource.Headed> headed(int column, @Nullable String member) {
    return sources[column] instanceof ColumnSource.Headed headed
            && (member == null ? headed.member() == null : member.equals(headed.member()))
        ? Optional.of(headed)
        : Optional.empty();
  }

  /** Folded headings of a table to the places of the spec's columns. */
  Map<String, Integer> headings(@Nullable String member) {
    return known.computeIfAbsent(member == null ? "" : member, name -> folded(member));
  }

  /** Wordings of a table that leave words open, and the places of the spec's columns. */
  Map<WordsInOrder, Integer> openWordings(@Nullable String member) {
    return open.computeIfAbsent(member == null ? "" : member, name -> openOnes(member));
  }

  private Map<WordsInOrder, Integer> openOnes(@Nullable String member) {
    Map<WordsInOrder, Integer> wordings = new LinkedHashMap<>();
    for (int i = 0; i < sources.length; i++) {
      int column = i;
      headed(i, member)
          .ifPresent(headed ->
              headed.wordings().stream()
                  .filter(WordsInOrder::isOne)
                  .forEach(wording -> wordings.put(WordsInOrder.of(wording), column)));
    }
    return wordings;
  }

  private Map<String, Integer> folded(@Nullable String member) {
    Map<String, Integer> headings = new HashMap<>();
    for (int i = 0; i < sources.length; i++) {
      int column = i;
      headed(i, member)
          .ifPresent(headed ->
              headed.wordings().stream()
                  .filter(wording -> !WordsInOrder.isOne(wording))
                  .forEach(wording -> headings.put(Folded.header(wording), column)));
    }
    return headings;
  }

  /** Folded headings by which a member of the set is known; the first joins it. */
  List<String> signs(String member) {
    return layout.members().getOrDefault(member, List.of()).stream().map(Folded::header).toList();
  }

  /** The child's reference, by which rows of a set belong together. */
  int child() {
    String child = spec.child();
    return child == null ? -1 : spec.index(child);
  }

  /** Columns that a layout does not have at all. */
  List<Column> notCarried() {
    List<Column> notCarried = new ArrayList<>();
    for (int i = 0; i < sources.length; i++) {
      if (sources[i] == null) {
        notCarried.add(spec.columns().get(i));
      }
    }
    return notCarried;
  }

  int width() {
    return sources.length;
  }

  /** As many places as the spec has columns, none of them known. */
  int[] noPlaces() {
    int[] places = new int[sources.length];
    Arrays.fill(places, -1);
    return places;
  }
}
