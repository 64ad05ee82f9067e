"""What people wear. Each garment goes over the body of body.py and hides its own joints."""

import math

import bmesh
from kit import parts, profiles, solids, sweeps
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
# Metres of an edge of what lies on the chest: longer ones would cut through it.
PATCH = 0.035


def outline(hem=0.585, wide=1.0, hem_out=0.15):
    """(radius, height) of chest, waist and shoulders, from the hem to the neck."""
    return profiles.smooth(
        [
            (hem_out * wide, hem),
            (0.172 * wide, hem + 0.05),
            (0.176 * wide, 0.70),
            (0.172 * wide, 0.80),
            (0.166 * wide, 0.89),
            (0.150, 0.955),
            (0.112, 1.008),
            (0.058, 1.040),
        ],
        14,
    )


def trunk(finish, **cut):
    """Flatter than wide, with the slope of the shoulders closed around the neck, and a lining at the hem."""
    line = outline(**cut)
    part = solids.lathe([(line[0][0] * 0.9, line[0][1] + 0.012), *line], finish, 24)
    for vertex in part.data.vertices:
        vertex.co.y *= FLAT
    return part, weights.torso


def chest(x, z, **cut):
    """How far forward the trunk's surface is."""
    line = outline(**cut)
    for (r0, z0), (r1, z1) in zip(line, line[1:]):
        if z0 <= z <= z1:
            radius = r0 + (r1 - r0) * (z - z0) / max(1e-6, z1 - z0)
            return math.sqrt(max(0.0, radius**2 - x * x)) * FLAT
    return 0.0


def sleeves(finish, end=0.98, wide=1.0, cuff=None):
    """Both sleeves, to `end` of the way from elbow to wrist, round at the shoulder so that no gap opens."""
    for s, side in SIDES:
        shoulder, elbow, wrist = SHOULDER[side], ELBOW[side], WRIST[side]
        upper = [shoulder + (elbow - shoulder) * t for t in (-0.24, -0.18, -0.06, 0.10, 0.35, 0.6, 0.85)]
        lower = [elbow + (wrist - elbow) * end * t for t in (0.0, 0.15, 0.4, 0.7, 1.0)]
        radii = [0.014, 0.040, 0.054, 0.057, 0.058, 0.057, 0.054, 0.053, 0.052, 0.049, 0.047, 0.046]
        yield sweeps.tube([*upper, *lower], [r * wide for r in radii], finish, 12, smooth=80), weights.arm(side)
        if cuff:
            along = (wrist - elbow).normalized()
            tip = elbow + (wrist - elbow) * end
            yield sweeps.tube([tip - along * 0.03, tip + along * 0.012], 0.0505 * wide, cuff, 12), weights.only(f"forearm.{side}")


def ring(radius, z, finish, thick=0.010, weigh=weights.torso, flat=FLAT):
    path = [(radius * math.cos(a), radius * flat * math.sin(a), z) for a in [math.tau * k / 28 for k in range(28)]]
    return sweeps.tube(path, thick, finish, 6, closed=True), weigh


def collar(finish):
    return ring(0.066, 1.040, finish, 0.012, weights.only("spine"), 1.0)


def front(points, finish, lift=0.006, **cut):
    """A flat piece on the chest, from (x, z) points: it lies on the trunk's curve, `lift` over it."""
    bm = bmesh.new()
    bm.faces.new([bm.verts.new((x, 0, z)) for x, z in points])
    for _ in range(3):
        longest = [edge for edge in bm.edges if edge.calc_length() > PATCH]
        bmesh.ops.subdivide_edges(bm, edges=longest, cuts=1, use_grid_fill=True)
        bmesh.ops.triangulate(bm, faces=[face for face in bm.faces if len(face.verts) > 4])
    for vert in bm.verts:
        vert.co.y = -chest(vert.co.x, vert.co.z, **cut) - lift
    bmesh.ops.recalc_face_normals(bm, faces=bm.faces)
    if sum(face.normal.y * face.calc_area() for face in bm.faces) > 0:
        bmesh.ops.reverse_faces(bm, faces=bm.faces)
    rim = bmesh.ops.extrude_edge_only(bm, edges=[edge for edge in bm.edges if edge.is_boundary])["geom"]
    for vert in {each for each in rim if isinstance(each, bmesh.types.BMVert)}:
        vert.co.y += lift + 0.012
    return parts.from_bmesh(bm, finish, 40, "front", closed=False), weights.torso


