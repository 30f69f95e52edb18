package org.partnershipscorecard.narrative;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A formatted text.
 *
 * @param text block elements, well-formed
 * @param nodes the same as a tree, for a template
 */
public record Xhtml(String text, List<Markup> nodes) {

  /**
   * The text of Markdown's own making, parsed: what is not well-formed does not get past here.
   *
   * @throws IllegalStateException when it is not well-formed, which is a fault of the program
   */
  static Xhtml of(String text) {
    return new Xhtml(text, children(parse("<div>" + text + "</div>")));
  }

  private static Node parse(String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(xml)))
          .getDocumentElement();
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new IllegalStateException("a text came out of Markdown ill-formed", e);
    }
  }

  private static List<Markup> children(Node parent) {
    List<Markup> children = new ArrayList<>();
    NodeList nodes = parent.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      Node node = nodes.item(i);
      children.add(
          node.getNodeType() == Node.ELEMENT_NODE
              ? new Markup(node.getNodeName(), attributes(node), "", children(node))
              : new Markup("", Map.of(), node.getTextContent(), List.of()));
    }
    return List.copyOf(children);
  }

  private static Map<String, String> attributes(Node element) {
    Map<String, String> attributes = new LinkedHashMap<>();
    NamedNodeMap nodes = element.getAttributes();
    for (int i = 0; i < nodes.getLength(); i++) {
      attributes.put(nodes.item(i).getNodeName(), nodes.item(i).getNodeValue());
    }
    return attributes;
  }
}
