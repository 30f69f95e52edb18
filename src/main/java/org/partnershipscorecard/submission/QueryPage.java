package org.partnershipscorecard.submission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.extract.Finding;
import org.partnershipscorecard.extract.Severity;
import org.partnershipscorecard.store.Answer;

/**
 * A query pack as a page to read: what is asked at a glance, how to answer, then rule by rule what
 * is wrong, why it matters, what to do, and on which lines.
 */
final class QueryPage {

  /** Lines that are written out; the CSV has them all. */
  private static final int MOST_LINES = 40;

  private final QueryPack pack;
  private final Map<String, List<String>> feeds;
  private final StringBuilder page = new StringBuilder();

  QueryPage(QueryPack pack, Map<String, List<String>> feeds) {
    this.pack = pack;
    this.feeds = feeds;
  }

  String text() {
    page.append("# Data queries for ")
        .append(SafeText.markdown(pack.agencyName()))
        .append(", ")
        .append(pack.period().label())
        .append("\n\n");
    if (pack.items().isEmpty()) {
      return page.append("Nothing to mend: every file was taken in without a query.\n").toString();
    }
    page.append(
        pack.waiting() == 0
            ? "Everything has been answered.\n\n"
            : "%d of %d wait for a mended file or an answer.\n\n"
                .formatted(pack.waiting(), pack.items().size()));
    atAGlance();
    if (pack.waiting() > 0) {
      howToAnswer();
    }
    grouped()
        .forEach((extract, rules) -> {
          page.append("## ").append(SafeText.markdown(extract)).append("\n\n");
          counted(rules);
          rules.forEach(this::rule);
        });
    return page.toString();
  }

  /** Extract's name to rule to items. */
  private Map<String, Map<String, List<QueryPack.Item>>> grouped() {
    Map<String, Map<String, List<QueryPack.Item>>> grouped = new LinkedHashMap<>();
    for (QueryPack.Item item : pack.items()) {
      grouped
          .computeIfAbsent(item.extractName(), name -> new LinkedHashMap<>())
          .computeIfAbsent(item.finding().rule(), rule -> new ArrayList<>())
          .add(item);
    }
    return grouped;
  }

  private void atAGlance() {
    page.append("| Extract | Rule | Kind | Found | Waiting |\n| --- | --- | --- | ---: | ---: |\n");
    grouped()
        .forEach((extract, rules) ->
            rules.forEach((rule, items) ->
                page.append(
                    "| %s | %s | %s | %d | %d |\n"
                        .formatted(
                            SafeText.markdown(extract),
                            SafeText.markdown(rule),
                            SafeText.words(items.getFirst().finding().severity()),
                            items.size(),
                            items.stream().filter(item -> item.answer() == null).count()))));
    page.append('\n');
  }

  private void howToAnswer() {
    page.append(
        """
        **To mend:** correct the file and send it again with a higher version in its name (`_v02`); it
        replaces the whole earlier one. What is refused can only be mended.

        **To answer a query:** fill in the last two columns of `%s.csv`, beside this page, and
        save it as `answers.csv` in the folder of the quarter. `answer` takes `explained` (with the
        reason, which is printed below the figures; nothing about a child, please), `entered in error`
        (the record is left out), or `same as line N of FILE` (two records are one). A row without an
        answer stays open. Lines are those of the file as sent.

        """
            .formatted(pack.period().key()));
  }

  /** Why it matters, as far as it is the same for all rules of an extract. */
  private void counted(Map<String, List<QueryPack.Item>> rules) {
    String extract = rules.values().iterator().next().getFirst().extract();
    List<String> lines = feeds.getOrDefault(extract, List.of());
    if (!lines.isEmpty()) {
      page.append("Counted from it: ").append(String.join(", ", lines)).append(".\n\n");
    }
  }

  private void rule(String rule, List<QueryPack.Item> items) {
    Severity severity = items.getFirst().finding().severity();
    page.append("### ")
        .append(SafeText.markdown(rule))
        .append(", ")
        .append(SafeText.words(severity))
        .append(": ")
        .append(items.size())
        .append("\n\n")
        .append(
            switch (severity) {
              case FILE_REFUSED -> "None of the file is counted until it is mended.\n\n";
              case ROW_REFUSED -> "These rows are in no figure until they are mended.\n\n";
              case QUERY, NOTE -> "What was sent stays in use, as described, until then.\n\n";
            });
    Map<List<String>, List<QueryPack.Item>> same = new LinkedHashMap<>();
    for (QueryPack.Item item : items) {
      same.computeIfAbsent(alike(item), key -> new ArrayList<>()).add(item);
    }
    same.values().forEach(this::bullet);
    page.append('\n');
  }

  /** What makes findings one bullet: all but the line. */
  private static List<String> alike(QueryPack.Item item) {
    Finding finding = item.finding();
    Answer answer = item.answer();
    return List.of(
        finding.file(),
        Objects.requireNonNullElse(finding.sheet(), ""),
        Objects.requireNonNullElse(finding.column(), ""),
        finding.message(),
        finding.remedy(),
        answer == null ? "" : answer.verdict().word() + " " + answer.reason());
  }

  private void bullet(List<QueryPack.Item> items) {
    Finding finding = items.getFirst().finding();
    page.append("- ").append(SafeText.markdown(finding.file()));
    if (finding.sheet() != null) {
      page.append(", sheet ").append(SafeText.markdown(finding.sheet()));
    }
    page.append(lines(items));
    if (finding.column() != null) {
      page.append(", column ").append(SafeText.markdown(finding.column()));
    }
    page.append(": ").append(SafeText.markdown(finding.message())).append(". ");
    @Nullable Answer answer = items.getFirst().answer();
    if (answer == null) {
      page.append("To do: ").append(SafeText.markdown(finding.remedy()));
    } else {
      page.append("Answered: ").append(answer.verdict().word());
      if (!answer.reason().isEmpty()) {
        page.append(", ").append(SafeText.markdown(answer.reason().replaceFirst("\\.$", "")));
      }
    }
    page.append(".\n");
  }

  private static String lines(List<QueryPack.Item> items) {
    List<String> lines =
        items.stream()
            .map(item -> item.finding().line())
            .filter(Objects::nonNull)
            .map(String::valueOf)
            .toList();
    if (lines.isEmpty()) {
      return "";
    }
    String written = lines.stream().limit(MOST_LINES).collect(Collectors.joining(", "));
    return (lines.size() == 1 ? ", line " : ", lines ")
        + written
        + (lines.size() > MOST_LINES
            ? " and " + (lines.size() - MOST_LINES) + " more (see the CSV)"
            : "");
  }
}
