package org.partnershipscorecard.scorecard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Audience;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.Measure;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.Rag;
import org.partnershipscorecard.chart.Chart;
import org.partnershipscorecard.chart.ChartFonts;
import org.partnershipscorecard.chart.FigureWords;
import org.partnershipscorecard.chart.TrendChart;
import org.partnershipscorecard.disclosure.FigureSet;
import org.partnershipscorecard.disclosure.PublishedFigure;
import org.partnershipscorecard.period.ReportingPeriod;

/** Makes the scorecard of a quarter out of published figures. */
public final class ScorecardAssembler {

  private static final int BREAKDOWNS_ABREAST = 3;

  private final Catalogue catalogue;
  private final TrendChart trends;
  private final Choices choices;

  /** With the usual choices. */
  public ScorecardAssembler(Catalogue catalogue, ChartFonts fonts) {
    this(catalogue, fonts, Choices.USUAL);
  }

  public ScorecardAssembler(Catalogue catalogue, ChartFonts fonts, Choices choices) {
    this.catalogue = catalogue;
    this.trends = new TrendChart(fonts);
    this.choices = choices;
  }

  /** The scorecard; a line without any figure this quarter or last year is left out. */
  public Scorecard assemble(ReportingPeriod period, FigureSet figures, Edition edition) {
    List<MeasureLine> lines = GridAssembler.lines(catalogue, figures, period);
    List<Rated> now = rated(lines, figures, period);
    List<Rated> before = rated(lines, figures, period.previous());
    List<Rated> toDiscuss = ranked(now, Attention::weight, Attention.DISCUSS_FROM);
    List<Rated> goingWell =
        ranked(now, Attention::merit, Attention.PRAISE_FROM).stream()
            .filter(line -> !toDiscuss.contains(line))
            .toList();
    PanelAssembler panels = new PanelAssembler(figures, period, edition, trends);
    List<Rated> spokenOf = Stream.concat(toDiscuss.stream(), goingWell.stream()).toList();
    PanelRows.Laid laid =
        new PanelRows(catalogue, edition, period, panels, choices.panels())
            .of(now, spokenOf, choices.panelRows());
    List<Panel> shown = laid.all();
    Map<String, String> anchors = new LinkedHashMap<>();
    shown.forEach(panel -> anchors.put(panel.ref(), panel.anchor()));
    List<Chart> charts = new ArrayList<>();
    shown.forEach(panel -> addChart(panel, charts));
    Grid grid =
        new GridAssembler(catalogue, figures, period, edition, charts)
            .grid(anchors, numbers(shown));
    String lastQuarter = isCounted(before) ? period.previous().label() : "";
    PageOneFit fit = new PageOneFit(choices.pageOne(), edition.noticeLines());
    // What is still to be asked and written is the committee's own business.
    boolean committee = figures.audience() == Audience.COMMITTEE;
    List<Question> questions =
        committee
            ? fit.questions(
                new Questions(catalogue, figures, period, edition).of(toDiscuss, anchors))
            : List.of();
    List<Point> discussion = fit.discussion(points(toDiscuss, anchors), questions);
    List<BreakdownTable> breakdowns = new BreakdownAssembler(figures, period).tables(catalogue);
    return new Scorecard(
        "Performance scorecard, " + period.words(),
        edition.partnership(),
        edition.area(),
        period.words(),
        period.label(),
        lastQuarter,
        edition.status(),
        edition.version(),
        edition.asAt(),
        edition.marking(),
        tiles(now, before),
        Turns.of(now, before),
        discussion,
        toDiscuss.stream().skip(discussion.size()).map(line -> line.line().id()).toList(),
        fit.goingWell(points(goingWell, anchors)),
        questions,
        notReceived(now),
        edition.data(),
        ActionsInHand.of(edition.actions(), period),
        committee
            ? new ChaseList(catalogue, figures, period, edition.commentary(), choices).open()
            : List.of(),
        Since.of(lastQuarter, before, now, edition.actions(), period),
        grid,
        marks(grid),
        laid.first(),
        laid.further(),
        BreakdownColumns.of(breakdowns, BREAKDOWNS_ABREAST),
        definitions(grid, breakdowns),
        Coverage.of(catalogue, lines, edition.supply()),
        edition.supply().submissions(),
        example(shown),
        List.copyOf(charts));
  }

