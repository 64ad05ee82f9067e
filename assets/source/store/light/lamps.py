"""The lamps of the bake, in the scene's axes. Sizes in metres, strength in watts."""
from dataclasses import dataclass

import numpy as np

from helpers.frame import apply, at
from place import plan
from place.interior import shifted, turned

NEUTRAL = (1.0, 0.96, 0.90)
SKY = (0.97, 0.97, 0.96)
WARM = (1.0, 0.80, 0.54)
SUN = {"way": (4.7, -4.5, 0.35), "colour": (1.0, 0.70, 0.42), "strength": 6.8, "angle": 0.9}
# In the street the sun is as bright as it looks, not as an exposure for rooms takes it.
STREET_SUN = {"way": (4.2, -4.6, -1.9), "colour": (1.0, 0.78, 0.52), "strength": 3.0, "angle": 1.2}


@dataclass(frozen=True)
class Area:
    name: str
    at: tuple
    way: tuple
    width: float
    height: float
    strength: float
    colour: tuple
    is_round: bool = False


def niche_lights():
    walls = (
        (at(plan.LEFT, 0, 0, 90), turned(plan.LEFT_NICHES), 26),
        (at(plan.RIGHT, 0, -4, -90), shifted(plan.AUDIO_NICHES, -4), 60),
        (at(plan.RIGHT, 0, 4, -90), shifted(plan.BRICK_NICHES, 4), 30),
        (at(0, 0, plan.BACK, 0), (plan.FITTING_NICHE, *plan.CERAMIC_NICHES), 24),
        (at(0, 0, plan.BACK, 0), (plan.AUDIO_BACK_NICHE,), 50),
    )
    for frame, openings, strength in walls:
        for middle, width, top, _ in openings:
            place = apply(frame, [(middle, top - 0.05, -plan.LIP - 0.14)])[0]
            way = frame[:3, :3] @ np.array((0, -1, -0.42))
            yield Area("niche", tuple(place), tuple(way), width * 0.75, 0.24, strength, WARM)


def lamps():
    x, z = plan.OCULUS
    high = plan.HEIGHT - 0.14
    yield Area("oculus", (x, plan.HEIGHT + 2.0, z), (0, -1, 0), 2.4, 2.4, 440, SKY, True)
    yield Area("cove", (x, plan.HEIGHT + 0.28, z), (0, 1, 0), 6.4, 6.4, 190, (1.0, 0.86, 0.68), True)
    for middle, width, top, base in (*plan.WINDOWS, plan.DOOR):
        yield Area("window", (middle, (top + base) / 2 + 0.2, 9.1), (0, -0.1, -1), width * 1.3, (top - base) * 0.9,
                   width * (60 if base > 0 else 45), (1.0, 0.98, 0.95))
    yield Area("fill left", (-7.6, high, -1), (0, -1, 0), 3.6, 13, 190, NEUTRAL)
    yield Area("fill audio", (7.6, high, -4.2), (0, -1, 0), 3.6, 6.6, 250, NEUTRAL)
    yield Area("fill bricks", (7.6, high, 4.0), (0, -1, 0), 3.6, 6.6, 130, NEUTRAL)
    yield Area("fill back", (0, high, -6.2), (0, -1, 0), 8, 2.6, 110, NEUTRAL)
    yield Area("fill front", (0, high, 5.8), (0, -1, 0), 8, 3.2, 78, NEUTRAL)
    yield from niche_lights()
