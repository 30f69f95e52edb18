package org.partnershipscorecard.publication;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.period.Span;

/**
 * What a version was made from and what it is: enough to make it again, and to prove that it is
 * unchanged. Hashes are SHA-256. Paths are relative and have forward slashes.
 *
 * @param report its id
 * @param madeAt when, as an ISO instant in UTC
 * @param asAt the ledger's event that it is counted at
 * @param area ONS code
 * @param approver who approved it, role and name as typed; empty for a draft
 * @param acts what was done before it, each in a line
 * @param software version and commit of the program that made it
 * @param policy hash of the disclosure policy; null for the committee's edition
 * @param inputs commentary, narrative and reference files by their place in {@code data-in}
 * @param templates page templates by their place in their folder
 * @param catalogue catalogue and extract files in force, by name
 * @param reference reference files in force at the event, by name
 * @param deliveries agencies' files in use, by ledger entry and name
 * @param ledger hash of all entries up to the event
 * @param outturns hash of the frozen outturns
 * @param figures hash of the figures as they were let out
 * @param earlier public releases before it, the earliest first
 * @param fingerprint of all inputs together, as the pages carry it
 * @param standing what its pages say of it
 * @param recipients who was given a named copy
 * @param outputs every file of the version but this one and its signature, by its place
 * @param nonce chance digits, so that nobody can find an input by guessing at its hash
 * @param sealed hash of the manifest that the register keeps; null in that one
 */
public record Manifest(
    String report,
    String version,
    String madeAt,
    int asAt,
    String area,
    String approver,
    List<String> acts,
    Software software,
    @Nullable String policy,
    Map<String, String> inputs,
    Map<String, String> templates,
    Map<String, String> catalogue,
    Map<String, String> reference,
    Map<String, String> deliveries,
    String ledger,
    String outturns,
    String figures,
    List<EarlierRelease> earlier,
    String fingerprint,
    Standing standing,
    List<String> recipients,
    Map<String, String> outputs,
    String nonce,
    @Nullable String sealed) {

  /** Between who acted, a person's name and what was remarked. */
  public static final String APART = "; ";

  private static final String COMMENTARY = "commentary/";
  private static final String NARRATIVE = "narrative/";

  /** The program that made a version. */
  public record Software(String version, String commit) {}

  /**
   * The manifest that lies beside the files. The public's leaves out what somebody could guess at:
   * the hash of a file with few unknown numbers gives them away to whoever tries all of them. In
   * its place stands the hash of the whole manifest, which the register keeps. Persons' names and
   * what was remarked between those who signed it off are not the public's either, nor are texts of
   * other years.
   *
   * @param hash of this manifest as the register keeps it
   */
  public Manifest beside(String hash, boolean toPublic) {
    Map<String, String> open = new TreeMap<>(inputs);
    if (toPublic) {
      String year = Span.parse(report.split("/", -1)[1]).key();
      open.keySet()
          .removeIf(name ->
              name.startsWith(COMMENTARY)
                  || (name.startsWith(NARRATIVE) && !name.startsWith(NARRATIVE + year + "/")));
    }
    return new Manifest(
        report,
        version,
        madeAt,
        asAt,
        area,
        toPublic ? role(approver) : approver,
        toPublic ? acts.stream().map(Manifest::role).toList() : acts,
        software,
        policy,
        open,
        templates,
        catalogue,
        reference,
        toPublic ? Map.of() : deliveries,
        toPublic ? "" : ledger,
        toPublic ? "" : outturns,
        toPublic ? "" : figures,
        toPublic ? List.of() : earlier,
        toPublic ? "" : fingerprint,
        standing,
        recipients,
        outputs,
        "",
        hash);
  }

  /** What stands before a name or a remark. */
  private static String role(String words) {
    return words.split(APART, 2)[0];
  }
}
