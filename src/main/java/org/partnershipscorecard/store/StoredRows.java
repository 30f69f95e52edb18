package org.partnershipscorecard.store;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnershipscorecard.extract.Column;
import org.partnershipscorecard.extract.ExtractSpec;

/**
 * The rows of an extract's record files as a query, with the columns that the extract has now,
 * whichever it had when a file was written.
 */
final class StoredRows {

  private final StoreFolder folder;
  private final RecordConnection connection;

  StoredRows(StoreFolder folder, RecordConnection connection) {
    this.folder = folder;
    this.connection = connection;
  }

  /**
   * Where a submission's records lie.
   *
   * @throws IllegalStateException when the file is not the one that was written
   */
  String path(Submission submission) {
    String file = submission.recordFile();
    String hash = submission.recordHash();
    if (file == null || hash == null) {
      throw new IllegalArgumentException("entry " + submission.entry() + " has no records");
    }
    Path path = folder.records().resolve(file);
    if (!Sha256.of(path).equals(hash)) {
      throw new IllegalStateException(
          "store/records/" + file + " was changed by another hand; deliver its file again");
    }
    return path.toString();
  }

  /** The rows of some submissions of one extract; of none, no rows of the right types. */
  String of(ExtractSpec spec, List<Submission> submissions) {
    if (submissions.isEmpty()) {
      return "SELECT NULL::INTEGER AS entry, NULL::DATE AS covers_to,"
          + " NULL::DATE AS as_at_date_of_file, NULL::INTEGER AS revision,"
          + " NULL::VARCHAR AS sheet, NULL::INTEGER AS line, "
          + spec.columns().stream()
              .map(c -> "NULL::" + RecordWriter.type(c.type()) + " AS " + RecordWriter.name(c))
              .collect(Collectors.joining(", "))
          + " WHERE false";
    }
    String files =
        submissions.stream()
            .map(s -> "'" + DuckDb.quoted(folder.records().resolve(recordFile(s)).toString()) + "'")
            .collect(Collectors.joining(", ", "[", "]"));
    Set<String> stored = storedColumns(files);
    return "SELECT s.entry, s.covers_to, s.as_at_date AS as_at_date_of_file, s.revision,"
        + " r.sheet, r.line, "
        + spec.columns().stream().map(c -> stored(c, stored)).collect(Collectors.joining(", "))
        + " FROM read_parquet("
        + files
        + ", filename = true, union_by_name = true) r JOIN submitted s ON s.file = r.filename";
  }

  /** A column that no file had under its specification then is empty, of the type it has now. */
  private static String stored(Column column, Set<String> stored) {
    String source = stored.contains(column.name()) ? "r." + RecordWriter.name(column) : "NULL";
    return "CAST("
        + source
        + " AS "
        + RecordWriter.type(column.type())
        + ") AS "
        + RecordWriter.name(column);
  }

  private Set<String> storedColumns(String files) {
    return new HashSet<>(
        connection.query(
            "the stored columns",
            "SELECT DISTINCT name FROM parquet_schema(" + files + ")",
            row -> row.text("name")));
  }

  private static String recordFile(Submission submission) {
    String file = submission.recordFile();
    return file == null ? "" : file;
  }
}
