package org.partnershipscorecard.job;

import java.util.List;
import org.partnershipscorecard.extract.Column;
import org.partnershipscorecard.render.SheetFile;
import org.partnershipscorecard.submission.RequestSheet;

/** A request as a workbook whose first sheet can be filled in and sent back. */
public final class RequestWorkbook {

  private RequestWorkbook() {}

  public static byte[] of(RequestSheet request) {
    List<Column> columns = request.spec().columns();
    return SheetFile.of(
        request.spec().name(),
        List.of(
            new SheetFile.Sheet(
                request.spec().id(),
                columns.stream().map(RequestWorkbook::form).toList(),
                List.of(columns.stream().map(Column::name).toList())),
            new SheetFile.Sheet("About the columns", List.of(), request.columns()),
            new SheetFile.Sheet("Codes", List.of(), request.codes()),
            new SheetFile.Sheet("Checks", List.of(), request.checks())));
  }

  private static SheetFile.Form form(Column column) {
    return switch (column.type()) {
      case DATE -> SheetFile.Form.DATE;
      case INTEGER, DECIMAL -> SheetFile.Form.NUMBER;
      case TEXT, CODE, MONTH, PERIOD -> SheetFile.Form.TEXT;
    };
  }
}
