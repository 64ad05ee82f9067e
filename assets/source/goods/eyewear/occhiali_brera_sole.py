"""Occhiali Brera Sole: drop-shaped sunglasses of brass wire with a double bridge."""

from eyewear import frames
from kit import profiles, solids, sweeps
from kit.materials import BRASS, STEEL, Finish
from kit.product import Hotspot, Product

WIRE = BRASS.but("brera_wire")
TIP = Finish("brera_tip", "#4A2A17", 0.16, detail="speckle", tile=0.03)
LENS = Finish("brera_lens", "#6A4322", 0.04, alpha=0.58)
PAD = Finish("nose_pad", "#F2EDE2", 0.25)
EYE = (0.0345, 0.0)
CORNER = (0.0672, 0.0112, 0.0125)


def _shape():
    """A drop: full below and outside, its upper edge nearly straight."""
    points = [
        (-0.0235, 0.0125), (0.0, 0.0182), (0.0245, 0.0165), (0.0305, 0.0065), (0.0265, -0.0125), (0.0105, -0.0262),
        (-0.0085, -0.0258), (-0.0205, -0.0115), (-0.0262, 0.0035)
    ]
    return profiles.smooth([*points, points[0]], 44)[:-1]


def _bridges():
    upper = [
        (-0.0345, 0.0022, 0.0185), (-0.018, 0.0006, 0.0178), (0, -0.0002, 0.0172), (0.018, 0.0006, 0.0178),
        (0.0345, 0.0022, 0.0185)
    ]
    lower = [(-0.0100, 0.0012, 0.0085), (-0.006, -0.0004, 0.0112), (0.006, -0.0004, 0.0112), (0.0100, 0.0012, 0.0085)]
    return [
        sweeps.tube(profiles.smooth(upper, 16), 0.0011, WIRE, 8),
        sweeps.tube(profiles.smooth(lower, 10), 0.0011, WIRE, 8)
    ]


def build():
    shape = _shape()
    x, y, z = CORNER
    right = [
        frames.wire(shape, EYE, WIRE, 0.0012),
        frames.lens(shape, EYE, LENS),
        solids.box((0.005, 0.0028, 0.0042), (x - 0.0022, y - 0.0006, z - 0.001), WIRE, 0.0007, 1, (0, 0, 20)),
        frames.temple((x + 0.0012, y + 0.002, z), WIRE, metal=True, ends=0.067),
        frames.tip((x + 0.0012, y + 0.002, z), TIP, ends=0.067),
        *frames.hinge((x + 0.0018, y - 0.003, z), STEEL),
        *frames.pad(PAD, WIRE, 1, 0.0098, -0.003),
    ]
    return frames.stand([*frames.both(right), *_bridges()], 0.0272)


PRODUCT = Product(
    handle="occhiali-brera-sole",
    build=build,
    variants={
        "Ottone": {},
        "Acciaio": {
            "brera_wire": STEEL.but("brera_steel"),
            "brera_lens": LENS.but("brera_lens_grey", colour="#3A444A", alpha=0.66),
            "brera_tip": TIP.but("brera_tip_black", colour="#1C1B1C", detail="none"),
        },
        "Nero opaco": {
            "brera_wire": Finish("brera_black", "#232326", 0.5, 0.4),
            "brera_lens": LENS.but("brera_lens_green", colour="#20392C", alpha=0.74),
            "brera_tip": TIP.but("brera_tip_black", colour="#1C1B1C", detail="none"),
        },
    },
    hotspots=(
        Hotspot("bridge", (0, -0.0555, 0.0445), (0, -0.9, 0.4)),
        Hotspot("lens", (0.038, -0.0545, 0.022), (0.1, -1, 0)),
        Hotspot("pads", (0.0098, -0.0495, 0.024), (-0.4, 0.2, 0.6)),
    ),
)
