"""Platforms of the shop windows, and small signs on them."""
from fittings.plinth import platform, plinth
from rooms.common import layout


def build(model):
    for x, z, width, depth, height in layout.PLATFORMS:
        platform(model, x, z, width, depth, height)
    plinth(model, -6.55, 7.45, 0.2, 0.95)
    plinth(model, 6.55, 7.45, 0.2, 0.8)
    return model