def hem(low, lining, upper):
    """The outline of cloth that hangs: from its lining down and up its outside, (radius, height) points each."""
    return [*reversed(lining), low, *upper]


def button(x, z, radius, finish, lift, **cut):
    return solids.sphere(radius, (x, -chest(x, z, **cut) - lift, z), finish, 8, 5, (1, 0.5, 1)), weights.torso


def jumper():
    yield trunk(TOP, hem_out=0.174)
    yield from sleeves(TOP, cuff=TRIM)
    yield ring(0.175, 0.598, TRIM, 0.012)
    yield collar(TRIM)


def shirt():
    cut = {"hem": 0.555, "hem_out": 0.184}
    yield trunk(TOP, **cut)
    yield from sleeves(TOP, wide=0.95, cuff=TRIM)
    yield collar(TOP)
    for s in (1, -1):
        yield front([(s * 0.004, 0.978), (s * 0.030, 1.024), (s * 0.070, 1.012), (s * 0.078, 0.962), (s * 0.046, 0.935)], TOP, 0.010, **cut)
    yield front([(-0.013, 0.575), (0.013, 0.575), (0.013, 0.975), (-0.013, 0.975)], TRIM, 0.004, **cut)
    for k in range(4):
        yield button(0, 0.64 + 0.085 * k, 0.008, UNDER, 0.007, **cut)


def blazer():
    cut = {"hem": 0.535, "wide": 1.05, "hem_out": 0.184}
    yield trunk(TOP, **cut)
    yield from sleeves(TOP, end=0.92, wide=1.08)
    yield front([(-0.044, 1.018), (0.044, 1.018), (0.0, 0.80)], UNDER, 0.007, **cut)
    for s in (1, -1):
        yield front([(s * 0.001, 0.79), (s * 0.038, 1.024), (s * 0.074, 1.010), (s * 0.098, 0.930), (s * 0.062, 0.890)], TRIM, 0.011, **cut)
        yield front([(s * 0.062, 0.652), (s * 0.122, 0.652), (s * 0.122, 0.672), (s * 0.062, 0.672)], TRIM, 0.005, **cut)
    yield button(0, 0.755, 0.011, BELT, 0.003, **cut)
    yield ring(0.062, 1.040, UNDER, 0.011, weights.only("spine"), 1.0)


def overshirt():
    cut = {"hem": 0.545, "wide": 1.07, "hem_out": 0.178}
    yield trunk(TOP, **cut)
    yield from sleeves(TOP, end=0.9, wide=1.12, cuff=TRIM)
    yield collar(TRIM)
    yield front([(-0.014, 0.565), (0.014, 0.565), (0.014, 1.0), (-0.014, 1.0)], TRIM, 0.005, **cut)
    for s in (1, -1):
        yield front([(s * 0.042, 0.79), (s * 0.112, 0.79), (s * 0.110, 0.862), (s * 0.044, 0.862)], TRIM, 0.006, **cut)
        yield button(s * 0.077, 0.845, 0.007, UNDER, 0.008, **cut)


def dress():
    yield trunk(TOP, hem=0.60, hem_out=0.17)
    yield from sleeves(TOP, end=0.25, wide=1.02)
    flare = profiles.smooth([(0.238, 0.36), (0.212, 0.50), (0.190, 0.62), (0.180, 0.70)], 9)
    lining = [(0.222, 0.37), (0.176, 0.58)]
    cloth = solids.lathe(hem((0.230, 0.355), lining, flare), TOP, 30, shape=lambda a, z, r: r * (1 + 0.035 * (0.7 - z) / 0.34 * math.cos(9 * a)))
    for vertex in cloth.data.vertices:
        vertex.co.y *= 0.86
    yield cloth, weights.skirt
    yield ring(0.184, 0.697, TRIM, 0.012)
    yield collar(TRIM)
    yield from bare_legs()


