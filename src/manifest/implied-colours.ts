/**
 * The colours that a text is about, as `#RRGGBB`: hex codes, names of colours, and things that have one. A colour that comes
 * in many shades is listed by its vivid ones, which are nearest to a key.
 */
export function impliedColours(text: string): readonly string[] {
  const codes = Array.from(text.matchAll(HEX), ([, digits = ""]) => longHex(digits));
  const words = text.toLowerCase().match(WORD) ?? [];
  return [...new Set([...codes, ...words.flatMap((word) => COLOURS.get(word) ?? COLOURS.get(singular(word)) ?? [])])];
}

const HEX = /#([0-9a-f]{6}|[0-9a-f]{3})\b/gi;
const WORD = /[a-z]+/g;

function longHex(digits: string): string {
  return `#${(digits.length === 3 ? digits.replace(/./g, "$&$&") : digits).toUpperCase()}`;
}

function singular(word: string): string {
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (word.endsWith("ves")) return `${word.slice(0, -3)}f`;
  return word.replace(/s$/, "");
}

const GREEN = ["#20C020", "#3C9A3C"];
const LIME = ["#A0E020", "#60D020"];
const BLUE = ["#2050E0", "#3070D0"];
const SKY = ["#50A8F0", "#40C0F0"];
const TEAL = ["#10A0A0", "#20C0B0"];
const CYAN = ["#20D0F0"];
const PINK = ["#FF60C0", "#F090C0"];
const MAGENTA = ["#E020D0", "#C02090"];
const VIOLET = ["#9030E0", "#8040C0"];
const RED = ["#E02020"];
const ORANGE = ["#FF8010"];
const YELLOW = ["#F8C010"];
/** A rainbow leaves no key that is far from all; then the farthest is taken. */
const ALL = [...GREEN, ...BLUE, ...MAGENTA, ...RED, ...YELLOW];

const WORDS: readonly (readonly [colours: readonly string[], words: string])[] = [
  [
    GREEN,
    "green emerald jade olive moss forest grass lawn meadow leaf foliage plant tree fern ivy cactus bamboo palm pine " +
      "herb basil parsley mint broccoli cucumber pea avocado spinach lettuce cabbage salad pickle clover shamrock frog " +
      "turtle crocodile alligator lizard iguana gecko chameleon dinosaur dragon caterpillar grasshopper zombie goblin " +
      "orc elf jungle garden succulent vine hedge christmas wreath holly zucchini kale celery kiwi artichoke",
  ],
  [LIME, "lime chartreuse pear neon slime tennis"],
  [TEAL, "teal turquoise aqua aquamarine peacock mermaid"],
  [CYAN, "cyan ice glacier"],
  [BLUE, "blue cobalt ultramarine indigo sapphire denim jeans navy ocean sea water wave whale dolphin blueberry smurf"],
  [SKY, "azure sky cerulean"],
  [PINK, "pink rose flamingo bubblegum sakura cherryblossom piglet pig unicorn candy peony"],
  [MAGENTA, "magenta fuchsia orchid raspberry beet dragonfruit azalea"],
  [VIOLET, "violet purple lavender lilac plum amethyst grape aubergine eggplant wisteria iris mauve"],
  [RED, "red crimson scarlet ruby cherry tomato strawberry ladybug"],
  [ORANGE, "orange tangerine pumpkin carrot apricot goldfish tiger fox"],
  [YELLOW, "yellow lemon banana sunflower canary gold golden mustard honey bee chick duckling"],
  [ALL, "rainbow multicolour multicoloured multicolor multicolored colourful colorful parrot confetti balloon"],
];

const COLOURS: ReadonlyMap<string, readonly string[]> = new Map(
  WORDS.flatMap(([colours, words]) => words.split(" ").map((word) => [word, colours] as const)),
);
