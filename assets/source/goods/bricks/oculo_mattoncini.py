"""Oculo: the shop's own dome in section, as an architect's model: niches, stepped rings, brass eye, and the sun on the floor."""

from math import atan2, degrees, hypot

from .system.as_product import product
from .system.brick_set import BrickSet
from .system.sculpt import layer

BOUNDS = (-7, 0, 7, 7)
DRUM, SPRING = 2, 14
# Inner and outer radius of each ring of the dome, studs.
RINGS = ((5.6, 7.0), (5.1, 6.8), (4.5, 6.4), (3.7, 5.7), (2.7, 4.8))
# Bearing of each niche from the right, degrees, and its colour.
NICHES = ((22, "coral"), (58, "bottle"), (90, "yellow"), (122, "blue"), (158, "coral"))


def _drum(x, y, z):
    far = hypot(x, y)
    if not 5.0 <= far < 7.0:
        return None
    bearing = degrees(atan2(y, x))
    for middle, colour in NICHES:
        if abs(bearing - middle) < 10 and z < 11 and far < 6.05:
            return colour
    return "white" if z < 5 else "cream"


def _ring(index):
    inner, outer = RINGS[index]
    colour = "sand" if index % 2 else "white"
    return lambda x, y, z: colour if inner <= hypot(x, y) < outer else None


def compose():
    dome = BrickSet()
    for x in (-7, 0):
        if x == -7:
            dome.step()
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
    top = SPRING + 3 * len(RINGS)
    layer(dome, top, 1, lambda x, y, z: "gold" if 2.4 <= hypot(x, y) < 3.7 else None, BOUNDS, studs=False)
    return dome


def _floor(dome):
    """Terrazzo with brass between the fields, and the patch of sun that the oculus throws."""
    sun = {(-3, -3), (-2, -3), (-3, -2), (-2, -2), (-1, -2), (-3, -1), (-2, -1), (-1, -1), (-2, 0), (-1, 0)}
    for x in range(-7, 7, 2):
        for y in range(-5, 7, 2):
            cells = [(x + i, y + j) for i in (0, 1) for j in (0, 1) if y + j < 7]
            if any(cell in sun for cell in cells):
                for cell in cells:
                    dome.tile(*cell, 1, 1, 1, "yellow" if cell in sun else "white")
            else:
                dome.tile(x, y, 1, 2, len(cells) // 2, "white" if (x + y) % 4 else "sand")


def _olive(dome):
    dome.turned(2, 0, 2, "terracotta", 3, ((0.55, 0), (0.8, 2.2), (0.86, 2.2), (0.86, 3)), w=2, sides=14)
    dome.bar((2.88, 0.88, 5), (3.12, 1.12, 11), "brown")
    for x, y, z, r, colour in ((3, 1, 13.4, 1.15, "sage"), (2.2, 0.6, 11.6, 0.8, "green"), (3.7, 1.4, 11.6, 0.85, "sage"), (3.3, 0.5, 15.6, 0.75, "green")):
        dome.ball(x, y, z, r, colour)


PRODUCT = product(
    "oculo-mattoncini",
    compose,
    (0, 1),
    hotspots=(("eye", (0, 2.6, 29.5), (0, -0.7, 0.7)), ("sun", (-1.5, -1.5, 2), (0, -0.2, 1)), ("niche", (0, 5.7, 7), (0, -1, 0))),
)
