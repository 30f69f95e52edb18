package org.partnershipscorecard.job;

import org.jspecify.annotations.Nullable;

/** Starts the batch engine when the first job needs it, once. */
public final class BatchDesk implements AutoCloseable {

  private final Workspace workspace;
  private @Nullable BatchEngine engine;

  public BatchDesk(Workspace workspace) {
    this.workspace = workspace;
  }

  /** The engine, started where it was not; the register may be written from here on. */
  public BatchEngine engine() {
    BatchEngine started = engine;
    if (started == null) {
      workspace.toWrite();
      started = BatchEngine.start(workspace);
      engine = started;
    }
    return started;
  }

  @Override
  public void close() {
    if (engine != null) {
      engine.close();
    }
  }
}
