package org.partnershipscorecard.extract;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Turns a sheet's XML events into rows of text. Blank cells are not in the XML, so each cell's
 * place comes from its reference.
 */
final class SheetRows extends DefaultHandler {

  private final WorkbookFile.SharedTexts texts;
  private final DateStyles styles;
  private final RawRows rows;
  private final RawRow row = new RawRow();
  private final StringBuilder value = new StringBuilder();

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
  }

  /** Ends the parse: the file is refused. */
  static final class Refused extends SAXException {

    private static final long serialVersionUID = 1L;

    private final transient Unreadable why;

    Refused(Unreadable why) {
      this.why = why;
    }

    Unreadable why() {
      return why;
    }
  }

  SheetRows(WorkbookFile.SharedTexts texts, DateStyles styles, RawRows rows) {
    this.texts = texts;
    this.styles = styles;
    this.rows = rows;
  }

  /** How many cells of the rows taken so far are formulas. */
  long formulas() {
    return formulas;
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
      case "f" -> formulas++;
      case "rPh" -> inPhonetic = true;
      default -> {}
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) throws SAXException {
    if (inValue) {
      if (value.length() + length > Limits.inForce().cellCharacters()) {
        throw new Refused(Unreadable.tooLarge("a cell holds more text than a cell can hold"));
      }
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

  private void give() throws SAXException {
    try {
      if (!row.blank() && !rows.row(line, row)) {
        throw new Enough();
      }
    } catch (Unreadable e) {
      throw new Refused(e);
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
