package org.partnershipscorecard.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks that all a spec names is there and of the right type. */
final class SpecReferences {

  private static final Pattern COLUMN_NAME = Pattern.compile("[a-z][a-z0-9_]*");
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Set<ColumnType> DATE = Set.of(ColumnType.DATE);
  private static final Set<ColumnType> DAY_OR_MONTH = Set.of(ColumnType.DATE, ColumnType.MONTH);
  private static final Set<ColumnType> WHOLE = Set.of(ColumnType.INTEGER);
  private static final Set<ColumnType> NUMBER = Set.of(ColumnType.INTEGER, ColumnType.DECIMAL);
  private static final Set<ColumnType> WORD = Set.of(ColumnType.TEXT, ColumnType.CODE);
  private static final Set<ColumnType> ANY = Set.of(ColumnType.values());

  private final String source;
  private final String yaml;
  private final ExtractSpec spec;
  private final CodeSets codeSets;

  SpecReferences(String source, String yaml, ExtractSpec spec, CodeSets codeSets) {
    this.source = source;
    this.yaml = yaml;
    this.spec = spec;
    this.codeSets = codeSets;
  }

  void check() {
    require(ID.matcher(spec.id()).matches(), spec.id(), "an id is lower case, words by hyphens");
    columns();
    require(spec.hasColumn(ExtractSpec.AGENCY), "columns", "there is no column 'agency'");
    require(!spec.key().isEmpty(), "key", "the key is empty");
    require(
        spec.key().getFirst().equals(ExtractSpec.AGENCY), "key", "the key begins with 'agency'");
    spec.key().forEach(name -> column("key", name, ANY));
    if (spec.child() != null) {
      column("child", spec.child(), WORD);
    }
    if (spec.open() != null) {
      column("open", spec.open().from(), DATE);
      column("open", spec.open().to(), DATE);
    }
    spec.events().forEach(name -> column("events", name, DATE));
    Set<String> ids = new HashSet<>();
    for (CheckSpec check : spec.checks()) {
      require(ids.add(check.id()), check.id(), "check '" + check.id() + "' is there twice");
      rule(check);
    }
  }

  private void columns() {
    Set<String> headers = new HashSet<>();
    for (Column column : spec.columns()) {
      String name = column.name();
      require(
          COLUMN_NAME.matcher(name).matches(),
          name,
          "column name '" + name + "' is not lower case with underscores");
      require(headers.add(Folded.header(name)), name, "column name '" + name + "' is there twice");
      for (String alias : column.aliases()) {
        require(headers.add(Folded.header(alias)), alias, "alias '" + alias + "' is there twice");
      }
      String codeSet = column.codeSet();
      require(
          codeSet == null || codeSets.has(codeSet), name, "there is no code set '" + codeSet + "'");
    }
  }

  private void rule(CheckSpec check) {
    String id = check.id();
    switch (check.rule()) {
      case Rule.NotAfterPeriodEnd rule -> column(id, rule.column(), DATE);
      case Rule.NotBefore rule -> {
        column(id, rule.date(), DATE);
        column(id, rule.earliest(), DAY_OR_MONTH);
      }
      case Rule.BothOrNeither rule -> each(id, rule.columns(), ANY);
      case Rule.AllOrNone rule -> several(id, rule.columns());
      case Rule.ExactlyOne rule -> several(id, rule.columns());
      case Rule.Present rule -> column(id, rule.column(), ANY);
      case Rule.Differ rule -> {
        each(id, rule.columns(), ANY);
        require(
            spec.column(rule.one()).type() == spec.column(rule.other()).type(),
            id,
            "check '" + id + "' compares columns of two types");
      }
      case Rule.Between rule -> {
        column(id, rule.column(), WHOLE);
        require(rule.from() <= rule.to(), id, "check '" + id + "' goes from more to less");
      }
      case Rule.Agree rule -> {
        value(id, rule.column(), rule.value());
        column(id, rule.with(), WHOLE);
        require(rule.from() <= rule.to(), id, "check '" + id + "' goes from more to less");
      }
      case Rule.AtLeast rule -> column(id, rule.column(), NUMBER);
      case Rule.SuppliedWhen rule -> {
        rule.values().forEach(value -> value(id, rule.column(), value));
        column(id, rule.supplied(), ANY);
      }
      case Rule.Under18WhileOpen rule -> {
        column(id, rule.birthMonth(), DAY_OR_MONTH);
        each(id, List.of(rule.from(), rule.to()), DATE);
      }
      case Rule.OneOpenEach rule -> {
        column(id, rule.child(), WORD);
        each(id, List.of(rule.from(), rule.to()), DATE);
        require(
            check.severity().compareTo(Severity.QUERY) >= 0,
            id,
            "check '" + id + "' looks at the whole file, so it can query but not refuse");
      }
      case Rule.OnlyWith rule -> {
        values(id, rule.column(), rule.values());
        values(id, rule.with(), rule.allowed());
      }
      case Rule.NotWith rule -> {
        values(id, rule.column(), rule.values());
        values(id, rule.with(), rule.forbidden());
      }
      case Rule.Aged rule -> {
        column(id, rule.birth(), DAY_OR_MONTH);
        column(id, rule.on(), DATE);
        require(rule.from() < rule.to(), id, "check '" + id + "' goes from more to less");
        String column = rule.column();
        if (column != null) {
          values(id, column, rule.values());
        }
      }
      case Rule.LastsAtMost rule -> {
        each(id, List.of(rule.from(), rule.to()), DATE);
        values(id, rule.column(), rule.values());
      }
      case Rule.NotAtWeekend rule -> column(id, rule.column(), DATE);
      case Rule.RowsOf rule -> {
        column(id, rule.column(), ANY);
        require(
            check.severity().compareTo(Severity.QUERY) >= 0,
            id,
            "check '" + id + "' looks at the whole file, so it can query but not refuse");
      }
    }
  }

  private void several(String id, List<String> names) {
    require(names.size() > 1, id, "check '" + id + "' needs two columns or more");
    each(id, names, ANY);
  }

  private void values(String id, String name, List<String> values) {
    values.forEach(value -> value(id, name, value));
  }

  private void value(String id, String name, String value) {
    column(id, name, WORD);
    String codeSet = spec.column(name).codeSet();
    require(
        codeSet == null || codeSets.byId(codeSet).has(value),
        id,
        "check '" + id + "': '" + value + "' is not a code of '" + codeSet + "'");
  }

  private void each(String where, List<String> names, Set<ColumnType> types) {
    names.forEach(name -> column(where, name, types));
  }

  private void column(String where, String name, Set<ColumnType> types) {
    require(spec.hasColumn(name), where, "'" + where + "' names no column: '" + name + "'");
    require(
        types.contains(spec.column(name).type()),
        where,
        "'" + where + "': column '" + name + "' has the wrong type");
  }

  private void require(boolean holds, String near, String problem) {
    if (!holds) {
      throw InvalidDefinition.near(source, yaml, near, problem);
    }
  }
}
