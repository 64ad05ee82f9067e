"""Amplificatore Sarpi: a valve amplifier; four power valves and two small ones glow before three transformers."""

import math

from audio.skins import skin
from kit import mapping, parts, quality, solids
from kit.materials import BLACK_METAL, BRASS, OAK, RUBBER, STEEL, STEEL_BRUSHED, WALNUT, Finish
from kit.product import Hotspot, Product

CHEEK = OAK.but("sarpi_cheek")
CHASSIS = Finish("sarpi_chassis", "#2A2927", 0.42, 0.6)
COVER = Finish("sarpi_cover", "#2F2E2C", 0.5, 0.5)
FASCIA = Finish("sarpi_fascia", "#CDAA6D", 0.36, 1.0, "brushed", 0.12)
GLASS = Finish("sarpi_glass", "#F2EFE6", 0.04, alpha=0.2)
GLOW = Finish("sarpi_filament", "#FFB066", 0.4, emission="#FF8A33", strength=6.0)
PLATE = Finish("sarpi_plate", "#3A3B3E", 0.5, 0.6)
GETTER = Finish("sarpi_getter", "#A9A9A6", 0.2, 1.0)
INK = Finish("sarpi_ink", "#EFE6D2", 0.6)
WIDTH, DEPTH, TOP = 0.340, 0.250, 0.078


def _chassis():
    body = solids.box((WIDTH - 0.026, DEPTH, 0.056), (0, 0, 0.046), CHASSIS, 0.004, 2)
    cheeks = [
        mapping.grained(
            solids.box((0.020, DEPTH + 0.012, 0.070), (side * (WIDTH / 2 - 0.007), 0, 0.047), CHEEK, 0.005, 2), "y"
        )
        for side in (-1, 1)
    ]
    fascia = solids.box((WIDTH - 0.030, 0.005, 0.050), (0, -DEPTH / 2 - 0.0015, 0.046), FASCIA, 0.0016, 1)
    deck = solids.box((WIDTH - 0.044, DEPTH - 0.016, 0.003), (0, 0, 0.0755), STEEL_BRUSHED, 0.001, 1)
    feet = [
        solids.lathe([(0, 0), (0.014, 0), (0.017, 0.006), (0.015, 0.018)], RUBBER, 10, (x, y, 0))
        for x in (-0.13, 0.13)
        for y in (-0.09, 0.09)
    ]
    return [body, *cheeks, fascia, deck, *feet]


def _knob(x, r):
    outline = [(0, 0), (r * 1.1, 0), (r * 1.1, 0.0025), (r, 0.004), (r * 0.95, 0.0200), (r * 0.86, 0.0215), (0, 0.0215)]
    grip = (
        lambda a, h, rr: rr * (1 - 0.04 * (0.5 - 0.5 * math.cos(8 * a))) if h > 0.0045 and rr > r * 0.9 else rr
    ) if quality.fine() else None
    knob = solids.lathe(outline, BLACK_METAL, 24, shape=grip)
    mark = solids.box((0.0013, r * 0.55, 0.0005), (0, r * 0.5, 0.0217), INK, 0, 1)
    return parts.place([knob, mark], (x, -DEPTH / 2 - 0.004, 0.046), (90, 0, 0))


def _front():
    made = [*_knob(0.098, 0.0175), *_knob(0.045, 0.0125)]
    y = -DEPTH / 2 - 0.0042
    made.append(
        parts.place(
            skin([(0.0062, 0), (0.0062, 0.002), (0.0045, 0.003), (0.0045, 0.001)], STEEL, 16), (-0.118, y, 0.046),
            (90, 0, 0)
        )
    )
    made.append(
        parts.place(skin([(0.0045, 0.001), (0.003, 0.0026), (0, 0.003)], GLOW, 12), (-0.118, y, 0.046), (90, 0, 0))
    )
    if quality.fine():
        for k in range(11):
            a = math.radians(-150 + 30 * k)
            dot = solids.box((0.0012, 0.0004, 0.0034), (0, 0, 0.0255), BLACK_METAL, 0, 1)
            made.append(parts.place(dot, (0.098, y - 0.0001, 0.046), (0, math.degrees(a), 0)))
        lever = solids.cylinder(0.0022, 0.018, (-0.085, y, 0.046), STEEL, 8, 0.0008, (68, 0, 0), 1)
        nut = solids.cylinder(0.0058, 0.0028, (-0.085, y + 0.001, 0.046), STEEL, 6, 0.0004, (90, 0, 0), 1)
        plate = solids.box((0.050, 0.0006, 0.010), (-0.03, y, 0.046), BLACK_METAL, 0.0002, 1)
        made += [lever, nut, plate]
        for k in range(5):
            made.append(solids.box((0.005, 0.0004, 0.0042), (-0.0455 + 0.0078 * k, y - 0.0005, 0.046), INK, 0, 1))
    return made


