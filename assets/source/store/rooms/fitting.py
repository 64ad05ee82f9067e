"""The fitting room: a round curtain on a brass rail before a warm niche, with a mirror, hooks and a bench inside."""
import math

from fittings.curtain import curtain, rail
from fittings.wall_mirror import wall_mirror
from helpers.frame import at, move
from helpers.shapes import ball, block, rod
from palette import AISLE_MIRROR, BRASS, OAK
from place import plan
from rooms.common import layout


def build(model):
    x, z, radius, (start, end) = layout.CUBICLE

    def line(share):
        angle = math.radians(start + (end - start) * share)
        nx, nz = math.cos(angle), -math.sin(angle)
        return x + nx * radius, z + nz * radius, nx, nz

    def on_rail(degrees, y):
        angle = math.radians(degrees)
        return x + math.cos(angle) * radius, y, z - math.sin(angle) * radius

    curtain(model, line, 0.03, 2.46, 20)
    points = [on_rail(180 + 180 * k / 24, 2.5) for k in range(25)]
    rail(model, points)
    for degrees in (225, 315):
        rx, _, rz = on_rail(degrees, 0)
        rod(model, move(), (rx, 2.5, rz), (rx, plan.HEIGHT, rz), 0.008, BRASS, 5)
    back = z - plan.NICHE_DEPTH
    mx, my, mz, heading, width, height = layout.FITTING_MIRROR
    wall_mirror(model, at(mx, my, mz, 180 - heading), width, height, AISLE_MIRROR)
    block(model, at(x - 0.62, 0, back + 0.24), 0.7, 0.045, 0.36, OAK, y=0.42, bevel=0.008, bottom=True)
    for side in (-0.28, 0.28):
        block(model, at(x - 0.62 + side, 0, back + 0.24), 0.03, 0.42, 0.3, BRASS, bevel=0)
    for side in (-0.85, -0.6, -0.35):
        hook = at(x + side, 1.7, back + 0.005)
        rod(model, hook, (0, 0, 0), (0, 0.01, 0.07), 0.008, BRASS, 6)
        ball(model, hook @ move(0, 0.01, 0.075), 0.016, BRASS, 8, 6)
    return model
