package org.partnershipscorecard.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnershipscorecard.disclosure.Printed;
import org.partnershipscorecard.edition.ExampleEditions.Edition;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every figure of an edition is the same in its PDF, HTML, workbook, CSV files and JSON: read back
 * from the finished files, cell by cell.
 */
class EqualEditionsTest {

  private static final int FRONT = 4;
  private static final int HEADS = 3;

  static List<Edition> editions() {
    return ExampleEditions.all();
  }

  @ParameterizedTest
  @MethodSource("editions")
  void csvIsTheJson(Edition edition) throws IOException {
    JsonNode root = new JsonMapper().readTree(Files.readString(edition.figures()));
    assertThat(root.get("audience").asString()).isEqualTo(edition.audience());
    int figures = 0;
    Set<String> files = new TreeSet<>();
    for (JsonNode table : root.get("tables")) {
      List<List<String>> fromJson = new ArrayList<>();
      for (JsonNode figure : table.get("figures")) {
        List<String> row = new ArrayList<>();
        for (String key : List.of("measure", "area", "period", "basis")) {
          row.add(figure.get(key).asString());
        }
        figure
            .get("breakdown")
            .valueStream()
            .map(JsonNode::asString)
            .filter(v -> !v.equals("Total"))
            .forEach(row::add);
        row.add(figure.get("statistic").asString());
        JsonNode value = figure.get("value");
        row.add(value.isNull() ? "" : value.decimalValue().toPlainString());
        row.add(figure.get("mark").asString());
        fromJson.add(row);
      }
      if (!fromJson.isEmpty()) {
        files.add(table.get("table").asString() + ".csv");
        assertThat(tidy(edition, table.get("table").asString()))
            .as(table.get("table").asString())
            .isEqualTo(fromJson);
        figures += fromJson.size();
      }
    }
    assertThat(figures).isGreaterThan(100);
    try (Stream<Path> written = Files.list(edition.tables())) {
      assertThat(written.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".csv")))
          .containsExactlyInAnyOrderElementsOf(files);
    }
  }

  @ParameterizedTest
  @MethodSource("editions")
  void workbookIsTheCsv(Edition edition) throws IOException {
    for (Map.Entry<String, List<List<Figure>>> sheet : workbook(edition).entrySet()) {
      Path csv = edition.tables().resolve(sheet.getKey() + ".csv");
      List<String> inWorkbook =
          sheet.getValue().stream()
              .flatMap(List::stream)
              .map(f -> f.printed().replace(",", "") + "|" + f.mark())
              .toList();
      List<String> inCsv =
          Files.exists(csv)
              ? tidy(edition, sheet.getKey()).stream()
                  .map(row -> row.get(row.size() - 2) + "|" + row.getLast())
                  .toList()
              : List.of();
      assertThat(inWorkbook).as(sheet.getKey()).isEqualTo(inCsv);
    }
  }

  @ParameterizedTest
  @MethodSource("editions")
  void htmlIsTheWorkbook(Edition edition) throws Exception {
    Map<String, List<List<String>>> html = html(edition.file("html"));
    int tables = 0;
    for (Map.Entry<String, List<List<Figure>>> sheet : workbook(edition).entrySet()) {
      List<List<String>> printed = printed(sheet.getValue());
      if (!printed.isEmpty() && !sheet.getKey().equals("ratings")) {
        List<List<String>> shown = html.getOrDefault(sheet.getKey(), List.of());
        assertThat(sheet.getKey().equals("measures") ? bare(shown, printed) : shown)
            .as(sheet.getKey())
            .isEqualTo(printed);
        tables++;
      }
    }
    assertThat(tables).isGreaterThan(9);
  }

  @ParameterizedTest
  @MethodSource("editions")
  void pdfIsTheWorkbook(Edition edition) throws IOException {
    List<List<String>> pdf =
        PdfTables.rows(edition.file("pdf")).stream()
            .map(Printing::figures)
            .filter(row -> !row.isEmpty())
            .toList();
    int rows = 0;
    for (Map.Entry<String, List<List<Figure>>> sheet : workbook(edition).entrySet()) {
      List<List<String>> printed = printed(sheet.getValue());
      if (printed.isEmpty() || sheet.getKey().equals("ratings")) {
        continue;
      }
      List<List<String>> read = sheet.getKey().equals("measures") ? bare(pdf, printed) : pdf;
      // The order of the sections is the partnership's to change.
      assertThat(Collections.indexOfSubList(read, printed))
          .as("%s: %s", sheet.getKey(), printed)
          .isNotNegative();
      rows += printed.size();
    }
    assertThat(rows).isGreaterThan(40);
  }

  /** The grid's last column numbers the commentary; it is no figure. */
  private static List<List<String>> bare(List<List<String>> rows, List<List<String>> printed) {
    return rows.stream()
        .map(row -> {
          List<String> shorter = row.subList(0, row.size() - 1);
          return printed.contains(shorter) && !printed.contains(row) ? shorter : row;
        })
        .toList();
  }

  /**
   * A figure as the workbook has it: its number as printed, or empty with the mark that says why.
   */
  private record Figure(String printed, String mark) {}

  private static List<List<String>> printed(List<List<Figure>> rows) {
    return rows.stream()
        .map(row ->
            row.stream()
                .map(f -> f.printed().isEmpty() && f.mark().contains("c") ? "[c]" : f.printed())
                .filter(text -> !text.isEmpty())
                .toList())
        .filter(row -> !row.isEmpty())
        .toList();
  }

  private static Map<String, List<List<Figure>>> workbook(Edition edition) throws IOException {
    Map<String, List<List<Figure>>> sheets = new LinkedHashMap<>();
    JsonNode root = new JsonMapper().readTree(Files.readString(edition.figures()));
    try (InputStream in = Files.newInputStream(edition.file("xlsx"));
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      assertThat(workbook.getNumberOfSheets()).isEqualTo(FRONT + root.get("tables").size());
      for (int i = 0; i < root.get("tables").size(); i++) {
        String table = root.get("tables").get(i).get("table").asString();
        sheets.put(table, figures(workbook.getSheetAt(FRONT + i)));
      }
    }
    return sheets;
  }

  private static List<List<Figure>> figures(XSSFSheet sheet) {
    List<List<Figure>> rows = new ArrayList<>();
    Row heads = sheet.getRow(HEADS);
    for (int r = HEADS + 1; r <= sheet.getLastRowNum(); r++) {
      List<Figure> row = new ArrayList<>();
      for (Cell cell : sheet.getRow(r)) {
        int next = cell.getColumnIndex() + 1;
        boolean marks =
            next < heads.getLastCellNum()
                && heads.getCell(next).getStringCellValue().endsWith(", marks");
        if (cell.getCellType() == CellType.NUMERIC) {
          String beside = marks ? sheet.getRow(r).getCell(next).getStringCellValue() : "";
          row.add(new Figure(number(cell), beside.replaceAll("[\\[\\]]", "")));
        } else if (cell.getCellStyle().getAlignment() == HorizontalAlignment.RIGHT) {
          row.add(new Figure("", cell.getStringCellValue().replaceAll("[\\[\\]]", "")));
        }
      }
      rows.add(row);
    }
    return rows;
  }

  private static String number(Cell cell) {
    String format = cell.getCellStyle().getDataFormatString();
    int decimals = format.contains(".") ? format.length() - format.indexOf('.') - 1 : 0;
    return Printed.number(
        BigDecimal.valueOf(cell.getNumericCellValue())
            .setScale(decimals, RoundingMode.UNNECESSARY));
  }

  private static List<List<String>> tidy(Edition edition, String table) throws IOException {
    List<String> lines = Files.readAllLines(edition.tables().resolve(table + ".csv"));
    return lines.stream()
        .skip(1)
        .map(EqualEditionsTest::split)
        .map(row -> row.subList(1, row.size()))
        .map(row -> row.stream().filter(v -> !v.equals("Total")).toList())
        .toList();
  }

  private static List<String> split(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  private static Map<String, List<List<String>>> html(Path page) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    Document document =
        factory.newDocumentBuilder().parse(new InputSource(new StringReader(text(page))));
    Map<String, List<List<String>>> tables = new LinkedHashMap<>();
    NodeList all = document.getElementsByTagName("table");
    for (int t = 0; t < all.getLength(); t++) {
      Element table = (Element) all.item(t);
      List<List<String>> rows =
          tables.computeIfAbsent(table.getAttribute("data-table"), id -> new ArrayList<>());
      NodeList trs = table.getElementsByTagName("tr");
      for (int r = 0; r < trs.getLength(); r++) {
        NodeList tds = ((Element) trs.item(r)).getElementsByTagName("td");
        List<String> cells = new ArrayList<>();
        for (int d = 0; d < tds.getLength(); d++) {
          cells.add(seen(tds.item(d)).replaceAll("[\\s\\u00a0]+", " ").strip());
        }
        List<String> figures = Printing.figures(cells);
        if (!figures.isEmpty()) {
          rows.add(figures);
        }
      }
    }
    return tables;
  }

  private static String text(Path page) throws IOException {
    return Files.readString(page).replaceFirst("<!DOCTYPE html>", "");
  }

  /** What is seen: without what only a screen reader says. */
  private static String seen(Node node) {
    if (node instanceof Element e && (e.getAttribute("class").equals("vh") || isPicture(e))) {
      return "";
    }
    if (node.getNodeType() == Node.TEXT_NODE) {
      return node.getTextContent();
    }
    StringBuilder words = new StringBuilder();
    for (Node n = node.getFirstChild(); n != null; n = n.getNextSibling()) {
      words.append(seen(n));
    }
    return words.toString();
  }

  private static boolean isPicture(Element element) {
    return element.getTagName().equals("svg");
  }
}
