"""Giradischi Ambrogio: a belt-driven turntable on an oak plinth. Its platter turns and its arm comes down."""

import math

from audio.skins import skin
from kit import mapping, parts, profiles, quality, solids, sweeps
from kit.materials import BLACK_METAL, BRASS, OAK, RUBBER, STEEL, STEEL_BRUSHED, WALNUT, Finish
from kit.product import Build, Hotspot, Moving, Product

PLINTH = OAK.but("ambrogio_plinth")
FELT_MAT = Finish("ambrogio_mat", "#2B2C2B", 0.95, detail="felt", tile=0.1)
VINYL = Finish("ambrogio_vinyl", "#131314", 0.22)
GROOVE = Finish("ambrogio_groove", "#1E1E20", 0.34)
LABEL = Finish("ambrogio_label", "#D2622F", 0.6)
LABEL_INK = Finish("ambrogio_label_ink", "#F2E4C6", 0.6)
CARTRIDGE = Finish("ambrogio_cartridge", "#E7D9BF", 0.4)
RED = Finish("ambrogio_lamp", "#B9402F", 0.3, emission="#FF7A4D", strength=2.0)

WIDTH, DEPTH, TOP = 0.440, 0.350, 0.078
SPINDLE = (-0.047, 0.0, 0.0)
ARM = (0.158, 0.098, 0.0)
# Platter's top, and the groove that the stylus rests on, metres above the table.
PLATTER, RECORD = 0.0985, 0.1035
# Degrees that the arm swings in when it plays.
SWING = 23


def _plinth():
    body = solids.box((WIDTH, DEPTH, 0.052), (0, 0, 0.052), PLINTH, 0.007, 2)
    plate = sweeps.plate(
        profiles.rectangle((0, 0), (WIDTH - 0.026, DEPTH - 0.026), 0.012, 4), 0.003, BLACK_METAL, bevel=0.0008, rounds=1
    )
    out = [mapping.grained(body, "x"), parts.place(plate, (0, 0, TOP + 0.0005))]
    for x in (-1, 1):
        for y in (-1, 1):
            at = (x * (WIDTH / 2 - 0.05), y * (DEPTH / 2 - 0.045), 0)
            out.append(solids.cylinder(0.024, 0.019, at, RUBBER, 10, 0, rounds=1))
            out.append(solids.cylinder(0.0255, 0.008, (at[0], at[1], 0.0185), STEEL, 12, 0, rounds=1))
    if quality.fine():
        for x in (-1, 1):
            for y in (-1, 1):
                out.append(_screw((x * (WIDTH / 2 - 0.022), y * (DEPTH / 2 - 0.022), TOP + 0.0018)))
        out += _sockets()
    return out


def _screw(at):
    return solids.cylinder(0.0032, 0.0011, at, STEEL, 8, 0, rounds=1)


def _sockets():
    """The two phono sockets, earth and supply at the back."""
    out = [
        sweeps.plate(
            profiles.rectangle((0, 0), (0.12, 0.03), 0.003, 2), 0.002, BLACK_METAL, bevel=0.0005, rounds=0,
            matrix=parts.matrix((-0.1, DEPTH / 2, 0.052), (90, 0, 0))
        )
    ]
    for x in (-0.14, -0.118):
        out.append(
            solids.cylinder(0.0045, 0.010, (x, DEPTH / 2 + 0.001, 0.052), BRASS, 10, 0, turn=(-90, 0, 0), rounds=1)
        )
    out.append(
        solids.cylinder(0.004, 0.008, (-0.09, DEPTH / 2 + 0.001, 0.052), STEEL, 6, 0.0004, turn=(-90, 0, 0), rounds=1)
    )
    return out


