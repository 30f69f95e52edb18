package org.partnershipscorecard.annualreport;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Audience;
import org.partnershipscorecard.catalogue.Break;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.chart.Chart;
import org.partnershipscorecard.chart.ChartFonts;
import org.partnershipscorecard.disclosure.FigureSet;
import org.partnershipscorecard.narrative.Chapter;
import org.partnershipscorecard.narrative.CsvSheet;
import org.partnershipscorecard.narrative.NarrativeFault;
import org.partnershipscorecard.narrative.NarrativeFolder;
import org.partnershipscorecard.narrative.Outline;
import org.partnershipscorecard.period.ReportingYear;

/** Puts the annual report together from its texts and the figures cleared for its audience. */
public final class AnnualReportAssembler {

  private static final String OUTLINE = "report.yaml";
  private static final String CONTEXT = "context.csv";
  private static final String MARKING = "OFFICIAL-SENSITIVE";

  private final Catalogue catalogue;
  private final List<Break> breaks;
  private final ChartFonts fonts;

  /**
   * @param breaks of all series; charts show those that fall into their quarters
   * @param fonts the faces that charts are lettered in
   */
  public AnnualReportAssembler(Catalogue catalogue, List<Break> breaks, ChartFonts fonts) {
    this.catalogue = catalogue;
    this.breaks = List.copyOf(breaks);
    this.fonts = fonts;
  }

  /**
   * The report of a year.
   *
   * @throws NarrativeFault when a text or the outline names a figure, a table, a chart or a file
   *     that there is not, when something of the outline is never placed, or when a total in a file
   *     is not the sum of its rows; the message names file and reference
   */
  public AnnualReport assemble(NarrativeFolder folder, FigureSet figures, ReportingYear year) {
    Outline outline = folder.outline();
    if (!outline.year().equals(year.key())) {
      throw new NarrativeFault(
          OUTLINE, "is the plan of " + outline.year() + ", not of " + year.key());
    }
    FigureFinder finder = new FigureFinder(figures, catalogue);
    FigureText text =
        new FigureText(finder, folder.referenceSheet(CONTEXT, "item", "value", "unit"));
    List<Chart> charts = new ArrayList<>();
    PartWriter writer =
        new PartWriter(
            folder,
            text,
            new Placer(folder, outline, text, finder, catalogue, figures, breaks, year),
            new ChartMaker(finder, figures, breaks, fonts),
            outline.charts(),
            charts);
    AnnualReport.Foreword foreword =
        new AnnualReport.Foreword(
            outline.foreword().title(),
            writer.elements(outline.foreword().file(), "foreword", "", List.of()),
            outline.foreword().signed());
    AnnualReport.Spread spread = spread(outline.numbers(), text, writer);
    List<AnnualReport.Part> chapters = new ArrayList<>();
    for (Outline.Part part : outline.chapters()) {
      chapters.add(writer.part(part, Integer.toString(chapters.size() + 1), true));
    }
    List<AnnualReport.Part> appendices = new ArrayList<>();
    for (Outline.Part part : outline.appendices()) {
      char letter = (char) ('A' + appendices.size());
      appendices.add(writer.part(part, "Appendix " + letter, false));
    }
    List<Element> concern = writer.elements(outline.concern(), "concern", "", List.of());
    writer.checkAllPlaced(OUTLINE, outline);
    boolean committee = figures.audience() == Audience.COMMITTEE;
    return new AnnualReport(
        outline.partnership(),
        outline.title(),
        year.label(),
        year.words(),
        outline.published(),
        outline.status(),
        (committee ? "Committee edition" : "Public edition")
            + ", as at ledger entry "
            + figures.asAt(),
        committee ? MARKING : "",
        Chapter.xhtml(text.resolve(OUTLINE, outline.cover())),
        foreword,
        spread,
        List.copyOf(chapters),
        List.copyOf(appendices),
        glossary(folder.sheet(outline.glossary(), "term", "meaning")),
        concern,
        List.copyOf(charts));
  }

  private static AnnualReport.Spread spread(
      Outline.Spread plan, FigureText text, PartWriter writer) {
    List<AnnualReport.Tile> tiles = new ArrayList<>();
    for (Outline.Tile tile : plan.tiles()) {
      String chartId = tile.chart();
      @Nullable Chart chart = chartId == null ? null : writer.chart(OUTLINE, chartId);
      tiles.add(
          new AnnualReport.Tile(
              text.resolve(OUTLINE, tile.figure()),
              text.resolve(OUTLINE, tile.label()),
              text.resolve(OUTLINE, tile.sentence()),
              chart));
    }
    return new AnnualReport.Spread(
        plan.title(), text.resolve(OUTLINE, plan.summary()), List.copyOf(tiles));
  }

  private static List<AnnualReport.Term> glossary(CsvSheet sheet) {
    return sheet.rows().stream().map(row -> new AnnualReport.Term(row.get(0), row.get(1))).toList();
  }
}
