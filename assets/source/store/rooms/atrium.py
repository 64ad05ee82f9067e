"""The atrium: rug and low table of the living room, the olive tree, plinths by the door, and the totem."""
from fittings.olive import olive, pot
from fittings.plinth import plinth
from fittings.rug import round_rug
from fittings.totem import totem
from palette import cloth
from rooms import common
from rooms.common import layout


def build(model):
    round_rug(model, 0, -0.5, 2.3, border=cloth("#E5D6BE"))
    x, z, radius, height = layout.LOW_TABLE
    plinth(model, x, z, radius, height)
    common.plinths(model, "atrium")
    x, z, radius = layout.OLIVE
    pot(model, x, z, radius / 0.44)
    olive(model, x, z)
    x, z, width, depth, height, heading = layout.TOTEM
    totem(model, x, z, width, depth, height, 180 - heading)
    common.cards(model, ((-3.4, 0.85, 2.75, 25), (3.62, 0.85, 5.88, -15), (3.0, 0.55, 6.34, -15)))
    return model
