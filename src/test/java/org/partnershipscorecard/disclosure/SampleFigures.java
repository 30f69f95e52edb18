package org.partnershipscorecard.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Absence;
import org.partnershipscorecard.catalogue.Audience;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Rag;
import org.partnershipscorecard.catalogue.RagReason;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.period.Span;

/** Figures made by hand, for tests of the pages. */
public final class SampleFigures {

  public static final String AREA = "E08000031";

  private final List<PublishedFigure> figures = new ArrayList<>();

  /** A plain, unrated figure without neighbours; a null value is one not received. */
  public static PublishedFigure plain(
      String line, String breakdown, Span period, Basis basis, Unit unit, @Nullable Double value) {
    return new PublishedFigure(
        new FigureKey(line, breakdown, AREA, period, basis, unit),
        value,
        value,
        null,
        null,
        Set.of(),
        value == null ? Absence.NOT_RECEIVED : null,
        null,
        null,
        null,
        null,
        Rag.NOT_RATED,
        RagReason.NO_POLARITY,
        Map.of(),
        List.of());
  }

  public SampleFigures add(PublishedFigure figure) {
    figures.add(figure);
    return this;
  }

  public FigureSet build() {
    return new FigureSet(Audience.COMMITTEE, AREA, 1, figures);
  }
}
