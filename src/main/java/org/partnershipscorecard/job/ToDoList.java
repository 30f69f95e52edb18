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
 * What is still to do before an annual report can be published: whom to chase for what, and what to
 * check in the texts. It is for those who make the report, so it lies apart from what can be passed
 * on; the committee's and the public's edition have one each, since their sentences differ.
 */
public final class ToDoList {

  private static final String ITEM = "- ";

  private ToDoList() {}

  static void write(Path file, String title, List<Wanting> wanting, List<ProseQuery> queries) {
    StringBuilder text = new StringBuilder("# To do: " + title + "\n");
    section(text, "To chase", wanting.stream().map(Wanting::sentence));
    section(text, "To check in the texts", queries.stream().map(ProseQuery::sentence));
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private static void section(StringBuilder text, String heading, Stream<String> items) {
    List<String> lines = items.map(item -> ITEM + item + "\n").toList();
    text.append("\n## ").append(heading).append("\n\n");
    text.append(lines.isEmpty() ? "Nothing.\n" : String.join("", lines));
  }

  /** The lines of a list; none where there is no such file. */
  public static List<String> lines(Path file) {
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
