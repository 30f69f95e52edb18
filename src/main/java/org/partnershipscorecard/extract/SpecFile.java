package org.partnershipscorecard.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An extract's YAML file as written: what may be left out there is filled in here. */
record SpecFile(
    String id,
    String name,
    List<String> fileWords,
    String description,
    Coverage coverage,
    List<String> key,
    @Nullable String child,
    @Nullable Open open,
    List<String> events,
    List<ColumnEntry> columns,
    List<CheckSpec> checks) {

  record ColumnEntry(
      String name,
      ColumnType type,
      @Nullable String codeSet,
      @Nullable Scope scope,
      List<String> aliases,
      String description) {

    Column column() {
      return new Column(
          name, type, codeSet, scope == null ? Scope.OPTIONAL : scope, aliases, description);
    }
  }

  /**
   * Reads a spec and checks what it refers to.
   *
   * @throws InvalidDefinition naming the line
   */
  static ExtractSpec read(String source, String yaml, CodeSets codeSets) {
    SpecFile file = StrictYaml.read(source, yaml, SpecFile.class);
    List<Column> columns;
    try {
      columns = file.columns.stream().map(ColumnEntry::column).toList();
    } catch (IllegalArgumentException e) {
      throw InvalidDefinition.near(source, yaml, "columns", String.valueOf(e.getMessage()));
    }
    ExtractSpec spec =
        new ExtractSpec(
            file.id,
            file.name,
            file.fileWords,
            file.description.strip(),
            file.coverage,
            file.key,
            file.child,
            file.open,
            file.events,
            columns,
            file.checks);
    new SpecReferences(source, yaml, spec, codeSets).check();
    return spec;
  }
}
