"""Vassoio Ottone: a spun brass tray with a rolled rim and two handles."""

import math

from kit import parts, profiles, quality, solids, sweeps
from kit.materials import STEEL, Finish
from kit.panels import panel
from kit.product import Hotspot, Product

METAL = Finish("vassoio_metal", "#D0AC70", 0.3, 1.0)
FLOOR = Finish("vassoio_floor", "#CDA968", 0.34, 1.0, "brushed", 0.14)
GRIP = Finish("vassoio_grip", "#7A4325", 0.5, detail="leather", tile=0.06)
LENGTH, WIDTH, RISE = 0.420, 0.280, 0.026


def _outline(grow, z, power=3.2):
    """The tray's plan, `grow` metres beyond its floor, at height z."""
    return [
        (x, y, z)
        for x, y in profiles.superellipse((0, 0), (LENGTH - 0.03 + 2 * grow, WIDTH - 0.03 + 2 * grow), power, 60)
    ]


def _body():
    """Floor, coved edge, wall, rolled rim: rings of the same plan, from the middle underneath round to the middle on top."""
    thick = 0.0016
    rim = [
        (0.0145 + 0.0026 * math.cos(a), RISE - 0.0026 + 0.0026 * math.sin(a))
        for a in (math.pi * (1.35 - 1.9 * k / 8) for k in range(9))
    ]
    inner = [(-0.04, thick), (-0.004, thick), (0.002, 0.0026), (0.0066, 0.0062), (0.0098, 0.0125), (0.0118, 0.019)]
    outer = [(0.0126, 0.016), (0.0104, 0.009), (0.0075, 0.0042), (0.002, 0.0006), (-0.004, 0.0), (-0.04, 0.0)]
    rings = [_outline(g, z) for g, z in [*inner, *rim, *outer]]
    body = sweeps.surface(rings, METAL, 0, 0, 60, closed=True)
    floor = panel(_outline(-0.003, thick + 0.0004), FLOOR, (0, 0, thick + 0.0004), (0, 0, 1))
    under = sweeps.plate(
        [(x, y) for x, y, _ in _outline(-0.04, 0)], 0.001, METAL, bevel=0, rounds=0, matrix=parts.matrix((0, 0, 0.0005))
    )
    return [body, floor, under]


def _line():
    """An engraved line on the floor, a hand's width in."""
    return [sweeps.tube([(x, y, 0.0021) for x, y, _ in _outline(-0.016, 0)], 0.0007, METAL, 5, closed=True)]


def _handles():
    out = []
    for side in (-1, 1):
        x = side * (LENGTH / 2 - 0.001)
        bow = profiles.smooth(
            [
                (x - side * 0.006, -0.062, RISE - 0.006), (x + side * 0.006, -0.058, RISE + 0.006),
                (x + side * 0.020, -0.044, RISE + 0.020), (x + side * 0.024, 0, RISE + 0.024),
                (x + side * 0.020, 0.044, RISE + 0.020), (x + side * 0.006, 0.058, RISE + 0.006),
                (x - side * 0.006, 0.062, RISE - 0.006)
            ],
            24
        )
        out.append(sweeps.tube(bow, 0.0038, METAL, 8))
        wrap = profiles.smooth(
            [
                (x + side * 0.0205, -0.040, RISE + 0.0205), (x + side * 0.0236, -0.02, RISE + 0.0236),
                (x + side * 0.024, 0, RISE + 0.024), (x + side * 0.0236, 0.02, RISE + 0.0236),
                (x + side * 0.0205, 0.040, RISE + 0.0205)
            ],
            14
        )
        radii = [
            0.0056 + (0.0005 if k % 2 else 0.0)
            for k in range(len(wrap))
        ] if quality.fine() else [0.0056] * len(wrap)
        out.append(sweeps.tube(wrap, radii, GRIP, 10))
        for y in (-0.060, 0.060):
            out.append(solids.sphere(0.0062, (x - side * 0.0045, y, RISE - 0.005), METAL, 14, 8, (0.6, 1, 1)))
    return out


def build():
    return [*_body(), *(_line() if quality.fine() else []), *_handles()]


PRODUCT = Product(
    handle="vassoio-ottone",
    build=build,
    variants={
        "Ottone": {},
        "Acciaio": {
            "vassoio_metal": STEEL.but("vassoio_steel"),
            "vassoio_floor": FLOOR.but("vassoio_steel_floor", colour="#BDBAB4"),
            "vassoio_grip": GRIP.but("vassoio_grip_black", colour="#2A2623"),
        },
        "Nero": {
            "vassoio_metal": Finish("vassoio_black", "#26262A", 0.4, 0.5),
            "vassoio_floor": Finish("vassoio_oak", "#8A5F38", 0.5, 0.0, "oak", 0.5),
        },
    },
    hotspots=(
        Hotspot("rim", (0.06, -0.138, 0.026), (0, -0.5, 0.85)), Hotspot("handle", (0.233, 0, 0.054), (0.6, 0, 0.8))
    ),
)
