package org.partnershipscorecard.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.partnershipscorecard.extract.CheckSpec;
import org.partnershipscorecard.extract.CodeSets;
import org.partnershipscorecard.extract.Coverage;
import org.partnershipscorecard.extract.Delivered;
import org.partnershipscorecard.extract.EngineRule;
import org.partnershipscorecard.extract.ExtractSpec;
import org.partnershipscorecard.extract.Finding;
import org.partnershipscorecard.extract.ReadRow;
import org.partnershipscorecard.extract.Rule;
import org.partnershipscorecard.extract.Severity;
import org.partnershipscorecard.extract.TypedRow;

/** The state of checking one file. */
final class Checking {

  private final Delivered delivered;
  private final ExtractSpec extract;
  private final String agency;
  private final int agencyIndex;
  private final double refusedShare;
  private final Consumer<TypedRow> taker;
  private final RowChecks rowChecks;
  private final List<Overlaps> overlaps = new ArrayList<>();
  private final SeenKeys keys;
  private final FindingLog log = new FindingLog();

  private int accepted;
  private int rejected;
  private int duplicate;
  private boolean otherAgency;

  Checking(
      Delivered delivered,
      ExtractSpec extract,
      CodeSets codeSets,
      String agency,
      double refusedShare,
      Consumer<TypedRow> taker) {
    this.delivered = delivered;
    this.extract = extract;
    this.agency = agency;
    this.agencyIndex = extract.index(ExtractSpec.AGENCY);
    this.refusedShare = refusedShare;
    this.taker = taker;
    this.rowChecks = new RowChecks(delivered, extract, codeSets);
    this.keys = new SeenKeys(extract);
    for (CheckSpec check : extract.checks()) {
      if (check.rule() instanceof Rule.OneOpenEach rule) {
        overlaps.add(new Overlaps(check, rule, extract));
      }
    }
  }

  void take(ReadRow read) {
    TypedRow row = read.row();
    List<Finding> findings = rowChecks.findings(read);
    boolean refused = ofOtherAgency(row);
    for (Finding finding : findings) {
      refused |= finding.severity().compareTo(Severity.ROW_REFUSED) <= 0;
    }
    if (refused) {
      rejected++;
      findings.forEach(log::add);
      return;
    }
    SeenKeys.First first = keys.earlier(row);
    if (first != null) {
      duplicate++;
      log.add(repeated(row, first));
      return;
    }
    accepted++;
    findings.forEach(log::add);
    for (Overlaps check : overlaps) {
      int line = check.overlapped(row);
      if (line > 0) {
        log.add(overlapping(row, check.spec(), line));
      }
    }
    taker.accept(row);
  }

  void ofFile(Finding finding) {
    log.add(finding);
  }

  CheckedSubmission finish(List<String> lacking) {
    int read = accepted + rejected + duplicate;
    boolean nil = false;
    if (read == 0 && !log.fileRefused()) {
      nil = extract.coverage() == Coverage.ACTIVITY;
      empty();
    } else if (rejected > refusedShare * read) {
      log.add(
          file(
              EngineRule.TOO_MANY_REFUSED,
              Severity.FILE_REFUSED,
              String.format(
                  Locale.UK,
                  "%d of %d rows are refused, more than %s%%",
                  rejected,
                  read,
                  BigDecimal.valueOf(refusedShare)
                      .movePointRight(2)
                      .stripTrailingZeros()
                      .toPlainString()),
              "mend the rows listed and send the file again"));
    }
    return new CheckedSubmission(
        read, accepted, rejected, duplicate, log.fileRefused(), nil, log.findings(), lacking);
  }

  private void empty() {
    switch (extract.coverage()) {
      case ACTIVITY ->
          log.add(
              file(
                  EngineRule.NIL,
                  Severity.NOTE,
                  "a header and no rows: taken as nothing to report",
                  "nothing to do if that is so"));
      case CASELOAD ->
          log.add(
              file(
                  EngineRule.NO_ROWS,
                  Severity.FILE_REFUSED,
                  "there are no rows, though the extract holds every open record",
                  "send the file with its rows; if there truly is none, agree how to say so"));
    }
  }

  /** One finding a file is enough. */
  private boolean ofOtherAgency(TypedRow row) {
    if (!(row.value(agencyIndex) instanceof String named) || named.equalsIgnoreCase(agency)) {
      return false;
    }
    if (!otherAgency) {
      otherAgency = true;
      log.add(
          RowChecks.finding(
              delivered.name(),
              row,
              ExtractSpec.AGENCY,
              EngineRule.OTHER_AGENCY.id(),
              Severity.FILE_REFUSED,
              "the row names another agency than " + agency + ", whose delivery this is",
              "send each agency's rows in a file of its own, under its own code"));
    }
    return true;
  }

  private Finding repeated(TypedRow row, SeenKeys.First first) {
    boolean same = first.hash() == row.values().hashCode();
    return RowChecks.finding(
        delivered.name(),
        row,
        extract.key().getLast(),
        EngineRule.KEY_REPEATED.id(),
        Severity.QUERY,
        "the same key as line "
            + first.line()
            + (same ? ", and the same values" : ", with other values")
            + "; line "
            + first.line()
            + " was kept",
        same ? "send each record once" : "say which of the two rows is right, and send it alone");
  }

  private Finding overlapping(TypedRow row, CheckSpec check, int line) {
    return RowChecks.finding(
        delivered.name(),
        row,
        check.rule().columns().getFirst(),
        check.id(),
        check.severity(),
        check.message() + " (see line " + line + ")",
        check.remedy());
  }

  private Finding file(EngineRule rule, Severity severity, String message, String remedy) {
    return new Finding(delivered.name(), null, null, null, rule.id(), severity, message, remedy);
  }
}
