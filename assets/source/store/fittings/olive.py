"""An olive tree in a terracotta pot: a split trunk, and a crown of narrow leaves that are pale below."""
import math
import random

import numpy as np

from helpers import outlines
from helpers.frame import at, move
from helpers.shapes import disc, lathe, tube
from palette import BARK, LEAF, LEAF_PALE, SOIL, TERRACOTTA


def pot(model, x, z, scale=1.0):
    profile = [(0.28, 0), (0.31, 0.03), (0.40, 0.46), (0.44, 0.48), (0.44, 0.56), (0.40, 0.56), (0.39, 0.50)]
    lathe(model, at(x, 0, z), [(r * scale, y * scale) for r, y in profile], TERRACOTTA, 36, cap=False)
    disc(model, at(x, 0, z), 0.395 * scale, 0.51 * scale, SOIL, 24)


def olive(model, x, z, height=3.4, seed=5, leaves=1500, foot=0.5):
    rng = random.Random(seed)
    tips = []

    def branch(start, way, length, radius, level):
        line, place, heading = [start], np.array(start), np.array(way, float)
        for _ in range(4):
            heading = heading + (rng.uniform(-0.2, 0.2), rng.uniform(-0.02, 0.16), rng.uniform(-0.2, 0.2))
            heading /= np.linalg.norm(heading)
            place = place + heading * length / 4
            line.append(tuple(place))
        tube(model, move(), line, [radius * (1 - 0.14 * k) for k in range(5)], BARK.but(density=0.6), (8, 6, 5, 4)[level])
        if level >= 2:
            tips.extend(line[2:])
        if level == 3:
            return
        for k in range((3, 3, 3)[level]):
            angle = rng.uniform(0, 2 * math.pi)
            spread = heading * 0.7 + np.array((math.cos(angle), 0.22, math.sin(angle))) * 0.8
            branch(line[4 if k else 3], spread / np.linalg.norm(spread), length * 0.6, radius * 0.42, level + 1)

    branch((x, foot, z), (0.1, 1, 0.05), height * 0.4, 0.06 * height / 3.4, 0)
    _crown(model, rng, tips, leaves, height / 3.4)


def _crown(model, rng, tips, leaves, scale):
    for number in range(leaves):
        tip = np.array(rng.choice(tips))
        start = tip + [rng.gauss(0, 0.075 * scale) for _ in range(3)]
        way = np.array([rng.gauss(0, 1), rng.gauss(0.25, 0.8), rng.gauss(0, 1)])
        way /= np.linalg.norm(way)
        side = np.cross(way, [rng.random(), rng.random(), rng.random()])
        side *= 0.017 * scale / np.linalg.norm(side)
        length = 0.115 * scale * rng.uniform(0.7, 1.2)
        points = [start, start + way * length * 0.5 + side, start + way * length, start + way * length * 0.5 - side]
        brush = (LEAF if number % 5 else LEAF_PALE)
        model.add([(points, np.zeros((4, 2)))], brush, shift=(0, 0))
