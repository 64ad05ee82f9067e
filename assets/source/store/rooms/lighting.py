"""Lamps: plinths down the aisle, one board in each niche, cords for the pendants."""
from helpers.frame import at
from place import plan
from place.interior import turned
from rooms import common


def build(model):
    common.plinths(model, "lighting")
    left = at(plan.LEFT, 0, 0, 90)
    common.niche_shelves(model, left, turned(plan.LEFT_NICHES[:3]), (1.95,))
    common.cards(model, ((-7.28, 0.80, 2.27, 30), (-6.62, 0.50, 1.33, 30), (-6.98, 0.90, -0.2, 30),
                         (-7.4, 0.75, -3.42, 30)))
    return model
