package org.partnershipscorecard.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** The sign-off of a scorecard, from the command line, on a real register and real pages. */
class ReportCommandTest {

  private static final String FIRST = "scorecard/2016-17-Q1/public";
  private static final String PDF = "scorecard-committee.pdf";
  private static final String HTML = "scorecard-committee.html";

  private final Path folder;
  private final SmallCity city;

  ReportCommandTest(@TempDir Path folder) {
    this.folder = folder;
    this.city = new SmallCity(folder);
  }

  @Test
  void fromDraftToACorrectionAndBack() throws Exception {
    city.plans(1, 40, 15);
    assertThat(city.run("load").code()).isZero();
    assertThat(city.run("report", "list").out()).contains("No report has been circulated");

    // Nothing is published that nobody has seen.
    Ran early = city.report("publish", "Chair");
    assertThat(early.code()).isEqualTo(7);
    assertThat(early.out()).contains("stands at draft and cannot be published now; circulate it");

    Path noKey = folder.resolve("no.pem");
    Ran unsigned = city.report("circulate", "Analyst", "--signing-key", noKey.toString());
    assertThat(unsigned.code()).isEqualTo(64);
    assertThat(unsigned.err()).contains("the key " + noKey + " cannot be read");
    assertThat(city.published("v0.1", PDF)).doesNotExist();

    Path key = keys();
    Ran circulated =
        city.report(
            "circulate",
            "Analyst",
            "--to",
            "Independent chair",
            "--signing-key",
            key.resolve("key.pem").toString());
    assertThat(circulated.code()).as(circulated.out() + circulated.err()).isZero();
    assertThat(circulated.out()).contains("Circulated v0.1, as at entry ");
    Path draft = city.published("v0.1", PDF);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(draft)))
        .isEqualTo("r--r--r--");
    assertThat(text(draft)).contains("v0.1", "Draft, circulated").doesNotContain("Pre-release");
    assertThat(Files.readString(city.published("v0.1", HTML)))
        .contains("<strong>DRAFT v0.1</strong> Not approved.");
    assertThat(pagesNaming(city.published("v0.1", "copies/1-independent-chair/" + PDF)))
        .isEqualTo("every page names Independent chair");
    byte[] frozen = Files.readAllBytes(draft);

    // A night's run writes beside what was circulated.
    city.plans(2, 42, 15);
    assertThat(city.run("load").code()).isZero();
    assertThat(city.run("quarterly", "--period", "2016-17-Q3").code()).isZero();
    assertThat(text(city.out.resolve("reports/2016-17-Q3").resolve(PDF))).contains(" 42 ");
    assertThat(Files.readAllBytes(draft)).isEqualTo(frozen);

    assertThat(city.report("approve", "Chair").out()).contains("circulated (v0.1)", "review it");
    assertThat(city.report("review", "Performance group").code()).isZero();
    waiveCommentary();
    Ran approved = city.report("approve", "Chair", "--embargo", "2999-01-01");
    assertThat(approved.code()).as(approved.out() + approved.err()).isZero();
    Ran embargoed = city.report("publish", "Business manager");
    assertThat(embargoed.code()).isEqualTo(7);
    assertThat(embargoed.out()).contains("- embargo: under embargo until 2999-01-01");
    assertThat(city.published("v1", PDF)).doesNotExist();

    // Circulated again, the later file counts.
    assertThat(city.report("circulate", "Analyst").out()).contains("Circulated v0.2");
    assertThat(text(city.published("v0.2", PDF)))
        .contains("Revised since the last pack was circulated")
        .containsPattern("2016-17 Q3, at quarter end 40 42");
    assertThat(text(draft)).doesNotContain("Revised since the last");
    city.report("review", "Performance group");
    waiveCommentary();
    assertThat(city.report("approve", "Chair").code()).isZero();
    Ran published = city.report("publish", "Business manager");
    assertThat(published.code()).as(published.out() + published.err()).isZero();
    assertThat(text(city.published("v1", PDF)))
        .contains("Approved by Chair; published", "v1", " 42 ")
        .doesNotContain("Draft", "Revised since the last");
    assertThat(Files.readString(city.published("v1", HTML)))
        .contains("Approved by Chair; published")
        .doesNotContainIgnoringCase("draft");
    assertThat(city.report("circulate", "Analyst").out()).contains("never changed; correct it");

    // The files of the agency and the texts change; the version is made again all the same.
    city.plans(3, 44, 15);
    assertThat(city.run("load").code()).isZero();
    Ran rebuilt = city.run("report", "rebuild", "scorecard/2016-17-Q3", "--of", "v0.1");
    assertThat(rebuilt.out()).contains("byte for byte the same", "Every figure is the same.");
    assertThat(rebuilt.code()).isZero();

    waiveCommentary();
    Ran corrected =
        city.report("correct", "Chair", "--notice", "Two plans had been left out by mistake.");
    assertThat(corrected.code()).as(corrected.out() + corrected.err()).isZero();
    assertThat(corrected.out()).containsPattern("\\d+ figures are printed otherwise than before");
    assertThat(text(city.published("v2", PDF)))
        .contains("Correction.", "Two plans had been left out by mistake.", "This is v2");
    assertThat(Files.readString(city.published("v2", "changes.csv")))
        .contains("\"CP03 ", "\"42\",\"44\"");
    assertThat(city.published("v1", PDF)).exists();
    assertThat(city.run("report", "list").out()).containsPattern("committee +corrected +v2");

    assertThat(city.report("withdraw", "Chair").code()).as("no reason").isEqualTo(64);
    assertThat(city.report("withdraw", "Chair", "--reason", "Counted wrongly.").code()).isZero();
    assertThat(
            Files.readString(
                city.out.resolve("published/scorecard/2016-17-Q3/committee/v2-withdrawn.txt")))
        .contains("withdrawn", "Chair", "Counted wrongly.");
    assertThat(city.run("report", "list", "scorecard/2016-17-Q3").out())
        .contains(
            "copies for Independent chair",
            "not before 2999-01-01",
            "waive",
            "commentary: Spoken at the meeting.",
            "withdraw");

    verify(key, draft);
  }

  /** What was signed is good; one changed byte is found and named. */
  private void verify(Path keys, Path draft) throws IOException {
    String[] verify = {
      "report",
      "verify",
      "scorecard/2016-17-Q3",
      "--of",
      "v0.1",
      "--key",
      keys.resolve("key.pub").toString()
    };
    Ran good = city.run(verify);
    assertThat(good.code()).as(good.out()).isZero();
    assertThat(good.out()).contains("all as they were, signed, and the signature is good");

    overwrite(draft, Files.readString(draft, ISO_8859_1).replaceFirst("%%EOF", "%%EOf"));
    Path manifest = city.published("v0.1", "manifest.json");
    overwrite(manifest, Files.readString(manifest).replace("\"v0.1\"", "\"v0.9\""));
    Ran bad = city.run(verify);
    assertThat(bad.code()).isEqualTo(7);
    assertThat(bad.out())
        .contains(
            "- scorecard-committee.pdf differs",
            "- manifest.json differs",
            "- manifest.json.sig is not a signature of the manifest by this key.")
        .doesNotContain("- copies/");
  }

  @Test
  void anUnansweredQueryAndABrokenTagAreRefusedAndOnlyOneCanBeWaived() throws IOException {
    city.plansWithAQuery(40);
    city.run("load");
    Ran circulated = city.report("circulate", "Analyst");
    assertThat(circulated.out()).contains("Before it can be approved:", "- queries: The Council");
    city.report("review", "Performance group");

    Path draft = city.published("v0.1", PDF);
    String good = Files.readString(draft, ISO_8859_1);
    assertThat(good).contains("/StructTreeRoot");
    overwrite(draft, good.replace("/StructTreeRoot", "/StructTreeRoof"));
    Ran refused = city.report("approve", "Chair");
    assertThat(refused.code()).isEqualTo(7);
    assertThat(refused.out())
        .contains(
            "- queries: The Council has not answered 1 query of 2016-17 Q3"
                + " (queries/CWC/2016-17-Q3.md)",
            "  To do: have it answered, load, and circulate again; or waive queries.",
            "To waive: report waive scorecard/2016-17-Q3/committee queries --role \"…\" --reason"
                + " \"…\"",
            "- verapdf: scorecard-committee.pdf breaks ",
            "- untouched: scorecard-committee.pdf is not as it was circulated");

    for (String rule : new String[] {"verapdf", "disclosure", "content"}) {
      Ran never = city.report("waive", "Chair", rule, "--reason", "In a hurry.");
      assertThat(never.code()).as(rule).isEqualTo(7);
      assertThat(never.out()).contains(rule + " is never waived; only queries and commentary are");
    }
    assertThat(city.report("waive", "Chair", "everything", "--reason", "x").code()).isEqualTo(64);
    assertThat(city.report("waive", "Chair", "queries").code()).as("no reason").isEqualTo(64);
    city.report("waive", "Chair", "queries", "--reason", "Known double entry.");
    assertThat(city.report("approve", "Chair").out())
        .contains("- verapdf: ")
        .doesNotContain("- queries: ");

    assertThat(city.report("publish", "Business manager").code()).isEqualTo(7);
    assertThat(city.published("v1", PDF).getParent()).doesNotExist();

    overwrite(draft, good);
    waiveCommentary();
    assertThat(city.report("approve", "Chair").code()).isZero();
    assertThat(city.report("publish", "Business manager").code()).isZero();
    assertThat(text(city.published("v1", PDF)))
        .contains("Unanswered queries were let pass by Chair: Known double entry.");
  }

  @Test
  void commentaryThatIsMissingOrWrittenOfAnotherFigureIsRefused() {
    city.plans(1, 40, 15);
    city.run("load");
    city.report("circulate", "Analyst");
    city.report("review", "Performance group");
    Ran missing = city.report("approve", "Chair");
    assertThat(missing.code()).isEqualTo(7);
    assertThat(missing.out())
        .contains("- commentary: CP03 ", "none written (commentary/2016-17-Q3/CP03.md)");

    city.comment();
    city.report("circulate", "Analyst");
    city.report("review", "Performance group");
    Ran written = city.report("approve", "Chair");
    assertThat(written.code()).as(written.out()).isZero();

    city.plans(2, 45, 15);
    city.run("load");
    city.report("circulate", "Analyst");
    city.report("review", "Performance group");
    Ran stale = city.report("approve", "Chair");
    assertThat(stale.code()).isEqualTo(7);
    assertThat(stale.out()).contains("- commentary: CP03 ", "written of another figure: CP03 was ");
    assertThat(city.report("publish", "Business manager").code()).isEqualTo(7);
    assertThat(city.published("v1", PDF).getParent()).doesNotExist();
  }

  @Test
  void thePublicsEditionNeedsAPolicyThatHolds() throws IOException {
    city.figures(1, "QUARTER,WF01b,30,40");
    city.run("load");
    Ran none = city.run("report", "circulate", FIRST, "--role", "Chair");
    assertThat(none.code()).isEqualTo(7);
    assertThat(none.err()).contains("without a disclosure policy");

    city.policy();
    for (String act :
        new String[] {"circulate #", "review #", "waive # queries", "approve #", "publish #"}) {
      List<String> words = new ArrayList<>(List.of("report"));
      words.addAll(List.of(act.replace("#", FIRST).split(" ", -1)));
      words.addAll(List.of("--role", "Chair", "--reason", "Seen."));
      Ran ran = city.run(words.toArray(String[]::new));
      assertThat(ran.code()).as(act + ran.out() + ran.err()).isZero();
    }

    // At the end of the first quarter the year to date is the quarter; here they disagree.
    city.figures(2, "QUARTER,WF01b,30,40", "YTD,WF01b,31,41");
    city.run("load");
    Ran unsafe = city.run("report", "correct", FIRST, "--role", "Chair", "--notice", "More.");
    assertThat(unsafe.code()).as(unsafe.out() + unsafe.err()).isEqualTo(7);
    assertThat(unsafe.out()).contains("- disclosure: nothing is printed for the public: ");
    Path versions = city.out.resolve("published").resolve(FIRST);
    assertThat(versions.resolve("v1/scorecard-public.pdf")).exists();
    assertThat(versions.resolve("v2")).doesNotExist();
    assertThat(city.out.resolve("published/.making")).doesNotExist();
    assertThat(Files.readString(versions.resolve("v1/manifest.json")))
        .as("nothing that a reader could guess a number by")
        .contains("\"sealed\" : \"")
        .doesNotContain("_v01.csv");
  }

  @Test
  void aReportIsNamedInPlainWords() {
    for (String wrong :
        new String[] {"scorecard", "scorecard/2016-17", "annual-report/2016-17-Q3", "letter/x"}) {
      Ran ran = city.run("report", "circulate", wrong, "--role", "Analyst");
      assertThat(ran.code()).as(wrong).isEqualTo(64);
      assertThat(ran.err()).startsWith("scorecard: ").doesNotContain("Exception");
    }
    Ran nobody = city.run("report", "verify", "scorecard/2016-17-Q3");
    assertThat(nobody.code()).isEqualTo(64);
    assertThat(nobody.err()).contains("has no version");
  }

  private void waiveCommentary() {
    city.report("waive", "Chair", "commentary", "--reason", "Spoken at the meeting.");
  }

  private Path keys() throws Exception {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Path keys = Files.createDirectories(folder.resolve("keys"));
    Files.writeString(keys.resolve("key.pem"), pem("PRIVATE", pair.getPrivate().getEncoded()));
    Files.writeString(keys.resolve("key.pub"), pem("PUBLIC", pair.getPublic().getEncoded()));
    return keys;
  }

  private static String pem(String kind, byte[] key) {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
    return "-----BEGIN %s KEY-----\n%s\n-----END %s KEY-----\n".formatted(kind, text, kind);
  }

  private static void overwrite(Path file, String text) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    Files.write(file, text.getBytes(ISO_8859_1));
  }

  private static String pagesNaming(Path pdf) throws IOException {
    try (PdfReader reader = new PdfReader(Files.readAllBytes(pdf))) {
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        // Running heads are artifacts, which the extractor passes over.
        String content = new String(reader.getPageContent(page), ISO_8859_1);
        reader.setPageContent(page, content.replace("/Artifact", "/Span").getBytes(ISO_8859_1));
        if (!new PdfTextExtractor(reader)
            .getTextFromPage(page)
            .replaceAll("\\s+", " ")
            .contains("Pre-release copy for Independent chair")) {
          return "page " + page + " does not";
        }
      }
      return "every page names Independent chair";
    }
  }

  private static String text(Path pdf) throws IOException {
    StringBuilder text = new StringBuilder();
    try (PdfReader reader = new PdfReader(Files.readAllBytes(pdf))) {
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append(' ');
      }
    }
    return text.toString().replaceAll("\\s+", " ");
  }
}
