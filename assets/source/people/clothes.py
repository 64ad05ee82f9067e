"""What people wear. Each garment goes over the body of body.py and hides its own joints."""

import math

from kit import profiles, solids, sweeps
from kit.materials import Finish
from mathutils import Matrix, Vector

from . import weights
from .body import bare_legs
from .weights import ELBOW, HIP_X, SHOULDER, SIDES, WRIST

TOP = Finish("top", "#2F6B58", 0.75)
TRIM = Finish("trim", "#24513F", 0.75)
UNDER = Finish("under", "#F4EEE2", 0.7)
BOTTOMS = Finish("bottoms", "#E7D9C0", 0.8)
BELT = Finish("belt", "#5A3A26", 0.5)
SHOES = Finish("shoes", "#B8623A", 0.5)
SOLE = Finish("sole", "#F3EBDD", 0.7)
BADGE = Finish("badge", "#C79A4B", 0.3, 1.0)
APRON = Finish("apron", "#1F5444", 0.7)
FLAT = 0.80


def trunk(finish, hem=0.585, wide=1.0, hem_out=0.15):
    """Chest, waist and shoulders: flatter than deep, with the slope of the shoulders closed around the neck."""
    outline = profiles.smooth(
        [
            (hem_out * wide, hem),
            (0.172 * wide, hem + 0.05),
            (0.176 * wide, 0.70),
            (0.172 * wide, 0.80),
            (0.164 * wide, 0.90),
            (0.138, 0.975),
            (0.085, 1.022),
            (0.058, 1.040),
        ],
        14,
    )
    part = solids.lathe([(hem_out * wide * 0.9, hem + 0.012), *outline], finish, 24)
    for vertex in part.data.vertices:
        vertex.co.y *= FLAT
    return part, weights.torso


def sleeves(finish, end=0.98, wide=1.0, cuff=None):
    """Both sleeves, to `end` of the way from elbow to wrist, with a ball in the shoulder so that no gap opens."""
    for s, side in SIDES:
        shoulder, elbow, wrist = SHOULDER[side], ELBOW[side], WRIST[side]
        upper = [shoulder + (elbow - shoulder) * t for t in (-0.12, 0.10, 0.35, 0.6, 0.85)]
        lower = [elbow + (wrist - elbow) * end * t for t in (0.0, 0.15, 0.4, 0.7, 1.0)]
        radii = [0.046, 0.056, 0.059, 0.057, 0.054, 0.053, 0.052, 0.049, 0.047, 0.046]
        yield sweeps.tube([*upper, *lower], [r * wide for r in radii], finish, 12), weights.arm(side)
        yield solids.sphere(0.064 * wide, shoulder + Vector((s * -0.004, 0, 0.004)), finish, 14, 9, (1, 0.95, 1)), weights.arm(side)
        if cuff:
            along = (wrist - elbow).normalized()
            tip = elbow + (wrist - elbow) * end
            yield sweeps.tube([tip - along * 0.03, tip + along * 0.012], 0.0505 * wide, cuff, 12), weights.only(f"forearm.{side}")


def ring(radius, z, finish, thick=0.010, weigh=weights.torso, flat=FLAT):
    path = [(radius * math.cos(a), radius * flat * math.sin(a), z) for a in [math.tau * k / 28 for k in range(28)]]
    return sweeps.tube(path, thick, finish, 6, closed=True), weigh


def collar(finish):
    return ring(0.066, 1.040, finish, 0.012, weights.only("spine"), 1.0)


def front(points, finish, thick=0.006, lift=0.0):
    """A flat piece on the chest, from (x, z) points: it lies on the trunk's curve."""
    part = sweeps.plate(points, thick, finish, bevel=0.002, rounds=1)
    for vertex in part.data.vertices:
        x, z, depth = vertex.co.x, vertex.co.y, vertex.co.z
        round_ = 0.176 - 0.10 * max(0.0, z - 0.86)
        y = -math.sqrt(max(0.0, round_**2 - x * x)) * FLAT
        vertex.co = (x, y - lift - depth, z)
    part.data.flip_normals()
    return part, weights.torso


