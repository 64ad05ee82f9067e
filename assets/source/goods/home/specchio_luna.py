"""Specchio Luna: a round table mirror that leans in a brass ring on a block of travertine."""

import math

from kit import parts, profiles, quality, solids, sweeps
from kit.materials import BRASS, GREEN_MARBLE, RUBBER, TRAVERTINE, Finish
from kit.product import Hotspot, Product

STONE = TRAVERTINE.but("luna_stone")
METAL = BRASS.but("luna_metal")
SILVER = Finish("luna_mirror", "#F1F3F2", 0.03, 1.0)
BACK = Finish("luna_back", "#7A4325", 0.6, detail="leather", tile=0.1)
RADIUS, MIDDLE, TILT = 0.130, 0.208, -8


def _mirror():
    """Bevelled glass in a turned ring; leather behind."""
    ring = [
        (RADIUS, -0.006), (RADIUS + 0.0055, -0.006), (RADIUS + 0.0075, -0.003), (RADIUS + 0.0075, 0.004),
        (RADIUS + 0.0055, 0.0068), (RADIUS + 0.001, 0.0068), (RADIUS - 0.0008, 0.0045), (RADIUS, -0.006)
    ]
    made = [
        solids.lathe(ring, METAL, 56),
        solids.lathe([(RADIUS, 0.0030), (RADIUS - 0.007, 0.0046), (RADIUS - 0.024, 0.0046), (0, 0.0046)], SILVER, 48),
        solids.lathe([(0, -0.0050), (RADIUS, -0.0050)], BACK, 40),
    ]
    for part, sign in ((made[1], 1), (made[2], -1)):
        if sum(polygon.normal.z for polygon in part.data.polygons) * sign < 0:
            part.data.flip_normals()
    return parts.place(made, (0, 0, MIDDLE), (90 + TILT, 0, 0))


def _fork():
    """A half ring that carries the mirror at its pivots, rising from the block."""
    r = RADIUS + 0.019
    arc = [(r * math.cos(a), 0.0, MIDDLE + r * math.sin(a)) for a in (math.pi + math.pi * k / 30 for k in range(31))]
    made = [sweeps.sweep(arc, profiles.rectangle((0, 0), (0.011, 0.0058), 0.0018, 1), METAL, up=(0, 1, 0), smooth=60)]
    for side in (-1, 1):
        made.append(
            solids.cylinder(0.0085, 0.009, (side * (r + 0.0055), 0, MIDDLE), METAL, 24, 0.0012, (0, side * 90, 0), 1)
        )
        made.append(
            solids.cylinder(
                0.0036, 0.014, (side * (RADIUS + 0.006), 0, MIDDLE), METAL, 12, 0.0005, (0, side * 90, 0), 1
            )
        )
        made.append(solids.sphere(0.0062, (side * r, 0, MIDDLE + 0.002), METAL, 14, 8))
        if quality.fine():
            knurl = solids.lathe(
                [(0.0085, 0), (0.0098, 0.0015), (0.0098, 0.0065), (0.0085, 0.008), (0, 0.008)], METAL, 32,
                shape=lambda a, z, q: q * (1 - 0.04 * (0.5 - 0.5 * math.cos(16 * a))) if q > 0.009 else q
            )
            made.append(parts.place(knurl, (side * (r + 0.008), 0, MIDDLE), (0, side * 90, 0)))
    return made


def _base():
    block = solids.lathe(
        profiles.rounded([(0, 0.003), (0.070, 0.003), (0.070, 0.040), (0, 0.040)], 0.004, 2), STONE, 44
    )
    parts.place(block, scale=(1.25, 0.86, 1))
    collar = solids.lathe(
        profiles.rounded([(0, 0.039), (0.017, 0.039), (0.015, 0.048), (0.0105, 0.060), (0, 0.064)], 0.002, 1), METAL, 28
    )
    sole = solids.cylinder(0.062, 0.004, (0, 0, 0), RUBBER, 28, 0, rounds=1)
    parts.place(sole, scale=(1.25, 0.86, 1))
    return [block, collar, sole]


def build():
    return [*_mirror(), *_fork(), *_base()]


PRODUCT = Product(
    handle="specchio-luna",
    build=build,
    variants={
        "Travertino": {},
        "Marmo verde": {"luna_stone": GREEN_MARBLE.but("luna_marble")},
        "Nero": {
            "luna_stone": Finish("luna_black_stone", "#2B2A2A", 0.3, 0.0, "travertine", 0.7),
            "luna_metal": Finish("luna_black", "#2A2927", 0.42, 0.7)
        },
    },
    hotspots=(Hotspot("pivot", (0.163, 0, 0.208), (1, 0, 0)), Hotspot("stone", (0.04, -0.055, 0.03), (0.2, -1, 0.2))),
)
