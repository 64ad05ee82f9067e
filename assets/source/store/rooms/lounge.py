"""The lounge by the left window: a rug, a low table with books, and a niche of books."""
import random

from fittings.books import row_of_books, stack_of_books
from fittings.picture import picture
from fittings.rug import long_rug
from fittings.table import round_table
from helpers import outlines
from helpers.frame import at, move
from palette import cloth
from place import plan
from place.interior import turned
from rooms import common
from rooms.common import layout


SUN_PRINT = ((outlines.rectangle(-1, -1.3, 1, -0.35), "#1F5444"), (outlines.circle(0.15, 0.15, 0.5, 32), "#D8674A"),
             (outlines.circle(-0.42, -0.3, 0.36, 32), "#E0A93A"))
ARCH_PRINT = ((outlines.rectangle(-0.75, -1.1, 0.1, 0.2), "#B9663F"), (outlines.circle(-0.325, 0.2, 0.425, 32), "#B9663F"),
              (outlines.rectangle(0.25, -1.1, 0.8, -0.1), "#23354A"), (outlines.circle(0.45, 0.75, 0.22, 24), "#D19A3D"))


def hang(model, wall):
    for along, shapes in ((-7.2, SUN_PRINT), (-3.6, ARCH_PRINT)):
        picture(model, wall @ move(along, 1.75, 0), 0.62, 0.84, shapes)


def build(model):
    rng = random.Random(21)
    long_rug(model, -7.4, 5.0, 3.3, 2.5, cloth("#B4714C"), cloth("#E6D6BC"))
    x, z, radius, height = layout.LOUNGE_TABLE
    round_table(model, x, z, radius, height)
    stack_of_books(model, at(x - 0.16, height, z + 0.12, 25), 4, rng)
    left = at(plan.LEFT, 0, 0, 90)
    niche = turned(plan.LEFT_NICHES[3:])
    common.niche_shelves(model, left, niche, (1.25, 1.75, 2.25), rails=False)
    hang(model, left)
    middle = niche[0][0]
    for y, gaps in ((0.75, ((-0.55, 0.8), (0.6, 0.6))), (1.25, ((-0.3, 1.2),)), (1.75, ((0.35, 1.1),)),
                    (2.25, ((-0.45, 0.7), (0.55, 0.5)))):
        for along, width in gaps:
            row_of_books(model, left @ move(middle + along, y, -0.36), width, rng, 0.27, 0.19)
    return model
