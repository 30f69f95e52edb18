package org.partnershipscorecard.extract;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The code sets by id. The set {@link CodeSet#AREA} is empty until {@link #withAreas} fills it from
 * the partnership's own list.
 */
public final class CodeSets {

  private final Map<String, CodeSet> byId;

  private CodeSets(Map<String, CodeSet> byId) {
    this.byId = byId;
  }

  /** These sets and an empty set of areas where none is among them. */
  public static CodeSets of(List<CodeSet> sets) {
    Map<String, CodeSet> byId = new TreeMap<>();
    byId.put(CodeSet.AREA, new CodeSet(CodeSet.AREA, List.of()));
    sets.forEach(set -> byId.put(set.id(), set));
    return new CodeSets(byId);
  }

  static CodeSets read(String source, String yaml) {
    List<CodeSet> sets = new ArrayList<>();
    StrictYaml.read(source, yaml, SetsFile.class)
        .sets()
        .forEach((id, set) -> {
          List<Code> codes = new ArrayList<>();
          set.codes()
              .forEach((code, entry) ->
                  codes.add(new Code(code, entry.label(), entry.from(), entry.to())));
          try {
            sets.add(new CodeSet(id, codes));
          } catch (IllegalArgumentException e) {
            throw InvalidDefinition.near(source, yaml, id, String.valueOf(e.getMessage()));
          }
        });
    return of(sets);
  }

  /** These sets, and those of {@code others} in the place of any with the same id. */
  CodeSets and(CodeSets others) {
    Map<String, CodeSet> both = new TreeMap<>(byId);
    others.byId.forEach((id, set) -> {
      if (!set.codes().isEmpty()) {
        both.put(id, set);
      }
    });
    return new CodeSets(both);
  }

  /** The same sets with the areas filled in. */
  public CodeSets withAreas(List<Code> areas) {
    Map<String, CodeSet> filled = new TreeMap<>(byId);
    filled.put(CodeSet.AREA, new CodeSet(CodeSet.AREA, areas));
    return new CodeSets(filled);
  }

  /**
   * The set with an id.
   *
   * @throws IllegalArgumentException when there is none
   */
  public CodeSet byId(String id) {
    CodeSet set = byId.get(id);
    if (set == null) {
      throw new IllegalArgumentException("there is no code set '" + id + "'");
    }
    return set;
  }

  public boolean has(String id) {
    return byId.containsKey(id);
  }

  /** Every set, by id. */
  public List<CodeSet> all() {
    return List.copyOf(byId.values());
  }

  record SetsFile(Map<String, SetEntry> sets) {}

  /**
   * @param source where the codes come from, for the reader of the file
   */
  record SetEntry(@Nullable String source, Map<String, CodeEntry> codes) {}

  /** Written as its label alone, or as label, from and to. */
  record CodeEntry(String label, @Nullable LocalDate from, @Nullable LocalDate to) {
    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    CodeEntry {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static CodeEntry labelled(String label) {
      return new CodeEntry(label, null, null);
    }
  }
}
