package org.partnershipscorecard.annualreport;

import java.awt.Font;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.partnershipscorecard.disclosure.FigureSet;
import org.partnershipscorecard.narrative.NarrativeFolder;

/** A copy of the shipped texts of 2016-17 that a test may change. */
final class ShippedTexts {

  static final Path SHIPPED = Path.of("data-in/narrative/2016-17");
  static final Path REFERENCE = Path.of("data-in/reference");

  private final Path folder;

  ShippedTexts(Path folder) {
    this.folder = folder;
    try (Stream<Path> files = Files.walk(SHIPPED)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = folder.resolve(SHIPPED.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces what must be there. */
  ShippedTexts edit(String file, String before, String after) {
    Path path = folder.resolve(file);
    try {
      String text = Files.readString(path);
      if (!text.contains(before)) {
        throw new AssertionError(file + " does not say: " + before);
      }
      Files.writeString(path, text.replace(before, after));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ShippedTexts delete(String file) {
    try {
      Files.delete(folder.resolve(file));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  NarrativeFolder narrative() {
    return new NarrativeFolder(folder, REFERENCE);
  }

  AnnualReport report() {
    return report(SampleYear.figures());
  }

  AnnualReport report(FigureSet figures) {
    return report(narrative(), figures);
  }

  static AnnualReport report(NarrativeFolder narrative, FigureSet figures) {
    return new AnnualReportAssembler(
            SampleYear.catalogue(),
            SampleYear.BREAKS,
            (style, size) -> new Font(Font.SANS_SERIF, style, Math.round(size)))
        .assemble(narrative, figures, SampleYear.YEAR);
  }

  /** Every word of the report's chapters and appendices that is running text. */
  static String prose(AnnualReport report) {
    StringBuilder words = new StringBuilder();
    Stream.of(report.chapters(), report.appendices())
        .flatMap(List::stream)
        .forEach(part -> {
          words.append(part.summary()).append('\n');
          part.elements().stream()
              .filter(Element.Prose.class::isInstance)
              .forEach(each -> words.append(((Element.Prose) each).xhtml().text()).append('\n'));
        });
    return words.toString();
  }
}
