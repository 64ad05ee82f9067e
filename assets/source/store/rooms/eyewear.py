"""Eyewear: an arched stand with two boards, a table, and the mirror on its pier."""
from fittings.wall_mirror import wall_mirror
from helpers import outlines
from helpers.frame import at, move
from helpers.letters import letters
from helpers.shapes import block, plane, strip
from palette import BRASS, OAK, PLASTER
from place.walls import cleaned, way_round
from rooms import common
from rooms.common import layout

FOOT = 0.86


def stand(model):
    x, z, width, depth, height, heading = layout.EYEWEAR_STAND
    frame = at(x, 0, z, -heading)
    thick = 0.14
    near, far = frame @ move(0, 0, thick / 2), frame @ move(0, 0, -thick / 2) @ at(0, 0, 0, 180)
    outer = (0, width, height, 0)
    window = (0, width - 0.22, height - 0.11, FOOT)
    for side in (near, far):
        plane(model, side, cleaned(outlines.arch(*outer)), PLASTER, [cleaned(outlines.arch(*window))], 0.4)
    line = way_round(outer)
    strip(model, frame, [[(a, b, thick / 2) for a, b in line], [(a, b, -thick / 2) for a, b in line]], PLASTER)
    line = way_round(window)
    line = line + line[:1]
    strip(model, frame, [[(a, b, -thick / 2) for a, b in line], [(a, b, thick / 2) for a, b in line]], PLASTER)
    for y in (1.01, 1.19):
        block(model, frame, window[1] + 0.002, 0.014, 0.17, OAK, y=y - 0.014, bevel=0.002, bottom=True)
    block(model, frame, window[1] + 0.02, 0.014, 0.2, OAK, y=FOOT - 0.012, bevel=0.002)
    block(model, frame, width + 0.06, 0.06, depth, BRASS, bevel=0.004)
    letters(model, near @ move(0, 0.62, 0), "OCCHIALI", 0.13, BRASS, 0.012)


def build(model):
    stand(model)
    common.tables(model, "eyewear")
    x, y, z, heading, width, height = layout.MIRROR
    wall_mirror(model, at(x, y, z, 180 - heading), width, height)
    common.cards(model, ((2.3, 0.84, 3.32, 0), (2.8, 0.84, 3.32, 0)))
    return model
