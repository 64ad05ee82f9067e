"""Boxes, turned bodies and balls. Metres; z is up; everything has a bevel or a curve, for it is seen from 30 cm."""

import math

import bmesh

from . import parts, profiles, quality


def box(size, at, finish, bevel=0.004, segments=2, turn=(0, 0, 0), smooth=52.0):
    """A box about `at` (its middle) with rounded edges."""
    bm = bmesh.new()
    bmesh.ops.create_cube(bm, size=1)
    bmesh.ops.scale(bm, vec=size, verts=bm.verts)
    if bevel > 0:
        bmesh.ops.bevel(
            bm,
            geom=list(bm.edges),
            offset=min(bevel, min(size) * 0.49),
            segments=quality.segments(segments, 1),
            profile=0.5,
            affect="EDGES",
        )
    return parts.place(parts.from_bmesh(bm, finish, smooth, "box"), at, turn)


def lathe(profile, finish, segments=48, at=(0, 0, 0), turn=(0, 0, 0), shape=None, smooth=52.0, grain="around"):
    """A body turned about z from (radius, height) points, with texture coordinates in metres.

    A profile whose ends are both on the axis, or meet, makes a closed body. Any other makes an open skin, seen from
    the right of the way the profile goes: outside upwards, inside downwards.
    `shape(angle, height, radius)` returns the radius there instead (flutes, petals, dents); it may also return
    (radius, height, extra angle). `grain`: whether the detail's grain runs "around" or "along" the profile.
    """
    count = segments if shape and quality.fine() else quality.segments(segments, 8)
    bm = bmesh.new()
    layer = bm.loops.layers.uv.new(parts.UV)
    along = [0.0]
    for (r0, z0), (r1, z1) in zip(profile, profile[1:]):
        along.append(along[-1] + math.hypot(r1 - r0, z1 - z0))
    girth = max(r for r, _ in profile) * math.tau
    rings = []
    for r, z in profile:
        if r < 1e-6:
            rings.append([bm.verts.new((0, 0, z))])
            continue
        ring = []
        for k in range(count):
            angle = math.tau * k / count
            radius, height, more = r, z, 0.0
            if shape:
                made = shape(angle, z, r)
                radius, height, more = made if isinstance(made, tuple) else (made, z, 0.0)
            ring.append(bm.verts.new((radius * math.cos(angle + more), radius * math.sin(angle + more), height)))
        rings.append(ring)

    def face(corners):
        made = bm.faces.new([vert for vert, _, _ in corners])
        for loop, (_, step, row) in zip(made.loops, corners):
            u, v = girth * step / count, along[row]
            loop[layer].uv = (u, v) if grain == "around" else (v, u)

    for row, (a, b) in enumerate(zip(rings, rings[1:])):
        for k in range(count if max(len(a), len(b)) > 1 else 0):
            j = (k + 1) % count
            if len(a) == 1:
                face([(a[0], k + 0.5, row), (b[j], k + 1, row + 1), (b[k], k, row + 1)])
            elif len(b) == 1:
                face([(a[k], k, row), (a[j], k + 1, row), (b[0], k + 0.5, row + 1)])
            else:
                face([(a[k], k, row), (a[j], k + 1, row), (b[j], k + 1, row + 1), (b[k], k, row + 1)])
    bmesh.ops.remove_doubles(bm, verts=bm.verts, dist=1e-6)
    closed = profile[0] == profile[-1] or max(profile[0][0], profile[-1][0]) < 1e-6
    return parts.place(parts.from_bmesh(bm, finish, smooth, "lathe", closed), at, turn)


def cylinder(radius, height, at, finish, segments=32, bevel=0.002, turn=(0, 0, 0), rounds=2, top=None):
    """A disc or rod standing on `at`, its edges rounded; `top`: the radius above when it tapers."""
    upper = radius if top is None else top
    rounds = rounds if bevel > 0 else 0
    b = min(bevel, height * 0.45, min(radius, upper) * 0.9)
    outline = profiles.rounded([(0, 0), (radius, 0), (upper, height), (0, height)], b, rounds)
    return lathe(outline, finish, segments, at, turn)


