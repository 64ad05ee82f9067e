"""A set seen from afar: its cells as few flat rectangles, without studs, grooves or steps."""

from dataclasses import replace
from itertools import product
from math import ceil, floor

from .arch_part import ArchPart
from .grid import PITCH, PLATE, SIDES
from .mesh import Mesh
from .round_part import BallPart, BarPart, DiscPart, RoundPart
from .slope_part import SlopePart

# Triangles of the whole hull, and of what it can't do without: beyond these, arches are closed and small things left out.
BUDGET, BODY = 480, 330
# Bars and buttons smaller than this, in studs (of area), aren't seen from afar.
LEAST_AREA = 0.4


def hull(brick_set):
    """The outer faces of all cells, merged by colour; roof bricks of a row as one; then panels and buttons, flat, the
    largest first, while there are triangles left."""
    parts = [part for step in brick_set.steps for part in step]
    mesh = _body(brick_set, parts, closed=False)
    if mesh.triangles() > BODY:
        mesh = _body(brick_set, parts, closed=True)
    for _, add in sorted(_trimmings(brick_set, parts), key=lambda each: -each[0]):
        if mesh.triangles() > BUDGET - 8:
            break
        add(mesh)
    return mesh


def _body(brick_set, parts, closed):
    mesh = Mesh()
    _cells(mesh, parts, closed)
    for slope in _rows([part for part in parts if isinstance(part, SlopePart)]):
        slope.build(mesh, brick_set.grid, len(brick_set.steps), hidden_studs=False)
    return mesh


def _trimmings(brick_set, parts):
    """(area in studs, what adds it to a mesh)."""
    centre = _centre(parts)
    for part in parts:
        if isinstance(part, DiscPart):
            small = replace(part, sides=6)
            yield part.radius**2 * 3, lambda mesh, small=small: small.build(mesh, brick_set.grid, 0, False)
        elif isinstance(part, BallPart):
            small = replace(part, sides=5)
            yield part.radius**2 * 9, lambda mesh, small=small: small.build(mesh, brick_set.grid, 0, False)
        elif isinstance(part, BarPart) and _area(part)[0] >= LEAST_AREA:
            weight = 3 if _glazed([part]) else 1
            yield _area(part)[0] * weight, lambda mesh, part=part: _panel(mesh, part, centre)
        elif isinstance(part, RoundPart) and not _straight(part):
            simple = replace(part, sides=5, stud=False, profile=_simple(part.profile))
            size = part.w * part.h * 0.4 * max(r for r, _ in part.profile) * 2
            yield size, lambda mesh, simple=simple: simple.build(mesh, brick_set.grid, 0, False)


def _simple(profile):
    """Its foot, its widest place and its top."""
    widest = max(profile[1:-1], default=profile[0])
    return tuple(dict.fromkeys((profile[0], widest, profile[-1])))


def _centre(parts):
    cells = [cell for part in parts for cell in part.cells()]
    return [sum(cell[k] for cell in cells) / len(cells) + 0.5 for k in range(3)]


def _straight(part):
    """A post as wide as its stud is a box from afar."""
    return isinstance(part, RoundPart) and {
        radius
        for radius, _ in part.profile
    } == {part.profile[0][0]} and part.profile[0][0] > 0.4


def _cells(mesh, parts, closed):
    """Slopes and round parts hide their neighbours but have faces of their own. Faces that look into a hollow which
    nobody can look into are left out."""
    cells = {}
    for part in parts:
        own = isinstance(part, SlopePart)
        if isinstance(part, RoundPart) and not _straight(part):
            continue
        for cell in part.cells() if closed else _filled(part):
            cells[cell] = None if own else part.colour
    outside = _outside(cells, _glazed(parts))
    for side, n in SIDES.items():
        faces = {}
        axis = next(k for k in range(3) if n[k])
        for (x, y, z), colour in cells.items():
            if colour is None or (x + n[0], y + n[1], z + n[2]) not in outside or (side == "-z" and z == 0):
                continue
            u, v = [(x, y, z)[k] for k in range(3) if k != axis]
            faces.setdefault((x, y, z)[axis], {})[u, v] = colour
        for plane, open_cells in faces.items():
            for rectangle, colour in _rectangles(open_cells):
                _face(mesh, axis, n, plane, rectangle, colour)


