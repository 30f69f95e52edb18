package org.partnershipscorecard.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.CatalogueReader;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.extract.Extracts;
import org.partnershipscorecard.period.ReportingPeriod;

class ChangeTableTest {

  private final ChangeTable table =
      new ChangeTable(
          CatalogueReader.read(CatalogueReader.texts(null), Extracts.builtIn()),
          ReportingPeriod.parse("2016-17-Q3"));

  @Test
  void itListsWhatIsPrintedOtherwiseInWordsAndNothingElse() {
    List<Standing.Change> changes =
        table.of(
            List.of(
                figure("CP04a", "category=NEG", "2016-17-Q3", "40"),
                figure("CP03", "total", "2016-17-Q3", "221"),
                figure("CP03", "total", "2016-17-Q2", "209"),
                figure("LA01", "total", "2016-17-Q3", "640")),
            List.of(
                figure("CP04a", "category=NEG", "2016-17-Q3", "[c]"),
                figure("CP03", "total", "2016-17-Q3", "221"),
                figure("CP03", "total", "2016-17-Q2", "210"),
                // Of a quarter that the report does not speak of.
                figure("CP03", "total", "2016-17-Q4", "230")));
    assertThat(changes)
        .containsExactly(
            new Standing.Change(
                "CP04a Children on a plan by latest category, Neglect",
                "2016-17 Q3, at quarter end",
                "40",
                "[c]"),
            new Standing.Change(
                "CP03 Children subject of a child protection plan",
                "2016-17 Q2, at quarter end",
                "209",
                "210"),
            new Standing.Change(
                "LA01 Looked-after children", "2016-17 Q3, at quarter end", "640", "not printed"));
  }

  private static ReleasedFigure figure(
      String line, String breakdown, String period, String printed) {
    return new ReleasedFigure(
        line, breakdown, "E08000031", period, Basis.SNAPSHOT, Unit.COUNT, 1.0, 1.0, null, printed);
  }
}
