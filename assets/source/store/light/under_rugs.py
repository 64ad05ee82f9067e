"""
Light on the floor under rugs, as if they weren't there: the floor comes before the rooms do, and a black shape would lie
where a rug is still to come.
"""
import os
import sys

import numpy as np

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "flagship"))

import places  # noqa: E402
from helpers.outlines import holds  # noqa: E402
from light.denoise import shift  # noqa: E402

# Metres around a rug that its edge shades.
EDGE = 0.12
ROUNDS = 400


def rugs():
    return [outline for material, outline in places.SURFACES if material == "rug"]


def grown(outline):
    x = sum(p[0] for p in outline) / len(outline)
    z = sum(p[1] for p in outline) / len(outline)
    reach = [max(abs(px - x), abs(pz - z)) for px, pz in outline]
    return [(x + (px - x) * (1 + EDGE / r), z + (pz - z) * (1 + EDGE / r)) for (px, pz), r in zip(outline, reach)]


def fill(light, place_of):
    """`place_of`: from column and row to (x, z). Light is drawn in from around each rug until it is even."""
    side = light.shape[0]
    for outline in map(grown, rugs()):
        under = np.zeros(light.shape[:2], bool)
        for row in range(side):
            for column in range(side):
                x, z = place_of(column, row)
                if min(p[0] for p in outline) <= x <= max(p[0] for p in outline) and holds(outline, x, z):
                    under[row, column] = True
        rows, columns = np.where(under)
        if len(rows) == 0:
            continue
        window = np.s_[rows.min() - 2:rows.max() + 3, columns.min() - 2:columns.max() + 3]
        part, inside = light[window].copy(), under[window]
        part[inside] = part[~inside].mean(0)
        for _ in range(ROUNDS):
            around = (shift(part, 1, 0) + shift(part, -1, 0) + shift(part, 0, 1) + shift(part, 0, -1)) / 4
            part[inside] = around[inside]
        light[window] = part
    return light
