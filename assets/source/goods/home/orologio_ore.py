"""Orologio Ore: a clock for wall or table, all dial: brass hours on lime plaster, hands at ten past ten."""

from kit import mapping, parts, profiles, quality, solids, sweeps
from kit.materials import BRASS, OAK, WALNUT, Finish
from kit.product import Hotspot, Product

CASE = OAK.but("ore_case")
DIAL = Finish("ore_dial", "#EFE6D4", 0.85)
MARK = Finish("ore_mark", "#B98F4D", 0.3, 1.0)
HAND = Finish("ore_hand", "#26262A", 0.45)
SECOND = Finish("ore_second", "#C24A2C", 0.45)
METAL = BRASS.but("ore_metal")
GLASS = Finish("ore_glass", "#F4F7F4", 0.04, alpha=0.12)
RADIUS, DEPTH, MIDDLE = 0.140, 0.048, 0.158


def _case():
    """A ring of turned wood around the dial."""
    ring = profiles.rounded(
        [
            (RADIUS - 0.020, -DEPTH / 2), (RADIUS, -DEPTH / 2), (RADIUS, DEPTH / 2 - 0.004),
            (RADIUS - 0.006, DEPTH / 2), (RADIUS - 0.013, DEPTH / 2), (RADIUS - 0.0175, DEPTH / 2 - 0.010),
            (RADIUS - 0.020, DEPTH / 2 - 0.012)
        ],
        0.0025, 1, closed=True
    )
    bezel = [
        (RADIUS - 0.0195, DEPTH / 2 - 0.013), (RADIUS - 0.0175, DEPTH / 2 - 0.0095),
        (RADIUS - 0.0195, DEPTH / 2 - 0.0080), (RADIUS - 0.0225, DEPTH / 2 - 0.0095),
        (RADIUS - 0.0225, DEPTH / 2 - 0.013)
    ]
    back = solids.lathe([(RADIUS - 0.018, -DEPTH / 2 + 0.002), (0, -DEPTH / 2 + 0.002)], DIAL, 24)
    return [solids.lathe([*ring, ring[0]], CASE, 64), solids.lathe([*bezel, bezel[0]], METAL, 56), _facing(back, -1)]


def _facing(part, sign):
    if sum(polygon.normal.z for polygon in part.data.polygons) * sign < 0:
        part.data.flip_normals()
    return part


FLOOR = DEPTH / 2 - 0.016


def _dial():
    made = [
        _facing(
            solids.lathe(
                [
                    (RADIUS - 0.019, FLOOR), (RADIUS - 0.027, FLOOR - 0.0004), (0.075, FLOOR - 0.0005),
                    (0.024, FLOOR - 0.0005), (0.010, FLOOR - 0.0005), (0, FLOOR - 0.0005)
                ],
                DIAL, 40
            ),
            1
        )
    ]
    for hour in range(12):
        main = hour % 3 == 0
        bar = solids.box(
            (0.0052 if main else 0.0030, 0.024 if main else 0.015, 0.0026),
            (0, 0.098 if main else 0.1025, FLOOR + 0.001), MARK, 0.0007, 1
        )
        made.append(parts.place(bar, turn=(0, 0, -30 * hour)))
    if quality.fine():
        for minute in range(60):
            if minute % 5:
                dot = solids.box((0.0009, 0.0042, 0.0006), (0, 0.1085, FLOOR + 0.0004), HAND, 0, 1)
                made.append(parts.place(dot, turn=(0, 0, -6 * minute)))
    return made


def _hand(length, wide, tail, z, angle, finish):
    """A leaf: broad towards its end, a slim neck, a round boss at the axis."""
    points = [
        (-wide * 0.22, -tail), (wide * 0.22, -tail), (wide * 0.30, length * 0.25), (wide * 0.5, length * 0.72),
        (0, length), (-wide * 0.5, length * 0.72), (-wide * 0.30, length * 0.25)
    ]
    leaf = sweeps.plate(points, 0.0014, finish, bevel=0.0004, rounds=0)
    return parts.place(leaf, (0, 0, z), (0, 0, -angle))


def _hands():
    made = [
        _hand(0.066, 0.011, 0.016, FLOOR + 0.0045, 305, HAND),
        _hand(0.098, 0.009, 0.020, FLOOR + 0.0065, 60, HAND),
        parts.place(
            solids.box((0.0012, 0.122, 0.0008), (0, 0.034, FLOOR + 0.0082), SECOND, 0.0003, 1), turn=(0, 0, -210)
        ),
        solids.cylinder(0.0072, 0.0062, (0, 0, FLOOR), HAND, 20, 0.0008, rounds=1),
        solids.cylinder(0.0042, 0.0030, (0, 0, FLOOR + 0.0068), METAL, 16, 0.0008, rounds=1),
    ]
    made.append(
        _facing(
            solids.lathe(
                [(RADIUS - 0.0205, DEPTH / 2 - 0.0105), (0.06, DEPTH / 2 - 0.0090), (0, DEPTH / 2 - 0.0085)], GLASS, 36
            ),
            1
        )
    )
    return made


def _feet():
    """Two brass pins and a wooden cradle, so that it also stands."""
    made = [mapping.grained(solids.box((0.120, 0.072, 0.018), (0, 0.004, 0.009), CASE, 0.005, 2), "x")]
    for x in (-0.040, 0.040):
        made.append(solids.cylinder(0.0058, 0.016, (x, 0, 0.012), METAL, 16, 0.001, rounds=1))
    return made


def build():
    clock = parts.place([*_case(), *_dial(), *_hands()], (0, 0, MIDDLE), (90, 0, 0))
    return [*clock, *_feet()]


PRODUCT = Product(
    handle="orologio-ore",
    build=build,
    variants={
        "Rovere": {},
        "Noce": {
            "ore_case": WALNUT.but("ore_walnut"), "ore_dial": DIAL.but("ore_dial_green", colour="#1F4D3E"),
            "ore_hand": HAND.but("ore_hand_cream", colour="#EFE3C8")
        },
        "Nero": {
            "ore_case": Finish("ore_black", "#242326", 0.35), "ore_dial": DIAL.but("ore_dial_sand", colour="#D8C6A4")
        },
    },
    hotspots=(
        Hotspot("hands", (0, -0.018, 0.158), (0, -1, 0)), Hotspot("case", (0.12, -0.02, 0.228), (0.6, -0.6, 0.5))
    ),
)
