package org.partnershipscorecard.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.partnershipscorecard.period.ReportingPeriod;

/**
 * Writes the shipped example into a {@code data-in} folder: a folder a quarter with what the
 * agencies sent, and the reference tables. What lies there under other names is left alone.
 */
public final class ExampleData {
  /** 2014-15 Q1 to 2016-17 Q4. */
  static final List<ReportingPeriod> PERIODS = ReportingPeriod.parse("2016-17-Q4").endingHere(12);

  /** Nothing in the example is dated later. */
  static final LocalDate LAST_DAY = PERIODS.getLast().lastDay();

  private ExampleData() {}

  /**
   * Makes the example.
   *
   * @param arguments the folder to write to
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1) {
      throw new IllegalArgumentException("give one argument: the data-in folder to write to");
    }
    write(Path.of(arguments[0]));
  }

  static void write(Path dataIn) throws IOException {
    List<AgencyExtract> extracts = extracts();
    for (ReportingPeriod period : PERIODS) {
      Path folder = Files.createDirectories(dataIn.resolve(period.key()));
      for (AgencyExtract extract : extracts) {
        writeFile(folder, extract, period);
      }
      AnswersGiven.write(folder, period);
    }
    Reference.write(Files.createDirectories(dataIn.resolve("reference")));
  }

  /** In the order in which one needs the children of another. */
  private static List<AgencyExtract> extracts() {
    Children children = new Children();
    EarlyHelp earlyHelp = new EarlyHelp(children);
    CarePeriods carePeriods = new CarePeriods(children);
    Plans plans = new Plans(children, earlyHelp, carePeriods);
    return List.of(
        earlyHelp,
        plans,
        new CareEpisodes(carePeriods, children),
        new NeedFigures(),
        new ExploitationRatings(children, carePeriods),
        new Deaths());
  }

  private static void writeFile(Path folder, AgencyExtract extract, ReportingPeriod period)
      throws IOException {
    String name = extract.agency() + "_" + extract.id() + "_" + period.key() + "_v01";
    List<AgencyExtract.Row> rows = extract.rows(period);
    if (extract instanceof ExploitationRatings) {
      // One agency sends workbooks, so that the example exercises both kinds of file.
      Path file = folder.resolve(name + ".xlsx");
      XlsxFile.write(file, "Ratings", period.lastDay(), extract.header(), rows);
    } else {
      CsvFile.write(folder.resolve(name + ".csv"), extract.header(), rows);
    }
  }
}
