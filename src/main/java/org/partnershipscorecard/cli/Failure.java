package org.partnershipscorecard.cli;

import org.partnershipscorecard.disclosure.DisclosureControl;
import org.partnershipscorecard.disclosure.DisclosureFailure;
import org.partnershipscorecard.extract.InvalidDefinition;
import org.partnershipscorecard.job.NotThere;
import org.partnershipscorecard.narrative.NarrativeFault;
import org.partnershipscorecard.store.RunLock;

/** What went wrong, in one line for a person, and the exit code for a shell. */
record Failure(ExitCode code, String message) {

  /** An argument that names something that is not there. */
  static final class Usage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Usage(String message) {
      super(message);
    }
  }

  static Failure of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case RunLock.Held held -> {
          return new Failure(ExitCode.LOCKED, said(held));
        }
        case Usage usage -> {
          return new Failure(ExitCode.USAGE, said(usage));
        }
        case NotThere unknown -> {
          return new Failure(ExitCode.USAGE, said(unknown));
        }
        case DisclosureControl.NoPolicy refused -> {
          return new Failure(ExitCode.NOT_CLEARED, said(refused));
        }
        case DisclosureFailure refused -> {
          return new Failure(ExitCode.NOT_CLEARED, said(refused));
        }
        case InvalidDefinition invalid -> {
          return new Failure(ExitCode.FAILED, said(invalid));
        }
        case NarrativeFault fault -> {
          return new Failure(ExitCode.FAILED, said(fault));
        }
        default -> {}
      }
    }
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return new Failure(ExitCode.FAILED, said(root) + " (the log has more; run again to resume)");
  }

  private static String said(Throwable failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank()
        ? failure.getClass().getSimpleName()
        : message.lines().findFirst().orElse(message);
  }
}
