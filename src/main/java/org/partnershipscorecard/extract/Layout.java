package org.partnershipscorecard.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A form in which an extract may arrive, as data: how it is recognised, and where each column of
 * the extract is found in it.
 *
 * @param id {@link #OWN} for the extract's own form
 * @param extract the extract that it feeds
 * @param covers the days that a file covers, unless something else says so
 * @param sentWith extracts whose only expected sender sends this return too, where a file does not
 *     say whose it is
 * @param sheets names of sheets that settle which layout it is, where headings alone do not
 * @param xml how records stand in an XML file; null for a table
 * @param members the further tables of a set, by name, also those in which nothing is needed: the
 *     headings by which each is recognised, the first being the child's reference by which it is
 *     joined
 * @param columns where the columns come from; a column of the extract that is not here is not
 *     carried
 * @param codes by code set, wordings of this layout and the codes that they stand for
 * @param cannotFeed ids of measure lines that the layout cannot feed although it has their columns,
 *     and why
 */
public record Layout(
    String id,
    String name,
    String extract,
    Covers covers,
    List<String> sentWith,
    List<String> sheets,
    @Nullable XmlShape xml,
    Map<String, List<String>> members,
    List<LayoutColumn> columns,
    Map<String, Map<String, String>> codes,
    Map<String, String> cannotFeed) {

  /** The id of every extract's own layout. */
  public static final String OWN = "own";

  /** The days that a file covers, from the reporting period in whose folder it lies. */
  public enum Covers {
    /** The period. */
    QUARTER,
    /** The period and the one before it. */
    TWO_QUARTERS,
    /** From the first day of the period's reporting year to the period's last. */
    YEAR
  }

  /**
   * How records stand in an XML file.
   *
   * @param root the name of the outermost element
   * @param signs names of elements that such a file has
   * @param record path, from below the root, of the element that is read at a time
   * @param rows path, from below the record, of the elements that are a row each
   * @param referenceDate path, from below the root, of the last day covered
   */
  public record XmlShape(
      String root, List<String> signs, String record, String rows, String referenceDate) {

    public XmlShape {
      signs = List.copyOf(signs);
    }
  }

  public Layout {
    sentWith = List.copyOf(sentWith);
    sheets = List.copyOf(sheets);
    members = Map.copyOf(members);
    columns = List.copyOf(columns);
    codes = Map.copyOf(codes);
    cannotFeed = Map.copyOf(cannotFeed);
  }

  /** The form that a spec itself describes: a CSV or a sheet with the spec's own headings. */
  public static Layout own(ExtractSpec spec) {
    List<LayoutColumn> columns = new ArrayList<>();
    for (Column column : spec.columns()) {
      List<String> wordings = new ArrayList<>();
      wordings.add(column.name());
      wordings.addAll(column.aliases());
      columns.add(
          new LayoutColumn(
              column.name(), new ColumnSource.Headed(wordings, null), spec.decides(column)));
    }
    return new Layout(
        OWN,
        spec.name(),
        spec.id(),
        Covers.QUARTER,
        List.of(),
        List.of(),
        null,
        Map.of(),
        columns,
        Map.of(),
        Map.of());
  }

  public boolean isOwn() {
    return id.equals(OWN);
  }

  /** As people name it. */
  public String words() {
    return isOwn() ? name : name + " (" + extract + ")";
  }

  /** SHA-256, in hexadecimal, of all in it that can change a typed row. */
  String fingerprint() {
    Fingerprint fingerprint = new Fingerprint();
    fingerprint.add(id);
    fingerprint.add(extract);
    fingerprint.addOptional(xml);
    fingerprint.add(new TreeMap<>(members).toString());
    columns.forEach(column -> fingerprint.add(column.toString()));
    new TreeMap<>(codes)
        .forEach((set, wordings) -> {
          fingerprint.add(set);
          fingerprint.add(new TreeMap<>(wordings).toString());
        });
    fingerprint.add(String.join(",", cannotFeed.keySet().stream().sorted().toList()));
    return fingerprint.hex();
  }
}
