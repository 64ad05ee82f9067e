"""Outlines: lists of (x, y) or (radius, height) that shapes are turned, swept or cut from. Metres, radians."""

import math

from . import quality


def smooth(points, count=24):
    """A Catmull-Rom curve through `points` (2D or 3D) with `count` spans at full fineness."""
    count = quality.segments(count, len(points))
    ends = [points[0], *points, points[-1]]
    spans = len(points) - 1
    curve = []
    for step in range(count + 1):
        t = step / count * spans
        index = min(int(t), spans - 1)
        f = t - index
        p0, p1, p2, p3 = ends[index : index + 4]
        curve.append(
            tuple(
                0.5 * (2 * b + (c - a) * f + (2 * a - 5 * b + 4 * c - d) * f**2 + (3 * b - a - 3 * c + d) * f**3)
                for a, b, c, d in zip(p0, p1, p2, p3)
            )
        )
    return curve


def picked(curve, count):
    """The `count` points of `curve` that tell its shape best, its ends among them."""
    chosen = {0, len(curve) - 1}
    while len(chosen) < min(count, len(curve)):
        order = sorted(chosen)
        chosen.add(max((_farthest(curve, a, b) for a, b in zip(order, order[1:])))[1])
    return [curve[k] for k in sorted(chosen)]


def _farthest(curve, first, last):
    """How far the curve leaves the straight line between two of its points, and where."""
    (x0, y0), (x1, y1) = curve[first], curve[last]
    long = math.hypot(x1 - x0, y1 - y0) or 1.0
    between = range(first + 1, last)
    away = ((abs((x1 - x0) * (curve[k][1] - y0) - (y1 - y0) * (curve[k][0] - x0)) / long, k) for k in between)
    return max(away, default=(-1.0, first))


def arc(centre, radius, start, end, count=8):
    """Points of a circle from `start` to `end`; `radius` is a number or (across, up)."""
    across, up = radius if isinstance(radius, tuple) else (radius, radius)
    count = quality.segments(count, 2)
    angles = [start + (end - start) * step / count for step in range(count + 1)]
    return [(centre[0] + across * math.cos(a), centre[1] + up * math.sin(a)) for a in angles]


def rounded(points, radius, count=3, closed=False):
    """`points` (2D or 3D) with its corners rounded. `radius`: one for all, or one a point (0 leaves it sharp)."""
    count = quality.segments(count, 1)
    radii = list(radius) if isinstance(radius, (list, tuple)) else [radius] * len(points)
    out = []
    for index, corner in enumerate(points):
        inner = closed or 0 < index < len(points) - 1
        before, after = points[index - 1], points[(index + 1) % len(points)]
        into = [a - b for a, b in zip(before, corner)]
        away = [a - b for a, b in zip(after, corner)]
        reach_in, reach_out = math.hypot(*into), math.hypot(*away)
        if not inner or radii[index] <= 0 or min(reach_in, reach_out) < 1e-9:
            out.append(tuple(corner))
            continue
        cosine = sum(a * b for a, b in zip(into, away)) / (reach_in * reach_out)
        angle = math.acos(max(-1.0, min(1.0, cosine)))
        if angle > math.pi - 0.02:
            out.append(tuple(corner))
            continue
        cut = min(radii[index] / math.tan(angle / 2), reach_in * 0.49, reach_out * 0.49)
        first = [c + v / reach_in * cut for c, v in zip(corner, into)]
        last = [c + v / reach_out * cut for c, v in zip(corner, away)]
        # The arc's centre lies on the bisector; between the two ends directions are blended along the circle.
        middle = [(a + b) / 2 for a, b in zip(first, last)]
        reach = math.dist(middle, corner)
        centre = [c + (m - c) / reach * (cut / math.cos(angle / 2)) for c, m in zip(corner, middle)]
        turn = math.pi - angle
        for step in range(count + 1):
            a = math.sin((1 - step / count) * turn) / math.sin(turn)
            b = math.sin(step / count * turn) / math.sin(turn)
            out.append(tuple(o + a * (f - o) + b * (e - o) for o, f, e in zip(centre, first, last)))
    return out


def inset(points, by):
    """A closed anticlockwise outline moved inwards by `by` (outwards when negative); for gentle corners."""
    out = []
    for index, (x, y) in enumerate(points):
        ax, ay = points[index - 1]
        bx, by_ = points[(index + 1) % len(points)]
        length = math.hypot(bx - ax, by_ - ay) or 1.0
        out.append((x - (by_ - ay) / length * by, y + (bx - ax) / length * by))
    return out


def circle(centre, radius, count=48):
    """A closed circle, anticlockwise."""
    count = quality.segments(count, 8)
    return [
        (centre[0] + radius * math.cos(math.tau * k / count), centre[1] + radius * math.sin(math.tau * k / count))
        for k in range(count)
    ]


def superellipse(centre, size, power=2.5, count=48):
    """A closed rounded outline `size` = (width, height): power 2 is an ellipse, more is squarer."""
    count = quality.segments(count, 12)
    out = []
    for k in range(count):
        c, s = math.cos(math.tau * k / count), math.sin(math.tau * k / count)
        out.append(
            (
                centre[0] + size[0] / 2 * math.copysign(abs(c) ** (2 / power), c),
                centre[1] + size[1] / 2 * math.copysign(abs(s) ** (2 / power), s),
            )
        )
    return out


def rectangle(centre, size, radius=0.0, count=5):
    """A closed rectangle `size` = (width, height) with rounded corners, anticlockwise."""
    (x, y), w, h = centre, size[0] / 2, size[1] / 2
    corners = [(x + w, y - h), (x + w, y + h), (x - w, y + h), (x - w, y - h)]
    return rounded(corners, radius, count, closed=True) if radius > 0 else corners


def thicken(profile, thickness, rim=3):
    """A lathe's profile of a wall: `profile` outside, itself moved by `thickness` inside, joined by a round rim.

    `profile` runs from the foot's middle outwards and up; the wall lies on its left (towards the axis).
    """
    inside = []
    last = len(profile) - 1
    for index, (x, y) in enumerate(profile):
        ax, ay = profile[max(index - 1, 0)]
        bx, by = profile[min(index + 1, last)]
        dx, dy = bx - ax, by - ay
        length = math.hypot(dx, dy) or 1.0
        inside.append((max(x - dy / length * thickness, 0.0), y + dx / length * thickness))
    (ox, oy), (ix, iy) = profile[-1], inside[-1]
    middle = ((ox + ix) / 2, (oy + iy) / 2)
    start = math.atan2(oy - middle[1], ox - middle[0])
    turn = arc(middle, thickness / 2, start, start + math.pi, quality.segments(rim, 2))
    return [*profile, *turn[1:-1], *reversed(inside)]
