import type { PictureOrigin } from "../model/asset.js";
import { unreachable } from "../model/unreachable.js";
import { escapeXml } from "./escape-xml.js";

/**
 * What a file says of where its picture comes from, and what it shows, as an XMP packet; undefined when there is nothing to say.
 * Sources: IPTC Photo Metadata Standard 2025.1, Digital Source Type NewsCodes, ISO 16684-1 (XMP).
 */
export function provenanceXmp(origin: PictureOrigin, alt: string | undefined): string | undefined {
  const said = [...statements(origin), ...(alt === undefined || alt.trim() === "" ? [] : describing(alt))];
  if (said.length === 0) return undefined;
  return [
    `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>`,
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">`,
    `<rdf:Description rdf:about=""${NAMESPACES}>${said.join("")}</rdf:Description>`,
    `</rdf:RDF></x:xmpmeta>`,
    `<?xpacket end="r"?>`,
  ].join("");
}

const NAMESPACES = [
  ["dc", "http://purl.org/dc/elements/1.1/"],
  ["xmp", "http://ns.adobe.com/xap/1.0/"],
  ["Iptc4xmpCore", "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"],
  ["Iptc4xmpExt", "http://iptc.org/std/Iptc4xmpExt/2008-02-29/"],
]
  .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  .join("");

const SOURCE_TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/";

/** A picture that was brought says nothing: it may be a photograph. A draft is drawn by rules, not by a trained model. */
function statements(origin: PictureOrigin): readonly string[] {
  switch (origin) {
    case "generated":
      return [sourceType("trainedAlgorithmicMedia"), "<xmp:CreatorTool>artlock</xmp:CreatorTool>"];
    case "drawn":
      return [sourceType("algorithmicMedia"), "<xmp:CreatorTool>artlock (draft)</xmp:CreatorTool>"];
    case "brought":
      return [];
    default:
      return unreachable(origin);
  }
}

function sourceType(term: string): string {
  return `<Iptc4xmpExt:DigitalSourceType>${SOURCE_TYPES}${term}</Iptc4xmpExt:DigitalSourceType>`;
}

function describing(alt: string): readonly string[] {
  const text = `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(cutShort(alt))}</rdf:li></rdf:Alt>`;
  return [
    `<dc:description>${text}</dc:description>`,
    `<Iptc4xmpCore:AltTextAccessibility>${text}</Iptc4xmpCore:AltTextAccessibility>`,
  ];
}

/** A JPEG segment holds 64 KB; the text stands in the packet twice, and an escaped character takes up to 6 bytes. */
const MOST_CHARACTERS = 4000;

function cutShort(text: string): string {
  const characters = Array.from(text);
  return characters.length <= MOST_CHARACTERS ? text : `${characters.slice(0, MOST_CHARACTERS).join("")}…`;
}
