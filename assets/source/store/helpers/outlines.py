"""Outlines in a plane: lists of (a, b), counter-clockwise."""
import math


def rectangle(a0, b0, a1, b1):
    return [(a0, b0), (a1, b0), (a1, b1), (a0, b1)]


def circle(a, b, radius, corners=32):
    step = 2 * math.pi / corners
    return [(a + radius * math.cos(step * k), b + radius * math.sin(step * k)) for k in range(corners)]


def rounded(width, depth, radius, steps=4, a=0.0, b=0.0):
    radius = min(radius, width / 2 - 1e-4, depth / 2 - 1e-4)
    out = []
    for sa, sb, start in ((1, 1, 0.0), (-1, 1, 0.5), (-1, -1, 1.0), (1, -1, 1.5)):
        for k in range(steps + 1):
            angle = (start + 0.5 * k / steps) * math.pi
            out.append((a + sa * (width / 2 - radius) + radius * math.cos(angle),
                        b + sb * (depth / 2 - radius) + radius * math.sin(angle)))
    return out


def arch(middle, width, top, base=0.0, steps=20):
    """A rectangle with a half circle on it, from the left foot over the right one."""
    r = width / 2
    curve = [(middle + r * math.cos(math.pi * k / steps), top - r + r * math.sin(math.pi * k / steps))
             for k in range(steps + 1)]
    return [(middle - r, base), (middle + r, base)] + curve


def fluted(outline, flutes, depth, steps=4):
    """An outline with `flutes` grooves of `depth` all around, `steps` corners each."""
    closed = outline + outline[:1]
    lengths = [0.0]
    for (a, b), (c, d) in zip(closed, closed[1:]):
        lengths.append(lengths[-1] + math.hypot(c - a, d - b))
    count, out, piece = flutes * steps, [], 0
    for k in range(count):
        along = lengths[-1] * k / count
        while lengths[piece + 1] < along:
            piece += 1
        (a, b), (c, d) = closed[piece], closed[piece + 1]
        length = lengths[piece + 1] - lengths[piece]
        share = (along - lengths[piece]) / length
        inward = depth * (0.5 - 0.5 * math.cos(2 * math.pi * k / steps))
        out.append((a + (c - a) * share - (d - b) / length * inward,
                    b + (d - b) * share + (c - a) / length * inward))
    return out


def inset(outline, by):
    """Moved inwards by `by` metres, corners mitred."""
    out, count = [], len(outline)
    for k, (a, b) in enumerate(outline):
        (pa, pb), (na, nb) = outline[k - 1], outline[(k + 1) % count]
        before, after = math.hypot(a - pa, b - pb) or 1, math.hypot(na - a, nb - b) or 1
        n1 = (-(b - pb) / before, (a - pa) / before)
        n2 = (-(nb - b) / after, (na - a) / after)
        scale = 1 + n1[0] * n2[0] + n1[1] * n2[1]
        scale = max(scale, 0.3)
        out.append((a + by * (n1[0] + n2[0]) / scale, b + by * (n1[1] + n2[1]) / scale))
    return out


def holds(outline, a, b):
    inside = False
    for k, (xa, ya) in enumerate(outline):
        xb, yb = outline[k - 1]
        if (ya > b) != (yb > b) and a < (xb - xa) * (b - ya) / (yb - ya) + xa:
            inside = not inside
    return inside
