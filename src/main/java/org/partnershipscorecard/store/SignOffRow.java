package org.partnershipscorecard.store;

import java.time.Instant;

/**
 * One act on a report, as the register keeps it.
 *
 * @param seq its place among all acts on all reports, from 1
 * @param report the report's id, {@code scorecard/2016-17-Q3/committee}
 * @param act what was done, in one word
 * @param version that it was done to or that it made, {@code v0.1}
 * @param asAt the ledger's event that the version is counted at
 * @param role in which somebody acted
 * @param person as typed by whoever acted; empty where none was given
 * @param remark why, or the notice that is printed; may be empty
 * @param subject what else the act needs: the rule that is waived, an embargo's day, who received a
 *     copy; may be empty
 * @param manifest SHA-256 of the version's manifest in the content store; empty where the act made
 *     no version
 */
public record SignOffRow(
    int seq,
    String report,
    String act,
    String version,
    int asAt,
    String role,
    String person,
    String remark,
    String subject,
    String manifest,
    Instant at) {}
