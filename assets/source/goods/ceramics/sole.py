"""Caraffa Sole: a water jug with a sun for a handle. 23 × 13 × 26 cm."""

import math

from kit import profiles, quality, solids, sweeps
from kit.materials import Finish
from kit.product import Hotspot, Product

from ceramics import pottery

GLAZE = Finish("sole_glaze", "#EFE5D2", 0.28, detail="speckle", tile=0.3)
SUN = Finish("sole_sun", "#E0A93A", 0.24)
WITHIN = Finish("sole_inside", "#F5EEDF", 0.25)

POINTS = [
    (0.05, 0.004), (0.06, 0.02), (0.0665, 0.06), (0.0655, 0.105), (0.056, 0.15), (0.0445, 0.19), (0.0425, 0.216),
    (0.048, 0.238), (0.051, 0.244)
]


def _spout(angle, z, r):
    """The lip drawn out by a thumb towards -x, and lifted; the throat below follows it."""
    share = max(0.0, (z - 0.165) / 0.079)
    if share <= 0 or r < 0.02:
        return r
    off = math.atan2(math.sin(angle - math.pi), math.cos(angle - math.pi))
    pull = math.exp(-((off / 0.42) ** 2)) * min(share, 1) ** 1.8
    pinch = math.exp(-(((abs(off) - 0.85) / 0.35) ** 2)) * min(share, 1) ** 1.5
    return r * (1 + 0.52 * pull - 0.07 * pinch), z + 0.011 * pull, 0.0


def build():
    outline = profiles.smooth(POINTS, 18)
    shell = profiles.thicken(outline, 0.0052, 2)
    split = len(outline) + 2
    foot = [(0, 0.005), (0.038, 0.005), (0.041, 0), (0.048, 0), (0.0495, 0.002)]
    count = 44 if quality.fine() else 16
    body = solids.lathe([*foot, *shell[:split]], GLAZE, count, shape=_spout, smooth=70)
    within = [*shell[split - 1 : split + 6], *shell[split + 6 :: 2]]
    inner = solids.lathe([*within, (0, within[-1][1])], WITHIN, count, shape=_spout, smooth=70)
    # The sun: a ring to put three fingers through, with rays around its outer side.
    centre, radius = (0.0905, 0, 0.142), 0.038
    turn = [
        (centre[0] + radius * math.cos(a), 0, centre[2] + radius * 1.12 * math.sin(a))
        for a in (math.tau * k / quality.segments(34, 12) for k in range(quality.segments(34, 12)))
    ]
    ring = sweeps.tube(turn, 0.0078, SUN, 10, closed=True, flat=1.15, smooth=80)
    made = [body, inner, ring]
    if quality.fine():
        for k in range(9):
            a = math.radians(-112 + 28 * k)
            start = (centre[0] + (radius + 0.003) * math.cos(a), 0, centre[2] + (radius + 0.003) * 1.12 * math.sin(a))
            end = (centre[0] + (radius + 0.0205) * math.cos(a), 0, centre[2] + (radius + 0.0205) * 1.1 * math.sin(a))
            middle = tuple((p + q) / 2 for p, q in zip(start, end))
            made.append(sweeps.tube([start, middle, end], [0.0058, 0.0044, 0.0024], SUN, 8, smooth=80))
            made.append(solids.sphere(0.0025, end, SUN, 8, 5))
        made.append(pottery.bare_foot(0.0495, 0.005, 36))
    return made


PRODUCT = Product(
    handle="caraffa-sole",
    build=build,
    variants={
        "Latte e ocra": {},
        "Cielo e latte": {
            "sole_glaze": GLAZE.but("sole_sky", colour="#7C9CB0"),
            "sole_sun": SUN.but("sole_milk_sun", colour="#F3EADA"),
        },
        "Mattone": {
            "sole_glaze": GLAZE.but("sole_brick", colour="#B9663F", roughness=0.75),
            "sole_sun": SUN.but("sole_brick_sun", colour="#8E4426", roughness=0.3),
        },
    },
    hotspots=(
        Hotspot("handle", (0.126, -0.012, 0.142), (0.6, -0.8, 0)),
        Hotspot("spout", (-0.07, -0.012, 0.25), (-0.7, -0.5, 0.5)),
    ),
)
