#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Một Cửa contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""make_fonts.py SOURCE TARGET --family NAME --style NAME --weight N [--tabular]

Makes one font of the programs out of one of Inter: fewer glyphs (Latin, Vietnamese, punctuation,
arrows), TrueType outlines, an own family name, and with --tabular digits of equal width behind the
plain characters 0-9, because Qt before 6.7 cannot switch the feature `tnum` on.

Inter is under the SIL Open Font License, which asks two things of a changed font: that it keeps the
notice (names 0, 13 and 14 are left as they are) and that it does not use a reserved name (the new
names hold no word of the old ones).
"""

import argparse
import sys
import unicodedata

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

KEEP = [
    (0x0020, 0x024F),  # Latin, with Latin-1 and the extensions that hold ă đ ơ ư
    (0x0300, 0x036F),  # combining marks: decomposed text is shown as well
    (0x1E00, 0x1EFF),  # Latin Extended Additional: the stacked Vietnamese letters
    (0x2000, 0x206F),  # dashes, quotes, ellipsis, primes
    (0x2070, 0x209F),
    (0x20A0, 0x20CF),  # ₫ and other currencies
    (0x2100, 0x214F),
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),
    (0x25A0, 0x27BF),
    (0xFFFD, 0xFFFD),
]
FEATURES = ["ccmp", "locl", "kern", "mark", "mkmk"]
NOTICES = (0, 7, 13, 14)
VIETNAMESE = "aăâeêioôơuưy"
TONES = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]


def tabular_digits(font):
    """Glyph names behind `tnum`, by the name of the plain digit."""
    table = font["GSUB"].table
    found = {}
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag != "tnum":
            continue
        for index in record.Feature.LookupListIndex:
            for sub in table.LookupList.Lookup[index].SubTable:
                found.update(getattr(sub, "ExtSubTable", sub).mapping)
    return found


def map_tabular(font):
    plain_to_tabular = tabular_digits(font)
    best = font.getBestCmap()
    replaced = {code: plain_to_tabular[best[code]] for code in range(0x30, 0x3A)}
    # In Debian's version the 4 of the bolder weights is a few units narrower than the rest.
    widths = [font["hmtx"][name][0] for name in replaced.values()]
    if max(widths) - min(widths) > font["head"].unitsPerEm // 200:
        sys.exit(f"make_fonts: the tabular digits are of unequal width: {widths}")
    for name in replaced.values():
        font["hmtx"][name] = (max(widths), font["hmtx"][name][1])
    for table in font["cmap"].tables:
        for code, name in replaced.items():
            if code in table.cmap:
                table.cmap[code] = name


def to_truetype(font):
    """Quadratic outlines: TrueType is what every PDF writer embeds as a subset."""
    order = font.getGlyphOrder()
    glyph_set = font.getGlyphSet()
    glyphs = {}
    for name in order:
        pen = TTGlyphPen(glyph_set)
        glyph_set[name].draw(Cu2QuPen(pen, max_err=1.0, reverse_direction=True))
        glyphs[name] = pen.glyph()
    glyf = font["glyf"] = newTable("glyf")
    glyf.glyphOrder = order
    glyf.glyphs = glyphs
    font["loca"] = newTable("loca")
    for name, glyph in glyphs.items():
        glyph.recalcBounds(glyf)
        font["hmtx"][name] = (font["hmtx"][name][0], getattr(glyph, "xMin", 0))
    maxp = font["maxp"] = newTable("maxp")
    maxp.tableVersion = 0x00010000
    maxp.numGlyphs = len(order)
    for field in ("maxPoints", "maxContours", "maxCompositePoints", "maxCompositeContours",
                  "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs",
                  "maxStackElements", "maxSizeOfInstructions", "maxComponentElements",
                  "maxComponentDepth"):
        setattr(maxp, field, 0)
    maxp.maxZones = 1
    del font["CFF "]
    if "VORG" in font:
        del font["VORG"]
    font.sfntVersion = "\000\001\000\000"


def rename(font, family, style, weight):
    table = font["name"]
    version = table.getDebugName(5)
    table.names = [n for n in table.names if n.nameID in NOTICES and n.platformID == 3]
    postscript = family.replace(" ", "") + "-" + style
    basic = style in ("Regular", "Bold")
    names = {
        1: family if basic else f"{family} {style}",
        2: style if basic else "Regular",
        3: postscript,
        4: f"{family} {style}",
        5: f"{version}; changed: fewer glyphs, other names"
           + ("" if "Display" in family else ", tabular digits"),
        6: postscript,
    }
    if not basic:
        names.update({16: family, 17: style})
    for name_id, text in names.items():
        table.setName(text, name_id, 3, 1, 0x409)
    os2 = font["OS/2"]
    os2.usWeightClass = weight
    os2.fsSelection &= ~0b1100001
    os2.fsSelection |= 0x20 if style == "Bold" else 0x40 if style == "Regular" else 0
    font["head"].macStyle = 1 if style == "Bold" else 0


def check_vietnamese(font, source):
    letters = set("đĐ")
    for base in VIETNAMESE:
        for tone in TONES:
            letters.update(unicodedata.normalize("NFC", base + tone))
            letters.update(unicodedata.normalize("NFC", base.upper() + tone))
    missing = sorted(c for c in letters if ord(c) not in font.getBestCmap())
    if missing:
        sys.exit(f"make_fonts: {source} lacks {' '.join(missing)}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("source")
    parser.add_argument("target")
    parser.add_argument("--family", required=True)
    parser.add_argument("--style", required=True)
    parser.add_argument("--weight", type=int, required=True)
    parser.add_argument("--tabular", action="store_true")
    args = parser.parse_args()

    # Without this the file would hold the time it was made, and no two builds would be equal.
    font = TTFont(args.source, recalcTimestamp=False)
    if args.tabular:
        map_tabular(font)
    options = subset.Options()
    options.layout_features = FEATURES
    options.name_IDs = ["*"]
    options.name_languages = ["*"]
    options.notdef_outline = True
    options.hinting = False
    options.glyph_names = False
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[c for low, high in KEEP for c in range(low, high + 1)])
    subsetter.subset(font)
    to_truetype(font)
    rename(font, args.family, args.style, args.weight)
    check_vietnamese(font, args.source)
    font.save(args.target)


if __name__ == "__main__":
    main()
