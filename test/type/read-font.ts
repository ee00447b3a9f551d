import { readPackageFile } from "../../src/disk/package-file.js";
import { TYPE_FONTS, type ReadFont } from "../../src/type/typefaces.js";

export const readFont: ReadFont = (file) => readPackageFile(new URL(file, TYPE_FONTS));
