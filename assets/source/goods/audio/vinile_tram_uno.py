"""Vinile «Tram Uno»: the record, half out of its sleeve, leaning on a small oak rest."""

import math

from audio.skins import skin
from kit import mapping, parts, solids
from kit.materials import OAK, Finish
from kit.product import Hotspot, Product

CARD = Finish("tram_card", "#EADFC8", 0.8)
GREEN = Finish("tram_sky", "#1F5444", 0.75)
YELLOW = Finish("tram_yellow", "#E3A72F", 0.7)
CREAM = Finish("tram_cream", "#F4E8CC", 0.75)
DARK = Finish("tram_dark", "#26282A", 0.75)
GLOW = Finish("tram_window", "#F2C879", 0.7)
VINYL = Finish("tram_vinyl", "#131314", 0.2)
GROOVE = Finish("tram_groove", "#222224", 0.32)
LABEL = Finish("tram_label", "#E3A72F", 0.6)
SIZE, THICK = 0.315, 0.0042
LEAN = -9


def _print(w, h, x, y, finish, lift=0.0):
    """A flat of ink on the front of the sleeve, which stands in x and z with its front to -y."""
    return solids.box((w, 0.0003, h), (x, -THICK / 2 - 0.0002 - lift, y), finish, 0, 1)


def _disc(r, x, y, finish, lift=0.0, segments=24):
    return parts.place(
        solids.lathe([(r, 0), (r, 0.0003), (0, 0.0003)], finish, segments), (x, -THICK / 2 - lift, y), (90, 0, 0)
    )


def _cover():
    """The picture: the first tram of the morning under a low sun."""
    half = SIZE / 2
    out = [
        solids.box((SIZE, THICK, SIZE), (0, 0, half), CARD, 0.0012, 1), _print(SIZE * 0.94, SIZE * 0.94, 0, half, GREEN)
    ]
    out.append(_disc(0.070, 0.050, 0.176, GLOW, 0.0004, 40))
    out.append(_print(SIZE * 0.94, 0.050, 0, 0.035, DARK, 0.0004))
    for z in (0.0395, 0.047):
        out.append(_print(SIZE * 0.94, 0.0014, 0, z, CREAM, 0.0008))
    # The car: body, band of windows, roof, lamp and pole.
    out += [
        _print(0.196, 0.040, -0.012, 0.083, YELLOW, 0.0008),
        _print(0.196, 0.040, -0.012, 0.123, CREAM, 0.0008),
        _print(0.206, 0.007, -0.012, 0.1465, DARK, 0.0008),
        _print(0.150, 0.006, -0.012, 0.153, DARK, 0.0008),
    ]
    for k in range(7):
        out.append(_print(0.019, 0.026, -0.012 - 0.081 + k * 0.027, 0.1235, DARK if k in (0, 3, 6) else GLOW, 0.0012))
    for x in (-0.075, -0.045, 0.022, 0.052):
        out.append(_disc(0.0115, x, 0.058, DARK, 0.0012, 20))
        out.append(_disc(0.0050, x, 0.058, CREAM, 0.0016, 14))
    out.append(_disc(0.0052, 0.080, 0.086, CREAM, 0.0012, 16))
    pole = [(-0.02, 0.156), (-0.034, 0.181), (-0.006, 0.206)]
    for (x0, z0), (x1, z1) in zip(pole, pole[1:]):
        bar = _print(0.0026, math.dist((x0, z0), (x1, z1)), 0, 0, DARK, 0.0012)
        out.append(
            parts.place(
                parts.place(bar, (0, 0, 0), (0, math.degrees(math.atan2(x1 - x0, z1 - z0)), 0)),
                ((x0 + x1) / 2, 0, (z0 + z1) / 2)
            )
        )
    out.append(_print(0.046, 0.0026, -0.006, 0.2065, DARK, 0.0012))
    out.append(_print(SIZE * 0.94, 0.0012, 0, 0.2115, DARK, 0.0012))
    out += _title()
    return out


