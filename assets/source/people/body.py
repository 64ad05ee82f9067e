"""The figure under its clothes: head with its face, arms and hands, legs and ankles."""

import math

from kit import parts, profiles, solids, sweeps
from kit.materials import Finish
from mathutils import Vector

from . import weights
from .weights import ELBOW, HIP_X, SIDES, WRIST

SKIN = Finish("skin", "#C98F6B", 0.55)
CHEEK = Finish("cheek", "#D2785C", 0.7)
MOUTH = Finish("mouth", "#7A3527", 0.6)
BROW = Finish("brow", "#3A2219", 0.6)
EYES = Finish("eyes", "#1B1512", 0.15)
GLINT = Finish("glint", "#FFFFFF", 0.3)

HEAD = Vector((0, -0.005, 1.285))
RADIUS = 0.225
HEAD_SCALE = (1.04, 0.96, 0.96)


def on_head(part):
    """Gives a part that was made around a ball of RADIUS the head's form, and sets it on the neck: the chin is narrow."""
    for vertex in part.data.vertices:
        point = vertex.co
        if point.z < 0:
            narrow = 1 - 0.12 * (-point.z / RADIUS) ** 1.2
            point.x *= narrow
            point.y *= narrow
        point.x *= HEAD_SCALE[0]
        point.y *= HEAD_SCALE[1]
        point.z *= HEAD_SCALE[2]
        vertex.co = point + HEAD
    return part


def eyes():
    for s in (1, -1):
        yield solids.sphere(0.0225, (s * 0.078, -0.203, 1.285), EYES, 18, 11, (0.85, 0.45, 1.25))
        yield solids.sphere(0.0065, (s * 0.078 + 0.006, -0.2135, 1.297), GLINT, 8, 6, (1, 0.5, 1))


def face():
    yield on_head(solids.sphere(RADIUS, (0, 0, 0), SKIN, 32, 20))
    for s in (1, -1):
        yield solids.sphere(0.042, (s * 0.228, 0.01, 1.265), SKIN, 14, 9, (0.5, 0.8, 1))
        yield solids.sphere(0.018, (s * 0.246, -0.004, 1.262), SKIN, 10, 6, (0.4, 0.7, 1))
        cheek = solids.sphere(0.030, (0, 0, 0), CHEEK, 14, 6, (1, 0.18, 0.70))
        yield parts.place(cheek, (s * 0.130, -0.164, 1.230), (15, 0, s * 38))
        brow = [
            (s * (0.048 + 0.058 * t), -0.213 + 0.030 * t * t, 1.334 + 0.014 * math.sin(math.pi * (0.25 + 0.6 * t)))
            for t in (0, 0.25, 0.5, 0.75, 1)
        ]
        yield sweeps.tube(brow, [0.003, 0.0058, 0.0062, 0.005, 0.0025], BROW, 6)
    # The bridge, and the tip that glasses rest above.
    nose = [(0, -0.200, 1.300), (0, -0.216, 1.276), (0, -0.2245, 1.252), (0, -0.212, 1.240)]
    yield sweeps.tube(nose, [0.006, 0.012, 0.0185, 0.012], SKIN, 10)
    smile = [
        (0.034 * math.sin(a), -0.212 + 0.010 * math.sin(a) ** 2, 1.205 + 0.016 * (1 - math.cos(a)))
        for a in (-1.25, -0.9, -0.45, 0, 0.45, 0.9, 1.25)
    ]
    yield sweeps.tube(smile, 0.0042, MOUTH, 5)


def hand(side, s):
    """A mitten with a thumb and the hint of fingers: enough to wave and point with."""
    wrist, elbow = WRIST[side], ELBOW[side]
    along = (wrist - elbow).normalized()
    palm = solids.sphere(0.047, (0, 0, 0), SKIN, 14, 9, (0.72, 0.86, 1.05))
    yield parts.place(palm, wrist + along * 0.040)
    for k in range(3):
        root = wrist + along * 0.066 + Vector((0, -0.022 + 0.021 * k, 0))
        yield sweeps.tube([root, root + along * 0.026, root + along * 0.040], [0.0155, 0.0145, 0.009], SKIN, 8)
    thumb = wrist + Vector((-s * 0.010, -0.036, -0.016))
    yield sweeps.tube(
        [thumb, thumb + Vector((-s * 0.004, -0.018, -0.022)), thumb + Vector((-s * 0.004, -0.022, -0.042))],
        [0.016, 0.0155, 0.010],
        SKIN,
        8,
    )


def make():
    """Parts with the function that weighs each."""
    for part in face():
        yield part, weights.only("head")
    for part in eyes():
        yield part, weights.only("eyes")
    neck = profiles.smooth([(0.056, 0.985), (0.053, 1.02), (0.053, 1.06), (0.060, 1.10)], 7)
    throat = solids.lathe(neck, SKIN, 14)
    throat.name = "throat"
    yield throat, lambda p: {"spine": 1 - weights.ease(1.03, 1.09, p.z), "head": weights.ease(1.03, 1.09, p.z)}
    for s, side in SIDES:
        elbow, wrist = ELBOW[side], WRIST[side]
        path = [elbow + (wrist - elbow) * t for t in (0.3, 0.6, 0.85, 1.06)]
        yield sweeps.tube(path, [0.038, 0.038, 0.035, 0.032], SKIN, 10), weights.arm(side)
        for part in hand(side, s):
            yield part, weights.only(f"forearm.{side}")
        x = s * HIP_X
        yield solids.cylinder(0.043, 0.09, (x, 0, 0.05), SKIN, 12), weights.only(f"foot.{side}")


def bare_legs():
    """For whoever wears a skirt or a dress."""
    for s, side in SIDES:
        x = s * HIP_X
        path = [(x, 0, z) for z in (0.60, 0.52, 0.44, 0.37, 0.32, 0.24, 0.15, 0.09)]
        yield sweeps.tube(path, [0.072, 0.074, 0.066, 0.058, 0.055, 0.057, 0.049, 0.043], SKIN, 12), weights.leg(side)