def _valve(x, y, r, h):
    """Socket, base, glass envelope, plate with its wings, glowing filament, silvered crown."""
    socket = skin(
        [(r * 1.18, TOP - 0.001), (r * 1.18, TOP + 0.004), (r * 1.05, TOP + 0.005), (r * 0.9, TOP + 0.005)], STEEL, 12
    )
    base = skin(
        [(r * 0.88, TOP + 0.002), (r * 0.88, TOP + 0.018), (r * 0.8, TOP + 0.021), (0, TOP + 0.021)], BLACK_METAL, 14
    )
    low, high = TOP + 0.019, TOP + 0.019 + h
    bulb = [
        (r * 0.78, low), (r * 0.92, low + h * 0.10), (r, low + h * 0.30), (r, low + h * 0.66),
        (r * 0.86, high - h * 0.16), (r * 0.5, high - h * 0.04), (r * 0.14, high)
    ]
    envelope = skin([*bulb, (0, high + 0.001)], GLASS, 14)
    anode = solids.box((r * 0.95, r * 0.55, h * 0.46), (0, 0, low + h * 0.44), PLATE, 0.001, 1)
    made = [socket, base, envelope, anode]
    crown = skin(
        [
            (r * 0.80, high - h * 0.19), (r * 0.83, high - h * 0.165), (r * 0.48, high - h * 0.055),
            (r * 0.12, high - 0.001), (0, high - 0.0005)
        ],
        GETTER, 10
    )
    made.append(crown)
    if quality.fine():
        for side in (-1, 1):
            made.append(solids.cylinder(0.0006, h * 0.62, (side * r * 0.30, 0, low + 0.003), STEEL, 4, 0, rounds=0))
        made.append(solids.box((r * 1.1, r * 1.1, 0.0008), (0, 0, low + h * 0.71), GETTER, 0, 1))
    made.append(solids.cylinder(r * 0.16, h * 0.09, (0, 0, low + h * 0.12), GLOW, 7, 0, rounds=0))
    made.append(solids.cylinder(r * 0.12, h * 0.05, (0, 0, low + h * 0.72), GLOW, 6, 0, rounds=0))
    return parts.place(made, (x, y, 0))


def _transformers():
    """Three potted iron cores at the back, with bolts on top."""
    made = []
    for x, w, h in ((-0.103, 0.084, 0.078), (0, 0.098, 0.098), (0.103, 0.084, 0.078)):
        made.append(solids.box((w, 0.086, h), (x, 0.067, TOP + h / 2), COVER, 0.006, 2))
        made.append(solids.box((w - 0.016, 0.070, 0.003), (x, 0.067, TOP + h + 0.001), COVER, 0.001, 1))
        made.append(solids.box((w + 0.004, 0.090, 0.006), (x, 0.067, TOP + 0.003), STEEL_BRUSHED, 0.001, 1))
        if quality.fine():
            for sx in (-1, 1):
                for sy in (-1, 1):
                    made.append(
                        solids.cylinder(
                            0.0042, 0.0035, (x + sx * (w / 2 - 0.017), 0.067 + sy * 0.026, TOP + h + 0.0022), BRASS, 6,
                            0, rounds=0
                        )
                    )
    return made


def _back():
    if not quality.fine():
        return []
    made = []
    for k, x in enumerate((-0.12, -0.098, -0.05, -0.022, 0.006, 0.034)):
        made.append(solids.cylinder(0.0062, 0.015, (x, DEPTH / 2, 0.046), BRASS, 8, 0, (-90, 0, 0), 0))
    made.append(solids.box((0.028, 0.004, 0.022), (0.105, DEPTH / 2 + 0.001, 0.046), RUBBER, 0.001, 1))
    return made


def build():
    valves = [part for x in (-0.118, -0.071, 0.071, 0.118) for part in _valve(x, -0.018, 0.0185, 0.076)]
    small = [part for x in (-0.023, 0.023) for part in _valve(x, -0.052, 0.0115, 0.046)]
    return [*_chassis(), *_front(), *_transformers(), *valves, *small, *_back()]


PRODUCT = Product(
    handle="amplificatore-sarpi",
    build=build,
    variants={
        "Rovere": {},
        "Noce": {"sarpi_cheek": WALNUT.but("sarpi_walnut"), "sarpi_fascia": STEEL_BRUSHED.but("sarpi_fascia_steel")},
    },
    hotspots=(
        Hotspot("valves", (0.095, -0.037, 0.15), (0, -0.9, 0.4)),
        Hotspot("volume", (0.098, -0.15, 0.046), (0, -1, 0)),
        Hotspot("cores", (0, 0.067, 0.178), (0, -0.2, 1)),
    ),
)
