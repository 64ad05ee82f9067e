"""What things are made of. A `Finish` is plain data: Blender's material, the glTF and its variants come from it."""

from dataclasses import dataclass, replace

import bpy

DETAILS = ("none", "oak", "travertine", "boucle", "leather", "speckle", "brushed", "felt", "weave")


@dataclass(frozen=True)
class Finish:
    """`colour`, `emission`: "#RRGGBB" (sRGB). `tile`: metres that one tile of the detail texture spans.

    A finish whose name ends in `_lit` glows only while its lamp is on; `alpha` < 1 is for glass alone.
    """

    name: str
    colour: str = "#FFFFFF"
    roughness: float = 0.5
    metallic: float = 0.0
    detail: str = "none"
    tile: float = 0.4
    alpha: float = 1.0
    emission: str | None = None
    strength: float = 0.0

    def __post_init__(self):
        if self.detail not in DETAILS:
            raise ValueError(f"finish {self.name}: no detail {self.detail}")

    def but(self, name: str, **changes) -> "Finish":
        """The same under another name, with `changes`."""
        return replace(self, name=name, **changes)


BRASS = Finish("brass", "#D2B076", 0.27, 1.0)
BRASS_SATIN = Finish("brass_satin", "#C9A468", 0.36, 1.0, "brushed", 0.12)
STEEL = Finish("steel", "#C4C2BD", 0.3, 1.0)
STEEL_BRUSHED = Finish("steel_brushed", "#BDBAB4", 0.36, 1.0, "brushed", 0.12)
COPPER = Finish("copper", "#C98A64", 0.28, 1.0)
BLACK_METAL = Finish("black_metal", "#2A2927", 0.45, 0.6)
BLACK_PLASTIC = Finish("black_plastic", "#232220", 0.5)
RUBBER = Finish("rubber", "#2B2A28", 0.9)
CABLE = Finish("cable", "#3A3531", 0.8)
OAK = Finish("oak", "#C0925F", 0.5, 0.0, "oak", 0.5)
WALNUT = Finish("walnut", "#6B4328", 0.48, 0.0, "oak", 0.5)
BLACK_OAK = Finish("black_oak", "#2C2622", 0.5, 0.0, "oak", 0.5)
TRAVERTINE = Finish("travertine", "#D9C9AB", 0.55, 0.0, "travertine", 0.5)
GREEN_MARBLE = Finish("green_marble", "#24513F", 0.22, 0.0, "travertine", 0.7)
OPAL = Finish("opal_lit", "#FFF6E6", 0.3, 0.0, emission="#FFD9A3", strength=2.6)
BULB = Finish("bulb_lit", "#FFF3DC", 0.35, 0.0, emission="#FFD9A3", strength=6.0)
GLASS = Finish("glass", "#F4F7F4", 0.06, 0.0, alpha=0.28)

_made: dict[str, tuple[Finish, bpy.types.Material]] = {}


def linear(colour: str) -> tuple[float, float, float]:
    """sRGB "#RRGGBB" as linear red, green and blue."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return tuple(p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)


def blender(finish: Finish) -> bpy.types.Material:
    """Blender's material of a finish: one a name. Raises when two finishes share a name."""
    known = _made.get(finish.name)
    if known:
        if known[0] != finish:
            raise ValueError(f"two finishes are called {finish.name}")
        return known[1]
    material = bpy.data.materials.new(finish.name)
    material.use_nodes = True
    inputs = material.node_tree.nodes["Principled BSDF"].inputs
    inputs["Base Color"].default_value = (*linear(finish.colour), 1)
    inputs["Roughness"].default_value = finish.roughness
    inputs["Metallic"].default_value = finish.metallic
    if finish.emission:
        inputs["Emission"].default_value = (*linear(finish.emission), 1)
        inputs["Emission Strength"].default_value = finish.strength
    if finish.alpha < 1:
        inputs["Alpha"].default_value = finish.alpha
        material.blend_method = "BLEND"
    material.use_backface_culling = finish.alpha == 1
    material["detail"] = finish.detail
    material["tile"] = finish.tile
    _made[finish.name] = (finish, material)
    return material


def finish_of(material: bpy.types.Material) -> Finish:
    """The finish that a material of `blender` was made from."""
    return _made[material.name][0]
