package org.partnershipscorecard.narrative;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.partnershipscorecard.extract.StrictYaml;

/** The texts of one report, {@code data-in/narrative/2016-17}, with the reference tables. */
public final class NarrativeFolder {

  /** The outline of the report that a year has by itself. */
  public static final String REPORT = "report";

  /** By it an author says that a text is still to come. */
  private static final String TO_BE_WRITTEN = "To be written";

  private final Path folder;
  private final Path reference;
  private final String outline;

  /**
   * @param folder with report.yaml and the chapters
   * @param reference with context.csv and the other reference tables
   */
  public NarrativeFolder(Path folder, Path reference) {
    this(folder, reference, REPORT);
  }

  /**
   * @param outline which of the folder's outlines, without {@code .yaml}
   */
  public NarrativeFolder(Path folder, Path reference, String outline) {
    this.folder = folder;
    this.reference = reference;
    this.outline = outline + ".yaml";
  }

  /** The outline's file, for messages. */
  public String outlineFile() {
    return outline;
  }

  /**
   * The plan of the report.
   *
   * @throws NarrativeFault when there is none
   * @throws org.partnershipscorecard.extract.InvalidDefinition when it is not well formed
   */
  public Outline outline() {
    return StrictYaml.read(outline, read(folder, outline), Outline.class);
  }

  /**
   * A text beside the outline, without its head.
   *
   * @throws NarrativeFault when it is missing, lies outside the folder or cannot be read
   */
  public String text(String file) {
    return SignOff.body(read(folder, file));
  }

  /** Whether a text is there and has words; one that begins "To be written" has none yet. */
  public boolean isWritten(String file) {
    if (!Files.isRegularFile(folder.resolve(file))) {
      return false;
    }
    String words = text(file).strip();
    return !words.isEmpty() && !words.startsWith(TO_BE_WRITTEN);
  }

  /**
   * Who answers for a text; empty where nobody has signed it off.
   *
   * @throws NarrativeFault when it is missing
   */
  public Optional<SignOff> signOff(String file) {
    String text = read(folder, file);
    return SignOff.heads(text) ? Optional.of(SignOff.of(file, text)) : Optional.empty();
  }

  /**
   * Columns of a table beside the outline.
   *
   * @throws NarrativeFault when the file is missing
   * @throws org.partnershipscorecard.extract.InvalidDefinition when a column is
   */
  public CsvSheet sheet(String file, String... columns) {
    return CsvSheet.read(file, read(folder, file), columns);
  }

  /** As {@link #sheet}, of a table of the reference folder. */
  public CsvSheet referenceSheet(String file, String... columns) {
    return CsvSheet.read(file, read(reference, file), columns);
  }

  private static String read(Path within, String file) {
    Path path = within.resolve(file).normalize();
    if (!path.startsWith(within.normalize())) {
      throw new NarrativeFault(file, "lies outside the report's folder");
    }
    try {
      return Files.readString(path, StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (NoSuchFileException e) {
      throw new NarrativeFault(file, "is named and is not there", e);
    } catch (IOException e) {
      throw new NarrativeFault(file, "cannot be read as UTF-8 text", e);
    }
  }
}
