package org.partnershipscorecard.store;

/** The steps by which a delivery becomes part of the ledger, in order. */
public enum CommitStep {
  /** The Parquet file is written under its temporary name. */
  WRITTEN,
  /** File and folder are on disk, under the final name. */
  RENAMED,
  /** The partition's result stands in the staging tables. */
  STAGED,
  /** The ledger's rows are written, the transaction still open. */
  ENTERED,
  /** The transaction is committed: the load has happened. */
  COMMITTED
}
