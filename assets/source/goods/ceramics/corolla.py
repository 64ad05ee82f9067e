"""Ciotola Corolla: nine petals and a thin rim. Ø 42 × 13 cm."""

import math

from kit import profiles, quality, solids
from kit.materials import Finish
from kit.product import Hotspot, Product

from ceramics import pottery

SATIN = Finish("corolla_blush", "#DDAE98", 0.38)
WITHIN = Finish("corolla_inside", "#F3E3D6", 0.28)
PETALS = 9


def _petal(angle, z, r):
    """Petals open towards the rim: the edge waves in and out, and up and down."""
    share = max(0.0, min(1.0, (r - 0.06) / 0.15))
    lobe = abs(math.cos(PETALS / 2 * angle)) ** 0.75
    return r * (1 - 0.115 * share**1.3 * (1 - lobe)), z + 0.02 * share**2 * (lobe - 0.6), 0.0


OUTSIDE = [(0.056, 0.007), (0.075, 0.012), (0.115, 0.031), (0.155, 0.06), (0.188, 0.09), (0.212, 0.118)]


def _mean(_angle, z, r):
    """As wide and high as the petals are in the mean."""
    share = max(0.0, min(1.0, (r - 0.06) / 0.15))
    return r * (1 - 0.035 * share), z, 0.0


def _from_afar():
    """One skin each for outside and inside, that meet at the rim; from across the room without petals."""
    near = quality.level() == 1
    count, rings, shape = (PETALS * 4, 4, _petal) if near else (12, 3, _mean)
    with quality.exactly():
        out = profiles.picked(profiles.smooth(OUTSIDE, 30), rings)
        within = [(r * 0.985, z + 0.003) for r, z in out]
        return [
            solids.lathe(out, SATIN, count, shape=shape, smooth=70),
            solids.lathe([out[-1], *reversed(within[:-1]), (0, within[0][1])], WITHIN, count, shape=shape, smooth=70),
        ]


def build():
    if not quality.fine():
        return _from_afar()
    out = profiles.smooth(OUTSIDE, 10)
    shell = profiles.thicken(out, 0.0048, 2)
    count = PETALS * 8
    foot = [(0, 0.005), (0.044, 0.005), (0.047, 0), (0.054, 0), (0.0555, 0.0025)]
    split = len(out) + 1
    body = solids.lathe([*foot, *shell[:split]], SATIN, count, shape=_petal, smooth=70)
    inside = solids.lathe([*shell[split - 1 :], (0, shell[-1][1])], WITHIN, count, shape=_petal, smooth=70)
    return [body, inside, pottery.bare_foot(0.0545, 0.004, 36)]


PRODUCT = Product(
    handle="ciotola-corolla",
    build=build,
    lod2=118,
    fineness=(0.5, 0.3),
    variants={
        "Cipria": {},
        "Latte": {
            "corolla_blush": SATIN.but("corolla_milk", colour="#F1E9DB", roughness=0.4),
            "corolla_inside": WITHIN.but("corolla_milk_inside", colour="#C7B98F", roughness=0.22),
        },
    },
    hotspots=(Hotspot("rim", (0.0, -0.205, 0.125), (0, -0.7, 0.7)),),
)
