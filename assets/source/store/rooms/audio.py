"""The green room: listening table, two niches of boards, a cabinet of records, a rug to sit on."""
import random

from fittings.books import row_of_books
from fittings.rug import long_rug
from fittings.slats import slats
from helpers.frame import at, move
from helpers.shapes import block
from palette import BRASS, OAK, cloth
from place import plan
from place.interior import AISLE_MIDDLE, shifted
from rooms import common
from rooms.common import layout


def records(model):
    rng = random.Random(11)
    for room, x, z, width, depth, height in layout.CABINETS:
        if room != "audio":
            continue
        frame = at(x, 0, z, 180)
        block(model, frame, width, 0.03, depth, OAK, y=height - 0.03, bevel=0.005, bottom=True)
        block(model, frame, width, 0.03, depth, OAK, y=0.12, bevel=0.005, bottom=True)
        block(model, frame @ move(0, 0, -depth / 2 + 0.01), width, height - 0.15, 0.02, OAK, y=0.12, bevel=0)
        for share in (-0.5, 0, 0.5):
            block(model, frame @ move(share * (width - 0.03), 0, 0), 0.03, height - 0.16, depth - 0.02, OAK, y=0.14, bevel=0)
        for side in (-0.45, 0.45):
            for front in (-0.4, 0.4):
                block(model, frame @ move(side * width, 0, front * depth), 0.03, 0.12, 0.03, BRASS, bevel=0, corner=0)
        for side in (-0.25, 0.25):
            row_of_books(model, frame @ move(side * (width - 0.03), 0.15, 0.02), width / 2 - 0.08, rng, 0.34, 0.33)


def build(model):
    common.tables(model, "audio")
    right = at(plan.RIGHT, 0, -4, -90)
    common.niche_shelves(model, right, shifted(plan.AUDIO_NICHES, -4), (0.75, 1.45, 2.1))
    records(model)
    partition = at(AISLE_MIDDLE, 0, -0.2, 180)
    slats(model, partition, -2.34, -1.25, 2.7)
    slats(model, partition, 1.25, 2.3, 2.7)
    long_rug(model, 6.6, -2.2, 1.9, 1.6, cloth("#C9A24E"), cloth("#EADCC4"), 90)
    common.cards(model, ((7.3, 0.85, -4.26, 0), (8.1, 0.85, -4.26, 0)))
    return model
