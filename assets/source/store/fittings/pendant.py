"""Lamps of the store itself that hang from its ceiling."""
from helpers.frame import at
from helpers.shapes import ball, lathe, rod
from palette import BRASS, BULB, lacquer
from place.plan import HEIGHT


def globe(model, x, y, z, radius=0.14):
    frame = at(x, 0, z)
    rod(model, frame, (0, y + radius, 0), (0, HEIGHT, 0), 0.006, BRASS, 5)
    ball(model, at(x, y, z), radius, BULB, 18, 12)
    lathe(model, at(x, y + radius - 0.012, z), [(0.05, 0), (0.045, 0.04), (0.012, 0.06)], BRASS, 12, cap=False)


def cone(model, x, y, z, colour, radius=0.24):
    frame = at(x, y, z)
    shade = lacquer(colour)
    lathe(model, frame, [(radius, 0), (0.05, 0.22), (0.04, 0.27), (0.012, 0.29)], shade, 24, cap=False)
    # From below one sees into it.
    lathe(model, frame, [(0.05, 0.215), (radius - 0.004, 0)], lacquer("#F4EDE1", density=0.6), 24, cap=False)
    ball(model, at(x, y + 0.06, z), 0.055, BULB, 12, 8)
    rod(model, at(x, 0, z), (0, y + 0.28, 0), (0, HEIGHT, 0), 0.006, BRASS, 5)
