"""Occhiali Darsena: round sunglasses of tortoiseshell acetate with a keyhole bridge."""

from eyewear import frames
from kit import profiles, sweeps
from kit.materials import BRASS, Finish
from kit.product import Hotspot, Product

ACETATE = Finish("darsena_acetate", "#5E3218", 0.14, detail="speckle", tile=0.03)
LENS = Finish("darsena_lens", "#1B4034", 0.04, alpha=0.72)
EYE = (0.036, 0.0)
CORNER = (0.0655, 0.0105, 0.0075)


def _bridge():
    """The keyhole: a bar that arches over the nose."""
    path = [
        (-0.0125, 0.0006, 0.004), (-0.0078, -0.0006, 0.0092), (0, -0.0012, 0.0112), (0.0078, -0.0006, 0.0092),
        (0.0125, 0.0006, 0.004)
    ]
    section = profiles.rectangle((0, 0), (0.0042, 0.0054), 0.0013, 1)
    return sweeps.sweep(profiles.smooth(path, 12), section, ACETATE, up=(0, 0, 1), smooth=60)


def build():
    shape = frames.outline((0.0525, 0.0485), 2.05)
    x, y, z = CORNER
    right = [
        frames.rim(shape, EYE, ACETATE, 0.0052, 0.0042),
        frames.lens(shape, EYE, LENS),
        frames.end_piece(CORNER, ACETATE),
        frames.temple((x + 0.0025, y + 0.003, z), ACETATE, 0.0046),
        *frames.hinge((x + 0.0025, y - 0.001, z), BRASS),
        *frames.rivets(x - 0.0005, y - 0.0048, z, BRASS),
    ]
    return frames.stand([*frames.both(right), _bridge()], 0.0272)


PRODUCT = Product(
    handle="occhiali-darsena",
    build=build,
    variants={
        "Tartaruga": {},
        "Miele": {
            "darsena_acetate": ACETATE.but("darsena_honey", colour="#B9762A"),
            "darsena_lens": LENS.but("darsena_lens_brown", colour="#5B3A1C", alpha=0.55),
        },
        "Nero": {
            "darsena_acetate": ACETATE.but("darsena_black", colour="#1C1B1C", detail="none", roughness=0.1),
            "darsena_lens": LENS.but("darsena_lens_grey", colour="#26282B", alpha=0.78),
        },
    },
    hotspots=(
        Hotspot("rivets", (0.065, -0.05, 0.0348), (0.3, -0.95, 0)),
        Hotspot("bridge", (0, -0.0575, 0.0385), (0, -0.8, 0.6)),
    ),
)
