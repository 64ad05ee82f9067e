"""Pleated cloth hanging from a brass rail."""
import math

from helpers.frame import move
from helpers.shapes import ball, strip, tube
from palette import BRASS, CURTAIN


def curtain(model, line, low, high, pleats, depth=0.045, brush=CURTAIN):
    """
    `line`: a function from 0..1 to (x, z, nx, nz), a place of the rail and the way its pleats swing. Both sides are made:
    the cloth is seen from within too.
    """
    steps = pleats * 6
    lower, upper = [], []
    for k in range(steps + 1):
        share = k / steps
        x, z, nx, nz = line(share)
        swing = depth * math.sin(2 * math.pi * pleats * share) + depth * 0.25 * math.sin(share * 41)
        lower.append((x + nx * swing, low, z + nz * swing))
        upper.append((x + nx * swing * 0.5, high, z + nz * swing * 0.5))
    brush = brush.but(smooth=80)
    strip(model, move(), [lower, upper], brush)
    # The cloth is a centimetre thick: coplanar sides would shade each other.
    inward = [line(k / steps)[2:] for k in range(steps + 1)]
    back = [[(x - nx * 0.012, y, z - nz * 0.012) for (x, y, z), (nx, nz) in zip(row, inward)][::-1]
            for row in (lower, upper)]
    strip(model, move(), back, brush.but(density=0.6))


def rail(model, points, brush=BRASS, radius=0.016):
    tube(model, move(), points, radius, brush, 8)
    for x, y, z in (points[0], points[-1]):
        ball(model, move(x, y, z), radius * 1.9, brush, 10, 6)
