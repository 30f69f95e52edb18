package org.partnershipscorecard.extract;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** What the workbook's own part says: its sheets in order, and the day from which it counts. */
final class WorkbookSheets extends DefaultHandler {

  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String STRICT_RELATIONS =
      "http://purl.oclc.org/ooxml/officeDocument/relationships";

  private final List<Sheet> visible = new ArrayList<>();
  private final List<String> hidden = new ArrayList<>();
  private boolean startsIn1904;

  /**
   * @param relation the id by which the package knows the sheet's part
   */
  record Sheet(String name, String relation) {}

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    switch (name) {
      case "workbookPr" -> {
        String date1904 = attributes.getValue("date1904");
        startsIn1904 = "1".equals(date1904) || "true".equals(date1904);
      }
      case "sheet" -> {
        String state = attributes.getValue("state");
        String relation = attributes.getValue(RELATIONS, "id");
        if (relation == null) {
          relation = attributes.getValue(STRICT_RELATIONS, "id");
        }
        if (relation == null) {
          return;
        }
        String sheet = attributes.getValue("name");
        if (state == null || state.equals("visible")) {
          visible.add(new Sheet(sheet, relation));
        } else {
          hidden.add(sheet);
        }
      }
      default -> {}
    }
  }

  List<Sheet> visible() {
    return visible;
  }

  /** Names of sheets that a reader of the workbook does not see. */
  List<String> hidden() {
    return hidden;
  }

  /** Whether day numbers count from 1904, as in workbooks made on older Macs. */
  boolean startsIn1904() {
    return startsIn1904;
  }
}
