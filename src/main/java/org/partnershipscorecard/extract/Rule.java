package org.partnershipscorecard.extract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The closed set of things a check can ask of a row, or of rows together, as written in a spec. An
 * empty value never breaks a rule unless the rule is about emptiness. "Covered" days are those of
 * the delivery.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
  @JsonSubTypes.Type(value = Rule.NotAfterPeriodEnd.class, name = "not_after_period_end"),
  @JsonSubTypes.Type(value = Rule.NotBefore.class, name = "not_before"),
  @JsonSubTypes.Type(value = Rule.BothOrNeither.class, name = "both_or_neither"),
  @JsonSubTypes.Type(value = Rule.AllOrNone.class, name = "all_or_none"),
  @JsonSubTypes.Type(value = Rule.ExactlyOne.class, name = "exactly_one"),
  @JsonSubTypes.Type(value = Rule.Present.class, name = "present"),
  @JsonSubTypes.Type(value = Rule.Differ.class, name = "differ"),
  @JsonSubTypes.Type(value = Rule.Between.class, name = "between"),
  @JsonSubTypes.Type(value = Rule.Agree.class, name = "agree"),
  @JsonSubTypes.Type(value = Rule.AtLeast.class, name = "at_least"),
  @JsonSubTypes.Type(value = Rule.SuppliedWhen.class, name = "supplied_when"),
  @JsonSubTypes.Type(value = Rule.Under18WhileOpen.class, name = "under_18_while_open"),
  @JsonSubTypes.Type(value = Rule.OneOpenEach.class, name = "one_open_each"),
  @JsonSubTypes.Type(value = Rule.OnlyWith.class, name = "only_with"),
  @JsonSubTypes.Type(value = Rule.NotWith.class, name = "not_with"),
  @JsonSubTypes.Type(value = Rule.Aged.class, name = "aged"),
  @JsonSubTypes.Type(value = Rule.LastsAtMost.class, name = "lasts_at_most"),
  @JsonSubTypes.Type(value = Rule.NotAtWeekend.class, name = "not_at_weekend"),
  @JsonSubTypes.Type(value = Rule.RowsOf.class, name = "rows_of")
})
public sealed interface Rule {

  /** The columns it looks at; a finding names the first. */
  List<String> columns();

  private static void expect(int count, List<String> columns) {
    if (columns.size() != count) {
      throw new IllegalArgumentException("needs " + count + " columns, and has " + columns.size());
    }
  }

  /** A date no later than the last covered day. */
  record NotAfterPeriodEnd(String column) implements Rule {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public NotAfterPeriodEnd {}

    @Override
    public List<String> columns() {
      return List.of(column);
    }
  }

  /** A date no earlier than another. */
  record NotBefore(String date, String earliest) implements Rule {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static NotBefore of(List<String> columns) {
      Rule.expect(2, columns);
      return new NotBefore(columns.get(0), columns.get(1));
    }

    @Override
    public List<String> columns() {
      return List.of(date, earliest);
    }
  }

  /** Both filled, or both empty. */
  record BothOrNeither(String one, String other) implements Rule {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static BothOrNeither of(List<String> columns) {
      Rule.expect(2, columns);
      return new BothOrNeither(columns.get(0), columns.get(1));
    }

    @Override
    public List<String> columns() {
      return List.of(one, other);
    }
  }

  /** All filled, or all empty. */
  record AllOrNone(List<String> columns) implements Rule {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AllOrNone {
      columns = List.copyOf(columns);
    }
  }

  /** One filled and the others empty. */
  record ExactlyOne(List<String> columns) implements Rule {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ExactlyOne {
      columns = List.copyOf(columns);
    }
  }

  /** Filled. */
  record Present(String column) implements Rule {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Present {}

    @Override
    public List<String> columns() {
      return List.of(column);
    }
  }

  /** Two values that are not the same. */
  record Differ(String one, String other) implements Rule {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Differ of(List<String> columns) {
      Rule.expect(2, columns);
      return new Differ(columns.get(0), columns.get(1));
    }

    @Override
    public List<String> columns() {
      return List.of(one, other);
    }
  }

