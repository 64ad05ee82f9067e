"""Vaso Onda: ten ribs that turn round the body as they climb. Ø 22 × 46 cm."""

import math

from kit import quality, solids
from kit.materials import Finish
from kit.product import Hotspot, Product

from ceramics import pottery

GLAZE = Finish("onda_sage", "#8E9B7A", 0.22)
RIBS, HEIGHT = 10, 0.46


def _rib(angle, z, r):
    """Deep at the belly, gone at foot and lip; the twist comes from the phase, so the mesh stays straight."""
    share = max(0.0, min(1.0, z / HEIGHT))
    depth = 0.15 * math.sin(math.pi * min(1.0, max(0.0, (share - 0.03) / 0.95))) ** 0.55
    wave = 0.5 - 0.5 * math.cos(RIBS * (angle - 1.35 * share))
    return r * (1 - depth * wave**1.25)


def build():
    points = [
        (0.062, 0.004), (0.079, 0.05), (0.1, 0.135), (0.1105, 0.23), (0.106, 0.32), (0.088, 0.388), (0.072, 0.425),
        (0.077, 0.452), (0.084, 0.46)
    ]

    def shape(angle, z, r):
        return _rib(angle, z, r) if r > 0.03 else r

    if not quality.fine():
        # Two segments a rib, or none: the ribs are too fine for what is left.
        size = (30, 7) if quality.level() == 1 else None
        return [pottery.from_afar(points, GLAZE, shape if size else None, 70, size)]
    outline = pottery.wall(points, 19, 0.006, 0.058)
    return [solids.lathe(outline, GLAZE, 60, shape=shape, smooth=70), pottery.bare_foot(0.0585)]


PRODUCT = Product(
    handle="vaso-onda",
    build=build,
    lod2=118,
    fineness=(0.5, 0.3),
    variants={
        "Salvia": {},
        "Latte": {"onda_sage": GLAZE.but("onda_milk", colour="#F0E8DA", roughness=0.3)},
        "Mattone": {"onda_sage": GLAZE.but("onda_brick", colour="#A6512F", roughness=0.4)},
    },
    hotspots=(Hotspot("folds", (0.03, -0.097, 0.25), (0.25, -0.95, 0.05)),),
)
