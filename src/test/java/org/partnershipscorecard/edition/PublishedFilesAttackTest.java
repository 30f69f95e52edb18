package org.partnershipscorecard.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.partnershipscorecard.edition.ExampleEditions.Edition;
import org.partnershipscorecard.edition.PrintedCells.Place;

/**
 * The example's own public editions are attacked as the files that they are: everything that CSV
 * files, charts in words and tagged PDFs print is put together with what the lines mean, and no
 * count of 1 to 5 may come out.
 */
class PublishedFilesAttackTest {

  private static final Place ALL_IN_NEED = new Place("CN01", "", "2016-17-Q3", "snapshot", "count");

  private static final Map<String, String> NAMES =
      Map.of(
          "Children in need of a specialist service", "CN01",
          "Young people whose risk was reduced", "CS03a",
          "Young people whose risk was raised", "CS03b",
          "Young people whose risk stayed the same", "CS03c",
          "Left care by special guardianship", "LA03b",
          "Left care to independent living", "LA03c",
          "Left care to return home", "LA03d");

  @Test
  void noSmallCountComesOutOfWhatThePublicGets() throws IOException {
    PrintedCells read = read("public");
    assertThat(read.told()).isGreaterThan(10);
    assertThat(read.cells().values()).filteredOn(Optional::isEmpty).hasSizeGreaterThan(10);

    KnownRelations known = KnownRelations.of(read);

    assertThat(known.tried()).isGreaterThan(200);
    assertThat(known.small()).isEmpty();
  }

  /** One withheld number more, and the children who are in two groups are three. */
  @Test
  void oneNumberMoreWouldGiveOneAway() throws IOException {
    PrintedCells read = read("public");
    assertThat(read.cells()).containsEntry(ALL_IN_NEED, Optional.empty());
    Optional<BigDecimal> told = read("committee").cells().get(ALL_IN_NEED);

    read.cells().put(ALL_IN_NEED, told == null ? Optional.empty() : told);

    assertThat(KnownRelations.of(read).small())
        .singleElement()
        .asString()
        .isEqualTo("in two groups@10 Range[least=3, most=3]");
  }

  @Test
  void theCommitteesEditionsTellManySmallCounts() throws IOException {
    assertThat(KnownRelations.of(read("committee")).small())
        .hasSizeGreaterThan(50)
        .anyMatch(name -> name.startsWith("in two groups"))
        .anyMatch(name -> name.startsWith("new and closed again"))
        .anyMatch(name -> name.contains("CD01"));
  }

  private static PrintedCells read(String audience) throws IOException {
    List<Edition> editions = new ArrayList<>();
    Stream.of(ExampleEditions.all(), ExampleEditions.annualReports())
        .flatMap(List::stream)
        .filter(edition -> edition.audience().equals(audience))
        .forEach(editions::add);
    return PrintedCells.of(editions, NAMES);
  }
}
