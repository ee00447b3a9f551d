import type { ExpectationCode } from "../model/expectation.js";

/** What the codes of expectations mean, each in a paragraph. */
export const EXPECTATION_CODES: Readonly<Record<ExpectationCode | "expectation-unchecked", string>> = {
  "expect-text":
    "`expect: {text: true}`: every string of `text` has to be readable in the picture, spelled so. With `judge` a model reads it, with `either` that model only where tesseract has not read every string. The picture is read at several sizes, inverted and turned by up to 12 degrees; capitals, punctuation and line breaks make no difference, a letter does. What was read in its place stands in the message.",
  "expect-stray-text":
    "`expect: {noStrayText: true}`: no words but those of `text` may be readable in the picture. Single letters and what is read with little confidence are passed over, as textures look like letters.",
  "expect-judge":
    '`expect: {judge: ["Does the fox wear a green scarf?"]}`: a model that sees pictures, named by `judge`, has to answer each question with yes, or as `answer` says. It is asked once for each picture, all questions together, and only about pictures that pass what is checked for nothing. What it saw stands in the message; what it cannot tell counts as neither met nor missed.',
  "expect-cut-out":
    "`background: transparent` where anything is expected: the subject has to stand free, on nothing, and inside the frame but for the sides of `cutOut: {bleed: …}`. What is wrong has a code of its own in the message, such as `cut-out-uneven`. Pictures that fail are followed by others as far as `attempts` allows.",
  "expect-alpha":
    "`expect: {alpha: true}`: some pixel has to be transparent; `false`: none may be; `{least: 20, most: 80}`: so many percent of the picture have to be.",
  "expect-size":
    "`expect: {ratio: 16:9, minWidth: 1024, minHeight: 576}`: the pixels of the picture as it came. Useful with `size: auto`, where the model chooses; any other size is compared with what was asked for anyway.",
  "expect-palette":
    '`expect: {palette: ["#C8553D", navy]}`: each colour has to cover a share of the picture, 2 percent unless `share` says otherwise. A pixel counts as of a colour when it is within 12 (`within`) of it in Lab, where 2.3 is just noticeable.',
  "expect-contrast":
    "`expect: {contrast: {area: …, colour: …, ratio: 4.5}}`: text of that colour must be readable on that part of the picture. Nine of ten of its pixels have to have the contrast, by WCAG 2.",
  "expect-sharp":
    "`expect: {sharp: true}`: something in the picture has to be in focus. Measured is the variance of the Laplacian in an 8 by 8 grid; the sharpest tenth of the tiles counts, so a soft background is no fault.",
  "expect-not-blank":
    "`expect: {notBlank: true}`: the picture must not be of one colour, or so nearly that there is nothing to see.",
  "expect-unique":
    "`expect: {unique: true}`: the picture must not look like that of another asset of the manifest. Structure, shape and colours are compared; what an asset is made from, and what is made from it, may look like it.",
  "expect-like":
    "`expect: {like: {picture: mascot, least: 0.6}}`: the picture has to look like another, by the mean of structure (SSIM), shape (difference hash) and colours (a grid in Lab). `picture: previous` is the one that it would take the place of.",
  "expectation-unchecked":
    "Nobody could look into an expectation: no program that reads text is installed, the picture's master is in no store, or a judge cannot tell, or has answered twice with nothing that can be used. It counts as neither met nor missed; the build goes on. `artlock check --no-unchecked` takes it for failed, as a branch that ships should.",
};
