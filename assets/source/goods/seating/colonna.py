"""Sgabello Colonna: a fluted travertine column with a leather capital. Ø 36 × 66 cm."""

import math

from kit import profiles, quality, solids, sweeps
from kit.materials import BRASS_SATIN, RUBBER, TRAVERTINE, Finish
from kit.product import Hotspot, Product

LEATHER = Finish("colonna_leather", "#A9683A", 0.5, detail="leather", tile=0.1)
THREAD = Finish("colonna_thread", "#E2CDA6", 0.8)
FLUTES, LOW, HIGH = 18, 0.105, 0.535


def _flute(angle, z, r):
    """Round-bottomed flutes with flat fillets between, ending in a curve above and below."""
    if not LOW - 0.001 <= z <= HIGH + 0.001 or r < 0.05:
        return r
    share = (z - LOW) / (HIGH - LOW)
    ends = math.sqrt(max(0.0, 1 - (2 * share - 1) ** 10))
    around = (angle / math.tau * FLUTES) % 1
    inside = max(0.0, 1 - ((around - 0.5) / 0.39) ** 2)
    return r - 0.0115 * math.sqrt(inside) * ends


def build():
    base = profiles.rounded([(0, 0.006), (0.16, 0.006), (0.16, 0.042), (0, 0.042)], 0.005, 1)
    torus = [
        (0.14, 0.042), (0.1545, 0.0465), (0.1585, 0.056), (0.1545, 0.0655), (0.14, 0.07), (0.1375, 0.074),
        (0.1345, 0.083)
    ]
    shaft = [
        (0.1305, 0.0965), (0.1298, LOW + 0.004), (0.1292, LOW + 0.024), (0.1245, 0.32), (0.1168, HIGH - 0.024),
        (0.1163, HIGH - 0.004), (0.1185, 0.545), (0.1185, 0.556)
    ]
    neck = [(0.129, 0.56), (0.138, 0.568), (0.155, 0.576), (0.16, 0.583), (0.16, 0.597), (0.1, 0.597), (0, 0.597)]
    made = [
        solids.lathe([*base[:-1], *torus, shaft[0]], TRAVERTINE, 40),
        solids.lathe(shaft, TRAVERTINE, FLUTES * (7 if quality.fine() else 2), shape=_flute, smooth=40),
        solids.lathe([shaft[-1], *neck], TRAVERTINE, 40),
        solids.cylinder(0.145, 0.0065, (0, 0, 0), RUBBER, 28, 0.001, rounds=1),
        solids.lathe([(0.15, 0.597), (0.1605, 0.597), (0.1605, 0.603), (0.15, 0.603), (0.15, 0.597)], BRASS_SATIN, 44),
    ]
    pad = profiles.smooth(
        [
            (0.15, 0.603), (0.171, 0.6055), (0.1795, 0.6185), (0.178, 0.634), (0.165, 0.6475), (0.13, 0.6555),
            (0.07, 0.659), (0.014, 0.6575), (0, 0.6555)
        ],
        11
    )
    made.append(solids.lathe([(0, 0.603), *pad], LEATHER, 40, smooth=80))
    if quality.fine():
        for radius, z in ((0.1802, 0.6165),):
            cord = [(radius * math.cos(a), radius * math.sin(a), z) for a in (math.tau * k / 40 for k in range(40))]
            made.append(sweeps.tube(cord, 0.0038, LEATHER, 5, closed=True, smooth=80))
        loop = [(0.158 * math.cos(a), 0.158 * math.sin(a), 0.6509) for a in (math.tau * k / 64 for k in range(65))]
        made += sweeps.stitches(loop, THREAD, 0.009, 0.006, 0.0012)
        made.append(solids.sphere(0.011, (0, 0, 0.6545), LEATHER, 14, 8, scale=(1, 1, 0.4)))
    return made


PRODUCT = Product(
    handle="sgabello-colonna",
    build=build,
    lod2=118,
    fineness=(0.4, 0.25),
    variants={
        "Travertino": {},
        "Marmo verde": {
            "travertine": Finish("colonna_marble", "#24513F", 0.2, detail="travertine", tile=0.7),
            "colonna_leather": LEATHER.but("colonna_black", colour="#2A2623", roughness=0.42),
            "colonna_thread": THREAD.but("colonna_grey_thread", colour="#8A7F72"),
        },
    },
    hotspots=(
        Hotspot("flutes", (0.02, -0.125, 0.35), (0.15, -1, 0)),
        Hotspot("cushion", (0.08, -0.1, 0.658), (0.2, -0.3, 0.93)),
    ),
)
