"""Gatto dei tetti: a cat on the ridge of a Milanese roof, beside the warm chimney."""

from math import sqrt

from .system.as_product import product
from .system.brick_set import BrickSet
from .system.colours import recoloured
from .system.sculpt import layer

# The flat ridge that the cat sits on, plates.
RIDGE = 8
BOUNDS = (-4, -4, 4, 5)
HEAD = RIDGE + 12


def _body(x, y, z):
    h = z - RIDGE
    haunch = sqrt((x / 2.9) ** 2 + ((y - 0.9) / 2.5) ** 2 + ((h - 3.0) / 7.0) ** 2)
    chest = sqrt((x / 2.1) ** 2 + ((y + 0.1) / 2.0) ** 2 + ((h - 7.0) / 9.0) ** 2)
    if min(haunch, chest) >= 1:
        return None
    return "white" if y < -0.9 and abs(x) < 1.1 else "dark"


def _head(x, y, z):
    h = z - HEAD
    if (abs(x) / 3.05) ** 3 + (abs(y + 0.6) / 2.6) ** 2.6 + (abs(h - 5.5) / 7.2) ** 2.6 >= 1:
        return None
    return "white" if y < -2 and abs(x) < 2.1 and h < 4 else "dark"


def compose():
    cat = BrickSet(hidden_studs=True)
    cat.step()
    for x in (-8, 0):
        cat.tile(x, -4, 0, 8, 9, "cream")
    for level in (0, 1):
        cat.step()
        _eaves(cat, 1 + 3 * level, level)
    cat.step()
    for x in (-8, -4, 0, 4):
        cat.tile(x, -2, 7, 4, 5, "terracotta")
    cat.step()
    _chimney(cat, RIDGE)
    for z in range(RIDGE, HEAD, 3):
        cat.step()
        if z == RIDGE:
            _paws(cat)
        layer(cat, z, 3, _body, BOUNDS)
    cat.step()
    _tail(cat)
    for z in range(HEAD, HEAD + 12, 3):
        cat.step()
        layer(cat, z, 3, _head, BOUNDS)
    cat.step()
    _ears(cat, HEAD + 12)
    cat.step()
    _face(cat)
    return cat


def _eaves(cat, z, level):
    x = -8
    for w in (4, 4, 4, 4) if level % 2 == 0 else (2, 4, 4, 4, 2):
        cat.slope(x, -4 + level, z, w, 2, "+y", "terracotta")
        cat.slope(x, 3 - level, z, w, 2, "-y", "terracotta")
        x += w
    for x in (-8, 7):
        cat.brick(x, -2 + level, z, 1, 5 - 2 * level, "ochre")


def _chimney(cat, z):
    for k in range(4):
        at = z + 3 * k
        a, b = (2, 1) if k % 2 else (1, 2)
        cat.brick(4, -1, at, a, 1, "coral")
        cat.brick(4 + a, -1, at, b, 1, "coral")
        cat.brick(4, 0, at, 1, 2, "coral")
        cat.brick(6, 0, at, 1, 2, "coral")
        cat.tile(5, 0, at, 1, 2, "coral", h=3)
    cat.tile(4, -1, z + 12, 3, 3, "cream")
    for x, h in ((4, 3), (6, 2)):
        cat.post(x, 0, z + 13, "terracotta", h=h, top=0.34, bottom=0.46, stud=False)


def _paws(cat):
    for x in (-2, 1):
        cat.tile(x, -2, RIDGE, 1, 1, "white", h=2)


def _tail(cat):
    """Round the haunch and up, its tip white."""
    cat.brick(-5, 2, RIDGE, 3, 1, "dark", h=2)
    cat.brick(-6, 2, RIDGE, 1, 1, "dark", h=2, studs=True)
    cat.brick(-6, 2, RIDGE + 2, 1, 1, "dark", h=5)
    cat.brick(-7, 2, RIDGE + 7, 2, 1, "dark", h=1)
    cat.brick(-7, 2, RIDGE + 8, 1, 1, "dark", h=3)
    cat.slope(-7, 2, RIDGE + 11, 1, 1, "+x", "white", flat=0, h=2)


def _ears(cat, z):
    for x in (-3, 1):
        cat.slope(x, -1, z, 1, 1, "+x", "dark", flat=0, h=4)
        cat.slope(x + 1, -1, z, 1, 1, "-x", "dark", flat=0, h=4)
        cat.bar((x + 0.72, -1.06, z + 0.2), (x + 1.28, -1.0, z + 1.9), "pink")


def _face(cat):
    front, eye = -3.0, HEAD + 7.4
    for x in (-1.25, 1.25):
        cat.disc(x, front, eye, "-y", 0.62, "yellow", 0.1, 14)
        cat.bar((x - 0.13, front - 0.14, eye - 1.15), (x + 0.13, front - 0.1, eye + 1.15), "black")
        cat.bar((x + 0.1, front - 0.16, eye + 0.4), (x + 0.26, front - 0.14, eye + 0.8), "white")
    cat.bar((-0.28, front - 0.1, HEAD + 3.5), (0.28, front, HEAD + 4.3), "pink")
    cat.bar((-0.04, front - 0.05, HEAD + 1.6), (0.04, front, HEAD + 3.5), "black")
    for side in (-1, 1):
        for k in (0, 1, 2):
            low, high = sorted((side * 0.7, side * 2.9))
            z = HEAD + 2.0 + 0.8 * k
            cat.bar((low, front - 0.05, z), (high, front - 0.01, z + 0.12), "white" if k != 1 else "cream")


PRODUCT = product(
    "gatto-tetti",
    compose,
    (0, 0.5),
    variants={
        "Nero": {},
        "Rosso": recoloured({"dark": "orange"}),
        "Grigio": recoloured({"dark": "grey"}),
    },
    hotspots=(
        ("face", (0, -3, 27), (0, -1, 0)), ("tail", (-6.5, 2, 20), (-0.6, -0.6, 0.4)),
        ("chimney", (5.5, -1, 18), (0, -1, 0))
    ),
)
