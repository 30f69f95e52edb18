package org.partnershipscorecard.extract;

/** The rules that hold for every extract; {@link #id} is what findings carry. */
public enum EngineRule {
  UNREADABLE("FILE-01"),
  REQUIRED_COLUMN_MISSING("FILE-02"),
  COLUMN_TWICE("FILE-03"),
  NO_ROWS("FILE-04"),
  TOO_MANY_REFUSED("FILE-05"),
  OTHER_AGENCY("FILE-06"),
  TOO_LARGE("FILE-07"),
  NOT_UTF_8("ENC-01"),
  NIL("NIL-01"),
  COLUMN_NOT_NEEDED("COL-01"),
  OPTIONAL_COLUMN_MISSING("COL-02"),
  HEADING_TAKEN("COL-03"),
  FORMULA_RESULTS("XLS-01"),
  ERROR_VALUE("XLS-02"),
  NUMBER_OF_VALUES("ROW-01"),
  BESIDE_THE_TABLE("ROW-02"),
  NO_ROW_TO_JOIN("JOIN-01"),
  START_NOT_KNOWN("JOIN-02"),
  COLUMN_NOT_CARRIED("LAY-01"),
  SHEET_NOT_READ("LAY-02"),
  REQUIRED_VALUE_MISSING("REQ-01"),
  NOT_A_DATE("DATE-01"),
  NOT_A_MONTH("DATE-02"),
  NOT_A_PERIOD("DATE-03"),
  UNCLEAR_DATE("DATE-04"),
  MONTH_FIRST("DATE-05"),
  NOT_A_NUMBER("NUM-01"),
  UNKNOWN_CODE("CODE-01"),
  CODE_NOT_VALID_THEN("CODE-02"),
  KEY_REPEATED("KEY-01"),
  HISTORY_CHANGED("OVER-01"),
  KEY_CHANGED("OVER-02"),
  VANISHED("OVER-03"),
  RECORDED_LATE("OVER-04"),
  UNUSUAL_COUNT("OVER-05"),
  FIGURES_BESIDE_RECORDS("FILE-08");

  private final String id;

  EngineRule(String id) {
    this.id = id;
  }

  /** Short and stable: stored with findings and quoted in answers. */
  public String id() {
    return id;
  }
}
