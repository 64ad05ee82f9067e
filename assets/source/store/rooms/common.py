"""What several rooms have: their plinths and tables, and shelves in niches."""
import os
import sys

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "flagship"))

import layout  # noqa: E402
from fittings.plinth import plinth  # noqa: E402
from fittings.price_card import price_card  # noqa: E402
from fittings.shelf import price_rail, shelf  # noqa: E402
from fittings.table import table  # noqa: E402
from helpers.frame import at, move  # noqa: E402


def plinths(model, room):
    for name, x, z, radius, height in layout.PLINTHS:
        if name == room:
            plinth(model, x, z, radius, height)


def tables(model, room):
    for name, x, z, width, depth, height, heading in layout.TABLES:
        if name == room:
            table(model, x, z, width, depth, height, degrees=-heading)


def niche_shelves(model, frame, openings, heights, depth=0.34, rails=True):
    """Boards in niches; the frame is the wall's."""
    for middle, width, top, _ in openings:
        for y in heights:
            place = frame @ move(middle, 0, -0.5 + depth / 2 + 0.005)
            # Under the curve of the arch a board is shorter.
            spring, radius = top - width / 2, width / 2 + 0.08
            wide = 2 * (radius if y < spring else (radius ** 2 - (y - spring) ** 2) ** 0.5) - 0.02
            shelf(model, place, wide, depth, y)
            if rails:
                price_rail(model, place, wide, depth, y)


def cards(model, places):
    """`places`: x, y, z, degrees."""
    for x, y, z, degrees in places:
        price_card(model, at(x, y, z, degrees))
