package org.partnershipscorecard.annualreport;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.partnershipscorecard.catalogue.Audience;
import org.partnershipscorecard.catalogue.Break;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.FigureKey;
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
          folder.outlineFile(), "is the plan of " + outline.year() + ", not of " + year.key());
    }
    FigureFinder finder = new FigureFinder(figures, catalogue);
    Numbering numbering = Numbering.of(folder, outline);
    FigureText text =
        new FigureText(
            finder,
            folder.referenceSheet(CONTEXT, "item", "value", "unit"),
            new FileCells(folder, outline),
            numbering,
            outline.questions());
    ChartMaker maker = new ChartMaker(folder, finder, figures, breaks, fonts);
    ChartPlacer charts = new ChartPlacer(folder, outline, text, maker);
    Set<FigureKey> printed = new HashSet<>();
    Placer placer =
        new Placer(
            folder, outline, text, finder, numbering, catalogue, figures, breaks, year, printed);
    PartWriter writer = new PartWriter(folder, outline, text, placer, charts, numbering);
    AnnualReport.Foreword foreword =
        new AnnualReport.Foreword(
            outline.foreword().title(),
            writer.elements(outline.foreword().file(), "foreword", "", List.of()),
            outline.foreword().signed());
    AnnualReport.Spread spread =
        new Opening(folder.outlineFile(), text, charts, numbering).spread(outline.numbers());
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
    Unplaced.check(folder, outline, numbering);
    charts.checkTables(printed);
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
        Chapter.xhtml(text.resolveMarkdown(folder.outlineFile(), outline.cover())),
        foreword,
        spread,
        List.copyOf(chapters),
        List.copyOf(appendices),
        glossary(folder.sheet(outline.glossary(), "term", "meaning")),
        concern,
        charts.all(),
        queries(folder, finder, maker));
  }

  /** What {@link #assemble} asks about the texts, without the pages. */
  public List<ProseQuery> queries(NarrativeFolder folder, FigureSet figures) {
    FigureFinder finder = new FigureFinder(figures, catalogue);
    return queries(folder, finder, new ChartMaker(folder, finder, figures, breaks, fonts));
  }

  private static List<ProseQuery> queries(
      NarrativeFolder folder, FigureFinder finder, ChartMaker maker) {
    Outline outline = folder.outline();
    CsvSheet context = folder.referenceSheet(CONTEXT, "item", "value", "unit", "label");
    List<TypedFacts.Fact> facts = TypedFacts.of(context, new FileCells(folder, outline));
    return new ProseCheck(folder, outline, finder, maker, facts).queries();
  }

  private static List<AnnualReport.Term> glossary(CsvSheet sheet) {
    return sheet.rows().stream().map(row -> new AnnualReport.Term(row.get(0), row.get(1))).toList();
  }
}