def apron():
    """The staff's own: bottle green over a cream shirt, and a brass badge."""
    yield trunk(TOP, hem_out=0.174)
    yield from sleeves(TOP, wide=0.96, cuff=TRIM)
    yield collar(TOP)
    bib = [(-0.112, 0.66), (0.112, 0.66), (0.112, 0.78), (0.082, 0.945), (-0.082, 0.945), (-0.112, 0.78)]
    yield front(bib, APRON, 0.008, hem_out=0.174)
    skirt_ = profiles.smooth([(0.197, 0.40), (0.192, 0.54), (0.184, 0.67)], 8)
    cloth = solids.lathe(hem((0.191, 0.396), [(0.186, 0.405), (0.176, 0.56)], skirt_), APRON, 28)
    for vertex in cloth.data.vertices:
        vertex.co.y = vertex.co.y * 0.84 - 0.004
    yield cloth, weights.skirt
    yield ring(0.181, 0.665, APRON, 0.011)
    for s in (1, -1):
        strap = [(s * 0.070, -0.128, 0.940), (s * 0.078, -0.092, 0.995), (s * 0.070, 0.0, 1.036), (s * 0.050, 0.082, 0.99), (s * 0.0, 0.138, 0.84)]
        yield sweeps.tube(strap, 0.010, APRON, 7), weights.only("spine")
    yield front([(0.030, 0.872), (0.074, 0.872), (0.074, 0.892), (0.030, 0.892)], BADGE, 0.014, hem_out=0.174)


def pelvis(finish):
    outline = profiles.smooth([(0.0, 0.515), (0.11, 0.53), (0.166, 0.59), (0.168, 0.665)], 7)
    part = solids.lathe(outline, finish, 22)
    for vertex in part.data.vertices:
        vertex.co.y *= FLAT
    return part, weights.only("hips")


def legs(finish, radii):
    for s, side in SIDES:
        x = s * HIP_X
        path = [(x, 0, z) for z in (0.62, 0.55, 0.47, 0.40, 0.35, 0.30, 0.22, 0.14, 0.098, 0.094)]
        yield sweeps.tube(path, radii, finish, 14), weights.leg(side)


def trousers():
    yield pelvis(BOTTOMS)
    yield from legs(BOTTOMS, [0.072, 0.086, 0.083, 0.078, 0.074, 0.072, 0.071, 0.072, 0.074, 0.060])


def wide():
    yield pelvis(BOTTOMS)
    yield from legs(BOTTOMS, [0.074, 0.089, 0.090, 0.090, 0.090, 0.092, 0.097, 0.103, 0.106, 0.090])


def skirt():
    yield pelvis(BOTTOMS)
    flare = profiles.smooth([(0.206, 0.36), (0.188, 0.47), (0.170, 0.57), (0.152, 0.676)], 9)
    cloth = solids.lathe(hem((0.200, 0.356), [(0.192, 0.368), (0.156, 0.56)], flare), BOTTOMS, 28)
    for vertex in cloth.data.vertices:
        vertex.co.y *= FLAT
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
        outline = profiles.smooth([(0.066, 0.06), (0.064, 0.12), (0.068, 0.20)], 5)
        yield solids.lathe([*outline, (0.054, 0.203)], SHOES, 14, at=(x, 0.006, 0)), weights.leg(side)


def sneakers():
    for s, side in SIDES:
        yield from shoe(side, s, shaft=False)


def boots():
    for s, side in SIDES:
        yield from shoe(side, s, shaft=True)


TOPS = {"jumper": jumper, "shirt": shirt, "blazer": blazer, "overshirt": overshirt, "dress": dress, "apron": apron}
BOTTOM = {"trousers": trousers, "wide": wide, "skirt": skirt}
FEET = {"sneakers": sneakers, "boots": boots}
