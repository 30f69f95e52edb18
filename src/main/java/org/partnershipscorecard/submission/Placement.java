package org.partnershipscorecard.submission;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Area;
import org.partnershipscorecard.catalogue.ReferenceData;
import org.partnershipscorecard.extract.ExtractSpec;
import org.partnershipscorecard.extract.Extracts;
import org.partnershipscorecard.extract.Layout;
import org.partnershipscorecard.extract.ReadingRules;
import org.partnershipscorecard.extract.Recognition;
import org.partnershipscorecard.extract.Source;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.store.PlannedDelivery;
import org.partnershipscorecard.store.SetHash;
import org.partnershipscorecard.store.Sha256;

/**
 * Says of files which submissions they hold (rules R1 and R2): one a file mostly, one a list of a
 * workbook, one of the several files of a set.
 */
public final class Placement {

  private final Extracts extracts;
  private final ReadingRules rules;
  private final Recognition recognition;
  private final Agencies agencies;
  private final String ownArea;

  /**
   * For one load or check.
   *
   * @param agencyNeeded whether a file is refused that does not say whose it is
   */
  public Placement(
      Extracts extracts, ReferenceData reference, ReadingRules rules, boolean agencyNeeded) {
    this.extracts = extracts;
    this.rules = rules;
    this.recognition = new Recognition(extracts);
    this.agencies = new Agencies(reference, agencyNeeded);
    this.ownArea = reference.ownArea().map(Area::code).orElse("");
  }

  /**
   * A part of a file whose agency is known.
   *
   * @param notRead sheets that are hidden or hold nothing known, told of with the file's first part
   */
  private record Placed(
      InputFolder.DeliveredFile file,
      DeliveryNote note,
      Recognition.Part part,
      String agency,
      List<String> notRead) {

    /** What the tables of a set have in common. */
    String set() {
      return file.period().key() + "|" + agency + "|" + part.layout().id();
    }

    int version() {
      return version(file).orElse(-1);
    }

    /** Higher fits the main table better: its own version, else the highest. */
    int rank(Placed main) {
      return version() == main.version() ? Integer.MAX_VALUE : version();
    }

    private static OptionalInt version(InputFolder.DeliveredFile file) {
      return new FileName(String.valueOf(file.path().getFileName())).version();
    }
  }

  /** Places files; those that cannot be placed are added to {@code unplaced}. */
  List<PlannedDelivery> place(
      List<InputFolder.DeliveredFile> files,
      Function<InputFolder.DeliveredFile, DeliveryNote> notes,
      List<Unplaced> unplaced) {
    List<Placed> mains = new ArrayList<>();
    Map<String, List<Placed>> members = new LinkedHashMap<>();
    for (InputFolder.DeliveredFile file : files) {
      DeliveryNote note = notes.apply(file);
      for (Placed placed : parts(file, note, unplaced)) {
        if (placed.part().member() == null) {
          mains.add(placed);
        } else {
          members.computeIfAbsent(placed.set(), set -> new ArrayList<>()).add(placed);
        }
      }
    }
    List<PlannedDelivery> deliveries = new ArrayList<>();
    for (Placed main : mains) {
      Map<String, Path> set = new HashMap<>();
      members.getOrDefault(main.set(), List.of()).stream()
          .sorted(Comparator.comparingInt((Placed member) -> member.rank(main)))
          .forEach(member -> set.put(String.valueOf(member.part().member()), member.file().path()));
      Covered.of(main.file(), main.note(), recognition, main.part(), unplaced)
          .ifPresent(covered -> deliveries.add(planned(main, covered, set)));
    }
    List<String> sets = mains.stream().map(Placed::set).toList();
    members.forEach((set, tables) -> {
      if (!sets.contains(set)) {
        tables.forEach(table -> unplaced.add(alone(table)));
      }
    });
    return List.copyOf(deliveries);
  }

