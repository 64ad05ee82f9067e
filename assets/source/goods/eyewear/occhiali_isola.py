"""Occhiali Isola: just square enough, in thick acetate."""

from eyewear import frames
from kit import profiles, sweeps
from kit.materials import BRASS, Finish
from kit.product import Hotspot, Product

ACETATE = Finish("isola_acetate", "#1A1A1C", 0.12)
CORE = Finish("isola_inside", "#1A1A1C", 0.12)
LENS = Finish("isola_lens", "#2A2D30", 0.04, alpha=0.78)
EYE = (0.0362, 0.0)
CORNER = (0.0665, 0.0115, 0.012)


def _bridge():
    path = [(-0.0115, 0.0004, 0.0075), (-0.006, -0.0010, 0.0098), (0.006, -0.0010, 0.0098), (0.0115, 0.0004, 0.0075)]
    section = profiles.rectangle((0, 0), (0.0044, 0.0076), 0.0013, 2)
    return sweeps.sweep(profiles.smooth(path, 10), section, ACETATE, up=(0, 0, 1), smooth=60)


def _brow():
    """The upper edge is thicker than the rest: a bar laid over each rim."""
    shape = frames.outline((0.0555, 0.0425), 3.4, 0.003, 0.05)
    top = [p for p in shape if p[1] > 0.012]
    top = sorted(top, key=lambda p: p[0])
    path = frames.curved([(x, y + 0.0012) for x, y in top], EYE)
    section = profiles.rectangle((0, 0), (0.0044, 0.0048), 0.0013, 1)
    return sweeps.sweep(path, section, ACETATE, up=(0, 0, 1), smooth=60)


def build():
    shape = frames.outline((0.0555, 0.0425), 3.4, 0.003, 0.05)
    x, y, z = CORNER
    right = [
        frames.rim(shape, EYE, ACETATE, 0.0054, 0.0046),
        _brow(),
        frames.lens(shape, EYE, LENS),
        frames.end_piece(CORNER, ACETATE, 0.0085, 0.0615),
        frames.temple((x + 0.0025, y + 0.003, z), CORE, 0.0060, 0.0030, 0.067),
        *frames.hinge((x + 0.0025, y - 0.001, z), BRASS),
        *frames.rivets(x - 0.0005, y - 0.0048, z, BRASS),
    ]
    return frames.stand([*frames.both(right), _bridge()], 0.0244)


BLUE = ACETATE.but("isola_blue", colour="#1B2F55")

PRODUCT = Product(
    handle="occhiali-isola",
    build=build,
    variants={
        "Nero": {},
        "Blu notte": {
            "isola_acetate": BLUE,
            "isola_inside": BLUE.but("isola_blue_inside", colour="#7E5A34", detail="speckle", tile=0.03),
            "isola_lens": LENS.but("isola_lens_blue", colour="#23344A", alpha=0.62),
        },
    },
    hotspots=(
        Hotspot("brow", (0.045, -0.056, 0.047), (0.1, -0.9, 0.4)),
        Hotspot("temple", (0.0715, -0.01, 0.0365), (1, 0, 0)),
    ),
)
