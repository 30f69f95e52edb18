package org.partnershipscorecard.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.disclosure.EarlierReleases;
import org.partnershipscorecard.measure.FrozenOutturns;
import org.partnershipscorecard.measure.Outturn;
import org.partnershipscorecard.store.ContentStore;
import org.partnershipscorecard.store.StoreFolder;

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
  void whatWasReleasedIsKnownToTheNextReleaseInOrder(@TempDir Path folder) {
    ContentStore contents = new ContentStore(StoreFolder.below(folder));
    String first =
        contents.keep(bytes(List.of(figure("2016-17-Q2", 23.0), figure("2016-17-Q3", null))));
    String second = contents.keep(bytes(List.of(figure("2016-17-Q2", 24.0))));
    Outturn two = outturn("2016-17-Q3", 2.0);
    String counted = contents.keep(FrozenOutturns.write(List.of(two)).getBytes(UTF_8));
    EarlierReleases releases =
        new PublishedReleases(
            List.of(new EarlierRelease(first, counted), new EarlierRelease(second)), contents);

    List<EarlierReleases.Release> all = releases.of("E08000031");
    assertThat(all.getFirst().told())
        .extracting(EarlierReleases.Released::value)
        .as("what was withheld told nothing")
        .containsExactly(23.0);
    assertThat(all.getFirst().withheld()).containsExactly(two.key());
    assertThat(all.getFirst().counted()).containsExactly(two);
    assertThat(all.getLast().told())
        .extracting(EarlierReleases.Released::value)
        .containsExactly(24.0);
    assertThat(all.getLast().counted()).isEmpty();
    assertThat(releases.of("E08000030"))
        .allMatch(each -> each.told().isEmpty() && each.counted().isEmpty());
  }

  @Test
  void aManifestThatNamesOnlyTheFiguresOfEarlierReleasesIsRead() {
    String text = ManifestText.write(MANIFEST);
    int at = text.indexOf("\"earlier\"");
    int end = text.indexOf(']', at);
    String old = text.substring(0, at) + "\"earlier\" : [ \"earlier\" " + text.substring(end);

    assertThat(ManifestText.read(old).earlier()).containsExactly(new EarlierRelease("earlier"));
  }

  private static Outturn outturn(String period, double value) {
    return new Outturn(
        figure(period, null).key(), value, null, value, Set.of(), null, List.of(), null, null);
  }

  private static ReleasedFigure figure(String period, @Nullable Double value) {
    return new ReleasedFigure(
        "CP03",
        "total",
        "E08000031",
        period,
        Basis.SNAPSHOT,
        Unit.COUNT,
        value,
        value,
        null,
        value == null ? "[c]" : "some");
  }

  private static byte[] bytes(List<ReleasedFigure> figures) {
    return ReleasedFigures.write(figures).getBytes(UTF_8);
  }
}
