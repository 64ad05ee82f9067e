"""Piatto Eclissi: a serving plate, black moon over a gold corona. Ø 33 × 3 cm; it leans on its own oak easel."""

import math

from mathutils import Matrix

from kit import mapping, parts, profiles, quality, solids, sweeps
from kit.materials import OAK, Finish
from kit.product import Hotspot, Product

FIELD = Finish("eclissi_field", "#EFE6D6", 0.42, detail="speckle", tile=0.3)
MOON = Finish("eclissi_moon", "#22211F", 0.24)
GOLD = Finish("eclissi_gold", "#D9B36A", 0.22, 1.0)

LEAN = 17
RADIUS = 0.165


def _plate():
    """Face up at z = 0: well, shoulder, rolled rim, foot ring below. The moon sits off the middle of the field."""
    face = [(0.1055, 0.0072), (0.112, 0.0085), (0.122, 0.0145), (0.14, 0.0205), (0.1605, 0.0262), (RADIUS, 0.0262)]
    back = [
        (RADIUS, 0.0235), (0.155, 0.0205), (0.125, 0.0095), (0.108, 0.0035), (0.105, 0.0), (0.099, 0.0),
        (0.0965, 0.0035), (0, 0.0035)
    ]
    made = [
        solids.lathe([(0, 0.0068), *face, *back], FIELD, 60, smooth=60),
        parts.place(
            solids.lathe([(0, 0.0079), (0.0795, 0.0079), (0.081, 0.0066), (0, 0.006)], MOON, 52), (0.014, 0.006, 0)
        ),
        parts.place(
            solids.lathe(
                [(0.0805, 0.0064), (0.0805, 0.0077), (0.0868, 0.0077), (0.0878, 0.0066), (0.0805, 0.0064)], GOLD, 52
            ),
            (0.0115, 0.0052, 0)
        ),
    ]
    made.append(
        solids.lathe(
            [
                (RADIUS - 0.0035, 0.0264), (RADIUS - 0.0012, 0.0275), (RADIUS + 0.0006, 0.0262),
                (RADIUS + 0.0006, 0.0242), (RADIUS - 0.0008, 0.0232), (RADIUS - 0.0035, 0.0264)
            ],
            GOLD, 60, smooth=80
        )
    )
    # The sun's rays, drawn by brush: short and long by turns, thickest near the moon.
    for k in range(28):
        angle = math.tau * k / 28 + 0.05
        length = (0.0135, 0.007, 0.01, 0.006)[k % 4]
        ray = solids.box(
            (length, 0.0016 - 0.0006 * (k % 2), 0.0008), (0.0895 + length / 2, 0, 0.0074), GOLD, 0.0003, 1
        )
        if math.hypot(
            0.0115 + (0.0895 + length) * math.cos(angle), 0.0052 + (0.0895 + length) * math.sin(angle)
        ) < 0.1045:
            made.append(parts.place(ray, (0.0115, 0.0052, 0), (0, 0, math.degrees(angle))))
        else:
            parts.remove(ray)
    return made


def _off(x, y, radius):
    """A circle about (x, y), as its distance from the plate's own middle: `shape` of a lathe."""
    apart, bearing = math.hypot(x, y), math.atan2(y, x)

    def shape(angle, _z, r):
        turn = angle - bearing
        return apart * math.cos(turn) + math.sqrt(radius**2 - (apart * math.sin(turn)) ** 2) if r < 0.1 else r

    return shape


def _plate_from_afar():
    """Moon, corona and field side by side instead of on top of each other: nothing flickers."""
    near = quality.level() == 1
    count = 32 if near else 14
    moon, corona = _off(0.014, 0.006, 0.0805), _off(0.0115, 0.0052, 0.0878)
    edge = (RADIUS, 0.0262)
    with quality.exactly():
        return [
            solids.lathe([(0.0805, 0.0075), (0, 0.0075)], MOON, count, shape=moon),
            solids.lathe([(0.0878, 0.0072), (0.0805, 0.0075)], GOLD, count, shape=_between(moon, corona)),
            solids.lathe([edge, *([(0.122, 0.0145)] if near else []), (0.0878, 0.0072)], FIELD, count, shape=corona),
            # Nobody sees the back of one that is so small.
            *([solids.lathe([(0, 0.002), (0.105, 0.002), edge], FIELD, count)] if near else []),
        ]


def _between(inner, outer):
    return lambda angle, z, r: (inner if r < 0.084 else outer)(angle, z, r)


def _easel_from_afar():
    made = []
    for side in (-1, 1):
        made.append(solids.box((0.012, 0.118, 0.012), (side * 0.052, 0.053, 0.006), OAK, 0))
        if quality.level() == 1:
            made.append(solids.box((0.012, 0.016, 0.15), (side * 0.052, 0.036, 0.078), OAK, 0, turn=(-17, 0, 0)))
    return made


def _easel():
    """Two slats halved into a cross-bar, with a lip each that the rim rests in."""
    made = []
    for side in (-1, 1):
        slat = profiles.rounded(
            [
                (-0.006, 0.0), (0.112, 0.0), (0.112, 0.011), (0.03, 0.0135), (0.064, 0.15), (0.05, 0.154),
                (0.012, 0.02), (0.006, 0.03), (-0.004, 0.028)
            ],
            0.0025, 2, closed=True
        )
        plate = sweeps.plate(
            slat, 0.012, OAK, (), 0.0014, 1,
            Matrix.Translation((side * 0.052, 0, 0)) @ Matrix.Rotation(math.pi / 2, 4, "Z") @ sweeps.UPRIGHT
        )
        made.append(mapping.grained(plate, "y"))
    made.append(solids.box((0.128, 0.014, 0.012), (0, 0.09, 0.0065), OAK, 0.0016, 1))
    made.append(solids.box((0.116, 0.009, 0.014), (0, 0.048, 0.115), OAK, 0.0016, 1))
    return made


def build():
    stand = Matrix.Translation(
        (0, 0.016, 0.0135 + RADIUS * math.cos(math.radians(LEAN)))
    ) @ Matrix.Rotation(math.radians(90 - LEAN), 4, "X")
    if not quality.fine():
        return [*parts.transform(_plate_from_afar(), stand), *_easel_from_afar()]
    return [*parts.transform(_plate(), stand), *_easel()]


PRODUCT = Product(
    handle="piatto-eclissi",
    build=build,
    lod2=118,
    variants={
        "Giorno": {},
        "Notte": {
            "eclissi_field": FIELD.but("eclissi_night", colour="#22304A", roughness=0.2, detail="none"),
            "eclissi_moon": MOON.but("eclissi_white_moon", colour="#F0E8D8", roughness=0.3),
        },
    },
    hotspots=(Hotspot("corona", (0.085, -0.0, 0.2), (0.1, -0.95, 0.3)),),
)
