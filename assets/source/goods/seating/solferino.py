"""Sedia Solferino: one steam-bent arc of oak and a leather seat. 52 × 50 × 79 cm, seat at 48 cm."""

import math

from kit import mapping, parts, profiles, quality, solids, sweeps
from kit.materials import BRASS, OAK, Finish
from kit.product import Hotspot, Product

from mathutils import Matrix

from seating import joinery

LEATHER = Finish("solferino_leather", "#A9683A", 0.48, detail="leather", tile=0.1)
THREAD = Finish("solferino_thread", "#E2CDA6", 0.8)


def _arc():
    """From the left arm round the back to the right: flat and tall behind, round and thin at its ends."""
    path = []
    count = quality.segments(26, 12)
    for k in range(count + 1):
        t = k / count
        a = math.radians(-28 + 236 * t)
        back = max(0.0, math.sin(a))
        path.append((0.252 * math.cos(a), 0.015 + 0.225 * math.sin(a), 0.708 + 0.048 * back**1.5))
    section = profiles.superellipse((0, 0), (0.024, 0.03), 2.6, 14)

    def scale(t):
        middle = math.sin(math.pi * t) ** 1.6
        end = min(1, 14 * t, 14 * (1 - t))
        return ((0.82 + 0.18 * middle) * (0.55 + 0.45 * end), (0.75 + 1.35 * middle) * (0.55 + 0.45 * end))

    return sweeps.sweep(path, section, OAK, scale=scale, up=(0, 0, 1), smooth=80)


def _seat():
    outline = profiles.superellipse((0, -0.005), (0.47, 0.45), 3.0, 44)
    frame = sweeps.plate(outline, 0.034, OAK, (), 0.011, 2, Matrix.Translation((0, 0, 0.445)))
    made = [mapping.grained(frame, "x")]
    pad = solids.cushion((0.425, 0.405, 0.05), (0, -0.005, 0.465), LEATHER, 0.15, 0.014, divisions=(10, 10), edge=0.62)
    made.append(pad)
    if quality.fine():
        rim = profiles.rectangle((0, -0.005), (0.392, 0.372), 0.14, 8)
        height = lambda x, y: 0.465 + 0.0115 + 0.0142 * (1 - (x / 0.2125) ** 2) * (
            1 - ((y + 0.005) / 0.2025) ** 2
        )  # noqa: E731
        loop = [(x, y, height(x, y)) for x, y in [*rim, rim[0]]]
        made += sweeps.stitches(loop, THREAD, 0.0085, 0.0055, 0.0011)
        for k in range(20):
            a = math.tau * (k + 0.5) / 20
            c, s = math.cos(a), math.sin(a)
            x = 0.2135 * math.copysign(abs(c) ** (2 / 3.4), c)
            y = -0.005 + 0.2035 * math.copysign(abs(s) ** (2 / 3.4), s)
            nail = solids.lathe([(0.0048, -0.001), (0.0036, 0.0016), (0, 0.0026)], BRASS, 7)
            made.append(parts.transform(nail, Matrix.Translation((x, y, 0.4655)) @ parts.aim((c, s, 0.25))))
    return made


def build():
    made = [_arc(), *_seat()]
    for x in (-1, 1):
        made += joinery.leg((x * 0.17, -0.165, 0.432), (x * 0.205, -0.215, 0), (0.0185, 0.0125))
        # The back legs go through the seat and carry the arc.
        foot, top = (x * 0.19, 0.225, 0), (x * 0.163, 0.178, 0.728)
        mid = tuple(a + (b - a) * 0.6 for a, b in zip(foot, top))
        made += joinery.leg((mid[0], mid[1], 0.437), foot, (0.0185, 0.0125))
        made.append(
            sweeps.tube([mid, tuple((a + b) / 2 for a, b in zip(mid, top)), top], [0.0175, 0.015, 0.0115], OAK, 12)
        )
        # A spindle under each arm.
        made.append(
            sweeps.tube(
                [(x * 0.205, -0.075, 0.45), (x * 0.222, -0.08, 0.58), (x * 0.227, -0.082, 0.702)],
                [0.011, 0.0125, 0.0085], OAK, 10
            )
        )
    made.append(sweeps.tube([(0, 0.2, 0.45), (0, 0.215, 0.6), (0, 0.238, 0.735)], [0.011, 0.0125, 0.009], OAK, 10))
    # Stretchers in an H.
    for x in (-1, 1):
        made.append(
            sweeps.tube(
                [(x * 0.191, -0.195, 0.175), (x * 0.197, 0.01, 0.175), (x * 0.182, 0.208, 0.175)],
                [0.0085, 0.0105, 0.0085], OAK, 9
            )
        )
    made.append(
        sweeps.tube([(-0.195, 0.0, 0.175), (0, 0.0, 0.175), (0.195, 0.0, 0.175)], [0.0085, 0.0105, 0.0085], OAK, 9)
    )
    return made


PRODUCT = Product(
    handle="sedia-solferino",
    build=build,
    variants={
        "Cuoio naturale": {},
        "Cuoio nero": {
            "solferino_leather": LEATHER.but("solferino_black", colour="#25221F", roughness=0.42),
            "solferino_thread": THREAD.but("solferino_dark_thread", colour="#6A6057"),
            "oak": Finish("solferino_dark_oak", "#5A4230", 0.5, detail="oak", tile=0.5),
        },
    },
    hotspots=(
        Hotspot("arc", (0, 0.215, 0.775), (0, -0.8, 0.6)),
        Hotspot("seat", (0.12, -0.14, 0.49), (0.2, -0.4, 0.9)),
    ),
)
