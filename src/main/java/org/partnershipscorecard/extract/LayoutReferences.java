package org.partnershipscorecard.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks that all a layout names is there. */
final class LayoutReferences {

  private static final Set<String> STANDING = Set.of("agency", "area");

  private final String source;
  private final String yaml;
  private final Layout layout;
  private final ExtractSpec spec;
  private final CodeSets codeSets;

  LayoutReferences(String source, String yaml, Layout layout, ExtractSpec spec, CodeSets codeSets) {
    this.source = source;
    this.yaml = yaml;
    this.layout = layout;
    this.spec = spec;
    this.codeSets = codeSets;
  }

  void check() {
    require(!layout.isOwn(), "id", "'own' is the name of an extract's own layout");
    Map<String, String> headings = new HashMap<>();
    boolean needed = false;
    for (LayoutColumn column : layout.columns()) {
      String name = column.name();
      column(name, name);
      needed |= column.needed();
      switch (column.source()) {
        case ColumnSource.Headed(List<String> wordings, @Nullable String member) -> {
          require(layout.xml() == null, name, "an XML file has paths, not headers");
          require(
              member == null || layout.members().containsKey(member),
              name,
              "there is no member '" + member + "'");
          for (String wording : wordings) {
            String other = headings.put(member + "|" + folded(wording), name);
            require(other == null, wording, "'" + wording + "' stands for '" + other + "' as well");
          }
        }
        case ColumnSource.Element _ ->
            require(layout.xml() != null, name, "a path is for XML files");
        case ColumnSource.Standing(String what) ->
            require(STANDING.contains(what), name, "a delivery has no '" + what + "'");
        case ColumnSource.Fixed _ -> {}
        case ColumnSource.Joined(List<String> parts) -> parts.forEach(part -> column(name, part));
        case ColumnSource.Latest(String date, String when, String _) -> {
          column(name, date);
          column(name, when);
          require(spec.child() != null, name, "the extract has no child column");
        }
      }
    }
    require(
        needed || layout.xml() != null, "columns", "no column is needed: no file is known by it");
    layout
        .codes()
        .forEach((set, wordings) -> {
          require(codeSets.has(set), set, "there is no code set '" + set + "'");
          wordings
              .values()
              .forEach(code ->
                  require(
                      codeSets.byId(set).has(code),
                      code,
                      "'" + code + "' is not a code of '" + set + "'"));
        });
  }

  private static String folded(String wording) {
    return WordsInOrder.isOne(wording)
        ? WordsInOrder.of(wording).toString()
        : Folded.header(wording);
  }

  private void column(String near, String name) {
    require(spec.hasColumn(name), near, "extract '" + spec.id() + "' has no column '" + name + "'");
  }

  private void require(boolean holds, String near, String problem) {
    if (!holds) {
      throw InvalidDefinition.near(source, yaml, near, problem);
    }
  }
}