  /** Places files that lie anywhere, for a dry run. */
  public List<PlannedDelivery> place(
      List<Path> files, ReportingPeriod period, List<Unplaced> unplaced) {
    return place(
        files.stream()
            .map(file ->
                new InputFolder.DeliveredFile(period, file, String.valueOf(file.getFileName())))
            .toList(),
        file -> DeliveryNote.NONE,
        unplaced);
  }

  private static Unplaced alone(Placed table) {
    return new Unplaced(
        table.file().name(),
        "is the table '"
            + table.part().member()
            + "' of "
            + table.part().layout().name()
            + ", which has not come with it",
        "put the set's files into one folder, under one agency");
  }

  private List<Placed> parts(
      InputFolder.DeliveredFile file, DeliveryNote note, List<Unplaced> unplaced) {
    if (!Files.isRegularFile(file.path(), LinkOption.NOFOLLOW_LINKS)) {
      unplaced.add(
          new Unplaced(
              file.name(), "is a link or a device, not a file", "put the file itself there"));
      return List.of();
    }
    if (!note.extract().isEmpty() && !extracts.has(note.extract())) {
      unplaced.add(
          new Unplaced(
              file.name(),
              "is said to be an extract that is not known: " + note.extract(),
              "correct it in deliveries.csv"));
      return List.of();
    }
    if (orElse(note.coversTo(), file.period().lastDay())
        .isBefore(orElse(note.coversFrom(), file.period().firstDay()))) {
      unplaced.add(
          new Unplaced(
              file.name(),
              "would cover a span that ends before it begins",
              "give both covers_from and covers_to in deliveries.csv"));
      return List.of();
    }
    Recognition.Recognised recognised =
        recognition.of(file.path(), note.extract().isEmpty() ? null : note.extract());
    Recognition.Fault fault = recognised.fault();
    List<Recognition.Part> parts = recognised.parts();
    if (fault != null) {
      Optional<ExtractSpec> named = fault.conclusive() ? Optional.empty() : named(file, note);
      if (named.isEmpty()) {
        unplaced.add(new Unplaced(file.name(), fault.problem(), fault.remedy()));
        return List.of();
      }
      // Read as what it is meant to be, and refused with what it lacks.
      parts = List.of(new Recognition.Part(named.get(), Layout.own(named.get()), null, null));
    }
    List<Placed> placed = new ArrayList<>();
    for (Recognition.Part part : parts) {
      Optional<String> agency = agencies.of(file, note, part, parts, unplaced);
      if (agency.isEmpty()) {
        return List.of();
      }
      placed.add(
          new Placed(
              file, note, part, agency.get(), placed.isEmpty() ? recognised.notRead() : List.of()));
    }
    return placed;
  }

  private Optional<ExtractSpec> named(InputFolder.DeliveredFile file, DeliveryNote note) {
    if (!note.extract().isEmpty()) {
      return Optional.of(extracts.byId(note.extract()));
    }
    List<ExtractSpec> named =
        new FileName(String.valueOf(file.path().getFileName())).extracts(extracts.all());
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }

  private PlannedDelivery planned(Placed placed, Covered covered, Map<String, Path> members) {
    InputFolder.DeliveredFile file = placed.file();
    Recognition.Part part = placed.part();
    Source source =
        part.layout().isOwn()
            ? new Source(null, part.sheet(), Map.of(), Map.of(), placed.notRead())
            : new Source(
                part.layout(),
                part.sheet(),
                members,
                Map.of("agency", placed.agency(), "area", ownArea),
                placed.notRead());
    String hash = SetHash.of(file.path(), members.values());
    return new PlannedDelivery(
        file.path(),
        file.name(),
        hash,
        Sha256.of(
            hash
                + part.extract().fingerprint(rules.codeSets())
                + rules.synonyms().fingerprintFor(part.extract())
                + source.fingerprint()
                + rules.pseudonymKey()),
        covered.period(),
        placed.agency(),
        part.extract().id(),
        covered.from(),
        covered.to(),
        covered.asAt(),
        placed.note().provisional(),
        source);
  }

  private static LocalDate orElse(@Nullable LocalDate day, LocalDate other) {
    return day == null ? other : day;
  }
}