# Strokes of the letters used on the cover, in units of a letter's height: (x, z, width, height).
_LETTERS = {
    "T": [(0.3, 0.92, 0.6, 0.16), (0.3, 0.42, 0.16, 0.84)],
    "R": [
        (0.08, 0.5, 0.16, 1), (0.3, 0.92, 0.44, 0.16), (0.3, 0.48, 0.44, 0.16), (0.52, 0.7, 0.16, 0.5),
        (0.5, 0.2, 0.16, 0.42)
    ],
    "A": [(0.08, 0.42, 0.16, 0.84), (0.52, 0.42, 0.16, 0.84), (0.3, 0.92, 0.5, 0.16), (0.3, 0.42, 0.4, 0.16)],
    "M": [
        (0.08, 0.5, 0.16, 1), (0.72, 0.5, 0.16, 1), (0.26, 0.78, 0.16, 0.4), (0.40, 0.62, 0.16, 0.3),
        (0.54, 0.78, 0.16, 0.4)
    ],
    "U": [(0.08, 0.55, 0.16, 0.9), (0.52, 0.55, 0.16, 0.9), (0.3, 0.08, 0.5, 0.16)],
    "N": [(0.08, 0.5, 0.16, 1), (0.56, 0.5, 0.16, 1), (0.24, 0.7, 0.16, 0.34), (0.38, 0.42, 0.16, 0.34)],
    "O": [(0.08, 0.5, 0.16, 0.76), (0.52, 0.5, 0.16, 0.76), (0.3, 0.92, 0.48, 0.16), (0.3, 0.08, 0.48, 0.16)],
}


def _title():
    out, x, height = [], -0.132, 0.026
    for letter in "TRAM UNO":
        if letter == " ":
            x += 0.012
            continue
        strokes = _LETTERS[letter]
        for sx, sz, w, h in strokes:
            out.append(_print(w * height, h * height, x + sx * height, 0.258 + sz * height, CREAM, 0.0004))
        x += (max(sx + w / 2 for sx, _, w, _ in strokes) + 0.16) * height
    return out


def _record():
    """The disc itself, drawn a hand's breadth out to the right."""
    made = [solids.lathe([(0, -0.0012), (0.1495, -0.0012), (0.1505, 0), (0.1495, 0.0012), (0.052, 0.0012)], VINYL, 64)]
    for outer, inner in ((0.146, 0.128), (0.1265, 0.108), (0.1065, 0.088), (0.0865, 0.064)):
        made.append(skin([(outer, 0.00125), ((outer + inner) / 2, 0.0015), (inner, 0.00125)], GROOVE, 64))
    made.append(solids.lathe([(0.0505, 0.0011), (0.050, 0.0017), (0.0036, 0.0017)], LABEL, 36))
    return parts.place(made, (0.088, 0.0005, SIZE / 2), (90, 0, 0))


def _rest():
    """Two grooved oak blocks that hold the sleeve as it leans."""
    base = mapping.grained(solids.box((0.26, 0.075, 0.018), (0, 0.012, 0.009), OAK, 0.004, 2), "x")
    lip = mapping.grained(solids.box((0.26, 0.010, 0.012), (0, -0.0195, 0.021), OAK, 0.003, 2), "x")
    back = mapping.grained(solids.box((0.06, 0.012, 0.15), (0, 0.034, 0.088), OAK, 0.004, 2, (LEAN, 0, 0)), "z")
    return [base, lip, back]


def build():
    leaning = parts.place([*_cover(), *_record()], (0, -0.006, 0.0185), (LEAN, 0, 0))
    return [*leaning, *_rest()]


PRODUCT = Product(
    handle="vinile-tram-uno",
    build=build,
    hotspots=(
        Hotspot("cover", (-0.05, -0.002, 0.14), (0, -1, 0.15)),
        Hotspot("vinyl", (0.205, 0.02, 0.19), (0.1, -1, 0.15)),
    ),
)