  /** A whole number from {@code from} to {@code to}, both included. */
  record Between(String column, long from, long to) implements Rule {
    @Override
    public List<String> columns() {
      return List.of(column);
    }
  }

  /** The column has the value exactly where {@code with} lies from {@code from} to {@code to}. */
  record Agree(String column, String value, String with, long from, long to) implements Rule {
    @Override
    public List<String> columns() {
      return List.of(column, with);
    }
  }

  /** A number no smaller than {@code value}. */
  record AtLeast(String column, long value) implements Rule {
    @Override
    public List<String> columns() {
      return List.of(column);
    }
  }

  /** {@code supplied} is filled exactly where the column has one of the values. */
  record SuppliedWhen(String column, List<String> values, String supplied) implements Rule {
    public SuppliedWhen {
      values = List.copyOf(values);
    }

    @Override
    public List<String> columns() {
      return List.of(column, supplied);
    }
  }

  /** Not open on the last covered day at 18 or over; age turns on the birth month's last day. */
  record Under18WhileOpen(String birthMonth, String from, String to) implements Rule {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Under18WhileOpen of(List<String> columns) {
      Rule.expect(3, columns);
      return new Under18WhileOpen(columns.get(0), columns.get(1), columns.get(2));
    }

    @Override
    public List<String> columns() {
      return List.of(birthMonth, from, to);
    }
  }

  /** No two rows of the same child open on the same day. Looks at the whole file. */
  record OneOpenEach(String child, String from, String to) implements Rule {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static OneOpenEach of(List<String> columns) {
      Rule.expect(3, columns);
      return new OneOpenEach(columns.get(0), columns.get(1), columns.get(2));
    }

    @Override
    public List<String> columns() {
      return List.of(child, from, to);
    }
  }

  /** Where the column has one of the values, {@code with} has one of {@code allowed}. */
  record OnlyWith(String column, List<String> values, String with, List<String> allowed)
      implements Rule {
    public OnlyWith {
      values = List.copyOf(values);
      allowed = List.copyOf(allowed);
    }

    @Override
    public List<String> columns() {
      return List.of(column, with);
    }
  }

  /** Where the column has one of the values, {@code with} has none of {@code forbidden}. */
  record NotWith(String column, List<String> values, String with, List<String> forbidden)
      implements Rule {
    public NotWith {
      values = List.copyOf(values);
      forbidden = List.copyOf(forbidden);
    }

    @Override
    public List<String> columns() {
      return List.of(column, with);
    }
  }

  /**
   * On the day {@code on}, at least {@code from} and less than {@code to} years old; only where
   * {@code column} has one of the values, if there is one. With the month of birth alone, the row
   * breaks the rule only if it does on every day of that month.
   */
  record Aged(
      String birth, String on, int from, int to, @Nullable String column, List<String> values)
      implements Rule {
    public Aged {
      values = List.copyOf(values);
    }

    @Override
    public List<String> columns() {
      return column == null ? List.of(on, birth) : List.of(on, birth, column);
    }
  }

  /**
   * Where the column has one of the values, the days between the two dates are no more than {@code
   * days}; one without an end has lasted until the last covered day.
   */
  record LastsAtMost(String from, String to, int days, String column, List<String> values)
      implements Rule {
    public LastsAtMost {
      values = List.copyOf(values);
    }

    @Override
    public List<String> columns() {
      return List.of(from, to, column);
    }
  }

  /** A date from Monday to Friday. */
  record NotAtWeekend(String column) implements Rule {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public NotAtWeekend {}

    @Override
    public List<String> columns() {
      return List.of(column);
    }
  }

  /**
   * No row that the query {@code checks/NAME.sql} finds, which sees all rows of the file and of the
   * files before and beside it.
   *
   * @param column what a finding names
   * @param beside extracts without which the query says nothing
   */
  record RowsOf(String query, String column, List<String> beside) implements Rule {
    public RowsOf {
      beside = List.copyOf(beside);
    }

    @Override
    public List<String> columns() {
      return List.of(column);
    }
  }
}
