package org.partnershipscorecard.render;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook's bytes, the same for the same content: no clock shows in them. */
final class SealedWorkbook {

  private SealedWorkbook() {}

  /**
   * Writes the workbook.
   *
   * @param day every date in the file is midnight UTC of it
   */
  static byte[] of(XSSFWorkbook workbook, String title, String creator, LocalDate day)
      throws IOException {
    CoreProperties properties = workbook.getProperties().getCoreProperties();
    Optional<Date> date = Optional.of(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    properties.setCreator(creator);
    properties.setTitle(title);
    properties.setCreated(date);
    properties.setModified(date);
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    workbook.write(written);
    return sealed(written.toByteArray(), LocalDateTime.of(day, LocalTime.MIDNIGHT));
  }

  /** The same parts, uncompressed and all of one time. */
  private static byte[] sealed(byte[] workbook, LocalDateTime time) throws IOException {
    ByteArrayOutputStream sealed = new ByteArrayOutputStream();
    try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(workbook));
        ZipOutputStream out = new ZipOutputStream(sealed)) {
      out.setMethod(ZipOutputStream.STORED);
      for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
        byte[] content = parts.readAllBytes();
        CRC32 checksum = new CRC32();
        checksum.update(content);
        ZipEntry entry = new ZipEntry(part.getName());
        entry.setTimeLocal(time);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        out.putNextEntry(entry);
        out.write(content);
      }
    }
    return sealed.toByteArray();
  }
}
