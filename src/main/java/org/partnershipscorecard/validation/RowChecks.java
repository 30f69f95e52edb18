package org.partnershipscorecard.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.partnershipscorecard.extract.CheckSpec;
import org.partnershipscorecard.extract.CodeSets;
import org.partnershipscorecard.extract.Column;
import org.partnershipscorecard.extract.Delivered;
import org.partnershipscorecard.extract.EngineRule;
import org.partnershipscorecard.extract.ExtractSpec;
import org.partnershipscorecard.extract.Finding;
import org.partnershipscorecard.extract.ReadRow;
import org.partnershipscorecard.extract.Severity;
import org.partnershipscorecard.extract.TypedRow;

/** The checks of one file that need no other row. */
final class RowChecks {

  private final String file;
  private final ExtractSpec extract;
  private final List<RowCheck> checks = new ArrayList<>();
  private final DatedCodes datedCodes;

  RowChecks(Delivered delivered, ExtractSpec extract, CodeSets codeSets) {
    this.file = delivered.name();
    this.extract = extract;
    this.datedCodes = new DatedCodes(extract, codeSets, delivered.coversTo());
    for (CheckSpec check : extract.checks()) {
      RowCheck bound = RowCheck.of(check, extract, delivered.coversTo());
      if (bound != null) {
        checks.add(bound);
      }
    }
  }

  /**
   * What reading found, then what the checks find. A check is left out where a value that it needs
   * could not be read: that is already said.
   */
  List<Finding> findings(ReadRow read) {
    TypedRow row = read.row();
    List<Finding> findings = new ArrayList<>(read.findings());
    for (Finding finding : read.findings()) {
      if (finding.column() == null) {
        return findings;
      }
    }
    Set<String> unread = read.findings().isEmpty() ? Set.of() : unread(read);
    for (RowCheck check : checks) {
      if (check.broken().test(row) && check.columns().stream().noneMatch(unread::contains)) {
        CheckSpec spec = check.spec();
        findings.add(
            finding(
                file,
                row,
                check.columns().getFirst(),
                spec.id(),
                spec.severity(),
                spec.message(),
                spec.remedy()));
      }
    }
    for (Column column : datedCodes.notInUse(row)) {
      findings.add(
          finding(
              file,
              row,
              column.name(),
              EngineRule.CODE_NOT_VALID_THEN.id(),
              Severity.QUERY,
              "'" + column.name() + "' holds a code that was not in use on the row's day",
              "use a code of that year's list, or correct the date"));
    }
    return findings;
  }

  static Finding finding(
      String file,
      TypedRow row,
      String column,
      String rule,
      Severity severity,
      String message,
      String remedy) {
    return new Finding(file, row.sheet(), row.line(), column, rule, severity, message, remedy);
  }

  /** Columns with a finding and no value. */
  private Set<String> unread(ReadRow read) {
    Set<String> unread = new HashSet<>();
    for (Finding finding : read.findings()) {
      String column = finding.column();
      if (column != null && read.row().value(extract.index(column)) == null) {
        unread.add(column);
      }
    }
    return unread;
  }
}
