"""Lampada Cupola: a blown-glass dome on a turned brass foot. Ø 32 × 36 cm."""

import math

from kit import parts, profiles, quality, solids, sweeps
from kit.materials import BRASS, BULB, CABLE, RUBBER, Finish
from kit.product import Build, Hotspot, Light, Product

# Three layers of glass: what shines through takes the colour of the one in the middle.
GLASS = Finish("cupola_glass_lit", "#EFE4D0", 0.22, emission="#FFBE78", strength=0.5)
INSIDE = Finish("cupola_inside_lit", "#FFF4E2", 0.5, emission="#FFD9A3", strength=1.5)

DOME_RADIUS, DOME_HEIGHT, RIM = 0.16, 0.122, 0.226


def _foot():
    """Turned from one bar: flared base, waist with two beads, socket."""
    outline = [(0, 0.004), (0.078, 0.004), (0.0865, 0.009), (0.0865, 0.016)]
    outline += profiles.smooth([(0.083, 0.021), (0.062, 0.032), (0.037, 0.054), (0.0235, 0.09), (0.0195, 0.125)], 9)
    outline += [(0.0225, 0.127), (0.0235, 0.1305), (0.0225, 0.134), (0.0195, 0.136)]
    outline += profiles.smooth([(0.0195, 0.138), (0.0187, 0.175), (0.0192, 0.205)], 2)
    outline += [(0.0235, 0.208), (0.0245, 0.212), (0.0235, 0.216), (0.021, 0.219), (0.021, 0.234), (0.0, 0.234)]
    return solids.lathe(outline, BRASS, 36)


def _dome():
    """Thick opaque glass: outside, a ground rim, and a lit inside."""
    outside = [
        (DOME_RADIUS * math.cos(a), RIM + 0.006 + DOME_HEIGHT * math.sin(a) ** 0.94)
        for a in (math.pi / 2 * k / quality.segments(11, 5) for k in range(quality.segments(13, 6)))
    ]
    outside[0] = (DOME_RADIUS, RIM + 0.006)
    rim = [
        (DOME_RADIUS - 0.0058, RIM + 0.004), (DOME_RADIUS - 0.0045, RIM), (DOME_RADIUS - 0.0015, RIM),
        (DOME_RADIUS, RIM + 0.003)
    ]
    shell = solids.lathe(
        [*rim, *outside, (0.012, RIM + 0.006 + DOME_HEIGHT), (0, RIM + 0.006 + DOME_HEIGHT)], GLASS, 44
    )
    within = [(r - 0.0058 if r > 0.03 else r, z - 0.0055) for r, z in outside]
    within[0] = (DOME_RADIUS - 0.0058, RIM + 0.004)
    inside = solids.lathe([*within, (0, RIM + 0.0005 + DOME_HEIGHT)], INSIDE, 28)
    inside.data.flip_normals()
    return [shell, inside]


def _top():
    """The knurled nut that holds the dome."""
    top = RIM + 0.006 + DOME_HEIGHT
    nut = solids.lathe(
        profiles.rounded([(0, -0.004), (0.0125, -0.004), (0.0125, 0.008), (0.009, 0.0105), (0, 0.0115)], 0.0015, 1),
        BRASS,
        32,
        (0, 0, top),
        shape=lambda a, z, r: r * (1 - 0.05 * (0.5 - 0.5 * math.cos(16 * a))) if 0.0 <= z <= 0.008 else r,
    )
    return [nut, solids.cylinder(0.016, 0.0022, (0, 0, top - 0.0035), BRASS, 24, 0.0008, rounds=1)]


def _inner():
    """Socket, bulb and the three arms of the carrier, seen from below."""
    out = [
        solids.cylinder(0.014, 0.03, (0, 0, 0.234), BRASS, 20, 0.002, rounds=1),
        solids.lathe(
            profiles.smooth(
                [(0.010, 0.262), (0.0125, 0.272), (0.022, 0.292), (0.021, 0.31), (0.011, 0.322), (0, 0.324)], 8
            ),
            BULB, 20
        ),
    ]
    if quality.fine():
        arm = sweeps.tube([(0.012, 0, 0.238), (0.04, 0, 0.232), (0.1, 0, 0.2335), (0.153, 0, 0.2355)], 0.0022, BRASS, 6)
        out += parts.around(arm, 3, 30)
    return out


def _from_afar():
    """Dome, foot and nut from across the room, turned with few segments."""
    with quality.exactly():
        dome = [(DOME_RADIUS, RIM), (0.138, RIM + 0.066), (0.086, RIM + 0.105), (0, RIM + 0.006 + DOME_HEIGHT)]
        return [
            solids.lathe(dome, GLASS, 11),
            solids.lathe([(0.0865, 0.0), (0.06, 0.034), (0.0215, 0.1), (0.0215, RIM)], BRASS, 7),
            solids.lathe([(0, RIM + 0.07), (DOME_RADIUS, RIM)], INSIDE, 11),
        ]


def build():
    if quality.level() == 2:
        return _from_afar()
    sole = solids.cylinder(0.079, 0.0045, (0, 0, 0), RUBBER, 32, 0.001, rounds=1)
    made = [_foot(), sole, *_dome(), *_top(), *_inner()]
    if not quality.fine():
        return made
    made += [
        solids.cylinder(0.0055, 0.012, (0, 0.08, 0.0095), RUBBER, 12, 0.001, turn=(-90, 0, 0)),
        solids.ring(0.011, 0.013, 0.0008, (0, -0.066, 0.0302), BRASS, 20, 0.0002, turn=(28, 0, 0)),
    ]
    flex = [(0.0, 0.082, 0.0085), (0.004, 0.1, 0.0075), (0.012, 0.125, 0.0035)]
    flex += [(0.03, 0.16, 0.003), (0.07, 0.185, 0.003), (0.115, 0.175, 0.003)]
    return Build(made, cord=[sweeps.cable(profiles.smooth(flex, 16), CABLE, segments=6)])


PRODUCT = Product(
    handle="lampada-cupola",
    build=build,
    lod2=118,
    variants={
        "Avorio": {},
        "Terracotta": {
            "cupola_glass_lit": GLASS.but(
                "cupola_terracotta_lit", colour="#B4603A", roughness=0.5, emission="#FF8A4A", strength=0.4
            )
        },
        "Verde bottiglia": {
            "cupola_glass_lit": GLASS.but(
                "cupola_green_lit", colour="#1B4A3B", roughness=0.12, emission="#4FA870", strength=0.3
            )
        },
    },
    sizes={"Ø 40 cm": 1.25},
    moves="light",
    light=Light((0, 0, 0.21), range=3.2),
    hotspots=(
        Hotspot("glass", (0.115, -0.065, 0.305), (0.6, -0.4, 0.69)),
        Hotspot("foot", (0.0, -0.066, 0.031), (0, -0.6, 0.8)),
    ),
)
