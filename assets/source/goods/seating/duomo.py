"""Panca Duomo: an arcade of pointed arches under a slatted seat. 140 × 40 × 48 cm."""

import math

from mathutils import Matrix

from kit import mapping, profiles, quality, solids, sweeps
from kit.materials import BRASS, OAK, RUBBER, Finish
from kit.product import Hotspot, Product

from seating import joinery

FELT = Finish("duomo_felt", "#B4714C", 0.95, detail="felt", tile=0.25)
STRAP = Finish("duomo_strap", "#7A4325", 0.5, detail="leather", tile=0.1)


def _ogive(centre, width, base, spring, count=6):
    """A pointed arch: two arcs struck from the opposite springers."""
    half = width / 2
    count = quality.segments(count, 3)
    right = [
        (centre - half + width * math.cos(a), spring + width * math.sin(a))
        for a in (math.pi / 3 * k / count for k in range(count + 1))
    ]
    left = [
        (centre + half - width * math.cos(a), spring + width * math.sin(a))
        for a in (math.pi / 3 * k / count for k in range(count - 1, -1, -1))
    ]
    return [(centre - half, base), (centre + half, base), *right, *left]


def _side(y):
    """Five arches from the floor, with a trefoil's eye cut between each two."""
    outline = [(-0.66, 0.405), (-0.66, 0.0)]
    width, step = 0.2, 0.257
    for k in range(5):
        arch = _ogive((k - 2) * step, width, 0.0, 0.15)
        outline += [arch[0], *reversed(arch[2:]), arch[1]]
    outline += [(0.66, 0.0), (0.66, 0.405)]
    clean = [p for i, p in enumerate(outline) if math.dist(p, outline[i - 1]) > 1e-5]
    eyes = [profiles.circle(((k - 1.5) * step, 0.325), 0.026, 14) for k in range(4)] if quality.fine() else []
    panel = sweeps.plate(clean, 0.026, OAK, eyes, 0.0035, 0, Matrix.Translation((0, y, 0.004)) @ sweeps.UPRIGHT)
    return mapping.grained(mapping.divided(panel, "x"), "z")


def _end(x):
    arch = _ogive(0, 0.19, 0.0, 0.17)
    outline = [(-0.17, 0.4), (-0.17, 0.0), arch[0], *reversed(arch[2:]), arch[1], (0.17, 0.0), (0.17, 0.4)]
    clean = [p for i, p in enumerate(outline) if math.dist(p, outline[i - 1]) > 1e-5]
    turn = Matrix.Translation((x, 0, 0.004)) @ Matrix.Rotation(math.pi / 2, 4, "Z") @ sweeps.UPRIGHT
    return mapping.grained(sweeps.plate(clean, 0.026, OAK, (), 0.0035, 0, turn), "z")


def build():
    made = [_side(-0.168), _side(0.168), _end(-0.628), _end(0.628)]
    for k in range(5):
        y = (k - 2) * 0.0795
        board = profiles.rectangle((0, 0), (1.4, 0.073), 0.012, 2)
        slat = sweeps.plate(board, 0.028, OAK, (), 0.005, 1, Matrix.Translation((0, y, 0.4225)))
        made.append(mapping.grained(mapping.divided(slat, "x"), "x"))
    for x in (-0.628, 0, 0.628):
        made.append(solids.box((0.05, 0.32, 0.02), (x, 0, 0.398), OAK, 0.003, 1))
    for x in (-0.64, -0.385, -0.128, 0.128, 0.385, 0.64):
        for y in (-0.168, 0.168):
            made.append(solids.box((0.022, 0.02, 0.005), (x, y, 0.0025), RUBBER, 0.001, 1))
    if quality.fine():
        for x in (-0.628, 0.0, 0.628):
            for k in range(5):
                made.append(solids.cylinder(0.0055, 0.0015, (x, (k - 2) * 0.0795, 0.4358), BRASS, 6, 0))
        # Tenons of the end panels, wedged, showing through the sides.
        for x in (-0.628, 0.628):
            for y in (-1, 1):
                made.append(
                    solids.box(
                        (0.026, 0.004, 0.07), (x, y * 0.1815, 0.3),
                        STRAP.but("duomo_tenon", colour="#8A5F36", detail="none"), 0.001, 1
                    )
                )
    # A felt pad for one, held by two straps with a stud.
    pad = joinery.loose_cushion((0.5, 0.37, 0.045), (-0.37, 0, 0.4585), FELT, 0.03, 0.007, divisions=(6, 6), edge=0.75)
    made += pad
    for x in (-0.53, -0.21):
        strap = profiles.rounded(
            [
                (x, -0.186, 0.405), (x, -0.199, 0.424), (x, -0.194, 0.452), (x, -0.172, 0.4815), (x, 0, 0.4835),
                (x, 0.172, 0.4815), (x, 0.194, 0.452), (x, 0.199, 0.424), (x, 0.186, 0.405)
            ],
            0.012, 2
        )
        made.append(
            sweeps.sweep(strap, profiles.rectangle((0, 0), (0.028, 0.003)), STRAP, up=(0, -0.5, 0.9), smooth=60)
        )
        if quality.fine():
            made.append(solids.cylinder(0.007, 0.003, (x, -0.2005, 0.428), BRASS, 12, 0.001, turn=(90, 0, 0), rounds=1))
    return made


PRODUCT = Product(
    handle="panca-duomo",
    build=build,
    fineness=(0.35, 0.2),
    variants={
        "Rovere": {},
        "Noce": {
            "oak": Finish("duomo_walnut", "#6B4328", 0.48, detail="oak", tile=0.5),
            "duomo_felt": FELT.but("duomo_felt_green", colour="#2E4A3A"),
        },
        "Rovere nero": {
            "oak": Finish("duomo_black_oak", "#2C2622", 0.5, detail="oak", tile=0.5),
            "duomo_felt": FELT.but("duomo_felt_grey", colour="#A39B8C"),
        },
    },
    hotspots=(
        Hotspot("arch", (0.0, -0.185, 0.33), (0, -1, 0)),
        Hotspot("pad", (-0.37, -0.12, 0.483), (0, -0.3, 0.95)),
    ),
)
