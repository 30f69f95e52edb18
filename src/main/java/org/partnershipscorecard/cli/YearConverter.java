package org.partnershipscorecard.cli;

import org.partnershipscorecard.period.ReportingYear;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code 2016-17} on the command line. */
final class YearConverter implements ITypeConverter<ReportingYear> {

  @Override
  public ReportingYear convert(String text) {
    try {
      return ReportingYear.parse(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
