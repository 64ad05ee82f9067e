"""Oculo: the shop's own dome in section, as an architect's model: the cut in terracotta, the rings, brass eye, sun."""

from math import atan2, degrees, hypot

from .system.as_product import product
from .system.brick_set import BrickSet
from .system.sculpt import layer

BOUNDS = (-7, 0, 7, 7)
DRUM, SPRING = 2, 14
# Inner and outer radius of each ring of the dome, studs.
RINGS = ((5.0, 7.0), (4.9, 6.8), (4.5, 6.4), (3.7, 5.7), (2.7, 4.8))
# Bearing of each niche from the right, degrees, and its colour.
NICHES = ((24, "blue"), (57, "bottle"), (90, "yellow"), (123, "coral"), (156, "blue"))
# What the saw went through, as draughtsmen colour it.
CUT = "terracotta"


def _drum(x, y, z):
    far = hypot(x, y)
    if not 5.0 <= far < 7.0:
        return None
    if y < 1:
        return CUT
    bearing = degrees(atan2(y, x))
    for middle, colour in NICHES:
        if abs(bearing - middle) < 9 and z < 11 and far < 6.05:
            return colour
    return "cream"


def _ring(index):
    inner, outer = RINGS[index]

    def colour_at(x, y, z):
        if not inner <= hypot(x, y) < outer:
            return None
        return CUT if y < 1 else "cream"

    return colour_at


def _eye(x, y, z):
    return "gold" if 2.4 <= hypot(x, y) < 3.7 else None


def compose():
    dome = BrickSet(hidden_studs=True)
    dome.step()
    for x in (-7, 0):
        dome.tile(x, -5, 0, 7, 12, "bottle")
    dome.step()
    _floor(dome)
    dome.step()
    _olive(dome)
    for z in range(DRUM, SPRING, 3):
        dome.step()
        layer(dome, z, 3, _drum, BOUNDS)
    for index in range(len(RINGS)):
        dome.step()
        layer(dome, SPRING + 3 * index, 3, _ring(index), BOUNDS)
    dome.step()
    layer(dome, SPRING + 3 * len(RINGS), 1, _eye, BOUNDS, studs=False)
    return dome


SUN = {(-3, -3), (-2, -3), (-3, -2), (-2, -2), (-1, -2), (-3, -1), (-2, -1), (-1, -1), (-2, 0), (-1, 0)}


def _floor(dome):
    """Terrazzo, and the patch of sun that the oculus throws on it."""
    for x in range(-7, 7, 2):
        for y in range(-5, 7, 2):
            cells = [(x + i, y + j) for i in (0, 1) for j in (0, 1) if y + j < 7]
            if any(cell in SUN for cell in cells):
                for cell in cells:
                    dome.tile(*cell, 1, 1, 1, "yellow" if cell in SUN else "white")
            else:
                dome.tile(x, y, 1, 2, len(cells) // 2, "white")


def _olive(dome):
    pot = ((0.55, 0), (0.8, 2.2), (0.86, 2.2), (0.86, 3))
    dome.turned(3, -3, 2, "bottle", 3, pot, w=2, sides=14)
    dome.bar((3.88, -2.12, 5), (4.12, -1.88, 8), "brown")
    crowns = ((4, -2, 9.6, 0.95, "sage"), (3.5, -2.3, 8.4, 0.6, "green"), (4.5, -1.8, 8.5, 0.65, "green"))
    for x, y, z, r, colour in crowns:
        dome.ball(x, y, z, r, colour)


PRODUCT = product(
    "oculo-mattoncini",
    compose,
    (0, 1),
    hotspots=(
        ("eye", (0, 2.6, 29.5), (0, -0.7, 0.7)), ("sun", (-1.5, -1.5, 2), (0, -0.2, 1)),
        ("niche", (0, 5.7, 7), (0, -1, 0))
    ),
)
