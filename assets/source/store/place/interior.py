"""The walls inside: outer walls with their niches, the arcades, and the partition of the right aisle."""
from helpers.frame import at
from helpers.shapes import block
from place import plan
from place.walls import niche_wall, reveal, sill, skirting, wall
from palette import BLUE, BRASS, CORAL, GREEN, PLASTER, TRAVERTINE, YELLOW

NAVE_LENGTH = 2 * plan.NAVE
AISLE_WIDTH = plan.RIGHT - plan.AISLE
AISLE_MIDDLE = (plan.RIGHT + plan.AISLE) / 2
# Reveals are a step away from the lamps that stand in for the sky.
BY_THE_SKY = 0.3


def mirrored(niches):
    """Middles by z of a wall that looks along -x: its own x runs the same way as z."""
    return [(m, w, t, b) for m, w, t, b in niches]


def turned(niches):
    """Middles by z of a wall that looks along +x: its own x runs against z."""
    return [(-m, w, t, b) for m, w, t, b in niches]


def shifted(niches, by):
    return [(m - by, w, t, b) for m, w, t, b in niches]


def outer_walls(model):
    left = at(plan.LEFT, 0, 0, 90)
    niche_wall(model, left, 16, turned(plan.LEFT_NICHES))
    skirting(model, left, -8, 8)
    right_back = at(plan.RIGHT, 0, -4, -90)
    niche_wall(model, right_back, 8, shifted(mirrored(plan.AUDIO_NICHES), -4), GREEN)
    right_front = at(plan.RIGHT, 0, 4, -90)
    niche_wall(model, right_front, 8, shifted(mirrored(plan.BRICK_NICHES), 4), PLASTER, [CORAL, YELLOW, BLUE])
    skirting(model, right_front, -4, 4)
    niche_wall(model, at(-AISLE_MIDDLE, 0, plan.BACK, 0), AISLE_WIDTH, shifted([plan.FITTING_NICHE], -AISLE_MIDDLE))
    niche_wall(model, at(0, 0, plan.BACK, 0), NAVE_LENGTH, list(plan.CERAMIC_NICHES))
    skirting(model, at(0, 0, plan.BACK, 0), -plan.NAVE, plan.NAVE)
    niche_wall(model, at(AISLE_MIDDLE, 0, plan.BACK, 0), AISLE_WIDTH,
               shifted([plan.AUDIO_BACK_NICHE], AISLE_MIDDLE), GREEN)


def front_wall(model):
    """Seen from inside; its frame looks along -z, so that its x runs against the scene's."""
    frame = at(0, 0, plan.FRONT, 180)
    thick = plan.STREET_FACE - plan.FRONT
    openings = [(-m, w, t, b) for m, w, t, b in (plan.DOOR, *plan.WINDOWS)]
    wall(model, frame, 20, plan.HEIGHT, openings, PLASTER)
    for opening in openings:
        reveal(model, frame, opening, 0, -thick, PLASTER.but(lamplight=BY_THE_SKY))
        if opening[3] > 0:
            sill(model, frame, opening, 0, -thick, TRAVERTINE.but(lamplight=BY_THE_SKY))
    for start, end in ((-10, -1.4), (1.4, 10)):
        skirting(model, frame, start, end)


def arcade(model, side):
    """`side`: -1 left, 1 right."""
    arches = [(m, plan.ARCADE_WIDTH, plan.ARCADE_TOP, 0.0) for m in plan.ARCADE]
    nave = at(side * plan.NAVE, 0, 0, -90 * side)
    aisle = at(side * plan.AISLE, 0, 0, 90 * side)
    wall(model, nave, 16, plan.HEIGHT, arches, PLASTER)
    wall(model, aisle, 16, plan.HEIGHT, arches, PLASTER)
    for opening in arches:
        reveal(model, nave, opening, 0, -(plan.AISLE - plan.NAVE), PLASTER, 24)
    for z in plan.PIERS:
        width = 1.15 if abs(z) > 7 else 1.0 if z == 0 else 0.95
        place = at(side * 5, 0, z)
        block(model, place, 0.65, 0.15, width + 0.05, TRAVERTINE, bevel=0.012)
        block(model, place, 0.66, 0.03, width + 0.03, BRASS, y=2.44, bevel=0, corner=0, bottom=True)
        block(model, place, 0.70, 0.09, width + 0.08, TRAVERTINE, y=2.47, bevel=0.014, bottom=True)


def partition(model):
    thick = 0.4
    middle, width, top, base = plan.PARTITION
    opening = (middle - AISLE_MIDDLE, width, top, base)
    front = at(AISLE_MIDDLE, 0, thick / 2, 0)
    back = at(AISLE_MIDDLE, 0, -thick / 2, 180)
    wall(model, front, AISLE_WIDTH, plan.HEIGHT, [opening], CORAL)
    wall(model, back, AISLE_WIDTH, plan.HEIGHT, [(-opening[0], width, top, base)], GREEN)
    reveal(model, front, opening, 0, -thick, PLASTER)


def build(model):
    outer_walls(model)
    front_wall(model)
    arcade(model, -1)
    arcade(model, 1)
    partition(model)
    return model
