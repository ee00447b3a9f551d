import { readPackageFile } from "../../../src/disk/package-file.js";
import { DRAFT_FONTS } from "../../../src/providers/draft/create-draft-provider.js";
import type { ReadFont } from "../../../src/providers/draft/type/typefaces.js";

export const readFont: ReadFont = (file) => readPackageFile(new URL(file, DRAFT_FONTS));
