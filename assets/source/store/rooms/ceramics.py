"""Ceramics: three niches full of boards at the back, plinths before them."""
from helpers.frame import at
from place import plan
from rooms import common


def build(model):
    common.plinths(model, "ceramics")
    back = at(0, 0, plan.BACK, 0)
    common.niche_shelves(model, back, plan.CERAMIC_NICHES, (1.35, 2.15, 2.9))
    common.cards(model, ((3.05, 0.95, -4.72, -20), (3.62, 0.65, -4.2, -20), (-3.52, 0.90, -4.42, 20)))
    return model
