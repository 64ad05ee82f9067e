"""Hair: shells that begin in a ring at the hairline, and what goes on top of them."""

import math

import bmesh
from kit import parts, solids, sweeps
from kit.materials import Finish
from mathutils import Vector

from . import weights
from .body import HEAD, RADIUS, on_head

HAIR = Finish("hair", "#3A2219", 0.5)
WRAP = Finish("accent", "#B9532F", 0.8)
AROUND, DOWN = 30, 8
# Degrees around from the face, and from the crown, of the ears.
EAR = (92, 95)


def hairline(side, nape):
    """Degrees from the crown to the edge by the angle from the face: high over the brow, `side` at the ears, `nape` behind."""

    def line(angle):
        back = (1 - math.cos(angle)) / 2
        front = max(0.0, math.cos(angle))
        brow = 45 + 11 * math.sin(angle + 0.25) * front
        return brow + (side - 45) * weights.ease(0.10, 0.44, back) + (nape - side) * weights.ease(0.56, 0.82, back)

    return line


def bump(value, middle, width):
    return math.exp(-(((value - middle) / width) ** 2))


def over_ears(angle, tilt):
    """Metres that hair which covers the ears stands off over them."""
    around = math.degrees(math.acos(max(-1, min(1, math.cos(angle)))))
    return 0.024 * bump(around, EAR[0], 24) * bump(math.degrees(tilt), EAR[1], 22)


def shell(line, thick=1.065, flare=0.0, finish=HAIR, more=None, around=AROUND, down=DOWN):
    """A cap over the skull down to its `line`. `flare`: how far its lower edge stands off behind and at the sides.

    `more(angle, tilt)`: metres that it stands off more, by the angles from the face and from the crown, radians.
    """
    bm = bmesh.new()
    crown = bm.verts.new((0, 0, RADIUS * thick + (more(0, 0) if more else 0)))
    rows = []
    for row in range(1, down + 2):
        ring = []
        for k in range(around):
            angle = math.tau * k / around
            edge = math.radians(line(angle))
            share = min(row / down, 1.0)
            tilt = edge * share if row <= down else edge * 0.995 + 0.02
            back = (1 - math.cos(angle)) / 2
            radius = RADIUS * (thick - 0.012 * share**2 + flare * share**3 * back) if row <= down else RADIUS * 0.97
            if more and row <= down:
                radius += more(angle, tilt)
            ring.append(
                bm.verts.new(
                    (radius * math.sin(tilt) * math.sin(angle), -radius * math.sin(tilt) * math.cos(angle), radius * math.cos(tilt))
                )
            )
        rows.append(ring)
    for k in range(around):
        n = (k + 1) % around
        bm.faces.new((crown, rows[0][k], rows[0][n]))
        for upper, lower in zip(rows, rows[1:]):
            bm.faces.new((upper[k], lower[k], lower[n], upper[n]))
    bmesh.ops.recalc_face_normals(bm, faces=bm.faces)
    return on_head(parts.from_bmesh(bm, finish, 60, "hair"))


def bun():
    yield shell(hairline(76, 122))
    yield solids.sphere(0.085, (0, 0.13, 1.475), HAIR, 14, 8, (1, 1, 0.92))


def crop():
    """Short, with a quiff that leans to one side."""

    def quiff(angle, tilt):
        across = math.sin(angle) * tilt * 57.3
        ahead = math.cos(angle) * tilt * 57.3
        locks = 1 + 0.10 * math.cos(across * 0.36)
        return 0.050 * locks * bump(ahead, 34, 18) * bump(across, 6, 44)

    yield shell(hairline(74, 120), 1.05, more=quiff, around=36, down=11)


def bob():
    """Chin-long, swinging a little."""
    yield shell(hairline(112, 134), 1.085, 0.10, more=over_ears)


