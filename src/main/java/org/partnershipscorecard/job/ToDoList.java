package org.partnershipscorecard.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.partnershipscorecard.annualreport.ProseQuery;
import org.partnershipscorecard.narrative.Wanting;

/**
 * What is still to do before an annual report can be published, in a file beside it: whom to chase
 * for what, and what to check in the texts. It is for those who make the report.
 */
public final class ToDoList {

  private static final String ITEM = "- ";

  private ToDoList() {}

  /** The file beside a report. */
  static Path beside(Path pdf) {
    String name = String.valueOf(pdf.getFileName()).replaceFirst("\\.pdf$", "-to-do.md");
    return pdf.resolveSibling(name);
  }

  static void write(Path pdf, String title, List<Wanting> wanting, List<ProseQuery> queries) {
    StringBuilder text = new StringBuilder("# To do: " + title + "\n");
    section(text, "To chase", wanting.stream().map(Wanting::sentence));
    section(text, "To check in the texts", queries.stream().map(ProseQuery::sentence));
    try {
      Files.writeString(beside(pdf), text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + beside(pdf), e);
    }
  }

  private static void section(StringBuilder text, String heading, Stream<String> items) {
    List<String> lines = items.map(item -> ITEM + item + "\n").toList();
    text.append("\n## ").append(heading).append("\n\n");
    text.append(lines.isEmpty() ? "Nothing.\n" : String.join("", lines));
  }

  /** The lines of the list beside a report; none for a report that has no such list. */
  public static List<String> lines(Path pdf) {
    Path file = beside(pdf);
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(ITEM))
          .map(line -> line.substring(ITEM.length()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
