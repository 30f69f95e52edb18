package org.partnershipscorecard.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.extract.Extracts;
import org.partnershipscorecard.extract.InvalidDefinition;
import org.partnershipscorecard.extract.StrictYaml;

/**
 * Reads the catalogue's files: those that come with the program, and those of a folder that add to
 * them or replace a measure by its id.
 */
public final class CatalogueReader {

  private static final String BUILT_IN = "/catalogue/";

  /** What the names of added files begin with, so that they never hide a file of the program's. */
  private static final String ADDED = "catalogue/";

  private static final String QUERIES = "sql/";
  private static final String QUERY = ".sql";

  /** The name by which the ledger keeps the extracts' definitions beside the catalogue's files. */
  public static final String EXTRACTS = "extracts";

  private CatalogueReader() {}

  /**
   * The texts of every catalogue file, contribution queries among them: what the ledger keeps, and
   * what {@link #read} reads.
   *
   * @param added a folder with {@code catalogue/*.yaml} and {@code catalogue/sql/*.sql}; null for
   *     none
   * @return file name to text, in the order in which the files are read
   */
  public static Map<String, String> texts(@Nullable Path added) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String name : resource("index.txt").lines().toList()) {
      texts.put(name, resource(name));
    }
    if (added != null) {
      addFolder(added.resolve("catalogue"), ADDED, ".yaml", texts);
      addFolder(added.resolve("catalogue/sql"), ADDED + QUERIES, QUERY, texts);
    }
    return texts;
  }

  /**
   * Reads and checks the whole catalogue. A measure or a query of an added file replaces that of
   * the program with its id, whatever the order of the texts.
   *
   * @param texts as {@link #texts} gives them
   * @throws InvalidDefinition with file and line where something is unknown, missing or impossible
   */
  public static Catalogue read(Map<String, String> texts, Extracts extracts) {
    Map<String, Theme> themes = new TreeMap<>();
    Map<String, Measure> measures = new LinkedHashMap<>();
    Map<String, String> queries = new LinkedHashMap<>();
    List<CountRelation> relations = new ArrayList<>();
    AddedQueries added = new AddedQueries();
    Map<String, String> madeIn = new LinkedHashMap<>();
    for (Map.Entry<String, String> each : inOrder(texts).entrySet()) {
      String name = each.getKey();
      String text = each.getValue();
      if (name.equals(EXTRACTS)) {
        continue;
      }
      boolean isAdded = name.startsWith(ADDED);
      if (name.endsWith(QUERY)) {
        String query =
            name.substring(
                name.indexOf(QUERIES) + QUERIES.length(), name.length() - QUERY.length());
        queries.put(query, text);
        added.query(query, isAdded);
        continue;
      }
      CatalogueFile file = StrictYaml.read(name, text, CatalogueFile.class);
      relations.addAll(file.relations());
      themes.putIfAbsent(file.theme().id(), file.theme());
      List<Measure> read = new ArrayList<>();
      for (CatalogueFile.MeasureEntry entry : file.measures()) {
        if (name.equals(madeIn.put(entry.id(), name))) {
          throw InvalidDefinition.near(
              name, text, "id: " + entry.id(), "the measure " + entry.id() + " stands twice");
        }
        Measure measure = checked(name, text, file.theme(), entry, extracts);
        measures.put(entry.id(), measure);
        read.add(measure);
      }
      added.file(read, file.relations(), isAdded);
    }
    Set<String> lines = new HashSet<>();
    for (Measure measure : measures.values()) {
      String name = String.valueOf(madeIn.get(measure.id()));
      String text = String.valueOf(texts.get(name));
      for (MeasureLine line : measure.lines()) {
        if (!lines.add(line.id())) {
          throw InvalidDefinition.near(
              name, text, "id: " + line.id(), "two measure lines are called " + line.id());
        }
        String query = line.sql();
        if (query != null && !queries.containsKey(query)) {
          throw InvalidDefinition.near(
              name,
              text,
              "sql: " + query,
              line.id() + " names the query " + query + ", and there is no sql/" + query + ".sql");
        }
      }
    }
    // A theme's measures may lie in several files; their ids say the order in which they print.
    List<Measure> inOrder = new ArrayList<>();
    for (Theme theme : themes.values()) {
      measures.values().stream()
          .filter(measure -> measure.theme().equals(theme.id()))
          .sorted(Comparator.comparing(Measure::id))
          .forEach(inOrder::add);
    }
    return new Catalogue(
        List.copyOf(themes.values()), inOrder, queries, relations, added.undeclared(inOrder));
  }

  /**
   * A fault in a line that was found after reading.
   *
   * @param texts as {@link #texts} gives them
   */
  public static InvalidDefinition fault(Map<String, String> texts, String line, String problem) {
    for (Map.Entry<String, String> file : texts.entrySet()) {
      if (file.getKey().equals(EXTRACTS)) {
        continue;
      }
      InvalidDefinition fault =
          InvalidDefinition.near(file.getKey(), file.getValue(), "id: " + line, problem);
      if (fault.line() > 0) {
        return fault;
      }
    }
    return new InvalidDefinition("catalogue", 0, problem);
  }

  private static Measure checked(
      String name, String text, Theme theme, CatalogueFile.MeasureEntry entry, Extracts extracts) {
    Measure measure;
    try {
      measure = entry.measure(theme, extracts.codeSets());
    } catch (IllegalArgumentException e) {
      throw InvalidDefinition.near(name, text, "id: " + entry.id(), String.valueOf(e.getMessage()));
    }
    for (MeasureLine line : measure.lines()) {
      List<String> problems = LineRules.problems(line, extracts);
      if (!problems.isEmpty()) {
        throw InvalidDefinition.near(
            name,
            text,
            "id: " + line.id(),
            "line " + line.id() + ": " + String.join("; ", problems));
      }
    }
    return measure;
  }

  private static Map<String, String> inOrder(Map<String, String> texts) {
    Map<String, String> inOrder = new LinkedHashMap<>(texts);
    inOrder.keySet().removeIf(name -> name.startsWith(ADDED));
    inOrder.putAll(texts);
    return inOrder;
  }

  private static void addFolder(
      Path folder, String prefix, String ending, Map<String, String> texts) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(ending)).sorted().toList()) {
        texts.put(prefix + file.getFileName(), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the catalogue folder " + folder, e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = CatalogueReader.class.getResourceAsStream(BUILT_IN + name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its own catalogue file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the catalogue file " + name, e);
    }
  }
}
