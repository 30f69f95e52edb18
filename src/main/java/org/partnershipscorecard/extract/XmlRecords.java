package org.partnershipscorecard.extract;

import java.io.IOException;
import java.nio.file.Path;

/** placeholder */
final class XmlRecords {
  private XmlRecords() {}

  static void read(Path file, BoundLayout layout, FileReading reading)
      throws Unreadable, IOException {
    throw new Unreadable(null, "XML is not read", "send CSV");
  }
}
