"""Occhiali da lettura Ticino: a light panto frame for the page, hardly there."""

from eyewear import frames
from kit import profiles, sweeps
from kit.materials import BRASS, STEEL, Finish
from kit.product import Hotspot, Product

ACETATE = Finish("lettura_acetate", "#C98F57", 0.12, alpha=1.0)
LENS = Finish("lettura_lens", "#F3F7F6", 0.03, alpha=0.16)
PAD = Finish("nose_pad", "#F2EDE2", 0.25)
EYE = (0.0335, 0.0)
CORNER = (0.0625, 0.0100, 0.0098)


def _bridge():
    path = [(-0.0108, 0.0008, 0.0058), (-0.0055, -0.0006, 0.0098), (0.0055, -0.0006, 0.0098), (0.0108, 0.0008, 0.0058)]
    section = profiles.rectangle((0, 0), (0.0032, 0.0032), 0.0010, 1)
    return sweeps.sweep(profiles.smooth(path, 10), section, ACETATE, up=(0, 0, 1), smooth=60)


def build():
    shape = frames.outline((0.0480, 0.0405), 2.35, 0.001, 0.12)
    x, y, z = CORNER
    right = [
        frames.rim(shape, EYE, ACETATE, 0.0032, 0.0034),
        frames.lens(shape, EYE, LENS),
        frames.end_piece(CORNER, ACETATE, 0.0048, 0.0575),
        frames.temple((x + 0.0025, y + 0.003, z), ACETATE, 0.0032, 0.0020, 0.064),
        *frames.hinge((x + 0.0025, y - 0.001, z), BRASS),
        *frames.pad(PAD, STEEL, 1, 0.0096, -0.004),
    ]
    return frames.stand([*frames.both(right), _bridge()], 0.0232)


PRODUCT = Product(
    handle="occhiali-lettura",
    build=build,
    variants={
        "Cognac": {},
        "Grigio fumo": {"lettura_acetate": ACETATE.but("lettura_smoke", colour="#5C6062")},
        "Verde bottiglia": {"lettura_acetate": ACETATE.but("lettura_green", colour="#1F4A3B")},
    },
    hotspots=(
        Hotspot("lens", (-0.0335, -0.056, 0.0232), (0, -1, 0)),
        Hotspot("temple", (0.0675, 0.0, 0.033), (1, 0, 0)),
    ),
)