def ring(inner, outer, height, at, finish, segments=40, bevel=0.001, turn=(0, 0, 0)):
    """A flat ring standing on `at`, its two outer edges rounded."""
    corners = [(inner, 0), (outer, 0), (outer, height), (inner, height)]
    soft = min(bevel, height * 0.45, (outer - inner) * 0.45)
    outline = profiles.rounded(corners, [0, soft, soft, 0], 1, closed=True)
    return lathe([*outline, outline[0]], finish, segments, at, turn)


def sphere(radius, at, finish, segments=32, rings=18, scale=(1, 1, 1)):
    rows = quality.segments(rings, 6)
    outline = [
        (
            max(radius * math.sin(math.pi * k / rows), 0 if k in (0, rows) else 1e-5),
            -radius * math.cos(math.pi * k / rows)
        )
        for k in range(rows + 1)
    ]
    outline[0], outline[-1] = (0, -radius), (0, radius)
    return parts.place(lathe(outline, finish, segments), at, scale=scale)


def cushion(size, at, finish, corner=0.06, bulge=0.03, turn=(0, 0, 0), divisions=(10, 10), edge=0.35):
    """An upholstered pad about `at`: rounded plan, top and bottom swelling by `bulge` towards their middle.

    `edge`: how boxy its side is, 0 (pillow) to 1 (block).
    """
    nx, ny = (quality.segments(n, 4) for n in divisions)
    bm = bmesh.new()
    w, d, h = (s / 2 for s in size)

    def lines(count, half):
        """Grid lines from -1 to 1: three of them in each rounded corner, the rest evenly between."""
        flat = max(0.0, half - corner) / half
        if count < 6:
            return [2 * k / count - 1 for k in range(count + 1)]
        between = [-flat + 2 * flat * k / (count - 4) for k in range(count - 3)]
        return [-1, -(1 + flat) / 2, *between, (1 + flat) / 2, 1]

    columns, rows = lines(nx, w), lines(ny, d)

    def plan(i, j):
        """A grid square pressed onto a rounded rectangle."""
        x, y = columns[i], rows[j]
        far = max(abs(x), abs(y))
        if far < 1e-6:
            return 0.0, 0.0, 0.0
        px, py = x * w, y * d
        limit_x, limit_y = w - corner, d - corner
        ox, oy = max(abs(px) - limit_x, 0), max(abs(py) - limit_y, 0)
        if ox > 0 and oy > 0:
            reach = max(ox, oy)
            length = math.hypot(ox, oy)
            px = math.copysign(limit_x + ox * reach / length, px)
            py = math.copysign(limit_y + oy * reach / length, py)
        return px, py, far

    def swell(far):
        return math.sqrt(max(0.0, 1 - far**6)) * (1 - edge) + edge if far < 1 else edge

    layers = []
    for side in (1, -1):
        grid = {}
        for i in range(nx + 1):
            for j in range(ny + 1):
                px, py, far = plan(i, j)
                lift = bulge * (1 - (px / w) ** 2) * (1 - (py / d) ** 2)
                grid[i, j] = bm.verts.new((px, py, side * ((h - bulge) * swell(far) + lift)))
        layers.append(grid)
        for i in range(nx):
            for j in range(ny):
                bm.faces.new((grid[i, j], grid[i + 1, j], grid[i + 1, j + 1], grid[i, j + 1]))
    rim = (
        [(i, 0) for i in range(nx)]
        + [(nx, j) for j in range(ny)]
        + [(i, ny) for i in range(nx, 0, -1)]
        + [(0, j) for j in range(ny, 0, -1)]
    )
    top, bottom = layers
    for a, b in zip(rim, [*rim[1:], rim[0]]):
        bm.faces.new((top[a], top[b], bottom[b], bottom[a]))
    part = parts.from_bmesh(bm, finish, 80, "cushion")
    if quality.fine():
        part = parts.modified(part, ("BEVEL", {"width": min(h * edge, 0.02) * 0.9, "segments": 2, "angle_limit": 0.6}))
        part.data.use_auto_smooth = True
        part.data.auto_smooth_angle = math.radians(80)
    return parts.place(part, at, turn)
