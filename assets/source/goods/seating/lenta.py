"""Poltrona Lenta: two oak loops that a leather seat hangs between; back and footrest move together. 74 × 84 × 98 cm.

At full recline the back leans 30 degrees further and the footrest rises by 78.
"""

import math

import bmesh

from kit import parts, profiles, quality, solids, sweeps
from kit.materials import BRASS, OAK, RUBBER, Finish
from kit.product import Build, Hotspot, Moving, Product

LEATHER = Finish("lenta_leather", "#9A5A30", 0.46, detail="leather", tile=0.12)
CORD = Finish("lenta_cord", "#6F3E20", 0.55)
BACK_PIVOT, LEG_PIVOT = (0, 0.215, 0.385), (0, -0.325, 0.375)


def _loop(side):
    """One lath of oak bent into a closed frame: runner on the floor, arm on top, both a little bowed."""
    outline = profiles.rounded(
        [(-0.33, 0.018), (0.35, 0.018), (0.415, 0.3), (0.37, 0.585), (-0.395, 0.6), (-0.405, 0.3)],
        [0.09, 0.1, 0.3, 0.1, 0.09, 0.3], 5, closed=True
    )
    path = [(side * 0.345, y, z) for y, z in outline]
    section = profiles.rectangle((0, 0), (0.052, 0.026), 0.008, 2)
    made = [sweeps.sweep(path, [(y, x) for x, y in section][::-1], OAK, closed=True, up=(1, 0, 0), smooth=60)]
    for y in (-0.27, 0.3):
        made.append(solids.box((0.034, 0.07, 0.005), (side * 0.345, y, 0.003), RUBBER, 0.001, 1))
    # The brass discs the back turns on, with a slot for a coin.
    made.append(
        solids.cylinder(
            0.027, 0.008, (side * 0.372, BACK_PIVOT[1], BACK_PIVOT[2]), BRASS, 24, 0.0015, turn=(0, side * 90, 0),
            rounds=1
        )
    )
    made.append(
        sweeps.tube(
            [(side * 0.37, 0.215, 0.385), (side * 0.345, 0.29, 0.385), (side * 0.345, 0.41, 0.385)], 0.011, OAK, 8
        )
    )
    if quality.fine():
        made.append(solids.box((0.003, 0.026, 0.0034), (side * 0.3805, BACK_PIVOT[1], BACK_PIVOT[2]), CORD, 0.0006, 1))
        # An arm pad, laced on.
        made.append(solids.box((0.058, 0.3, 0.009), (side * 0.345, -0.1, 0.6125), LEATHER, 0.004, 1, turn=(-1.2, 0, 0)))
        for x in (-0.021, 0.021):
            line = [(side * 0.345 + x, -0.235 + 0.27 * k, 0.6196 - 0.0057 * k) for k in (0, 1)]
            made += sweeps.stitches(line, CORD, 0.009, 0.006, 0.0012)
    return made


def _channels(width, length, thick, count, finish):
    """A quilted panel in x and y, its channels running across; z up; from y = 0 to y = -length."""
    rows = []
    steps = 5 if quality.fine() else 2
    for k in range(count * steps + 1):
        y = -length * k / (count * steps)
        swell = abs(math.sin(math.pi * k / steps)) ** 0.55
        row = []
        for u in (-1, -0.94, -0.5, 0, 0.5, 0.94, 1):
            side = 1 if abs(u) < 0.95 else 0.35
            row.append((u * width / 2, y, thick * (0.62 + 0.38 * swell) * side))
        rows.append(row)
    bm = bmesh.new()
    top = [[bm.verts.new(p) for p in row] for row in rows]
    for a, b in zip(top, top[1:]):
        for i in range(6):
            bm.faces.new((a[i], a[i + 1], b[i + 1], b[i]))
    # Closed below by a flat back.
    low = [
        [bm.verts.new((row[0].co.x, row[0].co.y, 0)), bm.verts.new((row[-1].co.x, row[-1].co.y, 0))]
        for row in (top[0], top[-1])
    ]
    left, right = [row[0] for row in top], [row[-1] for row in top]
    bm.faces.new([low[0][0], *left, low[1][0]])
    bm.faces.new([low[0][1], *right, low[1][1]])
    bm.faces.new([low[0][0], *top[0], low[0][1]])
    bm.faces.new([low[1][0], *top[-1], low[1][1]])
    bm.faces.new([low[0][0], low[0][1], low[1][1], low[1][0]])
    return parts.from_bmesh(bm, finish, 75, "channels")


