"""Shop windows and the open door: thin glass in brass frames."""
import math

from helpers import outlines
from helpers.frame import at, move
from helpers.shapes import plane, rod, tube
from place import plan
from place.walls import cleaned, way_round
from palette import BRASS, GLASS

# Where the panes stand within the wall.
PANE = 8.3


def pane(model, frame, outline):
    plane(model, frame, outline, GLASS)


def bar(model, start, end, radius=0.02):
    rod(model, move(), start, end, radius, BRASS, 4)


def window(model, opening):
    middle, width, top, base = opening
    inside = (middle, width - 0.06, top - 0.03, base + 0.03)
    frame = at(0, 0, PANE)
    pane(model, frame, cleaned(outlines.arch(*inside)))
    line = [(a, b, PANE) for a, b in way_round(inside, 16)]
    tube(model, move(), line + line[:1], 0.035, BRASS, 4)
    if width > 3:
        # Two bars make three lights of the wide ones.
        for share in (-1 / 6, 1 / 6):
            x = middle + width * share
            radius = inside[1] / 2
            y = inside[2] - radius + math.sqrt(radius ** 2 - (x - middle) ** 2)
            bar(model, (x, inside[3], PANE), (x, y, PANE), 0.018)


def portal(model):
    """A brass line around the doorway."""
    middle, width, top, _ = plan.DOOR
    line = [(a, b, PANE) for a, b in way_round((middle, width - 0.03, top - 0.02, 0), 20)]
    tube(model, move(), line, 0.03, BRASS, 4)


def leaves(model, side):
    """The door is open: its narrow leaves are folded into the depth of the wall; `side`: -1 left, 1 right."""
    high = plan.DOOR[2] - plan.DOOR[1] / 2
    for x, near, far in ((side * 1.365, 8.03, 8.46), (side * 1.325, 8.03, 8.44)):
        frame = at(x, 0, (near + far) / 2, 90)
        half = (far - near) / 2
        pane(model, frame, outlines.rectangle(-half, 0.05, half, high))
        corners = [(x, 0.03, near), (x, high, near), (x, high, far), (x, 0.03, far)]
        tube(model, move(), corners, 0.014, BRASS, 4, closed=True)


def build(model):
    for opening in plan.WINDOWS:
        window(model, opening)
    portal(model)
    leaves(model, -1)
    leaves(model, 1)
    return model
