package org.partnershipscorecard.edition;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfStamper;

/** A good file, open to be broken. */
record BrokenPdf(PdfReader reader) {

  /** Copies a file with one thing wrong. */
  static void make(Path good, Path broken, Consumer<BrokenPdf> fault) throws IOException {
    try (PdfReader reader = new PdfReader(Files.readAllBytes(good));
        OutputStream out = Files.newOutputStream(broken)) {
      fault.accept(new BrokenPdf(reader));
      new PdfStamper(reader, out).close();
    }
  }

  PdfDictionary catalog() {
    return reader.getCatalog();
  }

  /** The elements of the structure that have a role. */
  Stream<PdfDictionary> elements(String role) {
    return dictionaries()
        .filter(d -> new PdfName(role).equals(d.getAsName(PdfName.S)) && d.get(PdfName.P) != null);
  }

  /** The attributes of the elements that have a role. */
  Stream<PdfDictionary> attributes(String role) {
    return elements(role)
        .flatMap(element -> {
          PdfObject attributes = PdfReader.getPdfObject(element.get(PdfName.A));
          List<PdfObject> all =
              attributes instanceof PdfArray array ? array.getElements() : List.of(attributes);
          return all.stream().map(PdfReader::getPdfObject).map(PdfDictionary.class::cast);
        });
  }

  /** The areas of pages that are links. */
  Stream<PdfDictionary> links() {
    return dictionaries().filter(d -> PdfName.LINK.equals(d.getAsName(PdfName.SUBTYPE)));
  }

  Stream<PdfDictionary> fonts() {
    return dictionaries()
        .filter(d -> new PdfName("FontDescriptor").equals(d.getAsName(PdfName.TYPE)));
  }

  private Stream<PdfDictionary> dictionaries() {
    return IntStream.range(1, reader.getXrefSize())
        .mapToObj(reader::getPdfObject)
        .filter(PdfDictionary.class::isInstance)
        .map(PdfDictionary.class::cast);
  }
}