def jumper():
    yield trunk(TOP, hem_out=0.174)
    yield from sleeves(TOP, cuff=TRIM)
    yield ring(0.175, 0.598, TRIM, 0.012)
    yield collar(TRIM)


def shirt():
    yield trunk(TOP, hem=0.555, hem_out=0.168)
    yield from sleeves(TOP, wide=0.95, cuff=TRIM)
    yield collar(TOP)
    for s in (1, -1):
        yield front([(s * 0.008, 0.985), (s * 0.062, 1.03), (s * 0.085, 0.985), (s * 0.045, 0.945)], TOP, 0.008, 0.016)
    yield front([(-0.012, 0.57), (0.012, 0.57), (0.012, 0.97), (-0.012, 0.97)], TRIM, 0.004, 0.003)
    for k in range(4):
        z = 0.64 + 0.085 * k
        round_ = 0.176 - 0.10 * max(0.0, z - 0.86)
        yield solids.sphere(0.008, (0, -round_ * FLAT - 0.008, z), UNDER, 8, 5, (1, 0.5, 1)), weights.torso


def blazer():
    yield trunk(TOP, hem=0.535, wide=1.05, hem_out=0.175)
    yield from sleeves(TOP, end=0.92, wide=1.08)
    yield front([(-0.052, 1.02), (0.052, 1.02), (0.0, 0.80)], UNDER, 0.006, 0.006)
    for s in (1, -1):
        yield front([(s * 0.002, 0.80), (s * 0.050, 1.025), (s * 0.088, 1.01), (s * 0.094, 0.93), (s * 0.062, 0.90)], TRIM, 0.010, 0.012)
        yield front([(s * 0.075, 0.66), (s * 0.135, 0.66), (s * 0.135, 0.675), (s * 0.075, 0.675)], TRIM, 0.006, 0.008)
    yield solids.sphere(0.011, (0, -0.156, 0.755), BELT, 10, 6, (1, 0.5, 1)), weights.torso
    yield ring(0.062, 1.040, UNDER, 0.011, weights.only("spine"), 1.0)


def overshirt():
    yield trunk(TOP, hem=0.545, wide=1.07, hem_out=0.178)
    yield from sleeves(TOP, end=0.9, wide=1.12, cuff=TRIM)
    yield collar(TRIM)
    yield front([(-0.014, 0.56), (0.014, 0.56), (0.014, 1.0), (-0.014, 1.0)], TRIM, 0.006, 0.006)
    for s in (1, -1):
        yield front([(s * 0.045, 0.79), (s * 0.115, 0.79), (s * 0.112, 0.87), (s * 0.048, 0.87)], TRIM, 0.008, 0.012)


def dress():
    yield trunk(TOP, hem=0.60, hem_out=0.17)
    yield from sleeves(TOP, end=0.25, wide=1.02)
    flare = profiles.smooth([(0.150, 0.70), (0.172, 0.62), (0.205, 0.50), (0.238, 0.36)], 10)
    cloth = solids.lathe([*flare, (0.228, 0.358)], TOP, 30, shape=lambda a, z, r: r * (1 + 0.035 * (0.7 - z) / 0.34 * math.cos(9 * a)))
    for vertex in cloth.data.vertices:
        vertex.co.y *= 0.86
    yield cloth, weights.skirt
    yield ring(0.158, 0.695, TRIM, 0.012)
    yield collar(TRIM)
    yield from bare_legs()


