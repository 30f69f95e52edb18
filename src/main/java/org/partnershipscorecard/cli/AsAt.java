package org.partnershipscorecard.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.job.Workspace;

/** {@code --as-at}: an entry of the ledger, or a day; without it, now. */
final class AsAt {

  private AsAt() {}

  static int entry(Workspace workspace, @Nullable String text) {
    int last = workspace.ledger().last();
    if (text == null) {
      return last;
    }
    if (text.matches("\\d{1,9}")) {
      int entry = Integer.parseInt(text);
      if (entry > last) {
        throw new Failure.Usage("the ledger ends with entry " + last + ", before " + entry);
      }
      return entry;
    }
    try {
      return workspace.ledger().lastOn(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      throw new Failure.Usage(
          "'" + text + "' is neither a number of the ledger nor a day such as 2017-05-31");
    }
  }
}
