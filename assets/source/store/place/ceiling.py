"""The coffered ceiling, and the dome with its oculus."""
import math

from helpers import outlines
from helpers.frame import at, move
from helpers.shapes import lathe, plane, strip
from place import plan
from palette import BRASS, CEILING, STRIP

WIDE, NARROW = 0.85, 0.68
STEP, RISE = 0.15, 0.2


def square(x, z, half):
    return outlines.rectangle(x - half, z - half, x + half, z + half)


def look_down(y):
    """(a, b) is (x, z): counter-clockwise there looks down."""
    return lambda a, b: (a, y, b)


def well(model, x, z, half, low, high):
    """Four walls seen from inside."""
    corners = square(x, z, half)
    corners = corners + corners[:1]
    strip(model, move(), [[(a, low, b) for a, b in corners], [(a, high, b) for a, b in corners]], CEILING)


def coffer(model, x, z, is_open):
    low = plan.HEIGHT
    well(model, x, z, WIDE, low, low + STEP)
    plane(model, move(), square(x, z, WIDE), CEILING, [square(x, z, NARROW)], to_local=look_down(low + STEP))
    well(model, x, z, NARROW, low + STEP, low + STEP + (RISE if not is_open else 0.7))
    if not is_open:
        plane(model, move(), square(x, z, NARROW), CEILING, to_local=look_down(low + STEP + RISE))


def aisle(model, side):
    near, far = sorted((side * plan.AISLE, side * plan.RIGHT))
    outline = outlines.rectangle(near, plan.BACK, far, plan.FRONT)
    places = [(side * x, k * plan.COFFER_PITCH) for x in plan.COFFER_X for k in range(-3, 4)]
    plane(model, move(), outline, CEILING, [square(x, z, WIDE) for x, z in places], to_local=look_down(plan.HEIGHT))
    for x, z in places:
        coffer(model, x, z, any(abs(x - sx) + abs(z - sz) < 0.01 for sx, sz in plan.SKYLIGHTS))


def nave(model):
    x, z = plan.OCULUS
    outline = outlines.rectangle(-plan.NAVE, plan.BACK, plan.NAVE, plan.FRONT)
    places = [(cx, cz) for cx in (-3.3, -1.1, 1.1, 3.3) for cz in (-6.6, 5.3)]
    round_hole = outlines.circle(x, z, plan.OPENING, 56)
    plane(model, move(), outline, CEILING, [round_hole, *(square(*p, WIDE) for p in places)], 1.6,
          look_down(plan.HEIGHT))
    for place in places:
        coffer(model, *place, False)


def dome(model):
    x, z = plan.OCULUS
    frame = at(x, plan.HEIGHT, z)
    sides = 56
    # The lip that hides the light, its inside towards the room, its outside towards the cove.
    lathe(model, frame, [(plan.OPENING, 0.26), (plan.OPENING, 0)], CEILING, sides, cap=False)
    lathe(model, frame, [(3.28, 0.08), (3.28, 0.26), (plan.OPENING, 0.26)], CEILING.but(density=0.4), sides, cap=False)
    lathe(model, frame, [(3.9, 0.08), (3.28, 0.08)], CEILING.but(density=0.4), sides, cap=False)
    lathe(model, frame, [(3.40, 0.10), (3.46, 0.12), (3.52, 0.10)], STRIP, sides, cap=False)
    foot, rise = 3.9, 1.55
    ball = (foot * foot + rise * rise) / (2 * rise)
    start, end = math.asin(foot / ball), math.asin(plan.RIM / ball)
    profile = [(foot, 0.08)]
    for k in range(13):
        angle = start + (end - start) * k / 12
        r, y = ball * math.sin(angle), ball * math.cos(angle) - (ball - rise) + 0.2
        profile.append((r, y))
        if k in (3, 6, 9):
            profile.append((r - 0.07, y + 0.004))
    top = profile[-1][1]
    profile += [(plan.RIM, top + 0.04), (plan.RIM, top + 0.5)]
    lathe(model, frame, list(reversed(profile)), CEILING.but(smooth=30), sides, cap=False)
    lathe(model, frame, [(plan.RIM - 0.005, top + 0.16), (plan.RIM - 0.05, top + 0.1), (plan.RIM - 0.05, top + 0.03),
                         (plan.RIM - 0.005, top)], BRASS, sides, cap=False)


def build(model):
    aisle(model, -1)
    aisle(model, 1)
    nave(model)
    dome(model)
    return model
