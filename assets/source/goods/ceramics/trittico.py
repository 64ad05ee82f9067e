"""Vaso Trittico: three vases that were one block, cut apart; turned together they close into an oval. 25 × 15 × 34 cm."""

import math

import bmesh

from kit import parts, profiles, quality
from kit.materials import Finish
from kit.product import Hotspot, Product

LEFT = Finish("trittico_left", "#D19A3D", 0.62, detail="speckle", tile=0.24)
MIDDLE = Finish("trittico_middle", "#EADFCB", 0.62, detail="speckle", tile=0.24)
RIGHT = Finish("trittico_right", "#8E9B7A", 0.62, detail="speckle", tile=0.24)
WITHIN = Finish("trittico_inside", "#3A332C", 0.3)


WIDTH, DEPTH = 0.115, 0.062


def _share(cut_from, cut_to):
    """The oval between two cuts across it, anticlockwise; a cut outside the oval isn't one."""
    count = quality.segments(64, 28)
    points = []
    for k in range(count):
        a = math.tau * (k + 0.5) / count
        x, y = WIDTH * math.cos(a), DEPTH * math.sin(a)
        if cut_from < x < cut_to:
            points.append((math.atan2(y, x), x, y))
    for cut in (cut_from, cut_to):
        if abs(cut) < WIDTH:
            y = DEPTH * math.sqrt(1 - (cut / WIDTH) ** 2)
            points += [(math.atan2(side * y, cut), cut, side * y) for side in (-1, 1)]
    return [(x, y) for _, x, y in sorted(points)]


def _vessel(cut_from, cut_to, height, finish, at, turn, tilt):
    """The share of the oval between two cuts (x from, to), risen to `height` with a slanting, soft-edged top."""
    merged = _share(cut_from, cut_to)
    cx = sum(x for x, _ in merged) / len(merged)
    corners = [0.005 if x in (cut_from, cut_to) else 0 for x, _ in merged]
    section = profiles.rounded([(x - cx, y) for x, y in merged], corners, 2, closed=True)

    def ring(scale, z, slope):
        return [(x * scale, y * scale, z + slope * (x * scale)) for x, y in section]

    def inset(by, z, slope):
        out = []
        size = len(section)
        for k, (x, y) in enumerate(section):
            ax, ay = section[k - 1]
            bx, by_ = section[(k + 1) % size]
            dx, dy = bx - ax, by_ - ay
            length = math.hypot(dx, dy) or 1.0
            px, py = x - dy / length * by, y + dx / length * by
            out.append((px, py, z + slope * px))
        return out

    rows = [
        inset(0.006, 0.0, 0), inset(0.0015, 0.0, 0), inset(0.0, 0.002, 0), ring(1.0, 0.02, 0),
        ring(1.025, height * 0.35, tilt * 0.2), ring(1.02, height * 0.7, tilt * 0.7), inset(0.0, height - 0.003, tilt),
        inset(0.0012, height - 0.0006, tilt), inset(0.003, height, tilt)
    ]
    mouth = [
        inset(0.003, height, tilt), inset(0.0052, height - 0.0005, tilt), inset(0.0068, height - 0.004, tilt),
        inset(0.0072, height * 0.6, tilt * 0.5), inset(0.0075, 0.012, 0)
    ]
    body = _skin(rows, finish, bottom=True)
    inside = _skin(mouth, WITHIN, bottom=False, closed_end=True)
    return parts.place([body, inside], at, (0, 0, turn))


def _skin(rows, finish, bottom, closed_end=False):
    bm = bmesh.new()
    grid = [[bm.verts.new(p) for p in row] for row in rows]
    for a, b in zip(grid, grid[1:]):
        for k in range(len(a)):
            j = (k + 1) % len(a)
            bm.faces.new((a[k], a[j], b[j], b[k]))
    if bottom:
        bm.faces.new(list(reversed(grid[0])))
    if closed_end:
        bm.faces.new(grid[-1])
    skin = parts.from_bmesh(bm, finish, 60, "vessel")
    if closed_end and _faces_out(skin):
        skin.data.flip_normals()
    return skin


def _faces_out(part):
    """Whether the side of a mouth looks away from its axis instead of towards it."""
    sides = [p for p in part.data.polygons if abs(p.normal.z) < 0.5]
    return sum(p.normal.x * p.center.x + p.normal.y * p.center.y for p in sides) > 0


def build():
    return [
        *_vessel(-0.2, -0.038, 0.335, LEFT, (-0.093, 0.012, 0), 14, -0.32),
        *_vessel(-0.038, 0.038, 0.262, MIDDLE, (0.0, -0.008, 0), 0, 0.0),
        *_vessel(0.038, 0.2, 0.205, RIGHT, (0.094, 0.0, 0), -16, 0.42),
    ]


PRODUCT = Product(
    handle="vaso-trittico",
    build=build,
    lod2=118,
    fineness=(0.45, 0.3),
    variants={
        "Giardino": {},
        "Tramonto": {
            "trittico_left": LEFT.but("trittico_coral", colour="#D8674A"),
            "trittico_middle": MIDDLE.but("trittico_blush", colour="#DDAE98"),
            "trittico_right": RIGHT.but("trittico_plum", colour="#6B3B44"),
        },
        "Notte": {
            "trittico_left": LEFT.but("trittico_ink", colour="#23354A"),
            "trittico_middle": MIDDLE.but("trittico_mist", colour="#A9B4B3"),
            "trittico_right": RIGHT.but("trittico_black", colour="#2A2826"),
        },
    },
    hotspots=(Hotspot("cut", (0.045, -0.055, 0.15), (0.4, -0.9, 0)),),
)
