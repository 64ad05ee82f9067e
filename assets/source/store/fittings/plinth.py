"""Fluted travertine drums, and the cubes of the shop windows."""
from helpers import outlines
from helpers.frame import at
from helpers.shapes import block, lathe, prism
from palette import TRAVERTINE


def plinth(model, x, z, radius, height, brush=TRAVERTINE):
    slab = 0.035
    flutes = max(14, round(radius * 80))
    lathe(model, at(x, 0, z), [(radius, 0), (radius, height - slab)], brush.but(smooth=60), sides=flutes * 4,
          flutes=flutes, depth=0.035, cap=False)
    prism(model, at(x, 0, z), outlines.circle(0, 0, radius + 0.012, 36), height - slab, height, brush, bevel=0.006,
          bottom=True)


def platform(model, x, z, width, depth, height, brush=TRAVERTINE):
    block(model, at(x, 0, z), width, height, depth, brush, bevel=0.012)
