package org.partnershipscorecard.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.disclosure.EarlierReleases;
import org.partnershipscorecard.measure.FrozenOutturns;
import org.partnershipscorecard.measure.Outturn;
import org.partnershipscorecard.publication.EarlierRelease;
import org.partnershipscorecard.publication.ReleasedFigure;
import org.partnershipscorecard.publication.ReleasedFigures;
import org.partnershipscorecard.store.ContentStore;
import org.partnershipscorecard.store.StoreFolder;

class PublishedReleasesTest {

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
