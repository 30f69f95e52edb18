package org.partnershipscorecard.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.CatalogueReader;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.ReferenceData;
import org.partnershipscorecard.extract.Delivered;
import org.partnershipscorecard.extract.ExtractSpec;
import org.partnershipscorecard.extract.Extracts;
import org.partnershipscorecard.extract.ReadingRules;
import org.partnershipscorecard.extract.Synonyms;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.store.ContentStore;
import org.partnershipscorecard.store.DuckDb;
import org.partnershipscorecard.store.Ledger;
import org.partnershipscorecard.store.RecordStore;
import org.partnershipscorecard.store.RecordWriter;
import org.partnershipscorecard.store.Register;
import org.partnershipscorecard.store.Sha256;
import org.partnershipscorecard.store.StoreFolder;
import org.partnershipscorecard.store.Submission;
import org.partnershipscorecard.validation.CheckedSubmission;
import org.partnershipscorecard.validation.SubmissionChecker;

/** Takes a case's files the whole way: read, checked, kept as records, counted. */
final class GoldenStore implements AutoCloseable {

  static final Extracts EXTRACTS = Extracts.builtIn();

  private static final Map<String, String> REFERENCE =
      Map.of(
          "areas.csv",
          "area,name,role\nE08000031,Wolverhampton,own\nE08000030,Walsall,neighbour\n",
          "populations.csv",
          """
          area,estimate_year,vintage,applies_from,applies_to,value
          E08000031,2015,round,2010-04-01,,20000
          E08000030,2015,round,2010-04-01,,10000
          """);

  private final Path files;
  private final Register register;
  private final DuckDb duckDb;
  private final RecordStore records;
  private final OutturnCalculator calculator;
  private int kept;

  GoldenStore(Path below) {
    StoreFolder folder = StoreFolder.below(below);
    this.files = below;
    this.register = Register.open(folder);
    this.duckDb = DuckDb.open(folder);
    this.records = new RecordStore(folder, duckDb, step -> {});
    this.calculator =
        new OutturnCalculator(
            new Ledger(register), new ContentStore(folder), records, duckDb, EXTRACTS);
  }

  /** Every outturn at a position. */
  List<Outturn> outturns(Position position) {
    return calculator.at(position);
  }

  /** The rows behind a figure at a position. */
  List<SourceRow> explain(Position position, FigureKey key) {
    return calculator.explain(position, key);
  }

  /** Takes in a case's files; the catalogue is of the measures that the case speaks of. */
  Position position(GoldenCase golden) {
    Map<String, String> reference = new TreeMap<>(REFERENCE);
    reference.putAll(golden.reference());
    ReferenceData data = ReferenceData.read(reference);
    Map<Submission.Key, Submission> current = new LinkedHashMap<>();
    for (GoldenCase.Delivery delivery : golden.deliveries()) {
      Submission submission = keep(delivery, data, current);
      current.put(submission.key(), submission);
    }
    return new Position(
        kept, catalogue(golden), data, List.copyOf(current.values()), List.of(), Set.of());
  }

  private static Catalogue catalogue(GoldenCase golden) {
    Map<String, String> texts = CatalogueReader.texts(null);
    if (golden.catalogue() != null) {
      String name = golden.catalogue() + ".yaml";
      texts.put(name, resource("/golden/measures/" + name));
    }
    Catalogue whole = CatalogueReader.read(texts, EXTRACTS);
    Map<String, String> queries =
        texts.keySet().stream()
            .filter(name -> name.endsWith(".sql"))
            .map(name -> name.substring("sql/".length(), name.length() - ".sql".length()))
            .collect(Collectors.toMap(Function.identity(), whole::query));
    List<String> wanted =
        golden.expect().stream().map(e -> whole.measureOf(e.line()).id()).toList();
    return new Catalogue(
        whole.themes(),
        whole.measures().stream().filter(measure -> wanted.contains(measure.id())).toList(),
        queries);
  }

  private Submission keep(
      GoldenCase.Delivery delivery,
      ReferenceData reference,
      Map<Submission.Key, Submission> current) {
    ExtractSpec spec = EXTRACTS.byId(delivery.extract());
    ReportingPeriod period = ReportingPeriod.parse(delivery.period());
    LocalDate from = Objects.requireNonNullElse(delivery.from(), period.firstDay());
    LocalDate to = Objects.requireNonNullElse(delivery.to(), period.lastDay());
    String agency = Objects.requireNonNullElse(delivery.agency(), "CWC");
    int entry = ++kept;
    Path file = files.resolve(entry + ".csv");
    write(file, csv(delivery, agency));
    String recordFile = entry + ".parquet";
    CheckedSubmission checked;
    String hash;
    try (RecordWriter writer = records.writer(spec)) {
      ReadingRules rules =
          new ReadingRules(EXTRACTS.codeSets().withAreas(reference.areaCodes()), Synonyms.none());
      checked =
          new SubmissionChecker(rules, 1.0)
              .check(new Delivered(file, entry + ".csv", from, to), spec, agency, writer);
      if (checked.refused()) {
        throw new IllegalStateException("a golden file is refused: " + checked.findings());
      }
      hash = writer.finish(records.path(recordFile));
    }
    Submission.Key key = new Submission.Key(agency, spec.id(), from, to);
    Submission before = current.get(key);
    return new Submission(
        entry,
        agency,
        spec.id(),
        from,
        to,
        Objects.requireNonNullElse(delivery.asAt(), to),
        Boolean.TRUE.equals(delivery.provisional()),
        before == null ? 1 : before.revision() + 1,
        null,
        false,
        checked.nil(),
        entry + ".csv",
        Sha256.of(file),
        Sha256.of(file),
        recordFile,
        hash,
        new Submission.Counted(
            checked.read(), checked.accepted(), checked.rejected(), checked.duplicate()));
  }

  /** What a column that is left out holds in every row. */
  private static Map<String, String> usual(GoldenCase.Delivery delivery, String agency) {
    Map<String, String> usual = new LinkedHashMap<>();
    usual.put("agency", agency);
    usual.put("area", "E08000031");
    switch (delivery.extract()) {
      case "figures" -> {
        usual.put("period", delivery.period());
        usual.put("period_basis", "SNAPSHOT");
        usual.put("breakdown_type", "TOTAL");
        usual.put("breakdown_code", "TOTAL");
        usual.put("value_status", "OK");
      }
      case "looked-after-children" -> {
        usual.put("rne", "S");
        usual.put("care_start", "=episode_start");
      }
      case "child-deaths" -> {
        usual.put("age_days", "400");
        usual.put("death_date", "=notified_date");
      }
      default -> {}
    }
    return usual;
  }

  private static String csv(GoldenCase.Delivery delivery, String agency) {
    List<List<String>> rows =
        delivery.rows().lines().filter(line -> !line.isBlank()).map(GoldenStore::cells).toList();
    List<String> header = rows.getFirst();
    Map<String, String> usual = usual(delivery, agency);
    usual.keySet().removeAll(header);
    List<String> lines = new ArrayList<>();
    List<String> names = new ArrayList<>(header);
    names.addAll(usual.keySet());
    lines.add(String.join(",", names));
    for (List<String> row : rows.subList(1, rows.size())) {
      List<String> cells = new ArrayList<>(row);
      for (String value : usual.values()) {
        cells.add(value.startsWith("=") ? row.get(header.indexOf(value.substring(1))) : value);
      }
      lines.add(String.join(",", cells));
    }
    return String.join("\n", lines) + "\n";
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
  }

  private static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(GoldenStore.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    duckDb.close();
    register.close();
  }
}
