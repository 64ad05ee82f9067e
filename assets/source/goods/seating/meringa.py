"""Pouf Meringa: sixteen sewn segments, swirled like piped meringue. Ø 74 × 37 cm."""

import math

from kit import profiles, quality, solids, sweeps
from kit.materials import BLACK_PLASTIC, Finish
from kit.product import Hotspot, Product

FABRIC = Finish("meringa_wool", "#DDAE98", 0.93, detail="weave", tile=0.075)
SEAM = Finish("meringa_seam", "#B98670", 0.9)
SEGMENTS = 16
OUTLINE = [
    (0.0, 0.012), (0.2, 0.012), (0.27, 0.016), (0.338, 0.06), (0.368, 0.13), (0.364, 0.205), (0.322, 0.275),
    (0.245, 0.325), (0.155, 0.35), (0.08, 0.352), (0.03, 0.34), (0.0, 0.334)
]


def _turn(r, z):
    """How far the seams have swirled, in radians: nothing at the floor, most towards the button."""
    if z < 0.12:
        return 0.0
    return 0.95 * max(0.0, 1 - r / 0.368) ** 1.15 + 0.25 * max(0, z - 0.12)


def _puff(angle, z, r):
    if r < 0.012:
        return r
    lobe = abs(math.sin(angle * SEGMENTS / 2)) ** 0.62
    depth = 0.085 * min(1.0, r / 0.2) * (0.25 if z < 0.02 else 1.0)
    lift = 0.022 * (lobe - 0.5) * max(0.0, min(1.0, (z - 0.2) / 0.12)) * min(1.0, r / 0.1)
    return r * (1 - depth * (1 - lobe)), z + lift, _turn(r, z)


def build():
    outline = profiles.smooth(OUTLINE, 19)
    outline[0], outline[-1] = (0, 0.012), (0, 0.334)
    made = [
        solids.lathe(
            [(max(r, 0.0), z) for r, z in outline], FABRIC, SEGMENTS * (7 if quality.fine() else 3), shape=_puff,
            smooth=80
        ),
        solids.lathe(profiles.rounded([(0, 0), (0.24, 0), (0.24, 0.018), (0, 0.018)], 0.004, 1), BLACK_PLASTIC, 28),
        solids.lathe(
            profiles.smooth([(0.0, 0.33), (0.027, 0.332), (0.0315, 0.341), (0.024, 0.35), (0, 0.3535)], 8), SEAM, 20
        ),
    ]
    if quality.fine():
        side = [(r, z) for r, z in outline if z > 0.04 and r > 0.03][::2]
        for k in range(SEGMENTS):
            path = []
            for r, z in side:
                radius, height, more = _puff(math.tau * k / SEGMENTS, z, r)
                a = math.tau * k / SEGMENTS + more
                path.append(((radius + 0.001) * math.cos(a), (radius + 0.001) * math.sin(a), height + 0.0005))
            made.append(sweeps.tube(path, 0.0034, SEAM, 4, smooth=90))
    return made


PRODUCT = Product(
    handle="pouf-meringa",
    build=build,
    lod2=118,
    fineness=(0.45, 0.3),
    variants={
        "Cipria": {},
        "Ocra": {
            "meringa_wool": FABRIC.but("meringa_ochre", colour="#CC9536"),
            "meringa_seam": SEAM.but("meringa_ochre_seam", colour="#9B6C1E"),
        },
        "Salvia": {
            "meringa_wool": FABRIC.but("meringa_sage", colour="#8E9B7A"),
            "meringa_seam": SEAM.but("meringa_sage_seam", colour="#66724F"),
        },
    },
    hotspots=(Hotspot("segments", (0.08, -0.24, 0.31), (0.25, -0.65, 0.72)),),
)
