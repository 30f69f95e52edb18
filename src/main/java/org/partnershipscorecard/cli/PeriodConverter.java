package org.partnershipscorecard.cli;

import org.partnershipscorecard.period.ReportingPeriod;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code 2016-17-Q3} on the command line. */
final class PeriodConverter implements ITypeConverter<ReportingPeriod> {

  @Override
  public ReportingPeriod convert(String text) {
    try {
      return ReportingPeriod.parse(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
