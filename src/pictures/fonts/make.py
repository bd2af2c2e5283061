"""
Cuts the fonts of the pictures, and the widths that src/web/card measures texts by, out of the variable Archivo (see README.md).

    python3 make.py FOLDER     where FOLDER is the unpacked npm package @fontsource-variable/archivo
"""
import sys
from pathlib import Path

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

HERE = Path(__file__).parent
# name, its place on the two axes, the weight that a picture asks for
FACES = [("regular", 400, 100, 400), ("semibold", 600, 100, 600), ("headline", 720, 104, 700)]
BOX = 0x25A1  # for letters that the font does not have


def instance(folder, part, weight, width):
    font = TTFont(folder / "files" / f"archivo-{part}-standard-normal.woff2")
    font.flavor = None
    return instantiateVariableFont(font, {"wght": weight, "wdth": width})


def make(folder, name, weight, width, style):
    parts = []
    for part in ("latin", "latin-ext"):
        font = instance(folder, part, weight, width)
        path = HERE / f".{part}.ttf"
        font.save(path)
        parts.append(path)
    font = Merger().merge([str(path) for path in parts])
    for path in parts:
        path.unlink()
    options = Options(layout_features=[], hinting=False, notdef_outline=True, recalc_timestamp=False)
    options.drop_tables += ["STAT", "gasp", "prep", "DSIG", "GSUB", "GDEF", "GPOS"]
    options.name_IDs = [0, 1, 2, 4, 6, 13, 14]
    cutter = Subsetter(options)
    cutter.populate(unicodes=[code for code in font.getBestCmap() if code >= 0x20 and not 0x300 <= code < 0x370 and code != 0xFEFF])
    cutter.subset(font)
    for table in font["cmap"].tables:
        table.cmap[BOX] = ".notdef"
    font["OS/2"].usWeightClass = style
    font["OS/2"].usWidthClass = 5
    font["head"].created = font["head"].modified = 0
    for ident, text in {1: "Archivo", 2: "Regular", 4: f"Archivo {name}", 6: f"Archivo-{name}"}.items():
        font["name"].setName(text, ident, 3, 1, 0x409)
    font["name"].names = [record for record in font["name"].names if record.nameID not in (16, 17, 21, 22, 25)]
    font.recalcTimestamp = False
    font.save(HERE / f"archivo-{name}.ttf")
    return font


def widths(fonts):
    codes = sorted(set.intersection(*(set(font.getBestCmap()) for font in fonts.values())) - {0xAD})
    lines = [
        "// Made by src/pictures/fonts/make.py: advance widths of the fonts of the pictures, in thousandths of the size of the type.",
        "",
        "/** The characters that the fonts have, in the order of `ADVANCES`. */",
        f"export const CHARACTERS = {''.join(map(chr, codes))!r};".replace("\\xa0", "\\u00a0"),
        "",
        "export const ADVANCES = {",
    ]
    for name, font in fonts.items():
        glyphs, units = font.getBestCmap(), font["head"].unitsPerEm
        lines.append(f"  {name}: {[round(font['hmtx'][glyphs[code]][0] * 1000 / units) for code in codes]},")
    lines.append("} as const satisfies Readonly<Record<string, readonly number[]>>;")
    (HERE / "../../web/card/widths.ts").resolve().write_text("\n".join(lines) + "\n", "utf8")


folder = Path(sys.argv[1])
widths({name: make(folder, name, weight, width, style) for name, weight, width, style in FACES})
