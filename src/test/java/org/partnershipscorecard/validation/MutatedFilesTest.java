package org.partnershipscorecard.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershipscorecard.extract.Code;
import org.partnershipscorecard.extract.Delivered;
import org.partnershipscorecard.extract.Extracts;
import org.partnershipscorecard.extract.ReadingRules;
import org.partnershipscorecard.extract.Recognition;
import org.partnershipscorecard.extract.Source;
import org.partnershipscorecard.extract.Synonyms;

/**
 * Ten thousand small files, each sound but for a few seeded faults: none crashes or hangs the
 * reading, every row that is read is accounted for, and what {@link RowsAsCounted} counts in a file
 * by other means has been read.
 */
class MutatedFilesTest {

  private static final int FILES = 10_000;
  private static final int WORKBOOK_EVERY = 20;

  /** The first files are as they are: of each kind one at least. */
  private static final int SOUND = 4;

  private static final Extracts EXTRACTS = Extracts.builtIn();
  private static final ReadingRules RULES =
      new ReadingRules(
          EXTRACTS
              .codeSets()
              .withAreas(List.of(new Code("E08000031", "Wolverhampton", null, null))),
          Synonyms.none());

  private static final String EARLY_HELP =
      """
      agency,area,eha_id,child_ref,family_ref,sex,birth_month,ethnicity,initiated_date,completed_date,closure_reason,lead_org_type,source_system
      CWC,E08000031,A1,c1,f1,2,2009-04,WBRI,2016-10-03,,,SCHOOL,OLD_EH
      CWC,E08000031,A2,c2,f1,1,2010-04,WBRI,03/11/2016,2016-12-01,MOVED,SCHOOL,NEW_EH
      """;
  private static final String EPISODES =
      """
      CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
      101,20/11/2015,S,C2,N1,U4,PR1,01/05/2016,X1,,,,
      101,01/05/2016,P,C2,N1,U4,PR1,,,,,,
      """;
  private static final String CENSUS =
      """
      <?xml version="1.0"?><Message><Header/><Children><Child><ChildIdentifiers>
      <LAchildID>101</LAchildID><PersonBirthDate>2009-04-01</PersonBirthDate></ChildIdentifiers>
      <CINdetails><CINreferralDate>2016-10-03</CINreferralDate><ReferralNFA>0</ReferralNFA>
      <ChildProtectionPlans><CPPstartDate>2016-10-20</CPPstartDate></ChildProtectionPlans>
      </CINdetails></Child></Children></Message>
      """;

  private final Path folder;
  private final Random random = new Random(20_161_231);

  MutatedFilesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** What became of a file: rows read of each extract that was found in it. */
  private record Outcome(Map<String, Integer> read, boolean refused) {

