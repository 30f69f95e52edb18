package org.partnershipscorecard.render;

import java.nio.charset.StandardCharsets;

/**
 * The file's metadata as XMP, with the schema that PDF/A wants for the one property it does not
 * know, PDF/UA's part number (ISO 19005-2, 6.6.2.3; ISO 14289-1, 5).
 */
final class Xmp {

  static final String CREATOR = "Partnership scorecard";
  static final String PRODUCER = "Flying Saucer and OpenPDF";

  private Xmp() {}

  static byte[] packet(PdfDocument document) {
    String text =
        PACKET
            .replace("@title@", escaped(document.title()))
            .replace("@subject@", escaped(document.subject()))
            .replace("@language@", escaped(document.language()))
            .replace("@date@", document.date() + "T00:00:00Z")
            .replace("@creator@", CREATOR)
            .replace("@producer@", PRODUCER);
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static final String PACKET =
      """
      <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about=""
          xmlns:dc="http://purl.org/dc/elements/1.1/"
          xmlns:xmp="http://ns.adobe.com/xap/1.0/"
          xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
          xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
          xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
        <dc:format>application/pdf</dc:format>
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">@title@</rdf:li></rdf:Alt></dc:title>
        <dc:description><rdf:Alt><rdf:li xml:lang="x-default">@subject@</rdf:li></rdf:Alt></dc:description>
        <dc:language><rdf:Bag><rdf:li>@language@</rdf:li></rdf:Bag></dc:language>
        <xmp:CreateDate>@date@</xmp:CreateDate>
        <xmp:ModifyDate>@date@</xmp:ModifyDate>
        <xmp:MetadataDate>@date@</xmp:MetadataDate>
        <xmp:CreatorTool>@creator@</xmp:CreatorTool>
        <pdf:Producer>@producer@</pdf:Producer>
        <pdfaid:part>2</pdfaid:part>
        <pdfaid:conformance>A</pdfaid:conformance>
        <pdfuaid:part>1</pdfuaid:part>
      </rdf:Description>
      <rdf:Description rdf:about=""
          xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
          xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
          xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
          <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
          <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
          <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
          <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
            <pdfaProperty:name>part</pdfaProperty:name>
            <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
            <pdfaProperty:category>internal</pdfaProperty:category>
            <pdfaProperty:description>Part of ISO 14289 that the file keeps to</pdfaProperty:description>
          </rdf:li></rdf:Seq></pdfaSchema:property>
        </rdf:li></rdf:Bag></pdfaExtension:schemas>
      </rdf:Description>
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>
      """;
}
