"""A name over every part of the store, where somebody who comes in looks for it."""
from fittings.sign import wall_sign
from place import plan

OVER_ARCH = 4.2


def build(model):
    left, right = -plan.NAVE + 0.004, plan.NAVE - 0.004
    for text, z in (("Lounge", 5.5), ("Lampade", 0.0), ("Camerino", -5.5)):
        wall_sign(model, text, left, OVER_ARCH, z, 90)
    for text, z in (("Mattoncini", 3.675), ("Audio", -3.675)):
        wall_sign(model, text, right, OVER_ARCH, z, -90)
    wall_sign(model, "Ceramiche", 0, OVER_ARCH, plan.BACK + 0.004, 0, 0.34)
    # Seen from the aisles themselves.
    wall_sign(model, "Camerino", -7.5, 4.05, plan.BACK + 0.004, 0, 0.24)
    wall_sign(model, "Audio", 7.65, 4.1, 0.204, 0, 0.26)
    wall_sign(model, "Mattoncini", 7.65, 4.1, -0.204, 180, 0.24)
    return model
