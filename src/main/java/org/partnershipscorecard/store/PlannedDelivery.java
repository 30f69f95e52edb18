package org.partnershipscorecard.store;

import java.nio.file.Path;
import java.time.LocalDate;
import org.partnershipscorecard.period.ReportingPeriod;

/**
 * A file that is to be loaded, with everything that is known of it before it is read.
 *
 * @param file where it lies now
 * @param fileName relative to the input folder, as printed
 * @param fingerprint of content, spec and synonyms: what would make its reading differ
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
    boolean provisional) {

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
