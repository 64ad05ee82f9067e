"""The colours that the bricks come in: glossy plant-based plastic."""

from kit.materials import Finish

_HEX = {
    "red": "#C93A2B",
    "terracotta": "#B9593A",
    "coral": "#E57A5C",
    "orange": "#E8752C",
    "ochre": "#DE9F36",
    "yellow": "#F4BE2E",
    "cream": "#F3E3BE",
    "white": "#F4EFE4",
    "sand": "#DCC8A0",
    "sage": "#93A57C",
    "green": "#3A8A55",
    "bottle": "#1F5444",
    "teal": "#37A096",
    "sky": "#8FC1DB",
    "blue": "#2C68AE",
    "night": "#23354A",
    "lilac": "#A78BBE",
    "pink": "#EE9FAC",
    "brown": "#5C3B27",
    "grey": "#8C8C88",
    "dark": "#3A3B3D",
    "black": "#232326",
}

PLASTIC = {name: Finish(f"brick_{name}", colour, 0.26) for name, colour in _HEX.items()}
PLASTIC["gold"] = Finish("brick_gold", "#CFA65B", 0.3, 1.0)
PLASTIC["lamp"] = Finish("brick_lamp", "#FFF2CF", 0.25)
PLASTIC["window"] = Finish("brick_window", "#BFD6DC", 0.08)


def recoloured(changes):
    """A variant: {colour: the colour it becomes} as the kit's swaps of finishes."""
    return {PLASTIC[old].name: PLASTIC[new] for old, new in changes.items()}
