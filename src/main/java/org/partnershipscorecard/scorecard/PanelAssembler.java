package org.partnershipscorecard.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.Break;
import org.partnershipscorecard.catalogue.Comparator;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.Measure;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.chart.Chart;
import org.partnershipscorecard.chart.FigureWords;
import org.partnershipscorecard.chart.Finding;
import org.partnershipscorecard.chart.TrendChart;
import org.partnershipscorecard.chart.TrendSeries;
import org.partnershipscorecard.disclosure.FigureSet;
import org.partnershipscorecard.disclosure.PublishedCell;
import org.partnershipscorecard.disclosure.PublishedFigure;
import org.partnershipscorecard.disclosure.PublishedFigure.Beside;
import org.partnershipscorecard.period.ReportingPeriod;

/** Makes the panel of a line: twelve quarters as a chart and as a table. */
final class PanelAssembler {

  private static final int QUARTERS = 12;
  private static final float MM = 72 / 25.4f;
  private static final float HEIGHT = 49 * MM;

  private final FigureSet figures;
  private final ReportingPeriod period;
  private final Edition edition;
  private final TrendChart trends;
  private int commentaries;

  PanelAssembler(FigureSet figures, ReportingPeriod period, Edition edition, TrendChart trends) {
    this.figures = figures;
    this.period = period;
    this.edition = edition;
    this.trends = trends;
  }

  static String anchor(MeasureLine line) {
    return "panel-" + line.id();
  }

  /** The quarters that the panel shows, earliest first; empty for a line that is yearly only. */
  List<PublishedFigure> series(MeasureLine line) {
    Basis basis = LineBasis.of(line).quarterly();
    return basis == null
        ? List.of()
        : figures.series(line.id(), FigureKey.TOTAL, basis, line.mainUnit(), period, QUARTERS);
  }

  /**
   * The panel of a line that has a series.
   *
   * @param span with words, what the owner says of the whole measure stands in it
   */
  Panel panel(Measure measure, Rated rated, Panel.Span span) {
    MeasureLine line = rated.line();
    boolean withWords = span == Panel.Span.BESIDE_WORDS;
    List<PublishedFigure> series = series(line);
    String finding = Finding.of(line.name(), series.getLast(), rated.decimals());
    String subtitle = LineWords.measured(line.mainUnit()) + ", " + LineBasis.of(line).words();
    TrendSeries trend = new TrendSeries(line.name(), series, rated.decimals());
    List<Break> breaks = edition.breaksOf(measure.id());
    Chart chart =
        ChartKind.isDrawn(series)
            ? trends.of(
                "trend-" + line.id(),
                finding,
                subtitle,
                List.of(trend),
                breaks,
                chartWidth(span),
                HEIGHT)
            : null;
    CommentaryState said = edition.commentaryOn(measure, figures, period);
    boolean speaks = withWords && said.commentary() != null;
    commentaries += speaks ? 1 : 0;
    Parts parts = Parts.of(series);
    // The numerator is the number already.
    List<Unit> others =
        line.units().stream()
            .filter(unit -> unit != line.mainUnit() && !(parts == Parts.BOTH && unit == Unit.COUNT))
            .filter(unit -> beside(series.getLast(), line, unit) != null)
            .toList();
    List<Panel.Row> rows = series.stream().map(figure -> row(line, figure, parts, others)).toList();
    return new Panel(
        line.id(),
        anchor(line),
        finding,
        subtitle,
        rated.rag().word(),
        rated.rated() == null ? "" : Aims.words(rated.rated().target(), line),
        comparators(rated),
        chart,
        ChartKind.of(line, trend, breaks),
        span != Panel.Span.HALF,
        chart != null && TrendChart.hasLimits(trend, breaks),
        heads(line, parts, others),
        rows,
        MarkWords.of(rows.stream().flatMap(row -> row.cells().stream()).toList()),
        notes(measure, series),
        speaks ? String.valueOf(commentaries) : "",
        speaks ? said.commentary() : null,
        speaks ? said.changes() : List.of(),
        withWords ? actions(measure) : List.of(),
        line.definition(),
        measure.owner());
  }

