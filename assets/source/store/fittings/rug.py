"""Rugs: a woven field with a border and a soft edge."""
from helpers import outlines
from helpers.frame import at
from helpers.shapes import prism
from palette import RUG, cloth


def rug(model, x, z, outline, field=RUG, border=None, height=0.014, degrees=0.0):
    frame = at(x, 0, z, degrees)
    if border is None:
        prism(model, frame, outline, 0, height, field, bevel=height, side=False)
        return
    prism(model, frame, outline, 0, height, border, bevel=height, side=False)
    prism(model, frame, outlines.inset(outline, 0.13), height, height + 0.003, field, bevel=0.003, side=False)


def round_rug(model, x, z, radius, field=RUG, border=None):
    rug(model, x, z, outlines.circle(0, 0, radius, 64), field, border)


def long_rug(model, x, z, width, depth, field=RUG, border=cloth("#EADCC4"), degrees=0.0):
    rug(model, x, z, outlines.rounded(width, depth, 0.04, 2), field, border, degrees=degrees)
