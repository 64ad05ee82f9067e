"""Tables: an oak top with round ends on fluted stone drums."""
from helpers import outlines
from helpers.frame import at, move
from helpers.shapes import lathe, prism
from palette import OAK, TRAVERTINE


def table(model, x, z, width, depth, height, top=OAK, degrees=0.0, leg=TRAVERTINE):
    frame = at(x, 0, z, degrees)
    thick = 0.045
    prism(model, frame, outlines.rounded(width, depth, min(width, depth) * 0.3, 6), height - thick, height, top,
          bevel=0.012, bottom=True)
    spread = 0 if width < 1 else width * 0.3
    radius = 0.13 if width >= 1 else 0.11
    for side in ((-spread, spread) if spread else (0,)):
        lathe(model, frame @ move(side, 0, 0), [(radius, 0), (radius, height - thick)], leg.but(smooth=60), sides=80,
              flutes=20, depth=0.09, cap=False)


def round_table(model, x, z, radius, height, top=OAK, leg=TRAVERTINE):
    frame = at(x, 0, z)
    prism(model, frame, outlines.circle(0, 0, radius, 40), height - 0.04, height, top, bevel=0.01, bottom=True)
    lathe(model, frame, [(radius * 0.55, 0), (radius * 0.45, height - 0.04)], leg.but(smooth=60), sides=80, flutes=20,
          depth=0.07, cap=False)
