package org.partnershipscorecard.submission;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.partnershipscorecard.catalogue.ReferenceData;
import org.partnershipscorecard.extract.Extracts;
import org.partnershipscorecard.extract.ReadingRules;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.store.EventKind;
import org.partnershipscorecard.store.Ledger;
import org.partnershipscorecard.store.LedgerWriter.ChangedContent;
import org.partnershipscorecard.store.PlannedDelivery;
import org.partnershipscorecard.store.Sha256;
import org.partnershipscorecard.store.Submission;
import org.partnershipscorecard.store.TakenFiles;

/**
 * Looks at the input folder and says what is new (rules R1, R2 and R4). A file is looked at again
 * when its content, its specification or the synonyms that it is read with have changed.
 */
public final class IntakePlanner {

  private final InputFolder input;
  private final Extracts extracts;
  private final ReferenceData reference;
  private final ReadingRules rules;
  private final Map<String, TakenFiles.Taken> taken;
  private final List<Submission> known;
  private final Set<Integer> withdrawn;
  private final ClosedTime closed;

  /**
   * A planner for one load.
   *
   * @param taken the input folder as last taken
   * @param known every delivery in the ledger, refusals among them
   * @param withdrawn entries taken out of use: the same content may come again
   * @param closed what is taken in no longer
   */
  public IntakePlanner(
      InputFolder input,
      Extracts extracts,
      ReferenceData reference,
      ReadingRules rules,
      Map<String, TakenFiles.Taken> taken,
      List<Submission> known,
      Set<Integer> withdrawn,
      ClosedTime closed) {
    this.input = input;
    this.extracts = extracts;
    this.reference = reference;
    this.rules = rules;
    this.taken = taken;
    this.known = known;
    this.withdrawn = Set.copyOf(withdrawn);
    this.closed = closed;
  }

  /** Reference and catalogue files whose content differs from the ledger's, or that are gone. */
  public static List<ChangedContent> changed(
      Ledger ledger, Map<String, String> reference, Map<String, String> catalogue) {
    List<ChangedContent> changed = new ArrayList<>();
    addChanged(EventKind.REFERENCE_CHANGED, ledger, reference, changed);
    addChanged(EventKind.CATALOGUE_CHANGED, ledger, catalogue, changed);
    return changed;
  }

  private static void addChanged(
      EventKind kind, Ledger ledger, Map<String, String> texts, List<ChangedContent> changed) {
    Map<String, String> now = ledger.contents(kind, Integer.MAX_VALUE);
    texts.forEach((name, text) -> {
      String hash = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
      if (!hash.equals(now.get(name))) {
        changed.add(new ChangedContent(kind, name, hash));
      }
    });
    now.keySet().stream()
        .filter(name -> !texts.containsKey(name))
        .forEach(name -> changed.add(new ChangedContent(kind, name, Ledger.GONE)));
  }

  /** What is to be done with the folder, or with one period of it. */
  public Intake plan(List<ChangedContent> contents, Optional<ReportingPeriod> only) {
    List<Unplaced> unplaced = new ArrayList<>();
    Map<ReportingPeriod, Map<String, DeliveryNote>> notes = new HashMap<>();
    Map<Submission.Key, List<PlannedDelivery>> bySubmission = new LinkedHashMap<>();
    List<PlannedDelivery> placed =
        new Placement(extracts, reference, rules, true)
            .place(
                input.deliveries(only),
                file ->
                    notes
                        .computeIfAbsent(file.period(), this::notes)
                        .getOrDefault(String.valueOf(file.path().getFileName()), DeliveryNote.NONE),
                unplaced);
    for (PlannedDelivery delivery : placed) {
      bySubmission.computeIfAbsent(delivery.key(), key -> new ArrayList<>()).add(delivery);
    }
    List<PlannedDelivery> deliveries = new ArrayList<>();
    List<Intake.SameAgain> same = new ArrayList<>();
    List<Intake.Superseded> superseded = new ArrayList<>();
    bySubmission.forEach((key, all) -> {
      List<PlannedDelivery> unloaded =
          all.stream().filter(this::isNew).filter(each -> isOpen(each, unplaced)).toList();
      choose(unloaded, superseded, unplaced)
          .ifPresent(chosen ->
              current(key)
                  .filter(c -> c.fingerprint().equals(chosen.fingerprint()))
                  .ifPresentOrElse(
                      c -> same.add(new Intake.SameAgain(chosen, c.entry())),
                      () -> deliveries.add(chosen)));
    });
    return new Intake(contents, deliveries, same, superseded, unplaced);
  }

  /** What is closed takes nothing in; a file that was taken before is nothing to speak of. */
  private boolean isOpen(PlannedDelivery delivery, List<Unplaced> unplaced) {
    TakenFiles.Taken last = taken.get(delivery.takenName());
    if (last == null || !last.fileHash().equals(delivery.fileHash())) {
      closed.refusal(delivery).ifPresent(unplaced::add);
    }
    return closed.admits(delivery);
  }

  private Map<String, DeliveryNote> notes(ReportingPeriod period) {
    return input
        .deliveryNotes(period)
        .map(text -> DeliveryNote.read(period.key() + "/deliveries.csv", text))
        .orElse(Map.of());
  }

  private boolean isNew(PlannedDelivery delivery) {
    TakenFiles.Taken last = taken.get(delivery.takenName());
    return last == null
        || !last.fileHash().equals(delivery.fileHash())
        || !last.fingerprint().equals(delivery.fingerprint());
  }

  /** What stands for a submission now, a refusal too; nothing after a withdrawal. */
  private Optional<Submission> current(Submission.Key key) {
    return known.stream()
        .filter(s -> s.key().equals(key))
        .reduce((earlier, later) -> later)
        .filter(last -> !withdrawn.contains(last.entry()));
  }

  /** Of several new files for one submission, the highest version; without versions, none. */
  private static Optional<PlannedDelivery> choose(
      List<PlannedDelivery> unloaded, List<Intake.Superseded> superseded, List<Unplaced> unplaced) {
    if (unloaded.size() < 2) {
      return unloaded.stream().findFirst();
    }
    TreeMap<Integer, List<PlannedDelivery>> byVersion = new TreeMap<>();
    for (PlannedDelivery delivery : unloaded) {
      int version = version(delivery).orElse(-1);
      byVersion.computeIfAbsent(version, v -> new ArrayList<>()).add(delivery);
    }
    List<PlannedDelivery> highest = byVersion.lastEntry().getValue();
    if (highest.size() > 1 || byVersion.containsKey(-1)) {
      List<String> names = unloaded.stream().map(PlannedDelivery::takenName).toList();
      for (PlannedDelivery delivery : unloaded) {
        unplaced.add(
            new Unplaced(
                delivery.fileName(),
                "is one of several new files for one submission: " + String.join(", ", names),
                "leave one, or end their names with _v01 and _v02"));
      }
      return Optional.empty();
    }
    PlannedDelivery chosen = highest.getFirst();
    unloaded.stream()
        .filter(delivery -> !delivery.equals(chosen))
        .forEach(delivery -> superseded.add(new Intake.Superseded(delivery, chosen)));
    return Optional.of(chosen);
  }

  private static OptionalInt version(PlannedDelivery delivery) {
    return new FileName(String.valueOf(delivery.file().getFileName())).version();
  }
}
