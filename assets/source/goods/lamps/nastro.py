"""Lampada Nastro: one ribbon wound three times round a column of light. Ø 21 × 40 cm."""

import math

from kit import parts, profiles, quality, solids, sweeps
from kit.materials import BRASS, CABLE, OAK, RUBBER, Finish
from kit.product import Build, Hotspot, Light, Product

RIBBON = Finish("nastro_ribbon", "#F2ECDF", 0.55)
TUBE = Finish("nastro_tube_lit", "#FFF6E6", 0.3, emission="#FFD9A3", strength=2.6)
METAL = BRASS.but("nastro_metal")

TURNS, FROM, TO, WIDTH = 3.15, 0.075, 0.345, 0.068


def _ribbon():
    """Swells to the middle and draws in again at both ends, where it is riveted to the column's rings."""
    steps = quality.segments(108, 40)
    rows, uvs = [], []
    for k in range(steps + 1):
        t = k / steps
        a = math.tau * TURNS * t - math.pi * 0.35
        bow = math.sin(math.pi * min(max((t - 0.0) / 1.0, 0), 1)) ** 0.42
        radius = 0.036 + 0.066 * bow
        middle = FROM + (TO - FROM) * t
        half = WIDTH / 2 * (0.38 + 0.62 * min(1, 6 * t, 6 * (1 - t)))
        flare = 0.006
        rows.append(
            [
                ((radius + flare) * math.cos(a), (radius + flare) * math.sin(a), middle - half),
                (radius * math.cos(a), radius * math.sin(a), middle),
                ((radius - flare * 0.6) * math.cos(a), (radius - flare * 0.6) * math.sin(a), middle + half),
            ]
        )
    part = sweeps.surface(rows, RIBBON, 0.0018, 0, 60)
    layer = part.data.uv_layers.new(name=parts.UV)
    for loop in part.data.loops:
        x, y, z = part.data.vertices[loop.vertex_index].co
        t = min(max((z - FROM) / (TO - FROM), 0), 1)
        near = math.atan2(y, x)
        wound = math.tau * TURNS * t - math.pi * 0.35
        turn = near + math.tau * round((wound - near) / math.tau)
        layer.data[loop.index].uv = (turn * 0.09, z)
    return part


def _flex():
    if not quality.fine():
        return []
    path = [(0, 0.07, 0.0085), (0.006, 0.09, 0.006), (0.02, 0.115, 0.003), (0.06, 0.135, 0.003), (0.11, 0.13, 0.003)]
    return [sweeps.cable(profiles.smooth(path, 12), CABLE, segments=6)]


def build():
    foot = profiles.rounded(
        [(0, 0.003), (0.072, 0.003), (0.072, 0.014), (0.026, 0.02), (0.02, 0.034), (0.02, 0.05), (0, 0.05)],
        [0, 0.002, 0.003, 0.006, 0.004, 0.001, 0], 2
    )
    made = [
        solids.lathe(foot, METAL, 36),
        solids.cylinder(0.066, 0.0035, (0, 0, 0), RUBBER, 28, 0.001, rounds=1),
        solids.cylinder(0.0245, 0.31, (0, 0, 0.05), TUBE, 28, 0.002, rounds=1),
        solids.lathe(
            profiles.rounded([(0, 0.36), (0.027, 0.36), (0.027, 0.374), (0.012, 0.379), (0, 0.38)], 0.002, 1), METAL, 24
        ),
        _ribbon(),
    ]
    if quality.fine():
        made += [
            solids.ring(0.0247, 0.0275, 0.012, (0, 0, 0.05), METAL, 28, 0.001),
            solids.lathe(
                profiles.rounded(
                    [
                        (0, 0.379), (0.0055, 0.379), (0.0055, 0.386), (0.0085, 0.39), (0.0085, 0.395), (0.004, 0.398),
                        (0, 0.398)
                    ],
                    0.0012, 1
                ),
                METAL, 16
            ),
            solids.cylinder(0.011, 0.0025, (0, -0.052, 0.0155), METAL, 18, 0.0008, turn=(8, 0, 0), rounds=1),
            solids.cylinder(0.0055, 0.012, (0, 0.068, 0.0085), RUBBER, 10, 0.001, turn=(-90, 0, 0), rounds=1),
        ]
        for t in (0.0, 1.0):
            a = math.tau * TURNS * t - math.pi * 0.35
            at = (0.0375 * math.cos(a), 0.0375 * math.sin(a), FROM + (TO - FROM) * t)
            made.append(solids.sphere(0.0032, at, METAL, 10, 6))
            inner = (0.022 * math.cos(a), 0.022 * math.sin(a), at[2])
            made.append(sweeps.tube([inner, [(p + q) / 2 for p, q in zip(inner, at)], at], 0.0025, METAL, 6))
    return Build(made, cord=_flex())


PRODUCT = Product(
    handle="lampada-nastro",
    build=build,
    variants={
        "Latte": {},
        "Corallo": {"nastro_ribbon": RIBBON.but("nastro_coral", colour="#D8674A")},
        "Rovere": {"nastro_ribbon": OAK.but("nastro_oak", roughness=0.6, tile=0.35)},
    },
    moves="light",
    light=Light((0, 0, 0.21), range=2.8),
    hotspots=(
        Hotspot("ribbon", (0.06, -0.085, 0.22), (0.55, -0.8, 0.1)),
        Hotspot("foot", (0, -0.055, 0.018), (0, -0.5, 0.86)),
    ),
)
