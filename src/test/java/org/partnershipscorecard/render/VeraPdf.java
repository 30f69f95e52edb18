package org.partnershipscorecard.render;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** The checker of finished files: PDF/UA-1 and PDF/A-2a. */
public final class VeraPdf {

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private VeraPdf() {}

  /** The failed rules of a profile with where they failed; empty when the file keeps to it. */
  public static List<String> failures(Path pdf, PDFAFlavour profile) throws Exception {
    try (InputStream in = Files.newInputStream(pdf);
        PDFAParser parser = Foundries.defaultInstance().createParser(in, profile);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(profile, false)) {
      ValidationResult result = validator.validate(parser);
      List<String> failures =
          result.getTestAssertions().stream()
              .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
              .map(assertion ->
                  assertion.getRuleId().getClause()
                      + "-"
                      + assertion.getRuleId().getTestNumber()
                      + " "
                      + assertion.getMessage()
                      + " at "
                      + assertion.getLocation().getContext())
              .toList();
      if (failures.isEmpty() != result.isCompliant()) {
        throw new IllegalStateException("the checker contradicts itself");
      }
      return failures;
    }
  }
}
