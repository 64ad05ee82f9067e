"""Cuscino Lodi: washed linen over feathers, a cord sewn into its seam; it leans a little, as cushions do."""

import math

from kit import parts, quality, sweeps
from kit.materials import Finish
from kit.product import Hotspot, Product

LINEN = Finish("lodi_linen", "#B0674A", 0.95, detail="weave", tile=0.05)
CORD = Finish("lodi_cord", "#9C5639", 0.9, detail="weave", tile=0.02)
HALF, FAT = 0.245, 0.088


def _pull(u, v):
    """The sides are drawn in between the corners."""
    return 1 - 0.06 * (1 - u * u) * v * v - 0.06 * (1 - v * v) * u * u


def _plan(u, v):
    """Where the seam's plane has the point (u, v), both -1 to 1: sides drawn in, corners rounded, as sewn cloth is."""
    inner = max(0.0, min(abs(u), abs(v)) - 0.72) / 0.28
    p = _pull(u, v) * (1 - 0.07 * inner**1.5)
    return u * HALF * p, v * HALF * p


def _skin(sign, n):
    rows = []
    for j in range(n + 1):
        v = math.sin((j / n - 0.5) * math.pi)
        row = []
        for i in range(n + 1):
            u = math.sin((i / n - 0.5) * math.pi)
            x, z = _plan(u, v)
            swell = FAT * max(0.0, 1 - u**2) ** 0.55 * max(0.0, 1 - v**2) ** 0.55
            # Creases run from the corners, and a dent where a hand plumped it.
            crease = 0.006 * math.sin(7 * u * v + 1.3 * sign) * abs(u * v)
            crease += 0.004 * math.sin(9 * u) * abs(v) ** 3
            crease += 0.004 * math.sin(8 * v + 1) * abs(u) ** 3
            dent = 0.020 * math.exp(
                -((u - 0.1) ** 2 + (v - 0.75) ** 2) / 0.10
            ) if sign > 0 else 0.012 * math.exp(-((u + 0.2) ** 2 + (v - 0.8) ** 2) / 0.10)
            edge = min(1.0, 4 * (1 - max(abs(u), abs(v))))
            row.append((x, -sign * (swell + (crease - dent) * edge), z))
        rows.append(row)
    skin = sweeps.surface(rows, LINEN, 0, 0, 180)
    if sum(polygon.normal.y for polygon in skin.data.polygons) * sign > 0:
        skin.data.flip_normals()
    return skin


def _cord():
    path = []
    for k in range(96):
        t = k / 96 * 8
        u, v = (t - 1, -1) if t < 2 else (1, t - 3) if t < 4 else (5 - t, 1) if t < 6 else (-1, 7 - t)
        x, z = _plan(u, v)
        path.append((x, 0, z))
    return sweeps.tube(path, 0.0055, CORD, 7, closed=True)


def build():
    n = quality.segments(26, 9)
    whole = [_skin(1, n), _skin(-1, n), _cord()]
    return parts.place(whole, (0, 0, HALF * 0.985), (-11, 0, 0))


PRODUCT = Product(
    handle="cuscino-lodi",
    build=build,
    variants={
        "Terracotta": {},
        "Verde bottiglia": {
            "lodi_linen": LINEN.but("lodi_green", colour="#24513F"),
            "lodi_cord": CORD.but("lodi_cord_green", colour="#1B3F31")
        },
        "Sabbia": {
            "lodi_linen": LINEN.but("lodi_sand", colour="#D3C2A0"),
            "lodi_cord": CORD.but("lodi_cord_sand", colour="#B4663F")
        },
    },
    hotspots=(Hotspot("cord", (0.12, -0.02, 0.478), (0, -0.4, 0.9)), Hotspot("linen", (0, -0.1, 0.24), (0, -1, 0.2))),
)
