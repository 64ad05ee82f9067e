"""Sospensione Plissé: twenty-four folds of cotton paper under a brass cap. Ø 45 × 50 cm, cord to 130 cm above its hem."""

import math

from kit import profiles, quality, solids, sweeps
from kit.materials import BLACK_PLASTIC, BRASS, BULB, Finish
from kit.product import Build, Hotspot, Light, Product

PAPER = Finish("plisse_paper_lit", "#F3ECDD", 0.92, emission="#FFDDB0", strength=0.75)
BAND = Finish("plisse_band", "#EFE6D3", 0.9)
CORD = Finish("plisse_cord", "#D8CBB4", 0.85)

PLEATS = 24
OUTLINE = [(0.222, 0.0), (0.2195, 0.03), (0.205, 0.1), (0.178, 0.19), (0.142, 0.285), (0.108, 0.36), (0.082, 0.408)]


def _fold(inwards):
    def shape(angle, z, r):
        turn = angle / math.tau * PLEATS * 2
        edge = round(turn) % 2
        depth = 0.085 * (0.55 + 0.45 * (1 - z / 0.41))
        return r * (1 - depth * edge) - inwards

    return shape


def _from_afar():
    """Every fold, in few rings, inside and outside: it hangs high, so one looks into it."""
    with quality.exactly():
        shape = _fold(0.0)
        return [
            solids.lathe(profiles.picked(OUTLINE, 3), PAPER, PLEATS * 2, shape=shape, smooth=22),
            solids.lathe([OUTLINE[-1], OUTLINE[0]], PAPER, PLEATS * 2, shape=_fold(0.002), smooth=22),
            solids.lathe([(0.086, 0.404), (0.06, 0.424), (0.0185, 0.446), (0.0185, 0.482), (0, 0.482)], BRASS, 10),
            solids.lathe([(0, 0.13), (0.033, 0.165), (0.014, 0.24)], BULB, 6),
            *_cord(4),
        ]


def _cord(sides=None):
    """What it hangs on, up to the rose at the ceiling."""
    line = sweeps.tube([(0, 0, 0.48), (0, 0, 0.8), (0, 0, 1.28)], 0.003, CORD, sides or 7)
    rose = [(0, 1.262), (0.011, 1.262), (0.016, 1.272), (0.052, 1.279), (0.055, 1.3), (0, 1.3)]
    if sides:
        return [line, solids.lathe([(0.011, 1.265), (0.052, 1.279), (0.055, 1.3)], BRASS, 8)]
    return [line, solids.lathe(profiles.rounded(rose, 0.002, 1), BRASS, 32)]


def build():
    if not quality.fine():
        return _from_afar()
    outline = profiles.smooth(OUTLINE, 10)
    shade = solids.lathe(
        [
            *outline, *[(r - 0.0014, z) for r, z in reversed(outline)], outline[0]
        ], PAPER, PLEATS * 2, shape=_fold(0.0), smooth=22, grain="along"
    )
    cap = profiles.rounded(
        [
            (0, 0.404), (0.086, 0.404), (0.086, 0.411), (0.06, 0.424), (0.024, 0.436), (0.0185, 0.446), (0.0185, 0.482),
            (0, 0.482)
        ],
        0.003, 1
    )
    made = [
        shade,
        solids.lathe(cap, BRASS, 36),
        solids.lathe(
            profiles.smooth(
                [(0, 0.13), (0.022, 0.134), (0.034, 0.158), (0.03, 0.188), (0.016, 0.216), (0.014, 0.24)], 9
            ),
            BULB, 18
        ),
        solids.cylinder(0.019, 0.17, (0, 0, 0.238), BLACK_PLASTIC, 16, 0.002, rounds=1),
    ]
    if quality.fine():
        # A cotton tape, sewn to the hem so that the folds keep their distance.
        made += [
            solids.lathe(
                [
                    (0.2212, 0.008), (0.2216, 0.016), (0.2206, 0.016), (0.2202, 0.008), (0.2212, 0.008)
                ], BAND, PLEATS * 2, shape=_fold(-0.0012), smooth=22
            ),
            solids.lathe(
                profiles.rounded([(0, 0.48), (0.0075, 0.48), (0.006, 0.5), (0, 0.5)], 0.001, 1), BLACK_PLASTIC, 12
            ),
            solids.cylinder(0.0045, 0.008, (0.0, -0.0165, 0.466), BRASS, 10, 0.001, turn=(90, 0, 0), rounds=1),
        ]
    return Build(made, cord=_cord())


PRODUCT = Product(
    handle="sospensione-plisse",
    build=build,
    variants={
        "Carta bianca": {},
        "Carta cipria": {
            "plisse_paper_lit": Finish(
                "plisse_blush_lit", "#E3B49C", 0.92, emission="#FFBE92", strength=0.7
            ),
            "plisse_band": BAND.but("plisse_band_blush", colour="#C98F76"),
        },
    },
    sizes={"Ø 60 cm": 4 / 3},
    moves="light",
    light=Light((0, 0, 0.17), range=3.6),
    ground=None,
    hotspots=(Hotspot("folds", (0.11, -0.155, 0.14), (0.55, -0.8, 0.25)),),
)
