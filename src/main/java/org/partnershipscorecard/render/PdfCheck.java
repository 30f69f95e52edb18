package org.partnershipscorecard.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * The checker of finished files, veraPDF: whether a PDF keeps to PDF/UA-1, so that a screen reader
 * can read it, and to PDF/A-2a, so that it can be archived.
 */
public final class PdfCheck {

  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private PdfCheck() {}

  /**
   * The rules of both standards that a file breaks, each once.
   *
   * @return empty for a good file; a file that is no PDF breaks one
   */
  public static List<String> failures(Path pdf) {
    List<String> failures = new ArrayList<>();
    for (PDFAFlavour standard : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A)) {
      try {
        for (TestAssertion failed : failed(pdf, standard)) {
          String rule =
              "%s %s-%d"
                  .formatted(
                      standard.getId(),
                      failed.getRuleId().getClause(),
                      failed.getRuleId().getTestNumber());
          if (!failures.contains(rule)) {
            failures.add(rule);
          }
        }
      } catch (VeraPDFException unreadable) {
        failures.add(standard.getId() + " cannot be read");
      }
    }
    return failures;
  }

  /**
   * Every place where a file breaks a rule of one standard.
   *
   * @throws VeraPDFException when it is no PDF
   */
  static List<TestAssertion> failed(Path pdf, PDFAFlavour standard) throws VeraPDFException {
    try (InputStream in = Files.newInputStream(pdf);
        PDFAParser parser = Foundries.defaultInstance().createParser(in, standard);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false)) {
      ValidationResult result = validator.validate(parser);
      List<TestAssertion> failed =
          result.getTestAssertions().stream()
              .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
              .toList();
      if (failed.isEmpty() != result.isCompliant()) {
        throw new IllegalStateException("the checker contradicts itself");
      }
      return failed;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + pdf, e);
    }
  }
}
