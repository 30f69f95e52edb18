package org.partnershipscorecard.render;

import java.nio.file.Path;
import java.util.List;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The checker of finished files, with the place of every failure. */
public final class VeraPdf {

  private VeraPdf() {}

  /** The failed rules of a profile with where they failed; empty when the file keeps to it. */
  public static List<String> failures(Path pdf, PDFAFlavour profile) throws Exception {
    return PdfCheck.failed(pdf, profile).stream()
        .map(assertion ->
            assertion.getRuleId().getClause()
                + "-"
                + assertion.getRuleId().getTestNumber()
                + " "
                + assertion.getMessage()
                + " at "
                + assertion.getLocation().getContext())
        .toList();
  }
}
