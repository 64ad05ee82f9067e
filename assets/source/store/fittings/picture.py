"""Framed prints: flat shapes in the store's colours."""
from helpers import outlines
from helpers.frame import move
from helpers.shapes import block, plane
from palette import OAK, PAPER, paint


def picture(model, frame, width, height, shapes):
    """Its middle is at the frame's origin, on the wall behind it. `shapes`: outline in shares of the paper, colour."""
    place = frame @ move(0, -height / 2, 0.012)
    block(model, place, width, height, 0.024, OAK, bevel=0.004, corner=0)
    paper = frame @ move(0, 0, 0.0245)
    w, h = width / 2 - 0.02, height / 2 - 0.02
    plane(model, paper, outlines.rectangle(-w, -h, w, h), PAPER)
    for number, (outline, colour) in enumerate(shapes):
        plane(model, paper @ move(0, 0, 0.0006 * (number + 1)), [(a * w, b * w) for a, b in outline], paint(colour, density=0.6))
