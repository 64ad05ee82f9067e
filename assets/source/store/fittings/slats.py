"""Upright oak slats on a wall, which soften a room's sound."""
from helpers.frame import move
from helpers.shapes import block
from palette import OAK, Brush


def slats(model, frame, start, end, height, pitch=0.075, brush=OAK):
    x = start + pitch / 2
    upright = Brush(brush.finish, brush.tint, 0.6, upright=False)
    while x < end:
        block(model, frame @ move(x, 0, 0.016), 0.045, height, 0.032, upright, y=0.11, bevel=0, corner=0)
        x += pitch