  /** The numbers of the commentaries, by the measure that they are on. */
  private Map<String, String> numbers(List<Panel> panels) {
    Map<String, String> numbers = new LinkedHashMap<>();
    panels.stream()
        .filter(panel -> !panel.number().isEmpty())
        .forEach(panel -> numbers.put(catalogue.measureOf(panel.ref()).id(), panel.number()));
    return numbers;
  }

  private static void addChart(Panel panel, List<Chart> charts) {
    if (panel.chart() != null) {
      charts.add(panel.chart());
    }
  }

  /** The lines of the grid, so that the tiles count what the grid shows. */
  private static List<Rated> rated(
      List<MeasureLine> lines, FigureSet figures, ReportingPeriod period) {
    return lines.stream().map(line -> Rated.of(figures, line, period)).toList();
  }

  private static boolean isCounted(List<Rated> lines) {
    return lines.stream()
        .map(Rated::figure)
        .anyMatch(figure -> figure != null && figure.isPresent());
  }

  private static List<Rated> ranked(List<Rated> lines, ToIntFunction<Rated> weight, int from) {
    return lines.stream()
        .filter(line -> weight.applyAsInt(line) >= from)
        .sorted(Comparator.comparingInt(weight).reversed())
        .toList();
  }

  private static List<Tile> tiles(List<Rated> now, List<Rated> before) {
    return Stream.of(Rag.GREEN, Rag.AMBER, Rag.RED, Rag.NOT_RATED)
        .map(rag -> new Tile(rag.word(), count(now, rag), count(before, rag)))
        .toList();
  }

  private static long count(List<Rated> lines, Rag rag) {
    return lines.stream().filter(line -> line.rag() == rag).count();
  }

  private static List<Point> points(List<Rated> lines, Map<String, String> anchors) {
    List<Point> points = new ArrayList<>();
    for (Rated line : lines) {
      PublishedFigure figure = line.figure();
      if (figure != null) {
        String id = line.line().id();
        points.add(Point.of(line, figure, anchors.getOrDefault(id, "line-" + id)));
      }
    }
    return List.copyOf(points);
  }

  private static List<String> notReceived(List<Rated> lines) {
    List<String> missing = new ArrayList<>();
    for (Rated line : lines) {
      PublishedFigure figure = line.figure();
      if (figure != null && figure.absence() != null && !figure.marks().contains(Mark.C)) {
        missing.add(
            line.line().id() + " " + line.line().name() + ": " + FigureWords.missing(figure));
      }
    }
    return List.copyOf(missing);
  }

  /** A chart with limits, a wide one if there is one. */
  private static @Nullable Panel example(List<Panel> panels) {
    return panels.stream()
        .filter(Panel::withLimits)
        .max(Comparator.comparing(Panel::wide))
        .orElse(null);
  }

  private static List<MarkWords> marks(Grid grid) {
    return MarkWords.of(
        grid.blocks().stream()
            .flatMap(block -> block.rows().stream())
            .flatMap(row -> row.units().stream())
            .flatMap(
                n -> Stream.of(n.years(), n.quarters(), List.of(n.toDate())).flatMap(List::stream))
            .toList());
  }

  /** The definitions of the measures that are printed. */
  private List<Definition> definitions(Grid grid, List<BreakdownTable> breakdowns) {
    Set<String> printed = new LinkedHashSet<>();
    breakdowns.forEach(table -> printed.add(table.ref()));
    grid.blocks().forEach(block -> block.rows().forEach(row -> printed.add(row.ref())));
    List<Definition> definitions = new ArrayList<>();
    for (Measure measure : catalogue.measures()) {
      List<Definition.Line> lines =
          measure.lines().stream()
              .filter(line -> printed.contains(line.id()))
              .map(ScorecardAssembler::definition)
              .toList();
      if (!lines.isEmpty()) {
        definitions.add(
            new Definition(
                measure.id(),
                measure.name(),
                measure.question(),
                measure.owner(),
                lines,
                measure.caveats()));
      }
    }
    return List.copyOf(definitions);
  }

  private static Definition.Line definition(MeasureLine line) {
    return new Definition.Line(
        line.id(),
        line.name(),
        line.definition(),
        LineBasis.of(line).words(),
        LineWords.goodIs(line));
  }
}
