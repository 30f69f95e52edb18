package org.partnershipscorecard.extract;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Turns a sheet's XML events into rows of text. Blank cells are not in the XML, so each cell's
 * place comes from its reference.
 */
final class SheetRows extends DefaultHandler {

  private final String sheet;
  private final WorkbookFile.SharedTexts texts;
  private final DateStyles styles;
  private final RawRows rows;
  private final RawRow row = new RawRow();
  private final StringBuilder value = new StringBuilder();

  private boolean taken;
  private int line;
  private int column = -1;
  private String type = "n";
  private int style = -1;
  private boolean inValue;
  private boolean inPhonetic;
  private long formulas;

  /** Ends the parse: the rest of the sheet is not wanted. */
  static final class Enough extends SAXException {

    private static final long serialVersionUID = 1L;

    private final boolean nextSheet;

    Enough(boolean nextSheet) {
      this.nextSheet = nextSheet;
    }

    boolean nextSheet() {
      return nextSheet;
    }
  }

  SheetRows(String sheet, WorkbookFile.SharedTexts texts, DateStyles styles, RawRows rows) {
    this.sheet = sheet;
    this.texts = texts;
    this.styles = styles;
    this.rows = rows;
  }

  /** Whether the sheet had a header that was wanted. */
  boolean taken() {
    return taken;
  }

  void finish() {
    if (formulas > 0) {
      rows.note(
          EngineRule.FORMULA_RESULTS,
          sheet,
          formulas + " cells are formulas; their results as last saved were used",
          "send values, not formulas");
    }
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws SAXException {
    switch (name) {
      case "row" -> {
        String number = attributes.getValue("r");
        line = number == null ? line + 1 : Integer.parseInt(number);
        column = -1;
        row.clear();
      }
      case "c" -> {
        String reference = attributes.getValue("r");
        column = reference == null ? column + 1 : column(reference);
        type = attribute(attributes, "t", "n");
        style = Integer.parseInt(attribute(attributes, "s", "-1"));
        value.setLength(0);
      }
      case "v", "t" -> inValue = !inPhonetic;
      case "f" -> formulas += taken ? 1 : 0;
      case "rPh" -> inPhonetic = true;
      default -> {}
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (inValue) {
      value.append(characters, start, length);
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) throws SAXException {
    switch (name) {
      case "v", "t" -> inValue = false;
      case "rPh" -> inPhonetic = false;
      case "c" -> {
        if (!value.isEmpty()) {
          row.set(column, text(value.toString()));
        }
      }
      case "row" -> give();
      default -> {}
    }
  }

  private void give() throws Enough {
    if (row.blank()) {
      return;
    }
    if (!taken) {
      taken = rows.header(sheet, line, row);
      if (!taken) {
        throw new Enough(true);
      }
    } else if (!rows.row(sheet, line, row)) {
      throw new Enough(false);
    }
  }

  private String text(String raw) {
    return switch (type) {
      case "s" -> texts.get(Integer.parseInt(raw));
      case "n" -> styles.text(raw, style);
      case "b" -> raw.equals("1") ? "TRUE" : "FALSE";
      default -> raw;
    };
  }

  private static String attribute(Attributes attributes, String name, String otherwise) {
    String value = attributes.getValue(name);
    return value == null ? otherwise : value;
  }

  /** The place, from 0, that the letters of a reference such as AB12 name; a sheet has 16,384. */
  private static int column(String reference) throws SAXException {
    int column = 0;
    for (int i = 0; i < reference.length(); i++) {
      char letter = reference.charAt(i);
      if (letter < 'A' || letter > 'Z') {
        break;
      }
      column = column * 26 + (letter - 'A' + 1);
    }
    if (column < 1 || column > 16_384) {
      throw new SAXException("a cell reference is outside the sheet");
    }
    return column - 1;
  }
}
