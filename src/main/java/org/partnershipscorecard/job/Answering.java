package org.partnershipscorecard.job;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.measure.Position;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.store.Answer;
import org.partnershipscorecard.store.ContentStore;
import org.partnershipscorecard.store.LedgerWriter;
import org.partnershipscorecard.store.Sha256;
import org.partnershipscorecard.store.TakenFiles;
import org.partnershipscorecard.submission.Answers;
import org.partnershipscorecard.submission.Unplaced;

/**
 * Takes in what agencies answered to queries. After the deliveries, since an answer may speak of a
 * line that only just came; an answer that is in the ledger already is not entered again.
 */
final class Answering {

  private final Workspace workspace;

  Answering(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * What was answered.
   *
   * @param entered null where nothing is new
   */
  record Outcome(
      LedgerWriter.@Nullable Entered entered, List<Answer> answers, List<Unplaced> unplaced) {

    static final Outcome NOTHING = new Outcome(null, List.of(), List.of());
  }

  Outcome take(Optional<ReportingPeriod> only) {
    Map<ReportingPeriod, String> texts = new LinkedHashMap<>();
    Map<String, TakenFiles.Taken> taken = new TakenFiles(workspace.register()).byName();
    workspace
        .input()
        .answers()
        .forEach((period, text) -> {
          TakenFiles.Taken last = taken.get(name(period));
          boolean same = last != null && last.fileHash().equals(hash(text));
          if (!same && only.map(period::equals).orElse(true)) {
            texts.put(period, text);
          }
        });
    return open(texts);
  }

  /** Records of a closed quarter can be answered for no longer. */
  private Outcome open(Map<ReportingPeriod, String> texts) {
    List<Unplaced> closed = new ArrayList<>();
    workspace
        .ledger()
        .purges()
        .closedBefore()
        .ifPresent(day ->
            texts
                .keySet()
                .removeIf(period -> {
                  boolean isClosed = period.lastDay().isBefore(day);
                  if (isClosed) {
                    closed.add(
                        new Unplaced(
                            name(period),
                            "answers for records that are past their retention and were purged",
                            "put back what it said before, or remove it"));
                  }
                  return isClosed;
                }));
    Outcome taken = texts.isEmpty() ? Outcome.NOTHING : take(texts);
    closed.addAll(taken.unplaced());
    return new Outcome(taken.entered(), taken.answers(), closed);
  }

  private Outcome take(Map<ReportingPeriod, String> texts) {
    int last = workspace.ledger().last();
    Position position = workspace.position(last);
    Answers read =
        Answers.read(texts, position.submissions(), workspace.extracts(), workspace.records());
    List<Answer> fresh = new ArrayList<>(read.answers());
    fresh.removeAll(position.answers());
    LedgerWriter.Entered entered = null;
    if (!fresh.isEmpty()) {
      workspace.toWrite();
      ContentStore contents = workspace.contents();
      fresh.forEach(answer -> contents.keep(answer.text().getBytes(StandardCharsets.UTF_8)));
      entered =
          new LedgerWriter(workspace.register(), workspace.settings().clock(), workspace.witness())
              .enterAnswers("", fresh);
    }
    if (read.unplaced().isEmpty()) {
      workspace.toWrite();
      TakenFiles taken = new TakenFiles(workspace.register());
      int entry = workspace.ledger().last();
      texts.forEach((period, text) -> taken.add(name(period), hash(text), hash(text), entry));
    }
    return new Outcome(entered, fresh, read.unplaced());
  }

  private static String name(ReportingPeriod period) {
    return period.key() + "/answers.csv";
  }

  private static String hash(String text) {
    return Sha256.of(text);
  }
}
