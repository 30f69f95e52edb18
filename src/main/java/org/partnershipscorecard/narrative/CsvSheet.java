package org.partnershipscorecard.narrative;

import java.util.Arrays;
import java.util.List;
import org.partnershipscorecard.extract.CsvTable;
import org.partnershipscorecard.extract.Typeset;

/**
 * Columns of a small table that a person keeps as CSV: members by role, finance, context figures.
 *
 * @param rows every one as long as {@code columns}, blank where the file is
 */
public record CsvSheet(String file, List<String> columns, List<List<String>> rows) {

  public CsvSheet {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * The named columns of a file's text, in the order named.
   *
   * @throws org.partnershipscorecard.extract.InvalidDefinition when one is missing or a row is not
   *     as long as the header
   */
  public static CsvSheet read(String file, String text, String... columns) {
    List<List<String>> rows =
        CsvTable.parse(file, text, columns).stream()
            .map(row -> Arrays.stream(columns).map(row::get).map(Typeset::of).toList())
            .toList();
    return new CsvSheet(file, Arrays.asList(columns), rows);
  }
}
