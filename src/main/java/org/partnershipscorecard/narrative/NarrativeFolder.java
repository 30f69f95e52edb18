package org.partnershipscorecard.narrative;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.partnershipscorecard.extract.StrictYaml;

/** The texts of one report, {@code data-in/narrative/2016-17}, with the reference tables. */
public final class NarrativeFolder {

  private static final String OUTLINE = "report.yaml";

  private final Path folder;
  private final Path reference;

  /**
   * @param folder with report.yaml and the chapters
   * @param reference with context.csv and the other reference tables
   */
  public NarrativeFolder(Path folder, Path reference) {
    this.folder = folder;
    this.reference = reference;
  }

  /**
   * The plan of the report.
   *
   * @throws NarrativeFault when there is none
   * @throws org.partnershipscorecard.extract.InvalidDefinition when it is not well formed
   */
  public Outline outline() {
    return StrictYaml.read(OUTLINE, text(OUTLINE), Outline.class);
  }

  /**
   * A text beside the outline.
   *
   * @throws NarrativeFault when it is missing, lies outside the folder or cannot be read
   */
  public String text(String file) {
    return read(folder, file);
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
