package org.partnershipscorecard.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ManifestTest {

  private static final Manifest MANIFEST =
      new Manifest(
          "annual-report/2016-17/public",
          "v1",
          "2017-02-01T09:00:00Z",
          102,
          "E08000031",
          "Independent chair; A. Person",
          List.of("approve v0.1 by Independent chair; A. Person; known at the meeting"),
          new Manifest.Software("1.0.0", "abc"),
          "p".repeat(64),
          Map.of(
              "narrative/2016-17/b.md",
              "2",
              "narrative/2017-18/b.md",
              "2",
              "commentary/2016-17-Q3/EH01.md",
              "1"),
          Map.of("scorecard.ftlh", "3"),
          Map.of("a-early-help.yaml", "4"),
          Map.of("targets.csv", "5"),
          Map.of("00091 CWC_x.csv", "guessable"),
          "ledger",
          "outturns",
          "figures",
          List.of(new EarlierRelease("earlier", "counted then")),
          "fingerprint",
          Standing.draft(),
          List.of(),
          Map.of("scorecard-public.pdf", "6"),
          "chance",
          null);

  @Test
  void itIsReadBackAsItWasAndItsTextIsAlwaysTheSame() {
    String text = ManifestText.write(MANIFEST);
    assertThat(ManifestText.read(text)).isEqualTo(MANIFEST);
    assertThat(ManifestText.write(ManifestText.read(text))).isEqualTo(text);
    assertThat(text.indexOf("\"commentary/")).isLessThan(text.indexOf("\"narrative/"));
  }

  @Test
  void thePublicsHoldsNothingToGuessBy() {
    String open = ManifestText.write(MANIFEST.beside("whole", true));
    assertThat(open)
        .contains("\"sealed\" : \"whole\"", "scorecard-public.pdf", "targets.csv", "narrative/")
        .doesNotContain(
            "guessable",
            "CWC_x",
            "commentary/",
            "outturns\" : \"o",
            "fingerprint\" : \"f",
            "2017-18",
            "Person",
            "known at the meeting",
            "chance")
        .contains("approve v0.1 by Independent chair\"", "approver\" : \"Independent chair\"");
    assertThat(ManifestText.write(MANIFEST.beside("whole", false)))
        .contains("guessable", "commentary/", "2017-18", "; A. Person", "known at the meeting");
  }

  @Test
  void aManifestThatNamesOnlyTheFiguresOfEarlierReleasesIsRead() {
    String text = ManifestText.write(MANIFEST);
    int at = text.indexOf("\"earlier\"");
    int end = text.indexOf(']', at);
    String old = text.substring(0, at) + "\"earlier\" : [ \"earlier\" " + text.substring(end);

    assertThat(ManifestText.read(old).earlier()).containsExactly(new EarlierRelease("earlier"));
  }
}
