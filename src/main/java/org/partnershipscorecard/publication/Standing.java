package org.partnershipscorecard.publication;

import java.util.List;

/**
 * What every page of an edition says of its own standing.
 *
 * @param status in words: {@code Draft}, {@code Approved by the Independent Chair}
 * @param version {@code v0.1}; empty for what a run makes each night
 * @param watermark in large pale letters behind every page; empty for none
 * @param copyFor the role or organisation that a pre-release copy was given to; empty for none
 * @param notice why this version replaces an earlier one; empty for none
 * @param changes every figure that the earlier version printed otherwise, or the draft before it
 * @param notes what was waived before this version was let out, a sentence each
 */
public record Standing(
    String status,
    String version,
    String watermark,
    String copyFor,
    String notice,
    List<Change> changes,
    List<String> notes) {

  private static final String DRAFT = "DRAFT";

  public Standing {
    changes = List.copyOf(changes);
    notes = List.copyOf(notes);
  }

  /**
   * A figure that was printed otherwise.
   *
   * @param figure its line, in words
   * @param period and basis, in words
   * @param was as printed before
   * @param now as printed now
   */
  public record Change(String figure, String period, String was, String now) {}

  /** Of what each run makes anew. */
  public static Standing draft() {
    return new Standing("Draft", "", DRAFT, "", "", List.of(), List.of());
  }

  /** Of a draft that was handed round. */
  public static Standing circulated(ReportVersion version, String day) {
    return new Standing(
        "Draft, circulated " + day,
        version.toString(),
        DRAFT + " " + version,
        "",
        "",
        List.of(),
        List.of());
  }

  /** Of a version that was let out. */
  public static Standing published(
      ReportVersion version, String approvedBy, String day, List<String> notes) {
    return new Standing(
        "Approved by " + approvedBy + "; published " + day,
        version.toString(),
        "",
        "",
        "",
        List.of(),
        notes);
  }

  /** The same as a copy that was given out before release. */
  public Standing givenTo(String recipient) {
    return new Standing(status, version, watermark, recipient, notice, changes, notes);
  }

  /** The same with every figure that the draft circulated before it had otherwise. */
  public Standing revised(List<Change> since) {
    return new Standing(status, version, watermark, copyFor, notice, since, notes);
  }

  /** The same with a notice of correction. */
  public Standing inPlaceOfEarlier(String why, List<Change> changed) {
    return new Standing(status, version, watermark, copyFor, why, changed, notes);
  }

  /** Whether this is what each run makes anew. */
  public boolean isPlainDraft() {
    return equals(draft());
  }
}
