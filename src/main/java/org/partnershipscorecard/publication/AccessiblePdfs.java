package org.partnershipscorecard.publication;

import java.util.ArrayList;
import java.util.List;

/** Every PDF keeps to PDF/UA-1 and PDF/A-2a. */
final class AccessiblePdfs implements ChecklistItem {

  private static final int NAMED = 3;

  @Override
  public String rule() {
    return "verapdf";
  }

  @Override
  public List<FailedItem> check(Evidence evidence) {
    List<FailedItem> failed = new ArrayList<>();
    String fault = evidence.pages();
    if (fault != null) {
      failed.add(
          new FailedItem(rule(), fault, "mend the template that made it and circulate again"));
    } else if (evidence.pdfs().isEmpty()) {
      failed.add(new FailedItem(rule(), "there is no PDF", "circulate again"));
    }
    evidence
        .pdfs()
        .forEach((file, faults) -> {
          if (!faults.isEmpty()) {
            failed.add(
                new FailedItem(
                    rule(),
                    "%s breaks %d rules of PDF/UA-1 or PDF/A-2a (%s)"
                        .formatted(
                            file,
                            faults.size(),
                            String.join("; ", faults.subList(0, Math.min(NAMED, faults.size())))),
                    "mend the template that made it and circulate again"));
          }
        });
    return failed;
  }
}
