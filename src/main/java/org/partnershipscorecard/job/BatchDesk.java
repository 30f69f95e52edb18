package org.partnershipscorecard.job;

import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.store.LedgerWriter;
import org.partnershipscorecard.store.RunHistory;

/** Starts the batch engine when the first job needs it, once. */
public final class BatchDesk implements AutoCloseable {

  private final Workspace workspace;
  private final String command;
  private @Nullable BatchEngine engine;
  private @Nullable Integer run;

  /**
   * A desk for one command.
   *
   * @param command as the history of runs names it
   */
  public BatchDesk(Workspace workspace, String command) {
    this.workspace = workspace;
    this.command = command;
  }

  /** The engine, started where it was not; the register may be written from here on. */
  public BatchEngine engine() {
    BatchEngine started = engine;
    if (started == null) {
      workspace.toWrite();
      run = history().begin(command);
      started = BatchEngine.start(workspace);
      engine = started;
    }
    return started;
  }

  /**
   * Notes how the run ended. A run that started no job and tells of nothing is not in the history,
   * and one that was killed is in it without an end.
   *
   * @param entered the ledger's numbers that it made; null where none
   */
  public void ended(int exitCode, LedgerWriter.@Nullable Entered entered, String summary) {
    Integer begun = run;
    if (begun == null && entered != null) {
      workspace.toWrite();
      begun = history().begin(command);
    }
    if (begun != null) {
      history()
          .end(
              begun,
              exitCode,
              entered == null ? null : entered.first(),
              entered == null ? null : entered.last(),
              summary);
    }
  }

  private RunHistory history() {
    return new RunHistory(workspace.register(), workspace.settings().clock());
  }

  @Override
  public void close() {
    if (engine != null) {
      engine.close();
    }
  }
}
