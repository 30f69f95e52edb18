/**
 * What is kept, in two faces: the register (ledger, submissions, findings, runs and Batch's own
 * tables) and the records (one immutable Parquet file a submission, read by DuckDB). All SQL lives
 * here. Start with {@link org.partnershipscorecard.store.Ledger} and {@link
 * org.partnershipscorecard.store.RecordStore}.
 */
@NullMarked
package org.partnershipscorecard.store;

import org.jspecify.annotations.NullMarked;
