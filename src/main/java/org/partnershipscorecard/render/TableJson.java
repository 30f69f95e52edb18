package org.partnershipscorecard.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.disclosure.PublishedCell;
import org.partnershipscorecard.disclosure.PublishedTable;
import org.partnershipscorecard.disclosure.TableBook;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What machines read of an edition: all its figures as one JSON document, and a description of each
 * CSV file (W3C, Metadata Vocabulary for Tabular Data, 2015).
 */
public final class TableJson {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private static final Map<String, String> ABOUT =
      Map.of(
          "table", "The table that prints the number",
          "measure", "The line of the catalogue; empty for a number of the report itself",
          "area", "ONS code of the area, or statistical_neighbours",
          "period", "Quarter, year or day: 2016-17-Q3, 2016-17, 2017-03-31",
          "basis", "Over which time it is counted",
          "statistic", "What the number is",
          "value", "The number, rounded as it is printed; empty where there is none",
          "mark", "Marks without separator: " + marks());

  private TableJson() {}

  /** {@code figures.json}. */
  public static String figures(TableBook book) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("report", book.report());
    root.put("title", book.title());
    root.put("partnership", book.partnership());
    root.put("audience", book.audience().word());
    root.put("marking", book.marking());
    root.put("status", book.status());
    root.put("area", book.area());
    root.put("period", book.span().key());
    root.put("as_at", book.asAt());
    root.put("tables", book.tables().stream().map(TableJson::table).toList());
    return JSON.writeValueAsString(root) + "\n";
  }

  private static Map<String, Object> table(PublishedTable table) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("table", table.id());
    written.put("title", table.caption());
    written.put("notes", table.notes());
    written.put("figures", table.cells().stream().map(TableJson::figure).toList());
    return written;
  }

  private static Map<String, @Nullable Object> figure(PublishedCell cell) {
    Map<String, @Nullable Object> written = new LinkedHashMap<>();
    written.put("measure", cell.measure());
    written.put("area", cell.area());
    written.put("period", cell.period());
    written.put("basis", cell.basis());
    written.put("breakdown", cell.breakdown());
    written.put("statistic", cell.statistic());
    written.put("value", cell.value());
    written.put("mark", cell.mark());
    return written;
  }

  /** The description of a table's CSV file, {@code NAME.csv-metadata.json}. */
  public static String metadata(TableBook book, PublishedTable table) {
    List<Object> columns = new ArrayList<>();
    for (String name : TidyCsv.columns(table)) {
      Map<String, Object> column = new LinkedHashMap<>();
      column.put("name", name);
      column.put("titles", name);
      column.put("dc:description", ABOUT.getOrDefault(name, "Category; Total where not divided"));
      column.put("datatype", name.equals("value") ? "decimal" : "string");
      column.put("required", false);
      columns.add(column);
    }
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", "en-GB")));
    root.put("url", table.id() + ".csv");
    root.put("dc:title", table.caption());
    root.put("dc:description", String.join(" ", table.notes()));
    root.put("dc:publisher", book.partnership());
    root.put("dc:coverage", book.areaName() + ", " + book.span().words());
    Map<String, Object> dialect = new LinkedHashMap<>();
    dialect.put("delimiter", ",");
    dialect.put("encoding", "utf-8");
    dialect.put("header", true);
    root.put("dialect", dialect);
    root.put("tableSchema", Map.of("columns", columns));
    return JSON.writeValueAsString(root) + "\n";
  }

  private static String marks() {
    List<String> marks = new ArrayList<>();
    for (Mark mark : Mark.values()) {
      marks.add(mark.word() + " " + mark.words());
    }
    return String.join(", ", marks);
  }
}
