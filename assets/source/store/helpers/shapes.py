"""What the place is built of. Each shape adds clean faces to a model and lays its light out flat, without distortion."""
import math

import numpy as np
from mathutils.geometry import delaunay_2d_cdt

from helpers import outlines
from helpers.frame import apply


def _dedupe(points, flat):
    keep = [k for k in range(len(points)) if np.linalg.norm(points[k] - points[k - 1]) > 1e-6]
    return points[keep], flat[keep]


def plane(model, frame, outline, brush, holes=(), spacing=None, to_local=None, chart=None, flip=False):
    """
    A flat piece with holes. (a, b) of the outline is (x, y, 0) of the frame unless `to_local` says otherwise; it looks
    along +z. With `spacing` no triangle is much longer than that, so that none is a sliver.
    """
    to_local = to_local or (lambda a, b: (a, b, 0.0))
    loops = [outline, *holes]
    verts, edges = [], []
    for loop in loops:
        base = len(verts)
        verts += loop
        edges += [(base + k, base + (k + 1) % len(loop)) for k in range(len(loop))]
    if spacing:
        verts += list(_inner_points(outline, holes, spacing))
    points, _, faces, *_ = delaunay_2d_cdt([tuple(v) for v in verts], edges, [], 1, 1e-5)
    polygons = []
    for face in faces:
        corners = [tuple(points[k]) for k in face]
        a = sum(c[0] for c in corners) / len(corners)
        b = sum(c[1] for c in corners) / len(corners)
        if not outlines.holds(outline, a, b) or any(outlines.holds(hole, a, b) for hole in holes):
            continue
        if flip:
            corners.reverse()
        flat = np.array(corners)
        polygons.append((apply(frame, [to_local(*c) for c in corners]), flat))
    return model.add(polygons, brush, chart)


def _inner_points(outline, holes, spacing):
    """A lattice inside, away from the edges."""
    xs, ys = [a for a, _ in outline], [b for _, b in outline]
    edges = [(loop[k - 1], loop[k]) for loop in (outline, *holes) for k in range(len(loop))]
    clear = spacing * 0.45
    b, row = min(ys) + spacing / 2, 0
    while b < max(ys):
        a = min(xs) + spacing * (0.5 if row % 2 else 0.95)
        while a < max(xs):
            if (outlines.holds(outline, a, b) and not any(outlines.holds(h, a, b) for h in holes)
                    and all(_distance(a, b, *edge) > clear for edge in edges)):
                yield (a, b)
            a += spacing
        b += spacing * 0.87
        row += 1


def _distance(a, b, start, end):
    ex, ey = end[0] - start[0], end[1] - start[1]
    along = max(0, min(1, ((a - start[0]) * ex + (b - start[1]) * ey) / (ex * ex + ey * ey or 1)))
    return math.hypot(a - start[0] - along * ex, b - start[1] - along * ey)


def strip(model, frame, rows, brush, chart=None):
    """
    Quads between lines of points, `rows`, each as long as the others. The front is where, looking at it, a row runs to
    the right and the next row lies above.
    """
    rows = np.array([apply(frame, row) for row in rows])
    along = np.linalg.norm(np.diff(rows, axis=1), axis=2).max(0)
    across = np.linalg.norm(np.diff(rows, axis=0), axis=2).max(1)
    u, v = np.concatenate([[0], along.cumsum()]), np.concatenate([[0], across.cumsum()])
    polygons = []
    for i in range(rows.shape[0] - 1):
        for j in range(rows.shape[1] - 1):
            points = np.array([rows[i, j], rows[i, j + 1], rows[i + 1, j + 1], rows[i + 1, j]])
            flat = np.array([(u[j], v[i]), (u[j + 1], v[i]), (u[j + 1], v[i + 1]), (u[j], v[i + 1])])
            points, flat = _dedupe(points, flat)
            if len(points) > 2:
                polygons.append((points, flat))
    return model.add(polygons, brush, chart)


