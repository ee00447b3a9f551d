// Draws the room and the mask from their SVG files.
import sharp from "sharp";

process.chdir(import.meta.dirname);

// 96 colours are enough for a flat drawing, and take a fifth of the bytes.
await sharp("refs/room.svg").removeAlpha().png({ palette: true, colours: 96, effort: 10 }).toFile("refs/room.png");
await sharp("masks/window.svg").png({ compressionLevel: 9 }).toFile("masks/window.png");
