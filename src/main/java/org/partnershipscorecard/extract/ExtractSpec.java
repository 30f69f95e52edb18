package org.partnershipscorecard.extract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one kind of file holds, as data. Its references (key, open, events, checks, code sets) have
 * been checked by {@link Extracts}.
 *
 * @param fileWords words in a file's name by which the extract is known, besides its id
 * @param key the columns that name a record, in order; the first is {@code agency}
 * @param child the column that names the child; null when rows are not of children
 * @param open the columns between which a record is open; null when records are events
 * @param events further date columns at which something happens to a record
 */
public record ExtractSpec(
    String id,
    String name,
    List<String> fileWords,
    String description,
    Coverage coverage,
    List<String> key,
    @Nullable String child,
    @Nullable Open open,
    List<String> events,
    List<Column> columns,
    List<CheckSpec> checks) {

  /** The column that every extract has: the code of the agency that sends the file. */
  public static final String AGENCY = "agency";

  public ExtractSpec {
    fileWords = List.copyOf(fileWords);
    key = List.copyOf(key);
    events = List.copyOf(events);
    columns = List.copyOf(columns);
    checks = List.copyOf(checks);
  }

  /**
   * A column by name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public Column column(String name) {
    return columns.get(index(name));
  }

  /**
   * A column's place, from 0, in {@link #columns} and in a row's values.
   *
   * @throws IllegalArgumentException when there is none
   */
  public int index(String name) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException("extract '" + id + "' has no column '" + name + "'");
  }

  public boolean hasColumn(String name) {
    return columns.stream().anyMatch(column -> column.name().equals(name));
  }

  /**
   * Whether a fault in the column refuses the row (R11): the key, the start and end of being open,
   * and columns in scope. A file without such a column is refused.
   */
  public boolean decides(Column column) {
    return column.scope() == Scope.REQUIRED
        || column.scope() == Scope.END
        || key.contains(column.name())
        || (open != null && (open.from().equals(column.name()) || open.to().equals(column.name())));
  }

  /** Whether an empty value refuses the row: as {@link #decides}, but an end may be empty. */
  public boolean mustBeFilled(Column column) {
    return key.contains(column.name())
        || column.scope() == Scope.REQUIRED
        || (open != null && open.from().equals(column.name()));
  }

  /** The column of the day that a row is about: a date of its key, else its start or its event. */
  public Optional<String> dated() {
    Optional<String> ofKey =
        key.stream().filter(name -> column(name).type() == ColumnType.DATE).reduce((a, b) -> b);
    return ofKey
        .or(() -> open == null ? Optional.empty() : Optional.of(open.from()))
        .or(() -> events.stream().findFirst());
  }

  /** The code sets that the columns use, in the order of the columns. */
  public Set<String> codeSetIds() {
    Set<String> ids = new LinkedHashSet<>();
    for (Column column : columns) {
      if (column.codeSet() != null) {
        ids.add(column.codeSet());
      }
    }
    return ids;
  }

  /**
   * SHA-256, in hexadecimal, of all in this definition and its code sets that can change a typed
   * row or a finding. Names, descriptions and labels cannot, so mending their wording reloads
   * nothing.
   */
  public String fingerprint(CodeSets codeSets) {
    Fingerprint fingerprint = new Fingerprint();
    fingerprint.add(id);
    fingerprint.add(coverage.name());
    fingerprint.add(String.join(",", key));
    fingerprint.addOptional(child);
    fingerprint.addOptional(open);
    fingerprint.add(String.join(",", events));
    for (Column column : columns) {
      fingerprint.add("column");
      fingerprint.add(column.name());
      fingerprint.add(column.type().name());
      fingerprint.addOptional(column.codeSet());
      fingerprint.add(column.scope().name());
      fingerprint.add(String.join(",", column.aliases()));
    }
    for (CheckSpec check : checks) {
      fingerprint.add("check");
      fingerprint.add(check.id());
      fingerprint.add(check.severity().name());
      fingerprint.add(check.rule().toString());
      fingerprint.add(check.message());
      fingerprint.add(check.remedy());
    }
    for (String codeSet : codeSetIds()) {
      fingerprint.add("codes");
      fingerprint.add(codeSet);
      for (Code code : codeSets.byId(codeSet).codes()) {
        fingerprint.add(code.code());
        fingerprint.addOptional(code.from());
        fingerprint.addOptional(code.to());
      }
    }
    return fingerprint.hex();
  }
}
