package org.partnershipscorecard.submission;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.ReferenceData;
import org.partnershipscorecard.extract.ExtractReader;
import org.partnershipscorecard.extract.ExtractSpec;
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

  /**
   * A planner for one load.
   *
   * @param taken the input folder as last taken
   * @param known every delivery in the ledger, refusals among them
   */
  public IntakePlanner(
      InputFolder input,
      Extracts extracts,
      ReferenceData reference,
      ReadingRules rules,
      Map<String, TakenFiles.Taken> taken,
      List<Submission> known) {
    this.input = input;
    this.extracts = extracts;
    this.reference = reference;
    this.rules = rules;
    this.taken = taken;
    this.known = known;
  }

  /** Reference and catalogue files whose content differs from the ledger's. */
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
    texts.forEach(
        (name, text) -> {
          String hash = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
          if (!hash.equals(now.get(name))) {
            changed.add(new ChangedContent(kind, name, hash));
          }
        });
  }

  /** What is to be done with the folder, or with one period of it. */
  public Intake plan(List<ChangedContent> contents, Optional<ReportingPeriod> only) {
    List<Unplaced> unplaced = new ArrayList<>();
    Map<ReportingPeriod, Map<String, DeliveryNote>> notes = new HashMap<>();
    Map<Submission.Key, List<PlannedDelivery>> bySubmission = new LinkedHashMap<>();
    for (InputFolder.DeliveredFile file : input.deliveries(only)) {
      DeliveryNote note =
          notes
              .computeIfAbsent(file.period(), this::notes)
              .getOrDefault(String.valueOf(file.path().getFileName()), DeliveryNote.NONE);
      place(file, note, unplaced)
          .ifPresent(
              delivery ->
                  bySubmission
                      .computeIfAbsent(delivery.key(), key -> new ArrayList<>())
                      .add(delivery));
    }
    List<PlannedDelivery> deliveries = new ArrayList<>();
    List<Intake.SameAgain> same = new ArrayList<>();
    List<Intake.Superseded> superseded = new ArrayList<>();
    bySubmission.forEach(
        (key, all) -> {
          List<PlannedDelivery> unloaded = all.stream().filter(this::isNew).toList();
          choose(unloaded, superseded, unplaced)
              .ifPresent(
                  chosen ->
                      current(key)
                          .filter(c -> c.fingerprint().equals(chosen.fingerprint()))
                          .ifPresentOrElse(
                              c -> same.add(new Intake.SameAgain(chosen, c.entry())),
                              () -> deliveries.add(chosen)));
        });
    return new Intake(contents, deliveries, same, superseded, unplaced);
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

  /** What stands for a submission now, a refusal too. */
  private Optional<Submission> current(Submission.Key key) {
    return known.stream().filter(s -> s.key().equals(key)).reduce((earlier, later) -> later);
  }

  /** Of several new files for one submission, the highest version; without versions, none. */
  private static Optional<PlannedDelivery> choose(
      List<PlannedDelivery> unloaded,
      List<Intake.Superseded> superseded,
      List<Unplaced> unplaced) {
    if (unloaded.size() < 2) {
      return unloaded.stream().findFirst();
    }
    TreeMap<Integer, List<PlannedDelivery>> byVersion = new TreeMap<>();
    for (PlannedDelivery delivery : unloaded) {
      int version = version(delivery).orElse(-1);
      byVersion.computeIfAbsent(version, v -> new ArrayList<>()).add(delivery);
    }
    List<PlannedDelivery> highest = byVersion
        .lastEntry()
        .getValue();
    if (highest.size() > 1 || byVersion.containsKey(-1)) {
      List<String> names = unloaded.stream().map(PlannedDelivery::fileName).toList();
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

  private Optional<PlannedDelivery> place(
      InputFolder.DeliveredFile file, DeliveryNote note, List<Unplaced> unplaced) {
    FileName name = new FileName(String.valueOf(file.path().getFileName()));
    List<ExtractSpec> candidates =
        note.extract().isEmpty()
            ? name.extracts(extracts.all())
            : extracts.has(note.extract())
                ? List.of(extracts.byId(note.extract()))
                : List.of();
    if (candidates.size() != 1) {
      unplaced.add(
          candidates.isEmpty()
              ? new Unplaced(
                  file.name(),
                  "does not say which extract it is",
                  "put the extract's name into the file's name, one of: "
                      + String.join(
                          ", ", extracts.all().stream().map(ExtractSpec::id).toList()))
              : new Unplaced(
                  file.name(),
                  "could be any of: "
                      + String.join(", ", candidates.stream().map(ExtractSpec::id).toList()),
                  "name one extract in the file's name"));
      return Optional.empty();
    }
    ExtractSpec spec = candidates.getFirst();
    Optional<String> agency = agency(file, note, name, spec, unplaced);
    if (agency.isEmpty()) {
      return Optional.empty();
    }
    LocalDate from = orElse(note.coversFrom(), file.period().firstDay());
    LocalDate to = orElse(note.coversTo(), file.period().lastDay());
    String hash = Sha256.of(file.path());
    return Optional.of(
        new PlannedDelivery(
            file.path(),
            file.name(),
            hash,
            Sha256.of(
                hash
                    + spec.fingerprint(rules.codeSets())
                    + rules.synonyms().fingerprintFor(spec)),
            file.period(),
            agency.get(),
            spec.id(),
            from,
            to,
            orElse(note.asAtDate(), to),
            note.provisional()));
  }

  /** The note wins; the file's own column and its name must agree; the partnership knows it. */
  private Optional<String> agency(
      InputFolder.DeliveredFile file,
      DeliveryNote note,
      FileName name,
      ExtractSpec spec,
      List<Unplaced> unplaced) {
    if (!note.agency().isEmpty()) {
      return known(note.agency(), file, unplaced);
    }
    Optional<String> inside =
        ExtractReader.peek(file.path(), spec).filter(agency -> !agency.isBlank());
    Optional<String> named =
        Optional.of(name.firstPart()).filter(part -> reference.agencies().containsKey(part));
    if (inside.isPresent() && named.isPresent() && !inside.equals(named)) {
      unplaced.add(
          new Unplaced(
              file.name(),
              "names one agency in its file name and another inside",
              "correct the file's name or its agency column"));
      return Optional.empty();
    }
    return inside
        .or(() -> named)
        .map(agency -> known(agency, file, unplaced))
        .orElseGet(
            () -> {
              unplaced.add(
                  new Unplaced(
                      file.name(),
                      "does not say which agency sent it",
                      "fill its agency column, or begin the file's name with the agency's code"
                          + " and an underscore"));
              return Optional.empty();
            });
  }

  private Optional<String> known(
      String agency, InputFolder.DeliveredFile file, List<Unplaced> unplaced) {
    if (reference.agencies().isEmpty() || reference.agencies().containsKey(agency)) {
      return Optional.of(agency);
    }
    unplaced.add(
        new Unplaced(
            file.name(),
            "comes from an agency that reference/agencies.csv does not know",
            "correct the agency's code, or add it to reference/agencies.csv"));
    return Optional.empty();
  }

  private static LocalDate orElse(@Nullable LocalDate day, LocalDate other) {
    return day == null ? other : day;
  }
}
