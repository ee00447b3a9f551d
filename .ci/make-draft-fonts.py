"""Makes src/type/fonts/*.ttf.br from published fonts. Needs Python 3, fonttools and brotli.

    npm install --no-save --prefix /tmp/draft-fonts inter-ui@4.1.1 \
        @fontsource/noto-sans-{jp,kr,sc,arabic,hebrew,thai,devanagari}@5 @expo-google-fonts/noto-emoji@0.4.7
    python3 .ci/make-draft-fonts.py /tmp/draft-fonts/node_modules src/type/fonts
"""

import io
import sys
from pathlib import Path

import brotli
from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

packages, target = Path(sys.argv[1]), Path(sys.argv[2])

# Latin with its extensions, Greek, Cyrillic, Vietnamese, punctuation, currency, arrows, a few signs.
INTER = [
    (0x20, 0x7E), (0xA0, 0x24F), (0x259, 0x259), (0x2B9, 0x2DD), (0x300, 0x331), (0x370, 0x4FF), (0x1E80, 0x1EFF),
    (0x2000, 0x20C0), (0x2100, 0x2122), (0x2150, 0x215F), (0x2190, 0x2199), (0x2212, 0x2215), (0x221E, 0x2265),
    (0x25A0, 0x25CF), (0x2713, 0x2717), (0xFB01, 0xFB02),
]  # fmt: skip


def gb2312():
    for high in range(0xB0, 0xF8):
        for low in range(0xA1, 0xFF):
            try:
                yield ord(bytes([high, low]).decode("gb2312"))
            except UnicodeDecodeError:
                pass


def make(name, font, wanted, features):
    options = subset.Options()
    options.hinting = False
    options.layout_features = features
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.notdef_outline = True
    covered = set(font.getBestCmap())
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[code for code in covered if wanted(code)])
    subsetter.subset(font)
    font.flavor = None
    # The same bytes on every run.
    font.recalcTimestamp = False
    plain = io.BytesIO()
    font.save(plain)
    packed = brotli.compress(plain.getvalue(), quality=11, lgwin=24)
    (target / f"{name}.ttf.br").write_bytes(packed)
    print(f"{name}: {len(font.getBestCmap())} characters, {len(packed)} bytes")
    return set(font.getBestCmap())


def noto(name, part):
    return TTFont(packages / f"@fontsource/{name}/files/{name}-{part}-600-normal.woff")


narrowed = io.BytesIO()
inter = TTFont(packages / "inter-ui/variable/InterVariable.woff2", recalcTimestamp=False)
inter.flavor = None
instancer.instantiateVariableFont(inter, {"wght": (400, 700)}).save(narrowed)
narrowed.seek(0)
make(
    "inter",
    TTFont(narrowed),
    lambda code: any(low <= code <= high for low, high in INTER),
    ["kern", "mark", "mkmk", "ccmp", "locl", "calt", "case", "liga", "tnum"],
)
japanese = make("noto-sans-jp", noto("noto-sans-jp", "japanese"), lambda code: True, ["*"])
make("noto-sans-kr", noto("noto-sans-kr", "korean"), lambda code: 0x1100 <= code <= 0x11FF or 0x3130 <= code <= 0x318F or 0xAC00 <= code <= 0xD7A3, ["*"])
chinese = set(gb2312())
make("noto-sans-sc", noto("noto-sans-sc", "chinese-simplified"), lambda code: code in chinese and code not in japanese, ["*"])
for script in ["arabic", "hebrew", "thai", "devanagari"]:
    make(f"noto-sans-{script}", noto(f"noto-sans-{script}", script), lambda code: True, ["*"])
emoji = TTFont(packages / "@expo-google-fonts/noto-emoji/600SemiBold/NotoEmoji_600SemiBold.ttf", recalcTimestamp=False)
make("noto-emoji", emoji, lambda code: code > 0xFF, ["*"])
