package org.partnershipscorecard.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** An element of one record, with what stands inside it. */
final class XmlElement {

  private final String name;
  private final int line;
  private final @Nullable XmlElement parent;
  private final StringBuilder text = new StringBuilder();
  private final List<XmlElement> children = new ArrayList<>();

  private XmlElement(String name, int line, @Nullable XmlElement parent) {
    this.name = name;
    this.line = line;
    this.parent = parent;
  }

  /** Reads the element whose beginning was the last event, to its end. */
  static XmlElement read(XMLStreamReader xml, XmlRecords.Steps steps)
      throws XMLStreamException, Unreadable {
    int[] left = {Limits.inForce().recordElements()};
    return read(xml, steps, left, 1, null);
  }

  private static XmlElement read(
      XMLStreamReader xml,
      XmlRecords.Steps steps,
      int[] left,
      int depth,
      @Nullable XmlElement parent)
      throws XMLStreamException, Unreadable {
    if (--left[0] < 0 || depth > Limits.inForce().elementDepth()) {
      throw Unreadable.tooLarge("one record of the XML holds more than any record does");
    }
    XmlElement element =
        new XmlElement(xml.getLocalName(), xml.getLocation().getLineNumber(), parent);
    while (true) {
      switch (steps.next(xml)) {
        case XMLStreamConstants.START_ELEMENT ->
            element.children.add(read(xml, steps, left, depth + 1, element));
        case XMLStreamConstants.END_ELEMENT -> {
          return element;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> element.add(xml);
        case XMLStreamConstants.END_DOCUMENT -> throw new XMLStreamException("ends too soon");
        default -> {}
      }
    }
  }

  private void add(XMLStreamReader xml) throws Unreadable {
    if (text.length() + xml.getTextLength() > Limits.inForce().cellCharacters()) {
      throw Unreadable.tooLarge("an element holds more text than a value can have");
    }
    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
  }

  /** The line on which it begins. */
  int line() {
    return line;
  }

  /** The elements at a path from this one, in the file's order: names, {@code ..} and {@code .}. */
  List<XmlElement> at(String path) {
    List<XmlElement> here = List.of(this);
    for (String step : path.split("/", -1)) {
      here = here.stream().flatMap(element -> element.step(step)).toList();
    }
    return here;
  }

  private Stream<XmlElement> step(String name) {
    return switch (name) {
      case "." -> Stream.of(this);
      case ".." -> Stream.ofNullable(parent);
      default -> children.stream().filter(child -> child.name.equals(name));
    };
  }

  /** The first text at a path; empty for none. Text around inner elements is nobody's value. */
  String text(String path) {
    for (XmlElement element : at(path)) {
      String value = Folded.trimmed(element.text.toString());
      if (!value.isEmpty() && element.children.isEmpty()) {
        return value;
      }
    }
    return "";
  }
}
