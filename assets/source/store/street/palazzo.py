"""Houses of four floors: a plain front with shuttered windows, a shop or a gate below, and a cornice."""
from helpers import outlines
from helpers.frame import move
from helpers.shapes import block, plane, strip
from palette import Brush, linear, paint

PANE = paint("#3A4650", density=0.1)
STONE = paint("#D9CDB8", density=0.12)


def shuttered_window(model, frame, width, height, shutters, stone=STONE, near=True):
    """Its sill is in the middle of the frame; `near`: with the edges that are only seen from close by."""
    plane(model, frame @ move(0, 0, 0.015), outlines.rectangle(-width / 2, 0, width / 2, height), PANE)
    surround = outlines.rectangle(-width / 2 - 0.12, 0, width / 2 + 0.12, height + 0.14)
    plane(model, frame @ move(0, 0, 0.01), surround, stone)
    block(model, frame @ move(0, -0.09, 0.07), width + 0.4, 0.09, 0.18, stone, bevel=0, corner=0)
    leaf = width / 2
    for side in (-1, 1):
        x = side * (width / 2 + leaf / 2 + 0.03)
        plane(model, frame @ move(x, 0, 0.05), outlines.rectangle(-leaf / 2, 0.02, leaf / 2, height), shutters)
        if near:
            strip(model, frame @ move(x, 0, 0), [[(-leaf / 2, 0.02, 0.05), (-leaf / 2, height, 0.05)],
                                                 [(-leaf / 2, 0.02, 0), (-leaf / 2, height, 0)]][::-1], shutters)


def palazzo(model, frame, width, height, wall_colour, shutter_colour, bays, floors=3, base=4.2):
    """Its foot is in the middle of the frame; it looks along +z."""
    brush = Brush("plaster", tuple(min(1, c / 0.86) for c in linear(wall_colour)), density=0.13)
    shutters = paint(shutter_colour, density=0.1)
    plane(model, frame, outlines.rectangle(-width / 2, 0, width / 2, height), brush, spacing=5)
    for side in (-1, 1):
        edge = [(side * width / 2, 0, 0), (side * width / 2, 0, -6)]
        rows = [edge[::-1], [(x, height, z) for x, _, z in edge[::-1]]]
        strip(model, frame, rows if side < 0 else [row[::-1] for row in rows], brush)
    block(model, frame @ move(0, height - 0.45, 0.2), width + 0.2, 0.45, 0.5, STONE, bevel=0, corner=0, bottom=True)
    block(model, frame @ move(0, base - 0.25, 0.05), width, 0.25, 0.16, STONE, bevel=0, corner=0, bottom=True)
    pitch, step = (height - base - 0.6) / floors, width / bays
    for bay in range(bays):
        x = (bay + 0.5) * step - width / 2
        for floor in range(floors):
            tall = 1.9 if floor == 0 else 1.65
            shuttered_window(model, frame @ move(x, base + floor * pitch + 0.55, 0), 1.0, tall, shutters,
                             near=False)
        shop = outlines.arch(0, step * 0.62, base - 0.75, 0, 8)
        plane(model, frame @ move(x, 0, 0.02), shop, paint("#55483C" if bay % 2 else "#6A5B49", density=0.12))
