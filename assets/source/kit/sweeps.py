"""Tubes, rails, cables and plates: sections along paths, outlines with thickness. Metres; z is up."""

import math

import bmesh
import bpy
from mathutils import Matrix, Vector

from . import mapping, parts, quality


def _frames(path, closed, up):
    """Position, side and up along `path`, carried from one point to the next without twisting."""
    points = [Vector(p) for p in path]
    count = len(points)
    carried = Vector(up) if up else None
    for index, point in enumerate(points):
        before = points[index - 1] if index > 0 or closed else point
        after = points[(index + 1) % count] if index < count - 1 or closed else point
        along = (after - before).normalized()
        if carried is None:
            carried = Vector((0, 0, 1)) if abs(along.z) < 0.9 else Vector((1, 0, 0))
        side = along.cross(carried)
        side = side.normalized() if side.length > 1e-6 else along.orthogonal().normalized()
        carried = side.cross(along).normalized()
        yield point, side, carried


def sweep(path, section, finish, closed=False, caps=True, scale=None, up=None, smooth=52.0, twist=0.0):
    """`section` (closed list of (sideways, upwards)) along `path` (3D points).

    `scale`: a number or (sideways, upwards) per point of the path, or a function of its share 0..1 of the way.
    `up`: where the section's upwards starts. `twist`: degrees from start to end.
    Texture coordinates in metres: u along, v around.
    """
    if finish.detail != "none" and not callable(scale):
        path, scale = _divided(path, scale, closed)
    bm = bmesh.new()
    layer = bm.loops.layers.uv.new(parts.UV)
    rings, along, widths = [], [0.0], []
    count = len(path)
    for index, (point, side, upwards) in enumerate(_frames(path, closed, up)):
        share = index / max(count - 1, 1)
        grow = scale(share) if callable(scale) else scale[index] if isinstance(scale, (list, tuple)) else 1.0
        gx, gy = grow if isinstance(grow, tuple) else (grow, grow)
        widths.append((gx + gy) / 2)
        turn = math.radians(twist) * share
        c, s = math.cos(turn), math.sin(turn)
        rings.append(
            [
                bm.verts.new(point + side * (x * gx * c - y * gy * s) + upwards * (x * gx * s + y * gy * c))
                for x, y in section
            ]
        )
        if index:
            along.append(along[-1] + (point - Vector(path[index - 1])).length)
    if closed:
        along.append(along[-1] + (Vector(path[0]) - Vector(path[-1])).length)
    girth, wide = [0.0], sum(widths) / count
    for a, b in zip(section, [*section[1:], section[0]]):
        girth.append(girth[-1] + math.dist(a, b) * wide)
    size = len(section)
    for row in range(count if closed else count - 1):
        a, b = rings[row], rings[(row + 1) % count]
        for k in range(size):
            j = (k + 1) % size
            made = bm.faces.new((a[k], a[j], b[j], b[k]))
            corners = ((row, k), (row, k + 1), (row + 1, k + 1), (row + 1, k))
            for loop, (at, step) in zip(made.loops, corners):
                loop[layer].uv = (along[at], girth[step])
    if caps and not closed:
        bm.faces.new(rings[0])
        bm.faces.new(rings[-1])
    return parts.from_bmesh(bm, finish, smooth, "sweep")


def _divided(path, scale, closed):
    """Points put between those that are too far apart for the grain to run over a face unstretched; `scale` with them."""
    if not quality.fine():
        return path, scale
    each = isinstance(scale, (list, tuple))
    points, sizes = [], []
    count = len(path)
    for index, point in enumerate(path):
        points.append(point)
        sizes.append(scale[index] if each else None)
        after = (index + 1) % count
        if after == 0 and not closed:
            break
        pieces = math.ceil(math.dist(point, path[after]) / mapping.LONGEST)
        for k in range(1, pieces):
            points.append(tuple(Vector(point).lerp(Vector(path[after]), k / pieces)))
            sizes.append(_between(scale[index], scale[after], k / pieces) if each else None)
    return points, sizes if each else scale


def _between(a, b, share):
    if isinstance(a, tuple):
        return tuple(p + (q - p) * share for p, q in zip(a, b))
    return a + (b - a) * share


def tube(path, radius, finish, segments=12, closed=False, caps=True, flat=1.0, up=None, smooth=50.0):
    """A round rod along `path`. `radius`: metres, one or one a point. `flat`: height over width of its section."""
    count = quality.segments(segments, 4)
    section = [
        (math.cos(math.tau * k / count), flat * math.sin(math.tau * k / count)) for k in range(count)
    ]
    radii = list(radius) if isinstance(radius, (list, tuple)) else [radius] * len(path)
    if not closed and caps and quality.fine() and min(radii[0], radii[-1]) > 0.0034:
        path, radii = _softened(path, radii)
    unit = [(x, y) for x, y in section]
    return sweep(path, unit, finish, closed, caps, radii, up, smooth)