  /** What must be known of the figures; of a break in any case, whoever reads. */
  private List<String> notes(Measure measure, List<PublishedFigure> series) {
    boolean broken = series.stream().anyMatch(figure -> figure.marks().contains(Mark.B));
    return Stream.concat(
            series.stream().flatMap(figure -> figure.notes().stream()),
            broken ? edition.footnotes(measure.id()) : Stream.of())
        .distinct()
        .toList();
  }

  private static float chartWidth(Panel.Span span) {
    return switch (span) {
      case HALF -> 72 * MM;
      case BESIDE_WORDS -> 118 * MM;
      case WHOLE -> 200 * MM;
    };
  }

  private List<Panel.Action> actions(Measure measure) {
    return edition.actions().of(measure.id(), period).stream()
        .map(action ->
            new Panel.Action(
                Sentence.open(action.text()),
                action.ownerRole(),
                Sentence.day(action.due()),
                action.standing(period),
                action.isOverdue(period)))
        .toList();
  }

  /** Which of the numbers behind a figure there are. */
  private enum Parts {
    NONE,
    /** A mean or a median says only of how many it is. */
    COUNTED,
    BOTH;

    static Parts of(List<PublishedFigure> series) {
      if (series.stream().allMatch(figure -> figure.denominator() == null)) {
        return NONE;
      }
      return series.stream().anyMatch(f -> f.numerator() != null) ? BOTH : COUNTED;
    }

    List<String> heads() {
      return switch (this) {
        case NONE -> List.of();
        case COUNTED -> List.of("Counted");
        case BOTH -> List.of("Numerator", "Denominator");
      };
    }

    List<Cell> cells(PublishedFigure figure, MeasureLine line) {
      Cell denominator = Cell.of(figure, PublishedCell.denominator(figure, line));
      return switch (this) {
        case NONE -> List.of();
        case COUNTED -> List.of(denominator);
        case BOTH -> List.of(Cell.of(figure, PublishedCell.numerator(figure, line)), denominator);
      };
    }
  }

  private static List<String> heads(MeasureLine line, Parts parts, List<Unit> others) {
    List<String> heads = new ArrayList<>(parts.heads());
    heads.add(head(line.mainUnit()));
    others.forEach(unit -> heads.add(head(unit)));
    return List.copyOf(heads);
  }

  private static String head(Unit unit) {
    String words = LineWords.unit(unit);
    return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }

  private Panel.Row row(MeasureLine line, PublishedFigure figure, Parts parts, List<Unit> others) {
    List<Cell> cells = new ArrayList<>(parts.cells(figure, line));
    cells.add(Cell.of(figure, line));
    others.forEach(unit -> cells.add(Cell.of(beside(figure, line, unit), line)));
    boolean current = figure.key().period().equals(period);
    List<String> marks = cells.stream().flatMap(cell -> cell.marks().stream()).distinct().toList();
    return new Panel.Row(figure.key().period().label(), current, List.copyOf(cells), marks);
  }

  /** The same figure in another unit; null where there is none. */
  private @Nullable PublishedFigure beside(PublishedFigure figure, MeasureLine line, Unit unit) {
    FigureKey key = figure.key();
    return figures.figure(line.id(), key.breakdown(), key.period(), key.basis(), unit).orElse(null);
  }

  private static List<String> comparators(Rated rated) {
    List<String> words = new ArrayList<>();
    for (Comparator comparator : Comparator.values()) {
      Beside beside = rated.comparators().get(comparator);
      if (beside != null) {
        String value =
            FigureWords.amount(beside.value().value(), beside.value().unit(), rated.decimals());
        String joined = beside.value().day() == null ? " in " : " at ";
        words.add(
            ComparatorWords.name(comparator)
                + " "
                + value
                + joined
                + ComparatorWords.when(beside.value()));
      }
    }
    return List.copyOf(words);
  }
}
