package org.partnershipscorecard.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads an XML return as a stream, one record in memory at a time. A document type, and with it
 * every entity, is refused. Text between elements is passed over; names are compared without their
 * namespace.
 */
final class XmlRecords {

  private static final int PEEKED = 2_000;

  private final BoundLayout layout;
  private final Layout.XmlShape shape;
  private final RawRows rows;
  private final RawRow row = new RawRow();

  private XmlRecords(BoundLayout layout, Layout.XmlShape shape, RawRows rows) {
    this.layout = layout;
    this.shape = shape;
    this.rows = rows;
  }

  /**
   * What the beginning of an XML file shows.
   *
   * @param elements names that occur in it
   */
  record Beginning(String root, Set<String> elements) {}

  static Beginning peek(Path file) throws Unreadable, IOException {
    Set<String> elements = new LinkedHashSet<>();
    String[] root = {""};
    parse(
        file,
        xml -> {
          while (xml.hasNext() && elements.size() < PEEKED) {
            int event = next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
              root[0] = root[0].isEmpty() ? xml.getLocalName() : root[0];
              elements.add(xml.getLocalName());
              if (xml.getLocation().getCharacterOffset() > Limits.inForce().sniffedBytes() * 4) {
                return;
              }
            }
          }
        });
    return new Beginning(root[0], elements);
  }

  /** The text of the first element at a path below the root, near the beginning; empty for none. */
  static String text(Path file, String path) throws Unreadable, IOException {
    String[] found = {""};
    parse(
        file,
        xml -> {
          Deque<String> at = new ArrayDeque<>();
          for (int events = 0; xml.hasNext() && events < PEEKED && found[0].isEmpty(); events++) {
            int event = next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
              at.addLast(xml.getLocalName());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
              at.removeLast();
            } else if (event == XMLStreamConstants.CHARACTERS && below(at).equals(path)) {
              found[0] = Folded.trimmed(xml.getText());
            }
          }
        });
    return found[0];
  }

  static void read(Path file, BoundLayout layout, FileReading reading)
      throws Unreadable, IOException {
    Layout.XmlShape shape = layout.layout().xml();
    if (shape != null) {
      reading.inOrder();
      XmlRecords records = new XmlRecords(layout, shape, reading);
      parse(file, records::read);
    }
  }

  private interface Reading {
    void read(XMLStreamReader xml) throws XMLStreamException, Unreadable;
  }

  private static void parse(Path file, Reading reading) throws Unreadable, IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
    try (Reader in = XmlText.open(file)) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      reading.read(xml);
      xml.close();
    } catch (XMLStreamException | RuntimeException e) {
      if (e instanceof RowTakerFailed failed) {
        throw failed;
      }
      int line =
          e instanceof XMLStreamException fault && fault.getLocation() != null
              ? Math.max(0, fault.getLocation().getLineNumber())
              : 0;
      if (e instanceof XMLStreamException fault
          && fault.getNestedException() instanceof CharacterCodingException) {
        throw new Unreadable(
            line > 0 ? line : null,
            "the XML is not written in the encoding that it declares",
            "export the return again in UTF-8");
      }
      throw new Unreadable(
          line > 0 ? line : null,
          "the XML is not well formed, or ends too soon",
          "export the return again and send the whole file");
    }
  }

  /** The next event; a document type or an entity is refused. */
  private static int next(XMLStreamReader xml) throws XMLStreamException, Unreadable {
    int event = xml.next();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new Unreadable(
          Math.max(1, xml.getLocation().getLineNumber()),
          "the XML declares a document type or an entity, which no return needs",
          "export the return again without one");
    }
    return event;
  }

  private void read(XMLStreamReader xml) throws XMLStreamException, Unreadable {
    Deque<String> at = new ArrayDeque<>();
    while (xml.hasNext()) {
      int event = next(xml);
      if (event == XMLStreamConstants.START_ELEMENT) {
        at.addLast(xml.getLocalName());
        if (below(at).equals(shape.record()) && at.getFirst().equals(shape.root())) {
          give(XmlElement.read(xml, XmlRecords::next));
          at.removeLast();
        } else if (at.size() > Limits.inForce().elementDepth()) {
          throw Unreadable.tooLarge("the XML's elements stand too deep inside one another");
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        at.removeLast();
      }
    }
  }

  private void give(XmlElement record) throws Unreadable {
    for (XmlElement element : record.at(shape.rows())) {
      row.clear();
      for (int i = 0; i < layout.width(); i++) {
        if (layout.source(i) instanceof ColumnSource.Element(List<String> paths)) {
          row.set(i, first(paths, record, element));
        }
      }
      rows.row(element.line(), row);
    }
  }

  private static String first(List<String> paths, XmlElement record, XmlElement element) {
    for (String path : paths) {
      String text = path.startsWith("/") ? record.text(path.substring(1)) : element.text(path);
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  private static String below(Deque<String> at) {
    if (at.size() < 2) {
      return "";
    }
    List<String> names = new ArrayList<>(at);
    return String.join("/", names.subList(1, names.size()));
  }

  /** Steps through a document. */
  interface Steps {
    int next(XMLStreamReader xml) throws XMLStreamException, Unreadable;
  }
}
