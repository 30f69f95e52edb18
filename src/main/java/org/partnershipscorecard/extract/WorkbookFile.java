package org.partnershipscorecard.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.ContentHandler;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * An Excel workbook (.xlsx) of an agency, read as a stream of XML events: the whole of it is never
 * in memory. Visible sheets in their order, until one is taken.
 */
final class WorkbookFile {

  /** Throws at what cannot be read on from, and tells the terminal nothing. */
  private static final ErrorHandler SILENT = new DefaultHandler();

  private WorkbookFile() {}

  static void read(Path file, RawRows rows) throws Unreadable, IOException {
    try {
      // POI would read a file that is cut short as far as it goes; its list of parts must be whole.
      try (ZipFile parts = new ZipFile(file.toFile())) {
        WorkbookParts.refuseTooLarge(parts);
      }
      OPCPackage workbook = OPCPackage.open(file.toString(), PackageAccess.READ);
      try {
        read(workbook, rows);
      } finally {
        workbook.revert();
      }
    } catch (RowTakerFailed | Unreadable e) {
      throw e;
    } catch (SheetRows.Refused e) {
      throw e.why();
    } catch (IOException
        | OpenXML4JException
        | SAXException
        | ParserConfigurationException
        | RuntimeException e) {
      throw new Unreadable(
          null,
          "the workbook cannot be opened, or ends too soon",
          "open it in Excel, save it as .xlsx without a password and send it again");
    }
  }

  private static void read(OPCPackage workbook, RawRows rows)
      throws Unreadable,
          IOException,
          OpenXML4JException,
          SAXException,
          ParserConfigurationException {
    XSSFReader reader = new XSSFReader(workbook);
    WorkbookSheets sheets = new WorkbookSheets();
    try (InputStream in = reader.getWorkbookData()) {
      parse(in, sheets);
    }
    if (sheets.visible().size() > Limits.inForce().sheets()) {
      throw Unreadable.tooLarge(
          "the workbook has more than " + Limits.inForce().sheets() + " sheets");
    }
    sheets.hidden().stream().limit(Limits.inForce().sheets()).forEach(rows::hidden);
    SharedTexts texts = new SharedTexts(new ReadOnlySharedStringsTable(workbook, false));
    DateStyles styles = new DateStyles(reader.getStylesTable(), sheets.startsIn1904());
    for (WorkbookSheets.Sheet sheet : sheets.visible()) {
      if (!rows.sheet(sheet.name(), sheets.startsIn1904())) {
        continue;
      }
      SheetRows handler = new SheetRows(texts, styles, rows);
      try (InputStream in = reader.getSheet(sheet.relation())) {
        parse(in, handler);
      } catch (SheetRows.Enough e) {
        // The rest of this sheet is not wanted.
      }
      if (!rows.end(handler.formulas())) {
        return;
      }
    }
  }

  private static void parse(InputStream in, ContentHandler handler)
      throws IOException, SAXException, ParserConfigurationException {
    XMLReader xml = XMLHelper.newXMLReader();
    xml.setContentHandler(handler);
    xml.setErrorHandler(SILENT);
    xml.parse(new InputSource(in));
  }

  /** The shared texts, each turned into a string once. */
  static final class SharedTexts {

    private final ReadOnlySharedStringsTable table;
    private final List<String> known = new ArrayList<>();

    SharedTexts(ReadOnlySharedStringsTable table) {
      this.table = table;
    }

    String get(int index) {
      while (known.size() <= index) {
        known.add(table.getItemAt(known.size()).getString());
      }
      return known.get(index);
    }
  }
}
