package org.partnershipscorecard.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnershipscorecard.edition.ExampleEditions.Edition;
import org.partnershipscorecard.edition.PlacedText.Line;

/** Where the pages of the annual report end: nothing is parted that belongs together. */
class PageBreaksTest {

  /** Fewer lines than these are not worth a page of their own. */
  private static final int WORTH_A_PAGE = 8;

  /** At the end of a paragraph or its beginning, alone on a page. */
  private static final int ALONE = 2;

  /** Its title and what is measured. */
  private static final int WORDS_OVER_A_CHART = 2;

  static List<Edition> editions() {
    return ExampleEditions.annualReports();
  }

  @ParameterizedTest
  @MethodSource("editions")
  void nothingIsPartedThatBelongsTogether(Edition edition) throws IOException {
    PlacedText document = PlacedText.of(edition.file("pdf"));
    assertThat(faults(document)).isEmpty();
  }

  @Test
  void seesWhatIsParted() {
    PlacedText row = of("TR", leaf("TD", at(1, 90)), leaf("TD", at(2, 700)));
    PlacedText heading = leaf("H3", at(2, 60));
    PlacedText text = leaf("P", at(3, 700), at(3, 685));
    PlacedText over = leaf("P", at(3, 60), at(3, 45), at(4, 700));
    PlacedText chart = leaf("Figure", at(6, 500));
    PlacedText document = of("Document", of("Sect", row, heading, text, over), chart);
    assertThat(faults(document))
        .containsExactlyInAnyOrder(
            "TR goes over from page 1",
            "H3 ends page 2",
            "a line alone on page 4",
            "page 4 holds 1 lines of its chapter",
            "a chart on page 6 is parted from its title",
            "page 5 is empty");
  }

  private static Line at(int page, int height) {
    return new Line(page, height);
  }

  private static PlacedText leaf(String role, Line... lines) {
    return new PlacedText(role, List.of(lines), List.of());
  }

  private static PlacedText of(String role, PlacedText... kids) {
    return new PlacedText(role, List.of(), List.of(kids));
  }

  static List<String> faults(PlacedText document) {
    List<String> faults = new ArrayList<>();
    List<PlacedText> all = document.all().filter(element -> !element.lines().isEmpty()).toList();
    for (int i = 0; i < all.size(); i++) {
      PlacedText element = all.get(i);
      if (element.role().matches("H\\d|Caption")) {
        stands(element, all.subList(i + 1, all.size()), faults);
      }
      if (element.role().matches("TR|Figure") && element.pages().size() > 1) {
        faults.add(element.role() + " goes over from page " + element.pages().getFirst());
      }
      if (element.role().equals("Figure")) {
        title(element, all.subList(Math.max(0, i - WORDS_OVER_A_CHART), i), faults);
      }
      if (element.role().equals("P")) {
        paragraph(element, faults);
      }
      if (element.role().equals("Sect")) {
        lastPage(element, faults);
      }
    }
    Set<Integer> pages = new HashSet<>(document.pages());
    IntStream.rangeClosed(1, document.pages().getLast())
        .filter(page -> !pages.contains(page))
        .forEach(page -> faults.add("page " + page + " is empty"));
    return faults;
  }

  /** A heading or a caption stands on the page of what it is over. */
  private static void stands(PlacedText over, List<PlacedText> after, List<String> faults) {
    int page = over.pages().getLast();
    after.stream()
        .filter(next -> !over.kids().contains(next) && !next.own().isEmpty())
        .findFirst()
        .filter(next -> next.pages().getFirst() != page)
        .ifPresent(next -> faults.add(over.role() + " ends page " + page));
  }

  /** A chart stands on the page of the words over it. */
  private static void title(PlacedText chart, List<PlacedText> over, List<String> faults) {
    int page = chart.pages().getFirst();
    if (over.stream().anyMatch(words -> words.pages().getLast() != page)) {
      faults.add("a chart on page " + page + " is parted from its title");
    }
  }

  /** A paragraph that goes over has two lines at least on either page. */
  private static void paragraph(PlacedText paragraph, List<String> faults) {
    if (paragraph.pages().size() > 1) {
      for (int page : paragraph.pages()) {
        if (heights(paragraph, page) < ALONE) {
          faults.add("a line alone on page " + page);
        }
      }
    }
  }

  private static void lastPage(PlacedText chapter, List<String> faults) {
    int last = chapter.pages().getLast();
    if (chapter.pages().size() > 1 && heights(chapter, last) < WORTH_A_PAGE) {
      faults.add("page " + last + " holds " + heights(chapter, last) + " lines of its chapter");
    }
  }

  private static long heights(PlacedText element, int page) {
    return element.lines().stream()
        .filter(line -> line.page() == page)
        .mapToInt(Line::height)
        .distinct()
        .count();
  }
}