def _controls():
    """The start knob with its lamp, and the motor's pulley cover."""
    knob = solids.lathe(
        profiles.rounded([(0, 0), (0.0155, 0), (0.0145, 0.013), (0, 0.0138)], 0.0012, 1),
        BRASS,
        36 if quality.fine() else 16,
        (0.172, -0.132, TOP + 0.002),
        shape=(
            lambda a, z, r: r * (1 - 0.035 * (0.5 - 0.5 * math.cos(18 * a))) if 0.001 < z < 0.0125 and r > 0.012 else r
        ) if quality.fine() else None,
    )
    mark = solids.box((0.0016, 0.009, 0.0008), (0.172, -0.127, TOP + 0.0158), BLACK_METAL, 0.0003, 1)
    lamp = solids.cylinder(0.0026, 0.0022, (0.143, -0.132, TOP + 0.002), RED, 8, 0.0008, rounds=1)
    pulley = solids.cylinder(0.017, 0.012, (-0.185, 0.135, TOP + 0.002), STEEL_BRUSHED, 20, 0.0015, rounds=1)
    return [
        knob, mark, lamp, solids.ring(0.0028, 0.0042, 0.0012, (0.143, -0.132, TOP + 0.002), STEEL, 10, 0.0003), pulley
    ]


def _platter():
    x, y, _ = SPINDLE
    body = skin(
        [
            (0.146, TOP + 0.004), (0.1515, TOP + 0.0062), (0.152, TOP + 0.0075), (0.152, 0.0952), (0.1508, 0.0965),
            (0.144, 0.0965)
        ],
        STEEL_BRUSHED, 48, (x, y, 0)
    )
    mat = skin(
        [(0.1465, 0.0962), (0.1465, PLATTER - 0.0004), (0.1455, PLATTER), (0.14, PLATTER)], FELT_MAT, 36, (x, y, 0)
    )
    spindle = solids.cylinder(0.0036, 0.0165, (x, y, PLATTER), STEEL, 12, 0.0016, rounds=1)
    return [body, mat, spindle, *_record(x, y)]


def _record(x, y):
    """Twelve inches of vinyl: raised rim, five tracks between dark gaps, run-out, label with its print."""
    z = PLATTER + 0.0005
    outline = [(0.148, z), (0.1505, z + 0.0012), (0.1505, z + 0.0024), (0.1485, z + 0.0030), (0.1462, z + 0.0024)]
    radii = [0.1462, 0.1262, 0.1250, 0.1050, 0.1038, 0.0830, 0.0818, 0.0605]
    disc = [skin([*outline, (0.0500, z + 0.0024)], VINYL, 44, (x, y, 0))]
    for outer, inner in zip(radii[::2], radii[1::2]):
        disc.append(
            skin([(outer, z + 0.00242), ((outer + inner) / 2, z + 0.0027), (inner, z + 0.00242)], GROOVE, 40, (x, y, 0))
        )
    disc.append(skin([(0.0505, z + 0.0023), (0.0500, z + 0.0031), (0.0040, z + 0.0031)], LABEL, 28, (x, y, 0)))
    if quality.fine():
        disc.append(skin([(0.0462, z + 0.0032), (0.0445, z + 0.0032)], LABEL_INK, 28, (x, y, 0)))
        for k, (w, off) in enumerate(
            ((0.040, 0.022), (0.026, 0.016), (0.034, -0.016), (0.022, -0.0215), (0.030, -0.027))
        ):
            disc.append(
                solids.box((w, 0.0026 if k == 0 else 0.0013, 0.0002), (x, y + off, z + 0.0032), LABEL_INK, 0, 1)
            )
    return disc


