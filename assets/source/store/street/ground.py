"""Pavement, kerb and the paved street. Floors look up; (a, b) is (x, -z)."""
from helpers import outlines
from helpers.frame import move
from helpers.shapes import plane, strip
from palette import Brush, linear

KERB, FAR_KERB, FAR_WALL = 13.3, 18.6, 20.6
END = 34.0
SLAB = Brush("paving", tuple(c / 0.8 for c in linear("#C9BBA4")), density=0.45)
SETTS = Brush("paving", tuple(c / 0.8 for c in linear("#A79A88")), density=0.2)
KERB_STONE = Brush("paving", tuple(c / 0.8 for c in linear("#B8AFA0")), density=0.3)
ROAD = -0.12


def floor(model, x0, z0, x1, z1, y, brush, spacing=4.0):
    plane(model, move(), outlines.rectangle(x0, -z1, x1, -z0), brush, spacing=spacing,
          to_local=lambda a, b: (a, y, -b))


def build(model):
    floor(model, -14, 8.5, 14, KERB - 0.25, -0.004, SLAB)
    for side in (-1, 1):
        floor(model, *sorted((side * 14, side * END))[:1], 8.5, max(side * 14, side * END), KERB - 0.25, -0.004,
              SLAB.but(density=0.15), 7)
    floor(model, -END, KERB - 0.25, END, KERB, -0.004, KERB_STONE, None)
    strip(model, move(), [[(-END, ROAD, KERB), (END, ROAD, KERB)], [(-END, -0.004, KERB), (END, -0.004, KERB)]],
          KERB_STONE)
    floor(model, -END, KERB, END, FAR_KERB, ROAD, SETTS, 6)
    floor(model, -END, FAR_KERB, END, FAR_WALL, 0, SLAB.but(density=0.15), 8)
    strip(model, move(), [[(END, ROAD, FAR_KERB), (-END, ROAD, FAR_KERB)], [(END, 0, FAR_KERB), (-END, 0, FAR_KERB)]],
          KERB_STONE)
    return model
