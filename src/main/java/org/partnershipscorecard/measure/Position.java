package org.partnershipscorecard.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.CatalogueReader;
import org.partnershipscorecard.catalogue.ReferenceData;
import org.partnershipscorecard.extract.Extracts;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.store.Answer;
import org.partnershipscorecard.store.ContentStore;
import org.partnershipscorecard.store.EventKind;
import org.partnershipscorecard.store.Ledger;
import org.partnershipscorecard.store.Submission;

/**
 * Everything that was in force at an event of the ledger: what figures are computed from.
 *
 * @param asAt the event's number
 * @param submissions the submissions in use, one revision each, by entry
 * @param answers what agencies answered to queries, of each query the last
 * @param delivered the quarters that deliveries came for, refused and withdrawn ones too: what they
 *     lack is not received
 */
public record Position(
    int asAt,
    Catalogue catalogue,
    ReferenceData reference,
    List<Submission> submissions,
    List<Answer> answers,
    Set<ReportingPeriod> delivered) {

  public Position {
    delivered = Set.copyOf(delivered);
  }

  /** The position at an event, with the latest accepted revision of each submission. */
  public static Position at(int asAt, Ledger ledger, ContentStore contents, Extracts extracts) {
    List<Answer> answers = answers(ledger, asAt, contents);
    return new Position(
        asAt,
        catalogue(asAt, ledger, contents, extracts),
        referenceAt(asAt, ledger, contents),
        inUse(asAt, ledger),
        answers,
        delivered(asAt, ledger));
  }

  /** The latest accepted revision of each submission at an event, but those withdrawn; by entry. */
  public static List<Submission> inUse(int asAt, Ledger ledger) {
    Map<Submission.Key, Submission> current = new LinkedHashMap<>();
    accepted(ledger, asAt).forEach(submission -> current.put(submission.key(), submission));
    Set<Integer> withdrawn = new HashSet<>(ledger.withdrawn(asAt));
    return current.values().stream()
        .filter(submission -> !withdrawn.contains(submission.entry()))
        .sorted(Comparator.comparingInt(Submission::entry))
        .toList();
  }

  /** The reference files that were in force at an event. */
  public static ReferenceData referenceAt(int asAt, Ledger ledger, ContentStore contents) {
    return ReferenceData.read(texts(ledger.contents(EventKind.REFERENCE_CHANGED, asAt), contents));
  }

  /** As it was at an earlier event, by the definitions of this one. */
  Position asAt(int entry, Ledger ledger, ContentStore contents) {
    return entry == asAt
        ? this
        : new Position(
            entry,
            catalogue,
            referenceAt(entry, ledger, contents),
            inUse(entry, ledger),
            answers(ledger, entry, contents),
            delivered(entry, ledger));
  }

  /** The same event with another catalogue. */
  public Position withCatalogue(Catalogue other) {
    return new Position(asAt, other, reference, submissions, answers, delivered);
  }

  /** What agencies have answered up to an event, of each query the last. */
  public static List<Answer> answers(Ledger ledger, int asAt, ContentStore contents) {
    return ledger.answers(asAt).stream()
        .map(entry -> Answer.parse(contents.text(entry.contentHash())))
        .toList();
  }

  private static Set<ReportingPeriod> delivered(int asAt, Ledger ledger) {
    return ledger.submissions(asAt).stream()
        .map(submission -> ReportingPeriod.containing(submission.coversTo()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Every accepted delivery up to an event, replaced and withdrawn ones too, in order. */
  static List<Submission> accepted(Ledger ledger, int asAt) {
    return new ArrayList<>(
        ledger.submissions(asAt).stream().filter(submission -> !submission.refused()).toList());
  }

  private static Catalogue catalogue(
      int asAt, Ledger ledger, ContentStore contents, Extracts extracts) {
    return CatalogueReader.read(
        texts(ledger.contents(EventKind.CATALOGUE_CHANGED, asAt), contents), extracts);
  }

  private static Map<String, String> texts(Map<String, String> hashes, ContentStore contents) {
    Map<String, String> texts = new LinkedHashMap<>();
    hashes.forEach((name, hash) -> texts.put(name, contents.text(hash)));
    return texts;
  }
}
