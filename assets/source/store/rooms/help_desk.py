"""The help desk, near the door: a small drum of a counter in green, with a brass bell."""
from helpers import outlines
from helpers.frame import at, move, turn
from helpers.letters import letters
from helpers.shapes import ball, block, lathe, prism
from palette import BLACK, BRASS, OAK, PAPER, lacquer, plaster
from rooms.common import layout

BODY = plaster("#2F6F5B")
HEIGHT = 1.02


def build(model):
    x, z, degrees = layout.HELP_DESK
    frame = at(x, 0, z, degrees)
    width, depth = 2 * layout.HELP_RADIUS, 0.62
    body = outlines.rounded(width, depth, depth / 2 - 0.005, 14)
    prism(model, frame, outlines.fluted(body, 44, 0.016, 4), 0.05, HEIGHT - 0.05, BODY.but(smooth=60), bevel=0)
    prism(model, frame, outlines.rounded(width - 0.06, depth - 0.06, depth / 2 - 0.03, 10), 0, 0.05, BRASS, bevel=0)
    prism(model, frame, outlines.rounded(width + 0.1, depth + 0.1, depth / 2 + 0.04, 12), HEIGHT - 0.05, HEIGHT, OAK,
          bevel=0.01, bottom=True)
    letters(model, frame @ move(0, 0.56, depth / 2 + 0.004), "AIUTO", 0.19, BRASS, 0.02)
    top = frame @ move(0, HEIGHT, 0)
    ball(model, top @ move(0.22, 0.004, 0.12), 0.045, BRASS, 18, 8, squash=0.8)
    lathe(model, top @ move(0.22, 0, 0.12), [(0.055, 0), (0.055, 0.008)], BLACK, 18)
    block(model, top @ move(-0.18, 0, -0.04) @ turn(8), 0.22, 0.01, 0.3, lacquer("#B9663F"), bevel=0.002)
    block(model, top @ move(-0.17, 0.01, -0.04) @ turn(8), 0.19, 0.004, 0.26, PAPER, bevel=0)
    return model