def _back():
    """Stands on its pivot, leaning 14 degrees: panel, roll for the neck, oak rails behind."""
    lean = 14
    panel = parts.place(_channels(0.56, 0.6, 0.085, 6, LEATHER), (0, 0, 0.64), (90, 0, 0))
    made = [panel]
    roll = [(x, -0.055, 0.655) for x in (-0.25, -0.235, 0, 0.235, 0.25)]
    made.append(sweeps.tube(roll, [0.03, 0.052, 0.058, 0.052, 0.03], LEATHER, 16, flat=0.8, smooth=80))
    made.append(solids.box((0.53, 0.016, 0.61), (0, 0.009, 0.335), OAK, 0.005, 1))
    for x in (-0.31, 0.31):
        made.append(solids.box((0.022, 0.046, 0.12), (x, -0.012, 0.045), OAK, 0.006, 1))
        made.append(solids.box((0.075, 0.02, 0.05), (x * 0.92, 0.008, 0.078), OAK, 0.004, 1))
    if quality.fine():
        for x in (-0.2, 0.2):
            made.append(
                sweeps.tube(
                    [(x, -0.03, 0.71), (x, -0.006, 0.716), (x, 0.019, 0.69), (x, 0.019, 0.6)], 0.007, CORD, 6, flat=0.35
                )
            )
            made.append(
                solids.cylinder(0.0075, 0.004, (x, 0.0205, 0.605), BRASS, 12, 0.001, turn=(-90, 0, 0), rounds=1)
            )
    return parts.place(made, BACK_PIVOT, (-lean, 0, 0))


def _leg_rest():
    """Hangs in front of the seat from its hinge."""
    panel = parts.place(_channels(0.54, 0.285, 0.05, 3, LEATHER), (0, 0, -0.012), (90, 0, 0))
    board = solids.box((0.5, 0.013, 0.27), (0, 0.007, -0.15), OAK, 0.004, 1)
    return parts.place([panel, board], LEG_PIVOT)


def build():
    still = [*_loop(-1), *_loop(1)]
    seat = parts.place(_channels(0.57, 0.54, 0.1, 4, LEATHER), (0, 0.205, 0.345), (3.5, 0, 0))
    still.append(seat)
    still.append(solids.box((0.6, 0.5, 0.02), (0, -0.06, 0.322), OAK, 0.005, 1, turn=(3.5, 0, 0)))
    for y, z in ((-0.29, 0.3), (0.17, 0.322)):
        still.append(sweeps.tube([(-0.345, y, z), (0, y, z), (0.345, y, z)], 0.0135, OAK, 10))
    # The runner's cross-bar, and posts that carry the seat's bars down to it.
    still.append(solids.box((0.68, 0.045, 0.024), (0, 0.16, 0.03), OAK, 0.005, 1))
    for x in (-0.345, 0.345):
        still.append(sweeps.tube([(x, -0.29, 0.025), (x, -0.29, 0.16), (x, -0.29, 0.31)], 0.0125, OAK, 8))
        still.append(sweeps.tube([(x, 0.17, 0.025), (x, 0.17, 0.16), (x, 0.17, 0.33)], 0.0125, OAK, 8))
    return Build(
        still,
        {
            "recline_back": Moving(_back(), BACK_PIVOT, {"axis": "x", "degrees": -30}),
            "recline_leg": Moving(_leg_rest(), LEG_PIVOT, {"axis": "x", "degrees": -78}),
        },
    )


PRODUCT = Product(
    handle="poltrona-lenta",
    build=build,
    fineness=(0.34, 0.2),
    variants={
        "Cuoio cognac": {},
        "Cuoio nero": {
            "lenta_leather": LEATHER.but("lenta_black", colour="#262321", roughness=0.42),
            "lenta_cord": CORD.but("lenta_black_cord", colour="#57504A"),
            "oak": Finish("lenta_walnut", "#6B4328", 0.48, detail="oak", tile=0.5),
        },
        "Lana avena": {
            "lenta_leather": Finish("lenta_wool", "#D6C7AC", 0.94, detail="felt", tile=0.25),
            "lenta_cord": CORD.but("lenta_oat_cord", colour="#A8936E"),
        },
    },
    moves="recline",
    hotspots=(
        Hotspot("pivot", (0.385, 0.215, 0.385), (1, -0.2, 0)),
        Hotspot("neck", (0.1, 0.1, 1.03), (0.1, -0.8, 0.6), "recline_back"),
        Hotspot("rest", (0.1, -0.38, 0.25), (0, -1, 0.1), "recline_leg"),
    ),
)
