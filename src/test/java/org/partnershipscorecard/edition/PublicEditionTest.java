package org.partnershipscorecard.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.partnershipscorecard.edition.ExampleEditions.Edition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nothing that is withheld from the public is anywhere in what the public gets. */
class PublicEditionTest {

  private static final List<String> CELL =
      List.of("measure", "area", "period", "basis", "breakdown", "statistic");

  /**
   * Two children who died in different quarters of the year, a girl and a boy, change places: the
   * counts by sex of both quarters are others, and none is printed. The year is the same. So must
   * be every file: whatever tells the two apart, be it a digit, a title, the height of a point or a
   * hidden sheet, would tell a count.
   */
  @Test
  void whatIsWithheldLeavesNoTrace() throws IOException {
    List<Edition> before = ExampleEditions.publicOnes();
    List<Edition> after =
        ExampleEditions.publicOnesWith((file, rows) ->
            !file.contains("child-deaths_")
                ? rows
                : rows.replaceAll("(CDR-1158,[^,]*,[^,]*),2,", "$1,1,")
                    .replaceAll("(CDR-1159,[^,]*,[^,]*),1,", "$1,2,"));
    for (int i = 0; i < before.size(); i++) {
      Edition one = before.get(i);
      Edition other = after.get(i);
      for (String ending : List.of("html", "xlsx")) {
        assertThat(other.file(ending)).as(ending).hasSameBinaryContentAs(one.file(ending));
      }
      assertThat(other.figures()).hasSameBinaryContentAs(one.figures());
      try (Stream<Path> tables = Files.list(one.tables())) {
        for (Path table : tables.toList()) {
          assertThat(other.tables().resolve(table.getFileName().toString()))
              .hasSameBinaryContentAs(table);
        }
      }
      assertThat(drawn(other.file("pdf"))).isEqualTo(drawn(one.file("pdf")));
    }
  }

  /** The change above is one: the counts that it alters are other than nought and withheld. */
  @Test
  void theWithheldCountsAreThere() throws IOException {
    Map<String, JsonNode> committee = figures(ExampleEditions.all().getFirst());
    Map<String, JsonNode> open = figures(ExampleEditions.publicOnes().getFirst());
    List<String> withheld = new ArrayList<>();
    open.forEach((key, figure) -> {
      if (figure.get("mark").asString().contains("c")) {
        assertThat(figure.get("value").isNull()).as(key).isTrue();
        JsonNode ours = committee.get(key);
        if (ours != null && !ours.get("value").isNull()) {
          withheld.add(key);
        }
      }
    });
    assertThat(withheld)
        .hasSizeGreaterThan(10)
        .anyMatch(key -> key.contains("\"CN01\"") && key.contains("2016-17-Q3"));
    assertThat(open.keySet()).noneMatch(key -> key.contains("2016-17-Q1") && key.contains("sex"));
  }

  @Test
  void nothingOfTheCommitteesLiesUnderThePublicsNames() throws IOException {
    for (Edition edition : ExampleEditions.publicOnes()) {
      JsonNode root = new JsonMapper().readTree(Files.readString(edition.figures()));
      assertThat(root.get("audience").asString()).isEqualTo("public");
      for (Path file : List.of(edition.file("html"), edition.figures())) {
        assertThat(Files.readString(file)).doesNotContain("OFFICIAL-SENSITIVE");
      }
    }
  }

  private static Map<String, JsonNode> figures(Edition edition) throws IOException {
    Map<String, JsonNode> figures = new HashMap<>();
    JsonNode root = new JsonMapper().readTree(Files.readString(edition.figures()));
    for (JsonNode table : root.get("tables")) {
      for (JsonNode figure : table.get("figures")) {
        StringBuilder key = new StringBuilder(table.get("table").asString());
        CELL.forEach(part -> key.append(' ').append(figure.get(part)));
        figures.put(key.toString(), figure);
      }
    }
    return figures;
  }

  /** Every page's drawing, and every alternative text; names of fonts and the file's id are not. */
  private static List<String> drawn(Path pdf) throws IOException {
    List<String> drawn = new ArrayList<>();
    try (PdfReader reader = new PdfReader(Files.readAllBytes(pdf))) {
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        drawn.add(latin(reader.getPageContent(page)));
        pictures(reader.getPageN(page).getAsDict(PdfName.RESOURCES), drawn);
      }
      assertThat(drawn).hasSizeGreaterThan(reader.getNumberOfPages());
      words(reader.getCatalog().getAsDict(PdfName.STRUCTTREEROOT), drawn);
    }
    return drawn;
  }

  private static String latin(byte[] content) {
    return new String(content, StandardCharsets.ISO_8859_1);
  }

  private static void pictures(PdfDictionary resources, List<String> drawn) throws IOException {
    PdfDictionary pictures = resources.getAsDict(PdfName.XOBJECT);
    if (pictures != null) {
      for (PdfName name : pictures.getKeys().stream().sorted().toList()) {
        if (PdfReader.getPdfObject(pictures.get(name)) instanceof PRStream stream) {
          drawn.add(latin(PdfReader.getStreamBytes(stream)));
        }
      }
    }
  }

  private static void words(PdfDictionary element, List<String> words) {
    for (PdfName name : List.of(PdfName.ALT, new PdfName("ActualText"), PdfName.T)) {
      if (element.get(name) != null) {
        words.add(element.get(name).toString());
      }
    }
    PdfObject kids = PdfReader.getPdfObject(element.get(PdfName.K));
    if (kids instanceof PdfDictionary only && only.get(PdfName.S) != null) {
      words(only, words);
    } else if (kids instanceof PdfArray array) {
      for (PdfObject kid : array.getElements()) {
        if (PdfReader.getPdfObject(kid) instanceof PdfDictionary below
            && below.get(PdfName.S) != null) {
          words(below, words);
        }
      }
    }
  }
}
