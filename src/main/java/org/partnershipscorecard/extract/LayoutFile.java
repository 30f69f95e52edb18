package org.partnershipscorecard.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A layout's YAML file as written: what may be left out there is filled in here. */
record LayoutFile(
    String id,
    String name,
    String extract,
    String description,
    Layout.@Nullable Covers covers,
    List<String> sentWith,
    List<String> sheets,
    Layout.@Nullable XmlShape xml,
    Map<String, List<String>> members,
    Map<String, ColumnEntry> columns,
    Map<String, Map<String, String>> codes,
    Map<String, String> cannotFeed) {

  /** Exactly one of the first six is given. */
  record ColumnEntry(
      List<String> headers,
      List<String> paths,
      @Nullable String standing,
      @Nullable String value,
      List<String> joined,
      ColumnSource.@Nullable Latest latest,
      @Nullable String member,
      @Nullable Boolean needed) {

    ColumnSource source() {
      List<ColumnSource> given = new ArrayList<>();
      if (!headers.isEmpty()) {
        given.add(new ColumnSource.Headed(headers, member));
      }
      if (!paths.isEmpty()) {
        given.add(new ColumnSource.Element(paths));
      }
      if (standing != null) {
        given.add(new ColumnSource.Standing(standing));
      }
      if (value != null) {
        given.add(new ColumnSource.Fixed(value));
      }
      if (!joined.isEmpty()) {
        given.add(new ColumnSource.Joined(joined));
      }
      if (latest != null) {
        given.add(latest);
      }
      if (given.size() != 1) {
        throw new IllegalArgumentException(
            "needs one of headers, paths, standing, value, joined and latest");
      }
      return given.getFirst();
    }
  }

  /**
   * Reads a layout and checks what it refers to.
   *
   * @throws InvalidDefinition naming the line
   */
  static Layout read(String source, String yaml, Map<String, ExtractSpec> specs, CodeSets sets) {
    LayoutFile file = StrictYaml.read(source, yaml, LayoutFile.class);
    ExtractSpec spec = specs.get(file.extract);
    if (spec == null) {
      throw InvalidDefinition.near(
          source, yaml, file.extract, "there is no extract '" + file.extract + "'");
    }
    for (String other : file.sentWith) {
      if (!specs.containsKey(other)) {
        throw InvalidDefinition.near(source, yaml, other, "there is no extract '" + other + "'");
      }
    }
    List<LayoutColumn> columns = new ArrayList<>();
    file.columns.forEach((name, entry) -> {
      try {
        columns.add(new LayoutColumn(name, entry.source(), Boolean.TRUE.equals(entry.needed())));
      } catch (IllegalArgumentException e) {
        throw InvalidDefinition.near(source, yaml, name, "column '" + name + "' " + e.getMessage());
      }
    });
    Layout layout =
        new Layout(
            file.id,
            file.name,
            file.extract,
            file.covers == null ? Layout.Covers.QUARTER : file.covers,
            file.sentWith,
            file.sheets,
            file.xml,
            file.members,
            columns,
            folded(file.codes),
            file.cannotFeed);
    new LayoutReferences(source, yaml, layout, spec, sets).check();
    return layout;
  }

  private static Map<String, Map<String, String>> folded(Map<String, Map<String, String>> codes) {
    Map<String, Map<String, String>> folded = new HashMap<>();
    codes.forEach((set, wordings) -> {
      Map<String, String> known = new HashMap<>();
      wordings.forEach((wording, code) -> known.put(Folded.value(wording), code));
      folded.put(set, Map.copyOf(known));
    });
    return folded;
  }
}
