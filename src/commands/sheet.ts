import { basename, dirname, extname, resolve } from "node:path";
import { chooseAssets } from "../build/choose-assets.js";
import { writeFailure } from "../build/write-failure.js";
import { readPackageFile } from "../disk/package-file.js";
import { readWhole } from "../disk/read-file.js";
import { absolutePath } from "../disk/repo.js";
import { writeAtomically } from "../disk/write-file.js";
import type { ExitCode } from "../model/build-event.js";
import type { Diagnostic } from "../model/diagnostic.js";
import { countOf } from "../reporters/format-quantity.js";
import { drawSheet, type SheetFormat } from "../sheet/draw-sheet.js";
import { isSheet } from "../sheet/is-sheet.js";
import { MAX_SHEET_PIXELS, sheetLayout } from "../sheet/sheet-layout.js";
import { sheetPage } from "../sheet/sheet-page.js";
import type { Sheet, SheetTheme, SheetTile } from "../sheet/sheet.js";
import { createTypefaces, TYPE_FONTS } from "../type/typefaces.js";
import { reportInvalid, writeJson, type CommandContext, type GlobalFlags } from "./context.js";
import { planFor } from "./plan.js";
import { costOf, sheetTiles, type Planned } from "./sheet-tiles.js";

export interface SheetFlags extends GlobalFlags {
  readonly out: string;
  readonly columns?: number;
  readonly theme?: SheetTheme;
  readonly candidates?: boolean;
  /** Whether a file that is no sheet may be written over. */
  readonly overwrite?: boolean;
}

/** Writes a contact sheet of what is on disk, and nothing else. Asks no provider and spends nothing. */
export async function sheetCommand(
  context: CommandContext,
  names: readonly string[],
  flags: SheetFlags,
): Promise<ExitCode> {
  const file = resolve(context.host.cwd, flags.out);
  const format = FORMATS.get(extname(file).toLowerCase());
  if (format === undefined) return refuse(context, flags, unknownFormat(flags.out));
  const { overwrite: _, ...global } = flags;
  const planned = await planFor(context, names, { ...global, readOnly: true });
  if (typeof planned === "number") return planned;
  const standing = await inTheWay(file, { planned, flags });
  if (standing) return refuse(context, flags, standing);
  const sheet = await sheetOf(planned, { names, candidates: flags.candidates ?? false });
  const layout = sheetLayout(sheet.tiles, flags);
  if (format !== "html" && layout.width * layout.height > MAX_SHEET_PIXELS) {
    return refuse(context, flags, tooLarge(sheet, layout));
  }
  const bytes =
    format === "html"
      ? await sheetPage(sheet, flags)
      : await drawSheet(await fontsFor(sheet), sheet, { layout, format, theme: flags.theme ?? "light" });
  try {
    await writeAtomically(file, bytes, dirname(file));
  } catch (error) {
    const { message, hint = "name another file with --out" } = writeFailure(error);
    return refuse(context, flags, { severity: "error", code: "write", message: `${flags.out}: ${message}`, hint });
  }
  if (flags.json) writeJson(context, { type: "sheet", file, pictures: sheet.tiles.length, exitCode: 0 });
  else if (!flags.quiet) context.stderr.write(`wrote ${flags.out}: ${sheet.summary}\n`);
  return 0;
}

const FORMATS: ReadonlyMap<string, SheetFormat | "html"> = new Map([
  [".png", "png"],
  [".jpg", "jpeg"],
  [".jpeg", "jpeg"],
  [".webp", "webp"],
  [".html", "html"],
  [".htm", "html"],
]);

async function sheetOf(
  planned: Planned,
  { names, candidates }: { readonly names: readonly string[]; readonly candidates: boolean },
): Promise<Sheet> {
  const { project, plan } = planned;
  const chosen = chooseAssets(project.manifest, { patterns: names });
  // In the order of the manifest, without what the chosen ones are made from.
  const byId = new Map(plan.steps.map((step) => [step.asset.id, step]));
  const steps = project.manifest.assets.flatMap(({ id }) => {
    const isChosen = chosen.kind === "invalid" || (chosen.ids?.has(id) ?? true);
    return isChosen ? (byId.get(id) ?? []) : [];
  });
  const tiles: SheetTile[] = [];
  for (const step of steps) tiles.push(...(await sheetTiles(step, planned, { candidates })));
  const unmade = steps.filter(({ asset }) => !planned.lock.assets.has(asset.id)).length;
  const summary = [
    countOf(steps.length, "asset"),
    ...(tiles.length > steps.length ? [countOf(tiles.length, "picture")] : []),
    ...(unmade > 0 ? [`${unmade} not made yet`] : []),
    `cost so far: ${costOf(steps, planned)}`,
  ].join(" · ");
  return { title: basename(project.repo.root), summary, tiles };
}

async function fontsFor({ title, summary, tiles }: Sheet) {
  const typefaces = createTypefaces((name) => readPackageFile(new URL(name, TYPE_FONTS)));
  return typefaces(
    [title, summary, ...tiles.flatMap(({ name, part = "", facts, status }) => [name, part, facts, status])].join("\n"),
  );
}

/** A file that is no sheet is somebody's; one that an asset will have is as good as there. */
async function inTheWay(
  file: string,
  { planned, flags }: { readonly planned: Planned; readonly flags: SheetFlags },
): Promise<Diagnostic | undefined> {
  const { manifest, repo } = planned.project;
  const owner = manifest.assets.find(({ outputs }) => outputs.some(({ path }) => absolutePath(repo, path) === file));
  const found = await readWhole(file);
  if (found.kind === "missing" && owner === undefined) return undefined;
  if (found.kind === "bytes" && owner === undefined && (flags.overwrite || (await isSheet(found.bytes))))
    return undefined;
  return {
    severity: "error",
    code: "not-a-sheet",
    message: owner
      ? `${flags.out} is a file of ${owner.id}`
      : `${flags.out} is there, and is no sheet that artlock wrote`,
    hint:
      owner || found.kind !== "bytes"
        ? "name another file with --out"
        : "name another file with --out, or pass --overwrite",
  };
}

function unknownFormat(out: string): Diagnostic {
  const message = `${out} ends like no sheet: .png, .webp, .jpg or .html`;
  return { severity: "error", code: "bad-usage", message, hint: "artlock sheet --out sheet.png" };
}

function tooLarge(
  { tiles }: Sheet,
  { width, height }: { readonly width: number; readonly height: number },
): Diagnostic {
  const message = `a sheet of ${tiles.length} pictures would be ${width} × ${height} pixels`;
  return { severity: "error", code: "sheet-too-large", message, hint: "name fewer assets, or take --out sheet.html" };
}

function refuse(context: CommandContext, flags: GlobalFlags, diagnostic: Diagnostic): 2 {
  return reportInvalid(context, flags, [diagnostic]);
}