def _arm():
    """The straight arm with counterweight, gimbal and headshell, parked beside the platter: the stylus points to the front."""
    x, y, _ = ARM
    height = 0.1262
    tube = profiles.smooth(
        [
            (x, y + 0.045, height), (x, y, height), (x, y - 0.10, height - 0.001), (x, y - 0.165, height - 0.003),
            (x - 0.006, y - 0.190, height - 0.006)
        ],
        14
    )
    made = [
        sweeps.tube(tube, 0.0042, STEEL, 8),
        solids.lathe(
            profiles.rounded(
                [(0, -0.017), (0.0165, -0.017), (0.0165, 0.017), (0, 0.017)], 0.002, 1
            ), STEEL_BRUSHED, 24, (x, y + 0.058, height), (90, 0, 0)
        ),
        solids.cylinder(0.0135, 0.004, (x, y + 0.041, height), BLACK_METAL, 20, 0.0008, turn=(90, 0, 0), rounds=1),
        solids.box((0.040, 0.020, 0.007), (x, y, height), BLACK_METAL, 0.002, 1),
        solids.box((0.005, 0.020, 0.026), (x - 0.0205, y, height - 0.004), STEEL_BRUSHED, 0.0015, 1),
        solids.box((0.005, 0.020, 0.026), (x + 0.0205, y, height - 0.004), STEEL_BRUSHED, 0.0015, 1),
    ]
    shell = (x - 0.0085, y - 0.205, height - 0.0075)
    made.append(solids.box((0.019, 0.036, 0.0022), shell, BLACK_METAL, 0.0008, 1, (0, 0, -16)))
    made.append(
        solids.box(
            (0.0155, 0.024, 0.0125), (shell[0] - 0.0005, shell[1] - 0.001, shell[2] - 0.0075), CARTRIDGE, 0.0015, 1,
            (0, 0, -16)
        )
    )
    if quality.fine():
        made.append(
            sweeps.tube(
                [
                    (shell[0] - 0.0035, shell[1] - 0.0105, shell[2] - 0.0130),
                    (shell[0] - 0.0030, shell[1] - 0.0085, shell[2] - 0.0152)
                ],
                0.0005, STEEL, 6
            )
        )
        lift = profiles.smooth(
            [
                (shell[0] + 0.008, shell[1] - 0.004, shell[2]), (shell[0] + 0.015, shell[1] - 0.010, shell[2] + 0.002),
                (shell[0] + 0.020, shell[1] - 0.018, shell[2] + 0.008)
            ],
            6
        )
        made.append(sweeps.tube(lift, 0.0010, STEEL, 6))
        for side in (-0.0048, 0.0048):
            made.append(
                solids.cylinder(
                    0.0014, 0.001, (shell[0] + side, shell[1] + 0.001 * side * 100, shell[2] + 0.001), STEEL, 8, 0.0003,
                    rounds=1
                )
            )
    return made


def _bearing():
    """The arm's foot: turned base, pillar, rest and anti-skate dial. It stands still."""
    x, y, _ = ARM
    made = [
        solids.cylinder(0.034, 0.006, (x, y, TOP + 0.002), STEEL_BRUSHED, 22, 0.0012, rounds=1),
        solids.cylinder(0.0125, 0.034, (x, y, TOP + 0.008), BLACK_METAL, 16, 0.001, rounds=1),
        solids.cylinder(0.005, 0.030, (x + 0.022, y - 0.042, TOP + 0.002), STEEL, 14, 0.0008, rounds=1),
    ]
    cradle = profiles.arc((0, 0), 0.0062, math.pi, 2 * math.pi, 8)
    made.append(sweeps.tube([(x + cx, y - 0.042, TOP + 0.0475 + cz) for cx, cz in cradle], 0.0018, BLACK_METAL, 8))
    made.append(
        sweeps.tube(
            [(x + 0.022, y - 0.042, TOP + 0.031), (x + 0.008, y - 0.042, TOP + 0.037), (x, y - 0.042, TOP + 0.0405)],
            0.002, STEEL, 8
        )
    )
    if quality.fine():
        made.append(solids.cylinder(0.0075, 0.006, (x + 0.024, y + 0.022, TOP + 0.008), BRASS, 14, 0.0008, rounds=1))
    return made


def build():
    still = [*_plinth(), *_controls(), *_bearing()]
    moving = {
        "turn_platter": Moving(_platter(), (SPINDLE[0], SPINDLE[1], PLATTER)),
        "turn_arm": Moving(_arm(), (ARM[0], ARM[1], 0.1262), {"degrees": -SWING}),
    }
    return Build(still, moving)


PRODUCT = Product(
    handle="giradischi-ambrogio",
    build=build,
    variants={"Rovere": {}, "Noce": {"ambrogio_plinth": WALNUT.but("ambrogio_walnut")}},
    moves="turn",
    hotspots=(
        Hotspot("arm", (0.158, -0.01, 0.131), (0, 0, 1)),
        Hotspot("platter", (-0.155, -0.11, 0.09), (-0.7, -0.7, 0.1)),
        Hotspot("knob", (0.172, -0.145, 0.088), (0.2, -0.9, 0.4)),
    ),
)
