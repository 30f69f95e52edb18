package org.partnershipscorecard.example;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes an agency's file as a workbook of one sheet, its header in the first row and dates in real
 * date cells. The bytes depend on nothing but the content and the day given.
 */
final class XlsxFile {
  private XlsxFile() {}

  /**
   * Writes the workbook.
   *
   * @param day stands as the day on which the workbook was made
   */
  static void write(
      Path file, String sheetName, LocalDate day, List<String> header, List<AgencyExtract.Row> rows)
      throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      CoreProperties properties = workbook.getProperties().getCoreProperties();
      Date midnight = Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
      properties.setCreator("Partnership scorecard, synthetic example");
      properties.setCreated(Optional.of(midnight));
      properties.setModified(Optional.of(midnight));
      XSSFSheet sheet = workbook.createSheet(sheetName);
      CellStyle dates = workbook.createCellStyle();
      dates.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
      fill(sheet.createRow(0), header, dates);
      for (int i = 0; i < rows.size(); i++) {
        fill(sheet.createRow(i + 1), rows.get(i).cells(), dates);
      }
      workbook.write(written);
    }
    Files.write(file, sealed(written.toByteArray(), day));
  }

  private static void fill(Row row, List<?> cells, CellStyle dates) {
    for (int i = 0; i < cells.size(); i++) {
      switch (cells.get(i)) {
        case LocalDate day -> {
          Cell cell = row.createCell(i);
          cell.setCellValue(day);
          cell.setCellStyle(dates);
        }
        case String text when text.isEmpty() -> {}
        case Object other -> row.createCell(i).setCellValue(other.toString());
      }
    }
  }

  /**
   * The same parts with fixed times and uncompressed: neither the clock nor the version of the
   * compression library shows in the bytes.
   */
  private static byte[] sealed(byte[] workbook, LocalDate day) throws IOException {
    ByteArrayOutputStream sealed = new ByteArrayOutputStream();
    try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(workbook));
        ZipOutputStream out = new ZipOutputStream(sealed)) {
      out.setMethod(ZipOutputStream.STORED);
      for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
        byte[] content = parts.readAllBytes();
        CRC32 checksum = new CRC32();
        checksum.update(content);
        ZipEntry entry = new ZipEntry(part.getName());
        entry.setTimeLocal(day.atStartOfDay());
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        out.putNextEntry(entry);
        out.write(content);
      }
    }
    return sealed.toByteArray();
  }
}
