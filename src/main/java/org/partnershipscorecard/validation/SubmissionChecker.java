package org.partnershipscorecard.validation;

import java.util.function.Consumer;
import org.partnershipscorecard.extract.Delivered;
import org.partnershipscorecard.extract.ExtractReader;
import org.partnershipscorecard.extract.ExtractSpec;
import org.partnershipscorecard.extract.ReadingRules;
import org.partnershipscorecard.extract.TypedRow;

/**
 * Checks a delivered file: its form, each row, the rows among each other, and whether it may be
 * accepted whole (rules R5 and R11).
 */
public final class SubmissionChecker {

  /** Over this share of refused rows the file is refused (R11), unless configured otherwise. */
  public static final double USUAL_REFUSED_SHARE = 0.05;

  private final ReadingRules rules;
  private final double refusedShare;

  /**
   * A checker for any number of files.
   *
   * @param refusedShare the largest share of refused rows, 0 to 1, with which a file is accepted
   */
  public SubmissionChecker(ReadingRules rules, double refusedShare) {
    if (!(refusedShare >= 0 && refusedShare <= 1)) {
      throw new IllegalArgumentException("a share is 0 to 1, not " + refusedShare);
    }
    this.rules = rules;
    this.refusedShare = refusedShare;
  }

  /**
   * Checks a file, row by row; memory holds the keys alone.
   *
   * @param agency the code of the agency whose delivery it is
   * @param accepted is given each accepted row in the file's order, before it is known whether the
   *     file stands: discard them when the result says refused
   */
  public CheckedSubmission check(
      Delivered delivered, ExtractSpec extract, String agency, Consumer<TypedRow> accepted) {
    Checking checking =
        new Checking(delivered, extract, rules.codeSets(), agency, refusedShare, accepted);
    ExtractReader.Result result = ExtractReader.readAll(delivered, extract, rules, checking::take);
    result.findings().forEach(checking::ofFile);
    return checking.finish(result.lacking());
  }
}