def _softened(path, radii):
    """A chamfer at each end, and on a long straight a ring near it, where the occlusion of what holds it fades out."""
    for _ in range(2):
        points = [Vector(p) for p in path]
        soft = min(0.0015, radii[0] * 0.3)
        along = points[1] - points[0]
        added = [(points[0], radii[0] - soft), (points[0] + along.normalized() * soft, radii[0])]
        if along.length > 0.09:
            share = 0.03 / along.length
            added.append((points[0].lerp(points[1], share), radii[0] + (radii[1] - radii[0]) * share))
        path = [*(point for point, _ in added), *points[1:]][::-1]
        radii = [*(radius for _, radius in added), *radii[1:]][::-1]
    return path, radii


def cable(path, finish, radius=0.003, segments=8):
    """A flex along `path`; coarser models leave its roundness out."""
    return tube(path, radius, finish, segments, smooth=80)


def plate(outline, thickness, finish, holes=(), bevel=0.002, rounds=2, matrix=None, smooth=52.0):
    """`outline` (closed, in x and y), with `holes` cut out, `thickness` metres thick about z = 0, edges rounded."""
    curve = bpy.data.curves.new("plate", "CURVE")
    curve.dimensions = "2D"
    curve.fill_mode = "BOTH"
    bevel = min(bevel, thickness * 0.49)
    curve.extrude = thickness / 2 - bevel
    curve.bevel_depth = bevel
    curve.bevel_resolution = quality.segments(rounds, 0) if bevel > 0 else 0
    curve.offset = -bevel
    for points in (outline, *holes):
        spline = curve.splines.new("POLY")
        spline.points.add(len(points) - 1)
        spline.use_cyclic_u = True
        for at, (x, y) in zip(spline.points, points):
            at.co = (x, y, 0, 1)
    holder = bpy.data.objects.new("plate", curve)
    bpy.context.scene.collection.objects.link(holder)
    bpy.context.view_layer.update()
    mesh = bpy.data.meshes.new_from_object(holder.evaluated_get(bpy.context.evaluated_depsgraph_get()))
    bpy.data.objects.remove(holder)
    bm = bmesh.new()
    bm.from_mesh(mesh)
    bmesh.ops.remove_doubles(bm, verts=bm.verts, dist=1e-5)
    bmesh.ops.dissolve_degenerate(bm, edges=bm.edges, dist=1e-6)
    for name in bm.loops.layers.uv.keys():
        bm.loops.layers.uv.remove(bm.loops.layers.uv[name])
    part = parts.from_bmesh(bm, finish, smooth, "plate")
    return parts.transform(part, matrix) if matrix is not None else part


UPRIGHT = Matrix.Rotation(math.pi / 2, 4, "X")
"""Stands a plate up: its y becomes z, its front looks to -y."""


def surface(rows, finish, thickness=0.0, levels=2, smooth=80.0, closed=False):
    """A subdivided skin over a grid of points (`rows` of equal length), given `thickness` metres about itself.

    `closed`: the last point of a row meets the first.
    """
    bm = bmesh.new()
    grid = [[bm.verts.new(point) for point in row] for row in rows]
    for a, b in zip(grid, grid[1:]):
        for k in range(len(a) if closed else len(a) - 1):
            j = (k + 1) % len(a)
            bm.faces.new((a[k], a[j], b[j], b[k]))
    part = parts.from_bmesh(bm, finish, smooth, "surface")
    steps = []
    if thickness:
        steps.append(("SOLIDIFY", {"thickness": thickness, "offset": 0}))
    if levels:
        steps.append(("SUBSURF", {"levels": levels if quality.fine() else max(levels - 1, 0)}))
    part = parts.modified(part, *steps) if steps else part
    part.data.use_auto_smooth = True
    part.data.auto_smooth_angle = math.radians(smooth)
    return part


def stitches(path, finish, length=0.006, gap=0.004, radius=0.0007, lift=0.0004):
    """Thread along `path` (3D points on a surface): one small stitch after another. Nothing in coarser models."""
    if not quality.fine():
        return []
    points = [Vector(p) for p in path]
    out = []
    travelled, start = 0.0, None
    bm = bmesh.new()
    step = length + gap
    for a, b in zip(points, points[1:]):
        span = (b - a).length
        at = -travelled % step
        while at + length <= span:
            start = a.lerp(b, at / span)
            end = a.lerp(b, (at + length) / span)
            along = (end - start).normalized()
            side = along.orthogonal().normalized()
            up = along.cross(side)
            tri = [side, -side * 0.5 + up * 0.87, -side * 0.5 - up * 0.87]
            middle = (start + end) / 2
            rings = [[bm.verts.new(middle + v * radius * 1.2) for v in tri]]
            first, last = bm.verts.new(start), bm.verts.new(end)
            for k in range(3):
                bm.faces.new((first, rings[0][k], rings[0][(k + 1) % 3]))
                bm.faces.new((last, rings[0][(k + 1) % 3], rings[0][k]))
            at += step
        travelled += span
    return [parts.from_bmesh(bm, finish, 80, "stitches")]
