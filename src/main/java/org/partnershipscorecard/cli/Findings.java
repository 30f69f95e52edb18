package org.partnershipscorecard.cli;

import org.partnershipscorecard.extract.Finding;

/** A finding in one line: file, place, rule, what is wrong, what to do. */
final class Findings {

  private Findings() {}

  static String inWords(Finding finding) {
    StringBuilder words = new StringBuilder();
    words.append(
        switch (finding.severity()) {
          case FILE_REFUSED -> "File refused: ";
          case ROW_REFUSED -> "Row refused: ";
          case QUERY -> "Query: ";
          case NOTE -> "Note: ";
        });
    words.append(finding.file());
    if (finding.sheet() != null) {
      words.append(", sheet ").append(finding.sheet());
    }
    if (finding.line() != null) {
      words.append(", line ").append(finding.line());
    }
    if (finding.column() != null) {
      words.append(", column ").append(finding.column());
    }
    return words
        .append(", ")
        .append(finding.rule())
        .append(": ")
        .append(finding.message())
        .append("; ")
        .append(finding.remedy())
        .append('.')
        .toString();
  }
}
