package org.partnershipscorecard.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnershipscorecard.disclosure.Clearing.POLICY;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnershipscorecard.catalogue.Breakdown;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.CatalogueReader;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Kind;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.disclosure.CountKey.Part;
import org.partnershipscorecard.disclosure.CountKey.Series;
import org.partnershipscorecard.extract.Extracts;

/** What follows from the definitions of the program's own catalogue. */
class ImpliedRelationsTest {

  private static final Catalogue CATALOGUE =
      CatalogueReader.read(CatalogueReader.texts(null), Extracts.builtIn());
  private static final List<SeriesRelation> RELATIONS =
      ImpliedRelations.of(series(), CATALOGUE, POLICY);

  private static List<Series> series() {
    List<Series> series = new ArrayList<>();
    for (MeasureLine line : CATALOGUE.lines()) {
      List<String> breakdowns = new ArrayList<>(List.of(FigureKey.TOTAL));
      for (Breakdown breakdown : line.breakdowns()) {
        breakdown.categories().keySet().forEach(code -> breakdowns.add(breakdown.key(code)));
      }
      for (String breakdown : breakdowns) {
        series.add(new Series(line.id(), breakdown, Part.NUMERATOR));
        if (line.kind() != Kind.COUNT) {
          series.add(new Series(line.id(), breakdown, Part.DENOMINATOR));
        }
      }
    }
    return series;
  }

  private static Series counted(String line) {
    return new Series(line, FigureKey.TOTAL, Part.NUMERATOR);
  }

  private static Series below(String line) {
    return new Series(line, FigureKey.TOTAL, Part.DENOMINATOR);
  }

  @Test
  void aShareOfAllIsAShareOfTheCountOfAll() {
    assertThat(RELATIONS)
        .contains(
            SeriesRelation.same(counted("EH01"), List.of(below("EH04"))),
            SeriesRelation.same(counted("CP05a"), List.of(below("CP06"))),
            SeriesRelation.same(counted("CP03"), List.of(counted("CP04a"))),
            SeriesRelation.same(counted("LA01"), List.of(below("LA05"))));
  }

  @Test
  void theWaysOfLeavingCareAreApartAndWithinAllThatLeft() {
    assertThat(RELATIONS)
        .contains(
            SeriesRelation.within(
                counted("LA02b"),
                List.of(counted("LA03a"), counted("LA03b"), counted("LA03c"), counted("LA03d"))));
  }

  @Test
  void childrenAreNoMoreThanTheirPeriodsOfCare() {
    assertThat(RELATIONS)
        .contains(SeriesRelation.within(counted("LA02a"), List.of(counted("LA02c"))));
  }

  @Test
  void whatIsLeftOutOfAShareIsLeftOutOfItsDenominator() {
    assertThat(RELATIONS)
        .contains(
            SeriesRelation.within(counted("EH02"), List.of(below("EH05"))),
            SeriesRelation.within(counted("CD02a"), List.of(below("CD03"))));
  }
}
