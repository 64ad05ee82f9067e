"""Diffusore Perla: a ceramic sphere on a ring of brass, its voice behind a pierced face."""

import math

import bmesh
from audio.skins import skin
from kit import parts, profiles, quality, solids
from kit.materials import BLACK_PLASTIC, BRASS, RUBBER, Finish
from kit.product import Hotspot, Product

SHELL = Finish("perla_shell", "#EEE7DA", 0.4)
GRILLE = Finish("perla_grille", "#C9A468", 0.34, 1.0)
HOLE = Finish("perla_hole", "#15130F", 0.8)
CLOTH = Finish("perla_cloth", "#3A3630", 0.95, detail="weave", tile=0.05)
RADIUS, MIDDLE = 0.110, 0.134
# Radius of the face cut from the sphere, and how far in front of the middle it lies.
FACE = 0.083
PLANE = math.sqrt(RADIUS**2 - FACE**2)


def _sphere():
    """Turned about the axis that looks out of the face, so that the cut is clean."""
    edge = math.asin(FACE / RADIUS)
    outline = [(0.0785, PLANE - 0.006), (0.0800, PLANE - 0.001), (0.0815, PLANE + 0.0006), (FACE, PLANE)]
    outline += [
        (RADIUS * math.sin(a), RADIUS * math.cos(a))
        for a in (edge + (math.pi - edge) * k / 14 for k in range(1, 15))
    ]
    outline[-1] = (0, -RADIUS)
    body = solids.lathe(outline[::-1], SHELL, 44)
    seam = solids.ring(RADIUS - 0.0006, RADIUS + 0.0009, 0.0016, (0, 0, -0.0008), BRASS, 40, 0.0004)
    return [body, seam]


def _dome(r):
    """How far the grille stands before the sphere's middle, `r` from its axis."""
    return PLANE - 0.0055 + 0.0085 * (1 - (r / 0.074) ** 2)


def _face():
    """Brass lip, a cloth behind, and a slightly domed grille pierced in rings of holes."""
    lip = solids.lathe(
        [(0.0785, PLANE - 0.006), (0.0760, PLANE - 0.0015), (0.0735, PLANE - 0.0020), (0.0725, PLANE - 0.006)], BRASS,
        48
    )
    grille = skin([(r, _dome(r)) for r in (0.074, 0.062, 0.048, 0.034, 0.018)] + [(0, _dome(0))], GRILLE, 36)
    made = [lip, grille]
    if quality.fine():
        for ring in range(1, 9):
            r = 0.0078 * ring
            count = 6 * ring if ring < 7 else 5 * ring
            tilt = math.atan(2 * 0.0085 * r / 0.074**2)
            hole = _hole(r, _dome(r), tilt)
            made.append(_holes(hole, count))
        made.append(_holes(_hole(0, _dome(0), 0), 1))
    return made


def _hole(r, z, tilt):
    """Six corners of a dark dot, just above the grille."""
    size = 0.0020
    return [
        (
            r + size * math.cos(math.tau * k / 6) * math.cos(tilt), size * math.sin(math.tau * k / 6),
            z + 0.0007 - size * math.cos(math.tau * k / 6) * math.sin(tilt)
        )
        for k in range(6)
    ]


def _holes(corners, count):
    bm = bmesh.new()
    for k in range(count):
        a = math.tau * k / count
        c, s = math.cos(a), math.sin(a)
        bm.faces.new([bm.verts.new((x * c - y * s, x * s + y * c, z)) for x, y, z in corners])
    part = parts.from_bmesh(bm, HOLE, 40, "holes")
    if sum(p.normal.z for p in part.data.polygons) < 0:
        part.data.flip_normals()
    return part


def _foot():
    outline = profiles.rounded(
        [(0.046, 0.004), (0.066, 0.004), (0.063, 0.012), (0.0525, 0.0385), (0.0500, 0.0385), (0.046, 0.012)], 0.0012, 1,
        closed=True
    )
    made = [
        solids.lathe([*outline, outline[0]], BRASS, 36), solids.ring(0.048, 0.062, 0.0045, (0, 0, 0), RUBBER, 18, 0.001)
    ]
    return made


def _top():
    """Three touch marks on top and the charging socket behind."""
    if not quality.fine():
        return []
    made = []
    for x in (-0.020, 0, 0.020):
        r = math.hypot(x, 0.01)
        z = MIDDLE + math.sqrt(RADIUS**2 - r * r)
        made.append(
            solids.cylinder(
                0.0042 if x else 0.0055, 0.0009, (x, 0.010, z - 0.0003), BRASS, 18, 0.0003,
                (-5, math.degrees(x / RADIUS), 0), 1
            )
        )
    y = math.sqrt(RADIUS**2 - 0.074**2)
    socket = solids.box((0.0105, 0.004, 0.0042), (0, y, MIDDLE - 0.074), BLACK_PLASTIC, 0.0016, 2)
    return [*made, socket]


def build():
    head = parts.place([*_sphere(), *_face()], (0, 0, MIDDLE), (74, 0, 0))
    return [*head, *_foot(), *_top()]


PRODUCT = Product(
    handle="diffusore-perla",
    build=build,
    variants={
        "Gesso": {},
        "Nero": {
            "perla_shell": SHELL.but("perla_black", colour="#242326", roughness=0.3),
            "perla_grille": GRILLE.but("perla_grille_black", colour="#4A4642", roughness=0.4),
        },
    },
    hotspots=(Hotspot("grille", (0, -0.092, 0.16), (0, -0.95, 0.3)), Hotspot("touch", (0, 0.01, 0.2445), (0, 0, 1))),
)