def _glazed(parts):
    """The cells that a window or a door stands in: a panel through their middle."""
    found = set()
    for part in parts:
        if not isinstance(part, BarPart):
            continue
        area, thin = _area(part)
        if area < 1.2 or thin == 2 or not 0.2 < (part.low[thin] + part.high[thin]) / 2 % 1 < 0.8:
            continue
        spans = [range(floor(part.low[k] + 1e-6), ceil(part.high[k] - 1e-6)) for k in range(3)]
        found.update(product(*spans))
    return found


def _outside(cells, closed):
    """Every empty cell that can be reached from around the set, but not through what is closed."""
    low = [min(cell[k] for cell in cells) - 1 for k in range(3)]
    high = [max(cell[k] for cell in cells) + 1 for k in range(3)]
    found, edge = {tuple(low)}, [tuple(low)]
    while edge:
        cell = edge.pop()
        for n in SIDES.values():
            near = tuple(c + d for c, d in zip(cell, n))
            if near in found or near in cells or near in closed or any(
                not low[k] <= near[k] <= high[k]
                for k in range(3)
            ):
                continue
            found.add(near)
            edge.append(near)
    return found


def _filled(part):
    """An arch is open below; the cells of its opening don't count."""
    if not isinstance(part, ArchPart):
        return part.cells()
    first = part.x if part.along == "x" else part.y
    pier = ceil(part.pier - 0.3)
    return [
        cell
        for cell in part.cells()
        if cell[2] >= part.z + part.h - 2 or not pier <= (
            cell[0] if part.along == "x" else cell[1]
        ) - first < part.span - pier
    ]


def _rows(slopes):
    """Roof bricks side by side become one."""
    rows = {}
    for part in slopes:
        across = part.x if part.rises[1] == "y" else part.y
        key = (
            part.rises, part.z, part.h, part.flat, part.upside, part.colour,
            *((part.y, part.d) if part.rises[1] == "y" else (part.x, part.w))
        )
        rows.setdefault(key, []).append((across, part))
    for row in rows.values():
        merged = None
        for _, part in sorted(row, key=lambda each: each[0]):
            along_x = part.rises[1] == "y"
            if merged and (merged.x + merged.w == part.x if along_x else merged.y + merged.d == part.y):
                merged = replace(merged, w=merged.w + part.w) if along_x else replace(merged, d=merged.d + part.d)
                continue
            if merged:
                yield merged
            merged = replace(part, studs=False)
        if merged:
            yield merged


def _area(bar):
    """The area of a bar's largest face, square studs, and the axis it looks along."""
    size = [(bar.high[k] - bar.low[k]) * (1 if k < 2 else PLATE / PITCH) for k in range(3)]
    thin = size.index(min(size))
    return size[0] * size[1] * size[2] / size[thin], thin


def _panel(mesh, bar, centre):
    """The face of a bar that looks outwards."""
    thin = _area(bar)[1]
    scale = (PITCH, PITCH, PLATE)
    i, j = [k for k in range(3) if k != thin]
    sign = 1 if bar.low[thin] > centre[thin] else -1
    end = bar.high if sign > 0 else bar.low
    points = []
    for u, v in (
        (bar.low[i], bar.low[j]), (bar.high[i], bar.low[j]), (bar.high[i], bar.high[j]), (bar.low[i], bar.high[j])
    ):
        point = [0.0, 0.0, 0.0]
        point[thin], point[i], point[j] = end[thin] * scale[thin], u * scale[i], v * scale[j]
        points.append(tuple(point))
    normal = [0, 0, 0]
    normal[thin] = sign
    mesh.flat(points, normal, bar.colour)


def _rectangles(cells):
    free = dict(cells)
    for u, v in sorted(cells):
        if (u, v) not in free:
            continue
        colour = free[u, v]
        h = 1
        while free.get((u, v + h)) == colour:
            h += 1
        w = 1
        while all(free.get((u + w, v + k)) == colour for k in range(h)):
            w += 1
        for i in range(w):
            for j in range(h):
                del free[u + i, v + j]
        yield (u, v, w, h), colour


def _face(mesh, axis, n, plane, rectangle, colour):
    u, v, w, h = rectangle
    scale = [PITCH, PITCH, PLATE]
    others = [k for k in range(3) if k != axis]
    points = []
    for a, b in ((u, v), (u + w, v), (u + w, v + h), (u, v + h)):
        point = [0.0, 0.0, 0.0]
        point[axis] = (plane + (1 if n[axis] > 0 else 0)) * scale[axis]
        point[others[0]], point[others[1]] = a * scale[others[0]], b * scale[others[1]]
        points.append(tuple(point))
    mesh.flat(points, n, colour)
