"""Oak boards on brass brackets."""
from helpers.frame import move
from helpers.shapes import block
from palette import BRASS, OAK


def shelf(model, frame, width, depth, y, brush=OAK, brackets=True):
    """A board whose upper side is at `y`, against the wall behind the frame (-z)."""
    thick = 0.032
    block(model, frame, width, thick, depth, brush, y=y - thick, bevel=0.004, bottom=True)
    if brackets:
        for side in (-0.34, 0.34):
            place = frame @ move(side * width, 0, 0)
            block(model, place, 0.016, 0.012, depth * 0.82, BRASS, y=y - thick - 0.012, bevel=0, bottom=True)
            block(model, place @ move(0, 0, -depth / 2 + 0.008), 0.016, 0.11, 0.012, BRASS, y=y - thick - 0.122, bevel=0)


def price_rail(model, frame, width, depth, y):
    """A thin brass lip along the front of a board."""
    block(model, frame @ move(0, 0, depth / 2 + 0.003), width, 0.02, 0.006, BRASS, y=y - 0.03, bevel=0)
