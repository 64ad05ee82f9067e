"""A slab by the door that says which way everything is."""
from helpers.frame import at, move
from helpers.letters import letters
from helpers.shapes import block, plane
from palette import BRASS, MARBLE, TRAVERTINE

# Text and the way its arrow points: degrees counter-clockwise from the right.
ROWS = (("Salotto", 90), ("Cassa", 90), ("Ceramiche", 90), ("Audio", 45), ("Occhiali", 0), ("Mattoncini", 0),
        ("Camerino", 135), ("Lampade", 180), ("Lounge", 205), ("Aiuto", 225))


def arrow(model, frame, degrees, size=0.018):
    import math
    turned = [(math.cos(math.radians(degrees + a)) * r * size, math.sin(math.radians(degrees + a)) * r * size)
              for a, r in ((0, 1.0), (130, 0.95), (230, 0.95))]
    plane(model, frame, turned, BRASS)


def totem(model, x, z, width, depth, height, degrees):
    frame = at(x, 0, z, degrees)
    block(model, frame, width + 0.1, 0.06, depth + 0.1, TRAVERTINE, bevel=0.01)
    block(model, frame, width, height - 0.06, depth, MARBLE, y=0.06, bevel=0.012)
    face = frame @ move(0, 0, depth / 2 + 0.002)
    letters(model, face @ move(0, height - 0.2, 0), "CASA AMBROGIA", 0.058, BRASS, 0, backs=True, fineness=1)
    for number, (text, way) in enumerate(ROWS):
        y = height - 0.4 - number * 0.128
        letters(model, face @ move(0.05, y, 0), text, 0.092, BRASS, 0, backs=True, fineness=1)
        arrow(model, face @ move(-width / 2 + 0.06, y + 0.03, 0), way, 0.028)
