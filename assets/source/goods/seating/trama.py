"""Tavolino Trama: leather straps woven under glass, on three bent oak legs. Ø 48 × 47 cm."""

import math

from kit import parts, profiles, quality, solids, sweeps
from kit.materials import BRASS, GLASS, OAK, RUBBER, Finish
from kit.product import Hotspot, Product

WARP = Finish("trama_warp", "#A9683A", 0.5, detail="leather", tile=0.08)
WEFT = Finish("trama_weft", "#D9B98A", 0.55, detail="leather", tile=0.08)
PANE = GLASS.but("trama_glass", alpha=0.13)
TOP, INNER, STRAPS = 0.44, 0.206, 7
PITCH = 0.0585


def _straps():
    """Over and under: each strap is a shallow wave that meets its neighbours in opposite step."""
    made = []
    section = profiles.rectangle((0, 0), (0.047, 0.0026))
    for across in (0, 1):
        for k in range(STRAPS):
            offset = (k - (STRAPS - 1) / 2) * PITCH
            half = math.sqrt(max(0.0, (INNER + 0.006) ** 2 - (abs(offset) + 0.012) ** 2))
            count = quality.segments(13, 4)
            path = []
            for i in range(count + 1):
                t = -half + 2 * half * i / count
                wave = math.cos(math.pi * (t / PITCH + k + across + (STRAPS - 1) / 2))
                z = TOP - 0.0015 + 0.0034 * wave * min(1, (half - abs(t)) / 0.03)
                path.append((t, offset, z) if across == 0 else (offset, t, z))
            made.append(sweeps.sweep(path, section, WARP if across else WEFT, up=(0, 0, 1), smooth=60))
    return made


def build():
    ring = profiles.rounded(
        [
            (INNER, TOP - 0.017), (0.23, TOP - 0.019), (0.24, TOP - 0.002), (0.24, TOP + 0.024), (0.229, TOP + 0.024),
            (0.2275, TOP + 0.008), (INNER, TOP + 0.008)
        ],
        [0.003, 0.006, 0.006, 0.004, 0.003, 0.001, 0.002], 1, closed=True
    )
    made = [
        solids.lathe([*ring, ring[0]], OAK, 40),
        *_straps(),
        solids.lathe(
            profiles.rounded(
                [(0, TOP + 0.0085), (0.2268, TOP + 0.0085), (0.2268, TOP + 0.0135), (0, TOP + 0.0135)], 0.0012, 1
            ),
            PANE, 40
        ),
    ]
    leg = profiles.smooth(
        [
            (0.213, 0, TOP - 0.012), (0.19, 0, TOP - 0.1), (0.115, 0, 0.245), (0.052, 0, 0.19), (0.05, 0, 0.15),
            (0.1, 0, 0.08), (0.172, 0, 0.0065)
        ],
        16
    )
    bent = [sweeps.tube(leg, [0.0125] * len(leg), OAK, 10)]
    bent.append(solids.cylinder(0.0135, 0.006, (0.1745, 0, 0), RUBBER, 12, 0.0008, rounds=1))
    bent.append(solids.cylinder(0.0155, 0.005, (0.2125, 0, TOP - 0.0205), BRASS, 16, 0.001, rounds=1))
    made += parts.around(bent, 3, 30)
    # The knot where the three legs lean on each other.
    made.append(
        solids.lathe(profiles.rounded([(0, 0.152), (0.04, 0.152), (0.04, 0.188), (0, 0.188)], 0.004, 1), BRASS, 24)
    )
    if quality.fine():
        screw = solids.cylinder(0.0045, 0.003, (0.0395, 0, 0.17), BRASS, 10, 0.0008, turn=(0, 90, 0), rounds=1)
        made += parts.around(screw, 3, 90)
        # Brass pins that hold the straps' ends, under the rim.
        pin = solids.lathe([(0.004, 0), (0.003, 0.0018), (0, 0.0026)], BRASS, 6, (INNER - 0.009, 0, TOP + 0.0015))
        made += parts.around(pin, 14, 7.5)
    return made


PRODUCT = Product(
    handle="tavolino-trama",
    build=build,
    fineness=(0.3, 0.2),
    variants={
        "Cuoio e rovere": {},
        "Nero e noce": {
            "trama_warp": WARP.but("trama_black", colour="#2A2623"),
            "trama_weft": WEFT.but("trama_tan", colour="#9A6A43"),
            "oak": Finish("trama_walnut", "#6B4328", 0.48, detail="oak", tile=0.5),
        },
        "Verde e rovere": {
            "trama_warp": WARP.but("trama_green", colour="#1F5444"),
            "trama_weft": WEFT.but("trama_sage", colour="#A9B494"),
        },
    },
    hotspots=(
        Hotspot("weave", (0.05, -0.08, 0.455), (0, -0.2, 1)),
        Hotspot("knot", (0, -0.042, 0.17), (0, -1, 0.1)),
    ),
)
