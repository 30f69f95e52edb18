package org.partnershipscorecard.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Reads an agency's file by its layout and spec, row by row: a CSV, an Excel workbook or XML, told
 * apart by content and not by name. A bad file is a finding, never an exception, and no finding
 * holds a value of a cell.
 */
public final class ExtractReader {

  private ExtractReader() {}

  /**
   * What came of reading a file, besides its rows.
   *
   * @param findings what was found about the file as a whole. Rows may have been given before a
   *     finding that refuses the file: the caller discards them
   * @param lacking names of columns that the layout or the file does not have, and ids of measure
   *     lines that the layout cannot feed
   */
  public record Result(List<Finding> findings, List<String> lacking) {

    public Result {
      findings = List.copyOf(findings);
      lacking = List.copyOf(lacking);
    }
  }

  /** As {@link #readAll}, for the findings alone. */
  public static List<Finding> read(
      Delivered delivered, ExtractSpec spec, ReadingRules rules, Consumer<ReadRow> rows) {
    return readAll(delivered, spec, rules, rows).findings();
  }

  /** Gives every row that is not blank, in the file's order, to {@code rows}. */
  public static Result readAll(
      Delivered delivered, ExtractSpec spec, ReadingRules rules, Consumer<ReadRow> rows) {
    BoundLayout layout = BoundLayout.of(spec, delivered.source());
    SetRows set = SetRows.none();
    FileReading reading = new FileReading(delivered, layout, rules, set, rows);
    try {
      if (layout.layout().xml() == null) {
        gather(delivered, layout, set, reading);
        AnyFile.read(delivered.file(), true, reading);
      } else {
        XmlRecords.read(delivered.file(), layout, reading);
      }
    } catch (Unreadable e) {
      reading.unreadable(e);
    } catch (IOException e) {
      reading.unreadable(
          new Unreadable(null, "the file cannot be read from the disk", "send it again"));
    } catch (RowTakerFailed e) {
      throw e.thrown();
    }
    FileReading.Outcome outcome = reading.outcome();
    return new Result(outcome.findings(), outcome.lacking());
  }

  /** Reads what the rows need from the other tables of the set, and from one another. */
  private static void gather(
      Delivered delivered, BoundLayout layout, SetRows set, FileReading reading)
      throws Unreadable, IOException {
    Map<String, Path> members = new TreeMap<>(delivered.source().members());
    for (String name : layout.layout().members().keySet().stream().sorted().toList()) {
      Path file = members.get(name);
      if (!layout.needs(name)) {
        if (file != null) {
          reading.memberNotNeeded(name);
        }
      } else if (file == null) {
        reading.memberMissing(name);
      } else {
        set.addMember(layout, name, file);
      }
    }
    for (int i = 0; i < layout.width(); i++) {
      if (layout.source(i) instanceof ColumnSource.Latest latest) {
        set.addLatest(layout, i, latest, delivered.file(), delivered.source().sheet());
      }
    }
  }

  /** The agency that the first row names; empty when there is no such row or column. */
  public static Optional<String> peek(Path file, ExtractSpec spec) {
    return peek(file, spec, ExtractSpec.AGENCY);
  }

  /**
   * What the first row has in a column of the spec, as text; empty when there is no such row, the
   * cell is blank, or the file cannot be read so far.
   */
  public static Optional<String> peek(Path file, ExtractSpec spec, String column) {
    return peek(file, spec, Source.OWN, column);
  }

  /** As above, in a layout. */
  public static Optional<String> peek(Path file, ExtractSpec spec, Source source, String column) {
    FirstRow first = new FirstRow(BoundLayout.of(spec, source), source.sheet(), column);
    try {
      AnyFile.read(file, false, first);
    } catch (Unreadable | IOException e) {
      return Optional.empty();
    }
    return first.value();
  }
}
