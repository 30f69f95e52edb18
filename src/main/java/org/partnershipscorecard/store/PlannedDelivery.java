package org.partnershipscorecard.store;

import java.nio.file.Path;
import java.time.LocalDate;
import org.partnershipscorecard.extract.Source;
import org.partnershipscorecard.period.ReportingPeriod;

/**
 * A file that is to be loaded, with everything that is known of it before it is read.
 *
 * @param file where it lies now
 * @param fileName relative to the input folder, as printed
 * @param fileHash of the file; of a set, over the sorted hashes of its files
 * @param fingerprint of content, spec, layout and synonyms: what would make its reading differ
 * @param source where in the file it is, and in which layout
 */
public record PlannedDelivery(
    Path file,
    String fileName,
    String fileHash,
    String fingerprint,
    ReportingPeriod period,
    String agency,
    String extract,
    LocalDate coversFrom,
    LocalDate coversTo,
    LocalDate asAtDate,
    boolean provisional,
    Source source) {

  /** A file of its extract's own layout. */
  public PlannedDelivery(
      Path file,
      String fileName,
      String fileHash,
      String fingerprint,
      ReportingPeriod period,
      String agency,
      String extract,
      LocalDate coversFrom,
      LocalDate coversTo,
      LocalDate asAtDate,
      boolean provisional) {
    this(
        file,
        fileName,
        fileHash,
        fingerprint,
        period,
        agency,
        extract,
        coversFrom,
        coversTo,
        asAtDate,
        provisional,
        Source.OWN);
  }

  /** The name that it is remembered by: one file may hold several deliveries. */
  public String takenName() {
    return source.part().isEmpty() ? fileName : fileName + " [" + source.part() + "]";
  }

  /** The submission that it belongs to. */
  public Submission.Key key() {
    return new Submission.Key(agency, extract, coversFrom, coversTo);
  }

  /** The partition that loads it; names the submission and nothing else. */
  public String partition() {
    return period.key() + " " + agency + " " + extract + " " + coversFrom + " " + coversTo;
  }

  /** The record file's name: what it is of, and the beginning of what it was read from. */
  public String recordFile() {
    return "%s_%s_%s_%s_%s.parquet"
        .formatted(extract, agency, coversFrom, coversTo, fingerprint.substring(0, 16));
  }
}
