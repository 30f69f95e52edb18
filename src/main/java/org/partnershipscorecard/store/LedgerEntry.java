package org.partnershipscorecard.store;

/**
 * An event of the ledger, without the clock: the same deliveries give the same entries anywhere.
 *
 * @param entry its number, from 1
 * @param period key of the reporting period, empty for reference and catalogue
 * @param agency empty for reference and catalogue
 * @param subject the extract, or the reference or catalogue file
 * @param contentHash SHA-256 of the file
 * @param remark in words; empty where there is nothing to say
 */
public record LedgerEntry(
    int entry,
    EventKind kind,
    String period,
    String agency,
    String subject,
    String contentHash,
    String remark) {}
