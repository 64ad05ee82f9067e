"""The brick lab: a table to build on, coloured niches, seats and a wall of studded bricks."""
import random

from fittings.pendant import cone
from fittings.rug import long_rug
from fittings.studs import big_brick, mosaic
from helpers.frame import at
from palette import cloth
from place import plan
from place.interior import shifted
from rooms import common

RED, GOLD, SKY, MINT, CREAM, NIGHT = "#D64B3C", "#EFB739", "#3D78B4", "#3F9A7B", "#F4E9D4", "#23354A"

# A tram before a sunset, a letter a brick, from the top.
PICTURE = (
    "SSSSSSSSSSSSSSSSSSSSSS",
    "SSSSSSSSSSSSSCCSSSSSSS",
    "SSGGSSSSSSSSCCCCSSSSSS",
    "SGGGGSSNNNNNNSSSSSSSSS",
    "SGGGGSSSSNSSSSSSSSSSSS",
    "SSGGSYYYYYYYYYYYYYSSSS",
    "SSSSSYCCYCCYCCYCCYSSSS",
    "SSSSSYCCYCCYCCYCCYSSSS",
    "SSSSSYYYYYYYYYYYYYSSSS",
    "SSSSSYRRRRYYYRRRRYSSSS",
    "SSSSSYYYYYYYYYYYYYSSSS",
    "MMMMMMNNMMMMMMNNMMMMMM",
    "NNNNNNNNNNNNNNNNNNNNNN",
)
COLOURS = {"S": SKY, "C": CREAM, "G": "#F1844A", "N": NIGHT, "Y": GOLD, "R": RED, "M": MINT}


def build(model):
    common.tables(model, "bricks")
    right = at(plan.RIGHT, 0, 4, -90)
    common.niche_shelves(model, right, shifted(plan.BRICK_NICHES, 4), (1.45, 2.15))
    long_rug(model, 7.4, 4.2, 3.2, 2.4, cloth("#4577A6"), cloth("#EFB739"))
    mosaic(model, at(5.304, 1.05, 3.675, 90), PICTURE, COLOURS, 0.042)
    for x, colour in ((6.75, RED), (7.4, GOLD), (8.05, MINT)):
        cone(model, x, 2.25, 4.2, colour)
    rng = random.Random(4)
    for x, z, degrees, colour, level in ((9.45, 0.62, 8, RED, 0), (9.0, 0.55, -12, SKY, 0), (9.2, 0.6, 4, GOLD, 1)):
        big_brick(model, at(x, level * 0.24, z, degrees + rng.uniform(-4, 4)), 0.4, 0.4, 0.24, colour)
    common.cards(model, ((6.8, 0.78, 4.58, 0), (7.9, 0.78, 4.58, 0)))
    return model
