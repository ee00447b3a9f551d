import { escapeXml } from "../../images/escape-xml.js";

/**
 * XMP that says what a draft is: drawn by a program from words, by no model that was trained on pictures (IPTC, "Digital
 * Source Type", algorithmicMedia).
 */
export function draftStatement(title: string): string {
  const name = escapeXml(title);
  return `<?xpacket begin="\u{feff}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" xmp:CreatorTool="artlock (draft)" xmp:Label="DRAFT" Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">DRAFT: ${name}</rdf:li></rdf:Alt></dc:title><dc:description><rdf:Alt><rdf:li xml:lang="x-default">Draft of ${name}: a placeholder that artlock drew. It was not made by AI.</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}
