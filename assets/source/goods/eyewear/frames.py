"""What spectacles have in common: rims, bridge, lenses, hinges and temples, in true size."""

import math

import bmesh
from kit import parts, profiles, quality, solids, sweeps
from kit.materials import STEEL
from kit.product import Build

# The frame's front stands at y = 0; the temples run back to +y. Metres.
TEMPLE = 0.145


def outline(size, power, tilt=0.0, drop=0.0, count=40):
    """A lens about the origin: superellipse `size`, its upper outer corner lifted by `tilt`, its lower half drawn in by `drop`."""
    shaped = []
    for x, y in profiles.superellipse((0, 0), size, power, count):
        pull = 1 - drop * max(0.0, -y / (size[1] / 2))
        shaped.append((x * pull, y + tilt * (x / size[0])))
    return shaped


def curved(points, at, wrap=0.012):
    """`points` of the front's plane (x, z) set on its gentle curve, wrapping back towards the temples."""
    return [(x + at[0], wrap * ((x + at[0]) / 0.07) ** 2, y + at[1]) for x, y in points]


def rim(shape, at, finish, width=0.0042, depth=0.0038):
    """The ring around a lens: a rounded section, flat towards the front as cut acetate is."""
    section = profiles.rectangle((0, 0), (depth, width), min(width, depth) * 0.32, 1)
    return sweeps.sweep(curved(shape, at), section, finish, closed=True, smooth=60)


def wire(shape, at, finish, radius=0.0010):
    return sweeps.tube(curved(shape, at), radius, finish, 8, closed=True)


def lens(shape, at, finish):
    """A thin pane, bulging to the front, that fills the rim. One skin: glass is drawn from both sides."""
    path = curved([(x * 0.985, y * 0.985) for x, y in shape], at)
    middle = (at[0], 0.012 * (at[0] / 0.07) ** 2 - 0.0022, at[1])
    bm = bmesh.new()
    rings = [
        [
            bm.verts.new([m + (p - m) * share for p, m in zip(point, (at[0], middle[1] + 0.0022 * share**2, at[1]))])
            for point in path
        ]
        for share in (1.0, 0.7, 0.35)
    ]
    for a, b in zip(rings, rings[1:]):
        for k in range(len(a)):
            j = (k + 1) % len(a)
            bm.faces.new((a[k], a[j], b[j], b[k]))
    tip = bm.verts.new(middle)
    for k in range(len(path)):
        bm.faces.new((rings[-1][k], rings[-1][(k + 1) % len(path)], tip))
    part = parts.from_bmesh(bm, finish, 80, "lens")
    if sum(polygon.normal.y for polygon in part.data.polygons) > 0:
        part.data.flip_normals()
    return part


def temple(start, finish, width=0.0042, depth=0.0026, ends=0.066, metal=False):
    """An arm: straight, then bent down behind the ear. `start`: (x, y, z) at the hinge on the right; `ends`: x at the tip."""
    x, y, z = start
    bend = TEMPLE * 0.68
    path = [
        (x, y, z),
        (x + 0.0012, y + 0.010, z),
        (x + 0.0015, y + 0.04, z),
        (x + 0.0005, y + bend * 0.75, z - 0.0004),
        ((x + ends) / 2 + 0.0005, y + bend, z - 0.003),
        (ends + 0.0012, y + TEMPLE * 0.84, z - 0.0135),
        (ends, y + TEMPLE, z - 0.031),
    ]
    path = profiles.smooth(path, 20)
    if metal:
        return sweeps.tube(path, [0.0011] * len(path), finish, 8)
    # Broad at the hinge, slim along the temple, a paddle behind the ear.
    way = [k / (len(path) - 1) for k in range(len(path))]
    grow = [
        1.0 + 0.35 * max(0.0, 1 - t / 0.35) ** 1.5 + 0.4 * math.sin(math.pi * max(0.0, t - 0.55) / 0.6)
        for t in way
    ]
    section = profiles.rectangle((0, 0), (depth, width), depth * 0.34, 1)
    return sweeps.sweep(path, section, finish, scale=[(1.0 + 0.15 * (g - 1), g) for g in grow], up=(0, 0, 1), smooth=60)


def tip(start, finish, ends=0.066):
    """The sleeve of acetate over the end of a metal arm."""
    x, y, z = start
    bend = TEMPLE * 0.68
    path = profiles.smooth(
        [
            ((x + ends) / 2 + 0.0007, y + bend * 0.97, z - 0.0025), (ends + 0.0012, y + TEMPLE * 0.84, z - 0.0135),
            (ends, y + TEMPLE + 0.001, z - 0.032)
        ],
        9
    )
    return sweeps.tube(
        path, [0.0016 + 0.0007 * min(1, k / 6) for k in range(len(path))], finish, 10, flat=1.25, up=(0, 0, 1)
    )


def hinge(at, finish=STEEL):
    """Barrel and leaves inside the corner, and two rivets in front."""
    x, y, z = at
    made = [solids.cylinder(0.0011, 0.0046, (x - 0.0022, y + 0.0052, z - 0.0023), finish, 10, 0.0002, rounds=1)]
    if quality.fine():
        made += [
            solids.box((0.0008, 0.006, 0.0034), (x - 0.0018, y + 0.0095, z), finish, 0.0002, 1),
            solids.box((0.0026, 0.0014, 0.0034), (x - 0.0030, y + 0.0032, z), finish, 0.0002, 1),
        ]
        for lift in (-0.0009, 0.0009):
            made.append(
                solids.cylinder(
                    0.00055, 0.0004, (x - 0.0022, y + 0.0052, z + lift * 2.9 - 0.0002), finish, 8, 0.0001, rounds=1
                )
            )
    return made


def rivets(x, y, z, finish):
    """Two pins set flush in the front's corner."""
    return [
        solids.cylinder(
            0.0009, 0.0006, (x, y, z + lift), finish, 10, 0.0002, turn=(90, 0, 0), rounds=1
        ) for lift in (-0.0014, 0.0014)
    ] if quality.fine() else []


def pad(finish, wire_finish, side, x=0.0095, z=-0.006):
    """A nose pad on its wire."""
    if not quality.fine():
        return []
    centre = (side * x, 0.0062, z)
    arm = profiles.smooth(
        [
            (side * (x + 0.003), 0.001, z + 0.006), (side * (x + 0.0035), 0.004, z + 0.005),
            (side * (x + 0.0018), 0.0068, z + 0.001), centre
        ],
        8
    )
    body = solids.sphere(0.0042, (0, 0, 0), finish, 12, 8, (0.42, 0.85, 1.55))
    parts.place(body, centre, (8, 0, side * 28))
    return [body, sweeps.tube(arm, 0.0005, wire_finish, 6)]


def end_piece(corner, finish, height=0.0068, inside=0.0605):
    """Where the front turns the corner to the temple. `inside`: x at which it grows out of the rim."""
    x, y, z = corner
    path = [
        (inside, y - 0.0033, z - 0.001), (x - 0.001, y - 0.0023, z), (x + 0.0015, y - 0.0005, z),
        (x + 0.0028, y + 0.004, z)
    ]
    section = profiles.rectangle((0, 0), (0.004, height), 0.0012, 2)
    return sweeps.sweep(profiles.rounded(path, 0.002, 2), section, finish, up=(0, 0, 1), smooth=60)


def stand(made, lift):
    """The finished frame as it lies on a table, and where it sits on a nose."""
    placed = parts.place(made, (0, -0.055, lift))
    return Build(placed, marks={"wear": (0, -0.0525, lift + 0.0055)})


def both(part):
    return parts.mirror(part, "x")
