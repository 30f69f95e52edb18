package org.partnershipscorecard.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written for agencies and about their files after a load. */
class DataQualityTest {

  private static final String Q2_FILE = "2016-17-Q2/CWC_child-protection-plans_2016-17-Q2_v01.csv";
  private static final String Q3_FILE = "2016-17-Q3/CWC_child-protection-plans_2016-17-Q3_v01.csv";

  private final Path folder;
  private final Partnership partnership;

  DataQualityTest(@TempDir Path folder) {
    this.folder = folder;
    this.partnership = new Partnership(folder);
  }

  @BeforeEach
  void twoQuarters() {
    partnership.plans("2016-17-Q2", 1, "P1 zz81 2016-08-01 -", "P2 zz82 2016-08-05 -");
    partnership.plans("2016-17-Q3", 1, "P1 zz81 2016-08-01 -", "P1 zz81 2016-08-01 -");
    partnership.load();
  }

  @Test
  void aPackSaysFileLineColumnAndRuleAndNothingOfAChild() throws IOException {
    List<String> pack = csv("2016-17-Q3");
    assertEquals(3, pack.size());
    assertEquals(
        "agency,extract,rule,severity,file,sheet,line,column,what,remedy,answer,reason",
        pack.get(0));
    assertTrue(
        pack.get(1)
            .startsWith(
                "\"CWC\",\"child-protection-plans\",\"KEY-01\",\"query\",\""
                    + Q3_FILE
                    + "\",\"\",\"3\",\"cpp_id\""),
        pack.get(1));
    assertTrue(
        pack.get(2)
            .startsWith(
                "\"CWC\",\"child-protection-plans\",\"OVER-03\",\"query\",\""
                    + Q2_FILE
                    + "\",\"\",\"3\",\"cpp_end_date\""),
        pack.get(2));
    String page = markdown("2016-17-Q3");
    assertTrue(page.contains("2 of 2 wait for a mended file or an answer."), page);
    assertTrue(markdown("2016-17-Q2").contains("Nothing to mend"), () -> markdown("2016-17-Q2"));
    for (String text : List.of(String.join("\n", pack), page, html("2016-17-Q3"))) {
      assertFalse(text.contains("zz8"), text);
      assertFalse(text.contains("2016-08-0"), text);
    }
  }

  @Test
  void aPackThatIsFilledInIsAnAnswer() throws IOException {
    List<String> pack = csv("2016-17-Q3");
    String answered = pack.get(2).replaceAll("\"\",\"\"$", "\"explained\",\"moved away\"");
    partnership.write("2016-17-Q3/answers.csv", pack.get(0), answered);
    Loading.Outcome outcome = partnership.load();
    assertEquals(1, outcome.answers().size());
    assertEquals(List.of(), outcome.unplaced());
    assertEquals(answered, csv("2016-17-Q3").get(2));
    assertTrue(markdown("2016-17-Q3").contains("1 of 2 wait for"));
    assertTrue(markdown("2016-17-Q3").contains("Answered: explained, moved away."));
    assertTrue(html("2016-17-Q3").contains("<td class=\"number\">1</td></tr>"));
  }

  @Test
  void linesOfTheSameFaultStandTogetherAndTheCountsAgree() {
    partnership.plans(
        "2016-17-Q3",
        2,
        "P1 zz81 2016-08-01 -",
        "P2 zz82 2016-08-05 2017-01-01",
        "P3 zz83 2016-11-05 2017-01-02",
        "P4 zz84 2016-11-06 2017-01-03");
    partnership.load();
    String page = markdown("2016-17-Q3");
    assertTrue(page.contains("3 of 3 wait for"), page);
    assertTrue(page.contains("| Child protection plans | 8930 | query | 3 | 3 |"), page);
    assertTrue(page.contains("_v02.csv, lines 3, 4, 5, column cpp_end_date: "), page);
    assertTrue(page.contains("Counted from it: CP03, CP04a"), page);
    assertTrue(
        html("2016-17-Q3").contains("<td class=\"number\">3</td><td class=\"number\">0</td></tr>"),
        html("2016-17-Q3"));
  }

  @Test
  void thePageCountsEveryRow() {
    String page = html("2016-17-Q3");
    assertTrue(page.contains("2 rows read = 1 accepted + 0 rejected + 1 duplicate."), page);
    assertTrue(page.contains("<td>received</td><td>" + Q3_FILE + "</td>"), page);
    assertTrue(html("2016-17-Q2").contains("2 rows read = 2 accepted"));
  }

  @Test
  void whatIsNotThereIsNamedAndWhatIsRefusedIsCounted() {
    partnership.write(
        "reference/expected.csv",
        "agency,extract,areas,frequency,due_working_day,from,to",
        "CWC,child-protection-plans," + Partnership.AREA + ",quarterly,15,2016-04-01,",
        "CWC,looked-after-children," + Partnership.AREA + ",quarterly,15,2016-04-01,");
    partnership.plans("2016-17-Q3", 2, "P1 zz81 2017-08-01 -");
    partnership.load();
    String page = html("2016-17-Q3");
    assertTrue(page.contains("<td>refused</td>"), page);
    assertTrue(page.contains("<td>late</td><td></td>"), page);
    assertTrue(page.contains("1 rows read = 0 accepted + 1 rejected + 0 duplicate."), page);
    assertTrue(markdown("2016-17-Q3").contains("### 8720, row refused: 1"));
    assertTrue(markdown("2016-17-Q3").contains("### FILE-05, file refused: 1"));
  }

  @Test
  void theSameDeliveriesGiveTheSameBytesAndWhatIsRemovedIsWrittenAgain() throws IOException {
    Path second = Files.createDirectory(folder.resolve("second"));
    Partnership other = new Partnership(second);
    other.plans("2016-17-Q2", 1, "P1 zz81 2016-08-01 -", "P2 zz82 2016-08-05 -");
    other.plans("2016-17-Q3", 1, "P1 zz81 2016-08-01 -", "P1 zz81 2016-08-01 -");
    other.load();
    for (String file :
        List.of(
            "queries/CWC/2016-17-Q3.csv",
            "queries/CWC/2016-17-Q3.md",
            "reports/2016-17-Q3/submissions.html")) {
      byte[] bytes = Files.readAllBytes(partnership.out.resolve(file));
      assertEquals(-1, Files.mismatch(partnership.out.resolve(file), other.out.resolve(file)));
      if (file.endsWith(".html")) {
        Files.delete(partnership.out.resolve(file));
        assertTrue(partnership.load().nothingNew());
        assertEquals(bytes.length, Files.readAllBytes(partnership.out.resolve(file)).length);
      }
    }
  }

  private List<String> csv(String period) throws IOException {
    return Files.readAllLines(partnership.out.resolve("queries/CWC/" + period + ".csv"));
  }

  private String markdown(String period) {
    return text("queries/CWC/" + period + ".md");
  }

  private String html(String period) {
    return text("reports/" + period + "/submissions.html");
  }

  private String text(String file) {
    try {
      return Files.readString(partnership.out.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
