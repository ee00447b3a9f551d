/** The text, or as much of it as can be read in a picture and is quickly set. */
export function clip(text: string): string {
  const characters = Array.from(text.slice(0, MAX_CHARACTERS * 4));
  return characters.length <= MAX_CHARACTERS ? text : `${characters.slice(0, MAX_CHARACTERS - 1).join("")}…`;
}

const MAX_CHARACTERS = 500;
