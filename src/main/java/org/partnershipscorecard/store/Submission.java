package org.partnershipscorecard.store;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.extract.Layout;

/**
 * A delivery as the ledger has it: an accepted revision of a submission, or a refusal.
 *
 * @param entry its number in the ledger
 * @param revision the nth accepted delivery, from 1; 0 for a refusal
 * @param repeatsRevision the earlier revision whose content came again; null mostly
 * @param nil a file with a header and no rows, where that is a true zero
 * @param fileName relative to the input folder
 * @param recordFile name below {@code store/records}; null for a refusal, and once it is purged
 * @param recordHash SHA-256 of that file; null likewise
 * @param lacking what its layout or its file did not carry: names of columns of the extract, and
 *     ids of measure lines that the layout says it cannot feed
 * @param layout the id of the layout that it came in; records of one layout share their keys
 */
public record Submission(
    int entry,
    String agency,
    String extract,
    LocalDate coversFrom,
    LocalDate coversTo,
    LocalDate asAtDate,
    boolean provisional,
    int revision,
    @Nullable Integer repeatsRevision,
    boolean refused,
    boolean nil,
    String fileName,
    String fileHash,
    String fingerprint,
    @Nullable String recordFile,
    @Nullable String recordHash,
    Counted rows,
    List<String> lacking,
    String layout) {

  public Submission {
    lacking = List.copyOf(lacking);
  }

  /** A delivery in its extract's own layout, lacking nothing. */
  public Submission(
      int entry,
      String agency,
      String extract,
      LocalDate coversFrom,
      LocalDate coversTo,
      LocalDate asAtDate,
      boolean provisional,
      int revision,
      @Nullable Integer repeatsRevision,
      boolean refused,
      boolean nil,
      String fileName,
      String fileHash,
      String fingerprint,
      @Nullable String recordFile,
      @Nullable String recordHash,
      Counted rows) {
    this(
        entry,
        agency,
        extract,
        coversFrom,
        coversTo,
        asAtDate,
        provisional,
        revision,
        repeatsRevision,
        refused,
        nil,
        fileName,
        fileHash,
        fingerprint,
        recordFile,
        recordHash,
        rows,
        List.of(),
        Layout.OWN);
  }

  static String joined(List<String> lacking) {
    return String.join(",", lacking);
  }

  static List<String> parted(String lacking) {
    return lacking.isEmpty() ? List.of() : List.of(lacking.split(",", -1));
  }

  /** What became of the rows of a file. */
  public record Counted(int read, int accepted, int rejected, int duplicate) {

    /** Whether every row that was read is accounted for. */
    public boolean reconciles() {
      return read == accepted + rejected + duplicate;
    }
  }

  /** Whose submission this is, and of what span: revisions of one another share it. */
  public Key key() {
    return new Key(agency, extract, coversFrom, coversTo);
  }

  /** Rule R1: agency, extract and the span of days. */
  public record Key(String agency, String extract, LocalDate coversFrom, LocalDate coversTo) {}

  /** Whether it was accepted and its records are there no longer. */
  public boolean isPurged() {
    return !refused && recordFile == null;
  }

  /** This submission without its records. */
  Submission purged() {
    return new Submission(
        entry,
        agency,
        extract,
        coversFrom,
        coversTo,
        asAtDate,
        provisional,
        revision,
        repeatsRevision,
        refused,
        nil,
        fileName,
        fileHash,
        fingerprint,
        null,
        null,
        rows,
        lacking,
        layout);
  }

  /** Whether the span holds a whole stretch of days. */
  public boolean covers(LocalDate first, LocalDate last) {
    return !coversFrom.isAfter(first) && !coversTo.isBefore(last);
  }
}
