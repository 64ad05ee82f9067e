"""Colours and finishes of the place. A brush is what a surface is painted with."""
import json
import os
from dataclasses import dataclass, replace

HERE = os.path.dirname(os.path.abspath(__file__))

with open(os.path.join(HERE, "finishes.json")) as file:
    FINISHES = json.load(file)
MIRRORS = ("mirror", "aisle-mirror")
NUMBER = {each["name"]: number for number, each in enumerate(FINISHES)}

# Linear mean of each tile, which the bounced light is worked out with; tiles.py keeps to them.
TILE_MEAN = {
    "plaster": (0.86, 0.86, 0.86),
    "terrazzo": (0.70, 0.64, 0.54),
    "travertine": (0.70, 0.60, 0.47),
    "oak": (0.50, 0.34, 0.19),
    "cloth": (0.80, 0.80, 0.80),
    "paving": (0.80, 0.80, 0.80),
}


def linear(hex_colour):
    """#RRGGBB of the screen as linear light."""
    channels = (int(hex_colour[i:i + 2], 16) / 255 for i in (1, 3, 5))
    return tuple(c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)


@dataclass(frozen=True)
class Brush:
    finish: str
    # Multiplied with the tile; linear.
    tint: tuple = (1.0, 1.0, 1.0)
    # Texels a metre of the lightmap, as a share of the usual.
    density: float = 1.0
    # Turns the tile by 90 degrees: grain runs along v instead of u.
    upright: bool = False
    # Faces that meet at less than this many degrees are rounded over.
    smooth: float = 38.0
    # Share of the light straight from lamps: little where one that stands in for the sky hangs a step away.
    lamplight: float = 1.0

    @property
    def number(self):
        return NUMBER[self.finish]

    @property
    def metres(self):
        return FINISHES[self.number]["metres"]

    @property
    def is_baked(self):
        return self.finish not in ("brass", *MIRRORS, "glow", "glass", "leaf")

    @property
    def albedo(self):
        if self.finish == "glow":
            return (0.0, 0.0, 0.0)
        if self.finish in ("brass", *MIRRORS):
            return tuple(0.45 * c for c in self.tint)
        mean = TILE_MEAN.get(FINISHES[self.number]["tile"], (1, 1, 1))
        return tuple(min(0.88, t * m) for t, m in zip(self.tint, mean))

    def but(self, **changes):
        return replace(self, **changes)


def paint(hex_colour, **more):
    return Brush("paint", linear(hex_colour), **more)


def lacquer(hex_colour, **more):
    return Brush("lacquer", linear(hex_colour), **more)


def plaster(hex_colour, **more):
    return Brush("plaster", tuple(min(1.0, c / 0.86) for c in linear(hex_colour)), **more)


def cloth(hex_colour, **more):
    return Brush("cloth", tuple(min(1.0, c / 0.8) for c in linear(hex_colour)), **more)


PLASTER = plaster("#E6DAC6")
CEILING = plaster("#EEE3D0", density=0.55)
FACADE = plaster("#E4D3B8", density=0.6)
GREEN = plaster("#4A806D")
CORAL = plaster("#E38A6C")
YELLOW = plaster("#EBB542")
BLUE = plaster("#3A6C9C")
TERRAZZO = Brush("terrazzo")
TRAVERTINE = Brush("travertine")
OAK = Brush("oak")
DARK_OAK = Brush("oak", (0.55, 0.5, 0.45))
BRASS = Brush("brass", linear("#D2B076"))
BRONZE = Brush("brass", linear("#8F6A36"))
MIRROR = Brush("mirror", linear("#E9E6E0"))
AISLE_MIRROR = Brush("aisle-mirror", linear("#E9E6E0"))
GLASS = Brush("glass", (1, 1, 1))
MARBLE = lacquer("#24513F")
CURTAIN = cloth("#C07A50")
RUG = cloth("#BC9570")
LINEN = cloth("#E6DAC6")
TERRACOTTA = paint("#B9663F")
INK = paint("#23354A")
BLACK = lacquer("#1E1C1A")
PAPER = paint("#F6EFE2")
STRIP = Brush("glow", linear("#FFCE8F"))
BULB = Brush("glow", linear("#FFE9C8"))
LEAF = Brush("leaf", linear("#7E9160"))
LEAF_PALE = Brush("leaf", linear("#A9B58A"))
LINDEN = Brush("leaf", linear("#5C7A45"))
LINDEN_PALE = Brush("leaf", linear("#7C9557"))
BARK = paint("#6B5340")
SOIL = paint("#3A2A1E")
