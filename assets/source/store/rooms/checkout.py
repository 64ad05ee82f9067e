"""The checkout: a fluted counter with an oak top, a terminal, bags and wrapped boxes."""
import random

from fittings.pendant import globe
from helpers import outlines
from helpers.frame import at, move, tip, turn
from helpers.letters import letters
from helpers.shapes import block, lathe, prism
from palette import BLACK, BRASS, GREEN, OAK, PAPER, TERRACOTTA, TRAVERTINE, lacquer, paint
from rooms.common import layout


def counter(model):
    x, z, width, depth, height = layout.DESK
    frame = at(x, 0, z)
    base = outlines.rounded(width, depth, depth / 2 - 0.01, 16)
    prism(model, frame, outlines.fluted(base, 60, 0.024, 4), 0, height - 0.06, TRAVERTINE.but(smooth=60), bevel=0)
    prism(model, frame, outlines.rounded(width + 0.05, depth + 0.05, depth / 2, 12), height - 0.075, height - 0.05,
          BRASS, bevel=0)
    prism(model, frame, outlines.rounded(width + 0.12, depth + 0.1, depth / 2 + 0.04, 12), height - 0.05, height, OAK,
          bevel=0.01, bottom=True)
    letters(model, frame @ move(0, 0.5, depth / 2 + 0.006), "CASSA", 0.2, BRASS, 0.02)
    return frame @ move(0, height, 0)


def terminal(model, top):
    place = top @ move(0.7, 0, 0.02) @ turn(170)
    block(model, place, 0.16, 0.012, 0.12, BRASS, bevel=0.003)
    screen = place @ move(0, 0.03, 0) @ tip(-16)
    block(model, screen, 0.3, 0.21, 0.014, BLACK, bevel=0.003)
    reader = top @ move(0.28, 0, 0.2) @ turn(10)
    block(model, reader, 0.075, 0.022, 0.15, BLACK, bevel=0.004)


def bag(model, frame, width, height, depth, brush):
    block(model, frame, width, height, depth, brush, bevel=0)
    for side in (-1, 1):
        block(model, frame @ move(0, 0, side * depth * 0.35), width * 0.4, 0.09, 0.004, brush.but(density=0.5), y=height, bevel=0, corner=0)


def wrapping(model, top):
    rng = random.Random(3)
    for x, width, height, depth, colour in ((-0.85, 0.3, 0.16, 0.24, "#F0E4CF"), (-0.83, 0.2, 0.1, 0.18, "#B9663F")):
        y = 0.0 if height > 0.12 else 0.16
        place = top @ move(x, y, -0.06) @ turn(rng.uniform(-14, 14))
        block(model, place, width, height, depth, paint(colour), bevel=0.004)
        block(model, place, 0.022, height + 0.002, depth + 0.003, lacquer("#1F5444"), bevel=0)
    bag(model, top @ move(-0.45, 0, -0.05) @ turn(12), 0.24, 0.3, 0.11, PAPER)


def build(model):
    top = counter(model)
    terminal(model, top)
    wrapping(model, top)
    lathe(model, top @ move(1.05, 0, 0.05), [(0.07, 0), (0.075, 0.01), (0.075, 0.05), (0.068, 0.05), (0.066, 0.012)],
          TERRACOTTA, 20)
    for side in (-0.85, 0, 0.85):
        globe(model, side, 2.75 + 0.12 * (side == 0), -6.0)
    bag(model, at(1.85, 0, -5.6, 20), 0.32, 0.42, 0.16, paint("#EADCC4"))
    bag(model, at(2.15, 0, -5.75, -15), 0.24, 0.32, 0.13, GREEN.but(finish="paint"))
    return model
