"""Vaso Canneto: a bundle of twelve reeds, tied twice. Ø 12 × 62 cm."""

import math

from kit import profiles, quality, solids, sweeps
from kit.materials import Finish
from kit.product import Hotspot, Product

from ceramics import pottery

MATT = Finish("canneto_ochre", "#C98F35", 0.72, detail="speckle", tile=0.3)
REEDS = 12


def _reed(angle, z, r):
    """Round canes side by side; each ends at its own height, so the lip is uneven; knots every so often."""
    if r < 0.036:
        return r
    lobe = abs(math.sin(angle * REEDS / 2))
    index = int(angle / math.tau * REEDS) % REEDS
    end = 0.012 * math.sin(index * 2.4) + 0.006 * math.sin(index * 5.3)
    lift = max(0.0, (z - 0.5) / 0.12)
    return r * (0.86 + 0.14 * lobe**0.6), z + end * lift * lift, 0.0


OUTSIDE = [
    (0.0545, 0.001), (0.0552, 0.03), (0.0535, 0.1), (0.0525, 0.2), (0.0535, 0.34), (0.0555, 0.47), (0.0585, 0.56),
    (0.06, 0.6)
]
KNOTS = (0.165, 0.43)


def _from_afar():
    """Two segments a cane, so that shade lies between them; a band for each of the cords."""
    size = (REEDS * 2, 6 if quality.level() == 1 else 1)
    made = [pottery.from_afar(OUTSIDE, MATT, _reed, 40, size)]
    with quality.exactly():
        for z in KNOTS:
            band = [(0.0575, z - 0.008), (0.0575, z + 0.008)]
            made.append(solids.lathe(band, pottery.CLAY, REEDS if quality.level() == 1 else 6, smooth=80))
    return made


def build():
    if not quality.fine():
        return _from_afar()
    outline = [(0, 0.004), (0.042, 0.004), (0.046, 0), *profiles.smooth(OUTSIDE, 12)]
    inside = [(0.0575, 0.6025), (0.0535, 0.6015), (0.0515, 0.56), (0.047, 0.4), (0.045, 0.2), (0.044, 0.012), (0, 0.01)]
    count = REEDS * 6
    made = [solids.lathe([*outline, *inside], MATT, count, shape=_reed, smooth=70, grain="along")]
    for z in KNOTS:
        for turn in (-0.0042, 0.0, 0.0042):
            ring = [
                (0.0562 * math.cos(a), 0.0562 * math.sin(a), z + turn + 0.0008 * math.sin(a * 3 + turn * 900))
                for a in (math.tau * k / 36 for k in range(36))
            ]
            made.append(sweeps.tube(ring, 0.0023, pottery.CLAY, 6, closed=True))
        made.append(solids.sphere(0.0062, (0, -0.0575, z), pottery.CLAY, 10, 6, scale=(1.25, 0.8, 1)))
    return made


PRODUCT = Product(
    handle="vaso-canneto",
    build=build,
    lod2=118,
    fineness=(0.5, 0.3),
    variants={
        "Ocra": {},
        "Gesso": {"canneto_ochre": MATT.but("canneto_chalk", colour="#EFE7D8", roughness=0.85)},
    },
    hotspots=(Hotspot("binding", (0, -0.062, 0.43), (0, -1, 0)),),
)
