"""Vaso Notturno: low, wide, glossy ink. Ø 42 × 33 cm."""

import math

from kit import quality, solids
from kit.materials import Finish
from kit.product import Hotspot, Product

from ceramics import pottery

GLAZE = Finish("notturno_ink", "#1E2F47", 0.07)


def build():
    points = [
        (0.086, 0.004), (0.135, 0.028), (0.187, 0.085), (0.21, 0.15), (0.197, 0.213), (0.152, 0.262), (0.098, 0.289),
        (0.063, 0.3), (0.0525, 0.3115), (0.0565, 0.3235), (0.0665, 0.3285)
    ]
    made = [pottery.turned(points, GLAZE, spans=23, thickness=0.008, foot=0.082, segments=52)]
    if quality.fine():
        made.append(pottery.bare_foot(0.0825, 0.0075))
        # Glaze that ran and stopped in beads above the bare foot.
        for k in range(7):
            angle = math.tau * (k + 0.37 * math.sin(k * 2.3)) / 7
            size = 0.0038 + 0.0016 * math.sin(k * 5.1)
            at = ((0.0905 + 0.002) * math.cos(angle), (0.0905 + 0.002) * math.sin(angle), 0.0072)
            made.append(solids.sphere(size, at, GLAZE, 8, 6, scale=(1, 1, 1.0)))
    return made


PRODUCT = Product(
    handle="vaso-notturno",
    build=build,
    lod2=118,
    variants={
        "Inchiostro": {},
        "Céladon": {"notturno_ink": GLAZE.but("notturno_celadon", colour="#9DB8A4", roughness=0.1)},
    },
    hotspots=(Hotspot("glaze", (0.06, -0.2, 0.15), (0.3, -0.95, 0.05)),),
)
