"""
An arched mirror in a brass frame, on a wall: its middle at the frame's origin, looking along +z. Its brush says which picture
it shows; see mirrors.py.
"""
from helpers import outlines
from helpers.frame import move
from helpers.shapes import plane, strip, tube
from palette import BRASS, MIRROR
from place.walls import cleaned, way_round


def wall_mirror(model, frame, width, height, brush=MIRROR):
    opening = (0, width, height / 2, -height / 2)
    plane(model, frame @ move(0, 0, 0.02), cleaned(outlines.arch(*opening)), brush)
    line = way_round(opening)
    closed = line + line[:1]
    tube(model, frame, [(a, b, 0.018) for a, b in line], 0.02, BRASS, 6, closed=True)
    strip(model, frame, [[(a, b, 0.02) for a, b in closed], [(a, b, -0.005) for a, b in closed]], BRASS)
