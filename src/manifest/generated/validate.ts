// Made by .ci/generate.mjs from schemas/manifest.schema.json: change that, then run it again.
// @ts-nocheck
import type { ManifestFile } from "./types.js";

export interface SchemaError {
  /** JSON pointer to what is wrong. */
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: { readonly [name: string]: unknown };
  /** The key that breaks `propertyNames`. */
  readonly propertyName?: string;
  readonly message?: string;
  /** Value of the keyword. */
  readonly schema?: unknown;
  readonly parentSchema?: { readonly [keyword: string]: unknown };
  readonly data?: unknown;
}

export interface Validate {
  (value: unknown): value is ManifestFile;
  /** Of the last call. */
  readonly errors?: readonly SchemaError[] | null;
}

export const validate: Validate = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://artlock.dev/schemas/manifest.schema.json","title":"ManifestFile","description":"assets.config.yaml: the pictures a repo wants, in words. `artlock build` makes what is missing or stale. Paths are relative to this file.","type":"object","additionalProperties":false,"examples":[{"version":1,"assets":{"hero":{"prompt":"A lighthouse keeper reading by the lamp at dawn","size":"1536x1024"}}}],"patternProperties":{"^x-":{"description":"Left alone: a place to keep YAML anchors."}},"properties":{"version":{"description":"Version of the manifest's format.","const":1,"default":1,"examples":[1]},"provider":{"$ref":"#/$defs/provider"},"budget":{"title":"ManifestBudget","description":"Limits in US dollars. A build stops before it would pass one. Only the budget of the manifest that is built counts, not that of an included one.","type":"object","additionalProperties":false,"examples":[{"perRun":5,"perMonth":50,"perAsset":0.6}],"properties":{"perRun":{"description":"Most that one build may spend, in US dollars.","type":"number","minimum":0,"examples":[5]},"perMonth":{"description":"Most that may be spent in a calendar month (UTC), in US dollars, by what the lock records.","type":"number","minimum":0,"examples":[50]},"perAsset":{"description":"Most that one asset may cost in one build, in US dollars.","type":"number","minimum":0,"examples":[0.6]},"confirmAbove":{"description":"Ask before a build that may spend more than this, in US dollars, where there is a terminal to ask at. 0 asks before every cent.","type":"number","minimum":0,"default":1,"examples":[2.5]}}},"watch":{"title":"ManifestWatch","description":"What `artlock watch` may do by itself. Drafts and files derived from pictures that there are cost nothing and are always made at once. Only what the manifest that is watched says counts, not an included one.","type":"object","additionalProperties":false,"examples":[{"spend":"ask","budget":2}],"properties":{"spend":{"description":"Whether pictures that cost money are bought: never; once somebody says yes to the price; or as soon as they are wanted, which takes a `budget`.","enum":["never","ask","auto"],"default":"ask","examples":["ask"]},"budget":{"description":"Most that may be spent from when a watch is started until it ends, in US dollars. The limits of `budget` hold as well.","type":"number","minimum":0,"examples":[2]}}},"judge":{"$ref":"#/$defs/judge"},"prices":{"description":"Prices by model, in US dollars per million tokens. They win over the built-in table, and give prices to models that it does not know. An included manifest's prices hold where this one has none.","type":"object","examples":[{"gpt-image-2":{"textIn":5,"imageIn":8,"imageOut":30}}],"additionalProperties":{"title":"ManifestPrices","description":"US dollars per million tokens.","type":"object","additionalProperties":false,"required":["textIn"],"if":{"anyOf":[{"required":["textOut"]},{"required":["imageOut"]}]},"then":{"required":["textIn"]},"else":{"required":["imageIn"]},"dependentRequired":{"imageIn":["imageOut"],"imageOut":["imageIn"]},"properties":{"textIn":{"description":"Text sent, in US dollars per million tokens.","type":"number","minimum":0,"examples":[5]},"imageIn":{"description":"Pictures sent, in US dollars per million tokens.","type":"number","minimum":0,"examples":[8]},"imageOut":{"description":"Pictures made, in US dollars per million tokens.","type":"number","minimum":0,"examples":[30]},"textOut":{"description":"For a main model or a judge: text written and thought, in US dollars per million tokens.","type":"number","minimum":0,"examples":[10]}}}},"styles":{"description":"Named styles, which assets apply by name: words on how pictures look. A list joins other styles and words of its own. A name given here wins over one from an included manifest.","type":"object","propertyNames":{"pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*$"},"examples":[{"house":"Flat editorial illustration, warm paper texture, palette #F4E9D8 #C8553D"}],"additionalProperties":{"description":"The style in words, or a list of named styles and `{text: …}`.","type":["string","array"],"minLength":1,"minItems":1,"items":{"$ref":"#/$defs/styleItem"}}},"defaults":{"title":"ManifestDefaults","description":"What every asset of this file starts from; assets of included manifests have their own. A key of an asset wins. Mappings (`outputs`, `expect`, `extra`, `provider`) merge key by key; lists and single values replace. `size` and `aspect` replace each other.","type":"object","additionalProperties":false,"not":{"required":["size","aspect"]},"examples":[{"model":"gpt-image-2-2026-04-21","quality":"medium","outputs":{"dir":"public/img","formats":["avif","webp"]}}],"properties":{"style":{"$ref":"#/$defs/style","description":"Styles that apply: a name from `styles`, `{text: …}` for words of its own, or a list of these, which joins. Replaces the style of `defaults`."},"model":{"$ref":"#/$defs/model"},"quality":{"$ref":"#/$defs/quality"},"size":{"$ref":"#/$defs/size"},"aspect":{"$ref":"#/$defs/aspect"},"background":{"$ref":"#/$defs/background"},"cutOut":{"$ref":"#/$defs/cutOut"},"complexity":{"$ref":"#/$defs/complexity"},"moderation":{"$ref":"#/$defs/moderation"},"format":{"$ref":"#/$defs/format"},"compression":{"$ref":"#/$defs/compression"},"references":{"$ref":"#/$defs/references"},"candidates":{"$ref":"#/$defs/candidates"},"tags":{"$ref":"#/$defs/tags"},"outputs":{"$ref":"#/$defs/outputs"},"provenance":{"$ref":"#/$defs/provenance"},"placeholder":{"$ref":"#/$defs/placeholder"},"expect":{"$ref":"#/$defs/expect"},"provider":{"$ref":"#/$defs/provider"},"extra":{"$ref":"#/$defs/extra"},"maxCost":{"$ref":"#/$defs/maxCost"}}},"references":{"description":"Named input pictures, which assets refer to by name. A name given here wins over one from an included manifest.","type":"object","propertyNames":{"pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*$"},"examples":[{"mascot":{"file":"refs/mascot.png","role":"subject"}}],"additionalProperties":{"$ref":"#/$defs/namedPicture"}},"include":{"description":"Other manifests whose assets, styles and references belong to this one. Their paths stay relative to their own file.","type":"array","examples":[["shared/icons.yaml",{"file":"../brand/assets.config.yaml","frozen":true}]],"items":{"title":"ManifestInclude","description":"The path of a manifest, or `{file, frozen}`.","type":["string","object"],"minLength":1,"additionalProperties":false,"required":["file"],"examples":["shared/icons.yaml"],"properties":{"file":{"description":"Path of the manifest, relative to this file.","type":"string","minLength":1,"examples":["../brand/assets.config.yaml"]},"frozen":{"description":"Its assets can be referred to but are never made from here; what counts is the bytes of their outputs. It holds for everything that manifest includes too.","type":"boolean","default":false,"examples":[true]}}}},"assets":{"description":"The pictures that are wanted, by name. A name becomes the file's name; a `/` in it makes folders.","type":"object","propertyNames":{"pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*$","maxLength":200},"examples":[{"hero":{"prompt":"A lighthouse keeper reading by the lamp at dawn"}}],"additionalProperties":{"$ref":"#/$defs/asset"}}},"$defs":{"asset":{"title":"ManifestAsset","description":"One picture that is wanted; with `matrix` or `data`, one for each combination or row.","type":"object","additionalProperties":false,"oneOf":[{"required":["prompt"]},{"required":["promptFile"]}],"not":{"required":["size","aspect"]},"dependentRequired":{"mask":["edit"]},"examples":[{"prompt":"A lighthouse keeper reading by the lamp at dawn","aspect":"16:9","alt":"A lighthouse keeper reads at dawn"}],"properties":{"prompt":{"description":"What the picture shows, in words; at most 32,000 characters. Quote it if it holds ` #` or `: `.","type":"string","examples":["A lighthouse keeper reading by the lamp at dawn"]},"promptFile":{"description":"Path of a text file that holds the prompt, in place of `prompt`.","type":"string","minLength":1,"examples":["prompts/hero.md"]},"alt":{"description":"Text for people who do not see the picture. It is not sent.","type":"string","examples":["A lighthouse keeper reads at dawn"]},"style":{"$ref":"#/$defs/style","description":"Styles that apply: a name from `styles`, `{text: …}` for words of its own, or a list of these, which joins. Replaces the style of `defaults`."},"model":{"$ref":"#/$defs/model"},"quality":{"$ref":"#/$defs/quality"},"size":{"$ref":"#/$defs/size"},"aspect":{"$ref":"#/$defs/aspect"},"background":{"$ref":"#/$defs/background"},"cutOut":{"$ref":"#/$defs/cutOut"},"complexity":{"$ref":"#/$defs/complexity"},"moderation":{"$ref":"#/$defs/moderation"},"format":{"$ref":"#/$defs/format"},"compression":{"$ref":"#/$defs/compression"},"references":{"$ref":"#/$defs/references"},"candidates":{"$ref":"#/$defs/candidates"},"tags":{"$ref":"#/$defs/tags"},"outputs":{"$ref":"#/$defs/outputs"},"provenance":{"$ref":"#/$defs/provenance"},"placeholder":{"$ref":"#/$defs/placeholder"},"expect":{"$ref":"#/$defs/expect"},"provider":{"$ref":"#/$defs/provider"},"extra":{"$ref":"#/$defs/extra"},"maxCost":{"$ref":"#/$defs/maxCost"},"text":{"description":"Words that must stand in the picture, spelled exactly so: one string or a list.","type":["string","array"],"minLength":1,"items":{"description":"One line of text. Quote numbers.","type":"string","minLength":1,"examples":["Ship faster"]},"examples":[["Ship faster"]]},"edit":{"$ref":"#/$defs/picture","description":"The picture to change: a named reference, an asset, or `{file | asset | url}`. It is sent first, and a mask applies to it.","examples":["hero"]},"mask":{"description":"Path of a PNG with alpha, as large in pixels as the picture that `edit` names and under 4 MB. Transparent parts may change.","type":"string","minLength":1,"examples":["refs/sky.png"]},"pick":{"description":"Which candidate is used, counted from 1.","type":"integer","minimum":1,"maximum":50,"default":1,"examples":[2]},"pin":{"description":"Never make this picture again, whatever changes.","type":"boolean","default":false,"examples":[true]},"matrix":{"description":"Makes one asset of every combination. `${key}` stands for the value in any string of the asset, `$${` for a plain `${`. The values, in the order of the keys, end the asset's name: `banner-en-light`.","type":"object","minProperties":1,"propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_]*$"},"examples":[{"locale":["en","de","ja"],"theme":["light","dark"]}],"additionalProperties":{"description":"The values of this key.","type":"array","minItems":1,"items":{"type":["string","number","boolean"]},"examples":[["en","de","ja"]]}},"data":{"description":"Rows whose columns `${column}` stands for: the path of a .csv, .json or .yaml file, or a list of mappings. With `matrix`, the row that has the same values in the columns they share; without, one asset a row, named by the first column.","type":["string","array"],"minLength":1,"examples":["i18n/headlines.csv",[{"locale":"en","headline":"Ship faster"}]],"items":{"description":"One row.","type":"object","additionalProperties":{"type":["string","number","boolean","null"]},"examples":[{"locale":"en","headline":"Ship faster"}]}}}},"styleItem":{"title":"ManifestStyleItem","description":"A name from `styles`, or `{text: …}`.","type":["string","object"],"minLength":1,"additionalProperties":false,"required":["text"],"examples":["house"],"properties":{"text":{"description":"Words on how the picture looks.","type":"string","minLength":1,"examples":["soft morning light"]}}},"style":{"title":"ManifestStyle","type":["string","object","array"],"minLength":1,"additionalProperties":false,"required":["text"],"examples":["house",["house",{"text":"soft morning light"}]],"properties":{"text":{"description":"Words on how the picture looks.","type":"string","minLength":1,"examples":["soft morning light"]}},"items":{"$ref":"#/$defs/styleItem"}},"model":{"description":"The image model. A dated name stays as it is; a plain one may change behind your back.","type":"string","minLength":1,"default":"gpt-image-2-2026-04-21","examples":["gpt-image-2-2026-04-21","gpt-image-2.5-flare-2026-09-08","gpt-image-2.6-sunburst"]},"quality":{"description":"How much work goes into the picture, and most of its price. `xhigh` and `max` exist from gpt-image-2.5 on.","type":"string","enum":["auto","low","medium","high","xhigh","max"],"default":"medium","examples":["medium"]},"size":{"description":"Pixels of the master, WIDTHxHEIGHT, or `auto`. From gpt-image-2 on: both divisible by 16, no edge above 3840, at most 3:1, 655,360 to 8,294,400 pixels.","type":"string","pattern":"^(auto|[1-9][0-9]{0,4}x[1-9][0-9]{0,4})$","default":"1024x1024","examples":["1024x1024","1536x864","auto"]},"aspect":{"description":"Shape of the master, in place of `size`: the nearest legal size is taken, and the plan shows it. 16:9 is 1536x864.","type":"string","pattern":"^[0-9]{1,5}(\\.[0-9]{1,4})?[:/][0-9]{1,5}(\\.[0-9]{1,4})?$","examples":["16:9","3:2","1:1"]},"background":{"description":"`transparent` needs `format` png or webp. Where the model cannot make it, the subject is asked for on a flat key colour and cut out of it; see `cutOut`.","type":"string","enum":["auto","opaque","transparent"],"default":"auto","examples":["transparent"]},"cutOut":{"title":"ManifestCutOut","description":"How the subject of a picture with `background: transparent` stands free.","type":"object","additionalProperties":false,"examples":[{"key":"#00FF00"}],"properties":{"key":{"description":"The colour to ask for behind the subject, in hex (quote it), or `auto`: one far from all colours that prompt, style and text name. Given, the subject is cut out of it on every model, also on those that make transparency themselves. A new key is a new picture.","type":"string","pattern":"^(auto|#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6}))$","default":"auto","examples":["auto","#00FF00","#FF00FF"]},"tolerance":{"description":"By how much the background may differ from the key colour measured along the border, in percent. Measured as well when left out. Free to change.","type":"number","minimum":0,"maximum":50,"examples":[8]},"inside":{"description":"What may be removed inside the subject: `solid` nothing, `holes` what shows the key colour itself, `glass` also what the key colour shines through. `auto` is as `glass`, and an error where it leaves most of the subject see-through. Free to change.","type":"string","enum":["auto","glass","holes","solid"],"default":"auto","examples":["holes"]},"bleed":{"description":"Sides at which the subject may run off the picture, as a bust does at the bottom. At all others it must not.","type":"array","items":{"description":"A side of the picture.","type":"string","enum":["top","right","bottom","left"],"examples":["bottom"]},"default":[],"examples":[["bottom"]]}}},"complexity":{"description":"How long the model thinks first (gpt-image-2.6 on).","type":"string","enum":["low","medium","high"],"examples":["high"]},"moderation":{"description":"How strictly OpenAI filters.","type":"string","enum":["auto","low"],"examples":["low"]},"format":{"description":"Format of the master, as the provider makes it. What your site gets is set under `outputs`.","type":"string","enum":["png","jpeg","webp"],"default":"png","examples":["png"]},"compression":{"description":"Compression of a jpeg or webp master, 0 to 100.","type":"integer","minimum":0,"maximum":100,"examples":[90]},"references":{"description":"Pictures to look at, at most 16 with `edit`: names from `references`, assets, or `{file | asset | url, role, note}`. Replaces the list of `defaults`.","type":"array","items":{"$ref":"#/$defs/picture"},"examples":[["mascot",{"file":"refs/palette.png","role":"palette"}]]},"picture":{"title":"ManifestPicture","description":"An input picture: the name of a reference or asset, or exactly one of `file`, `asset` and `url`.","type":["string","object"],"minLength":1,"additionalProperties":false,"dependentRequired":{"url":["sha256"],"sha256":["url"]},"if":{"type":"object"},"then":{"oneOf":[{"required":["file"]},{"required":["asset"]},{"required":["url"]}]},"properties":{"file":{"description":"Path of a png, jpeg or webp under 50 MB.","type":"string","minLength":1,"examples":["refs/mascot.png"]},"asset":{"description":"Name of an asset whose picture is used.","type":"string","minLength":1,"examples":["hero"]},"url":{"description":"https address of a picture, together with `sha256`.","type":"string","minLength":1,"examples":["https://example.com/mascot.png"]},"sha256":{"description":"SHA-256 of the picture's bytes: 64 hex digits.","type":"string","pattern":"^(sha256:)?[0-9a-fA-F]{64}$","examples":["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"]},"role":{"description":"What the picture is for; the prompt says so. These words are known, others are sent as they are.","type":"string","minLength":1,"maxLength":100,"examples":["subject","character","product","style","composition","palette","background","lighting","pose","logo","texture"]},"note":{"description":"What to take from it, in words.","type":"string","minLength":1,"examples":["Keep the scar over the left eye"]}},"examples":["mascot",{"file":"refs/mascot.png","role":"subject"}]},"namedPicture":{"title":"ManifestNamedPicture","description":"An input picture: exactly one of `file`, `asset` and `url`.","type":"object","additionalProperties":false,"dependentRequired":{"url":["sha256"],"sha256":["url"]},"if":{"type":"object"},"then":{"oneOf":[{"required":["file"]},{"required":["asset"]},{"required":["url"]}]},"properties":{"file":{"description":"Path of a png, jpeg or webp under 50 MB.","type":"string","minLength":1,"examples":["refs/mascot.png"]},"asset":{"description":"Name of an asset whose picture is used.","type":"string","minLength":1,"examples":["hero"]},"url":{"description":"https address of a picture, together with `sha256`.","type":"string","minLength":1,"examples":["https://example.com/mascot.png"]},"sha256":{"description":"SHA-256 of the picture's bytes: 64 hex digits.","type":"string","pattern":"^(sha256:)?[0-9a-fA-F]{64}$","examples":["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"]},"role":{"description":"What the picture is for; the prompt says so. These words are known, others are sent as they are.","type":"string","minLength":1,"maxLength":100,"examples":["subject","character","product","style","composition","palette","background","lighting","pose","logo","texture"]},"note":{"description":"What to take from it, in words.","type":"string","minLength":1,"examples":["Keep the scar over the left eye"]}},"examples":[{"file":"refs/mascot.png","role":"subject"}]},"candidates":{"description":"How many pictures are made to choose from; each is paid for. Above 10 it takes several requests.","type":"integer","minimum":1,"maximum":50,"default":1,"examples":[4]},"tags":{"description":"Words to select assets by.","type":"array","items":{"description":"One tag, without spaces.","type":"string","pattern":"^\\S+$","examples":["blog"]},"examples":[["blog","launch"]]},"duration":{"description":"Seconds, or a number with ms, s or m.","type":["number","string"],"exclusiveMinimum":0,"pattern":"^[0-9]+(\\.[0-9]+)? ?(ms|s|m)$","examples":["10m",600]},"maxCost":{"description":"Most that this asset may cost in one build, in US dollars.","type":"number","minimum":0,"examples":[0.25]},"extra":{"description":"Raw parameters that are sent to the provider as they are, for what artlock has no key for.","type":"object","examples":[{"safety_identifier":"team-a"}]},"expect":{"title":"ManifestExpect","description":"What the finished picture must satisfy. What is bought is looked at before it takes the place of anything: a picture that fails leaves the old one where it is, and the build ends with exit code 4. Drafts are held to `alpha`, `ratio`, `minWidth`, `minHeight` and `maxBytes` alone.","type":"object","additionalProperties":false,"examples":[{"text":true,"maxBytes":"300kB"},{"text":true,"noStrayText":true,"attempts":3,"escalate":["correction"]}],"properties":{"text":{"description":"Every string of `text` must be readable in the picture, spelled so. `true`: read by tesseract.js or the `tesseract` command; where neither is installed, it is told and not taken for met. `judge`: read by the model that `judge` names, which costs money. `either`: by tesseract first, and by the judge where that has not read every string.","enum":[true,false,"judge","either"],"examples":[true,"either"]},"noStrayText":{"description":"No words but those of `text` may be readable in the picture; by tesseract, or by the `judge`.","enum":[true,false,"judge"],"examples":[true]},"judge":{"description":"Questions about the picture that the model which `judge` names answers with yes or no, once for each picture. Its cost is in the plan, the budget and the lock. What costs nothing is checked first.","type":"array","maxItems":20,"items":{"$ref":"#/$defs/question"},"examples":[["Are exactly four people in the picture?",{"question":"Does any hand have more than five fingers?","answer":"no"}]]},"alpha":{"title":"ManifestAlpha","description":"Whether the picture must have transparent pixels, or must have none; or how many of its pixels, in percent, must be transparent.","type":["boolean","object"],"additionalProperties":false,"minProperties":1,"examples":[true,{"least":20,"most":80}],"properties":{"least":{"description":"At least so many percent of the pixels must be transparent.","type":"number","minimum":0,"maximum":100,"examples":[20]},"most":{"description":"At most so many percent of the pixels may be transparent.","type":"number","minimum":0,"maximum":100,"examples":[80]}}},"maxBytes":{"title":"ManifestMaxBytes","description":"Most that any output file may weigh: bytes, or a number with B, kB, MB, KiB or MiB; or that for each format. The quality of a file that weighs more is lowered until it fits, down to `lowestQuality`.","type":["integer","string","object"],"minimum":1,"pattern":"^[0-9]+(\\.[0-9]+)? ?(B|kB|KB|MB|KiB|MiB)$","additionalProperties":false,"minProperties":1,"examples":["300kB",300000,{"avif":"80kB","jpeg":"200kB"}],"properties":{"avif":{"description":"Most that a avif file may weigh.","type":["integer","string"],"minimum":1,"pattern":"^[0-9]+(\\.[0-9]+)? ?(B|kB|KB|MB|KiB|MiB)$","examples":["200kB"]},"webp":{"description":"Most that a webp file may weigh.","type":["integer","string"],"minimum":1,"pattern":"^[0-9]+(\\.[0-9]+)? ?(B|kB|KB|MB|KiB|MiB)$","examples":["200kB"]},"jpeg":{"description":"Most that a jpeg file may weigh.","type":["integer","string"],"minimum":1,"pattern":"^[0-9]+(\\.[0-9]+)? ?(B|kB|KB|MB|KiB|MiB)$","examples":["200kB"]},"png":{"description":"Most that a png file may weigh.","type":["integer","string"],"minimum":1,"pattern":"^[0-9]+(\\.[0-9]+)? ?(B|kB|KB|MB|KiB|MiB)$","examples":["200kB"]},"ico":{"description":"Most that an ico file may weigh.","type":["integer","string"],"minimum":1,"pattern":"^[0-9]+(\\.[0-9]+)? ?(B|kB|KB|MB|KiB|MiB)$","examples":["200kB"]}}},"lowestQuality":{"description":"How far the quality of a file may be lowered so that it keeps to `maxBytes`.","type":"integer","minimum":1,"maximum":100,"default":40,"examples":[55]},"ratio":{"description":"Width to height that the picture must have, within one percent: for pictures of `size: auto`.","type":"string","pattern":"^[0-9]{1,5}(\\.[0-9]{1,4})?[:/][0-9]{1,5}(\\.[0-9]{1,4})?$","examples":["16:9"]},"minWidth":{"description":"Pixels that the picture must at least be wide.","type":"integer","minimum":1,"maximum":100000,"examples":[1024]},"minHeight":{"description":"Pixels that the picture must at least be high.","type":"integer","minimum":1,"maximum":100000,"examples":[1024]},"palette":{"title":"ManifestPalette","description":"Colours that must be seen in the picture: hex or CSS names; quote hex, as YAML takes an unquoted # for a comment.","type":["array","object"],"minItems":1,"maxItems":20,"items":{"type":"string","pattern":"^(#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})|[a-z]+)$"},"additionalProperties":false,"required":["colours"],"examples":[["#C8553D","navy"],{"colours":["#C8553D"],"share":5,"within":8}],"properties":{"colours":{"description":"The colours, each of which must be seen.","type":"array","minItems":1,"maxItems":20,"items":{"type":"string","pattern":"^(#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})|[a-z]+)$"},"examples":[["#C8553D"]]},"share":{"description":"Percent of the picture that each colour must at least cover.","type":"number","minimum":0,"maximum":100,"examples":[5],"default":2},"within":{"description":"How far from the colour still counts as it: CIE76 distance in Lab, where 2.3 is just noticeable.","type":"number","minimum":1,"maximum":100,"default":12,"examples":[8]}}},"contrast":{"title":"ManifestContrast","description":"A part of the picture that text will be laid over must let it be read.","type":"object","additionalProperties":false,"required":["area","colour"],"examples":[{"area":{"left":0,"top":0,"width":50,"height":100},"colour":"#ffffff","ratio":4.5}],"properties":{"area":{"title":"ManifestArea","description":"Where the text will stand, in percent of the picture.","type":"object","additionalProperties":false,"required":["left","top","width","height"],"examples":[{"left":0,"top":0,"width":50,"height":100}],"properties":{"left":{"description":"From the left edge.","type":"number","minimum":0,"maximum":100,"examples":[0]},"top":{"description":"From the top.","type":"number","minimum":0,"maximum":100,"examples":[0]},"width":{"description":"Percent of the picture's width.","type":"number","minimum":0,"maximum":100,"examples":[50]},"height":{"description":"Percent of the picture's height.","type":"number","minimum":0,"maximum":100,"examples":[100]}}},"colour":{"type":"string","pattern":"^(#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})|[a-z]+)$","description":"The text's colour.","examples":["#ffffff"]},"ratio":{"description":"Contrast that nine of ten pixels of the area must have to it, by WCAG 2: 4.5 for body text, 3 for large text.","type":"number","minimum":1,"maximum":21,"default":4.5,"examples":[3]}}},"sharp":{"description":"The picture must not be blurred throughout.","type":"boolean","examples":[true]},"notBlank":{"description":"The picture must not be of one colour, or nearly so.","type":"boolean","examples":[true]},"like":{"title":"ManifestLike","description":"A picture that this one must look like, as an edit or a series does.","type":"object","additionalProperties":false,"required":["picture"],"examples":[{"picture":"previous","least":0.6},{"picture":{"file":"refs/mascot.png"},"least":0.5}],"properties":{"picture":{"$ref":"#/$defs/picture","description":"As in `references`; or `previous`, the picture that this one would replace.","examples":["previous","mascot"]},"least":{"description":"Likeness from 0 to 1: structure, shape and colours each count a third.","type":"number","minimum":0,"maximum":1,"default":0.6,"examples":[0.6]}}},"unique":{"description":"The picture must not look like that of another asset.","type":"boolean","examples":[true]},"attempts":{"description":"How many times at most one more picture is bought while none meets what is expected, the first included. Each is within the budget, and in the lock with its cost.","type":"integer","minimum":1,"maximum":10,"default":1,"examples":[3]},"escalate":{"description":"What a further attempt asks for beyond the first: the next `quality`, the next `complexity`, a `correction` that tells the model what was wrong; true for all three.","type":["boolean","array"],"uniqueItems":true,"items":{"enum":["quality","complexity","correction"]},"examples":[["quality","correction"],true]}}},"question":{"title":"ManifestQuestion","description":"A question with the answer it must get; a text alone wants a yes.","type":["string","object"],"minLength":1,"maxLength":500,"pattern":"\\S","additionalProperties":false,"required":["question","answer"],"examples":["Does the fox wear a green scarf?"],"properties":{"question":{"description":"What is asked, to be answered by looking at the picture alone.","type":"string","minLength":1,"maxLength":500,"pattern":"\\S","examples":["Is there a watermark or a signature?"]},"answer":{"description":"The answer that the picture must get.","enum":["yes","no"],"examples":["no"]}}},"judge":{"title":"ManifestJudge","description":"Who answers the questions of `expect: {judge: …}` and reads pictures for `expect: {text: judge}`: the name of a model that sees pictures, or a mapping. Its price stands under `prices`, as `textIn` and `textOut`. A file that names none takes that of the file which includes it.","type":["string","object"],"minLength":1,"additionalProperties":false,"required":["model"],"examples":["gpt-5.6",{"model":"gpt-5.6","reasoning":"low"}],"properties":{"model":{"description":"A model that sees pictures, with OpenAI's Responses API.","type":"string","minLength":1,"examples":["gpt-5.6"]},"reasoning":{"description":"How much it thinks before it answers; its own default when left out, and nothing is sent, as models that do not think know no such setting.","type":"string","enum":["none","minimal","low","medium","high","xhigh"],"examples":["low"]},"provider":{"$ref":"#/$defs/provider","description":"Where it is asked; where the asset's picture is made when left out.","examples":[{"use":"openai","apiKeyEnv":"OPENAI_API_KEY"}]}}},"provider":{"title":"ManifestProvider","description":"Who makes the pictures: `openai`, `draft` (drawn here: free, no key), or a mapping to reach another server. An asset's mapping goes on top of the file's, key by key; a name alone replaces it.","type":["string","object"],"if":{"type":"string"},"then":{"enum":["openai","draft"]},"default":"openai","examples":["draft",{"use":"openai","baseURL":"http://127.0.0.1:8080/v1","apiKeyEnv":"LOCAL_KEY"}],"additionalProperties":false,"dependentRequired":{"azure":["baseURL"]},"properties":{"use":{"description":"The provider.","type":"string","enum":["openai","draft"],"default":"openai","examples":["openai"]},"baseURL":{"description":"Address of a server that speaks OpenAI's image API.","type":"string","pattern":"^https?://[^?#\\s]+$","examples":["https://api.openai.com/v1"]},"apiKeyEnv":{"description":"Name of the environment variable that holds the key. The key itself never stands in a manifest.","type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$","default":"OPENAI_API_KEY","examples":["OPENAI_API_KEY"]},"azure":{"title":"ManifestAzure","description":"For Azure OpenAI: `baseURL` is then the resource's endpoint.","type":"object","additionalProperties":false,"required":["apiVersion"],"examples":[{"apiVersion":"2025-04-01-preview","deployment":"images"}],"properties":{"apiVersion":{"description":"Azure's `api-version`.","type":"string","minLength":1,"examples":["2025-04-01-preview"]},"deployment":{"description":"Name of the deployment; the model's name when left out.","type":"string","minLength":1,"examples":["images"]}}},"timeout":{"title":"ManifestTimeout","description":"How long to wait for one request: seconds, or a number with ms, s or m; 300s when left out. By quality where they take differently long. A request that is given up may have been billed all the same.","type":["number","string","object"],"exclusiveMinimum":0,"pattern":"^[0-9]+(\\.[0-9]+)? ?(ms|s|m)$","additionalProperties":false,"minProperties":1,"examples":["10m",{"low":"2m","high":"10m"}],"properties":{"auto":{"description":"Where the model chooses the quality; the longest of all when left out.","$ref":"#/$defs/duration","examples":["10m"]},"low":{"description":"For `quality: low`.","$ref":"#/$defs/duration","examples":["2m"]},"medium":{"description":"For `quality: medium`.","$ref":"#/$defs/duration","examples":["5m"]},"high":{"description":"For `quality: high`.","$ref":"#/$defs/duration","examples":["10m"]},"xhigh":{"description":"For `quality: xhigh`.","$ref":"#/$defs/duration","examples":["10m"]},"max":{"description":"For `quality: max`.","$ref":"#/$defs/duration","examples":["15m"]}}},"transport":{"description":"How requests travel. `images`: the image API, which answers when the picture is done; whoever is cut off before may have paid for nothing. `responses`: a main model calls the image model in the background, and its answer can be fetched later, also after a crash; it costs the main model's tokens as well.","type":"string","enum":["images","responses"],"default":"images","examples":["responses"]},"mainModel":{"description":"For `transport: responses`: the model that reads the prompt and calls the image model. Its price stands under `prices`, as `textIn` and `textOut`.","type":"string","minLength":1,"examples":["gpt-5.6"]},"reasoning":{"description":"For `transport: responses`: how much the main model thinks before it has the picture drawn; its own default when left out.","type":"string","enum":["none","minimal","low","medium","high","xhigh"],"examples":["high"]},"limits":{"title":"ManifestLimits","description":"What the account may use of one model in a minute, or less, to leave room for others. artlock learns the account's limits by itself; told here, it has no need to try.","type":"object","additionalProperties":false,"examples":[{"imagesPerMinute":20,"tokensPerMinute":250000}],"properties":{"imagesPerMinute":{"description":"Pictures made.","type":"integer","minimum":1,"examples":[20]},"requestsPerMinute":{"description":"Requests sent.","type":"integer","minimum":1,"examples":[500]},"tokensPerMinute":{"description":"Tokens of prompts, pictures sent and pictures made.","type":"integer","minimum":1,"examples":[250000]},"inputImagesPerMinute":{"description":"Pictures sent along as references.","type":"integer","minimum":1,"examples":[50]}}}}},"outputs":{"description":"The files derived from the master, free to change: one mapping or a list of them. A mapping merges with that of `defaults`, a list replaces it. `[]` writes no file.","type":["object","array"],"default":{"dir":"images","formats":["webp"]},"examples":[{"dir":"public/img","widths":[480,960,1536],"formats":["avif","webp","jpeg"]}],"if":{"type":"array"},"then":{"items":{"$ref":"#/$defs/output"}},"else":{"$ref":"#/$defs/output"}},"provenance":{"description":"Files say, in their XMP, that a model made them (or that they are drafts), and what `alt` says. A changed `alt` is written into them, free. Left out, files of older versions stay as they are until they are derived again; true brings them up to date; false keeps files without.","type":"boolean","examples":[true]},"placeholder":{"description":"The lock holds a placeholder for pages: a ThumbHash, the dominant colour and a tiny webp. Left out, one is made when files are derived; true makes one where it is missing, free; false makes none.","type":"boolean","examples":[true]},"output":{"title":"ManifestOutput","description":"Files of one kind: every width in every format at every device-pixel ratio.","type":"object","additionalProperties":false,"examples":[{"dir":"public/img","widths":[480,960],"formats":["webp"]},{"preset":"favicon","dir":"public"}],"properties":{"preset":{"description":"Files that a use needs, of the sizes, names and formats that it asks for: one preset, or a list of them. `widths` (but for avatar), `heights`, `dpr` and `fit` do not go with it.","type":["string","array"],"if":{"type":"array"},"then":{"items":{"$ref":"#/$defs/preset"}},"else":{"$ref":"#/$defs/preset"},"examples":["favicon",["favicon","social-card"]]},"variants":{"description":"Which files of the preset are wanted. social-card: og, x, linkedin, and summary, the square of X. android-adaptive: foreground, background, and monochrome, the outline of a transparent picture. All but summary and monochrome when left out.","type":"array","minItems":1,"items":{"description":"A file, or a set of files, of a preset.","type":"string","enum":["og","x","linkedin","summary","foreground","background","monochrome"],"examples":["og"]},"examples":[["og"],["foreground","background","monochrome"]]},"slice":{"title":"ManifestSlice","description":"Cut the picture into cells, row by row; each cell has files of its own.","type":"object","additionalProperties":false,"required":["rows","columns"],"examples":[{"rows":2,"columns":3,"names":["happy","sad","angry","sleepy","proud","shy"]}],"properties":{"rows":{"description":"Rows of cells.","type":"integer","minimum":1,"maximum":64,"examples":[2]},"columns":{"description":"Columns of cells.","type":"integer","minimum":1,"maximum":64,"examples":[3]},"names":{"description":"Names of the cells, row by row, for {cell} in the names of files; null leaves a cell out. Numbers from 1 when left out.","type":"array","minItems":1,"items":{"description":"Name of a cell, or null for none.","type":["string","null"],"pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*$","examples":["happy"]},"examples":[["happy","sad",null,"sleepy"]]}}},"dir":{"description":"Folder of the files.","type":"string","minLength":1,"default":"images","examples":["public/img"]},"name":{"description":"How files are named: {name} (the asset's name), {width}, {height}, {format}, {dpr}, with `slice` {cell}, and what a preset has. When left out: {name}.{format}, with -{cell} where the picture is cut into cells, -{width} where there are several widths and @{dpr}x where there are several device-pixel ratios, but for 1.","type":"string","minLength":1,"default":"{name}.{format}","examples":["{name}-{width}.{format}"]},"widths":{"description":"Widths in CSS pixels, multiplied by `dpr`. Without widths and heights a file has the master's own size.","type":"array","items":{"$ref":"#/$defs/edge"},"examples":[[480,960,1536]]},"heights":{"description":"Heights in CSS pixels. With `widths`, as many as those, in pairs, or one for all.","type":"array","items":{"$ref":"#/$defs/edge"},"examples":[[630]]},"fit":{"description":"How a picture fills a given width and height: cover crops, contain pads, fill stretches, inside and outside keep the shape.","type":"string","enum":["cover","contain","fill","inside","outside"],"default":"cover","examples":["cover"]},"position":{"description":"What `cover` keeps: centre, top, left bottom, 30% 20%, attention or entropy.","type":"string","pattern":"^(attention|entropy|north|south|east|west|northeast|northwest|southeast|southwest|(left|right|centre|center)([ -](top|bottom|centre|center))?|(top|bottom)([ -](left|right|centre|center))?|(100|[0-9]{1,2})%( (100|[0-9]{1,2})%)?)$","default":"centre","examples":["centre","top","attention"]},"focus":{"description":"The point that `cover` keeps in the middle, as far as the edges let it: shares of the picture's width and height, from the top left, as `0.3,0.6` or a list. In place of `position`.","type":["string","array"],"pattern":"^(0(\\.[0-9]+)?|1(\\.0+)?), ?(0(\\.[0-9]+)?|1(\\.0+)?)$","minItems":2,"maxItems":2,"items":{"description":"A share, from 0 to 1.","type":"number","minimum":0,"maximum":1,"examples":[0.3]},"examples":["0.3,0.6",[0.3,0.6]]},"formats":{"description":"Formats of the files: names, or `{format, quality, lossless}`.","type":"array","minItems":1,"default":["webp"],"examples":[["avif","webp","jpeg"]],"items":{"title":"ManifestOutputFormat","description":"A format, or `{format, quality, lossless}`.","type":["string","object"],"if":{"type":"string"},"then":{"enum":["png","jpeg","webp","avif"]},"examples":["webp"],"additionalProperties":false,"required":["format"],"properties":{"format":{"description":"The format.","type":"string","enum":["png","jpeg","webp","avif"],"examples":["webp"]},"quality":{"description":"1 to 100.","type":"integer","minimum":1,"maximum":100,"examples":[80]},"lossless":{"description":"Keep every pixel (webp and avif).","type":"boolean","default":false,"examples":[true]}}}},"quality":{"title":"ManifestOutputQuality","description":"Quality of jpeg, webp and avif, 1 to 100: one number, or one by format.","type":["integer","object"],"minimum":1,"maximum":100,"additionalProperties":false,"examples":[80,{"avif":55,"webp":80}],"properties":{"png":{"description":"Quality of png files, 1 to 100.","type":"integer","minimum":1,"maximum":100,"examples":[80]},"jpeg":{"description":"Quality of jpeg files, 1 to 100.","type":"integer","minimum":1,"maximum":100,"examples":[80]},"webp":{"description":"Quality of webp files, 1 to 100.","type":"integer","minimum":1,"maximum":100,"examples":[80]},"avif":{"description":"Quality of avif files, 1 to 100.","type":"integer","minimum":1,"maximum":100,"examples":[80]}}},"dpr":{"description":"Device-pixel ratios: each width and height is made at each of them.","type":"array","minItems":1,"items":{"description":"A device-pixel ratio.","type":"number","exclusiveMinimum":0,"maximum":8,"examples":[2]},"default":[1],"examples":[[1,2]]},"background":{"description":"Colour behind transparent parts and padding, in hex. Quote it: YAML takes an unquoted # for a comment. Jpeg, and icons that may not be transparent, get white when left out.","type":"string","pattern":"^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$","examples":["#ffffff"]},"trim":{"title":"ManifestTrim","description":"Cut empty edges off, before anything else: transparent ones, or those of the colour of the top left corner. `widths` are then those of what is left.","type":["boolean","object"],"additionalProperties":false,"default":false,"examples":[true,{"threshold":10}],"properties":{"threshold":{"description":"How opaque, or how unlike the corner, a pixel has to be to be kept, in percent.","type":"number","minimum":0,"maximum":99,"default":4,"examples":[10]}}},"outline":{"title":"ManifestOutline","description":"A line around the subject of a transparent picture, as stickers have it; the picture grows where it has no room.","type":"object","additionalProperties":false,"examples":[{"width":"2%","colour":"#ffffff"}],"properties":{"width":{"$ref":"#/$defs/length","default":"2%"},"colour":{"$ref":"#/$defs/colour","default":"#ffffff"}}},"shadow":{"title":"ManifestShadow","description":"A soft shadow under the subject of a transparent picture and its outline; the picture grows where it has no room.","type":"object","additionalProperties":false,"examples":[{"offset":[0,"1%"],"blur":"2%","opacity":0.3}],"properties":{"offset":{"description":"How far to the right and down.","type":"array","minItems":2,"maxItems":2,"items":{"$ref":"#/$defs/offset"},"default":[0,"1%"],"examples":[[0,"1%"]]},"blur":{"$ref":"#/$defs/length","default":"2%"},"opacity":{"description":"0 to 1.","type":"number","minimum":0,"maximum":1,"default":0.3,"examples":[0.3]},"colour":{"$ref":"#/$defs/colour","default":"#000000"}}},"pad":{"title":"ManifestPad","description":"Room around the picture, after trim, outline and shadow and before it is brought to size: a length, or `{by, colour}`. Transparent without a colour.","type":["integer","string","object"],"minimum":0,"maximum":4096,"pattern":"^(100|[0-9]{1,2})(\\.[0-9]{1,2})?%$","additionalProperties":false,"required":["by"],"examples":["5%",{"by":"5%","colour":"#f4e9d8"}],"properties":{"by":{"$ref":"#/$defs/length"},"colour":{"$ref":"#/$defs/colour"}}},"enlarge":{"description":"Allow files larger than the master.","type":"boolean","default":false,"examples":[true]}}},"length":{"description":"Pixels of the master, or percent of the longer edge of the picture once trimmed.","type":["integer","string"],"minimum":0,"maximum":4096,"pattern":"^(100|[0-9]{1,2})(\\.[0-9]{1,2})?%$","examples":["2%",24]},"offset":{"description":"Pixels of the master, or percent of the longer edge of the picture once trimmed; negative to the left or up.","type":["integer","string"],"minimum":-4096,"maximum":4096,"pattern":"^-?(100|[0-9]{1,2})(\\.[0-9]{1,2})?%$","examples":["1%",-12]},"colour":{"description":"A colour in hex. Quote it: YAML takes an unquoted # for a comment.","type":"string","pattern":"^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$","examples":["#ffffff"]},"preset":{"title":"ManifestPreset","description":"favicon: favicon.ico of 16, 32 and 48, favicon-96.png, apple-touch-icon.png, icon-192.png, icon-512.png, icon-maskable-512.png. ios-app-icon: AppIcon.png of 1024, opaque. android-adaptive: layers of an adaptive icon from mdpi to xxxhdpi. social-card: 1200x630 for Open Graph, 1200x675 for X, 1200x627 for LinkedIn. email-header@2x: 1200x400. avatar: squares that a circle may be cut from.","type":"string","enum":["favicon","ios-app-icon","android-adaptive","social-card","email-header@2x","avatar"],"examples":["favicon"]},"edge":{"description":"Pixels.","type":"integer","minimum":1,"maximum":16383,"examples":[480]}}};
const schema40 = {"title":"ManifestStyleItem","description":"A name from `styles`, or `{text: …}`.","type":["string","object"],"minLength":1,"additionalProperties":false,"required":["text"],"examples":["house"],"properties":{"text":{"description":"Words on how the picture looks.","type":"string","minLength":1,"examples":["soft morning light"]}}};
const schema43 = {"description":"The image model. A dated name stays as it is; a plain one may change behind your back.","type":"string","minLength":1,"default":"gpt-image-2-2026-04-21","examples":["gpt-image-2-2026-04-21","gpt-image-2.5-flare-2026-09-08","gpt-image-2.6-sunburst"]};
const schema44 = {"description":"How much work goes into the picture, and most of its price. `xhigh` and `max` exist from gpt-image-2.5 on.","type":"string","enum":["auto","low","medium","high","xhigh","max"],"default":"medium","examples":["medium"]};
const schema45 = {"description":"Pixels of the master, WIDTHxHEIGHT, or `auto`. From gpt-image-2 on: both divisible by 16, no edge above 3840, at most 3:1, 655,360 to 8,294,400 pixels.","type":"string","pattern":"^(auto|[1-9][0-9]{0,4}x[1-9][0-9]{0,4})$","default":"1024x1024","examples":["1024x1024","1536x864","auto"]};
const schema46 = {"description":"Shape of the master, in place of `size`: the nearest legal size is taken, and the plan shows it. 16:9 is 1536x864.","type":"string","pattern":"^[0-9]{1,5}(\\.[0-9]{1,4})?[:/][0-9]{1,5}(\\.[0-9]{1,4})?$","examples":["16:9","3:2","1:1"]};
const schema47 = {"description":"`transparent` needs `format` png or webp. Where the model cannot make it, the subject is asked for on a flat key colour and cut out of it; see `cutOut`.","type":"string","enum":["auto","opaque","transparent"],"default":"auto","examples":["transparent"]};
const schema48 = {"title":"ManifestCutOut","description":"How the subject of a picture with `background: transparent` stands free.","type":"object","additionalProperties":false,"examples":[{"key":"#00FF00"}],"properties":{"key":{"description":"The colour to ask for behind the subject, in hex (quote it), or `auto`: one far from all colours that prompt, style and text name. Given, the subject is cut out of it on every model, also on those that make transparency themselves. A new key is a new picture.","type":"string","pattern":"^(auto|#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6}))$","default":"auto","examples":["auto","#00FF00","#FF00FF"]},"tolerance":{"description":"By how much the background may differ from the key colour measured along the border, in percent. Measured as well when left out. Free to change.","type":"number","minimum":0,"maximum":50,"examples":[8]},"inside":{"description":"What may be removed inside the subject: `solid` nothing, `holes` what shows the key colour itself, `glass` also what the key colour shines through. `auto` is as `glass`, and an error where it leaves most of the subject see-through. Free to change.","type":"string","enum":["auto","glass","holes","solid"],"default":"auto","examples":["holes"]},"bleed":{"description":"Sides at which the subject may run off the picture, as a bust does at the bottom. At all others it must not.","type":"array","items":{"description":"A side of the picture.","type":"string","enum":["top","right","bottom","left"],"examples":["bottom"]},"default":[],"examples":[["bottom"]]}}};
const schema49 = {"description":"How long the model thinks first (gpt-image-2.6 on).","type":"string","enum":["low","medium","high"],"examples":["high"]};
const schema50 = {"description":"How strictly OpenAI filters.","type":"string","enum":["auto","low"],"examples":["low"]};
const schema51 = {"description":"Format of the master, as the provider makes it. What your site gets is set under `outputs`.","type":"string","enum":["png","jpeg","webp"],"default":"png","examples":["png"]};
const schema52 = {"description":"Compression of a jpeg or webp master, 0 to 100.","type":"integer","minimum":0,"maximum":100,"examples":[90]};
const schema55 = {"description":"How many pictures are made to choose from; each is paid for. Above 10 it takes several requests.","type":"integer","minimum":1,"maximum":50,"default":1,"examples":[4]};
const schema56 = {"description":"Words to select assets by.","type":"array","items":{"description":"One tag, without spaces.","type":"string","pattern":"^\\S+$","examples":["blog"]},"examples":[["blog","launch"]]};
const schema70 = {"description":"Files say, in their XMP, that a model made them (or that they are drafts), and what `alt` says. A changed `alt` is written into them, free. Left out, files of older versions stay as they are until they are derived again; true brings them up to date; false keeps files without.","type":"boolean","examples":[true]};
const schema71 = {"description":"The lock holds a placeholder for pages: a ThumbHash, the dominant colour and a tiny webp. Left out, one is made when files are derived; true makes one where it is missing, free; false makes none.","type":"boolean","examples":[true]};
const schema75 = {"description":"Raw parameters that are sent to the provider as they are, for what artlock has no key for.","type":"object","examples":[{"safety_identifier":"team-a"}]};
const schema76 = {"description":"Most that this asset may cost in one build, in US dollars.","type":"number","minimum":0,"examples":[0.25]};
const schema77 = {"title":"ManifestNamedPicture","description":"An input picture: exactly one of `file`, `asset` and `url`.","type":"object","additionalProperties":false,"dependentRequired":{"url":["sha256"],"sha256":["url"]},"if":{"type":"object"},"then":{"oneOf":[{"required":["file"]},{"required":["asset"]},{"required":["url"]}]},"properties":{"file":{"description":"Path of a png, jpeg or webp under 50 MB.","type":"string","minLength":1,"examples":["refs/mascot.png"]},"asset":{"description":"Name of an asset whose picture is used.","type":"string","minLength":1,"examples":["hero"]},"url":{"description":"https address of a picture, together with `sha256`.","type":"string","minLength":1,"examples":["https://example.com/mascot.png"]},"sha256":{"description":"SHA-256 of the picture's bytes: 64 hex digits.","type":"string","pattern":"^(sha256:)?[0-9a-fA-F]{64}$","examples":["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"]},"role":{"description":"What the picture is for; the prompt says so. These words are known, others are sent as they are.","type":"string","minLength":1,"maxLength":100,"examples":["subject","character","product","style","composition","palette","background","lighting","pose","logo","texture"]},"note":{"description":"What to take from it, in words.","type":"string","minLength":1,"examples":["Keep the scar over the left eye"]}},"examples":[{"file":"refs/mascot.png","role":"subject"}]};
const func1 = Object.prototype.hasOwnProperty;
import func3Module from "ajv/dist/runtime/ucs2length.js";
const func3 = func3Module.default ?? func3Module;
const pattern4 = new RegExp("^x-", "u");
const pattern14 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*$", "u");
const pattern15 = new RegExp("^(auto|[1-9][0-9]{0,4}x[1-9][0-9]{0,4})$", "u");
const pattern16 = new RegExp("^[0-9]{1,5}(\\.[0-9]{1,4})?[:/][0-9]{1,5}(\\.[0-9]{1,4})?$", "u");
const pattern17 = new RegExp("^(auto|#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6}))$", "u");
const pattern19 = new RegExp("^\\S+$", "u");
const pattern18 = new RegExp("^(sha256:)?[0-9a-fA-F]{64}$", "u");
const schema32 = {"title":"ManifestProvider","description":"Who makes the pictures: `openai`, `draft` (drawn here: free, no key), or a mapping to reach another server. An asset's mapping goes on top of the file's, key by key; a name alone replaces it.","type":["string","object"],"if":{"type":"string"},"then":{"enum":["openai","draft"]},"default":"openai","examples":["draft",{"use":"openai","baseURL":"http://127.0.0.1:8080/v1","apiKeyEnv":"LOCAL_KEY"}],"additionalProperties":false,"dependentRequired":{"azure":["baseURL"]},"properties":{"use":{"description":"The provider.","type":"string","enum":["openai","draft"],"default":"openai","examples":["openai"]},"baseURL":{"description":"Address of a server that speaks OpenAI's image API.","type":"string","pattern":"^https?://[^?#\\s]+$","examples":["https://api.openai.com/v1"]},"apiKeyEnv":{"description":"Name of the environment variable that holds the key. The key itself never stands in a manifest.","type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$","default":"OPENAI_API_KEY","examples":["OPENAI_API_KEY"]},"azure":{"title":"ManifestAzure","description":"For Azure OpenAI: `baseURL` is then the resource's endpoint.","type":"object","additionalProperties":false,"required":["apiVersion"],"examples":[{"apiVersion":"2025-04-01-preview","deployment":"images"}],"properties":{"apiVersion":{"description":"Azure's `api-version`.","type":"string","minLength":1,"examples":["2025-04-01-preview"]},"deployment":{"description":"Name of the deployment; the model's name when left out.","type":"string","minLength":1,"examples":["images"]}}},"timeout":{"title":"ManifestTimeout","description":"How long to wait for one request: seconds, or a number with ms, s or m; 300s when left out. By quality where they take differently long. A request that is given up may have been billed all the same.","type":["number","string","object"],"exclusiveMinimum":0,"pattern":"^[0-9]+(\\.[0-9]+)? ?(ms|s|m)$","additionalProperties":false,"minProperties":1,"examples":["10m",{"low":"2m","high":"10m"}],"properties":{"auto":{"description":"Where the model chooses the quality; the longest of all when left out.","$ref":"#/$defs/duration","examples":["10m"]},"low":{"description":"For `quality: low`.","$ref":"#/$defs/duration","examples":["2m"]},"medium":{"description":"For `quality: medium`.","$ref":"#/$defs/duration","examples":["5m"]},"high":{"description":"For `quality: high`.","$ref":"#/$defs/duration","examples":["10m"]},"xhigh":{"description":"For `quality: xhigh`.","$ref":"#/$defs/duration","examples":["10m"]},"max":{"description":"For `quality: max`.","$ref":"#/$defs/duration","examples":["15m"]}}},"transport":{"description":"How requests travel. `images`: the image API, which answers when the picture is done; whoever is cut off before may have paid for nothing. `responses`: a main model calls the image model in the background, and its answer can be fetched later, also after a crash; it costs the main model's tokens as well.","type":"string","enum":["images","responses"],"default":"images","examples":["responses"]},"mainModel":{"description":"For `transport: responses`: the model that reads the prompt and calls the image model. Its price stands under `prices`, as `textIn` and `textOut`.","type":"string","minLength":1,"examples":["gpt-5.6"]},"reasoning":{"description":"For `transport: responses`: how much the main model thinks before it has the picture drawn; its own default when left out.","type":"string","enum":["none","minimal","low","medium","high","xhigh"],"examples":["high"]},"limits":{"title":"ManifestLimits","description":"What the account may use of one model in a minute, or less, to leave room for others. artlock learns the account's limits by itself; told here, it has no need to try.","type":"object","additionalProperties":false,"examples":[{"imagesPerMinute":20,"tokensPerMinute":250000}],"properties":{"imagesPerMinute":{"description":"Pictures made.","type":"integer","minimum":1,"examples":[20]},"requestsPerMinute":{"description":"Requests sent.","type":"integer","minimum":1,"examples":[500]},"tokensPerMinute":{"description":"Tokens of prompts, pictures sent and pictures made.","type":"integer","minimum":1,"examples":[250000]},"inputImagesPerMinute":{"description":"Pictures sent along as references.","type":"integer","minimum":1,"examples":[50]}}}}};
const schema33 = {"description":"Seconds, or a number with ms, s or m.","type":["number","string"],"exclusiveMinimum":0,"pattern":"^[0-9]+(\\.[0-9]+)? ?(ms|s|m)$","examples":["10m",600]};
const pattern5 = new RegExp("^https?://[^?#\\s]+$", "u");
const pattern6 = new RegExp("^[A-Za-z_][A-Za-z0-9_]*$", "u");
const pattern7 = new RegExp("^[0-9]+(\\.[0-9]+)? ?(ms|s|m)$", "u");

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema32.type},message:"must be string,object",schema:schema32.type,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(typeof data !== "string"){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs4 = errors;
if(!((data === "openai") || (data === "draft"))){
const err2 = {instancePath,schemaPath:"#/then/enum",keyword:"enum",params:{allowedValues: schema32.then.enum},message:"must be equal to one of the allowed values",schema:schema32.then.enum,parentSchema:schema32.then,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
}
if(!valid0){
const err3 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema32.if,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema32.properties, key0))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.use !== undefined){
let data0 = data.use;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/use",schemaPath:"#/properties/use/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.use.type,parentSchema:schema32.properties.use,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!((data0 === "openai") || (data0 === "draft"))){
const err6 = {instancePath:instancePath+"/use",schemaPath:"#/properties/use/enum",keyword:"enum",params:{allowedValues: schema32.properties.use.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.use.enum,parentSchema:schema32.properties.use,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.baseURL !== undefined){
let data1 = data.baseURL;
if(typeof data1 === "string"){
if(!pattern5.test(data1)){
const err7 = {instancePath:instancePath+"/baseURL",schemaPath:"#/properties/baseURL/pattern",keyword:"pattern",params:{pattern: "^https?://[^?#\\s]+$"},message:"must match pattern \""+"^https?://[^?#\\s]+$"+"\"",schema:"^https?://[^?#\\s]+$",parentSchema:schema32.properties.baseURL,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/baseURL",schemaPath:"#/properties/baseURL/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.baseURL.type,parentSchema:schema32.properties.baseURL,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.apiKeyEnv !== undefined){
let data2 = data.apiKeyEnv;
if(typeof data2 === "string"){
if(!pattern6.test(data2)){
const err9 = {instancePath:instancePath+"/apiKeyEnv",schemaPath:"#/properties/apiKeyEnv/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_]*$"+"\"",schema:"^[A-Za-z_][A-Za-z0-9_]*$",parentSchema:schema32.properties.apiKeyEnv,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/apiKeyEnv",schemaPath:"#/properties/apiKeyEnv/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.apiKeyEnv.type,parentSchema:schema32.properties.apiKeyEnv,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.azure !== undefined){
let data3 = data.azure;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.apiVersion === undefined){
const err11 = {instancePath:instancePath+"/azure",schemaPath:"#/properties/azure/required",keyword:"required",params:{missingProperty: "apiVersion"},message:"must have required property '"+"apiVersion"+"'",schema:schema32.properties.azure.required,parentSchema:schema32.properties.azure,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key1 in data3){
if(!((key1 === "apiVersion") || (key1 === "deployment"))){
const err12 = {instancePath:instancePath+"/azure",schemaPath:"#/properties/azure/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema32.properties.azure,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data3.apiVersion !== undefined){
let data4 = data3.apiVersion;
if(typeof data4 === "string"){
if(func3(data4) < 1){
const err13 = {instancePath:instancePath+"/azure/apiVersion",schemaPath:"#/properties/azure/properties/apiVersion/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.azure.properties.apiVersion,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/azure/apiVersion",schemaPath:"#/properties/azure/properties/apiVersion/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.azure.properties.apiVersion.type,parentSchema:schema32.properties.azure.properties.apiVersion,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data3.deployment !== undefined){
let data5 = data3.deployment;
if(typeof data5 === "string"){
if(func3(data5) < 1){
const err15 = {instancePath:instancePath+"/azure/deployment",schemaPath:"#/properties/azure/properties/deployment/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.azure.properties.deployment,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/azure/deployment",schemaPath:"#/properties/azure/properties/deployment/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.azure.properties.deployment.type,parentSchema:schema32.properties.azure.properties.deployment,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/azure",schemaPath:"#/properties/azure/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.azure.type,parentSchema:schema32.properties.azure,data:data3};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.timeout !== undefined){
let data6 = data.timeout;
if(((!((typeof data6 == "number") && (isFinite(data6)))) && (typeof data6 !== "string")) && (!(data6 && typeof data6 == "object" && !Array.isArray(data6)))){
const err18 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/type",keyword:"type",params:{type: schema32.properties.timeout.type},message:"must be number,string,object",schema:schema32.properties.timeout.type,parentSchema:schema32.properties.timeout,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 <= 0 || isNaN(data6)){
const err19 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema32.properties.timeout,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(typeof data6 === "string"){
if(!pattern7.test(data6)){
const err20 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)? ?(ms|s|m)$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)? ?(ms|s|m)$"+"\"",schema:"^[0-9]+(\\.[0-9]+)? ?(ms|s|m)$",parentSchema:schema32.properties.timeout,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(Object.keys(data6).length < 1){
const err21 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema32.properties.timeout,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
for(const key2 in data6){
if(!((((((key2 === "auto") || (key2 === "low")) || (key2 === "medium")) || (key2 === "high")) || (key2 === "xhigh")) || (key2 === "max"))){
const err22 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema32.properties.timeout,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data6.auto !== undefined){
let data7 = data6.auto;
if((!((typeof data7 == "number") && (isFinite(data7)))) && (typeof data7 !== "string")){
const err23 = {instancePath:instancePath+"/timeout/auto",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: schema33.type},message:"must be number,string",schema:schema33.type,parentSchema:schema33,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 <= 0 || isNaN(data7)){
const err24 = {instancePath:instancePath+"/timeout/auto",schemaPath:"#/$defs/duration/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema33,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(typeof data7 === "string"){
if(!pattern7.test(data7)){
const err25 = {instancePath:instancePath+"/timeout/auto",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)? ?(ms|s|m)$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)? ?(ms|s|m)$"+"\"",schema:"^[0-9]+(\\.[0-9]+)? ?(ms|s|m)$",parentSchema:schema33,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
if(data6.low !== undefined){
let data8 = data6.low;
if((!((typeof data8 == "number") && (isFinite(data8)))) && (typeof data8 !== "string")){
const err26 = {instancePath:instancePath+"/timeout/low",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: schema33.type},message:"must be number,string",schema:schema33.type,parentSchema:schema33,data:data8};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 <= 0 || isNaN(data8)){
const err27 = {instancePath:instancePath+"/timeout/low",schemaPath:"#/$defs/duration/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema33,data:data8};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(typeof data8 === "string"){
if(!pattern7.test(data8)){
const err28 = {instancePath:instancePath+"/timeout/low",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)? ?(ms|s|m)$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)? ?(ms|s|m)$"+"\"",schema:"^[0-9]+(\\.[0-9]+)? ?(ms|s|m)$",parentSchema:schema33,data:data8};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
if(data6.medium !== undefined){
let data9 = data6.medium;
if((!((typeof data9 == "number") && (isFinite(data9)))) && (typeof data9 !== "string")){
const err29 = {instancePath:instancePath+"/timeout/medium",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: schema33.type},message:"must be number,string",schema:schema33.type,parentSchema:schema33,data:data9};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 <= 0 || isNaN(data9)){
const err30 = {instancePath:instancePath+"/timeout/medium",schemaPath:"#/$defs/duration/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema33,data:data9};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(typeof data9 === "string"){
if(!pattern7.test(data9)){
const err31 = {instancePath:instancePath+"/timeout/medium",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)? ?(ms|s|m)$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)? ?(ms|s|m)$"+"\"",schema:"^[0-9]+(\\.[0-9]+)? ?(ms|s|m)$",parentSchema:schema33,data:data9};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
if(data6.high !== undefined){
let data10 = data6.high;
if((!((typeof data10 == "number") && (isFinite(data10)))) && (typeof data10 !== "string")){
const err32 = {instancePath:instancePath+"/timeout/high",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: schema33.type},message:"must be number,string",schema:schema33.type,parentSchema:schema33,data:data10};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 <= 0 || isNaN(data10)){
const err33 = {instancePath:instancePath+"/timeout/high",schemaPath:"#/$defs/duration/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema33,data:data10};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(typeof data10 === "string"){
if(!pattern7.test(data10)){
const err34 = {instancePath:instancePath+"/timeout/high",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)? ?(ms|s|m)$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)? ?(ms|s|m)$"+"\"",schema:"^[0-9]+(\\.[0-9]+)? ?(ms|s|m)$",parentSchema:schema33,data:data10};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
if(data6.xhigh !== undefined){
let data11 = data6.xhigh;
if((!((typeof data11 == "number") && (isFinite(data11)))) && (typeof data11 !== "string")){
const err35 = {instancePath:instancePath+"/timeout/xhigh",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: schema33.type},message:"must be number,string",schema:schema33.type,parentSchema:schema33,data:data11};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 <= 0 || isNaN(data11)){
const err36 = {instancePath:instancePath+"/timeout/xhigh",schemaPath:"#/$defs/duration/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema33,data:data11};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(typeof data11 === "string"){
if(!pattern7.test(data11)){
const err37 = {instancePath:instancePath+"/timeout/xhigh",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)? ?(ms|s|m)$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)? ?(ms|s|m)$"+"\"",schema:"^[0-9]+(\\.[0-9]+)? ?(ms|s|m)$",parentSchema:schema33,data:data11};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
if(data6.max !== undefined){
let data12 = data6.max;
if((!((typeof data12 == "number") && (isFinite(data12)))) && (typeof data12 !== "string")){
const err38 = {instancePath:instancePath+"/timeout/max",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: schema33.type},message:"must be number,string",schema:schema33.type,parentSchema:schema33,data:data12};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 <= 0 || isNaN(data12)){
const err39 = {instancePath:instancePath+"/timeout/max",schemaPath:"#/$defs/duration/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema33,data:data12};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(typeof data12 === "string"){
if(!pattern7.test(data12)){
const err40 = {instancePath:instancePath+"/timeout/max",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)? ?(ms|s|m)$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)? ?(ms|s|m)$"+"\"",schema:"^[0-9]+(\\.[0-9]+)? ?(ms|s|m)$",parentSchema:schema33,data:data12};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
}
}
if(data.transport !== undefined){
let data13 = data.transport;
if(typeof data13 !== "string"){
const err41 = {instancePath:instancePath+"/transport",schemaPath:"#/properties/transport/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.transport.type,parentSchema:schema32.properties.transport,data:data13};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(!((data13 === "images") || (data13 === "responses"))){
const err42 = {instancePath:instancePath+"/transport",schemaPath:"#/properties/transport/enum",keyword:"enum",params:{allowedValues: schema32.properties.transport.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.transport.enum,parentSchema:schema32.properties.transport,data:data13};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.mainModel !== undefined){
let data14 = data.mainModel;
if(typeof data14 === "string"){
if(func3(data14) < 1){
const err43 = {instancePath:instancePath+"/mainModel",schemaPath:"#/properties/mainModel/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema32.properties.mainModel,data:data14};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/mainModel",schemaPath:"#/properties/mainModel/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.mainModel.type,parentSchema:schema32.properties.mainModel,data:data14};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.reasoning !== undefined){
let data15 = data.reasoning;
if(typeof data15 !== "string"){
const err45 = {instancePath:instancePath+"/reasoning",schemaPath:"#/properties/reasoning/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.reasoning.type,parentSchema:schema32.properties.reasoning,data:data15};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(!((((((data15 === "none") || (data15 === "minimal")) || (data15 === "low")) || (data15 === "medium")) || (data15 === "high")) || (data15 === "xhigh"))){
const err46 = {instancePath:instancePath+"/reasoning",schemaPath:"#/properties/reasoning/enum",keyword:"enum",params:{allowedValues: schema32.properties.reasoning.enum},message:"must be equal to one of the allowed values",schema:schema32.properties.reasoning.enum,parentSchema:schema32.properties.reasoning,data:data15};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data.limits !== undefined){
let data16 = data.limits;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key3 in data16){
if(!((((key3 === "imagesPerMinute") || (key3 === "requestsPerMinute")) || (key3 === "tokensPerMinute")) || (key3 === "inputImagesPerMinute"))){
const err47 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema32.properties.limits,data:data16};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data16.imagesPerMinute !== undefined){
let data17 = data16.imagesPerMinute;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err48 = {instancePath:instancePath+"/limits/imagesPerMinute",schemaPath:"#/properties/limits/properties/imagesPerMinute/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema32.properties.limits.properties.imagesPerMinute.type,parentSchema:schema32.properties.limits.properties.imagesPerMinute,data:data17};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 < 1 || isNaN(data17)){
const err49 = {instancePath:instancePath+"/limits/imagesPerMinute",schemaPath:"#/properties/limits/properties/imagesPerMinute/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema32.properties.limits.properties.imagesPerMinute,data:data17};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
if(data16.requestsPerMinute !== undefined){
let data18 = data16.requestsPerMinute;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err50 = {instancePath:instancePath+"/limits/requestsPerMinute",schemaPath:"#/properties/limits/properties/requestsPerMinute/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema32.properties.limits.properties.requestsPerMinute.type,parentSchema:schema32.properties.limits.properties.requestsPerMinute,data:data18};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 < 1 || isNaN(data18)){
const err51 = {instancePath:instancePath+"/limits/requestsPerMinute",schemaPath:"#/properties/limits/properties/requestsPerMinute/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema32.properties.limits.properties.requestsPerMinute,data:data18};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
if(data16.tokensPerMinute !== undefined){
let data19 = data16.tokensPerMinute;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
const err52 = {instancePath:instancePath+"/limits/tokensPerMinute",schemaPath:"#/properties/limits/properties/tokensPerMinute/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema32.properties.limits.properties.tokensPerMinute.type,parentSchema:schema32.properties.limits.properties.tokensPerMinute,data:data19};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 < 1 || isNaN(data19)){
const err53 = {instancePath:instancePath+"/limits/tokensPerMinute",schemaPath:"#/properties/limits/properties/tokensPerMinute/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema32.properties.limits.properties.tokensPerMinute,data:data19};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
if(data16.inputImagesPerMinute !== undefined){
let data20 = data16.inputImagesPerMinute;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err54 = {instancePath:instancePath+"/limits/inputImagesPerMinute",schemaPath:"#/properties/limits/properties/inputImagesPerMinute/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema32.properties.limits.properties.inputImagesPerMinute.type,parentSchema:schema32.properties.limits.properties.inputImagesPerMinute,data:data20};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 < 1 || isNaN(data20)){
const err55 = {instancePath:instancePath+"/limits/inputImagesPerMinute",schemaPath:"#/properties/limits/properties/inputImagesPerMinute/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema32.properties.limits.properties.inputImagesPerMinute,data:data20};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
}
else {
const err56 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.limits.type,parentSchema:schema32.properties.limits,data:data16};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data.azure !== undefined){
if(data.baseURL === undefined){
const err57 = {instancePath,schemaPath:"#/dependentRequired",keyword:"dependentRequired",params:{property: "azure",
    missingProperty: "baseURL",
    depsCount: 1,
    deps: "baseURL"},message:"must have property baseURL when property azure is present",schema:schema32.dependentRequired,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema39 = {"title":"ManifestJudge","description":"Who answers the questions of `expect: {judge: …}` and reads pictures for `expect: {text: judge}`: the name of a model that sees pictures, or a mapping. Its price stands under `prices`, as `textIn` and `textOut`. A file that names none takes that of the file which includes it.","type":["string","object"],"minLength":1,"additionalProperties":false,"required":["model"],"examples":["gpt-5.6",{"model":"gpt-5.6","reasoning":"low"}],"properties":{"model":{"description":"A model that sees pictures, with OpenAI's Responses API.","type":"string","minLength":1,"examples":["gpt-5.6"]},"reasoning":{"description":"How much it thinks before it answers; its own default when left out, and nothing is sent, as models that do not think know no such setting.","type":"string","enum":["none","minimal","low","medium","high","xhigh"],"examples":["low"]},"provider":{"$ref":"#/$defs/provider","description":"Where it is asked; where the asset's picture is made when left out.","examples":[{"use":"openai","apiKeyEnv":"OPENAI_API_KEY"}]}}};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema39.type},message:"must be string,object",schema:schema39.type,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(func3(data) < 1){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.model === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "model"},message:"must have required property '"+"model"+"'",schema:schema39.required,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "model") || (key0 === "reasoning")) || (key0 === "provider"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.model !== undefined){
let data0 = data.model;
if(typeof data0 === "string"){
if(func3(data0) < 1){
const err4 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema39.properties.model,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/model",schemaPath:"#/properties/model/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.model.type,parentSchema:schema39.properties.model,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.reasoning !== undefined){
let data1 = data.reasoning;
if(typeof data1 !== "string"){
const err6 = {instancePath:instancePath+"/reasoning",schemaPath:"#/properties/reasoning/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.properties.reasoning.type,parentSchema:schema39.properties.reasoning,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!((((((data1 === "none") || (data1 === "minimal")) || (data1 === "low")) || (data1 === "medium")) || (data1 === "high")) || (data1 === "xhigh"))){
const err7 = {instancePath:instancePath+"/reasoning",schemaPath:"#/properties/reasoning/enum",keyword:"enum",params:{allowedValues: schema39.properties.reasoning.enum},message:"must be equal to one of the allowed values",schema:schema39.properties.reasoning.enum,parentSchema:schema39.properties.reasoning,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.provider !== undefined){
if(!(validate21(data.provider, {instancePath:instancePath+"/provider",parentData:data,parentDataProperty:"provider",rootData,dynamicAnchors}))){
if (vErrors === null) vErrors = validate21.errors; else for (const error of validate21.errors) vErrors.push(error);
errors = vErrors.length;
}
}
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema41 = {"title":"ManifestStyle","type":["string","object","array"],"minLength":1,"additionalProperties":false,"required":["text"],"examples":["house",["house",{"text":"soft morning light"}]],"properties":{"text":{"description":"Words on how the picture looks.","type":"string","minLength":1,"examples":["soft morning light"]}},"items":{"$ref":"#/$defs/styleItem"}};

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!data || typeof data != "object") && (typeof data !== "string")){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema41.type},message:"must be string,object,array",schema:schema41.type,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(func3(data) < 1){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if((typeof data0 !== "string") && (!(data0 && typeof data0 == "object" && !Array.isArray(data0)))){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/styleItem/type",keyword:"type",params:{type: schema40.type},message:"must be string,object",schema:schema40.type,parentSchema:schema40,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(typeof data0 === "string"){
if(func3(data0) < 1){
const err3 = {instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/styleItem/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema40,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.text === undefined){
const err4 = {instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/styleItem/required",keyword:"required",params:{missingProperty: "text"},message:"must have required property '"+"text"+"'",schema:schema40.required,parentSchema:schema40,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data0){
if(!(key0 === "text")){
const err5 = {instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/styleItem/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema40,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0.text !== undefined){
let data1 = data0.text;
if(typeof data1 === "string"){
if(func3(data1) < 1){
const err6 = {instancePath:instancePath+"/" + i0+"/text",schemaPath:"#/$defs/styleItem/properties/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema40.properties.text,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/" + i0+"/text",schemaPath:"#/$defs/styleItem/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.text.type,parentSchema:schema40.properties.text,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.text === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "text"},message:"must have required property '"+"text"+"'",schema:schema41.required,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key1 in data){
if(!(key1 === "text")){
const err9 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.text !== undefined){
let data2 = data.text;
if(typeof data2 === "string"){
if(func3(data2) < 1){
const err10 = {instancePath:instancePath+"/text",schemaPath:"#/properties/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema41.properties.text,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.properties.text.type,parentSchema:schema41.properties.text,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};

const schema53 = {"description":"Pictures to look at, at most 16 with `edit`: names from `references`, assets, or `{file | asset | url, role, note}`. Replaces the list of `defaults`.","type":"array","items":{"$ref":"#/$defs/picture"},"examples":[["mascot",{"file":"refs/palette.png","role":"palette"}]]};
const schema54 = {"title":"ManifestPicture","description":"An input picture: the name of a reference or asset, or exactly one of `file`, `asset` and `url`.","type":["string","object"],"minLength":1,"additionalProperties":false,"dependentRequired":{"url":["sha256"],"sha256":["url"]},"if":{"type":"object"},"then":{"oneOf":[{"required":["file"]},{"required":["asset"]},{"required":["url"]}]},"properties":{"file":{"description":"Path of a png, jpeg or webp under 50 MB.","type":"string","minLength":1,"examples":["refs/mascot.png"]},"asset":{"description":"Name of an asset whose picture is used.","type":"string","minLength":1,"examples":["hero"]},"url":{"description":"https address of a picture, together with `sha256`.","type":"string","minLength":1,"examples":["https://example.com/mascot.png"]},"sha256":{"description":"SHA-256 of the picture's bytes: 64 hex digits.","type":"string","pattern":"^(sha256:)?[0-9a-fA-F]{64}$","examples":["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"]},"role":{"description":"What the picture is for; the prompt says so. These words are known, others are sent as they are.","type":"string","minLength":1,"maxLength":100,"examples":["subject","character","product","style","composition","palette","background","lighting","pose","logo","texture"]},"note":{"description":"What to take from it, in words.","type":"string","minLength":1,"examples":["Keep the scar over the left eye"]}},"examples":["mascot",{"file":"refs/mascot.png","role":"subject"}]};

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate28.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if((typeof data0 !== "string") && (!(data0 && typeof data0 == "object" && !Array.isArray(data0)))){
const err0 = {instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/picture/type",keyword:"type",params:{type: schema54.type},message:"must be string,object",schema:schema54.type,parentSchema:schema54,data:data0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const _errs4 = errors;
let valid3 = true;
const _errs5 = errors;
if(!(data0 && typeof data0 == "object" && !Array.isArray(data0))){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs5 === errors;
errors = _errs4;
if(vErrors !== null){
if(_errs4){
vErrors.length = _errs4;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs7 = errors;
const _errs8 = errors;
let valid4 = false;
let passing0 = null;
const _errs9 = errors;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.file === undefined){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/picture/then/oneOf/0/required",keyword:"required",params:{missingProperty: "file"},message:"must have required property '"+"file"+"'",schema:schema54.then.oneOf[0].required,parentSchema:schema54.then.oneOf[0],data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid1 = _errs9 === errors;
if(_valid1){
valid4 = true;
passing0 = 0;
}
const _errs10 = errors;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.asset === undefined){
const err3 = {instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/picture/then/oneOf/1/required",keyword:"required",params:{missingProperty: "asset"},message:"must have required property '"+"asset"+"'",schema:schema54.then.oneOf[1].required,parentSchema:schema54.then.oneOf[1],data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid1 = _errs10 === errors;
if(_valid1 && valid4){
valid4 = false;
passing0 = [passing0, 1];
}
else {
if(_valid1){
valid4 = true;
passing0 = 1;
}
const _errs11 = errors;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.url === undefined){
const err4 = {instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/picture/then/oneOf/2/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'",schema:schema54.then.oneOf[2].required,parentSchema:schema54.then.oneOf[2],data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid1 = _errs11 === errors;
if(_valid1 && valid4){
valid4 = false;
passing0 = [passing0, 2];
}
else {
if(_valid1){
valid4 = true;
passing0 = 2;
}
}
}
if(!valid4){
const err5 = {instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/picture/then/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf",schema:schema54.then.oneOf,parentSchema:schema54.then,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
else {
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
}
var _valid0 = _errs7 === errors;
valid3 = _valid0;
}
if(!valid3){
const err6 = {instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/picture/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema54.if,parentSchema:schema54,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(typeof data0 === "string"){
if(func3(data0) < 1){
const err7 = {instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/picture/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema54,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key0 in data0){
if(!((((((key0 === "file") || (key0 === "asset")) || (key0 === "url")) || (key0 === "sha256")) || (key0 === "role")) || (key0 === "note"))){
const err8 = {instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/picture/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema54,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data0.file !== undefined){
let data1 = data0.file;
if(typeof data1 === "string"){
if(func3(data1) < 1){
const err9 = {instancePath:instancePath+"/" + i0+"/file",schemaPath:"#/$defs/picture/properties/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema54.properties.file,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/" + i0+"/file",schemaPath:"#/$defs/picture/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.file.type,parentSchema:schema54.properties.file,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data0.asset !== undefined){
let data2 = data0.asset;
if(typeof data2 === "string"){
if(func3(data2) < 1){
const err11 = {instancePath:instancePath+"/" + i0+"/asset",schemaPath:"#/$defs/picture/properties/asset/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema54.properties.asset,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/" + i0+"/asset",schemaPath:"#/$defs/picture/properties/asset/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.asset.type,parentSchema:schema54.properties.asset,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data0.url !== undefined){
let data3 = data0.url;
if(typeof data3 === "string"){
if(func3(data3) < 1){
const err13 = {instancePath:instancePath+"/" + i0+"/url",schemaPath:"#/$defs/picture/properties/url/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema54.properties.url,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/" + i0+"/url",schemaPath:"#/$defs/picture/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.url.type,parentSchema:schema54.properties.url,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data0.sha256 !== undefined){
let data4 = data0.sha256;
if(typeof data4 === "string"){
if(!pattern18.test(data4)){
const err15 = {instancePath:instancePath+"/" + i0+"/sha256",schemaPath:"#/$defs/picture/properties/sha256/pattern",keyword:"pattern",params:{pattern: "^(sha256:)?[0-9a-fA-F]{64}$"},message:"must match pattern \""+"^(sha256:)?[0-9a-fA-F]{64}$"+"\"",schema:"^(sha256:)?[0-9a-fA-F]{64}$",parentSchema:schema54.properties.sha256,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/" + i0+"/sha256",schemaPath:"#/$defs/picture/properties/sha256/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.sha256.type,parentSchema:schema54.properties.sha256,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data0.role !== undefined){
let data5 = data0.role;
if(typeof data5 === "string"){
if(func3(data5) > 100){
const err17 = {instancePath:instancePath+"/" + i0+"/role",schemaPath:"#/$defs/picture/properties/role/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema54.properties.role,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(func3(data5) < 1){
const err18 = {instancePath:instancePath+"/" + i0+"/role",schemaPath:"#/$defs/picture/properties/role/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema54.properties.role,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/" + i0+"/role",schemaPath:"#/$defs/picture/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.role.type,parentSchema:schema54.properties.role,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data0.note !== undefined){
let data6 = data0.note;
if(typeof data6 === "string"){
if(func3(data6) < 1){
const err20 = {instancePath:instancePath+"/" + i0+"/note",schemaPath:"#/$defs/picture/properties/note/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema54.properties.note,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/" + i0+"/note",schemaPath:"#/$defs/picture/properties/note/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.note.type,parentSchema:schema54.properties.note,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data0.url !== undefined){
if(data0.sha256 === undefined){
const err22 = {instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/picture/dependentRequired",keyword:"dependentRequired",params:{property: "url",
    missingProperty: "sha256",
    depsCount: 1,
    deps: "sha256"},message:"must have property sha256 when property url is present",schema:schema54.dependentRequired,parentSchema:schema54,data:data0};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data0.sha256 !== undefined){
if(data0.url === undefined){
const err23 = {instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/picture/dependentRequired",keyword:"dependentRequired",params:{property: "sha256",
    missingProperty: "url",
    depsCount: 1,
    deps: "url"},message:"must have property url when property sha256 is present",schema:schema54.dependentRequired,parentSchema:schema54,data:data0};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
}
}
else {
const err24 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema53.type,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema57 = {"description":"The files derived from the master, free to change: one mapping or a list of them. A mapping merges with that of `defaults`, a list replaces it. `[]` writes no file.","type":["object","array"],"default":{"dir":"images","formats":["webp"]},"examples":[{"dir":"public/img","widths":[480,960,1536],"formats":["avif","webp","jpeg"]}],"if":{"type":"array"},"then":{"items":{"$ref":"#/$defs/output"}},"else":{"$ref":"#/$defs/output"}};
const schema58 = {"title":"ManifestOutput","description":"Files of one kind: every width in every format at every device-pixel ratio.","type":"object","additionalProperties":false,"examples":[{"dir":"public/img","widths":[480,960],"formats":["webp"]},{"preset":"favicon","dir":"public"}],"properties":{"preset":{"description":"Files that a use needs, of the sizes, names and formats that it asks for: one preset, or a list of them. `widths` (but for avatar), `heights`, `dpr` and `fit` do not go with it.","type":["string","array"],"if":{"type":"array"},"then":{"items":{"$ref":"#/$defs/preset"}},"else":{"$ref":"#/$defs/preset"},"examples":["favicon",["favicon","social-card"]]},"variants":{"description":"Which files of the preset are wanted. social-card: og, x, linkedin, and summary, the square of X. android-adaptive: foreground, background, and monochrome, the outline of a transparent picture. All but summary and monochrome when left out.","type":"array","minItems":1,"items":{"description":"A file, or a set of files, of a preset.","type":"string","enum":["og","x","linkedin","summary","foreground","background","monochrome"],"examples":["og"]},"examples":[["og"],["foreground","background","monochrome"]]},"slice":{"title":"ManifestSlice","description":"Cut the picture into cells, row by row; each cell has files of its own.","type":"object","additionalProperties":false,"required":["rows","columns"],"examples":[{"rows":2,"columns":3,"names":["happy","sad","angry","sleepy","proud","shy"]}],"properties":{"rows":{"description":"Rows of cells.","type":"integer","minimum":1,"maximum":64,"examples":[2]},"columns":{"description":"Columns of cells.","type":"integer","minimum":1,"maximum":64,"examples":[3]},"names":{"description":"Names of the cells, row by row, for {cell} in the names of files; null leaves a cell out. Numbers from 1 when left out.","type":"array","minItems":1,"items":{"description":"Name of a cell, or null for none.","type":["string","null"],"pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*$","examples":["happy"]},"examples":[["happy","sad",null,"sleepy"]]}}},"dir":{"description":"Folder of the files.","type":"string","minLength":1,"default":"images","examples":["public/img"]},"name":{"description":"How files are named: {name} (the asset's name), {width}, {height}, {format}, {dpr}, with `slice` {cell}, and what a preset has. When left out: {name}.{format}, with -{cell} where the picture is cut into cells, -{width} where there are several widths and @{dpr}x where there are several device-pixel ratios, but for 1.","type":"string","minLength":1,"default":"{name}.{format}","examples":["{name}-{width}.{format}"]},"widths":{"description":"Widths in CSS pixels, multiplied by `dpr`. Without widths and heights a file has the master's own size.","type":"array","items":{"$ref":"#/$defs/edge"},"examples":[[480,960,1536]]},"heights":{"description":"Heights in CSS pixels. With `widths`, as many as those, in pairs, or one for all.","type":"array","items":{"$ref":"#/$defs/edge"},"examples":[[630]]},"fit":{"description":"How a picture fills a given width and height: cover crops, contain pads, fill stretches, inside and outside keep the shape.","type":"string","enum":["cover","contain","fill","inside","outside"],"default":"cover","examples":["cover"]},"position":{"description":"What `cover` keeps: centre, top, left bottom, 30% 20%, attention or entropy.","type":"string","pattern":"^(attention|entropy|north|south|east|west|northeast|northwest|southeast|southwest|(left|right|centre|center)([ -](top|bottom|centre|center))?|(top|bottom)([ -](left|right|centre|center))?|(100|[0-9]{1,2})%( (100|[0-9]{1,2})%)?)$","default":"centre","examples":["centre","top","attention"]},"focus":{"description":"The point that `cover` keeps in the middle, as far as the edges let it: shares of the picture's width and height, from the top left, as `0.3,0.6` or a list. In place of `position`.","type":["string","array"],"pattern":"^(0(\\.[0-9]+)?|1(\\.0+)?), ?(0(\\.[0-9]+)?|1(\\.0+)?)$","minItems":2,"maxItems":2,"items":{"description":"A share, from 0 to 1.","type":"number","minimum":0,"maximum":1,"examples":[0.3]},"examples":["0.3,0.6",[0.3,0.6]]},"formats":{"description":"Formats of the files: names, or `{format, quality, lossless}`.","type":"array","minItems":1,"default":["webp"],"examples":[["avif","webp","jpeg"]],"items":{"title":"ManifestOutputFormat","description":"A format, or `{format, quality, lossless}`.","type":["string","object"],"if":{"type":"string"},"then":{"enum":["png","jpeg","webp","avif"]},"examples":["webp"],"additionalProperties":false,"required":["format"],"properties":{"format":{"description":"The format.","type":"string","enum":["png","jpeg","webp","avif"],"examples":["webp"]},"quality":{"description":"1 to 100.","type":"integer","minimum":1,"maximum":100,"examples":[80]},"lossless":{"description":"Keep every pixel (webp and avif).","type":"boolean","default":false,"examples":[true]}}}},"quality":{"title":"ManifestOutputQuality","description":"Quality of jpeg, webp and avif, 1 to 100: one number, or one by format.","type":["integer","object"],"minimum":1,"maximum":100,"additionalProperties":false,"examples":[80,{"avif":55,"webp":80}],"properties":{"png":{"description":"Quality of png files, 1 to 100.","type":"integer","minimum":1,"maximum":100,"examples":[80]},"jpeg":{"description":"Quality of jpeg files, 1 to 100.","type":"integer","minimum":1,"maximum":100,"examples":[80]},"webp":{"description":"Quality of webp files, 1 to 100.","type":"integer","minimum":1,"maximum":100,"examples":[80]},"avif":{"description":"Quality of avif files, 1 to 100.","type":"integer","minimum":1,"maximum":100,"examples":[80]}}},"dpr":{"description":"Device-pixel ratios: each width and height is made at each of them.","type":"array","minItems":1,"items":{"description":"A device-pixel ratio.","type":"number","exclusiveMinimum":0,"maximum":8,"examples":[2]},"default":[1],"examples":[[1,2]]},"background":{"description":"Colour behind transparent parts and padding, in hex. Quote it: YAML takes an unquoted # for a comment. Jpeg, and icons that may not be transparent, get white when left out.","type":"string","pattern":"^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$","examples":["#ffffff"]},"trim":{"title":"ManifestTrim","description":"Cut empty edges off, before anything else: transparent ones, or those of the colour of the top left corner. `widths` are then those of what is left.","type":["boolean","object"],"additionalProperties":false,"default":false,"examples":[true,{"threshold":10}],"properties":{"threshold":{"description":"How opaque, or how unlike the corner, a pixel has to be to be kept, in percent.","type":"number","minimum":0,"maximum":99,"default":4,"examples":[10]}}},"outline":{"title":"ManifestOutline","description":"A line around the subject of a transparent picture, as stickers have it; the picture grows where it has no room.","type":"object","additionalProperties":false,"examples":[{"width":"2%","colour":"#ffffff"}],"properties":{"width":{"$ref":"#/$defs/length","default":"2%"},"colour":{"$ref":"#/$defs/colour","default":"#ffffff"}}},"shadow":{"title":"ManifestShadow","description":"A soft shadow under the subject of a transparent picture and its outline; the picture grows where it has no room.","type":"object","additionalProperties":false,"examples":[{"offset":[0,"1%"],"blur":"2%","opacity":0.3}],"properties":{"offset":{"description":"How far to the right and down.","type":"array","minItems":2,"maxItems":2,"items":{"$ref":"#/$defs/offset"},"default":[0,"1%"],"examples":[[0,"1%"]]},"blur":{"$ref":"#/$defs/length","default":"2%"},"opacity":{"description":"0 to 1.","type":"number","minimum":0,"maximum":1,"default":0.3,"examples":[0.3]},"colour":{"$ref":"#/$defs/colour","default":"#000000"}}},"pad":{"title":"ManifestPad","description":"Room around the picture, after trim, outline and shadow and before it is brought to size: a length, or `{by, colour}`. Transparent without a colour.","type":["integer","string","object"],"minimum":0,"maximum":4096,"pattern":"^(100|[0-9]{1,2})(\\.[0-9]{1,2})?%$","additionalProperties":false,"required":["by"],"examples":["5%",{"by":"5%","colour":"#f4e9d8"}],"properties":{"by":{"$ref":"#/$defs/length"},"colour":{"$ref":"#/$defs/colour"}}},"enlarge":{"description":"Allow files larger than the master.","type":"boolean","default":false,"examples":[true]}}};
const schema59 = {"title":"ManifestPreset","description":"favicon: favicon.ico of 16, 32 and 48, favicon-96.png, apple-touch-icon.png, icon-192.png, icon-512.png, icon-maskable-512.png. ios-app-icon: AppIcon.png of 1024, opaque. android-adaptive: layers of an adaptive icon from mdpi to xxxhdpi. social-card: 1200x630 for Open Graph, 1200x675 for X, 1200x627 for LinkedIn. email-header@2x: 1200x400. avatar: squares that a circle may be cut from.","type":"string","enum":["favicon","ios-app-icon","android-adaptive","social-card","email-header@2x","avatar"],"examples":["favicon"]};
const schema61 = {"description":"Pixels.","type":"integer","minimum":1,"maximum":16383,"examples":[480]};
const schema63 = {"description":"Pixels of the master, or percent of the longer edge of the picture once trimmed.","type":["integer","string"],"minimum":0,"maximum":4096,"pattern":"^(100|[0-9]{1,2})(\\.[0-9]{1,2})?%$","examples":["2%",24]};
const schema64 = {"description":"A colour in hex. Quote it: YAML takes an unquoted # for a comment.","type":"string","pattern":"^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$","examples":["#ffffff"]};
const schema65 = {"description":"Pixels of the master, or percent of the longer edge of the picture once trimmed; negative to the left or up.","type":["integer","string"],"minimum":-4096,"maximum":4096,"pattern":"^-?(100|[0-9]{1,2})(\\.[0-9]{1,2})?%$","examples":["1%",-12]};
const pattern20 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]*$", "u");
const pattern21 = new RegExp("^(attention|entropy|north|south|east|west|northeast|northwest|southeast|southwest|(left|right|centre|center)([ -](top|bottom|centre|center))?|(top|bottom)([ -](left|right|centre|center))?|(100|[0-9]{1,2})%( (100|[0-9]{1,2})%)?)$", "u");
const pattern22 = new RegExp("^(0(\\.[0-9]+)?|1(\\.0+)?), ?(0(\\.[0-9]+)?|1(\\.0+)?)$", "u");
const pattern23 = new RegExp("^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$", "u");
const pattern24 = new RegExp("^(100|[0-9]{1,2})(\\.[0-9]{1,2})?%$", "u");
const pattern26 = new RegExp("^-?(100|[0-9]{1,2})(\\.[0-9]{1,2})?%$", "u");

function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate31.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema58.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema58,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.preset !== undefined){
let data0 = data.preset;
if((typeof data0 !== "string") && (!(Array.isArray(data0)))){
const err1 = {instancePath:instancePath+"/preset",schemaPath:"#/properties/preset/type",keyword:"type",params:{type: schema58.properties.preset.type},message:"must be string,array",schema:schema58.properties.preset.type,parentSchema:schema58.properties.preset,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const _errs4 = errors;
let valid1 = true;
const _errs5 = errors;
if(!(Array.isArray(data0))){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs5 === errors;
errors = _errs4;
if(vErrors !== null){
if(_errs4){
vErrors.length = _errs4;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs7 = errors;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/preset/" + i0,schemaPath:"#/$defs/preset/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.type,parentSchema:schema59,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!((((((data1 === "favicon") || (data1 === "ios-app-icon")) || (data1 === "android-adaptive")) || (data1 === "social-card")) || (data1 === "email-header@2x")) || (data1 === "avatar"))){
const err4 = {instancePath:instancePath+"/preset/" + i0,schemaPath:"#/$defs/preset/enum",keyword:"enum",params:{allowedValues: schema59.enum},message:"must be equal to one of the allowed values",schema:schema59.enum,parentSchema:schema59,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
var _valid0 = _errs7 === errors;
valid1 = _valid0;
ifClause0 = "then";
}
else {
const _errs11 = errors;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/preset",schemaPath:"#/$defs/preset/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.type,parentSchema:schema59,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!((((((data0 === "favicon") || (data0 === "ios-app-icon")) || (data0 === "android-adaptive")) || (data0 === "social-card")) || (data0 === "email-header@2x")) || (data0 === "avatar"))){
const err6 = {instancePath:instancePath+"/preset",schemaPath:"#/$defs/preset/enum",keyword:"enum",params:{allowedValues: schema59.enum},message:"must be equal to one of the allowed values",schema:schema59.enum,parentSchema:schema59,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid0 = _errs11 === errors;
valid1 = _valid0;
ifClause0 = "else";
}
if(!valid1){
const err7 = {instancePath:instancePath+"/preset",schemaPath:"#/properties/preset/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema58.properties.preset.if,parentSchema:schema58.properties.preset,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.variants !== undefined){
let data2 = data.variants;
if(Array.isArray(data2)){
if(data2.length < 1){
const err8 = {instancePath:instancePath+"/variants",schemaPath:"#/properties/variants/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema58.properties.variants,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(typeof data3 !== "string"){
const err9 = {instancePath:instancePath+"/variants/" + i1,schemaPath:"#/properties/variants/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema58.properties.variants.items.type,parentSchema:schema58.properties.variants.items,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!(((((((data3 === "og") || (data3 === "x")) || (data3 === "linkedin")) || (data3 === "summary")) || (data3 === "foreground")) || (data3 === "background")) || (data3 === "monochrome"))){
const err10 = {instancePath:instancePath+"/variants/" + i1,schemaPath:"#/properties/variants/items/enum",keyword:"enum",params:{allowedValues: schema58.properties.variants.items.enum},message:"must be equal to one of the allowed values",schema:schema58.properties.variants.items.enum,parentSchema:schema58.properties.variants.items,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/variants",schemaPath:"#/properties/variants/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema58.properties.variants.type,parentSchema:schema58.properties.variants,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.slice !== undefined){
let data4 = data.slice;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.rows === undefined){
const err12 = {instancePath:instancePath+"/slice",schemaPath:"#/properties/slice/required",keyword:"required",params:{missingProperty: "rows"},message:"must have required property '"+"rows"+"'",schema:schema58.properties.slice.required,parentSchema:schema58.properties.slice,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data4.columns === undefined){
const err13 = {instancePath:instancePath+"/slice",schemaPath:"#/properties/slice/required",keyword:"required",params:{missingProperty: "columns"},message:"must have required property '"+"columns"+"'",schema:schema58.properties.slice.required,parentSchema:schema58.properties.slice,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key1 in data4){
if(!(((key1 === "rows") || (key1 === "columns")) || (key1 === "names"))){
const err14 = {instancePath:instancePath+"/slice",schemaPath:"#/properties/slice/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema58.properties.slice,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data4.rows !== undefined){
let data5 = data4.rows;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err15 = {instancePath:instancePath+"/slice/rows",schemaPath:"#/properties/slice/properties/rows/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema58.properties.slice.properties.rows.type,parentSchema:schema58.properties.slice.properties.rows,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 64 || isNaN(data5)){
const err16 = {instancePath:instancePath+"/slice/rows",schemaPath:"#/properties/slice/properties/rows/maximum",keyword:"maximum",params:{comparison: "<=", limit: 64},message:"must be <= 64",schema:64,parentSchema:schema58.properties.slice.properties.rows,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data5 < 1 || isNaN(data5)){
const err17 = {instancePath:instancePath+"/slice/rows",schemaPath:"#/properties/slice/properties/rows/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema58.properties.slice.properties.rows,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
if(data4.columns !== undefined){
let data6 = data4.columns;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err18 = {instancePath:instancePath+"/slice/columns",schemaPath:"#/properties/slice/properties/columns/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema58.properties.slice.properties.columns.type,parentSchema:schema58.properties.slice.properties.columns,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 64 || isNaN(data6)){
const err19 = {instancePath:instancePath+"/slice/columns",schemaPath:"#/properties/slice/properties/columns/maximum",keyword:"maximum",params:{comparison: "<=", limit: 64},message:"must be <= 64",schema:64,parentSchema:schema58.properties.slice.properties.columns,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data6 < 1 || isNaN(data6)){
const err20 = {instancePath:instancePath+"/slice/columns",schemaPath:"#/properties/slice/properties/columns/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema58.properties.slice.properties.columns,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
if(data4.names !== undefined){
let data7 = data4.names;
if(Array.isArray(data7)){
if(data7.length < 1){
const err21 = {instancePath:instancePath+"/slice/names",schemaPath:"#/properties/slice/properties/names/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema58.properties.slice.properties.names,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
const len2 = data7.length;
for(let i2=0; i2<len2; i2++){
let data8 = data7[i2];
if((typeof data8 !== "string") && (data8 !== null)){
const err22 = {instancePath:instancePath+"/slice/names/" + i2,schemaPath:"#/properties/slice/properties/names/items/type",keyword:"type",params:{type: schema58.properties.slice.properties.names.items.type},message:"must be string,null",schema:schema58.properties.slice.properties.names.items.type,parentSchema:schema58.properties.slice.properties.names.items,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(typeof data8 === "string"){
if(!pattern20.test(data8)){
const err23 = {instancePath:instancePath+"/slice/names/" + i2,schemaPath:"#/properties/slice/properties/names/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]*$",parentSchema:schema58.properties.slice.properties.names.items,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
}
else {
const err24 = {instancePath:instancePath+"/slice/names",schemaPath:"#/properties/slice/properties/names/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema58.properties.slice.properties.names.type,parentSchema:schema58.properties.slice.properties.names,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/slice",schemaPath:"#/properties/slice/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema58.properties.slice.type,parentSchema:schema58.properties.slice,data:data4};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.dir !== undefined){
let data9 = data.dir;
if(typeof data9 === "string"){
if(func3(data9) < 1){
const err26 = {instancePath:instancePath+"/dir",schemaPath:"#/properties/dir/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema58.properties.dir,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/dir",schemaPath:"#/properties/dir/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema58.properties.dir.type,parentSchema:schema58.properties.dir,data:data9};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.name !== undefined){
let data10 = data.name;
if(typeof data10 === "string"){
if(func3(data10) < 1){
const err28 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema58.properties.name,data:data10};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema58.properties.name.type,parentSchema:schema58.properties.name,data:data10};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.widths !== undefined){
let data11 = data.widths;
if(Array.isArray(data11)){
const len3 = data11.length;
for(let i3=0; i3<len3; i3++){
let data12 = data11[i3];
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err30 = {instancePath:instancePath+"/widths/" + i3,schemaPath:"#/$defs/edge/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema61.type,parentSchema:schema61,data:data12};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 16383 || isNaN(data12)){
const err31 = {instancePath:instancePath+"/widths/" + i3,schemaPath:"#/$defs/edge/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16383},message:"must be <= 16383",schema:16383,parentSchema:schema61,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data12 < 1 || isNaN(data12)){
const err32 = {instancePath:instancePath+"/widths/" + i3,schemaPath:"#/$defs/edge/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema61,data:data12};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
}
else {
const err33 = {instancePath:instancePath+"/widths",schemaPath:"#/properties/widths/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema58.properties.widths.type,parentSchema:schema58.properties.widths,data:data11};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.heights !== undefined){
let data13 = data.heights;
if(Array.isArray(data13)){
const len4 = data13.length;
for(let i4=0; i4<len4; i4++){
let data14 = data13[i4];
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err34 = {instancePath:instancePath+"/heights/" + i4,schemaPath:"#/$defs/edge/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema61.type,parentSchema:schema61,data:data14};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 16383 || isNaN(data14)){
const err35 = {instancePath:instancePath+"/heights/" + i4,schemaPath:"#/$defs/edge/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16383},message:"must be <= 16383",schema:16383,parentSchema:schema61,data:data14};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data14 < 1 || isNaN(data14)){
const err36 = {instancePath:instancePath+"/heights/" + i4,schemaPath:"#/$defs/edge/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema61,data:data14};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
}
else {
const err37 = {instancePath:instancePath+"/heights",schemaPath:"#/properties/heights/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema58.properties.heights.type,parentSchema:schema58.properties.heights,data:data13};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.fit !== undefined){
let data15 = data.fit;
if(typeof data15 !== "string"){
const err38 = {instancePath:instancePath+"/fit",schemaPath:"#/properties/fit/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema58.properties.fit.type,parentSchema:schema58.properties.fit,data:data15};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(!(((((data15 === "cover") || (data15 === "contain")) || (data15 === "fill")) || (data15 === "inside")) || (data15 === "outside"))){
const err39 = {instancePath:instancePath+"/fit",schemaPath:"#/properties/fit/enum",keyword:"enum",params:{allowedValues: schema58.properties.fit.enum},message:"must be equal to one of the allowed values",schema:schema58.properties.fit.enum,parentSchema:schema58.properties.fit,data:data15};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.position !== undefined){
let data16 = data.position;
if(typeof data16 === "string"){
if(!pattern21.test(data16)){
const err40 = {instancePath:instancePath+"/position",schemaPath:"#/properties/position/pattern",keyword:"pattern",params:{pattern: "^(attention|entropy|north|south|east|west|northeast|northwest|southeast|southwest|(left|right|centre|center)([ -](top|bottom|centre|center))?|(top|bottom)([ -](left|right|centre|center))?|(100|[0-9]{1,2})%( (100|[0-9]{1,2})%)?)$"},message:"must match pattern \""+"^(attention|entropy|north|south|east|west|northeast|northwest|southeast|southwest|(left|right|centre|center)([ -](top|bottom|centre|center))?|(top|bottom)([ -](left|right|centre|center))?|(100|[0-9]{1,2})%( (100|[0-9]{1,2})%)?)$"+"\"",schema:"^(attention|entropy|north|south|east|west|northeast|northwest|southeast|southwest|(left|right|centre|center)([ -](top|bottom|centre|center))?|(top|bottom)([ -](left|right|centre|center))?|(100|[0-9]{1,2})%( (100|[0-9]{1,2})%)?)$",parentSchema:schema58.properties.position,data:data16};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/position",schemaPath:"#/properties/position/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema58.properties.position.type,parentSchema:schema58.properties.position,data:data16};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.focus !== undefined){
let data17 = data.focus;
if((typeof data17 !== "string") && (!(Array.isArray(data17)))){
const err42 = {instancePath:instancePath+"/focus",schemaPath:"#/properties/focus/type",keyword:"type",params:{type: schema58.properties.focus.type},message:"must be string,array",schema:schema58.properties.focus.type,parentSchema:schema58.properties.focus,data:data17};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(typeof data17 === "string"){
if(!pattern22.test(data17)){
const err43 = {instancePath:instancePath+"/focus",schemaPath:"#/properties/focus/pattern",keyword:"pattern",params:{pattern: "^(0(\\.[0-9]+)?|1(\\.0+)?), ?(0(\\.[0-9]+)?|1(\\.0+)?)$"},message:"must match pattern \""+"^(0(\\.[0-9]+)?|1(\\.0+)?), ?(0(\\.[0-9]+)?|1(\\.0+)?)$"+"\"",schema:"^(0(\\.[0-9]+)?|1(\\.0+)?), ?(0(\\.[0-9]+)?|1(\\.0+)?)$",parentSchema:schema58.properties.focus,data:data17};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(Array.isArray(data17)){
if(data17.length > 2){
const err44 = {instancePath:instancePath+"/focus",schemaPath:"#/properties/focus/maxItems",keyword:"maxItems",params:{limit: 2},message:"must NOT have more than 2 items",schema:2,parentSchema:schema58.properties.focus,data:data17};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(data17.length < 2){
const err45 = {instancePath:instancePath+"/focus",schemaPath:"#/properties/focus/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items",schema:2,parentSchema:schema58.properties.focus,data:data17};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
const len5 = data17.length;
for(let i5=0; i5<len5; i5++){
let data18 = data17[i5];
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 1 || isNaN(data18)){
const err46 = {instancePath:instancePath+"/focus/" + i5,schemaPath:"#/properties/focus/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1",schema:1,parentSchema:schema58.properties.focus.items,data:data18};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data18 < 0 || isNaN(data18)){
const err47 = {instancePath:instancePath+"/focus/" + i5,schemaPath:"#/properties/focus/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema58.properties.focus.items,data:data18};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/focus/" + i5,schemaPath:"#/properties/focus/items/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema58.properties.focus.items.type,parentSchema:schema58.properties.focus.items,data:data18};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
}
if(data.formats !== undefined){
let data19 = data.formats;
if(Array.isArray(data19)){
if(data19.length < 1){
const err49 = {instancePath:instancePath+"/formats",schemaPath:"#/properties/formats/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema58.properties.formats,data:data19};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
const len6 = data19.length;
for(let i6=0; i6<len6; i6++){
let data20 = data19[i6];
if((typeof data20 !== "string") && (!(data20 && typeof data20 == "object" && !Array.isArray(data20)))){
const err50 = {instancePath:instancePath+"/formats/" + i6,schemaPath:"#/properties/formats/items/type",keyword:"type",params:{type: schema58.properties.formats.items.type},message:"must be string,object",schema:schema58.properties.formats.items.type,parentSchema:schema58.properties.formats.items,data:data20};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
const _errs55 = errors;
let valid21 = true;
const _errs56 = errors;
if(typeof data20 !== "string"){
const err51 = {};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
var _valid1 = _errs56 === errors;
errors = _errs55;
if(vErrors !== null){
if(_errs55){
vErrors.length = _errs55;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs58 = errors;
if(!((((data20 === "png") || (data20 === "jpeg")) || (data20 === "webp")) || (data20 === "avif"))){
const err52 = {instancePath:instancePath+"/formats/" + i6,schemaPath:"#/properties/formats/items/then/enum",keyword:"enum",params:{allowedValues: schema58.properties.formats.items.then.enum},message:"must be equal to one of the allowed values",schema:schema58.properties.formats.items.then.enum,parentSchema:schema58.properties.formats.items.then,data:data20};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
var _valid1 = _errs58 === errors;
valid21 = _valid1;
}
if(!valid21){
const err53 = {instancePath:instancePath+"/formats/" + i6,schemaPath:"#/properties/formats/items/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema58.properties.formats.items.if,parentSchema:schema58.properties.formats.items,data:data20};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.format === undefined){
const err54 = {instancePath:instancePath+"/formats/" + i6,schemaPath:"#/properties/formats/items/required",keyword:"required",params:{missingProperty: "format"},message:"must have required property '"+"format"+"'",schema:schema58.properties.formats.items.required,parentSchema:schema58.properties.formats.items,data:data20};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
for(const key2 in data20){
if(!(((key2 === "format") || (key2 === "quality")) || (key2 === "lossless"))){
const err55 = {instancePath:instancePath+"/formats/" + i6,schemaPath:"#/properties/formats/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema58.properties.formats.items,data:data20};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data20.format !== undefined){
let data21 = data20.format;
if(typeof data21 !== "string"){
const err56 = {instancePath:instancePath+"/formats/" + i6+"/format",schemaPath:"#/properties/formats/items/properties/format/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema58.properties.formats.items.properties.format.type,parentSchema:schema58.properties.formats.items.properties.format,data:data21};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(!((((data21 === "png") || (data21 === "jpeg")) || (data21 === "webp")) || (data21 === "avif"))){
const err57 = {instancePath:instancePath+"/formats/" + i6+"/format",schemaPath:"#/properties/formats/items/properties/format/enum",keyword:"enum",params:{allowedValues: schema58.properties.formats.items.properties.format.enum},message:"must be equal to one of the allowed values",schema:schema58.properties.formats.items.properties.format.enum,parentSchema:schema58.properties.formats.items.properties.format,data:data21};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data20.quality !== undefined){
let data22 = data20.quality;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
const err58 = {instancePath:instancePath+"/formats/" + i6+"/quality",schemaPath:"#/properties/formats/items/properties/quality/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema58.properties.formats.items.properties.quality.type,parentSchema:schema58.properties.formats.items.properties.quality,data:data22};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 > 100 || isNaN(data22)){
const err59 = {instancePath:instancePath+"/formats/" + i6+"/quality",schemaPath:"#/properties/formats/items/properties/quality/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema58.properties.formats.items.properties.quality,data:data22};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(data22 < 1 || isNaN(data22)){
const err60 = {instancePath:instancePath+"/formats/" + i6+"/quality",schemaPath:"#/properties/formats/items/properties/quality/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema58.properties.formats.items.properties.quality,data:data22};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
if(data20.lossless !== undefined){
let data23 = data20.lossless;
if(typeof data23 !== "boolean"){
const err61 = {instancePath:instancePath+"/formats/" + i6+"/lossless",schemaPath:"#/properties/formats/items/properties/lossless/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema58.properties.formats.items.properties.lossless.type,parentSchema:schema58.properties.formats.items.properties.lossless,data:data23};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
}
}
else {
const err62 = {instancePath:instancePath+"/formats",schemaPath:"#/properties/formats/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema58.properties.formats.type,parentSchema:schema58.properties.formats,data:data19};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data.quality !== undefined){
let data24 = data.quality;
if((!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))) && (!(data24 && typeof data24 == "object" && !Array.isArray(data24)))){
const err63 = {instancePath:instancePath+"/quality",schemaPath:"#/properties/quality/type",keyword:"type",params:{type: schema58.properties.quality.type},message:"must be integer,object",schema:schema58.properties.quality.type,parentSchema:schema58.properties.quality,data:data24};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 100 || isNaN(data24)){
const err64 = {instancePath:instancePath+"/quality",schemaPath:"#/properties/quality/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema58.properties.quality,data:data24};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(data24 < 1 || isNaN(data24)){
const err65 = {instancePath:instancePath+"/quality",schemaPath:"#/properties/quality/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema58.properties.quality,data:data24};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
for(const key3 in data24){
if(!((((key3 === "png") || (key3 === "jpeg")) || (key3 === "webp")) || (key3 === "avif"))){
const err66 = {instancePath:instancePath+"/quality",schemaPath:"#/properties/quality/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema58.properties.quality,data:data24};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data24.png !== undefined){
let data25 = data24.png;
if(!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))){
const err67 = {instancePath:instancePath+"/quality/png",schemaPath:"#/properties/quality/properties/png/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema58.properties.quality.properties.png.type,parentSchema:schema58.properties.quality.properties.png,data:data25};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 > 100 || isNaN(data25)){
const err68 = {instancePath:instancePath+"/quality/png",schemaPath:"#/properties/quality/properties/png/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema58.properties.quality.properties.png,data:data25};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(data25 < 1 || isNaN(data25)){
const err69 = {instancePath:instancePath+"/quality/png",schemaPath:"#/properties/quality/properties/png/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema58.properties.quality.properties.png,data:data25};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
if(data24.jpeg !== undefined){
let data26 = data24.jpeg;
if(!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))){
const err70 = {instancePath:instancePath+"/quality/jpeg",schemaPath:"#/properties/quality/properties/jpeg/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema58.properties.quality.properties.jpeg.type,parentSchema:schema58.properties.quality.properties.jpeg,data:data26};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 > 100 || isNaN(data26)){
const err71 = {instancePath:instancePath+"/quality/jpeg",schemaPath:"#/properties/quality/properties/jpeg/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema58.properties.quality.properties.jpeg,data:data26};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(data26 < 1 || isNaN(data26)){
const err72 = {instancePath:instancePath+"/quality/jpeg",schemaPath:"#/properties/quality/properties/jpeg/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema58.properties.quality.properties.jpeg,data:data26};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
if(data24.webp !== undefined){
let data27 = data24.webp;
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
const err73 = {instancePath:instancePath+"/quality/webp",schemaPath:"#/properties/quality/properties/webp/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema58.properties.quality.properties.webp.type,parentSchema:schema58.properties.quality.properties.webp,data:data27};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 > 100 || isNaN(data27)){
const err74 = {instancePath:instancePath+"/quality/webp",schemaPath:"#/properties/quality/properties/webp/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema58.properties.quality.properties.webp,data:data27};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(data27 < 1 || isNaN(data27)){
const err75 = {instancePath:instancePath+"/quality/webp",schemaPath:"#/properties/quality/properties/webp/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema58.properties.quality.properties.webp,data:data27};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
}
if(data24.avif !== undefined){
let data28 = data24.avif;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
const err76 = {instancePath:instancePath+"/quality/avif",schemaPath:"#/properties/quality/properties/avif/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema58.properties.quality.properties.avif.type,parentSchema:schema58.properties.quality.properties.avif,data:data28};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 > 100 || isNaN(data28)){
const err77 = {instancePath:instancePath+"/quality/avif",schemaPath:"#/properties/quality/properties/avif/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema58.properties.quality.properties.avif,data:data28};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(data28 < 1 || isNaN(data28)){
const err78 = {instancePath:instancePath+"/quality/avif",schemaPath:"#/properties/quality/properties/avif/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema58.properties.quality.properties.avif,data:data28};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
}
}
}
if(data.dpr !== undefined){
let data29 = data.dpr;
if(Array.isArray(data29)){
if(data29.length < 1){
const err79 = {instancePath:instancePath+"/dpr",schemaPath:"#/properties/dpr/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema58.properties.dpr,data:data29};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
const len7 = data29.length;
for(let i7=0; i7<len7; i7++){
let data30 = data29[i7];
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 > 8 || isNaN(data30)){
const err80 = {instancePath:instancePath+"/dpr/" + i7,schemaPath:"#/properties/dpr/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 8},message:"must be <= 8",schema:8,parentSchema:schema58.properties.dpr.items,data:data30};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if(data30 <= 0 || isNaN(data30)){
const err81 = {instancePath:instancePath+"/dpr/" + i7,schemaPath:"#/properties/dpr/items/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema58.properties.dpr.items,data:data30};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
else {
const err82 = {instancePath:instancePath+"/dpr/" + i7,schemaPath:"#/properties/dpr/items/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema58.properties.dpr.items.type,parentSchema:schema58.properties.dpr.items,data:data30};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
}
else {
const err83 = {instancePath:instancePath+"/dpr",schemaPath:"#/properties/dpr/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema58.properties.dpr.type,parentSchema:schema58.properties.dpr,data:data29};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data.background !== undefined){
let data31 = data.background;
if(typeof data31 === "string"){
if(!pattern23.test(data31)){
const err84 = {instancePath:instancePath+"/background",schemaPath:"#/properties/background/pattern",keyword:"pattern",params:{pattern: "^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$"},message:"must match pattern \""+"^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$"+"\"",schema:"^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$",parentSchema:schema58.properties.background,data:data31};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
else {
const err85 = {instancePath:instancePath+"/background",schemaPath:"#/properties/background/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema58.properties.background.type,parentSchema:schema58.properties.background,data:data31};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data.trim !== undefined){
let data32 = data.trim;
if((typeof data32 !== "boolean") && (!(data32 && typeof data32 == "object" && !Array.isArray(data32)))){
const err86 = {instancePath:instancePath+"/trim",schemaPath:"#/properties/trim/type",keyword:"type",params:{type: schema58.properties.trim.type},message:"must be boolean,object",schema:schema58.properties.trim.type,parentSchema:schema58.properties.trim,data:data32};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
for(const key4 in data32){
if(!(key4 === "threshold")){
const err87 = {instancePath:instancePath+"/trim",schemaPath:"#/properties/trim/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema58.properties.trim,data:data32};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data32.threshold !== undefined){
let data33 = data32.threshold;
if((typeof data33 == "number") && (isFinite(data33))){
if(data33 > 99 || isNaN(data33)){
const err88 = {instancePath:instancePath+"/trim/threshold",schemaPath:"#/properties/trim/properties/threshold/maximum",keyword:"maximum",params:{comparison: "<=", limit: 99},message:"must be <= 99",schema:99,parentSchema:schema58.properties.trim.properties.threshold,data:data33};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if(data33 < 0 || isNaN(data33)){
const err89 = {instancePath:instancePath+"/trim/threshold",schemaPath:"#/properties/trim/properties/threshold/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema58.properties.trim.properties.threshold,data:data33};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
else {
const err90 = {instancePath:instancePath+"/trim/threshold",schemaPath:"#/properties/trim/properties/threshold/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema58.properties.trim.properties.threshold.type,parentSchema:schema58.properties.trim.properties.threshold,data:data33};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
}
}
if(data.outline !== undefined){
let data34 = data.outline;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
for(const key5 in data34){
if(!((key5 === "width") || (key5 === "colour"))){
const err91 = {instancePath:instancePath+"/outline",schemaPath:"#/properties/outline/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema58.properties.outline,data:data34};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data34.width !== undefined){
let data35 = data34.width;
if((!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))) && (typeof data35 !== "string")){
const err92 = {instancePath:instancePath+"/outline/width",schemaPath:"#/$defs/length/type",keyword:"type",params:{type: schema63.type},message:"must be integer,string",schema:schema63.type,parentSchema:schema63,data:data35};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 > 4096 || isNaN(data35)){
const err93 = {instancePath:instancePath+"/outline/width",schemaPath:"#/$defs/length/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4096},message:"must be <= 4096",schema:4096,parentSchema:schema63,data:data35};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if(data35 < 0 || isNaN(data35)){
const err94 = {instancePath:instancePath+"/outline/width",schemaPath:"#/$defs/length/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema63,data:data35};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(typeof data35 === "string"){
if(!pattern24.test(data35)){
const err95 = {instancePath:instancePath+"/outline/width",schemaPath:"#/$defs/length/pattern",keyword:"pattern",params:{pattern: "^(100|[0-9]{1,2})(\\.[0-9]{1,2})?%$"},message:"must match pattern \""+"^(100|[0-9]{1,2})(\\.[0-9]{1,2})?%$"+"\"",schema:"^(100|[0-9]{1,2})(\\.[0-9]{1,2})?%$",parentSchema:schema63,data:data35};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
}
if(data34.colour !== undefined){
let data36 = data34.colour;
if(typeof data36 === "string"){
if(!pattern23.test(data36)){
const err96 = {instancePath:instancePath+"/outline/colour",schemaPath:"#/$defs/colour/pattern",keyword:"pattern",params:{pattern: "^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$"},message:"must match pattern \""+"^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$"+"\"",schema:"^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$",parentSchema:schema64,data:data36};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
else {
const err97 = {instancePath:instancePath+"/outline/colour",schemaPath:"#/$defs/colour/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema64.type,parentSchema:schema64,data:data36};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
}
else {
const err98 = {instancePath:instancePath+"/outline",schemaPath:"#/properties/outline/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema58.properties.outline.type,parentSchema:schema58.properties.outline,data:data34};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data.shadow !== undefined){
let data37 = data.shadow;
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
for(const key6 in data37){
if(!((((key6 === "offset") || (key6 === "blur")) || (key6 === "opacity")) || (key6 === "colour"))){
const err99 = {instancePath:instancePath+"/shadow",schemaPath:"#/properties/shadow/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema58.properties.shadow,data:data37};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data37.offset !== undefined){
let data38 = data37.offset;
if(Array.isArray(data38)){
if(data38.length > 2){
const err100 = {instancePath:instancePath+"/shadow/offset",schemaPath:"#/properties/shadow/properties/offset/maxItems",keyword:"maxItems",params:{limit: 2},message:"must NOT have more than 2 items",schema:2,parentSchema:schema58.properties.shadow.properties.offset,data:data38};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
if(data38.length < 2){
const err101 = {instancePath:instancePath+"/shadow/offset",schemaPath:"#/properties/shadow/properties/offset/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items",schema:2,parentSchema:schema58.properties.shadow.properties.offset,data:data38};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
const len8 = data38.length;
for(let i8=0; i8<len8; i8++){
let data39 = data38[i8];
if((!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))) && (typeof data39 !== "string")){
const err102 = {instancePath:instancePath+"/shadow/offset/" + i8,schemaPath:"#/$defs/offset/type",keyword:"type",params:{type: schema65.type},message:"must be integer,string",schema:schema65.type,parentSchema:schema65,data:data39};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 > 4096 || isNaN(data39)){
const err103 = {instancePath:instancePath+"/shadow/offset/" + i8,schemaPath:"#/$defs/offset/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4096},message:"must be <= 4096",schema:4096,parentSchema:schema65,data:data39};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
if(data39 < -4096 || isNaN(data39)){
const err104 = {instancePath:instancePath+"/shadow/offset/" + i8,schemaPath:"#/$defs/offset/minimum",keyword:"minimum",params:{comparison: ">=", limit: -4096},message:"must be >= -4096",schema:-4096,parentSchema:schema65,data:data39};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(typeof data39 === "string"){
if(!pattern26.test(data39)){
const err105 = {instancePath:instancePath+"/shadow/offset/" + i8,schemaPath:"#/$defs/offset/pattern",keyword:"pattern",params:{pattern: "^-?(100|[0-9]{1,2})(\\.[0-9]{1,2})?%$"},message:"must match pattern \""+"^-?(100|[0-9]{1,2})(\\.[0-9]{1,2})?%$"+"\"",schema:"^-?(100|[0-9]{1,2})(\\.[0-9]{1,2})?%$",parentSchema:schema65,data:data39};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
}
}
else {
const err106 = {instancePath:instancePath+"/shadow/offset",schemaPath:"#/properties/shadow/properties/offset/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema58.properties.shadow.properties.offset.type,parentSchema:schema58.properties.shadow.properties.offset,data:data38};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data37.blur !== undefined){
let data40 = data37.blur;
if((!(((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40))) && (isFinite(data40)))) && (typeof data40 !== "string")){
const err107 = {instancePath:instancePath+"/shadow/blur",schemaPath:"#/$defs/length/type",keyword:"type",params:{type: schema63.type},message:"must be integer,string",schema:schema63.type,parentSchema:schema63,data:data40};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 > 4096 || isNaN(data40)){
const err108 = {instancePath:instancePath+"/shadow/blur",schemaPath:"#/$defs/length/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4096},message:"must be <= 4096",schema:4096,parentSchema:schema63,data:data40};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if(data40 < 0 || isNaN(data40)){
const err109 = {instancePath:instancePath+"/shadow/blur",schemaPath:"#/$defs/length/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema63,data:data40};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(typeof data40 === "string"){
if(!pattern24.test(data40)){
const err110 = {instancePath:instancePath+"/shadow/blur",schemaPath:"#/$defs/length/pattern",keyword:"pattern",params:{pattern: "^(100|[0-9]{1,2})(\\.[0-9]{1,2})?%$"},message:"must match pattern \""+"^(100|[0-9]{1,2})(\\.[0-9]{1,2})?%$"+"\"",schema:"^(100|[0-9]{1,2})(\\.[0-9]{1,2})?%$",parentSchema:schema63,data:data40};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
}
if(data37.opacity !== undefined){
let data41 = data37.opacity;
if((typeof data41 == "number") && (isFinite(data41))){
if(data41 > 1 || isNaN(data41)){
const err111 = {instancePath:instancePath+"/shadow/opacity",schemaPath:"#/properties/shadow/properties/opacity/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1",schema:1,parentSchema:schema58.properties.shadow.properties.opacity,data:data41};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
if(data41 < 0 || isNaN(data41)){
const err112 = {instancePath:instancePath+"/shadow/opacity",schemaPath:"#/properties/shadow/properties/opacity/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema58.properties.shadow.properties.opacity,data:data41};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
else {
const err113 = {instancePath:instancePath+"/shadow/opacity",schemaPath:"#/properties/shadow/properties/opacity/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema58.properties.shadow.properties.opacity.type,parentSchema:schema58.properties.shadow.properties.opacity,data:data41};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data37.colour !== undefined){
let data42 = data37.colour;
if(typeof data42 === "string"){
if(!pattern23.test(data42)){
const err114 = {instancePath:instancePath+"/shadow/colour",schemaPath:"#/$defs/colour/pattern",keyword:"pattern",params:{pattern: "^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$"},message:"must match pattern \""+"^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$"+"\"",schema:"^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$",parentSchema:schema64,data:data42};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
else {
const err115 = {instancePath:instancePath+"/shadow/colour",schemaPath:"#/$defs/colour/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema64.type,parentSchema:schema64,data:data42};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
}
else {
const err116 = {instancePath:instancePath+"/shadow",schemaPath:"#/properties/shadow/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema58.properties.shadow.type,parentSchema:schema58.properties.shadow,data:data37};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
if(data.pad !== undefined){
let data43 = data.pad;
if(((!(((typeof data43 == "number") && (!(data43 % 1) && !isNaN(data43))) && (isFinite(data43)))) && (typeof data43 !== "string")) && (!(data43 && typeof data43 == "object" && !Array.isArray(data43)))){
const err117 = {instancePath:instancePath+"/pad",schemaPath:"#/properties/pad/type",keyword:"type",params:{type: schema58.properties.pad.type},message:"must be integer,string,object",schema:schema58.properties.pad.type,parentSchema:schema58.properties.pad,data:data43};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
if((typeof data43 == "number") && (isFinite(data43))){
if(data43 > 4096 || isNaN(data43)){
const err118 = {instancePath:instancePath+"/pad",schemaPath:"#/properties/pad/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4096},message:"must be <= 4096",schema:4096,parentSchema:schema58.properties.pad,data:data43};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
if(data43 < 0 || isNaN(data43)){
const err119 = {instancePath:instancePath+"/pad",schemaPath:"#/properties/pad/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema58.properties.pad,data:data43};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(typeof data43 === "string"){
if(!pattern24.test(data43)){
const err120 = {instancePath:instancePath+"/pad",schemaPath:"#/properties/pad/pattern",keyword:"pattern",params:{pattern: "^(100|[0-9]{1,2})(\\.[0-9]{1,2})?%$"},message:"must match pattern \""+"^(100|[0-9]{1,2})(\\.[0-9]{1,2})?%$"+"\"",schema:"^(100|[0-9]{1,2})(\\.[0-9]{1,2})?%$",parentSchema:schema58.properties.pad,data:data43};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
if(data43.by === undefined){
const err121 = {instancePath:instancePath+"/pad",schemaPath:"#/properties/pad/required",keyword:"required",params:{missingProperty: "by"},message:"must have required property '"+"by"+"'",schema:schema58.properties.pad.required,parentSchema:schema58.properties.pad,data:data43};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
for(const key7 in data43){
if(!((key7 === "by") || (key7 === "colour"))){
const err122 = {instancePath:instancePath+"/pad",schemaPath:"#/properties/pad/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema58.properties.pad,data:data43};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data43.by !== undefined){
let data44 = data43.by;
if((!(((typeof data44 == "number") && (!(data44 % 1) && !isNaN(data44))) && (isFinite(data44)))) && (typeof data44 !== "string")){
const err123 = {instancePath:instancePath+"/pad/by",schemaPath:"#/$defs/length/type",keyword:"type",params:{type: schema63.type},message:"must be integer,string",schema:schema63.type,parentSchema:schema63,data:data44};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
if((typeof data44 == "number") && (isFinite(data44))){
if(data44 > 4096 || isNaN(data44)){
const err124 = {instancePath:instancePath+"/pad/by",schemaPath:"#/$defs/length/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4096},message:"must be <= 4096",schema:4096,parentSchema:schema63,data:data44};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
if(data44 < 0 || isNaN(data44)){
const err125 = {instancePath:instancePath+"/pad/by",schemaPath:"#/$defs/length/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema63,data:data44};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(typeof data44 === "string"){
if(!pattern24.test(data44)){
const err126 = {instancePath:instancePath+"/pad/by",schemaPath:"#/$defs/length/pattern",keyword:"pattern",params:{pattern: "^(100|[0-9]{1,2})(\\.[0-9]{1,2})?%$"},message:"must match pattern \""+"^(100|[0-9]{1,2})(\\.[0-9]{1,2})?%$"+"\"",schema:"^(100|[0-9]{1,2})(\\.[0-9]{1,2})?%$",parentSchema:schema63,data:data44};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
}
if(data43.colour !== undefined){
let data45 = data43.colour;
if(typeof data45 === "string"){
if(!pattern23.test(data45)){
const err127 = {instancePath:instancePath+"/pad/colour",schemaPath:"#/$defs/colour/pattern",keyword:"pattern",params:{pattern: "^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$"},message:"must match pattern \""+"^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$"+"\"",schema:"^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$",parentSchema:schema64,data:data45};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
else {
const err128 = {instancePath:instancePath+"/pad/colour",schemaPath:"#/$defs/colour/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema64.type,parentSchema:schema64,data:data45};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
}
}
if(data.enlarge !== undefined){
let data46 = data.enlarge;
if(typeof data46 !== "boolean"){
const err129 = {instancePath:instancePath+"/enlarge",schemaPath:"#/properties/enlarge/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema58.properties.enlarge.type,parentSchema:schema58.properties.enlarge,data:data46};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
}
else {
const err130 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema58.type,parentSchema:schema58,data};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
validate31.errors = vErrors;
return errors === 0;
}
validate31.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate30.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!data || typeof data != "object"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema57.type},message:"must be object,array",schema:schema57.type,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(!(Array.isArray(data))){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs4 = errors;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate31(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
if (vErrors === null) vErrors = validate31.errors; else for (const error of validate31.errors) vErrors.push(error);
errors = vErrors.length;
}
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
if(valid0){
var items0 = true;
}
ifClause0 = "then";
}
else {
const _errs6 = errors;
if(!(validate31(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
if (vErrors === null) vErrors = validate31.errors; else for (const error of validate31.errors) vErrors.push(error);
errors = vErrors.length;
}
var _valid0 = _errs6 === errors;
valid0 = _valid0;
if(valid0){
var props0 = true;
}
ifClause0 = "else";
}
if(!valid0){
const err2 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema57.if,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate30.errors = vErrors;
evaluated0.props = props0;
evaluated0.items = items0;
return errors === 0;
}
validate30.evaluated = {"dynamicProps":true,"dynamicItems":true};

const schema72 = {"title":"ManifestExpect","description":"What the finished picture must satisfy. What is bought is looked at before it takes the place of anything: a picture that fails leaves the old one where it is, and the build ends with exit code 4. Drafts are held to `alpha`, `ratio`, `minWidth`, `minHeight` and `maxBytes` alone.","type":"object","additionalProperties":false,"examples":[{"text":true,"maxBytes":"300kB"},{"text":true,"noStrayText":true,"attempts":3,"escalate":["correction"]}],"properties":{"text":{"description":"Every string of `text` must be readable in the picture, spelled so. `true`: read by tesseract.js or the `tesseract` command; where neither is installed, it is told and not taken for met. `judge`: read by the model that `judge` names, which costs money. `either`: by tesseract first, and by the judge where that has not read every string.","enum":[true,false,"judge","either"],"examples":[true,"either"]},"noStrayText":{"description":"No words but those of `text` may be readable in the picture; by tesseract, or by the `judge`.","enum":[true,false,"judge"],"examples":[true]},"judge":{"description":"Questions about the picture that the model which `judge` names answers with yes or no, once for each picture. Its cost is in the plan, the budget and the lock. What costs nothing is checked first.","type":"array","maxItems":20,"items":{"$ref":"#/$defs/question"},"examples":[["Are exactly four people in the picture?",{"question":"Does any hand have more than five fingers?","answer":"no"}]]},"alpha":{"title":"ManifestAlpha","description":"Whether the picture must have transparent pixels, or must have none; or how many of its pixels, in percent, must be transparent.","type":["boolean","object"],"additionalProperties":false,"minProperties":1,"examples":[true,{"least":20,"most":80}],"properties":{"least":{"description":"At least so many percent of the pixels must be transparent.","type":"number","minimum":0,"maximum":100,"examples":[20]},"most":{"description":"At most so many percent of the pixels may be transparent.","type":"number","minimum":0,"maximum":100,"examples":[80]}}},"maxBytes":{"title":"ManifestMaxBytes","description":"Most that any output file may weigh: bytes, or a number with B, kB, MB, KiB or MiB; or that for each format. The quality of a file that weighs more is lowered until it fits, down to `lowestQuality`.","type":["integer","string","object"],"minimum":1,"pattern":"^[0-9]+(\\.[0-9]+)? ?(B|kB|KB|MB|KiB|MiB)$","additionalProperties":false,"minProperties":1,"examples":["300kB",300000,{"avif":"80kB","jpeg":"200kB"}],"properties":{"avif":{"description":"Most that a avif file may weigh.","type":["integer","string"],"minimum":1,"pattern":"^[0-9]+(\\.[0-9]+)? ?(B|kB|KB|MB|KiB|MiB)$","examples":["200kB"]},"webp":{"description":"Most that a webp file may weigh.","type":["integer","string"],"minimum":1,"pattern":"^[0-9]+(\\.[0-9]+)? ?(B|kB|KB|MB|KiB|MiB)$","examples":["200kB"]},"jpeg":{"description":"Most that a jpeg file may weigh.","type":["integer","string"],"minimum":1,"pattern":"^[0-9]+(\\.[0-9]+)? ?(B|kB|KB|MB|KiB|MiB)$","examples":["200kB"]},"png":{"description":"Most that a png file may weigh.","type":["integer","string"],"minimum":1,"pattern":"^[0-9]+(\\.[0-9]+)? ?(B|kB|KB|MB|KiB|MiB)$","examples":["200kB"]},"ico":{"description":"Most that an ico file may weigh.","type":["integer","string"],"minimum":1,"pattern":"^[0-9]+(\\.[0-9]+)? ?(B|kB|KB|MB|KiB|MiB)$","examples":["200kB"]}}},"lowestQuality":{"description":"How far the quality of a file may be lowered so that it keeps to `maxBytes`.","type":"integer","minimum":1,"maximum":100,"default":40,"examples":[55]},"ratio":{"description":"Width to height that the picture must have, within one percent: for pictures of `size: auto`.","type":"string","pattern":"^[0-9]{1,5}(\\.[0-9]{1,4})?[:/][0-9]{1,5}(\\.[0-9]{1,4})?$","examples":["16:9"]},"minWidth":{"description":"Pixels that the picture must at least be wide.","type":"integer","minimum":1,"maximum":100000,"examples":[1024]},"minHeight":{"description":"Pixels that the picture must at least be high.","type":"integer","minimum":1,"maximum":100000,"examples":[1024]},"palette":{"title":"ManifestPalette","description":"Colours that must be seen in the picture: hex or CSS names; quote hex, as YAML takes an unquoted # for a comment.","type":["array","object"],"minItems":1,"maxItems":20,"items":{"type":"string","pattern":"^(#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})|[a-z]+)$"},"additionalProperties":false,"required":["colours"],"examples":[["#C8553D","navy"],{"colours":["#C8553D"],"share":5,"within":8}],"properties":{"colours":{"description":"The colours, each of which must be seen.","type":"array","minItems":1,"maxItems":20,"items":{"type":"string","pattern":"^(#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})|[a-z]+)$"},"examples":[["#C8553D"]]},"share":{"description":"Percent of the picture that each colour must at least cover.","type":"number","minimum":0,"maximum":100,"examples":[5],"default":2},"within":{"description":"How far from the colour still counts as it: CIE76 distance in Lab, where 2.3 is just noticeable.","type":"number","minimum":1,"maximum":100,"default":12,"examples":[8]}}},"contrast":{"title":"ManifestContrast","description":"A part of the picture that text will be laid over must let it be read.","type":"object","additionalProperties":false,"required":["area","colour"],"examples":[{"area":{"left":0,"top":0,"width":50,"height":100},"colour":"#ffffff","ratio":4.5}],"properties":{"area":{"title":"ManifestArea","description":"Where the text will stand, in percent of the picture.","type":"object","additionalProperties":false,"required":["left","top","width","height"],"examples":[{"left":0,"top":0,"width":50,"height":100}],"properties":{"left":{"description":"From the left edge.","type":"number","minimum":0,"maximum":100,"examples":[0]},"top":{"description":"From the top.","type":"number","minimum":0,"maximum":100,"examples":[0]},"width":{"description":"Percent of the picture's width.","type":"number","minimum":0,"maximum":100,"examples":[50]},"height":{"description":"Percent of the picture's height.","type":"number","minimum":0,"maximum":100,"examples":[100]}}},"colour":{"type":"string","pattern":"^(#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})|[a-z]+)$","description":"The text's colour.","examples":["#ffffff"]},"ratio":{"description":"Contrast that nine of ten pixels of the area must have to it, by WCAG 2: 4.5 for body text, 3 for large text.","type":"number","minimum":1,"maximum":21,"default":4.5,"examples":[3]}}},"sharp":{"description":"The picture must not be blurred throughout.","type":"boolean","examples":[true]},"notBlank":{"description":"The picture must not be of one colour, or nearly so.","type":"boolean","examples":[true]},"like":{"title":"ManifestLike","description":"A picture that this one must look like, as an edit or a series does.","type":"object","additionalProperties":false,"required":["picture"],"examples":[{"picture":"previous","least":0.6},{"picture":{"file":"refs/mascot.png"},"least":0.5}],"properties":{"picture":{"$ref":"#/$defs/picture","description":"As in `references`; or `previous`, the picture that this one would replace.","examples":["previous","mascot"]},"least":{"description":"Likeness from 0 to 1: structure, shape and colours each count a third.","type":"number","minimum":0,"maximum":1,"default":0.6,"examples":[0.6]}}},"unique":{"description":"The picture must not look like that of another asset.","type":"boolean","examples":[true]},"attempts":{"description":"How many times at most one more picture is bought while none meets what is expected, the first included. Each is within the budget, and in the lock with its cost.","type":"integer","minimum":1,"maximum":10,"default":1,"examples":[3]},"escalate":{"description":"What a further attempt asks for beyond the first: the next `quality`, the next `complexity`, a `correction` that tells the model what was wrong; true for all three.","type":["boolean","array"],"uniqueItems":true,"items":{"enum":["quality","complexity","correction"]},"examples":[["quality","correction"],true]}}};
const schema73 = {"title":"ManifestQuestion","description":"A question with the answer it must get; a text alone wants a yes.","type":["string","object"],"minLength":1,"maxLength":500,"pattern":"\\S","additionalProperties":false,"required":["question","answer"],"examples":["Does the fox wear a green scarf?"],"properties":{"question":{"description":"What is asked, to be answered by looking at the picture alone.","type":"string","minLength":1,"maxLength":500,"pattern":"\\S","examples":["Is there a watermark or a signature?"]},"answer":{"description":"The answer that the picture must get.","enum":["yes","no"],"examples":["no"]}}};
import func0Module from "ajv/dist/runtime/equal.js";
const func0 = func0Module.default ?? func0Module;
const pattern32 = new RegExp("\\S", "u");
const pattern34 = new RegExp("^[0-9]+(\\.[0-9]+)? ?(B|kB|KB|MB|KiB|MiB)$", "u");
const pattern41 = new RegExp("^(#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})|[a-z]+)$", "u");

function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate35.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema72.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema72,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.text !== undefined){
let data0 = data.text;
if(!((((data0 === true) || (data0 === false)) || (data0 === "judge")) || (data0 === "either"))){
const err1 = {instancePath:instancePath+"/text",schemaPath:"#/properties/text/enum",keyword:"enum",params:{allowedValues: schema72.properties.text.enum},message:"must be equal to one of the allowed values",schema:schema72.properties.text.enum,parentSchema:schema72.properties.text,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.noStrayText !== undefined){
let data1 = data.noStrayText;
if(!(((data1 === true) || (data1 === false)) || (data1 === "judge"))){
const err2 = {instancePath:instancePath+"/noStrayText",schemaPath:"#/properties/noStrayText/enum",keyword:"enum",params:{allowedValues: schema72.properties.noStrayText.enum},message:"must be equal to one of the allowed values",schema:schema72.properties.noStrayText.enum,parentSchema:schema72.properties.noStrayText,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.judge !== undefined){
let data2 = data.judge;
if(Array.isArray(data2)){
if(data2.length > 20){
const err3 = {instancePath:instancePath+"/judge",schemaPath:"#/properties/judge/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items",schema:20,parentSchema:schema72.properties.judge,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if((typeof data3 !== "string") && (!(data3 && typeof data3 == "object" && !Array.isArray(data3)))){
const err4 = {instancePath:instancePath+"/judge/" + i0,schemaPath:"#/$defs/question/type",keyword:"type",params:{type: schema73.type},message:"must be string,object",schema:schema73.type,parentSchema:schema73,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(typeof data3 === "string"){
if(func3(data3) > 500){
const err5 = {instancePath:instancePath+"/judge/" + i0,schemaPath:"#/$defs/question/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema73,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(func3(data3) < 1){
const err6 = {instancePath:instancePath+"/judge/" + i0,schemaPath:"#/$defs/question/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema73,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern32.test(data3)){
const err7 = {instancePath:instancePath+"/judge/" + i0,schemaPath:"#/$defs/question/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema73,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.question === undefined){
const err8 = {instancePath:instancePath+"/judge/" + i0,schemaPath:"#/$defs/question/required",keyword:"required",params:{missingProperty: "question"},message:"must have required property '"+"question"+"'",schema:schema73.required,parentSchema:schema73,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3.answer === undefined){
const err9 = {instancePath:instancePath+"/judge/" + i0,schemaPath:"#/$defs/question/required",keyword:"required",params:{missingProperty: "answer"},message:"must have required property '"+"answer"+"'",schema:schema73.required,parentSchema:schema73,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 in data3){
if(!((key1 === "question") || (key1 === "answer"))){
const err10 = {instancePath:instancePath+"/judge/" + i0,schemaPath:"#/$defs/question/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema73,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data3.question !== undefined){
let data4 = data3.question;
if(typeof data4 === "string"){
if(func3(data4) > 500){
const err11 = {instancePath:instancePath+"/judge/" + i0+"/question",schemaPath:"#/$defs/question/properties/question/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema73.properties.question,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(func3(data4) < 1){
const err12 = {instancePath:instancePath+"/judge/" + i0+"/question",schemaPath:"#/$defs/question/properties/question/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema73.properties.question,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!pattern32.test(data4)){
const err13 = {instancePath:instancePath+"/judge/" + i0+"/question",schemaPath:"#/$defs/question/properties/question/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema73.properties.question,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/judge/" + i0+"/question",schemaPath:"#/$defs/question/properties/question/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema73.properties.question.type,parentSchema:schema73.properties.question,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data3.answer !== undefined){
let data5 = data3.answer;
if(!((data5 === "yes") || (data5 === "no"))){
const err15 = {instancePath:instancePath+"/judge/" + i0+"/answer",schemaPath:"#/$defs/question/properties/answer/enum",keyword:"enum",params:{allowedValues: schema73.properties.answer.enum},message:"must be equal to one of the allowed values",schema:schema73.properties.answer.enum,parentSchema:schema73.properties.answer,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
}
}
else {
const err16 = {instancePath:instancePath+"/judge",schemaPath:"#/properties/judge/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema72.properties.judge.type,parentSchema:schema72.properties.judge,data:data2};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.alpha !== undefined){
let data6 = data.alpha;
if((typeof data6 !== "boolean") && (!(data6 && typeof data6 == "object" && !Array.isArray(data6)))){
const err17 = {instancePath:instancePath+"/alpha",schemaPath:"#/properties/alpha/type",keyword:"type",params:{type: schema72.properties.alpha.type},message:"must be boolean,object",schema:schema72.properties.alpha.type,parentSchema:schema72.properties.alpha,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(Object.keys(data6).length < 1){
const err18 = {instancePath:instancePath+"/alpha",schemaPath:"#/properties/alpha/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema72.properties.alpha,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
for(const key2 in data6){
if(!((key2 === "least") || (key2 === "most"))){
const err19 = {instancePath:instancePath+"/alpha",schemaPath:"#/properties/alpha/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema72.properties.alpha,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data6.least !== undefined){
let data7 = data6.least;
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 100 || isNaN(data7)){
const err20 = {instancePath:instancePath+"/alpha/least",schemaPath:"#/properties/alpha/properties/least/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema72.properties.alpha.properties.least,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data7 < 0 || isNaN(data7)){
const err21 = {instancePath:instancePath+"/alpha/least",schemaPath:"#/properties/alpha/properties/least/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema72.properties.alpha.properties.least,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/alpha/least",schemaPath:"#/properties/alpha/properties/least/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema72.properties.alpha.properties.least.type,parentSchema:schema72.properties.alpha.properties.least,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data6.most !== undefined){
let data8 = data6.most;
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 100 || isNaN(data8)){
const err23 = {instancePath:instancePath+"/alpha/most",schemaPath:"#/properties/alpha/properties/most/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema72.properties.alpha.properties.most,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data8 < 0 || isNaN(data8)){
const err24 = {instancePath:instancePath+"/alpha/most",schemaPath:"#/properties/alpha/properties/most/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema72.properties.alpha.properties.most,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/alpha/most",schemaPath:"#/properties/alpha/properties/most/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema72.properties.alpha.properties.most.type,parentSchema:schema72.properties.alpha.properties.most,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
}
if(data.maxBytes !== undefined){
let data9 = data.maxBytes;
if(((!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))) && (typeof data9 !== "string")) && (!(data9 && typeof data9 == "object" && !Array.isArray(data9)))){
const err26 = {instancePath:instancePath+"/maxBytes",schemaPath:"#/properties/maxBytes/type",keyword:"type",params:{type: schema72.properties.maxBytes.type},message:"must be integer,string,object",schema:schema72.properties.maxBytes.type,parentSchema:schema72.properties.maxBytes,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 1 || isNaN(data9)){
const err27 = {instancePath:instancePath+"/maxBytes",schemaPath:"#/properties/maxBytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema72.properties.maxBytes,data:data9};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(typeof data9 === "string"){
if(!pattern34.test(data9)){
const err28 = {instancePath:instancePath+"/maxBytes",schemaPath:"#/properties/maxBytes/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)? ?(B|kB|KB|MB|KiB|MiB)$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)? ?(B|kB|KB|MB|KiB|MiB)$"+"\"",schema:"^[0-9]+(\\.[0-9]+)? ?(B|kB|KB|MB|KiB|MiB)$",parentSchema:schema72.properties.maxBytes,data:data9};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(Object.keys(data9).length < 1){
const err29 = {instancePath:instancePath+"/maxBytes",schemaPath:"#/properties/maxBytes/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema72.properties.maxBytes,data:data9};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
for(const key3 in data9){
if(!(((((key3 === "avif") || (key3 === "webp")) || (key3 === "jpeg")) || (key3 === "png")) || (key3 === "ico"))){
const err30 = {instancePath:instancePath+"/maxBytes",schemaPath:"#/properties/maxBytes/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema72.properties.maxBytes,data:data9};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data9.avif !== undefined){
let data10 = data9.avif;
if((!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))) && (typeof data10 !== "string")){
const err31 = {instancePath:instancePath+"/maxBytes/avif",schemaPath:"#/properties/maxBytes/properties/avif/type",keyword:"type",params:{type: schema72.properties.maxBytes.properties.avif.type},message:"must be integer,string",schema:schema72.properties.maxBytes.properties.avif.type,parentSchema:schema72.properties.maxBytes.properties.avif,data:data10};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 1 || isNaN(data10)){
const err32 = {instancePath:instancePath+"/maxBytes/avif",schemaPath:"#/properties/maxBytes/properties/avif/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema72.properties.maxBytes.properties.avif,data:data10};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(typeof data10 === "string"){
if(!pattern34.test(data10)){
const err33 = {instancePath:instancePath+"/maxBytes/avif",schemaPath:"#/properties/maxBytes/properties/avif/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)? ?(B|kB|KB|MB|KiB|MiB)$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)? ?(B|kB|KB|MB|KiB|MiB)$"+"\"",schema:"^[0-9]+(\\.[0-9]+)? ?(B|kB|KB|MB|KiB|MiB)$",parentSchema:schema72.properties.maxBytes.properties.avif,data:data10};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
if(data9.webp !== undefined){
let data11 = data9.webp;
if((!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))) && (typeof data11 !== "string")){
const err34 = {instancePath:instancePath+"/maxBytes/webp",schemaPath:"#/properties/maxBytes/properties/webp/type",keyword:"type",params:{type: schema72.properties.maxBytes.properties.webp.type},message:"must be integer,string",schema:schema72.properties.maxBytes.properties.webp.type,parentSchema:schema72.properties.maxBytes.properties.webp,data:data11};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 1 || isNaN(data11)){
const err35 = {instancePath:instancePath+"/maxBytes/webp",schemaPath:"#/properties/maxBytes/properties/webp/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema72.properties.maxBytes.properties.webp,data:data11};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(typeof data11 === "string"){
if(!pattern34.test(data11)){
const err36 = {instancePath:instancePath+"/maxBytes/webp",schemaPath:"#/properties/maxBytes/properties/webp/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)? ?(B|kB|KB|MB|KiB|MiB)$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)? ?(B|kB|KB|MB|KiB|MiB)$"+"\"",schema:"^[0-9]+(\\.[0-9]+)? ?(B|kB|KB|MB|KiB|MiB)$",parentSchema:schema72.properties.maxBytes.properties.webp,data:data11};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
if(data9.jpeg !== undefined){
let data12 = data9.jpeg;
if((!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))) && (typeof data12 !== "string")){
const err37 = {instancePath:instancePath+"/maxBytes/jpeg",schemaPath:"#/properties/maxBytes/properties/jpeg/type",keyword:"type",params:{type: schema72.properties.maxBytes.properties.jpeg.type},message:"must be integer,string",schema:schema72.properties.maxBytes.properties.jpeg.type,parentSchema:schema72.properties.maxBytes.properties.jpeg,data:data12};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 1 || isNaN(data12)){
const err38 = {instancePath:instancePath+"/maxBytes/jpeg",schemaPath:"#/properties/maxBytes/properties/jpeg/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema72.properties.maxBytes.properties.jpeg,data:data12};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(typeof data12 === "string"){
if(!pattern34.test(data12)){
const err39 = {instancePath:instancePath+"/maxBytes/jpeg",schemaPath:"#/properties/maxBytes/properties/jpeg/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)? ?(B|kB|KB|MB|KiB|MiB)$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)? ?(B|kB|KB|MB|KiB|MiB)$"+"\"",schema:"^[0-9]+(\\.[0-9]+)? ?(B|kB|KB|MB|KiB|MiB)$",parentSchema:schema72.properties.maxBytes.properties.jpeg,data:data12};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
if(data9.png !== undefined){
let data13 = data9.png;
if((!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))) && (typeof data13 !== "string")){
const err40 = {instancePath:instancePath+"/maxBytes/png",schemaPath:"#/properties/maxBytes/properties/png/type",keyword:"type",params:{type: schema72.properties.maxBytes.properties.png.type},message:"must be integer,string",schema:schema72.properties.maxBytes.properties.png.type,parentSchema:schema72.properties.maxBytes.properties.png,data:data13};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 1 || isNaN(data13)){
const err41 = {instancePath:instancePath+"/maxBytes/png",schemaPath:"#/properties/maxBytes/properties/png/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema72.properties.maxBytes.properties.png,data:data13};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(typeof data13 === "string"){
if(!pattern34.test(data13)){
const err42 = {instancePath:instancePath+"/maxBytes/png",schemaPath:"#/properties/maxBytes/properties/png/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)? ?(B|kB|KB|MB|KiB|MiB)$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)? ?(B|kB|KB|MB|KiB|MiB)$"+"\"",schema:"^[0-9]+(\\.[0-9]+)? ?(B|kB|KB|MB|KiB|MiB)$",parentSchema:schema72.properties.maxBytes.properties.png,data:data13};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
if(data9.ico !== undefined){
let data14 = data9.ico;
if((!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))) && (typeof data14 !== "string")){
const err43 = {instancePath:instancePath+"/maxBytes/ico",schemaPath:"#/properties/maxBytes/properties/ico/type",keyword:"type",params:{type: schema72.properties.maxBytes.properties.ico.type},message:"must be integer,string",schema:schema72.properties.maxBytes.properties.ico.type,parentSchema:schema72.properties.maxBytes.properties.ico,data:data14};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 1 || isNaN(data14)){
const err44 = {instancePath:instancePath+"/maxBytes/ico",schemaPath:"#/properties/maxBytes/properties/ico/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema72.properties.maxBytes.properties.ico,data:data14};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(typeof data14 === "string"){
if(!pattern34.test(data14)){
const err45 = {instancePath:instancePath+"/maxBytes/ico",schemaPath:"#/properties/maxBytes/properties/ico/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)? ?(B|kB|KB|MB|KiB|MiB)$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)? ?(B|kB|KB|MB|KiB|MiB)$"+"\"",schema:"^[0-9]+(\\.[0-9]+)? ?(B|kB|KB|MB|KiB|MiB)$",parentSchema:schema72.properties.maxBytes.properties.ico,data:data14};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
}
}
if(data.lowestQuality !== undefined){
let data15 = data.lowestQuality;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err46 = {instancePath:instancePath+"/lowestQuality",schemaPath:"#/properties/lowestQuality/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema72.properties.lowestQuality.type,parentSchema:schema72.properties.lowestQuality,data:data15};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 100 || isNaN(data15)){
const err47 = {instancePath:instancePath+"/lowestQuality",schemaPath:"#/properties/lowestQuality/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema72.properties.lowestQuality,data:data15};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data15 < 1 || isNaN(data15)){
const err48 = {instancePath:instancePath+"/lowestQuality",schemaPath:"#/properties/lowestQuality/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema72.properties.lowestQuality,data:data15};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
if(data.ratio !== undefined){
let data16 = data.ratio;
if(typeof data16 === "string"){
if(!pattern16.test(data16)){
const err49 = {instancePath:instancePath+"/ratio",schemaPath:"#/properties/ratio/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,5}(\\.[0-9]{1,4})?[:/][0-9]{1,5}(\\.[0-9]{1,4})?$"},message:"must match pattern \""+"^[0-9]{1,5}(\\.[0-9]{1,4})?[:/][0-9]{1,5}(\\.[0-9]{1,4})?$"+"\"",schema:"^[0-9]{1,5}(\\.[0-9]{1,4})?[:/][0-9]{1,5}(\\.[0-9]{1,4})?$",parentSchema:schema72.properties.ratio,data:data16};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {instancePath:instancePath+"/ratio",schemaPath:"#/properties/ratio/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema72.properties.ratio.type,parentSchema:schema72.properties.ratio,data:data16};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.minWidth !== undefined){
let data17 = data.minWidth;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err51 = {instancePath:instancePath+"/minWidth",schemaPath:"#/properties/minWidth/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema72.properties.minWidth.type,parentSchema:schema72.properties.minWidth,data:data17};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 100000 || isNaN(data17)){
const err52 = {instancePath:instancePath+"/minWidth",schemaPath:"#/properties/minWidth/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},message:"must be <= 100000",schema:100000,parentSchema:schema72.properties.minWidth,data:data17};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data17 < 1 || isNaN(data17)){
const err53 = {instancePath:instancePath+"/minWidth",schemaPath:"#/properties/minWidth/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema72.properties.minWidth,data:data17};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
if(data.minHeight !== undefined){
let data18 = data.minHeight;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err54 = {instancePath:instancePath+"/minHeight",schemaPath:"#/properties/minHeight/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema72.properties.minHeight.type,parentSchema:schema72.properties.minHeight,data:data18};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 100000 || isNaN(data18)){
const err55 = {instancePath:instancePath+"/minHeight",schemaPath:"#/properties/minHeight/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},message:"must be <= 100000",schema:100000,parentSchema:schema72.properties.minHeight,data:data18};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(data18 < 1 || isNaN(data18)){
const err56 = {instancePath:instancePath+"/minHeight",schemaPath:"#/properties/minHeight/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema72.properties.minHeight,data:data18};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
if(data.palette !== undefined){
let data19 = data.palette;
if(!data19 || typeof data19 != "object"){
const err57 = {instancePath:instancePath+"/palette",schemaPath:"#/properties/palette/type",keyword:"type",params:{type: schema72.properties.palette.type},message:"must be array,object",schema:schema72.properties.palette.type,parentSchema:schema72.properties.palette,data:data19};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(Array.isArray(data19)){
if(data19.length > 20){
const err58 = {instancePath:instancePath+"/palette",schemaPath:"#/properties/palette/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items",schema:20,parentSchema:schema72.properties.palette,data:data19};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(data19.length < 1){
const err59 = {instancePath:instancePath+"/palette",schemaPath:"#/properties/palette/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema72.properties.palette,data:data19};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
const len1 = data19.length;
for(let i1=0; i1<len1; i1++){
let data20 = data19[i1];
if(typeof data20 === "string"){
if(!pattern41.test(data20)){
const err60 = {instancePath:instancePath+"/palette/" + i1,schemaPath:"#/properties/palette/items/pattern",keyword:"pattern",params:{pattern: "^(#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})|[a-z]+)$"},message:"must match pattern \""+"^(#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})|[a-z]+)$"+"\"",schema:"^(#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})|[a-z]+)$",parentSchema:schema72.properties.palette.items,data:data20};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
else {
const err61 = {instancePath:instancePath+"/palette/" + i1,schemaPath:"#/properties/palette/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema72.properties.palette.items.type,parentSchema:schema72.properties.palette.items,data:data20};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.colours === undefined){
const err62 = {instancePath:instancePath+"/palette",schemaPath:"#/properties/palette/required",keyword:"required",params:{missingProperty: "colours"},message:"must have required property '"+"colours"+"'",schema:schema72.properties.palette.required,parentSchema:schema72.properties.palette,data:data19};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
for(const key4 in data19){
if(!(((key4 === "colours") || (key4 === "share")) || (key4 === "within"))){
const err63 = {instancePath:instancePath+"/palette",schemaPath:"#/properties/palette/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema72.properties.palette,data:data19};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data19.colours !== undefined){
let data21 = data19.colours;
if(Array.isArray(data21)){
if(data21.length > 20){
const err64 = {instancePath:instancePath+"/palette/colours",schemaPath:"#/properties/palette/properties/colours/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items",schema:20,parentSchema:schema72.properties.palette.properties.colours,data:data21};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(data21.length < 1){
const err65 = {instancePath:instancePath+"/palette/colours",schemaPath:"#/properties/palette/properties/colours/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema72.properties.palette.properties.colours,data:data21};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
const len2 = data21.length;
for(let i2=0; i2<len2; i2++){
let data22 = data21[i2];
if(typeof data22 === "string"){
if(!pattern41.test(data22)){
const err66 = {instancePath:instancePath+"/palette/colours/" + i2,schemaPath:"#/properties/palette/properties/colours/items/pattern",keyword:"pattern",params:{pattern: "^(#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})|[a-z]+)$"},message:"must match pattern \""+"^(#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})|[a-z]+)$"+"\"",schema:"^(#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})|[a-z]+)$",parentSchema:schema72.properties.palette.properties.colours.items,data:data22};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
else {
const err67 = {instancePath:instancePath+"/palette/colours/" + i2,schemaPath:"#/properties/palette/properties/colours/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema72.properties.palette.properties.colours.items.type,parentSchema:schema72.properties.palette.properties.colours.items,data:data22};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
else {
const err68 = {instancePath:instancePath+"/palette/colours",schemaPath:"#/properties/palette/properties/colours/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema72.properties.palette.properties.colours.type,parentSchema:schema72.properties.palette.properties.colours,data:data21};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data19.share !== undefined){
let data23 = data19.share;
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 > 100 || isNaN(data23)){
const err69 = {instancePath:instancePath+"/palette/share",schemaPath:"#/properties/palette/properties/share/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema72.properties.palette.properties.share,data:data23};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(data23 < 0 || isNaN(data23)){
const err70 = {instancePath:instancePath+"/palette/share",schemaPath:"#/properties/palette/properties/share/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema72.properties.palette.properties.share,data:data23};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
else {
const err71 = {instancePath:instancePath+"/palette/share",schemaPath:"#/properties/palette/properties/share/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema72.properties.palette.properties.share.type,parentSchema:schema72.properties.palette.properties.share,data:data23};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data19.within !== undefined){
let data24 = data19.within;
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 100 || isNaN(data24)){
const err72 = {instancePath:instancePath+"/palette/within",schemaPath:"#/properties/palette/properties/within/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema72.properties.palette.properties.within,data:data24};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(data24 < 1 || isNaN(data24)){
const err73 = {instancePath:instancePath+"/palette/within",schemaPath:"#/properties/palette/properties/within/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema72.properties.palette.properties.within,data:data24};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
else {
const err74 = {instancePath:instancePath+"/palette/within",schemaPath:"#/properties/palette/properties/within/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema72.properties.palette.properties.within.type,parentSchema:schema72.properties.palette.properties.within,data:data24};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
}
}
if(data.contrast !== undefined){
let data25 = data.contrast;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
if(data25.area === undefined){
const err75 = {instancePath:instancePath+"/contrast",schemaPath:"#/properties/contrast/required",keyword:"required",params:{missingProperty: "area"},message:"must have required property '"+"area"+"'",schema:schema72.properties.contrast.required,parentSchema:schema72.properties.contrast,data:data25};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(data25.colour === undefined){
const err76 = {instancePath:instancePath+"/contrast",schemaPath:"#/properties/contrast/required",keyword:"required",params:{missingProperty: "colour"},message:"must have required property '"+"colour"+"'",schema:schema72.properties.contrast.required,parentSchema:schema72.properties.contrast,data:data25};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
for(const key5 in data25){
if(!(((key5 === "area") || (key5 === "colour")) || (key5 === "ratio"))){
const err77 = {instancePath:instancePath+"/contrast",schemaPath:"#/properties/contrast/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema72.properties.contrast,data:data25};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data25.area !== undefined){
let data26 = data25.area;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.left === undefined){
const err78 = {instancePath:instancePath+"/contrast/area",schemaPath:"#/properties/contrast/properties/area/required",keyword:"required",params:{missingProperty: "left"},message:"must have required property '"+"left"+"'",schema:schema72.properties.contrast.properties.area.required,parentSchema:schema72.properties.contrast.properties.area,data:data26};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(data26.top === undefined){
const err79 = {instancePath:instancePath+"/contrast/area",schemaPath:"#/properties/contrast/properties/area/required",keyword:"required",params:{missingProperty: "top"},message:"must have required property '"+"top"+"'",schema:schema72.properties.contrast.properties.area.required,parentSchema:schema72.properties.contrast.properties.area,data:data26};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if(data26.width === undefined){
const err80 = {instancePath:instancePath+"/contrast/area",schemaPath:"#/properties/contrast/properties/area/required",keyword:"required",params:{missingProperty: "width"},message:"must have required property '"+"width"+"'",schema:schema72.properties.contrast.properties.area.required,parentSchema:schema72.properties.contrast.properties.area,data:data26};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if(data26.height === undefined){
const err81 = {instancePath:instancePath+"/contrast/area",schemaPath:"#/properties/contrast/properties/area/required",keyword:"required",params:{missingProperty: "height"},message:"must have required property '"+"height"+"'",schema:schema72.properties.contrast.properties.area.required,parentSchema:schema72.properties.contrast.properties.area,data:data26};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
for(const key6 in data26){
if(!((((key6 === "left") || (key6 === "top")) || (key6 === "width")) || (key6 === "height"))){
const err82 = {instancePath:instancePath+"/contrast/area",schemaPath:"#/properties/contrast/properties/area/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema72.properties.contrast.properties.area,data:data26};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data26.left !== undefined){
let data27 = data26.left;
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 > 100 || isNaN(data27)){
const err83 = {instancePath:instancePath+"/contrast/area/left",schemaPath:"#/properties/contrast/properties/area/properties/left/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema72.properties.contrast.properties.area.properties.left,data:data27};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(data27 < 0 || isNaN(data27)){
const err84 = {instancePath:instancePath+"/contrast/area/left",schemaPath:"#/properties/contrast/properties/area/properties/left/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema72.properties.contrast.properties.area.properties.left,data:data27};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
else {
const err85 = {instancePath:instancePath+"/contrast/area/left",schemaPath:"#/properties/contrast/properties/area/properties/left/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema72.properties.contrast.properties.area.properties.left.type,parentSchema:schema72.properties.contrast.properties.area.properties.left,data:data27};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data26.top !== undefined){
let data28 = data26.top;
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 > 100 || isNaN(data28)){
const err86 = {instancePath:instancePath+"/contrast/area/top",schemaPath:"#/properties/contrast/properties/area/properties/top/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema72.properties.contrast.properties.area.properties.top,data:data28};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if(data28 < 0 || isNaN(data28)){
const err87 = {instancePath:instancePath+"/contrast/area/top",schemaPath:"#/properties/contrast/properties/area/properties/top/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema72.properties.contrast.properties.area.properties.top,data:data28};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
else {
const err88 = {instancePath:instancePath+"/contrast/area/top",schemaPath:"#/properties/contrast/properties/area/properties/top/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema72.properties.contrast.properties.area.properties.top.type,parentSchema:schema72.properties.contrast.properties.area.properties.top,data:data28};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data26.width !== undefined){
let data29 = data26.width;
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 > 100 || isNaN(data29)){
const err89 = {instancePath:instancePath+"/contrast/area/width",schemaPath:"#/properties/contrast/properties/area/properties/width/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema72.properties.contrast.properties.area.properties.width,data:data29};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if(data29 < 0 || isNaN(data29)){
const err90 = {instancePath:instancePath+"/contrast/area/width",schemaPath:"#/properties/contrast/properties/area/properties/width/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema72.properties.contrast.properties.area.properties.width,data:data29};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
else {
const err91 = {instancePath:instancePath+"/contrast/area/width",schemaPath:"#/properties/contrast/properties/area/properties/width/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema72.properties.contrast.properties.area.properties.width.type,parentSchema:schema72.properties.contrast.properties.area.properties.width,data:data29};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data26.height !== undefined){
let data30 = data26.height;
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 > 100 || isNaN(data30)){
const err92 = {instancePath:instancePath+"/contrast/area/height",schemaPath:"#/properties/contrast/properties/area/properties/height/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema72.properties.contrast.properties.area.properties.height,data:data30};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
if(data30 < 0 || isNaN(data30)){
const err93 = {instancePath:instancePath+"/contrast/area/height",schemaPath:"#/properties/contrast/properties/area/properties/height/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema72.properties.contrast.properties.area.properties.height,data:data30};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
else {
const err94 = {instancePath:instancePath+"/contrast/area/height",schemaPath:"#/properties/contrast/properties/area/properties/height/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema72.properties.contrast.properties.area.properties.height.type,parentSchema:schema72.properties.contrast.properties.area.properties.height,data:data30};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
}
else {
const err95 = {instancePath:instancePath+"/contrast/area",schemaPath:"#/properties/contrast/properties/area/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema72.properties.contrast.properties.area.type,parentSchema:schema72.properties.contrast.properties.area,data:data26};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data25.colour !== undefined){
let data31 = data25.colour;
if(typeof data31 === "string"){
if(!pattern41.test(data31)){
const err96 = {instancePath:instancePath+"/contrast/colour",schemaPath:"#/properties/contrast/properties/colour/pattern",keyword:"pattern",params:{pattern: "^(#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})|[a-z]+)$"},message:"must match pattern \""+"^(#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})|[a-z]+)$"+"\"",schema:"^(#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})|[a-z]+)$",parentSchema:schema72.properties.contrast.properties.colour,data:data31};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
else {
const err97 = {instancePath:instancePath+"/contrast/colour",schemaPath:"#/properties/contrast/properties/colour/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema72.properties.contrast.properties.colour.type,parentSchema:schema72.properties.contrast.properties.colour,data:data31};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data25.ratio !== undefined){
let data32 = data25.ratio;
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 > 21 || isNaN(data32)){
const err98 = {instancePath:instancePath+"/contrast/ratio",schemaPath:"#/properties/contrast/properties/ratio/maximum",keyword:"maximum",params:{comparison: "<=", limit: 21},message:"must be <= 21",schema:21,parentSchema:schema72.properties.contrast.properties.ratio,data:data32};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if(data32 < 1 || isNaN(data32)){
const err99 = {instancePath:instancePath+"/contrast/ratio",schemaPath:"#/properties/contrast/properties/ratio/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema72.properties.contrast.properties.ratio,data:data32};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
else {
const err100 = {instancePath:instancePath+"/contrast/ratio",schemaPath:"#/properties/contrast/properties/ratio/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema72.properties.contrast.properties.ratio.type,parentSchema:schema72.properties.contrast.properties.ratio,data:data32};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
}
else {
const err101 = {instancePath:instancePath+"/contrast",schemaPath:"#/properties/contrast/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema72.properties.contrast.type,parentSchema:schema72.properties.contrast,data:data25};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data.sharp !== undefined){
let data33 = data.sharp;
if(typeof data33 !== "boolean"){
const err102 = {instancePath:instancePath+"/sharp",schemaPath:"#/properties/sharp/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema72.properties.sharp.type,parentSchema:schema72.properties.sharp,data:data33};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data.notBlank !== undefined){
let data34 = data.notBlank;
if(typeof data34 !== "boolean"){
const err103 = {instancePath:instancePath+"/notBlank",schemaPath:"#/properties/notBlank/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema72.properties.notBlank.type,parentSchema:schema72.properties.notBlank,data:data34};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data.like !== undefined){
let data35 = data.like;
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
if(data35.picture === undefined){
const err104 = {instancePath:instancePath+"/like",schemaPath:"#/properties/like/required",keyword:"required",params:{missingProperty: "picture"},message:"must have required property '"+"picture"+"'",schema:schema72.properties.like.required,parentSchema:schema72.properties.like,data:data35};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
for(const key7 in data35){
if(!((key7 === "picture") || (key7 === "least"))){
const err105 = {instancePath:instancePath+"/like",schemaPath:"#/properties/like/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema72.properties.like,data:data35};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data35.picture !== undefined){
let data36 = data35.picture;
if((typeof data36 !== "string") && (!(data36 && typeof data36 == "object" && !Array.isArray(data36)))){
const err106 = {instancePath:instancePath+"/like/picture",schemaPath:"#/$defs/picture/type",keyword:"type",params:{type: schema54.type},message:"must be string,object",schema:schema54.type,parentSchema:schema54,data:data36};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
const _errs82 = errors;
let valid16 = true;
const _errs83 = errors;
if(!(data36 && typeof data36 == "object" && !Array.isArray(data36))){
const err107 = {};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
var _valid0 = _errs83 === errors;
errors = _errs82;
if(vErrors !== null){
if(_errs82){
vErrors.length = _errs82;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs85 = errors;
const _errs86 = errors;
let valid17 = false;
let passing0 = null;
const _errs87 = errors;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.file === undefined){
const err108 = {instancePath:instancePath+"/like/picture",schemaPath:"#/$defs/picture/then/oneOf/0/required",keyword:"required",params:{missingProperty: "file"},message:"must have required property '"+"file"+"'",schema:schema54.then.oneOf[0].required,parentSchema:schema54.then.oneOf[0],data:data36};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
var _valid1 = _errs87 === errors;
if(_valid1){
valid17 = true;
passing0 = 0;
}
const _errs88 = errors;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.asset === undefined){
const err109 = {instancePath:instancePath+"/like/picture",schemaPath:"#/$defs/picture/then/oneOf/1/required",keyword:"required",params:{missingProperty: "asset"},message:"must have required property '"+"asset"+"'",schema:schema54.then.oneOf[1].required,parentSchema:schema54.then.oneOf[1],data:data36};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
var _valid1 = _errs88 === errors;
if(_valid1 && valid17){
valid17 = false;
passing0 = [passing0, 1];
}
else {
if(_valid1){
valid17 = true;
passing0 = 1;
}
const _errs89 = errors;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.url === undefined){
const err110 = {instancePath:instancePath+"/like/picture",schemaPath:"#/$defs/picture/then/oneOf/2/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'",schema:schema54.then.oneOf[2].required,parentSchema:schema54.then.oneOf[2],data:data36};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
var _valid1 = _errs89 === errors;
if(_valid1 && valid17){
valid17 = false;
passing0 = [passing0, 2];
}
else {
if(_valid1){
valid17 = true;
passing0 = 2;
}
}
}
if(!valid17){
const err111 = {instancePath:instancePath+"/like/picture",schemaPath:"#/$defs/picture/then/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf",schema:schema54.then.oneOf,parentSchema:schema54.then,data:data36};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
else {
errors = _errs86;
if(vErrors !== null){
if(_errs86){
vErrors.length = _errs86;
}
else {
vErrors = null;
}
}
}
var _valid0 = _errs85 === errors;
valid16 = _valid0;
}
if(!valid16){
const err112 = {instancePath:instancePath+"/like/picture",schemaPath:"#/$defs/picture/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema54.if,parentSchema:schema54,data:data36};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if(typeof data36 === "string"){
if(func3(data36) < 1){
const err113 = {instancePath:instancePath+"/like/picture",schemaPath:"#/$defs/picture/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema54,data:data36};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
for(const key8 in data36){
if(!((((((key8 === "file") || (key8 === "asset")) || (key8 === "url")) || (key8 === "sha256")) || (key8 === "role")) || (key8 === "note"))){
const err114 = {instancePath:instancePath+"/like/picture",schemaPath:"#/$defs/picture/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema54,data:data36};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data36.file !== undefined){
let data37 = data36.file;
if(typeof data37 === "string"){
if(func3(data37) < 1){
const err115 = {instancePath:instancePath+"/like/picture/file",schemaPath:"#/$defs/picture/properties/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema54.properties.file,data:data37};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
else {
const err116 = {instancePath:instancePath+"/like/picture/file",schemaPath:"#/$defs/picture/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.file.type,parentSchema:schema54.properties.file,data:data37};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
if(data36.asset !== undefined){
let data38 = data36.asset;
if(typeof data38 === "string"){
if(func3(data38) < 1){
const err117 = {instancePath:instancePath+"/like/picture/asset",schemaPath:"#/$defs/picture/properties/asset/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema54.properties.asset,data:data38};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
else {
const err118 = {instancePath:instancePath+"/like/picture/asset",schemaPath:"#/$defs/picture/properties/asset/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.asset.type,parentSchema:schema54.properties.asset,data:data38};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data36.url !== undefined){
let data39 = data36.url;
if(typeof data39 === "string"){
if(func3(data39) < 1){
const err119 = {instancePath:instancePath+"/like/picture/url",schemaPath:"#/$defs/picture/properties/url/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema54.properties.url,data:data39};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
else {
const err120 = {instancePath:instancePath+"/like/picture/url",schemaPath:"#/$defs/picture/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.url.type,parentSchema:schema54.properties.url,data:data39};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data36.sha256 !== undefined){
let data40 = data36.sha256;
if(typeof data40 === "string"){
if(!pattern18.test(data40)){
const err121 = {instancePath:instancePath+"/like/picture/sha256",schemaPath:"#/$defs/picture/properties/sha256/pattern",keyword:"pattern",params:{pattern: "^(sha256:)?[0-9a-fA-F]{64}$"},message:"must match pattern \""+"^(sha256:)?[0-9a-fA-F]{64}$"+"\"",schema:"^(sha256:)?[0-9a-fA-F]{64}$",parentSchema:schema54.properties.sha256,data:data40};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
else {
const err122 = {instancePath:instancePath+"/like/picture/sha256",schemaPath:"#/$defs/picture/properties/sha256/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.sha256.type,parentSchema:schema54.properties.sha256,data:data40};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data36.role !== undefined){
let data41 = data36.role;
if(typeof data41 === "string"){
if(func3(data41) > 100){
const err123 = {instancePath:instancePath+"/like/picture/role",schemaPath:"#/$defs/picture/properties/role/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema54.properties.role,data:data41};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
if(func3(data41) < 1){
const err124 = {instancePath:instancePath+"/like/picture/role",schemaPath:"#/$defs/picture/properties/role/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema54.properties.role,data:data41};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
else {
const err125 = {instancePath:instancePath+"/like/picture/role",schemaPath:"#/$defs/picture/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.role.type,parentSchema:schema54.properties.role,data:data41};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data36.note !== undefined){
let data42 = data36.note;
if(typeof data42 === "string"){
if(func3(data42) < 1){
const err126 = {instancePath:instancePath+"/like/picture/note",schemaPath:"#/$defs/picture/properties/note/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema54.properties.note,data:data42};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
else {
const err127 = {instancePath:instancePath+"/like/picture/note",schemaPath:"#/$defs/picture/properties/note/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.note.type,parentSchema:schema54.properties.note,data:data42};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data36.url !== undefined){
if(data36.sha256 === undefined){
const err128 = {instancePath:instancePath+"/like/picture",schemaPath:"#/$defs/picture/dependentRequired",keyword:"dependentRequired",params:{property: "url",
    missingProperty: "sha256",
    depsCount: 1,
    deps: "sha256"},message:"must have property sha256 when property url is present",schema:schema54.dependentRequired,parentSchema:schema54,data:data36};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data36.sha256 !== undefined){
if(data36.url === undefined){
const err129 = {instancePath:instancePath+"/like/picture",schemaPath:"#/$defs/picture/dependentRequired",keyword:"dependentRequired",params:{property: "sha256",
    missingProperty: "url",
    depsCount: 1,
    deps: "url"},message:"must have property url when property sha256 is present",schema:schema54.dependentRequired,parentSchema:schema54,data:data36};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
}
}
if(data35.least !== undefined){
let data43 = data35.least;
if((typeof data43 == "number") && (isFinite(data43))){
if(data43 > 1 || isNaN(data43)){
const err130 = {instancePath:instancePath+"/like/least",schemaPath:"#/properties/like/properties/least/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1",schema:1,parentSchema:schema72.properties.like.properties.least,data:data43};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
if(data43 < 0 || isNaN(data43)){
const err131 = {instancePath:instancePath+"/like/least",schemaPath:"#/properties/like/properties/least/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema72.properties.like.properties.least,data:data43};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
else {
const err132 = {instancePath:instancePath+"/like/least",schemaPath:"#/properties/like/properties/least/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema72.properties.like.properties.least.type,parentSchema:schema72.properties.like.properties.least,data:data43};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
}
else {
const err133 = {instancePath:instancePath+"/like",schemaPath:"#/properties/like/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema72.properties.like.type,parentSchema:schema72.properties.like,data:data35};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
if(data.unique !== undefined){
let data44 = data.unique;
if(typeof data44 !== "boolean"){
const err134 = {instancePath:instancePath+"/unique",schemaPath:"#/properties/unique/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema72.properties.unique.type,parentSchema:schema72.properties.unique,data:data44};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data.attempts !== undefined){
let data45 = data.attempts;
if(!(((typeof data45 == "number") && (!(data45 % 1) && !isNaN(data45))) && (isFinite(data45)))){
const err135 = {instancePath:instancePath+"/attempts",schemaPath:"#/properties/attempts/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema72.properties.attempts.type,parentSchema:schema72.properties.attempts,data:data45};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
if((typeof data45 == "number") && (isFinite(data45))){
if(data45 > 10 || isNaN(data45)){
const err136 = {instancePath:instancePath+"/attempts",schemaPath:"#/properties/attempts/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10},message:"must be <= 10",schema:10,parentSchema:schema72.properties.attempts,data:data45};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
if(data45 < 1 || isNaN(data45)){
const err137 = {instancePath:instancePath+"/attempts",schemaPath:"#/properties/attempts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema72.properties.attempts,data:data45};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
}
if(data.escalate !== undefined){
let data46 = data.escalate;
if((typeof data46 !== "boolean") && (!(Array.isArray(data46)))){
const err138 = {instancePath:instancePath+"/escalate",schemaPath:"#/properties/escalate/type",keyword:"type",params:{type: schema72.properties.escalate.type},message:"must be boolean,array",schema:schema72.properties.escalate.type,parentSchema:schema72.properties.escalate,data:data46};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
if(Array.isArray(data46)){
const len3 = data46.length;
for(let i3=0; i3<len3; i3++){
let data47 = data46[i3];
if(!(((data47 === "quality") || (data47 === "complexity")) || (data47 === "correction"))){
const err139 = {instancePath:instancePath+"/escalate/" + i3,schemaPath:"#/properties/escalate/items/enum",keyword:"enum",params:{allowedValues: schema72.properties.escalate.items.enum},message:"must be equal to one of the allowed values",schema:schema72.properties.escalate.items.enum,parentSchema:schema72.properties.escalate.items,data:data47};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
let i4 = data46.length;
let j0;
if(i4 > 1){
outer0:
for(;i4--;){
for(j0 = i4; j0--;){
if(func0(data46[i4], data46[j0])){
const err140 = {instancePath:instancePath+"/escalate",schemaPath:"#/properties/escalate/uniqueItems",keyword:"uniqueItems",params:{i: i4, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i4+" are identical)",schema:true,parentSchema:schema72.properties.escalate,data:data46};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
break outer0;
}
}
}
}
}
}
}
else {
const err141 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema72.type,parentSchema:schema72,data};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
validate35.errors = vErrors;
return errors === 0;
}
validate35.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema78 = {"title":"ManifestAsset","description":"One picture that is wanted; with `matrix` or `data`, one for each combination or row.","type":"object","additionalProperties":false,"oneOf":[{"required":["prompt"]},{"required":["promptFile"]}],"not":{"required":["size","aspect"]},"dependentRequired":{"mask":["edit"]},"examples":[{"prompt":"A lighthouse keeper reading by the lamp at dawn","aspect":"16:9","alt":"A lighthouse keeper reads at dawn"}],"properties":{"prompt":{"description":"What the picture shows, in words; at most 32,000 characters. Quote it if it holds ` #` or `: `.","type":"string","examples":["A lighthouse keeper reading by the lamp at dawn"]},"promptFile":{"description":"Path of a text file that holds the prompt, in place of `prompt`.","type":"string","minLength":1,"examples":["prompts/hero.md"]},"alt":{"description":"Text for people who do not see the picture. It is not sent.","type":"string","examples":["A lighthouse keeper reads at dawn"]},"style":{"$ref":"#/$defs/style","description":"Styles that apply: a name from `styles`, `{text: …}` for words of its own, or a list of these, which joins. Replaces the style of `defaults`."},"model":{"$ref":"#/$defs/model"},"quality":{"$ref":"#/$defs/quality"},"size":{"$ref":"#/$defs/size"},"aspect":{"$ref":"#/$defs/aspect"},"background":{"$ref":"#/$defs/background"},"cutOut":{"$ref":"#/$defs/cutOut"},"complexity":{"$ref":"#/$defs/complexity"},"moderation":{"$ref":"#/$defs/moderation"},"format":{"$ref":"#/$defs/format"},"compression":{"$ref":"#/$defs/compression"},"references":{"$ref":"#/$defs/references"},"candidates":{"$ref":"#/$defs/candidates"},"tags":{"$ref":"#/$defs/tags"},"outputs":{"$ref":"#/$defs/outputs"},"provenance":{"$ref":"#/$defs/provenance"},"placeholder":{"$ref":"#/$defs/placeholder"},"expect":{"$ref":"#/$defs/expect"},"provider":{"$ref":"#/$defs/provider"},"extra":{"$ref":"#/$defs/extra"},"maxCost":{"$ref":"#/$defs/maxCost"},"text":{"description":"Words that must stand in the picture, spelled exactly so: one string or a list.","type":["string","array"],"minLength":1,"items":{"description":"One line of text. Quote numbers.","type":"string","minLength":1,"examples":["Ship faster"]},"examples":[["Ship faster"]]},"edit":{"$ref":"#/$defs/picture","description":"The picture to change: a named reference, an asset, or `{file | asset | url}`. It is sent first, and a mask applies to it.","examples":["hero"]},"mask":{"description":"Path of a PNG with alpha, as large in pixels as the picture that `edit` names and under 4 MB. Transparent parts may change.","type":"string","minLength":1,"examples":["refs/sky.png"]},"pick":{"description":"Which candidate is used, counted from 1.","type":"integer","minimum":1,"maximum":50,"default":1,"examples":[2]},"pin":{"description":"Never make this picture again, whatever changes.","type":"boolean","default":false,"examples":[true]},"matrix":{"description":"Makes one asset of every combination. `${key}` stands for the value in any string of the asset, `$${` for a plain `${`. The values, in the order of the keys, end the asset's name: `banner-en-light`.","type":"object","minProperties":1,"propertyNames":{"pattern":"^[A-Za-z_][A-Za-z0-9_]*$"},"examples":[{"locale":["en","de","ja"],"theme":["light","dark"]}],"additionalProperties":{"description":"The values of this key.","type":"array","minItems":1,"items":{"type":["string","number","boolean"]},"examples":[["en","de","ja"]]}},"data":{"description":"Rows whose columns `${column}` stands for: the path of a .csv, .json or .yaml file, or a list of mappings. With `matrix`, the row that has the same values in the columns they share; without, one asset a row, named by the first column.","type":["string","array"],"minLength":1,"examples":["i18n/headlines.csv",[{"locale":"en","headline":"Ship faster"}]],"items":{"description":"One row.","type":"object","additionalProperties":{"type":["string","number","boolean","null"]},"examples":[{"locale":"en","headline":"Ship faster"}]}}}};

function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate38.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.size === undefined) && (missing0 = "size")) || ((data.aspect === undefined) && (missing0 = "aspect"))){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var valid0 = _errs2 === errors;
if(valid0){
const err1 = {instancePath,schemaPath:"#/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema78.not,parentSchema:schema78,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
const _errs3 = errors;
let valid1 = false;
let passing0 = null;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.prompt === undefined){
const err2 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "prompt"},message:"must have required property '"+"prompt"+"'",schema:schema78.oneOf[0].required,parentSchema:schema78.oneOf[0],data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
if(_valid0){
valid1 = true;
passing0 = 0;
}
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.promptFile === undefined){
const err3 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "promptFile"},message:"must have required property '"+"promptFile"+"'",schema:schema78.oneOf[1].required,parentSchema:schema78.oneOf[1],data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
if(_valid0 && valid1){
valid1 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid1 = true;
passing0 = 1;
}
}
if(!valid1){
const err4 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf",schema:schema78.oneOf,parentSchema:schema78,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema78.properties, key0))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema78,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.prompt !== undefined){
let data0 = data.prompt;
if(typeof data0 !== "string"){
const err6 = {instancePath:instancePath+"/prompt",schemaPath:"#/properties/prompt/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema78.properties.prompt.type,parentSchema:schema78.properties.prompt,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.promptFile !== undefined){
let data1 = data.promptFile;
if(typeof data1 === "string"){
if(func3(data1) < 1){
const err7 = {instancePath:instancePath+"/promptFile",schemaPath:"#/properties/promptFile/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema78.properties.promptFile,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/promptFile",schemaPath:"#/properties/promptFile/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema78.properties.promptFile.type,parentSchema:schema78.properties.promptFile,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.alt !== undefined){
let data2 = data.alt;
if(typeof data2 !== "string"){
const err9 = {instancePath:instancePath+"/alt",schemaPath:"#/properties/alt/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema78.properties.alt.type,parentSchema:schema78.properties.alt,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.style !== undefined){
if(!(validate26(data.style, {instancePath:instancePath+"/style",parentData:data,parentDataProperty:"style",rootData,dynamicAnchors}))){
if (vErrors === null) vErrors = validate26.errors; else for (const error of validate26.errors) vErrors.push(error);
errors = vErrors.length;
}
}
if(data.model !== undefined){
let data4 = data.model;
if(typeof data4 === "string"){
if(func3(data4) < 1){
const err10 = {instancePath:instancePath+"/model",schemaPath:"#/$defs/model/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema43,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/model",schemaPath:"#/$defs/model/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.type,parentSchema:schema43,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.quality !== undefined){
let data5 = data.quality;
if(typeof data5 !== "string"){
const err12 = {instancePath:instancePath+"/quality",schemaPath:"#/$defs/quality/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.type,parentSchema:schema44,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!((((((data5 === "auto") || (data5 === "low")) || (data5 === "medium")) || (data5 === "high")) || (data5 === "xhigh")) || (data5 === "max"))){
const err13 = {instancePath:instancePath+"/quality",schemaPath:"#/$defs/quality/enum",keyword:"enum",params:{allowedValues: schema44.enum},message:"must be equal to one of the allowed values",schema:schema44.enum,parentSchema:schema44,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.size !== undefined){
let data6 = data.size;
if(typeof data6 === "string"){
if(!pattern15.test(data6)){
const err14 = {instancePath:instancePath+"/size",schemaPath:"#/$defs/size/pattern",keyword:"pattern",params:{pattern: "^(auto|[1-9][0-9]{0,4}x[1-9][0-9]{0,4})$"},message:"must match pattern \""+"^(auto|[1-9][0-9]{0,4}x[1-9][0-9]{0,4})$"+"\"",schema:"^(auto|[1-9][0-9]{0,4}x[1-9][0-9]{0,4})$",parentSchema:schema45,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/size",schemaPath:"#/$defs/size/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.type,parentSchema:schema45,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.aspect !== undefined){
let data7 = data.aspect;
if(typeof data7 === "string"){
if(!pattern16.test(data7)){
const err16 = {instancePath:instancePath+"/aspect",schemaPath:"#/$defs/aspect/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,5}(\\.[0-9]{1,4})?[:/][0-9]{1,5}(\\.[0-9]{1,4})?$"},message:"must match pattern \""+"^[0-9]{1,5}(\\.[0-9]{1,4})?[:/][0-9]{1,5}(\\.[0-9]{1,4})?$"+"\"",schema:"^[0-9]{1,5}(\\.[0-9]{1,4})?[:/][0-9]{1,5}(\\.[0-9]{1,4})?$",parentSchema:schema46,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/aspect",schemaPath:"#/$defs/aspect/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.type,parentSchema:schema46,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.background !== undefined){
let data8 = data.background;
if(typeof data8 !== "string"){
const err18 = {instancePath:instancePath+"/background",schemaPath:"#/$defs/background/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.type,parentSchema:schema47,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!(((data8 === "auto") || (data8 === "opaque")) || (data8 === "transparent"))){
const err19 = {instancePath:instancePath+"/background",schemaPath:"#/$defs/background/enum",keyword:"enum",params:{allowedValues: schema47.enum},message:"must be equal to one of the allowed values",schema:schema47.enum,parentSchema:schema47,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.cutOut !== undefined){
let data9 = data.cutOut;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key1 in data9){
if(!((((key1 === "key") || (key1 === "tolerance")) || (key1 === "inside")) || (key1 === "bleed"))){
const err20 = {instancePath:instancePath+"/cutOut",schemaPath:"#/$defs/cutOut/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema48,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data9.key !== undefined){
let data10 = data9.key;
if(typeof data10 === "string"){
if(!pattern17.test(data10)){
const err21 = {instancePath:instancePath+"/cutOut/key",schemaPath:"#/$defs/cutOut/properties/key/pattern",keyword:"pattern",params:{pattern: "^(auto|#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6}))$"},message:"must match pattern \""+"^(auto|#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6}))$"+"\"",schema:"^(auto|#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6}))$",parentSchema:schema48.properties.key,data:data10};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/cutOut/key",schemaPath:"#/$defs/cutOut/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.key.type,parentSchema:schema48.properties.key,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data9.tolerance !== undefined){
let data11 = data9.tolerance;
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 50 || isNaN(data11)){
const err23 = {instancePath:instancePath+"/cutOut/tolerance",schemaPath:"#/$defs/cutOut/properties/tolerance/maximum",keyword:"maximum",params:{comparison: "<=", limit: 50},message:"must be <= 50",schema:50,parentSchema:schema48.properties.tolerance,data:data11};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data11 < 0 || isNaN(data11)){
const err24 = {instancePath:instancePath+"/cutOut/tolerance",schemaPath:"#/$defs/cutOut/properties/tolerance/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema48.properties.tolerance,data:data11};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/cutOut/tolerance",schemaPath:"#/$defs/cutOut/properties/tolerance/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema48.properties.tolerance.type,parentSchema:schema48.properties.tolerance,data:data11};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data9.inside !== undefined){
let data12 = data9.inside;
if(typeof data12 !== "string"){
const err26 = {instancePath:instancePath+"/cutOut/inside",schemaPath:"#/$defs/cutOut/properties/inside/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.inside.type,parentSchema:schema48.properties.inside,data:data12};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(!((((data12 === "auto") || (data12 === "glass")) || (data12 === "holes")) || (data12 === "solid"))){
const err27 = {instancePath:instancePath+"/cutOut/inside",schemaPath:"#/$defs/cutOut/properties/inside/enum",keyword:"enum",params:{allowedValues: schema48.properties.inside.enum},message:"must be equal to one of the allowed values",schema:schema48.properties.inside.enum,parentSchema:schema48.properties.inside,data:data12};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data9.bleed !== undefined){
let data13 = data9.bleed;
if(Array.isArray(data13)){
const len0 = data13.length;
for(let i0=0; i0<len0; i0++){
let data14 = data13[i0];
if(typeof data14 !== "string"){
const err28 = {instancePath:instancePath+"/cutOut/bleed/" + i0,schemaPath:"#/$defs/cutOut/properties/bleed/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.bleed.items.type,parentSchema:schema48.properties.bleed.items,data:data14};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!((((data14 === "top") || (data14 === "right")) || (data14 === "bottom")) || (data14 === "left"))){
const err29 = {instancePath:instancePath+"/cutOut/bleed/" + i0,schemaPath:"#/$defs/cutOut/properties/bleed/items/enum",keyword:"enum",params:{allowedValues: schema48.properties.bleed.items.enum},message:"must be equal to one of the allowed values",schema:schema48.properties.bleed.items.enum,parentSchema:schema48.properties.bleed.items,data:data14};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/cutOut/bleed",schemaPath:"#/$defs/cutOut/properties/bleed/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema48.properties.bleed.type,parentSchema:schema48.properties.bleed,data:data13};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/cutOut",schemaPath:"#/$defs/cutOut/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema48.type,parentSchema:schema48,data:data9};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.complexity !== undefined){
let data15 = data.complexity;
if(typeof data15 !== "string"){
const err32 = {instancePath:instancePath+"/complexity",schemaPath:"#/$defs/complexity/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema49.type,parentSchema:schema49,data:data15};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(!(((data15 === "low") || (data15 === "medium")) || (data15 === "high"))){
const err33 = {instancePath:instancePath+"/complexity",schemaPath:"#/$defs/complexity/enum",keyword:"enum",params:{allowedValues: schema49.enum},message:"must be equal to one of the allowed values",schema:schema49.enum,parentSchema:schema49,data:data15};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.moderation !== undefined){
let data16 = data.moderation;
if(typeof data16 !== "string"){
const err34 = {instancePath:instancePath+"/moderation",schemaPath:"#/$defs/moderation/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.type,parentSchema:schema50,data:data16};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(!((data16 === "auto") || (data16 === "low"))){
const err35 = {instancePath:instancePath+"/moderation",schemaPath:"#/$defs/moderation/enum",keyword:"enum",params:{allowedValues: schema50.enum},message:"must be equal to one of the allowed values",schema:schema50.enum,parentSchema:schema50,data:data16};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.format !== undefined){
let data17 = data.format;
if(typeof data17 !== "string"){
const err36 = {instancePath:instancePath+"/format",schemaPath:"#/$defs/format/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.type,parentSchema:schema51,data:data17};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(!(((data17 === "png") || (data17 === "jpeg")) || (data17 === "webp"))){
const err37 = {instancePath:instancePath+"/format",schemaPath:"#/$defs/format/enum",keyword:"enum",params:{allowedValues: schema51.enum},message:"must be equal to one of the allowed values",schema:schema51.enum,parentSchema:schema51,data:data17};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.compression !== undefined){
let data18 = data.compression;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err38 = {instancePath:instancePath+"/compression",schemaPath:"#/$defs/compression/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema52.type,parentSchema:schema52,data:data18};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 100 || isNaN(data18)){
const err39 = {instancePath:instancePath+"/compression",schemaPath:"#/$defs/compression/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema52,data:data18};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data18 < 0 || isNaN(data18)){
const err40 = {instancePath:instancePath+"/compression",schemaPath:"#/$defs/compression/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema52,data:data18};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
if(data.references !== undefined){
if(!(validate28(data.references, {instancePath:instancePath+"/references",parentData:data,parentDataProperty:"references",rootData,dynamicAnchors}))){
if (vErrors === null) vErrors = validate28.errors; else for (const error of validate28.errors) vErrors.push(error);
errors = vErrors.length;
}
}
if(data.candidates !== undefined){
let data20 = data.candidates;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err41 = {instancePath:instancePath+"/candidates",schemaPath:"#/$defs/candidates/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema55.type,parentSchema:schema55,data:data20};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 50 || isNaN(data20)){
const err42 = {instancePath:instancePath+"/candidates",schemaPath:"#/$defs/candidates/maximum",keyword:"maximum",params:{comparison: "<=", limit: 50},message:"must be <= 50",schema:50,parentSchema:schema55,data:data20};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data20 < 1 || isNaN(data20)){
const err43 = {instancePath:instancePath+"/candidates",schemaPath:"#/$defs/candidates/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema55,data:data20};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
if(data.tags !== undefined){
let data21 = data.tags;
if(Array.isArray(data21)){
const len1 = data21.length;
for(let i1=0; i1<len1; i1++){
let data22 = data21[i1];
if(typeof data22 === "string"){
if(!pattern19.test(data22)){
const err44 = {instancePath:instancePath+"/tags/" + i1,schemaPath:"#/$defs/tags/items/pattern",keyword:"pattern",params:{pattern: "^\\S+$"},message:"must match pattern \""+"^\\S+$"+"\"",schema:"^\\S+$",parentSchema:schema56.items,data:data22};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/tags/" + i1,schemaPath:"#/$defs/tags/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema56.items.type,parentSchema:schema56.items,data:data22};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
else {
const err46 = {instancePath:instancePath+"/tags",schemaPath:"#/$defs/tags/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema56.type,parentSchema:schema56,data:data21};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data.outputs !== undefined){
if(!(validate30(data.outputs, {instancePath:instancePath+"/outputs",parentData:data,parentDataProperty:"outputs",rootData,dynamicAnchors}))){
if (vErrors === null) vErrors = validate30.errors; else for (const error of validate30.errors) vErrors.push(error);
errors = vErrors.length;
}
}
if(data.provenance !== undefined){
let data24 = data.provenance;
if(typeof data24 !== "boolean"){
const err47 = {instancePath:instancePath+"/provenance",schemaPath:"#/$defs/provenance/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema70.type,parentSchema:schema70,data:data24};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data.placeholder !== undefined){
let data25 = data.placeholder;
if(typeof data25 !== "boolean"){
const err48 = {instancePath:instancePath+"/placeholder",schemaPath:"#/$defs/placeholder/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema71.type,parentSchema:schema71,data:data25};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.expect !== undefined){
if(!(validate35(data.expect, {instancePath:instancePath+"/expect",parentData:data,parentDataProperty:"expect",rootData,dynamicAnchors}))){
if (vErrors === null) vErrors = validate35.errors; else for (const error of validate35.errors) vErrors.push(error);
errors = vErrors.length;
}
}
if(data.provider !== undefined){
if(!(validate21(data.provider, {instancePath:instancePath+"/provider",parentData:data,parentDataProperty:"provider",rootData,dynamicAnchors}))){
if (vErrors === null) vErrors = validate21.errors; else for (const error of validate21.errors) vErrors.push(error);
errors = vErrors.length;
}
}
if(data.extra !== undefined){
let data28 = data.extra;
if(!(data28 && typeof data28 == "object" && !Array.isArray(data28))){
const err49 = {instancePath:instancePath+"/extra",schemaPath:"#/$defs/extra/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema75.type,parentSchema:schema75,data:data28};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.maxCost !== undefined){
let data29 = data.maxCost;
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 < 0 || isNaN(data29)){
const err50 = {instancePath:instancePath+"/maxCost",schemaPath:"#/$defs/maxCost/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema76,data:data29};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/maxCost",schemaPath:"#/$defs/maxCost/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema76.type,parentSchema:schema76,data:data29};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data.text !== undefined){
let data30 = data.text;
if((typeof data30 !== "string") && (!(Array.isArray(data30)))){
const err52 = {instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: schema78.properties.text.type},message:"must be string,array",schema:schema78.properties.text.type,parentSchema:schema78.properties.text,data:data30};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(typeof data30 === "string"){
if(func3(data30) < 1){
const err53 = {instancePath:instancePath+"/text",schemaPath:"#/properties/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema78.properties.text,data:data30};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(Array.isArray(data30)){
const len2 = data30.length;
for(let i2=0; i2<len2; i2++){
let data31 = data30[i2];
if(typeof data31 === "string"){
if(func3(data31) < 1){
const err54 = {instancePath:instancePath+"/text/" + i2,schemaPath:"#/properties/text/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema78.properties.text.items,data:data31};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
else {
const err55 = {instancePath:instancePath+"/text/" + i2,schemaPath:"#/properties/text/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema78.properties.text.items.type,parentSchema:schema78.properties.text.items,data:data31};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
}
if(data.edit !== undefined){
let data32 = data.edit;
if((typeof data32 !== "string") && (!(data32 && typeof data32 == "object" && !Array.isArray(data32)))){
const err56 = {instancePath:instancePath+"/edit",schemaPath:"#/$defs/picture/type",keyword:"type",params:{type: schema54.type},message:"must be string,object",schema:schema54.type,parentSchema:schema54,data:data32};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
const _errs86 = errors;
let valid27 = true;
const _errs87 = errors;
if(!(data32 && typeof data32 == "object" && !Array.isArray(data32))){
const err57 = {};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
var _valid1 = _errs87 === errors;
errors = _errs86;
if(vErrors !== null){
if(_errs86){
vErrors.length = _errs86;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs89 = errors;
const _errs90 = errors;
let valid28 = false;
let passing1 = null;
const _errs91 = errors;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
if(data32.file === undefined){
const err58 = {instancePath:instancePath+"/edit",schemaPath:"#/$defs/picture/then/oneOf/0/required",keyword:"required",params:{missingProperty: "file"},message:"must have required property '"+"file"+"'",schema:schema54.then.oneOf[0].required,parentSchema:schema54.then.oneOf[0],data:data32};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
var _valid2 = _errs91 === errors;
if(_valid2){
valid28 = true;
passing1 = 0;
}
const _errs92 = errors;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
if(data32.asset === undefined){
const err59 = {instancePath:instancePath+"/edit",schemaPath:"#/$defs/picture/then/oneOf/1/required",keyword:"required",params:{missingProperty: "asset"},message:"must have required property '"+"asset"+"'",schema:schema54.then.oneOf[1].required,parentSchema:schema54.then.oneOf[1],data:data32};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
var _valid2 = _errs92 === errors;
if(_valid2 && valid28){
valid28 = false;
passing1 = [passing1, 1];
}
else {
if(_valid2){
valid28 = true;
passing1 = 1;
}
const _errs93 = errors;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
if(data32.url === undefined){
const err60 = {instancePath:instancePath+"/edit",schemaPath:"#/$defs/picture/then/oneOf/2/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'",schema:schema54.then.oneOf[2].required,parentSchema:schema54.then.oneOf[2],data:data32};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
var _valid2 = _errs93 === errors;
if(_valid2 && valid28){
valid28 = false;
passing1 = [passing1, 2];
}
else {
if(_valid2){
valid28 = true;
passing1 = 2;
}
}
}
if(!valid28){
const err61 = {instancePath:instancePath+"/edit",schemaPath:"#/$defs/picture/then/oneOf",keyword:"oneOf",params:{passingSchemas: passing1},message:"must match exactly one schema in oneOf",schema:schema54.then.oneOf,parentSchema:schema54.then,data:data32};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
else {
errors = _errs90;
if(vErrors !== null){
if(_errs90){
vErrors.length = _errs90;
}
else {
vErrors = null;
}
}
}
var _valid1 = _errs89 === errors;
valid27 = _valid1;
}
if(!valid27){
const err62 = {instancePath:instancePath+"/edit",schemaPath:"#/$defs/picture/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema54.if,parentSchema:schema54,data:data32};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(typeof data32 === "string"){
if(func3(data32) < 1){
const err63 = {instancePath:instancePath+"/edit",schemaPath:"#/$defs/picture/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema54,data:data32};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
for(const key2 in data32){
if(!((((((key2 === "file") || (key2 === "asset")) || (key2 === "url")) || (key2 === "sha256")) || (key2 === "role")) || (key2 === "note"))){
const err64 = {instancePath:instancePath+"/edit",schemaPath:"#/$defs/picture/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema54,data:data32};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data32.file !== undefined){
let data33 = data32.file;
if(typeof data33 === "string"){
if(func3(data33) < 1){
const err65 = {instancePath:instancePath+"/edit/file",schemaPath:"#/$defs/picture/properties/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema54.properties.file,data:data33};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
else {
const err66 = {instancePath:instancePath+"/edit/file",schemaPath:"#/$defs/picture/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.file.type,parentSchema:schema54.properties.file,data:data33};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data32.asset !== undefined){
let data34 = data32.asset;
if(typeof data34 === "string"){
if(func3(data34) < 1){
const err67 = {instancePath:instancePath+"/edit/asset",schemaPath:"#/$defs/picture/properties/asset/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema54.properties.asset,data:data34};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
else {
const err68 = {instancePath:instancePath+"/edit/asset",schemaPath:"#/$defs/picture/properties/asset/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.asset.type,parentSchema:schema54.properties.asset,data:data34};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data32.url !== undefined){
let data35 = data32.url;
if(typeof data35 === "string"){
if(func3(data35) < 1){
const err69 = {instancePath:instancePath+"/edit/url",schemaPath:"#/$defs/picture/properties/url/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema54.properties.url,data:data35};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
else {
const err70 = {instancePath:instancePath+"/edit/url",schemaPath:"#/$defs/picture/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.url.type,parentSchema:schema54.properties.url,data:data35};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data32.sha256 !== undefined){
let data36 = data32.sha256;
if(typeof data36 === "string"){
if(!pattern18.test(data36)){
const err71 = {instancePath:instancePath+"/edit/sha256",schemaPath:"#/$defs/picture/properties/sha256/pattern",keyword:"pattern",params:{pattern: "^(sha256:)?[0-9a-fA-F]{64}$"},message:"must match pattern \""+"^(sha256:)?[0-9a-fA-F]{64}$"+"\"",schema:"^(sha256:)?[0-9a-fA-F]{64}$",parentSchema:schema54.properties.sha256,data:data36};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
else {
const err72 = {instancePath:instancePath+"/edit/sha256",schemaPath:"#/$defs/picture/properties/sha256/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.sha256.type,parentSchema:schema54.properties.sha256,data:data36};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data32.role !== undefined){
let data37 = data32.role;
if(typeof data37 === "string"){
if(func3(data37) > 100){
const err73 = {instancePath:instancePath+"/edit/role",schemaPath:"#/$defs/picture/properties/role/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema54.properties.role,data:data37};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(func3(data37) < 1){
const err74 = {instancePath:instancePath+"/edit/role",schemaPath:"#/$defs/picture/properties/role/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema54.properties.role,data:data37};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
else {
const err75 = {instancePath:instancePath+"/edit/role",schemaPath:"#/$defs/picture/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.role.type,parentSchema:schema54.properties.role,data:data37};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data32.note !== undefined){
let data38 = data32.note;
if(typeof data38 === "string"){
if(func3(data38) < 1){
const err76 = {instancePath:instancePath+"/edit/note",schemaPath:"#/$defs/picture/properties/note/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema54.properties.note,data:data38};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
else {
const err77 = {instancePath:instancePath+"/edit/note",schemaPath:"#/$defs/picture/properties/note/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema54.properties.note.type,parentSchema:schema54.properties.note,data:data38};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data32.url !== undefined){
if(data32.sha256 === undefined){
const err78 = {instancePath:instancePath+"/edit",schemaPath:"#/$defs/picture/dependentRequired",keyword:"dependentRequired",params:{property: "url",
    missingProperty: "sha256",
    depsCount: 1,
    deps: "sha256"},message:"must have property sha256 when property url is present",schema:schema54.dependentRequired,parentSchema:schema54,data:data32};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data32.sha256 !== undefined){
if(data32.url === undefined){
const err79 = {instancePath:instancePath+"/edit",schemaPath:"#/$defs/picture/dependentRequired",keyword:"dependentRequired",params:{property: "sha256",
    missingProperty: "url",
    depsCount: 1,
    deps: "url"},message:"must have property url when property sha256 is present",schema:schema54.dependentRequired,parentSchema:schema54,data:data32};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
}
}
if(data.mask !== undefined){
let data39 = data.mask;
if(typeof data39 === "string"){
if(func3(data39) < 1){
const err80 = {instancePath:instancePath+"/mask",schemaPath:"#/properties/mask/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema78.properties.mask,data:data39};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
else {
const err81 = {instancePath:instancePath+"/mask",schemaPath:"#/properties/mask/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema78.properties.mask.type,parentSchema:schema78.properties.mask,data:data39};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data.pick !== undefined){
let data40 = data.pick;
if(!(((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40))) && (isFinite(data40)))){
const err82 = {instancePath:instancePath+"/pick",schemaPath:"#/properties/pick/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema78.properties.pick.type,parentSchema:schema78.properties.pick,data:data40};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 > 50 || isNaN(data40)){
const err83 = {instancePath:instancePath+"/pick",schemaPath:"#/properties/pick/maximum",keyword:"maximum",params:{comparison: "<=", limit: 50},message:"must be <= 50",schema:50,parentSchema:schema78.properties.pick,data:data40};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(data40 < 1 || isNaN(data40)){
const err84 = {instancePath:instancePath+"/pick",schemaPath:"#/properties/pick/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema78.properties.pick,data:data40};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
}
if(data.pin !== undefined){
let data41 = data.pin;
if(typeof data41 !== "boolean"){
const err85 = {instancePath:instancePath+"/pin",schemaPath:"#/properties/pin/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema78.properties.pin.type,parentSchema:schema78.properties.pin,data:data41};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data.matrix !== undefined){
let data42 = data.matrix;
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
if(Object.keys(data42).length < 1){
const err86 = {instancePath:instancePath+"/matrix",schemaPath:"#/properties/matrix/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema78.properties.matrix,data:data42};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
for(const key3 in data42){
const _errs115 = errors;
if(typeof key3 === "string"){
if(!pattern6.test(key3)){
const err87 = {instancePath:instancePath+"/matrix",schemaPath:"#/properties/matrix/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"},message:"must match pattern \""+"^[A-Za-z_][A-Za-z0-9_]*$"+"\"",schema:"^[A-Za-z_][A-Za-z0-9_]*$",parentSchema:schema78.properties.matrix.propertyNames,data:key3,propertyName:key3};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
var valid30 = _errs115 === errors;
if(!valid30){
const err88 = {instancePath:instancePath+"/matrix",schemaPath:"#/properties/matrix/propertyNames",keyword:"propertyNames",params:{propertyName: key3},message:"property name must be valid",schema:schema78.properties.matrix.propertyNames,parentSchema:schema78.properties.matrix,data:data42};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
for(const key4 in data42){
let data43 = data42[key4];
if(Array.isArray(data43)){
if(data43.length < 1){
const err89 = {instancePath:instancePath+"/matrix/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/matrix/additionalProperties/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema78.properties.matrix.additionalProperties,data:data43};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
const len3 = data43.length;
for(let i3=0; i3<len3; i3++){
let data44 = data43[i3];
if(((typeof data44 !== "string") && (!((typeof data44 == "number") && (isFinite(data44))))) && (typeof data44 !== "boolean")){
const err90 = {instancePath:instancePath+"/matrix/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i3,schemaPath:"#/properties/matrix/additionalProperties/items/type",keyword:"type",params:{type: schema78.properties.matrix.additionalProperties.items.type},message:"must be string,number,boolean",schema:schema78.properties.matrix.additionalProperties.items.type,parentSchema:schema78.properties.matrix.additionalProperties.items,data:data44};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
}
else {
const err91 = {instancePath:instancePath+"/matrix/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/matrix/additionalProperties/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema78.properties.matrix.additionalProperties.type,parentSchema:schema78.properties.matrix.additionalProperties,data:data43};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
}
else {
const err92 = {instancePath:instancePath+"/matrix",schemaPath:"#/properties/matrix/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema78.properties.matrix.type,parentSchema:schema78.properties.matrix,data:data42};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data.data !== undefined){
let data45 = data.data;
if((typeof data45 !== "string") && (!(Array.isArray(data45)))){
const err93 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: schema78.properties.data.type},message:"must be string,array",schema:schema78.properties.data.type,parentSchema:schema78.properties.data,data:data45};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if(typeof data45 === "string"){
if(func3(data45) < 1){
const err94 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema78.properties.data,data:data45};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(Array.isArray(data45)){
const len4 = data45.length;
for(let i4=0; i4<len4; i4++){
let data46 = data45[i4];
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
for(const key5 in data46){
let data47 = data46[key5];
if((((typeof data47 !== "string") && (!((typeof data47 == "number") && (isFinite(data47))))) && (typeof data47 !== "boolean")) && (data47 !== null)){
const err95 = {instancePath:instancePath+"/data/" + i4+"/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/data/items/additionalProperties/type",keyword:"type",params:{type: schema78.properties.data.items.additionalProperties.type},message:"must be string,number,boolean,null",schema:schema78.properties.data.items.additionalProperties.type,parentSchema:schema78.properties.data.items.additionalProperties,data:data47};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
}
else {
const err96 = {instancePath:instancePath+"/data/" + i4,schemaPath:"#/properties/data/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema78.properties.data.items.type,parentSchema:schema78.properties.data.items,data:data46};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
}
}
if(data.mask !== undefined){
if(data.edit === undefined){
const err97 = {instancePath,schemaPath:"#/dependentRequired",keyword:"dependentRequired",params:{property: "mask",
    missingProperty: "edit",
    depsCount: 1,
    deps: "edit"},message:"must have property edit when property mask is present",schema:schema78.dependentRequired,parentSchema:schema78,data};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
}
else {
const err98 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema78.type,parentSchema:schema78,data};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
validate38.errors = vErrors;
return errors === 0;
}
validate38.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://artlock.dev/schemas/manifest.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((func1.call(schema31.properties, key0)) || (pattern4.test(key0)))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.version !== undefined){
let data0 = data.version;
if(1 !== data0){
const err1 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema31.properties.version,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.provider !== undefined){
if(!(validate21(data.provider, {instancePath:instancePath+"/provider",parentData:data,parentDataProperty:"provider",rootData,dynamicAnchors}))){
if (vErrors === null) vErrors = validate21.errors; else for (const error of validate21.errors) vErrors.push(error);
errors = vErrors.length;
}
}
if(data.budget !== undefined){
let data2 = data.budget;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
if(!((((key1 === "perRun") || (key1 === "perMonth")) || (key1 === "perAsset")) || (key1 === "confirmAbove"))){
const err2 = {instancePath:instancePath+"/budget",schemaPath:"#/properties/budget/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.budget,data:data2};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data2.perRun !== undefined){
let data3 = data2.perRun;
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
const err3 = {instancePath:instancePath+"/budget/perRun",schemaPath:"#/properties/budget/properties/perRun/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.budget.properties.perRun,data:data3};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/budget/perRun",schemaPath:"#/properties/budget/properties/perRun/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema31.properties.budget.properties.perRun.type,parentSchema:schema31.properties.budget.properties.perRun,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data2.perMonth !== undefined){
let data4 = data2.perMonth;
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
const err5 = {instancePath:instancePath+"/budget/perMonth",schemaPath:"#/properties/budget/properties/perMonth/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.budget.properties.perMonth,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/budget/perMonth",schemaPath:"#/properties/budget/properties/perMonth/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema31.properties.budget.properties.perMonth.type,parentSchema:schema31.properties.budget.properties.perMonth,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data2.perAsset !== undefined){
let data5 = data2.perAsset;
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 0 || isNaN(data5)){
const err7 = {instancePath:instancePath+"/budget/perAsset",schemaPath:"#/properties/budget/properties/perAsset/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.budget.properties.perAsset,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/budget/perAsset",schemaPath:"#/properties/budget/properties/perAsset/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema31.properties.budget.properties.perAsset.type,parentSchema:schema31.properties.budget.properties.perAsset,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.confirmAbove !== undefined){
let data6 = data2.confirmAbove;
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
const err9 = {instancePath:instancePath+"/budget/confirmAbove",schemaPath:"#/properties/budget/properties/confirmAbove/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.budget.properties.confirmAbove,data:data6};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/budget/confirmAbove",schemaPath:"#/properties/budget/properties/confirmAbove/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema31.properties.budget.properties.confirmAbove.type,parentSchema:schema31.properties.budget.properties.confirmAbove,data:data6};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/budget",schemaPath:"#/properties/budget/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.budget.type,parentSchema:schema31.properties.budget,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.watch !== undefined){
let data7 = data.watch;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key2 in data7){
if(!((key2 === "spend") || (key2 === "budget"))){
const err12 = {instancePath:instancePath+"/watch",schemaPath:"#/properties/watch/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.watch,data:data7};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data7.spend !== undefined){
let data8 = data7.spend;
if(!(((data8 === "never") || (data8 === "ask")) || (data8 === "auto"))){
const err13 = {instancePath:instancePath+"/watch/spend",schemaPath:"#/properties/watch/properties/spend/enum",keyword:"enum",params:{allowedValues: schema31.properties.watch.properties.spend.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.watch.properties.spend.enum,parentSchema:schema31.properties.watch.properties.spend,data:data8};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data7.budget !== undefined){
let data9 = data7.budget;
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
const err14 = {instancePath:instancePath+"/watch/budget",schemaPath:"#/properties/watch/properties/budget/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.watch.properties.budget,data:data9};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/watch/budget",schemaPath:"#/properties/watch/properties/budget/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema31.properties.watch.properties.budget.type,parentSchema:schema31.properties.watch.properties.budget,data:data9};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/watch",schemaPath:"#/properties/watch/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.watch.type,parentSchema:schema31.properties.watch,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.judge !== undefined){
if(!(validate23(data.judge, {instancePath:instancePath+"/judge",parentData:data,parentDataProperty:"judge",rootData,dynamicAnchors}))){
if (vErrors === null) vErrors = validate23.errors; else for (const error of validate23.errors) vErrors.push(error);
errors = vErrors.length;
}
}
if(data.prices !== undefined){
let data11 = data.prices;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key3 in data11){
let data12 = data11[key3];
const _errs27 = errors;
let valid4 = true;
const _errs28 = errors;
const _errs29 = errors;
let valid5 = false;
const _errs30 = errors;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
let missing0;
if((data12.textOut === undefined) && (missing0 = "textOut")){
const err17 = {};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
var _valid1 = _errs30 === errors;
valid5 = valid5 || _valid1;
const _errs31 = errors;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
let missing1;
if((data12.imageOut === undefined) && (missing1 = "imageOut")){
const err18 = {};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
var _valid1 = _errs31 === errors;
valid5 = valid5 || _valid1;
if(!valid5){
const err19 = {};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
else {
errors = _errs29;
if(vErrors !== null){
if(_errs29){
vErrors.length = _errs29;
}
else {
vErrors = null;
}
}
}
var _valid0 = _errs28 === errors;
errors = _errs27;
if(vErrors !== null){
if(_errs27){
vErrors.length = _errs27;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs32 = errors;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.textIn === undefined){
const err20 = {instancePath:instancePath+"/prices/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/prices/additionalProperties/then/required",keyword:"required",params:{missingProperty: "textIn"},message:"must have required property '"+"textIn"+"'",schema:schema31.properties.prices.additionalProperties.then.required,parentSchema:schema31.properties.prices.additionalProperties.then,data:data12};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
var _valid0 = _errs32 === errors;
valid4 = _valid0;
ifClause0 = "then";
}
else {
const _errs33 = errors;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.imageIn === undefined){
const err21 = {instancePath:instancePath+"/prices/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/prices/additionalProperties/else/required",keyword:"required",params:{missingProperty: "imageIn"},message:"must have required property '"+"imageIn"+"'",schema:schema31.properties.prices.additionalProperties.else.required,parentSchema:schema31.properties.prices.additionalProperties.else,data:data12};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
var _valid0 = _errs33 === errors;
valid4 = _valid0;
ifClause0 = "else";
}
if(!valid4){
const err22 = {instancePath:instancePath+"/prices/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/prices/additionalProperties/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema31.properties.prices.additionalProperties.if,parentSchema:schema31.properties.prices.additionalProperties,data:data12};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.textIn === undefined){
const err23 = {instancePath:instancePath+"/prices/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/prices/additionalProperties/required",keyword:"required",params:{missingProperty: "textIn"},message:"must have required property '"+"textIn"+"'",schema:schema31.properties.prices.additionalProperties.required,parentSchema:schema31.properties.prices.additionalProperties,data:data12};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
for(const key4 in data12){
if(!((((key4 === "textIn") || (key4 === "imageIn")) || (key4 === "imageOut")) || (key4 === "textOut"))){
const err24 = {instancePath:instancePath+"/prices/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/prices/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.prices.additionalProperties,data:data12};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data12.textIn !== undefined){
let data13 = data12.textIn;
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 0 || isNaN(data13)){
const err25 = {instancePath:instancePath+"/prices/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/textIn",schemaPath:"#/properties/prices/additionalProperties/properties/textIn/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.prices.additionalProperties.properties.textIn,data:data13};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/prices/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/textIn",schemaPath:"#/properties/prices/additionalProperties/properties/textIn/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema31.properties.prices.additionalProperties.properties.textIn.type,parentSchema:schema31.properties.prices.additionalProperties.properties.textIn,data:data13};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data12.imageIn !== undefined){
let data14 = data12.imageIn;
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 0 || isNaN(data14)){
const err27 = {instancePath:instancePath+"/prices/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/imageIn",schemaPath:"#/properties/prices/additionalProperties/properties/imageIn/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.prices.additionalProperties.properties.imageIn,data:data14};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/prices/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/imageIn",schemaPath:"#/properties/prices/additionalProperties/properties/imageIn/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema31.properties.prices.additionalProperties.properties.imageIn.type,parentSchema:schema31.properties.prices.additionalProperties.properties.imageIn,data:data14};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data12.imageOut !== undefined){
let data15 = data12.imageOut;
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 0 || isNaN(data15)){
const err29 = {instancePath:instancePath+"/prices/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/imageOut",schemaPath:"#/properties/prices/additionalProperties/properties/imageOut/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.prices.additionalProperties.properties.imageOut,data:data15};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/prices/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/imageOut",schemaPath:"#/properties/prices/additionalProperties/properties/imageOut/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema31.properties.prices.additionalProperties.properties.imageOut.type,parentSchema:schema31.properties.prices.additionalProperties.properties.imageOut,data:data15};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data12.textOut !== undefined){
let data16 = data12.textOut;
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 < 0 || isNaN(data16)){
const err31 = {instancePath:instancePath+"/prices/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/textOut",schemaPath:"#/properties/prices/additionalProperties/properties/textOut/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema31.properties.prices.additionalProperties.properties.textOut,data:data16};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/prices/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/textOut",schemaPath:"#/properties/prices/additionalProperties/properties/textOut/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema31.properties.prices.additionalProperties.properties.textOut.type,parentSchema:schema31.properties.prices.additionalProperties.properties.textOut,data:data16};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data12.imageIn !== undefined){
if(data12.imageOut === undefined){
const err33 = {instancePath:instancePath+"/prices/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/prices/additionalProperties/dependentRequired",keyword:"dependentRequired",params:{property: "imageIn",
    missingProperty: "imageOut",
    depsCount: 1,
    deps: "imageOut"},message:"must have property imageOut when property imageIn is present",schema:schema31.properties.prices.additionalProperties.dependentRequired,parentSchema:schema31.properties.prices.additionalProperties,data:data12};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data12.imageOut !== undefined){
if(data12.imageIn === undefined){
const err34 = {instancePath:instancePath+"/prices/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/prices/additionalProperties/dependentRequired",keyword:"dependentRequired",params:{property: "imageOut",
    missingProperty: "imageIn",
    depsCount: 1,
    deps: "imageIn"},message:"must have property imageIn when property imageOut is present",schema:schema31.properties.prices.additionalProperties.dependentRequired,parentSchema:schema31.properties.prices.additionalProperties,data:data12};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/prices/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/prices/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.prices.additionalProperties.type,parentSchema:schema31.properties.prices.additionalProperties,data:data12};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/prices",schemaPath:"#/properties/prices/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.prices.type,parentSchema:schema31.properties.prices,data:data11};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.styles !== undefined){
let data17 = data.styles;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key5 in data17){
const _errs45 = errors;
if(typeof key5 === "string"){
if(!pattern14.test(key5)){
const err37 = {instancePath:instancePath+"/styles",schemaPath:"#/properties/styles/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*$",parentSchema:schema31.properties.styles.propertyNames,data:key5,propertyName:key5};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
var valid7 = _errs45 === errors;
if(!valid7){
const err38 = {instancePath:instancePath+"/styles",schemaPath:"#/properties/styles/propertyNames",keyword:"propertyNames",params:{propertyName: key5},message:"property name must be valid",schema:schema31.properties.styles.propertyNames,parentSchema:schema31.properties.styles,data:data17};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
for(const key6 in data17){
let data18 = data17[key6];
if((typeof data18 !== "string") && (!(Array.isArray(data18)))){
const err39 = {instancePath:instancePath+"/styles/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/styles/additionalProperties/type",keyword:"type",params:{type: schema31.properties.styles.additionalProperties.type},message:"must be string,array",schema:schema31.properties.styles.additionalProperties.type,parentSchema:schema31.properties.styles.additionalProperties,data:data18};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(typeof data18 === "string"){
if(func3(data18) < 1){
const err40 = {instancePath:instancePath+"/styles/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/styles/additionalProperties/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.styles.additionalProperties,data:data18};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(Array.isArray(data18)){
if(data18.length < 1){
const err41 = {instancePath:instancePath+"/styles/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/styles/additionalProperties/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.styles.additionalProperties,data:data18};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
const len0 = data18.length;
for(let i0=0; i0<len0; i0++){
let data19 = data18[i0];
if((typeof data19 !== "string") && (!(data19 && typeof data19 == "object" && !Array.isArray(data19)))){
const err42 = {instancePath:instancePath+"/styles/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0,schemaPath:"#/$defs/styleItem/type",keyword:"type",params:{type: schema40.type},message:"must be string,object",schema:schema40.type,parentSchema:schema40,data:data19};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(typeof data19 === "string"){
if(func3(data19) < 1){
const err43 = {instancePath:instancePath+"/styles/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0,schemaPath:"#/$defs/styleItem/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema40,data:data19};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.text === undefined){
const err44 = {instancePath:instancePath+"/styles/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0,schemaPath:"#/$defs/styleItem/required",keyword:"required",params:{missingProperty: "text"},message:"must have required property '"+"text"+"'",schema:schema40.required,parentSchema:schema40,data:data19};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
for(const key7 in data19){
if(!(key7 === "text")){
const err45 = {instancePath:instancePath+"/styles/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0,schemaPath:"#/$defs/styleItem/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema40,data:data19};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data19.text !== undefined){
let data20 = data19.text;
if(typeof data20 === "string"){
if(func3(data20) < 1){
const err46 = {instancePath:instancePath+"/styles/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0+"/text",schemaPath:"#/$defs/styleItem/properties/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema40.properties.text,data:data20};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/styles/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0+"/text",schemaPath:"#/$defs/styleItem/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.text.type,parentSchema:schema40.properties.text,data:data20};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
}
}
}
}
else {
const err48 = {instancePath:instancePath+"/styles",schemaPath:"#/properties/styles/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.styles.type,parentSchema:schema31.properties.styles,data:data17};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.defaults !== undefined){
let data21 = data.defaults;
const _errs57 = errors;
const _errs58 = errors;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
let missing3;
if(((data21.size === undefined) && (missing3 = "size")) || ((data21.aspect === undefined) && (missing3 = "aspect"))){
const err49 = {};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
var valid13 = _errs58 === errors;
if(valid13){
const err50 = {instancePath:instancePath+"/defaults",schemaPath:"#/properties/defaults/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema31.properties.defaults.not,parentSchema:schema31.properties.defaults,data:data21};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
else {
errors = _errs57;
if(vErrors !== null){
if(_errs57){
vErrors.length = _errs57;
}
else {
vErrors = null;
}
}
}
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key8 in data21){
if(!(func1.call(schema31.properties.defaults.properties, key8))){
const err51 = {instancePath:instancePath+"/defaults",schemaPath:"#/properties/defaults/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.defaults,data:data21};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data21.style !== undefined){
if(!(validate26(data21.style, {instancePath:instancePath+"/defaults/style",parentData:data21,parentDataProperty:"style",rootData,dynamicAnchors}))){
if (vErrors === null) vErrors = validate26.errors; else for (const error of validate26.errors) vErrors.push(error);
errors = vErrors.length;
}
}
if(data21.model !== undefined){
let data23 = data21.model;
if(typeof data23 === "string"){
if(func3(data23) < 1){
const err52 = {instancePath:instancePath+"/defaults/model",schemaPath:"#/$defs/model/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema43,data:data23};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/defaults/model",schemaPath:"#/$defs/model/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema43.type,parentSchema:schema43,data:data23};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data21.quality !== undefined){
let data24 = data21.quality;
if(typeof data24 !== "string"){
const err54 = {instancePath:instancePath+"/defaults/quality",schemaPath:"#/$defs/quality/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.type,parentSchema:schema44,data:data24};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(!((((((data24 === "auto") || (data24 === "low")) || (data24 === "medium")) || (data24 === "high")) || (data24 === "xhigh")) || (data24 === "max"))){
const err55 = {instancePath:instancePath+"/defaults/quality",schemaPath:"#/$defs/quality/enum",keyword:"enum",params:{allowedValues: schema44.enum},message:"must be equal to one of the allowed values",schema:schema44.enum,parentSchema:schema44,data:data24};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data21.size !== undefined){
let data25 = data21.size;
if(typeof data25 === "string"){
if(!pattern15.test(data25)){
const err56 = {instancePath:instancePath+"/defaults/size",schemaPath:"#/$defs/size/pattern",keyword:"pattern",params:{pattern: "^(auto|[1-9][0-9]{0,4}x[1-9][0-9]{0,4})$"},message:"must match pattern \""+"^(auto|[1-9][0-9]{0,4}x[1-9][0-9]{0,4})$"+"\"",schema:"^(auto|[1-9][0-9]{0,4}x[1-9][0-9]{0,4})$",parentSchema:schema45,data:data25};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
else {
const err57 = {instancePath:instancePath+"/defaults/size",schemaPath:"#/$defs/size/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.type,parentSchema:schema45,data:data25};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data21.aspect !== undefined){
let data26 = data21.aspect;
if(typeof data26 === "string"){
if(!pattern16.test(data26)){
const err58 = {instancePath:instancePath+"/defaults/aspect",schemaPath:"#/$defs/aspect/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,5}(\\.[0-9]{1,4})?[:/][0-9]{1,5}(\\.[0-9]{1,4})?$"},message:"must match pattern \""+"^[0-9]{1,5}(\\.[0-9]{1,4})?[:/][0-9]{1,5}(\\.[0-9]{1,4})?$"+"\"",schema:"^[0-9]{1,5}(\\.[0-9]{1,4})?[:/][0-9]{1,5}(\\.[0-9]{1,4})?$",parentSchema:schema46,data:data26};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
else {
const err59 = {instancePath:instancePath+"/defaults/aspect",schemaPath:"#/$defs/aspect/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.type,parentSchema:schema46,data:data26};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data21.background !== undefined){
let data27 = data21.background;
if(typeof data27 !== "string"){
const err60 = {instancePath:instancePath+"/defaults/background",schemaPath:"#/$defs/background/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema47.type,parentSchema:schema47,data:data27};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(!(((data27 === "auto") || (data27 === "opaque")) || (data27 === "transparent"))){
const err61 = {instancePath:instancePath+"/defaults/background",schemaPath:"#/$defs/background/enum",keyword:"enum",params:{allowedValues: schema47.enum},message:"must be equal to one of the allowed values",schema:schema47.enum,parentSchema:schema47,data:data27};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data21.cutOut !== undefined){
let data28 = data21.cutOut;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
for(const key9 in data28){
if(!((((key9 === "key") || (key9 === "tolerance")) || (key9 === "inside")) || (key9 === "bleed"))){
const err62 = {instancePath:instancePath+"/defaults/cutOut",schemaPath:"#/$defs/cutOut/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema48,data:data28};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data28.key !== undefined){
let data29 = data28.key;
if(typeof data29 === "string"){
if(!pattern17.test(data29)){
const err63 = {instancePath:instancePath+"/defaults/cutOut/key",schemaPath:"#/$defs/cutOut/properties/key/pattern",keyword:"pattern",params:{pattern: "^(auto|#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6}))$"},message:"must match pattern \""+"^(auto|#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6}))$"+"\"",schema:"^(auto|#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6}))$",parentSchema:schema48.properties.key,data:data29};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
else {
const err64 = {instancePath:instancePath+"/defaults/cutOut/key",schemaPath:"#/$defs/cutOut/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.key.type,parentSchema:schema48.properties.key,data:data29};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data28.tolerance !== undefined){
let data30 = data28.tolerance;
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 > 50 || isNaN(data30)){
const err65 = {instancePath:instancePath+"/defaults/cutOut/tolerance",schemaPath:"#/$defs/cutOut/properties/tolerance/maximum",keyword:"maximum",params:{comparison: "<=", limit: 50},message:"must be <= 50",schema:50,parentSchema:schema48.properties.tolerance,data:data30};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(data30 < 0 || isNaN(data30)){
const err66 = {instancePath:instancePath+"/defaults/cutOut/tolerance",schemaPath:"#/$defs/cutOut/properties/tolerance/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema48.properties.tolerance,data:data30};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
else {
const err67 = {instancePath:instancePath+"/defaults/cutOut/tolerance",schemaPath:"#/$defs/cutOut/properties/tolerance/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema48.properties.tolerance.type,parentSchema:schema48.properties.tolerance,data:data30};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data28.inside !== undefined){
let data31 = data28.inside;
if(typeof data31 !== "string"){
const err68 = {instancePath:instancePath+"/defaults/cutOut/inside",schemaPath:"#/$defs/cutOut/properties/inside/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.inside.type,parentSchema:schema48.properties.inside,data:data31};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(!((((data31 === "auto") || (data31 === "glass")) || (data31 === "holes")) || (data31 === "solid"))){
const err69 = {instancePath:instancePath+"/defaults/cutOut/inside",schemaPath:"#/$defs/cutOut/properties/inside/enum",keyword:"enum",params:{allowedValues: schema48.properties.inside.enum},message:"must be equal to one of the allowed values",schema:schema48.properties.inside.enum,parentSchema:schema48.properties.inside,data:data31};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data28.bleed !== undefined){
let data32 = data28.bleed;
if(Array.isArray(data32)){
const len1 = data32.length;
for(let i1=0; i1<len1; i1++){
let data33 = data32[i1];
if(typeof data33 !== "string"){
const err70 = {instancePath:instancePath+"/defaults/cutOut/bleed/" + i1,schemaPath:"#/$defs/cutOut/properties/bleed/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.bleed.items.type,parentSchema:schema48.properties.bleed.items,data:data33};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(!((((data33 === "top") || (data33 === "right")) || (data33 === "bottom")) || (data33 === "left"))){
const err71 = {instancePath:instancePath+"/defaults/cutOut/bleed/" + i1,schemaPath:"#/$defs/cutOut/properties/bleed/items/enum",keyword:"enum",params:{allowedValues: schema48.properties.bleed.items.enum},message:"must be equal to one of the allowed values",schema:schema48.properties.bleed.items.enum,parentSchema:schema48.properties.bleed.items,data:data33};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
}
else {
const err72 = {instancePath:instancePath+"/defaults/cutOut/bleed",schemaPath:"#/$defs/cutOut/properties/bleed/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema48.properties.bleed.type,parentSchema:schema48.properties.bleed,data:data32};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
else {
const err73 = {instancePath:instancePath+"/defaults/cutOut",schemaPath:"#/$defs/cutOut/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema48.type,parentSchema:schema48,data:data28};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data21.complexity !== undefined){
let data34 = data21.complexity;
if(typeof data34 !== "string"){
const err74 = {instancePath:instancePath+"/defaults/complexity",schemaPath:"#/$defs/complexity/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema49.type,parentSchema:schema49,data:data34};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(!(((data34 === "low") || (data34 === "medium")) || (data34 === "high"))){
const err75 = {instancePath:instancePath+"/defaults/complexity",schemaPath:"#/$defs/complexity/enum",keyword:"enum",params:{allowedValues: schema49.enum},message:"must be equal to one of the allowed values",schema:schema49.enum,parentSchema:schema49,data:data34};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data21.moderation !== undefined){
let data35 = data21.moderation;
if(typeof data35 !== "string"){
const err76 = {instancePath:instancePath+"/defaults/moderation",schemaPath:"#/$defs/moderation/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema50.type,parentSchema:schema50,data:data35};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(!((data35 === "auto") || (data35 === "low"))){
const err77 = {instancePath:instancePath+"/defaults/moderation",schemaPath:"#/$defs/moderation/enum",keyword:"enum",params:{allowedValues: schema50.enum},message:"must be equal to one of the allowed values",schema:schema50.enum,parentSchema:schema50,data:data35};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data21.format !== undefined){
let data36 = data21.format;
if(typeof data36 !== "string"){
const err78 = {instancePath:instancePath+"/defaults/format",schemaPath:"#/$defs/format/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.type,parentSchema:schema51,data:data36};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(!(((data36 === "png") || (data36 === "jpeg")) || (data36 === "webp"))){
const err79 = {instancePath:instancePath+"/defaults/format",schemaPath:"#/$defs/format/enum",keyword:"enum",params:{allowedValues: schema51.enum},message:"must be equal to one of the allowed values",schema:schema51.enum,parentSchema:schema51,data:data36};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data21.compression !== undefined){
let data37 = data21.compression;
if(!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37)))){
const err80 = {instancePath:instancePath+"/defaults/compression",schemaPath:"#/$defs/compression/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema52.type,parentSchema:schema52,data:data37};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if((typeof data37 == "number") && (isFinite(data37))){
if(data37 > 100 || isNaN(data37)){
const err81 = {instancePath:instancePath+"/defaults/compression",schemaPath:"#/$defs/compression/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100",schema:100,parentSchema:schema52,data:data37};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if(data37 < 0 || isNaN(data37)){
const err82 = {instancePath:instancePath+"/defaults/compression",schemaPath:"#/$defs/compression/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema52,data:data37};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
}
if(data21.references !== undefined){
if(!(validate28(data21.references, {instancePath:instancePath+"/defaults/references",parentData:data21,parentDataProperty:"references",rootData,dynamicAnchors}))){
if (vErrors === null) vErrors = validate28.errors; else for (const error of validate28.errors) vErrors.push(error);
errors = vErrors.length;
}
}
if(data21.candidates !== undefined){
let data39 = data21.candidates;
if(!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))){
const err83 = {instancePath:instancePath+"/defaults/candidates",schemaPath:"#/$defs/candidates/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema55.type,parentSchema:schema55,data:data39};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 > 50 || isNaN(data39)){
const err84 = {instancePath:instancePath+"/defaults/candidates",schemaPath:"#/$defs/candidates/maximum",keyword:"maximum",params:{comparison: "<=", limit: 50},message:"must be <= 50",schema:50,parentSchema:schema55,data:data39};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(data39 < 1 || isNaN(data39)){
const err85 = {instancePath:instancePath+"/defaults/candidates",schemaPath:"#/$defs/candidates/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema55,data:data39};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
}
if(data21.tags !== undefined){
let data40 = data21.tags;
if(Array.isArray(data40)){
const len2 = data40.length;
for(let i2=0; i2<len2; i2++){
let data41 = data40[i2];
if(typeof data41 === "string"){
if(!pattern19.test(data41)){
const err86 = {instancePath:instancePath+"/defaults/tags/" + i2,schemaPath:"#/$defs/tags/items/pattern",keyword:"pattern",params:{pattern: "^\\S+$"},message:"must match pattern \""+"^\\S+$"+"\"",schema:"^\\S+$",parentSchema:schema56.items,data:data41};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
else {
const err87 = {instancePath:instancePath+"/defaults/tags/" + i2,schemaPath:"#/$defs/tags/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema56.items.type,parentSchema:schema56.items,data:data41};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
}
else {
const err88 = {instancePath:instancePath+"/defaults/tags",schemaPath:"#/$defs/tags/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema56.type,parentSchema:schema56,data:data40};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data21.outputs !== undefined){
if(!(validate30(data21.outputs, {instancePath:instancePath+"/defaults/outputs",parentData:data21,parentDataProperty:"outputs",rootData,dynamicAnchors}))){
if (vErrors === null) vErrors = validate30.errors; else for (const error of validate30.errors) vErrors.push(error);
errors = vErrors.length;
}
}
if(data21.provenance !== undefined){
let data43 = data21.provenance;
if(typeof data43 !== "boolean"){
const err89 = {instancePath:instancePath+"/defaults/provenance",schemaPath:"#/$defs/provenance/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema70.type,parentSchema:schema70,data:data43};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data21.placeholder !== undefined){
let data44 = data21.placeholder;
if(typeof data44 !== "boolean"){
const err90 = {instancePath:instancePath+"/defaults/placeholder",schemaPath:"#/$defs/placeholder/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema71.type,parentSchema:schema71,data:data44};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data21.expect !== undefined){
if(!(validate35(data21.expect, {instancePath:instancePath+"/defaults/expect",parentData:data21,parentDataProperty:"expect",rootData,dynamicAnchors}))){
if (vErrors === null) vErrors = validate35.errors; else for (const error of validate35.errors) vErrors.push(error);
errors = vErrors.length;
}
}
if(data21.provider !== undefined){
if(!(validate21(data21.provider, {instancePath:instancePath+"/defaults/provider",parentData:data21,parentDataProperty:"provider",rootData,dynamicAnchors}))){
if (vErrors === null) vErrors = validate21.errors; else for (const error of validate21.errors) vErrors.push(error);
errors = vErrors.length;
}
}
if(data21.extra !== undefined){
let data47 = data21.extra;
if(!(data47 && typeof data47 == "object" && !Array.isArray(data47))){
const err91 = {instancePath:instancePath+"/defaults/extra",schemaPath:"#/$defs/extra/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema75.type,parentSchema:schema75,data:data47};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data21.maxCost !== undefined){
let data48 = data21.maxCost;
if((typeof data48 == "number") && (isFinite(data48))){
if(data48 < 0 || isNaN(data48)){
const err92 = {instancePath:instancePath+"/defaults/maxCost",schemaPath:"#/$defs/maxCost/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema76,data:data48};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
else {
const err93 = {instancePath:instancePath+"/defaults/maxCost",schemaPath:"#/$defs/maxCost/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema76.type,parentSchema:schema76,data:data48};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
}
else {
const err94 = {instancePath:instancePath+"/defaults",schemaPath:"#/properties/defaults/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.defaults.type,parentSchema:schema31.properties.defaults,data:data21};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data.references !== undefined){
let data49 = data.references;
if(data49 && typeof data49 == "object" && !Array.isArray(data49)){
for(const key10 in data49){
const _errs128 = errors;
if(typeof key10 === "string"){
if(!pattern14.test(key10)){
const err95 = {instancePath:instancePath+"/references",schemaPath:"#/properties/references/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*$",parentSchema:schema31.properties.references.propertyNames,data:key10,propertyName:key10};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
var valid36 = _errs128 === errors;
if(!valid36){
const err96 = {instancePath:instancePath+"/references",schemaPath:"#/properties/references/propertyNames",keyword:"propertyNames",params:{propertyName: key10},message:"property name must be valid",schema:schema31.properties.references.propertyNames,parentSchema:schema31.properties.references,data:data49};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
for(const key11 in data49){
let data50 = data49[key11];
const _errs133 = errors;
let valid39 = true;
const _errs134 = errors;
if(!(data50 && typeof data50 == "object" && !Array.isArray(data50))){
const err97 = {};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
var _valid2 = _errs134 === errors;
errors = _errs133;
if(vErrors !== null){
if(_errs133){
vErrors.length = _errs133;
}
else {
vErrors = null;
}
}
if(_valid2){
const _errs136 = errors;
const _errs137 = errors;
let valid40 = false;
let passing0 = null;
const _errs138 = errors;
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
if(data50.file === undefined){
const err98 = {instancePath:instancePath+"/references/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/namedPicture/then/oneOf/0/required",keyword:"required",params:{missingProperty: "file"},message:"must have required property '"+"file"+"'",schema:schema77.then.oneOf[0].required,parentSchema:schema77.then.oneOf[0],data:data50};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
var _valid3 = _errs138 === errors;
if(_valid3){
valid40 = true;
passing0 = 0;
}
const _errs139 = errors;
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
if(data50.asset === undefined){
const err99 = {instancePath:instancePath+"/references/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/namedPicture/then/oneOf/1/required",keyword:"required",params:{missingProperty: "asset"},message:"must have required property '"+"asset"+"'",schema:schema77.then.oneOf[1].required,parentSchema:schema77.then.oneOf[1],data:data50};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
var _valid3 = _errs139 === errors;
if(_valid3 && valid40){
valid40 = false;
passing0 = [passing0, 1];
}
else {
if(_valid3){
valid40 = true;
passing0 = 1;
}
const _errs140 = errors;
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
if(data50.url === undefined){
const err100 = {instancePath:instancePath+"/references/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/namedPicture/then/oneOf/2/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'",schema:schema77.then.oneOf[2].required,parentSchema:schema77.then.oneOf[2],data:data50};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
var _valid3 = _errs140 === errors;
if(_valid3 && valid40){
valid40 = false;
passing0 = [passing0, 2];
}
else {
if(_valid3){
valid40 = true;
passing0 = 2;
}
}
}
if(!valid40){
const err101 = {instancePath:instancePath+"/references/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/namedPicture/then/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf",schema:schema77.then.oneOf,parentSchema:schema77.then,data:data50};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
else {
errors = _errs137;
if(vErrors !== null){
if(_errs137){
vErrors.length = _errs137;
}
else {
vErrors = null;
}
}
}
var _valid2 = _errs136 === errors;
valid39 = _valid2;
}
if(!valid39){
const err102 = {instancePath:instancePath+"/references/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/namedPicture/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema",schema:schema77.if,parentSchema:schema77,data:data50};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
for(const key12 in data50){
if(!((((((key12 === "file") || (key12 === "asset")) || (key12 === "url")) || (key12 === "sha256")) || (key12 === "role")) || (key12 === "note"))){
const err103 = {instancePath:instancePath+"/references/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/namedPicture/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties",schema:false,parentSchema:schema77,data:data50};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data50.file !== undefined){
let data51 = data50.file;
if(typeof data51 === "string"){
if(func3(data51) < 1){
const err104 = {instancePath:instancePath+"/references/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/file",schemaPath:"#/$defs/namedPicture/properties/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema77.properties.file,data:data51};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
else {
const err105 = {instancePath:instancePath+"/references/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/file",schemaPath:"#/$defs/namedPicture/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.file.type,parentSchema:schema77.properties.file,data:data51};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data50.asset !== undefined){
let data52 = data50.asset;
if(typeof data52 === "string"){
if(func3(data52) < 1){
const err106 = {instancePath:instancePath+"/references/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/asset",schemaPath:"#/$defs/namedPicture/properties/asset/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema77.properties.asset,data:data52};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
else {
const err107 = {instancePath:instancePath+"/references/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/asset",schemaPath:"#/$defs/namedPicture/properties/asset/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.asset.type,parentSchema:schema77.properties.asset,data:data52};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data50.url !== undefined){
let data53 = data50.url;
if(typeof data53 === "string"){
if(func3(data53) < 1){
const err108 = {instancePath:instancePath+"/references/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/url",schemaPath:"#/$defs/namedPicture/properties/url/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema77.properties.url,data:data53};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
else {
const err109 = {instancePath:instancePath+"/references/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/url",schemaPath:"#/$defs/namedPicture/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.url.type,parentSchema:schema77.properties.url,data:data53};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data50.sha256 !== undefined){
let data54 = data50.sha256;
if(typeof data54 === "string"){
if(!pattern18.test(data54)){
const err110 = {instancePath:instancePath+"/references/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/sha256",schemaPath:"#/$defs/namedPicture/properties/sha256/pattern",keyword:"pattern",params:{pattern: "^(sha256:)?[0-9a-fA-F]{64}$"},message:"must match pattern \""+"^(sha256:)?[0-9a-fA-F]{64}$"+"\"",schema:"^(sha256:)?[0-9a-fA-F]{64}$",parentSchema:schema77.properties.sha256,data:data54};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
else {
const err111 = {instancePath:instancePath+"/references/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/sha256",schemaPath:"#/$defs/namedPicture/properties/sha256/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.sha256.type,parentSchema:schema77.properties.sha256,data:data54};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data50.role !== undefined){
let data55 = data50.role;
if(typeof data55 === "string"){
if(func3(data55) > 100){
const err112 = {instancePath:instancePath+"/references/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/role",schemaPath:"#/$defs/namedPicture/properties/role/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema77.properties.role,data:data55};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if(func3(data55) < 1){
const err113 = {instancePath:instancePath+"/references/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/role",schemaPath:"#/$defs/namedPicture/properties/role/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema77.properties.role,data:data55};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
else {
const err114 = {instancePath:instancePath+"/references/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/role",schemaPath:"#/$defs/namedPicture/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.role.type,parentSchema:schema77.properties.role,data:data55};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data50.note !== undefined){
let data56 = data50.note;
if(typeof data56 === "string"){
if(func3(data56) < 1){
const err115 = {instancePath:instancePath+"/references/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/note",schemaPath:"#/$defs/namedPicture/properties/note/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema77.properties.note,data:data56};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
else {
const err116 = {instancePath:instancePath+"/references/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/note",schemaPath:"#/$defs/namedPicture/properties/note/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.note.type,parentSchema:schema77.properties.note,data:data56};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
if(data50.url !== undefined){
if(data50.sha256 === undefined){
const err117 = {instancePath:instancePath+"/references/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/namedPicture/dependentRequired",keyword:"dependentRequired",params:{property: "url",
    missingProperty: "sha256",
    depsCount: 1,
    deps: "sha256"},message:"must have property sha256 when property url is present",schema:schema77.dependentRequired,parentSchema:schema77,data:data50};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data50.sha256 !== undefined){
if(data50.url === undefined){
const err118 = {instancePath:instancePath+"/references/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/namedPicture/dependentRequired",keyword:"dependentRequired",params:{property: "sha256",
    missingProperty: "url",
    depsCount: 1,
    deps: "url"},message:"must have property url when property sha256 is present",schema:schema77.dependentRequired,parentSchema:schema77,data:data50};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
}
else {
const err119 = {instancePath:instancePath+"/references/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/namedPicture/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema77.type,parentSchema:schema77,data:data50};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
}
else {
const err120 = {instancePath:instancePath+"/references",schemaPath:"#/properties/references/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.references.type,parentSchema:schema31.properties.references,data:data49};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data.include !== undefined){
let data57 = data.include;
if(Array.isArray(data57)){
const len3 = data57.length;
for(let i3=0; i3<len3; i3++){
let data58 = data57[i3];
if((typeof data58 !== "string") && (!(data58 && typeof data58 == "object" && !Array.isArray(data58)))){
const err121 = {instancePath:instancePath+"/include/" + i3,schemaPath:"#/properties/include/items/type",keyword:"type",params:{type: schema31.properties.include.items.type},message:"must be string,object",schema:schema31.properties.include.items.type,parentSchema:schema31.properties.include.items,data:data58};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
if(typeof data58 === "string"){
if(func3(data58) < 1){
const err122 = {instancePath:instancePath+"/include/" + i3,schemaPath:"#/properties/include/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.include.items,data:data58};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
if(data58.file === undefined){
const err123 = {instancePath:instancePath+"/include/" + i3,schemaPath:"#/properties/include/items/required",keyword:"required",params:{missingProperty: "file"},message:"must have required property '"+"file"+"'",schema:schema31.properties.include.items.required,parentSchema:schema31.properties.include.items,data:data58};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
for(const key13 in data58){
if(!((key13 === "file") || (key13 === "frozen"))){
const err124 = {instancePath:instancePath+"/include/" + i3,schemaPath:"#/properties/include/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.include.items,data:data58};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data58.file !== undefined){
let data59 = data58.file;
if(typeof data59 === "string"){
if(func3(data59) < 1){
const err125 = {instancePath:instancePath+"/include/" + i3+"/file",schemaPath:"#/properties/include/items/properties/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.include.items.properties.file,data:data59};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
else {
const err126 = {instancePath:instancePath+"/include/" + i3+"/file",schemaPath:"#/properties/include/items/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.include.items.properties.file.type,parentSchema:schema31.properties.include.items.properties.file,data:data59};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data58.frozen !== undefined){
let data60 = data58.frozen;
if(typeof data60 !== "boolean"){
const err127 = {instancePath:instancePath+"/include/" + i3+"/frozen",schemaPath:"#/properties/include/items/properties/frozen/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.include.items.properties.frozen.type,parentSchema:schema31.properties.include.items.properties.frozen,data:data60};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
}
}
}
else {
const err128 = {instancePath:instancePath+"/include",schemaPath:"#/properties/include/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.include.type,parentSchema:schema31.properties.include,data:data57};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data.assets !== undefined){
let data61 = data.assets;
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
for(const key14 in data61){
const _errs165 = errors;
if(typeof key14 === "string"){
if(func3(key14) > 200){
const err129 = {instancePath:instancePath+"/assets",schemaPath:"#/properties/assets/propertyNames/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters",schema:200,parentSchema:schema31.properties.assets.propertyNames,data:key14,propertyName:key14};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
if(!pattern14.test(key14)){
const err130 = {instancePath:instancePath+"/assets",schemaPath:"#/properties/assets/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*$",parentSchema:schema31.properties.assets.propertyNames,data:key14,propertyName:key14};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
var valid45 = _errs165 === errors;
if(!valid45){
const err131 = {instancePath:instancePath+"/assets",schemaPath:"#/properties/assets/propertyNames",keyword:"propertyNames",params:{propertyName: key14},message:"property name must be valid",schema:schema31.properties.assets.propertyNames,parentSchema:schema31.properties.assets,data:data61};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
for(const key15 in data61){
if(!(validate38(data61[key15], {instancePath:instancePath+"/assets/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data61,parentDataProperty:key15,rootData,dynamicAnchors}))){
if (vErrors === null) vErrors = validate38.errors; else for (const error of validate38.errors) vErrors.push(error);
errors = vErrors.length;
}
}
}
else {
const err132 = {instancePath:instancePath+"/assets",schemaPath:"#/properties/assets/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.assets.type,parentSchema:schema31.properties.assets,data:data61};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
}
else {
const err133 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
