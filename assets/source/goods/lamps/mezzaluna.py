"""Applique Mezzaluna: half a moon of ribbed biscuit porcelain, a finger's width off the wall. 30 × 17 × 9 cm.

It hangs on the plane y = 0; its straight edge is at z = 0.
"""

import math

from mathutils import Matrix

from kit import parts, profiles, quality, solids, sweeps
from kit.materials import BRASS, Finish
from kit.product import Hotspot, Light, Product

# Unglazed porcelain, thin enough for some light to come through.
BISCUIT = Finish(
    "mezzaluna_biscuit_lit", "#F1E8D8", 0.75, emission="#FFB870", strength=0.16
)
GLOW = Finish("mezzaluna_tube_lit", "#FFF3DC", 0.35, emission="#FFD9A3", strength=5.0)
METAL = BRASS.but("mezzaluna_metal")

RADIUS, DEPTH, RIBS, OFF = 0.15, 0.072, 13, 0.012


def _shell():
    """Ribs spread from the middle of the straight edge like a shell's; the wall is 4 mm and round at its lip."""
    across, up = (RIBS * 4, 9) if quality.fine() else (RIBS * 2, 3) if quality.level() == 1 else (RIBS, 2)
    rows = []
    for k in range(up + 1):
        t = k / up
        row = []
        for i in range(across + 1):
            a = math.pi * i / across
            # Round ribs between sharp valleys, as on a shell.
            rib = abs(math.sin(a * RIBS)) ** 0.7 if quality.level() < 2 else 0.6
            radius = RADIUS * math.sin(t * math.pi / 2) ** 0.9
            swell = DEPTH * math.cos(t * math.pi / 2) ** 0.75 + 0.0105 * rib * math.sin(min(t * 1.25, 1) * math.pi / 2)
            row.append((radius * math.cos(a), -OFF - swell, 0.004 + radius * math.sin(a) * 1.06))
        rows.append(row)
    rows[0] = [
        (0.012 * math.cos(math.pi * i / across), -OFF - DEPTH, 0.004 + 0.006 * math.sin(math.pi * i / across))
        for i in range(across + 1)
    ]
    return sweeps.surface(rows, BISCUIT, 0.004 if quality.fine() else 0, 0, 140 if quality.level() != 1 else 25)


def build():
    half = [(-0.105, 0.012), (0.105, 0.012)] + profiles.arc((0, 0.012), 0.105, 0, math.pi, 22)[1:-1]
    back = sweeps.plate(half, 0.008, METAL, (), 0.0015, 1, Matrix.Translation((0, -0.004, 0)) @ sweeps.UPRIGHT)
    tube = sweeps.tube([(-0.095, -0.034, 0.03), (0, -0.034, 0.03), (0.095, -0.034, 0.03)], 0.009, GLOW, 12)
    made = [_shell(), back, tube]
    # The brass lath along the straight edge that the porcelain rests in.
    lath = [
        (0.149, -OFF - 0.001), (0.12, -0.05), (0.075, -0.0735), (0.0, -0.0865), (-0.075, -0.0735), (-0.12, -0.05),
        (-0.149, -OFF - 0.001)
    ]
    path = [(x, y, 0.0025) for x, y in profiles.smooth(lath, 22)]
    made.append(sweeps.sweep(path, profiles.rectangle((0, 0), (0.0055, 0.005), 0.001, 1), METAL, up=(0, 0, 1)))
    if quality.fine():
        for x in (-0.07, 0.07):
            made.append(sweeps.tube([(x, -0.006, 0.03), (x, -0.022, 0.032), (x, -0.03, 0.03)], 0.0035, METAL, 8))
            made.append(solids.cylinder(0.0048, 0.004, (x, -0.008, 0.07), METAL, 12, 0.001, turn=(90, 0, 0), rounds=1))
        knob = solids.cylinder(0.0058, 0.009, (0, -0.083, 0.0125), METAL, 14, 0.0015, turn=(90, 0, 0), rounds=1)
        made.append(parts.place(knob, (0, 0, 0)))
    return made


PRODUCT = Product(
    handle="applique-mezzaluna",
    build=build,
    lod2=118,
    variants={
        "Biscotto": {},
        "Terracotta": {
            "mezzaluna_biscuit_lit": Finish("mezzaluna_terracotta", "#B8653F", 0.85, detail="speckle", tile=0.2)
        },
        "Grafite": {
            "mezzaluna_biscuit_lit": Finish("mezzaluna_graphite", "#3B3A38", 0.6, detail="speckle", tile=0.24),
            "mezzaluna_metal": Finish("mezzaluna_nickel", "#C4C2BD", 0.3, 1.0),
        },
    },
    moves="light",
    light=Light((0, -0.06, 0.03), range=2.6),
    ground="wall",
    hotspots=(Hotspot("ribs", (0.06, -0.075, 0.075), (0.35, -0.9, 0.3)),),
)
