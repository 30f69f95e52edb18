package org.partnershipscorecard.job;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.extract.ExtractSpec;
import org.partnershipscorecard.measure.FrozenOutturns;
import org.partnershipscorecard.measure.FrozenRevisions;
import org.partnershipscorecard.measure.Outturn;
import org.partnershipscorecard.measure.Position;
import org.partnershipscorecard.publication.Manifest;
import org.partnershipscorecard.publication.ManifestText;
import org.partnershipscorecard.store.Answer;
import org.partnershipscorecard.store.ContentStore;
import org.partnershipscorecard.store.Purge;
import org.partnershipscorecard.store.Records;
import org.partnershipscorecard.store.SignOffRow;
import org.partnershipscorecard.store.Submission;

/** What reports tell of rows that are about to go, beside the figures: nothing of a child. */
final class KeptOfRows {

  private final Workspace workspace;
  private final PurgePlan plan;

  KeptOfRows(Workspace workspace, PurgePlan plan) {
    this.workspace = workspace;
    this.plan = plan;
  }

  /** How figures were revised: now, and as each report that was made told of it. */
  Map<Integer, String> revisions() {
    ContentStore contents = workspace.contents();
    Map<Integer, String> revisions = new HashMap<>();
    revisions.put(plan.asAt(), revisions(plan.asAt(), plan.freeze().outturns(), contents));
    for (SignOffRow row : workspace.publications().versions()) {
      Manifest manifest = ManifestText.read(contents.text(row.manifest()));
      revisions.computeIfAbsent(
          manifest.asAt(),
          asAt ->
              revisions(asAt, FrozenOutturns.read(contents.text(manifest.outturns())), contents));
    }
    return revisions;
  }

  /** Only whole lines in their own unit are ever told of. */
  private String revisions(int asAt, List<Outturn> outturns, ContentStore contents) {
    Position position = workspace.position(asAt);
    List<FigureKey> revised = new ArrayList<>();
    for (Outturn outturn : outturns) {
      FigureKey key = outturn.key();
      Optional<MeasureLine> line = position.catalogue().findLine(key.line());
      if (outturn.marks().contains(Mark.R)
          && key.isTotal()
          && line.isPresent()
          && key.unit() == line.get().mainUnit()
          && line.get().bases().contains(key.basis())) {
        revised.add(key);
      }
    }
    return contents.keep(
        bytes(FrozenRevisions.write(workspace.calculator().revisions(position, revised))));
  }

  /** Where records lie that were answered for: else their queries would seem to be open. */
  List<Purge.AnsweredRow> answered() {
    Map<String, Set<String>> digests = new HashMap<>();
    for (Answer answer : Position.answers(workspace.ledger(), plan.asAt(), workspace.contents())) {
      if (!answer.record().isEmpty()) {
        digests.computeIfAbsent(answer.extract(), _ -> new LinkedHashSet<>()).add(answer.record());
      }
    }
    List<Purge.AnsweredRow> answered = new ArrayList<>();
    digests.forEach((extract, asked) -> {
      List<Submission> going =
          plan.submissions().stream().filter(each -> each.extract().equals(extract)).toList();
      if (workspace.extracts().has(extract) && !going.isEmpty()) {
        answered.addAll(rows(workspace.extracts().byId(extract), going, asked));
      }
    });
    return answered;
  }

  private List<Purge.AnsweredRow> rows(
      ExtractSpec spec, List<Submission> submissions, Set<String> digests) {
    try (Records records = workspace.records().open(List.of(spec), submissions)) {
      records.table(
          "asked_digest",
          List.of("asked VARCHAR"),
          digests.stream().<List<Object>>map(List::of).toList());
      return records.query(
          spec.id(),
          "SELECT entry, sheet, line, digest FROM (SELECT entry, sheet, line, "
              + Records.digest(spec)
              + " AS digest FROM "
              + Records.view(spec.id())
              + "_rows) WHERE digest IN (SELECT asked FROM asked_digest) ORDER BY ALL",
          row ->
              new Purge.AnsweredRow(
                  row.whole("entry"),
                  row.optionalText("sheet"),
                  row.whole("line"),
                  row.text("digest")));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
