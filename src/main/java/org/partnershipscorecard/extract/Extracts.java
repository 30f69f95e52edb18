package org.partnershipscorecard.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The extracts that are known, and the code sets that they use. */
public final class Extracts {

  private static final String FOLDER = "extracts";
  private static final String LAYOUTS = "layouts";
  private static final String CODE_SETS = "code-sets.yaml";

  private final Map<String, ExtractSpec> byId;
  private final CodeSets codeSets;
  private final Map<String, Layout> layouts;
  private final Map<String, String> texts;

  private Extracts(
      Map<String, ExtractSpec> byId,
      CodeSets codeSets,
      Map<String, Layout> layouts,
      Map<String, String> texts) {
    this.texts = texts;
    this.byId = byId;
    this.codeSets = codeSets;
    this.layouts = layouts;
  }

  /**
   * The extracts that come with the program. A list names them, since a folder inside a jar cannot
   * be listed.
   */
  public static Extracts builtIn() {
    Map<String, String> texts = new TreeMap<>();
    texts.put(CODE_SETS, resource(CODE_SETS));
    CodeSets codeSets = CodeSets.read(FOLDER + "/" + CODE_SETS, resource(CODE_SETS));
    Map<String, ExtractSpec> byId = new TreeMap<>();
    for (String file : resource("index.txt").lines().toList()) {
      ExtractSpec spec = SpecFile.read(FOLDER + "/" + file, resource(file), codeSets);
      byId.put(spec.id(), spec);
      texts.put(file, resource(file));
    }
    Map<String, Layout> layouts = new TreeMap<>();
    for (String file : resource(LAYOUTS + "/index.txt").lines().toList()) {
      String name = LAYOUTS + "/" + file;
      Layout layout = LayoutFile.read(FOLDER + "/" + name, resource(name), byId, codeSets);
      layouts.put(layout.id(), layout);
      texts.put(name, resource(name));
    }
    return new Extracts(byId, codeSets, layouts, texts);
  }

  /**
   * These extracts and those of {@code folder/extracts/*.yaml}, which replace any with the same id;
   * {@code code-sets.yaml} there adds and replaces code sets, {@code layouts/*.yaml} layouts.
   * Without that folder, these.
   *
   * @throws InvalidDefinition when a file there is not well formed
   */
  public Extracts with(Path folder) {
    Path own = folder.resolve(FOLDER);
    if (!Files.isDirectory(own)) {
      return this;
    }
    List<Path> files = definitions(own);
    Map<String, String> written = new TreeMap<>(texts);
    CodeSets sets = codeSets;
    Path ownSets = own.resolve(CODE_SETS);
    if (files.contains(ownSets)) {
      sets = codeSets.and(CodeSets.read(ownSets.toString(), text(ownSets)));
    }
    Map<String, ExtractSpec> specs = new TreeMap<>(byId);
    for (Path file : files) {
      written.put("own/" + file.getFileName(), text(file));
      if (!file.equals(ownSets)) {
        ExtractSpec spec = SpecFile.read(file.toString(), text(file), sets);
        specs.put(spec.id(), spec);
      }
    }
    Map<String, Layout> known = new TreeMap<>(layouts);
    for (Path file : definitions(own.resolve(LAYOUTS))) {
      Layout layout = LayoutFile.read(file.toString(), text(file), specs, sets);
      known.put(layout.id(), layout);
      written.put("own/" + LAYOUTS + "/" + file.getFileName(), text(file));
    }
    return new Extracts(specs, sets, known, written);
  }

  /** Every definition as it is written, one after the other: what the ledger keeps of them. */
  public String text() {
    StringBuilder all = new StringBuilder();
    texts.forEach((name, text) -> all.append("# ").append(name).append('\n').append(text));
    return all.toString();
  }

  private static List<Path> definitions(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> listed = Files.list(folder)) {
      return listed.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every layout: of each extract its own, then those of national formats, by id. */
  public List<Layout> layouts() {
    return Stream.concat(byId.values().stream().map(Layout::own), layouts.values().stream())
        .toList();
  }

  /** Every extract, by id. */
  public List<ExtractSpec> all() {
    return List.copyOf(byId.values());
  }

  public boolean has(String id) {
    return byId.containsKey(id);
  }

  /**
   * The extract with an id.
   *
   * @throws IllegalArgumentException when there is none
   */
  public ExtractSpec byId(String id) {
    ExtractSpec spec = byId.get(id);
    if (spec == null) {
      throw new IllegalArgumentException(
          "there is no extract '" + id + "'; known are " + String.join(", ", byId.keySet()));
    }
    return spec;
  }

  public CodeSets codeSets() {
    return codeSets;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new InvalidDefinition(file.toString(), 0, "cannot be read as a UTF-8 file");
    }
  }

  private static String resource(String name) {
    String path = "/" + FOLDER + "/" + name;
    try (InputStream in = Extracts.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
