/** What `artlock init` writes: everything most repos need, each thing said once. */
export const FIRST_MANIFEST = `# yaml-language-server: $schema=./node_modules/artlock/schemas/manifest.schema.json
version: 1

# \`draft\` draws placeholders on the spot, with no key. \`openai\` makes the pictures.
provider: draft

# US dollars. A build stops before it would pass a limit.
budget:
  perRun: 2

# Named styles keep a set of pictures together.
styles:
  house: >-
    Flat editorial illustration with warm paper texture and ink outlines, in the colours "#F4E9D8", "#C8553D" and "#28502E"

defaults:
  style: house
  quality: medium
  outputs:
    dir: images
    widths: [768, 1536]
    formats: [webp]

assets:
  hero:
    prompt: A lighthouse keeper reading by the lamp at dawn
    alt: A lighthouse keeper reads at dawn
    aspect: 16:9
    # text: ["Ship faster"]          # letters that must stand in the picture, spelled so

  # An asset made from another one: it follows when hero changes, and only then.
  # hero-night:
  #   edit: hero
  #   prompt: The same scene at night, the lamp lit
  #   aspect: 16:9
`;
