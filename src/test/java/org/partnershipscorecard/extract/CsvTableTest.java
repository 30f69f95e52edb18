package org.partnershipscorecard.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class CsvTableTest {

  @Test
  void rowsAreReadByColumnNameWithTheirLine() {
    List<CsvTable.Row> rows =
        CsvTable.parse(
            "targets.csv",
            """
            \ufeffline,from,to,green,note
            EH01,2016-04-01,,12.5,"one,
            two"

            EH02,,,,
            """);
    assertEquals(2, rows.size());
    assertEquals("EH01", rows.getFirst().get("line"));
    assertEquals("one,\ntwo", rows.getFirst().get("note"));
    assertEquals(LocalDate.of(2016, 4, 1), rows.getFirst().date("from"));
    assertNull(rows.getFirst().date("to"));
    assertEquals(new BigDecimal("12.5"), rows.getFirst().decimal("green"));
    assertEquals(2, rows.getFirst().line());
    assertEquals(5, rows.getLast().line());
    assertEquals("", rows.getLast().get("to"));
    assertEquals("", rows.getLast().optional("band_low"));
  }

  @Test
  void faultsNameFileAndLine() {
    fault("t.csv line 1: column 'to' is missing", "from\nx\n", "to");
    fault("t.csv line 1: column 'from' is there twice", "from,from\n");
    fault("t.csv line 3: the row has 1 values and the header 2", "a,b\n1,2\n3\n");
    fault("t.csv: there is no header row", "\n");
    fault("t.csv: not a CSV file; a quotation mark may not be closed", "a\n\"b\n");
    CsvTable.Row row = CsvTable.parse("t.csv", "a,b\n,x\n").getFirst();
    fault("t.csv line 2: 'a' is empty", () -> row.required("a"));
    fault("t.csv line 2: 'b' is not a date; write it as 2016-10-31", () -> row.date("b"));
    fault("t.csv line 2: 'b' is not a number", () -> row.decimal("b"));
    fault("t.csv line 1: column 'c' is missing", () -> row.get("c"));
  }

  @Test
  void aMissingFileIsNamed() {
    InvalidDefinition fault =
        assertThrows(InvalidDefinition.class, () -> CsvTable.read(Path.of("none", "areas.csv")));
    assertTrue(fault.getMessage().contains("areas.csv"));
  }

  @Test
  void synonymsAreCheckedAndFingerprintedByExtract() {
    CodeSets codes = Reading.CODES;
    ExtractSpec plans = Reading.EXTRACTS.byId("child-protection-plans");
    Synonyms none = Synonyms.of(List.of(), codes);
    Synonyms abuse = synonyms("abuse_category,a) Neglect,NEG\n");
    assertEquals("NEG", abuse.code("abuse_category", "  A)  neglect"));
    assertNull(abuse.code("ethnicity", "a) neglect"));
    assertEquals(none.fingerprintFor(Reading.SPEC), abuse.fingerprintFor(Reading.SPEC));
    assertNotEquals(none.fingerprintFor(plans), abuse.fingerprintFor(plans));
    fault("s.csv line 2: there is no code set 'abuse'", () -> synonyms("abuse,a,NEG\n"));
    fault(
        "s.csv line 2: 'NEGL' is not a code of 'abuse_category'",
        () -> synonyms("abuse_category,a,NEGL\n"));
    fault(
        "s.csv line 3: the same wording stands for 'NEG' further up",
        () -> synonyms("abuse_category,a,NEG\nabuse_category,A,PHY\n"));
  }

  private static Synonyms synonyms(String rows) {
    return Synonyms.of(CsvTable.parse("s.csv", "code_set,value,code\n" + rows), Reading.CODES);
  }

  private static void fault(String message, String csv, String... columns) {
    fault(message, () -> CsvTable.parse("t.csv", csv, columns));
  }

  private static void fault(String message, Executable act) {
    assertEquals(message, assertThrows(InvalidDefinition.class, act).getMessage());
  }
}
