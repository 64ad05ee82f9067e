"""Lampada Luna: a globe of opal glass on a slender stem, a floor lamp. Globe Ø 26 cm, 163 cm high."""

import math

from kit import parts, profiles, quality, solids, sweeps
from kit.materials import BLACK_METAL, BRASS, CABLE, RUBBER, TRAVERTINE, Finish
from kit.product import Build, Hotspot, Light, Product

METAL = BRASS.but("luna_metal")
GLASS = Finish("luna_opal_lit", "#FBF3E4", 0.18, emission="#FFDDB0", strength=2.4)
GLOBE, RADIUS = 1.5, 0.13


def _base():
    disc = profiles.rounded([(0, 0.004), (0.14, 0.004), (0.14, 0.03), (0, 0.03)], 0.004, 2)
    collar = [(0, 0.03), (0.026, 0.03), (0.026, 0.0335), (0.0185, 0.036), (0.0125, 0.05), (0.0105, 0.064), (0, 0.064)]
    out = [
        solids.lathe(disc, TRAVERTINE, 56),
        solids.cylinder(0.13, 0.0045, (0, 0, 0), RUBBER, 32, 0.001, rounds=1),
        solids.lathe(profiles.rounded(collar, 0.0016, 1), METAL, 28),
    ]
    if quality.fine():
        out.append(solids.cylinder(0.006, 0.014, (0, 0.134, 0.011), METAL, 12, 0.001, turn=(-90, 0, 0), rounds=1))
    return out


def _flex():
    if not quality.fine():
        return []
    path = [(0, 0.136, 0.01), (0.01, 0.155, 0.006), (0.03, 0.18, 0.003), (0.08, 0.205, 0.003), (0.14, 0.2, 0.003)]
    return [sweeps.cable(profiles.smooth(path, 14), CABLE, segments=6)]


def _stem():
    """Two rods screwed into each other at a coupling, a dimmer wheel at hand height, a cradle of three prongs."""
    out = [sweeps.tube([(0, 0, 0.06), (0, 0, 0.5), (0, 0, 1.36)], 0.0085, METAL, 16)]
    cup = [
        (0, 1.335), (0.0125, 1.335), (0.015, 1.345), (0.024, 1.356), (0.05, 1.366), (0.066, 1.381), (0.0672, 1.3865),
        (0.064, 1.3865), (0.048, 1.371), (0.0, 1.366)
    ]
    out.append(solids.lathe(profiles.rounded(cup, 0.0012, 1), METAL, 26))
    if quality.fine():
        for height in (0.7,):
            out.append(
                solids.lathe(
                    profiles.rounded([(0, -0.017), (0.0115, -0.017), (0.0115, 0.017), (0, 0.017)], 0.0015, 1), METAL,
                    20, (0, 0, height)
                )
            )
            out.append(solids.ring(0.0085, 0.0118, 0.0012, (0, 0, height - 0.0006), BLACK_METAL, 20, 0.0003))
        out.append(
            solids.lathe(
                profiles.rounded([(0, -0.009), (0.0165, -0.009), (0.0165, 0.009), (0, 0.009)], 0.0015, 1),
                METAL,
                32,
                (0, 0, 1.12),
                shape=lambda a, z, r: r * (1 - 0.05 * (0.5 - 0.5 * math.cos(16 * a))) if r > 0.01 else r,
            )
        )
        screw = solids.cylinder(0.003, 0.004, (0.0655, 0, 1.383), METAL, 10, 0.0006, turn=(0, 90, 0), rounds=1)
        out += parts.around(screw, 3, 90)
    return out


def build():
    # Blown, so a touch flatter than a ball; its neck is hidden by the cup.
    rows = quality.segments(20, 8)
    outline = []
    for k in range(rows + 1):
        a = -math.pi * 0.36 + (math.pi * 0.5 + math.pi * 0.36) * k / rows
        outline.append((RADIUS * math.cos(a) if k < rows else 0.0, RADIUS * 0.985 * math.sin(a)))
    globe = solids.lathe([(0.0, outline[0][1]), *outline], GLASS, 42, (0, 0, GLOBE))
    return Build([*_base(), *_stem(), globe], cord=_flex())


PRODUCT = Product(
    handle="lampada-luna",
    build=build,
    variants={
        "Ottone": {},
        "Nero": {
            "luna_metal": BLACK_METAL.but("luna_black"),
            "travertine": Finish("luna_slate", "#33312E", 0.6, detail="travertine", tile=0.5),
        },
    },
    moves="light",
    light=Light((0, 0, GLOBE), range=5.0),
    hotspots=(
        Hotspot("globe", (0.09, -0.085, 1.53), (0.7, -0.65, 0.25)),
        Hotspot("dimmer", (0, -0.0165, 1.12), (0, -1, 0)),
    ),
)