def long():
    """Over the ears and down behind the shoulders, in one piece with a wavy hem."""
    yield shell(hairline(100, 128), 1.08, 0.05, more=over_ears)
    outline = ((1.39, 0.210), (1.33, 0.238), (1.27, 0.250), (1.18, 0.257), (1.09, 0.246), (1.00, 0.236), (0.92, 0.226), (0.875, 0.205))
    columns = 18
    bm = bmesh.new()
    layers = []
    for inner in (0.0, 0.055):
        rows = []
        for row, (z, radius) in enumerate(outline):
            down = row / (len(outline) - 1)
            opened = math.radians(80 + 36 * weights.ease(0.25, 0.75, down))
            ring = []
            for k in range(columns + 1):
                share = k / columns
                angle = opened + (math.tau - 2 * opened) * share
                edge = math.sin(math.pi * share) ** 0.35
                r = (radius * (0.92 + 0.08 * edge) - inner * edge) * (1 + 0.020 * math.cos(11 * math.pi * share) * down)
                sunk = z + 0.018 * math.cos(11 * math.pi * share + 0.6) * down - 0.02 * math.sin(math.pi * share) * down
                ring.append(bm.verts.new((HEAD.x + r * math.sin(angle), HEAD.y - r * math.cos(angle) * 0.94, sunk)))
            rows.append(ring)
        layers.append(rows)
    outer, lining = layers
    for rows in layers:
        for upper, lower in zip(rows, rows[1:]):
            for k in range(columns):
                bm.faces.new((upper[k], lower[k], lower[k + 1], upper[k + 1]))
    for a, b in ((outer[0], lining[0]), (outer[-1], lining[-1])):
        for k in range(columns):
            bm.faces.new((a[k], a[k + 1], b[k + 1], b[k]))
    for k in (0, columns):
        for row in range(len(outline) - 1):
            bm.faces.new((outer[row][k], outer[row + 1][k], lining[row + 1][k], lining[row][k]))
    bmesh.ops.remove_doubles(bm, verts=bm.verts, dist=1e-4)
    bmesh.ops.recalc_face_normals(bm, faces=bm.faces)
    yield parts.from_bmesh(bm, HAIR, 60, "hair")


def curls():
    """A cloud of curls in one skin."""
    middles = []
    for k in range(64):
        z = 1 - 2 * (k + 0.5) / 64
        flat, angle = math.sqrt(max(0, 1 - z * z)), k * 2.399963
        middles.append(Vector((flat * math.sin(angle), -flat * math.cos(angle), z)))

    def curl(angle, tilt):
        way = Vector((math.sin(tilt) * math.sin(angle), -math.sin(tilt) * math.cos(angle), math.cos(tilt)))
        near = max(way.dot(middle) for middle in middles)
        apart = math.acos(max(-1, min(1, near))) / 0.27
        back = (1 - math.cos(angle)) / 2
        full = 0.6 + 0.4 * weights.ease(0, 0.3, back)
        return full * (0.030 + 0.050 * math.sqrt(max(0, 1 - apart * apart))) + over_ears(angle, tilt) * 0.5

    yield shell(hairline(104, 128), 1.06, more=curl, around=44, down=18)


def wrap():
    """A headscarf: close round the face, under the chin, and down to the shoulders."""

    def line(angle):
        return 50 + 92 * weights.ease(0.0, 0.30, (1 - math.cos(angle)) / 2)

    yield shell(line, 1.085, 0.02, WRAP, more=over_ears)
    collar = [(0.140, 0.985), (0.168, 1.02), (0.160, 1.06), (0.172, 1.12), (0.150, 1.165)]
    yield solids.lathe(collar, WRAP, 26, shape=lambda a, z, r: r * (1 + 0.03 * math.sin(5 * a + 30 * z)))
    drape = [(0.09, -0.165, 1.10), (0.03, -0.185, 1.05), (-0.06, -0.172, 1.01), (-0.13, -0.12, 0.985)]
    yield sweeps.tube(drape, [0.030, 0.038, 0.036, 0.018], WRAP, 9)


def shaved():
    """Cut to the skin: hardly more than its colour."""
    yield shell(hairline(78, 124), 1.03)


STYLES = {"bun": bun, "crop": crop, "bob": bob, "long": long, "curls": curls, "wrap": wrap, "shaved": shaved}


def make(style):
    """What hangs below the neck follows the chest, the rest the head."""
    for part in STYLES[style]():
        yield part, lambda p: {"head": weights.ease(0.98, 1.14, p.z), "spine": 1 - weights.ease(0.98, 1.14, p.z)}
