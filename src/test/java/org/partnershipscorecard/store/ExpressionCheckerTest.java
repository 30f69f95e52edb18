package org.partnershipscorecard.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnershipscorecard.extract.ExtractSpec;

class ExpressionCheckerTest {

  private static DuckDb duckDb;
  private static ExpressionChecker checker;
  private static StoreFolder folder;

  @BeforeAll
  static void open(@TempDir Path below) {
    folder = StoreFolder.below(below);
    duckDb = DuckDb.open(folder);
    checker = new ExpressionChecker(duckDb);
  }

  @AfterAll
  static void close() {
    checker.close();
    duckDb.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "closure_reason = 'STEP_UP'",
        "closure_reason IS DISTINCT FROM 'STEP_UP'",
        "closure_reason IS NULL OR closure_reason IN ('MOVED', 'MIGRATED')",
        "coalesce(closure_reason, 'unknown') NOT IN ('MOVED', 'MIGRATED')",
        "coalesce(closure_reason, 'unknown') <> 'MOVED'",
        "area <> 'E08000030'",
        "area NOT IN ('E08000030')",
        "eha_id <> 'A1'",
        "full_years(birth_month, initiated_date) BETWEEN 5 AND 11",
        "under_18(birth_month, period_end)",
        "date_diff('day', initiated_date, completed_date) <= 45",
        "CASE WHEN sex = '1' THEN 'boy' WHEN sex = '2' THEN 'girl' ELSE 'unknown' END",
        "CAST(sex AS INTEGER) + 1 > 1",
        "lower(family_ref) LIKE 'f%'",
        "NOT (initiated_date > DATE '2016-01-01' AND completed_date IS NULL)",
        "abs(-2) = 2 AND upper(eha_id) = 'A1' AND last_day(initiated_date) = initiated_date",
        "sex = '1' -- a remark at the end"
      })
  void letsThrough(String expression) {
    assertThat(check(expression).problems()).isEmpty();
    assertThat(check(expression).sql()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          postcode = 'WV1'                              | has no column 'postcode'
          early_help_assessments_rows.sex = '1'         | has no column
          rowid = 1                                     | has no column 'rowid'
          closure_reason = 'STEPPED'                    | 'STEPPED' is not a code of eha_closure
          'STEPPED' = closure_reason                    | 'STEPPED' is not a code of eha_closure
          closure_reason IN ('STEP_UP', 'OTHER')        | 'OTHER' is not a code of eha_closure
          coalesce(closure_reason, 'x') = 'GONE'        | 'GONE' is not a code of eha_closure
          CASE sex WHEN '3' THEN 1 ELSE 0 END           | '3' is not a code of sex
          closure_reason <> 'MOVED'                     | '<>' on closure_reason does not say
          closure_reason != 'MOVED'                     | '<>' on closure_reason does not say
          'MOVED' <> closure_reason                     | '<>' on closure_reason does not say
          closure_reason NOT IN ('MOVED')               | NOT IN on closure_reason does not say
          getenv('HOME') = 'x'                          | the function 'getenv' is not allowed
          count(*) > 1                                  | is not allowed here
          random() > 0.5                                | the function 'random' is not allowed
          query_table('x') = 1                          | the function 'query_table' is not allowed
          (SELECT 1) = 1                                | a subquery is not allowed
          EXISTS (SELECT 1)                             | a subquery is not allowed
          sex IN (SELECT '1')                           | a subquery is not allowed
          row_number() OVER () = 1                      | a window is not allowed
          *                                             | a star is not allowed
          COLUMNS('sex') = '1'                          | a star is not allowed
          #1 = '1'                                      | is not allowed here
          ? = '1'                                       | is not
          CAST(sex AS level) = '1'                      | there is no type 'level'
          sex COLLATE NOCASE = '1'                      | a collate is not allowed
          """)
  void saysWhatIsWrong(String expression, String problem) {
    ExpressionChecker.Checked checked = check(expression);
    assertThat(checked.sql()).isNull();
    assertThat(String.join("; ", checked.problems())).contains(problem);
  }

  /** Each tries to be more than one expression. None may leave anything that could be run. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--",
        "sex = '1",
        "sex = '1'); DROP TABLE ledger; --",
        "1); SELECT (2",
        "1), (2",
        "1) FROM read_csv('/etc/passwd') WHERE (1",
        "1) FROM early_help_assessments_rows WHERE (true",
        "1) UNION SELECT (2",
        "1) ORDER BY (1",
        "1) LIMIT (1",
        "1) GROUP BY (1",
        "1) HAVING (true",
        "1) QUALIFY (true",
        "1) USING SAMPLE (10%",
        "1) AS x, (2",
        "1 */ SELECT /*",
        "1) /* ",
        "sex = '1' /* */); PRAGMA database_list; --",
        "PRAGMA database_list",
        "COPY (SELECT 1) TO '/tmp/x'",
        "read_csv('/etc/passwd')",
        "1) FROM glob('/*') g(x) WHERE (1",
        "FROM early_help_assessments_rows",
        "VALUES (1)",
        "SELECT 1",
        "WITH x AS (SELECT 1) SELECT 1",
        "INSERT INTO x VALUES (1)",
        "ATTACH '/tmp/x.db'",
        "SET threads = 1",
        "x -> x + 1",
        "list_transform([1], x -> x)",
        "$1 = 1"
      })
  void letsNothingBreakOut(String expression) {
    ExpressionChecker.Checked checked = check(expression);
    assertThat(checked.sql()).isNull();
    assertThat(checked.problems()).isNotEmpty();
  }

  /** The query holds what was checked, so a remark cannot swallow what follows it. */
  @Test
  void isWrittenFromTheTree() {
    ExpressionChecker.Checked checked = check("sex = '1' OR eha_id = 'it''s' -- ) AND false");
    assertThat(checked.sql())
        .startsWith("(")
        .endsWith(")")
        .contains("'it''s'")
        .doesNotContain("--")
        .doesNotContain("false");
  }

  @Test
  void severalProblemsAreAllTold() {
    assertThat(check("postcode = 'x' AND random() > 1 AND sex = '7'").problems()).hasSize(3);
  }

  private static ExpressionChecker.Checked check(String expression) {
    ExtractSpec spec = OpenStore.EARLY_HELP;
    return checker.check(expression, spec, OpenStore.EXTRACTS.codeSets());
  }

  /** Other extracts' columns are not this one's. */
  @Test
  void knowsOneExtractAtATime() {
    List<String> problems =
        checker
            .check(
                "other_la_plan = 'Y'",
                OpenStore.EXTRACTS.byId("child-protection-plans"),
                OpenStore.EXTRACTS.codeSets())
            .problems();
    assertThat(problems).isEmpty();
    assertThat(check("other_la_plan = 'Y'").problems()).hasSize(1);
  }
}
