package org.partnershipscorecard.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.partnershipscorecard.catalogue.Audience;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Measure;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.Rag;
import org.partnershipscorecard.disclosure.FigureSet;
import org.partnershipscorecard.disclosure.PublishedFigure;
import org.partnershipscorecard.publication.Manifest;
import org.partnershipscorecard.publication.ReleasedFigure;
import org.partnershipscorecard.publication.ReleasedFigures;
import org.partnershipscorecard.publication.ReportId;
import org.partnershipscorecard.publication.ReportKind;
import org.partnershipscorecard.store.ContentStore;

/**
 * What owners have not written of a quarter, or have written of other figures.
 *
 * @param missing measures that are off target without their owner's words
 * @param stale measures whose words stand as they were circulated before, with other figures
 */
record CommentaryGaps(List<String> missing, List<String> stale) {

  static final CommentaryGaps NONE = new CommentaryGaps(List.of(), List.of());

  /**
   * Looks for them where they are printed: in the committee's scorecard.
   *
   * @param earlier manifests of what was circulated or let out before
   */
  static CommentaryGaps of(
      ReportId report,
      Catalogue catalogue,
      FigureSet figures,
      List<ReleasedFigure> now,
      Map<String, String> inputs,
      List<Manifest> earlier,
      ContentStore contents) {
    if (report.kind() != ReportKind.SCORECARD || report.audience() != Audience.COMMITTEE) {
      return NONE;
    }
    Set<String> offTarget = offTarget(report, figures);
    List<String> missing = new ArrayList<>();
    Set<String> stale = new TreeSet<>();
    for (Measure measure : catalogue.measures()) {
      String file = file(report, measure);
      List<String> lines = measure.lines().stream().map(MeasureLine::id).toList();
      if (!inputs.containsKey(file) && lines.stream().anyMatch(offTarget::contains)) {
        missing.add(
            "%s %s is off target and its owner, %s, has written nothing (%s)"
                .formatted(measure.id(), measure.name(), measure.owner(), file));
      }
    }
    for (Manifest before : earlier) {
      Map<FigureKey, String> printed = printed(report, before, contents);
      for (Measure measure : catalogue.measures()) {
        String file = file(report, measure);
        String words = inputs.get(file);
        if (words != null
            && words.equals(before.inputs().get(file))
            && changed(measure, printed, now, report)) {
          stale.add(
              "%s was written of figures that have changed since %s (%s)"
                  .formatted(measure.id(), before.version(), file));
        }
      }
    }
    return new CommentaryGaps(missing, List.copyOf(stale));
  }

  private static String file(ReportId report, Measure measure) {
    return "commentary/" + report.span().key() + "/" + measure.id() + ".md";
  }

  private static Set<String> offTarget(ReportId report, FigureSet figures) {
    Set<String> offTarget = new HashSet<>();
    for (PublishedFigure figure : figures.all()) {
      if (figure.key().isTotal()
          && figure.key().period().equals(report.span())
          && figure.rag() == Rag.RED) {
        offTarget.add(figure.key().line());
      }
    }
    return offTarget;
  }

  private static Map<FigureKey, String> printed(
      ReportId report, Manifest manifest, ContentStore contents) {
    Map<FigureKey, String> printed = new HashMap<>();
    for (ReleasedFigure figure : ReleasedFigures.read(contents.text(manifest.figures()))) {
      if (figure.key().isTotal() && figure.key().period().equals(report.span())) {
        printed.put(figure.key(), figure.printed());
      }
    }
    return printed;
  }

  private static boolean changed(
      Measure measure, Map<FigureKey, String> before, List<ReleasedFigure> now, ReportId report) {
    Set<String> lines = new HashSet<>(measure.lines().stream().map(MeasureLine::id).toList());
    return now.stream()
        .filter(figure -> lines.contains(figure.line()))
        .filter(figure -> figure.key().isTotal())
        .filter(figure -> figure.key().period().equals(report.span()))
        .anyMatch(figure -> !figure.printed().equals(before.get(figure.key())));
  }
}
