"""Trees in iron grates and lamp posts along the kerb."""
import math
import random

import numpy as np

from helpers.frame import at, move
from helpers.shapes import ball, block, lathe, rod, tube
from palette import BARK, BULB, LINDEN, LINDEN_PALE, lacquer, paint
from rooms.common import layout

IRON = lacquer("#2A2F2B", density=0.3)


def street_tree(model, x, z, seed):
    rng = random.Random(seed)
    block(model, at(x, 0, z), 1.1, 0.01, 1.1, paint("#5B4B3A", density=0.3), bevel=0, corner=0)
    bark = BARK.but(density=0.3)
    top = 2.7
    tube(model, move(), [(x, 0, z), (x + 0.05, top / 2, z), (x, top, z + 0.04)], [0.11, 0.085, 0.07], bark, 8)
    clumps = []
    for k in range(6):
        angle = 2 * math.pi * (k + rng.random() * 0.4) / 6
        end = np.array((x + math.cos(angle) * 0.8, top + rng.uniform(0.6, 1.5), z + math.sin(angle) * 0.8))
        tube(model, move(), [(x, top - 0.1, z), tuple((np.array((x, top, z)) + end) / 2 + (0, 0.12, 0)), tuple(end)],
             [0.05, 0.035, 0.02], bark, 5)
        clumps.append(end)
    clumps.append(np.array((x, top + 1.9, z)))
    for number in range(280):
        centre = clumps[number % len(clumps)]
        way = np.array([rng.gauss(0, 1) for _ in range(3)])
        way /= np.linalg.norm(way)
        start = centre + way * (0.75, 0.55, 0.75) * rng.uniform(0.5, 1.0)
        side = np.cross(way, [rng.random() - 0.5 for _ in range(3)])
        side /= np.linalg.norm(side)
        tip = np.cross(side, way) * 0.9 + way * 0.3
        points = [start, start + tip * 0.13 + side * 0.1, start + tip * 0.26, start + tip * 0.13 - side * 0.1]
        model.add([(points, np.zeros((4, 2)))], LINDEN if number % 3 else LINDEN_PALE, shift=(0, 0))


def lamp_post(model, x, z):
    frame = at(x, 0, z)
    lathe(model, frame, [(0.14, 0), (0.14, 0.06), (0.08, 0.12), (0.07, 0.8), (0.05, 0.9), (0.035, 3.3), (0.05, 3.36)], IRON,
          12)
    for side in (-1, 1):
        arm = [(0, 3.2, 0), (side * 0.25, 3.42, 0), (side * 0.5, 3.36, 0), (side * 0.5, 3.2, 0)]
        tube(model, frame, arm, 0.018, IRON, 6)
        ball(model, frame @ move(side * 0.5, 3.06, 0), 0.15, BULB, 10, 7)
        lathe(model, frame @ move(side * 0.5, 3.19, 0), [(0.09, 0), (0.03, 0.05)], IRON, 10, cap=False)
    rod(model, frame, (0, 3.3, 0), (0, 3.6, 0), 0.015, IRON, 5)


def build(model):
    for seed, (x, z) in enumerate(layout.TREES):
        street_tree(model, x, z, seed)
    for x, z in layout.STREET_LAMPS:
        lamp_post(model, x, z)
    return model
