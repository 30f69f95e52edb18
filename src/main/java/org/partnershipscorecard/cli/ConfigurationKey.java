package org.partnershipscorecard.cli;

import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.extract.Limits;
import org.partnershipscorecard.validation.SubmissionChecker;

/** Everything that can be configured, in the order in which it is printed. */
enum ConfigurationKey {
  IN("data-in", "what the partnership supplies", ConfigurationFile::in),
  OUT("data-out", "store and reports", ConfigurationFile::out),
  TEMPLATES("report-templates", "page templates", ConfigurationFile::templates),
  CATALOGUE("", "adds to or replaces built-in extracts and measures", ConfigurationFile::catalogue),
  WAIT("10", "seconds to wait for another run", ConfigurationFile::waitSeconds, 0, 86_400),
  LOG_FORMAT("text", "text or json: how the log file is written", ConfigurationFile::logFormat),
  LOADS_AT_ONCE("2", "files read at the same time", ConfigurationFile::loadsAtOnce, 1, 64),
  REFUSED_PERCENT(
      percent(SubmissionChecker.USUAL_REFUSED_SHARE),
      "share of refused rows above which a file is refused",
      ConfigurationFile::refusedPercent,
      0,
      100),
  RETENTION_MONTHS(
      "24",
      "months that child-level rows are kept before they may be purged",
      ConfigurationFile::retentionMonths,
      6,
      1_200),
  FILE_MEGABYTES(
      megabytes(Limits.USUAL.fileBytes()),
      "size of a file",
      ConfigurationFile::fileMegabytes,
      1,
      1 << 20),
  UNPACKED_MEGABYTES(
      megabytes(Limits.USUAL.unpackedBytes()),
      "size of one part of a workbook when unpacked",
      ConfigurationFile::unpackedMegabytes,
      1,
      1 << 20),
  TEXTS_MEGABYTES(
      megabytes(Limits.USUAL.textBytes()),
      "size of a workbook's shared texts when unpacked: they are held in memory",
      ConfigurationFile::textsMegabytes,
      1,
      1 << 12),
  WORKBOOK_PARTS(
      whole(Limits.USUAL.workbookParts()),
      "files inside a workbook",
      ConfigurationFile::workbookParts,
      10,
      100_000),
  SHEETS(
      whole(Limits.USUAL.sheets()), "sheets of a workbook", ConfigurationFile::sheets, 1, 10_000),
  ROWS(
      whole(Limits.USUAL.rows()), "rows below a header", ConfigurationFile::rows, 1, 1_000_000_000),
  RECORD_CHARACTERS(
      whole(Limits.USUAL.recordCharacters()),
      "characters of one record of a text file",
      ConfigurationFile::recordCharacters,
      100,
      1 << 28),
  CELL_CHARACTERS(
      whole(Limits.USUAL.cellCharacters()),
      "characters of one cell",
      ConfigurationFile::cellCharacters,
      10,
      1 << 24),
  COLUMNS(whole(Limits.USUAL.columns()), "columns of a row", ConfigurationFile::columns, 1, 20_000),
  HEADER_WITHIN(
      whole(Limits.USUAL.headerWithin()),
      "rows of a sheet within which its header must stand",
      ConfigurationFile::headerWithin,
      1,
      1_000),
  ELEMENT_DEPTH(
      whole(Limits.USUAL.elementDepth()),
      "XML elements inside one another",
      ConfigurationFile::elementDepth,
      5,
      1_000),
  RECORD_ELEMENTS(
      whole(Limits.USUAL.recordElements()),
      "XML elements of one record",
      ConfigurationFile::recordElements,
      10,
      10_000_000);

  private final String usual;
  private final String meaning;

  @SuppressWarnings("ImmutableEnumChecker") // always a method reference, which holds nothing
  private final Function<ConfigurationFile, @Nullable Object> inFile;

  private final int least;
  private final int most;

  ConfigurationKey(
      String usual, String meaning, Function<ConfigurationFile, @Nullable Object> inFile) {
    this(usual, meaning, inFile, 0, -1);
  }

  ConfigurationKey(
      String usual,
      String meaning,
      Function<ConfigurationFile, @Nullable Object> inFile,
      int least,
      int most) {
    this.usual = usual;
    this.meaning = meaning;
    this.inFile = inFile;
    this.least = least;
    this.most = most;
  }

  /** As it stands in the file. */
  String key() {
    return this == WAIT ? "wait_seconds" : name().toLowerCase(Locale.ROOT);
  }

  /** The environment variable. */
  String variable() {
    return "SCORECARD_" + name();
  }

  String usual() {
    return usual;
  }

  String meaning() {
    return meaning;
  }

  /** What a file says; null where it says nothing. */
  @Nullable String in(ConfigurationFile file) {
    Object value = inFile.apply(file);
    return value == null ? null : value.toString();
  }

  /** What is wrong with a value; empty where nothing is. */
  String fault(String value) {
    if (this == LOG_FORMAT && !value.equals("text") && !value.equals("json")) {
      return "must be text or json";
    }
    if (most < 0) {
      return "";
    }
    try {
      long number = Long.parseLong(value);
      return number < least || number > most ? range() : "";
    } catch (NumberFormatException e) {
      return range();
    }
  }

  private String range() {
    return "must be a whole number from " + least + " to " + most;
  }

  private static String megabytes(long bytes) {
    return Long.toString(bytes >> 20);
  }

  private static String whole(int value) {
    return Integer.toString(value);
  }

  private static String percent(double share) {
    return Long.toString(Math.round(share * 100));
  }
}