def prism(model, frame, outline, low, high, brush, top=None, bevel=0.006, side=True, bottom=False):
    """An outline of the floor, (x, -z) counter-clockwise, raised from `low` to `high` with a rounded upper edge."""
    def ring(loop, y):
        return [(a, y, -b) for a, b in loop + loop[:1]]
    shoulder = high - bevel
    if side:
        strip(model, frame, [ring(outline, low), ring(outline, shoulder)], brush)
    top = top or brush
    chart = model.chart(top)
    inner = outlines.inset(outline, bevel) if bevel else outline
    if bevel:
        wide = outlines.inset(inner, -bevel * 1.5)
        polygons = []
        for k in range(len(outline)):
            n = (k + 1) % len(outline)
            points = [(*outline[k], shoulder), (*outline[n], shoulder), (*inner[n], high), (*inner[k], high)]
            polygons.append((apply(frame, [(a, y, -b) for a, b, y in points]),
                             np.array([wide[k], wide[n], inner[n], inner[k]])))
        model.add(polygons, top, chart, (0.0, 0.0))
    plane(model, frame, inner, top, to_local=lambda a, b: (a, high, -b), chart=chart)
    if bottom:
        plane(model, frame, outline, brush.but(density=brush.density * 0.5), to_local=lambda a, b: (a, low, -b),
              flip=True)


def block(model, frame, width, height, depth, brush, y=0.0, bevel=0.006, bottom=False, top=None, corner=None):
    """A box whose foot is in the middle of the frame."""
    corner = bevel if corner is None else corner
    outline = (outlines.rounded(width, depth, corner, 1 if corner < 0.02 else 4) if corner
               else outlines.rectangle(-width / 2, -depth / 2, width / 2, depth / 2))
    prism(model, frame, outline, y, y + height, brush, top, bevel, bottom=bottom)


def lathe(model, frame, profile, brush, sides=32, flutes=0, depth=0.0, cap=True):
    """A profile of (radius, height) from the foot up, turned about y."""
    rows = []
    for radius, y in profile:
        row = []
        for k in range(sides + 1):
            angle = 2 * math.pi * k / sides
            r = radius * (1 - depth * (0.5 - 0.5 * math.cos(flutes * angle))) if flutes else radius
            row.append((r * math.cos(angle), y, -r * math.sin(angle)))
        rows.append(row)
    strip(model, frame, rows, brush)
    radius, y = profile[-1]
    if cap and radius > 1e-4:
        disc(model, frame, radius, y, brush, sides)


def disc(model, frame, radius, y, brush, sides=32):
    plane(model, frame, outlines.circle(0, 0, radius, sides), brush, to_local=lambda a, b: (a, y, -b))


def tube(model, frame, line, radius, brush, sides=8, closed=False):
    """A rod along a line of points; `radius`: a number, or one for each point."""
    points = np.asarray(line, float)
    count = len(points)
    radii = np.broadcast_to(radius, count)
    rows, normal = [], None
    for k in range(count):
        before = points[k - 1] if (k > 0 or closed) else points[k]
        after = points[(k + 1) % count] if (k < count - 1 or closed) else points[k]
        way = (after - before) / (np.linalg.norm(after - before) or 1)
        if normal is None:
            normal = np.array((0, 1, 0)) if abs(way[1]) < 0.9 else np.array((1, 0, 0))
        side = np.cross(way, normal)
        side /= np.linalg.norm(side) or 1
        normal = np.cross(side, way)
        rows.append([points[k] + radii[k] * (math.cos(a) * side - math.sin(a) * normal)
                     for a in np.linspace(0, 2 * math.pi, sides + 1)])
    if closed:
        rows.append(rows[0])
    # A row runs to the right of the line it is seen along.
    strip(model, frame, rows, brush)


def ball(model, frame, radius, brush, sides=16, rings=10, squash=1.0):
    profile = [(radius * math.sin(math.pi * k / rings), -radius * squash * math.cos(math.pi * k / rings))
               for k in range(rings + 1)]
    lathe(model, frame, profile, brush, sides, cap=False)


def rod(model, frame, start, end, radius, brush, sides=8):
    tube(model, frame, [start, end], radius, brush, sides)