def apron():
    """The staff's own: bottle green over a cream shirt, and a brass badge."""
    yield trunk(TOP, hem_out=0.174)
    yield from sleeves(TOP, wide=0.96, cuff=TRIM)
    yield collar(TOP)
    yield front([(-0.10, 0.60), (0.10, 0.60), (0.105, 0.80), (0.078, 0.95), (-0.078, 0.95), (-0.105, 0.80)], APRON, 0.008, 0.006)
    skirt_ = profiles.smooth([(0.172, 0.66), (0.185, 0.56), (0.195, 0.42)], 8)
    cloth = solids.lathe(skirt_, APRON, 28)
    for vertex in cloth.data.vertices:
        vertex.co.y = vertex.co.y * 0.84 - 0.004
    yield cloth, weights.skirt
    yield ring(0.179, 0.665, APRON, 0.010)
    for s in (1, -1):
        strap = [(s * 0.070, -0.132, 0.945), (s * 0.082, -0.085, 1.012), (s * 0.070, 0.0, 1.036), (s * 0.050, 0.075, 1.0), (s * 0.0, 0.135, 0.84)]
        yield sweeps.tube(strap, 0.010, APRON, 7), weights.only("spine")
    yield front([(0.042, 0.86), (0.098, 0.86), (0.098, 0.885), (0.042, 0.885)], BADGE, 0.006, 0.016)


def pelvis(finish):
    outline = profiles.smooth([(0.0, 0.515), (0.11, 0.53), (0.166, 0.59), (0.168, 0.665)], 7)
    part = solids.lathe(outline, finish, 22)
    for vertex in part.data.vertices:
        vertex.co.y *= FLAT
    return part, weights.only("hips")


def legs(finish, radii):
    for s, side in SIDES:
        x = s * HIP_X
        path = [(x, 0, z) for z in (0.62, 0.55, 0.47, 0.40, 0.35, 0.30, 0.22, 0.14, 0.095, 0.09)]
        yield sweeps.tube(path, radii, finish, 14), weights.leg(side)


def trousers():
    yield pelvis(BOTTOMS)
    yield from legs(BOTTOMS, [0.072, 0.086, 0.083, 0.078, 0.074, 0.072, 0.069, 0.067, 0.067, 0.054])


def wide():
    yield pelvis(BOTTOMS)
    yield from legs(BOTTOMS, [0.074, 0.089, 0.090, 0.090, 0.090, 0.092, 0.097, 0.103, 0.106, 0.090])


def skirt():
    yield pelvis(BOTTOMS)
    flare = profiles.smooth([(0.160, 0.672), (0.178, 0.60), (0.192, 0.48), (0.202, 0.36)], 10)
    cloth = solids.lathe([*flare, (0.192, 0.358)], BOTTOMS, 28)
    for vertex in cloth.data.vertices:
        vertex.co.y *= 0.84
    yield cloth, weights.skirt
    yield from bare_legs()


def shoe(side, s, shaft):
    x = s * HIP_X
    upper = solids.sphere(0.085, (0, 0, 0), SHOES, 18, 11, (0.86, 1.5, 0.86))
    for vertex in upper.data.vertices:
        vertex.co.z = max(vertex.co.z, -0.045)
        if vertex.co.y < -0.03:
            vertex.co.z *= 0.82
    upper.data.transform(Matrix.Translation((x, -0.035, 0.052)))
    yield upper, weights.only(f"foot.{side}")
    oval = [(0.078 * math.cos(a), 0.132 * math.sin(a)) for a in [math.tau * k / 20 for k in range(20)]]
    yield sweeps.plate(oval, 0.022, SOLE, bevel=0.005, rounds=1, matrix=Matrix.Translation((x, -0.035, 0.011))), weights.only(f"foot.{side}")
    if shaft:
        outline = profiles.smooth([(0.058, 0.06), (0.056, 0.12), (0.060, 0.20)], 6)
        yield solids.lathe([*outline, (0.052, 0.203)], SHOES, 14, at=(x, 0.006, 0)), weights.leg(side)


def sneakers():
    for s, side in SIDES:
        yield from shoe(side, s, shaft=False)


def boots():
    for s, side in SIDES:
        yield from shoe(side, s, shaft=True)


TOPS = {"jumper": jumper, "shirt": shirt, "blazer": blazer, "overshirt": overshirt, "dress": dress, "apron": apron}
BOTTOM = {"trousers": trousers, "wide": wide, "skirt": skirt}
FEET = {"sneakers": sneakers, "boots": boots}
