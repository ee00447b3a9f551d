import type { Diagnostic } from "../model/diagnostic.js";

export type ManifestCode = keyof typeof EXPLANATIONS;

export function severityOf(code: ManifestCode): Diagnostic["severity"] {
  return WARNINGS.has(code) ? "warning" : "error";
}

/** Every code that a manifest's diagnostic can have. */
export function manifestCodes(): readonly string[] {
  return Object.keys(EXPLANATIONS);
}

/** What `code` means, in a paragraph; undefined for a code that is none of a manifest's. */
export function explainCode(code: string): string | undefined {
  return new Map<string, string>(Object.entries(EXPLANATIONS)).get(code);
}

/** Nothing is lost or spent by these; every other code stops a build. */
const WARNINGS: ReadonlySet<ManifestCode> = new Set([
  "cut-by-comment",
  "number-rewritten",
  "unlisted-model",
  "model-retiring",
  "jpeg-flattens",
  "alpha-by-chance",
  "size-never-met",
  "cut-out-unused",
  "key-grey",
  "key-like-subject",
] as const);

const EXPLANATIONS = {
  // Reading the text.
  "file-missing":
    "A file that the manifest names, or the manifest itself, does not exist. Paths start from the folder of the manifest that names them, not from where artlock is run.",
  "file-unreadable":
    "A file that the manifest names is a folder, or the operating system refuses to let artlock read it.",
  "file-too-large":
    "A manifest, prompt or data file has more than 20 MB. A manifest of 10,000 assets has 4 MB, so this is hardly meant; it is refused before it is read.",
  "path-leaves-repo":
    "A path leads out of the repo: it is absolute, climbs too far by `..`, or goes through a symbolic link that points outside. Artlock reads and writes inside the repo alone, so that a manifest means the same on every machine and cannot touch what is not its own.",
  "not-utf8":
    "A text file is not UTF-8. Editors on Windows may save UTF-16: save it again as UTF-8, with or without a byte-order mark.",
  "control-character":
    "A text holds an invisible control character, such as NUL or an escape code of a terminal. Nothing needs them, and they can hide what a file says.",
  "secret-in-manifest":
    "Something looks like a key or password. Manifests are committed and shared; keys belong in environment variables, which `apiKeyEnv` names. The key is not repeated in the message. If it was ever pushed, withdraw it.",
  "conflict-markers":
    "Git could not merge two changes to the file and left both in it, between `<<<<<<<` and `>>>>>>>`.",
  // Reading the YAML.
  "empty-manifest":
    'The manifest holds nothing. Were it read as "no assets", everything in the lock would look like left-overs.',
  "not-a-mapping":
    "The top of a manifest is a mapping: lines of `key: value`, most of all `assets:`. This file holds a list or a single value.",
  "yaml-syntax":
    "The file is not YAML. One slip makes the parser misread what follows, so the first one is told. Most often a value holds `: ` or ` #`, or begins with one of @ ` * & ! % and needs quotes, or a line is indented by one space too many or too few.",
  "yaml-value":
    "YAML can say things that have no meaning in a manifest: infinity, not-a-number, binary data, a `<<` that merges no mapping.",
  "tab-indent": "YAML does not allow tabs for indentation. Use spaces; editors can be set to do so.",
  "several-documents": "A `---` begins a second YAML document. A manifest is one document; others can be included.",
  "duplicate-key":
    "A mapping has one key twice. YAML readers keep one of them without a word, so that the other is lost.",
  "forbidden-key": "The key `__proto__` has a meaning of its own in JavaScript and is refused wherever it stands.",
  "alias-bomb":
    "Aliases (`*name`) that stand for lists of aliases expand to more than a million values. Such files are made to exhaust memory.",
  "alias-loop": "An alias (`*name`) stands inside the very thing it stands for, and would go on forever.",
  "too-deep": "Lists and mappings are nested thousands of levels deep. No manifest needs more than ten.",
  "cut-by-comment":
    'YAML ends an unquoted value at ` #`. `prompt: a logo in #FF6600` reads as "a logo in": the colour is lost. Quote the value. If a comment is meant, put a space after the `#`.',
  "number-rewritten":
    "An unquoted number loses how it was written: `1.10` is 1.1 and `007` is 7. In a matrix or data it becomes part of names and words, so quote it.",
  // Against the schema.
  "unknown-key":
    "A key has no meaning where it stands: it is misspelt, or belongs at another level. Were it ignored, a picture would be made without what it says.",
  "wrong-type":
    "A value is of the wrong kind, such as a number where text is expected. Quotes make text of anything. An empty value is often a `#` that YAML took for a comment.",
  "wrong-value": "A value is of the right kind but not one of those that are allowed here.",
  "missing-key":
    "Something lacks a key that it needs, such as an asset without a prompt, a URL without `sha256`, or a mask without `edit`.",
  "conflicting-keys":
    "Two keys say the same thing in two ways, such as `prompt` and `promptFile`, or `size` and `aspect`. Only one can hold.",
  "newer-version":
    "The manifest says that it is written for a newer artlock. Reading it by the rules of an older one could make the wrong pictures.",
  "bad-name":
    "A name of an asset, style, reference or variable holds characters that it may not. Names of assets become names of files, on every operating system, so they are made of letters, digits, dots, dashes and underscores, with `/` between folders.",
  "auto-without-budget":
    "`watch` would buy every picture as soon as its prompt is saved, with nothing to stop it. `watch.budget` says how much it may spend from its start to its end.",
  // Includes.
  "include-cycle": "Manifests include each other in a circle.",
  "include-too-deep": "Manifests include manifests more than 16 levels deep.",
  // Names.
  "duplicate-asset":
    "Two assets have one name, in one file or in two that belong together by `include`, or a matrix makes a name that is taken. The lock knows assets by name.",
  "ambiguous-name":
    "A name stands for several things: a reference and an asset, or definitions in two included files. Say which by `{asset: …}`, or rename one.",
  "unknown-style":
    "A style is named that no `styles:` defines. Words of an asset's own are written `{text: …}`, so that a misspelt name is not taken for them.",
  "style-cycle": "Named styles are made of each other in a circle.",
  "unknown-reference":
    "A reference is named that is neither under `references:` nor an asset. A file is written `{file: …}`. An entry with a matrix stands for several assets; name one of them.",
  "unknown-variable":
    "`${name}` stands for a key of the asset's `matrix` or a column of its `data`, and there is none of that name. A plain `${` is written `$${`.",
  // Matrix and data.
  "matrix-too-large":
    "A matrix makes more than 10,000 assets. It is likelier that a key too many was added than that they are all wanted.",
  "data-format": "A data file is not a list of rows in CSV, JSON or YAML. The first line of a CSV names the columns.",
  "data-row":
    "The rows of `data` do not fit: a row of a CSV has too few or too many cells, the data and the matrix share no column, or a combination of the matrix has no row, or several.",
  // Providers.
  "main-model-missing":
    "With `transport: responses` a main model reads the prompt and calls the image model. Which one is for the manifest to say, as its tokens are paid for, and as another one makes other pictures.",
  "main-model-unused":
    "`mainModel` and `reasoning` belong to `transport: responses`. Requests to the image API know neither, so they would change nothing.",
  "responses-azure":
    "Azure's Responses API has other addresses than its image API, and artlock does not know them. Use `transport: images` there.",
  // Models.
  "unknown-model":
    "OpenAI has no image model of that name. With a `baseURL` or `azure` any name is let through, as that server may know it.",
  "unlisted-model":
    "A model on another server is not in artlock's table, so its sizes, qualities and prices are not checked before the request is sent.",
  "model-retired":
    "The model no longer answers. Another model makes new pictures; those that shall stay are kept by `pin: true`.",
  "model-retiring":
    "The model will stop answering within a year, or has stopped and only pinned pictures use it. Until then its pictures can be made again.",
  "illegal-size":
    "The model cannot make that size. From gpt-image-2 on: both edges divisible by 16, none above 3840, at most 3:1, and 655,360 to 8,294,400 pixels. Older models have a few fixed sizes.",
  "quality-not-offered": "The model does not offer that quality: `xhigh` and `max` exist from gpt-image-2.5 on.",
  "transparent-format":
    "A transparent master needs a format with an alpha channel, png or webp. The files under `outputs` are derived from it and may be anything.",
  "cut-out-unused":
    "`cutOut` says how a subject is freed of its background, which only `background: transparent` asks for. Under `defaults` it may stand for those assets that do.",
  "key-grey":
    "The subject is told from the background by what the key colour has and the subject lacks. White, grey and black lack nothing of a subject, so that soft edges, shadows and glass come out worse and light or dark parts may go with the background.",
  "key-like-subject":
    "The key colour is what is cut away. Prompt, style or text speak of a colour close to it, so that parts of the subject would go with the background. Left out, artlock asks for a colour far from all that they speak of.",
  "complexity-not-offered": "The model does not think first; `complexity` exists from gpt-image-2.6 on.",
  "compression-format": "`compression` is for jpeg and webp masters. A png has none to choose.",
  "extra-refused":
    "A parameter under `extra` has a key of its own in the manifest, which its price and its fingerprint depend on, or the server is known to refuse it.",
  // Prompts and pictures.
  "empty-prompt": "The prompt holds nothing but white space.",
  "prompt-too-long": "Prompt, styles and text have more than the 32,000 characters that a request may have.",
  "too-many-references": "A request takes 16 pictures at most, the one to edit among them.",
  "bad-url":
    "A reference by URL needs an https address and the SHA-256 of its bytes, so that it cannot change unnoticed. Plain http is for this machine alone, for tests.",
  "not-a-picture": "A reference or mask is no picture, or a damaged one.",
  "lfs-pointer":
    "The file is the small text that Git LFS leaves in place of a picture that was not fetched. `git lfs pull` fetches it.",
  "picture-format": "Only png, jpeg and webp pictures can be sent, and only still ones.",
  "picture-too-large": "A picture that is sent may have 50 MB and 40 million pixels, a mask 4 MB.",
  "picture-is-output":
    "A reference names a file that one of the assets makes. By the asset's name artlock knows the order, sends the master instead of a smaller copy, and sees when it changes.",
  "mask-format": "A mask is a PNG with an alpha channel; what is transparent may change.",
  "mask-size": "A mask is as large in pixels as the picture that is edited.",
  "pick-out-of-range": "`pick` counts candidates from 1, so it cannot be more than `candidates`.",
  "asset-cycle": "Assets are made from each other in a circle, or one from itself, so that none could be made first.",
  "frozen-not-built":
    "An asset refers to one of a frozen manifest, whose picture is missing. Frozen assets are never made from here: build their own manifest, or fetch its pictures.",
  "frozen-no-picture":
    "An asset refers to one of a frozen manifest that has no output in a format that can be sent: png, webp or jpeg.",
  // Expectations.
  "alpha-by-chance":
    "`expect.alpha` wants transparent pixels that `background` does not ask for. A model that is not asked for them mostly makes none, and a picture that fails its expectation has been paid for.",
  "size-never-met":
    "A ratio, width or height is expected that the size which is asked of the model does not have. Pictures of another size are not used, so that each would be bought in vain.",
  "judge-missing":
    "Something is expected that takes eyes: questions, or text that a model reads. Which model is asked is for the manifest to say, by `judge`, as its tokens are paid for, and as another one may answer otherwise.",
  "judge-unreachable":
    "The judge cannot be asked where it is to be asked: that is Azure, whose Responses API artlock does not speak, or no address, or the provider of drafts. `judge: {model: …, provider: …}` asks it elsewhere than the pictures are made.",
  // Outputs.
  "bad-output-name":
    "The name of an output holds a placeholder that stands for nothing, or one that is not known before the picture is made.",
  "output-name-too-long":
    "The name of an output, or of a folder on its way, is longer than file systems hold, so the file could not be written once its picture is made.",
  "output-collision":
    "Two outputs would be one file, or differ by upper and lower case alone, which is one file on macOS and Windows, or one is the folder of the other.",
  "output-overwrites-input":
    "An output would overwrite a manifest, prompt, data file or lock, or has to lie in a folder where one of these, or a picture that is sent, is a file.",
  "output-in-private-folder":
    "An output would be written into .git, .artlock or node_modules, whose contents belong to the tools that keep them.",
  "output-enlarged":
    "An output has more pixels than the master, which would only be blurred. Make the master larger, or say that it is meant by `enlarge: true`.",
  "output-too-large":
    "An output would have more pixels than artlock writes, or a longer edge than its format holds; or the room that outline, shadow and pad ask for would make the picture as large. It is refused before the picture is paid for.",
  "outline-of-nothing":
    "A monochrome layer of an Android icon is the outline of the picture, filled with one colour. A picture with a ground of its own has no outline but its frame.",
  "jpeg-flattens":
    "A transparent picture is put on white for jpeg, which has no transparency. Choose the colour by `background` of the output.",
} as const;
