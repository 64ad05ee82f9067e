"""Hair: shells that begin in a ring at the hairline, and what goes on top of them."""

import math
import random

import bmesh
from kit import parts, solids, sweeps
from kit.materials import Finish

from . import weights
from .body import HEAD, RADIUS, on_head

HAIR = Finish("hair", "#3A2219", 0.5)
WRAP = Finish("accent", "#B9532F", 0.8)
AROUND, DOWN = 34, 9


def hairline(angle, low):
    """Degrees from the crown to the edge at `angle` from the face: high over the brow, `low` behind the ears."""
    back = (1 - math.cos(angle)) / 2
    front = max(0.0, math.cos(angle))
    return 45 + low * weights.ease(0.10, 0.62, back) + 11 * math.sin(angle + 0.25) * front


def shell(low, thick=1.065, flare=0.0, finish=HAIR, line=hairline):
    """A cap over the skull. `flare`: how far its lower edge stands off behind and at the sides."""
    bm = bmesh.new()
    crown = bm.verts.new((0, 0, RADIUS * thick))
    rows = []
    for row in range(1, DOWN + 2):
        ring = []
        for k in range(AROUND):
            angle = math.tau * k / AROUND
            edge = math.radians(line(angle, low))
            share = min(row / DOWN, 1.0)
            tilt = edge * share if row <= DOWN else edge * 0.995 + 0.02
            back = (1 - math.cos(angle)) / 2
            radius = RADIUS * (thick - 0.012 * share**2 + flare * share**3 * back) if row <= DOWN else RADIUS * 0.985
            ring.append(
                bm.verts.new(
                    (radius * math.sin(tilt) * math.sin(angle), -radius * math.sin(tilt) * math.cos(angle), radius * math.cos(tilt))
                )
            )
        rows.append(ring)
    for k in range(AROUND):
        n = (k + 1) % AROUND
        bm.faces.new((crown, rows[0][k], rows[0][n]))
        for upper, lower in zip(rows, rows[1:]):
            bm.faces.new((upper[k], lower[k], lower[n], upper[n]))
    bmesh.ops.recalc_face_normals(bm, faces=bm.faces)
    return on_head(parts.from_bmesh(bm, finish, 60, "hair"))


def bun():
    yield shell(62)
    yield solids.sphere(0.085, (0, 0.13, 1.475), HAIR, 18, 11, (1, 1, 0.92))


def crop():
    """Short, with a quiff."""
    yield shell(44, 1.05)
    for k in range(5):
        x = -0.085 + 0.0425 * k
        lift = 0.03 - 0.014 * abs(k - 1.6)
        path = [(x, -0.10, 1.475), (x * 1.04, -0.165, 1.482 + lift), (x * 1.1, -0.205, 1.452 + lift)]
        yield sweeps.tube(path, [0.040, 0.046, 0.022], HAIR, 9)


def bob():
    """Chin-long, swinging a little."""
    yield shell(86, 1.09, 0.10)


def long():
    yield shell(78, 1.08, 0.05)
    for k in range(7):
        angle = math.radians(180 + (k - 3) * 27)
        x, y = math.sin(angle), -math.cos(angle)
        path = [
            (HEAD.x + x * r, HEAD.y + y * r * 0.95 + 0.01, z)
            for r, z in ((0.205, 1.30), (0.222, 1.19), (0.205, 1.06), (0.188, 0.95), (0.178, 0.885))
        ]
        yield sweeps.tube(path, [0.058, 0.066, 0.062, 0.05, 0.016], HAIR, 9)


def curls():
    """A cloud of curls, each a ball of its own."""
    chance = random.Random(11)
    yield shell(70, 1.06)
    for k in range(52):
        z = 1 - 1.42 * (k + 0.5) / 52
        angle = k * 2.399963
        flat = math.sqrt(max(0, 1 - z * z))
        x, y = flat * math.sin(angle), -flat * math.cos(angle)
        # not over the face
        if y < -0.35 and z < 0.52:
            continue
        r = RADIUS * (1.13 + 0.05 * chance.random())
        at = (HEAD.x + x * r * 1.03, HEAD.y + y * r * 0.97, HEAD.z + z * r)
        yield solids.sphere(0.058 + 0.016 * chance.random(), at, HAIR, 8, 5)


def wrap():
    """A headscarf: close round the face, under the chin, and down to the shoulders."""

    def line(angle, low):
        return 50 + low * weights.ease(0.0, 0.30, (1 - math.cos(angle)) / 2)

    yield shell(92, 1.085, 0.02, WRAP, line)
    collar = [(0.150, 1.165), (0.172, 1.12), (0.158, 1.06), (0.168, 1.02), (0.140, 0.985)]
    yield solids.lathe(collar, WRAP, 26, shape=lambda a, z, r: r * (1 + 0.03 * math.sin(5 * a + 30 * z)))
    drape = [(0.09, -0.165, 1.10), (0.03, -0.185, 1.05), (-0.06, -0.172, 1.01), (-0.13, -0.12, 0.985)]
    yield sweeps.tube(drape, [0.030, 0.038, 0.036, 0.018], WRAP, 9)


def shaved():
    """Cut to the skin: hardly more than its colour."""
    yield shell(58, 1.018)


STYLES = {"bun": bun, "crop": crop, "bob": bob, "long": long, "curls": curls, "wrap": wrap, "shaved": shaved}


def make(style):
    """What hangs below the neck follows the chest, the rest the head."""
    for part in STYLES[style]():
        yield part, lambda p: {"head": weights.ease(0.98, 1.14, p.z), "spine": 1 - weights.ease(0.98, 1.14, p.z)}
