"""Custodia in feltro: one piece of thick felt, folded and sewn, closed by a brass stud."""

import math

from kit import parts, profiles, quality, solids, sweeps
from kit.materials import BRASS, Finish
from kit.product import Hotspot, Product

FELT = Finish("custodia_felt", "#8B8A86", 0.95, detail="felt", tile=0.12)
INSIDE = Finish("custodia_edge", "#75746F", 0.95, detail="felt", tile=0.12)
THREAD = Finish("custodia_thread", "#E9DFC8", 0.8)
LENGTH, WIDTH, HEIGHT, THICK = 0.170, 0.072, 0.034, 0.004


def _bag():
    """A pillow of felt lying on its back, fuller in the middle than at its seams."""
    rows = []
    count = 15
    for i in range(count):
        u = 2 * i / (count - 1) - 1
        row = []
        for k in range(20):
            a = math.tau * k / 20
            c, s = math.cos(a), math.sin(a)
            fat = (1 - 0.88 * abs(u) ** 4) * (HEIGHT / 2 - 0.001)
            y = (WIDTH / 2) * math.copysign(abs(c) ** 0.7, c) * (1 - 0.03 * abs(u) ** 6)
            z = fat * math.copysign(abs(s) ** 0.85, s) * (0.92 if s < 0 else 1.0)
            row.append((u * LENGTH / 2, y, HEIGHT / 2 - 0.001 + z))
        rows.append(row)
    return sweeps.surface(rows, FELT, 0, 1, 80, closed=True)


def _ends():
    """The two sewn edges at the short sides, where both layers of felt show."""
    out = []
    for side in (1, -1):
        out.append(
            solids.box(
                (0.003, WIDTH * 0.955, 0.0042), (side * (LENGTH / 2 - 0.0009), 0, HEIGHT / 2 - 0.001), INSIDE, 0.0012, 1
            )
        )
        path = [(side * (LENGTH / 2 - 0.006), -WIDTH * 0.45 + k * 0.009, HEIGHT / 2 + 0.0043) for k in range(8)]
        out += sweeps.stitches(path, THREAD, 0.005, 0.003, 0.0006)
    return out


def _height(x, y):
    """The bag's upper side at (x, y)."""
    u = min(1.0, abs(x) / (LENGTH / 2))
    fat = (1 - 0.88 * u**4) * (HEIGHT / 2 - 0.001)
    c = min(1.0, abs(y) / (WIDTH / 2)) ** (1 / 0.7)
    return HEIGHT / 2 - 0.001 + fat * math.sqrt(max(0.0, 1 - c * c)) ** 0.85


def _flap():
    """The lid: from the back edge over the top, a rounded tongue towards the front."""
    rows = []
    for k in range(10):
        t = k / 9
        y = WIDTH / 2 - t * (WIDTH * 0.74)
        half = LENGTH / 2 - 0.006 - 0.042 * max(0.0, t - 0.3) ** 2 / 0.49 - (0.016 if t == 1 else 0)
        row = []
        for i in range(13):
            x = (2 * i / 12 - 1) * half
            # A lid bends stiffly: it touches the bag along its middle and lifts a little towards its tongue.
            row.append((x, y - 0.006 * t * (1 - (i / 6 - 1) ** 2), _height(x, y) + 0.0022 + 0.0012 * t))
        rows.append(row)
    return sweeps.surface(rows, FELT, THICK * 0.8, 1, 50)


def _stud(at):
    x, y, z = at
    made = [
        solids.lathe(profiles.smooth([(0.0062, 0), (0.0062, 0.0012), (0.0045, 0.0034), (0, 0.0040)], 8), BRASS, 24),
        solids.ring(0.0062, 0.0078, 0.0012, (0, 0, -0.0004), BRASS, 24, 0.0004),
    ]
    return parts.place(made, (x, y, z), (24, 0, 0))


def build():
    made = [_bag(), _flap(), *_stud((0, -0.0165, 0.0348))]
    if quality.fine():
        made += _ends()
    return made


PRODUCT = Product(
    handle="custodia-feltro",
    build=build,
    variants={
        "Grigio": {},
        "Terracotta": {
            "custodia_felt": FELT.but("custodia_terracotta", colour="#B5623F"),
            "custodia_edge": INSIDE.but("custodia_terracotta_edge", colour="#9A4F31"),
        },
    },
    hotspots=(
        Hotspot("stud", (0, -0.0185, 0.0388), (0, -0.4, 0.9)), Hotspot("seam", (0.085, -0.01, 0.021), (0.5, 0, 0.85))
    ),
)
