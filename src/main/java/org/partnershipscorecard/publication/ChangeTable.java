package org.partnershipscorecard.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.period.Span;

/**
 * The figures that a correction prints otherwise than the version before it, by line, breakdown and
 * period.
 *
 * @param catalogue for the lines' names
 * @param span that the report is about: figures of later periods are not its own
 */
public record ChangeTable(Catalogue catalogue, Span span) {

  /** Every change, in the order of {@code now}; a figure that only one has is a change too. */
  public List<Standing.Change> of(List<ReleasedFigure> was, List<ReleasedFigure> now) {
    Map<FigureKey, ReleasedFigure> before = new HashMap<>();
    was.forEach(figure -> before.put(figure.key(), figure));
    List<Standing.Change> changes = new ArrayList<>();
    for (ReleasedFigure figure : now) {
      ReleasedFigure old = before.remove(figure.key());
      String printed = old == null ? "not printed" : old.printed();
      if (!printed.equals(figure.printed()) && isOwn(figure)) {
        changes.add(change(figure, printed, figure.printed()));
      }
    }
    was.stream()
        .filter(figure -> before.containsKey(figure.key()) && isOwn(figure))
        .forEach(figure -> changes.add(change(figure, figure.printed(), "not printed")));
    return List.copyOf(changes);
  }

  private boolean isOwn(ReleasedFigure figure) {
    return !figure.key().period().lastDay().isAfter(span.lastDay());
  }

  /** The category's label; of several dimensions, and of what the catalogue lacks, the codes. */
  private String category(ReleasedFigure figure) {
    String[] parts = figure.breakdown().split("=", 2);
    return catalogue
        .findLine(figure.line())
        .flatMap(line -> line.breakdown(parts[0]))
        .map(breakdown -> breakdown.categories().get(parts[parts.length - 1]))
        .orElse(figure.breakdown());
  }

  private Standing.Change change(ReleasedFigure figure, String was, String now) {
    String name =
        catalogue.findLine(figure.line()).map(line -> line.id() + " " + line.name()).orElse("");
    return new Standing.Change(
        name + (figure.key().isTotal() ? "" : ", " + category(figure)),
        Stream.of(figure.key().period().label(), figure.basis().words(), figure.unit().words())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", ")),
        was,
        now);
  }
}
