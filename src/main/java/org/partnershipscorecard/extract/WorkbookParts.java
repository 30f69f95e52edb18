package org.partnershipscorecard.extract;

import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/**
 * The files inside a workbook. What they say of their own size is looked at before anything is
 * unpacked; the library counts what comes out, and stops at the same limit or at a hundredfold.
 */
final class WorkbookParts {

  static {
    ZipSecureFile.setMaxEntrySize(Limits.inForce().unpackedBytes());
  }

  private WorkbookParts() {}

  static void refuseTooLarge(ZipFile workbook) throws Unreadable {
    Limits limits = Limits.inForce();
    int sheets = 0;
    for (Enumeration<? extends ZipEntry> parts = workbook.entries(); parts.hasMoreElements(); ) {
      ZipEntry part = parts.nextElement();
      boolean sheet = part.getName().startsWith("xl/worksheets/sheet");
      sheets += sheet ? 1 : 0;
      if (part.getSize() > (sheet ? limits.unpackedBytes() : limits.textBytes())) {
        throw Unreadable.tooLarge("the workbook unpacks to more than any return holds");
      }
    }
    if (sheets > limits.sheets()) {
      throw Unreadable.tooLarge(
          "the workbook has " + sheets + " sheets, more than " + limits.sheets());
    }
    if (workbook.size() > limits.workbookParts()) {
      throw Unreadable.tooLarge("the workbook has " + workbook.size() + " parts");
    }
  }
}