    int rows() {
      return read.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  @Test
  void noFileCrashesHangsOrLosesARow() throws IOException {
    List<byte[]> texts =
        List.of(EARLY_HELP.getBytes(UTF_8), EPISODES.getBytes(UTF_8), CENSUS.getBytes(UTF_8));
    byte[] workbook = workbook();
    Recognition recognition = new Recognition(EXTRACTS);
    int[] read = {0};
    int[] compared = {0};
    assertTimeoutPreemptively(
        Duration.ofMinutes(2),
        () -> {
          for (int i = 0; i < FILES; i++) {
            byte[] sound = i % WORKBOOK_EVERY == 0 ? workbook : texts.get(i % texts.size());
            byte[] bytes = i < SOUND ? sound : i % 2 == 0 ? mutated(sound) : below(sound);
            Path file = Files.write(folder.resolve("mutated.bin"), bytes);
            Outcome outcome = checked(recognition, file);
            read[0] += outcome.rows();
            compared[0] += lostNothing(sound, bytes, outcome, i < SOUND) ? 1 : 0;
          }
        });
    assertTrue(read[0] > FILES / 2, "most files are still read: " + read[0] + " rows");
    assertTrue(compared[0] > FILES / 10, "many files are counted twice: " + compared[0]);
  }

  /** Holds what was read against a count by other means; false where there is none. */
  private static boolean lostNothing(
      byte[] sound, byte[] bytes, Outcome outcome, boolean unharmed) {
    String name = new String(bytes, UTF_8);
    if (sound[0] == 'P') {
      OptionalInt rows = RowsAsCounted.sheet(bytes);
      if (outcome.refused() || rows.isEmpty()) {
        assertFalse(unharmed);
        return false;
      }
      assertEquals(rows.getAsInt(), outcome.rows());
      return true;
    }
    if (sound[0] == '<') {
      Integer referrals = outcome.read().get("referrals");
      if (outcome.refused() || referrals == null) {
        assertFalse(unharmed);
        return false;
      }
      assertEquals(RowsAsCounted.referrals(bytes), referrals, name);
      return true;
    }
    String header = new String(sound, UTF_8).lines().findFirst().orElseThrow();
    RowsAsCounted.Lines lines = RowsAsCounted.csv(bytes, header);
    assertTrue(outcome.rows() >= lines.whole(), name);
    if (lines.broken() == 0) {
      assertEquals(lines.whole(), outcome.rows(), name);
    }
    return lines.broken() == 0;
  }

  private Outcome checked(Recognition recognition, Path file) {
    List<Delivered> parts = new ArrayList<>();
    List<String> extracts = new ArrayList<>();
    for (Recognition.Part part : recognition.of(file, null).parts()) {
      parts.add(
          delivered(
              file,
              new Source(
                  part.layout(),
                  part.sheet(),
                  Map.of(),
                  Map.of("agency", "CWC", "area", "E08000031"))));
      extracts.add(part.extract().id());
    }
    boolean refused = parts.isEmpty();
    if (parts.isEmpty()) {
      parts.add(delivered(file, Source.OWN));
      extracts.add("early-help-assessments");
    }
    Map<String, Integer> read = new LinkedHashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      int[] taken = {0};
      CheckedSubmission submission =
          new SubmissionChecker(RULES, SubmissionChecker.USUAL_REFUSED_SHARE)
              .check(parts.get(i), EXTRACTS.byId(extracts.get(i)), "CWC", row -> taken[0]++);
      assertEquals(
          submission.read(),
          submission.accepted() + submission.rejected() + submission.duplicate());
      assertEquals(submission.accepted(), taken[0]);
      read.merge(extracts.get(i), submission.read(), Integer::sum);
      refused |=
          submission.findings().stream().anyMatch(finding -> finding.rule().equals("FILE-01"));
    }
    return new Outcome(read, refused);
  }

  private static Delivered delivered(Path file, Source source) {
    return new Delivered(
        file,
        "2016-17-Q3/mutated.bin",
        LocalDate.of(2016, 10, 1),
        LocalDate.of(2016, 12, 31),
        source);
  }

  /** Faults in a text below its first line alone, so that more files keep their shape. */
  private byte[] below(byte[] sound) {
    if (sound[0] == 'P') {
      return mutated(sound);
    }
    int from = new String(sound, UTF_8).indexOf('\n') + 1;
    byte[] rest = mutated(Arrays.copyOfRange(sound, from, sound.length));
    return spliced(sound, from, sound.length, rest);
  }

  /** One to four faults: bytes changed, taken out, put in, doubled, or the end cut off. */
  private byte[] mutated(byte[] sound) {
    byte[] bytes = sound.clone();
    for (int fault = random.nextInt(4); fault >= 0; fault--) {
      int at = random.nextInt(bytes.length);
      int length = 1 + random.nextInt(Math.min(12, bytes.length - at));
      bytes =
          switch (random.nextInt(6)) {
            case 0 -> {
              bytes[at] = (byte) random.nextInt(256);
              yield bytes;
            }
            case 1 -> spliced(bytes, at, at + length, new byte[0]);
            case 2 -> {
              byte[] noise = new byte[length];
              random.nextBytes(noise);
              yield spliced(bytes, at, at, noise);
            }
            case 3 -> spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, at + length));
            case 4 -> {
              byte[] signs = "\",;\t\n<>&-/".getBytes(UTF_8);
              bytes[at] = signs[random.nextInt(signs.length)];
              yield bytes;
            }
            default -> Arrays.copyOf(bytes, Math.max(1, bytes.length - length));
          };
    }
    return bytes;
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] between) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, from);
    out.writeBytes(between);
    out.write(bytes, to, bytes.length - to);
    return out.size() == 0 ? new byte[] {' '} : out.toByteArray();
  }

  private static byte[] workbook() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = workbook.createSheet("Return");
      int line = 0;
      for (String text : EARLY_HELP.lines().toList()) {
        Row row = sheet.createRow(line++);
        String[] values = text.split(",", -1);
        for (int i = 0; i < values.length; i++) {
          row.createCell(i).setCellValue(values[i]);
        }
      }
      workbook.write(out);
      return out.toByteArray();
    }
  }
}
