"""Walls with arched openings, and walls with lit niches."""
from helpers import outlines
from helpers.frame import move
from helpers.shapes import plane, strip
from place.plan import HEIGHT, LIP, NICHE_DEPTH, TROUGH
from palette import BRASS, PLASTER, TRAVERTINE

SPACING = 1.3


def bitten(length, height, arches):
    """The outline of a wall whose arches stand on the floor."""
    out = [(-length / 2, 0.0)]
    for middle, width, top, _ in sorted(arches):
        curve = outlines.arch(middle, width, top)
        out += [curve[0], *reversed(curve[2:]), curve[1]]
    return out + [(length / 2, 0.0), (length / 2, height), (-length / 2, height)]


def cleaned(outline):
    """Without corners that occur twice in a row: an arch's curve begins where its jamb ends."""
    return [p for k, p in enumerate(outline) if abs(p[0] - outline[k - 1][0]) + abs(p[1] - outline[k - 1][1]) > 1e-6]


def way_round(opening, steps=20):
    """From the left foot of an arch up and over to its right foot."""
    middle, width, top, base = opening
    curve = outlines.arch(middle, width, top, base, steps)
    return cleaned([curve[0], *reversed(curve[2:]), curve[1]])


def reveal(model, frame, opening, near, far, brush, steps=20):
    """The inside of an opening between two depths (z; `near` is the greater)."""
    line = way_round(opening, steps)
    strip(model, frame, [[(a, b, far) for a, b in line], [(a, b, near) for a, b in line]], brush)


def sill(model, frame, opening, near, far, brush):
    middle, width, _, base = opening
    outline = outlines.rectangle(middle - width / 2, -near, middle + width / 2, -far)
    plane(model, frame, outline, brush, to_local=lambda a, b: (a, base, -b))


def wall(model, frame, length, height, openings, brush, chart=None, spacing=SPACING):
    """A face that looks along +z; openings on the floor are bitten out, others are holes."""
    standing = [o for o in openings if o[3] <= 0]
    holes = [cleaned(outlines.arch(*o)) for o in openings if o[3] > 0]
    return plane(model, frame, cleaned(bitten(length, height, standing)), brush, holes, spacing, chart=chart)


def niche(model, frame, opening, brush, inside):
    """What lies behind a hole in a wall: a lip, a wider trough that hides the light, a sill and a back."""
    middle, width, top, base = opening
    wide = (middle, width + 2 * TROUGH, top + TROUGH, base)
    reveal(model, frame, opening, 0, -LIP, brush)
    plane(model, frame @ move(0, 0, -LIP), cleaned(outlines.arch(*wide)), inside.but(density=0.3),
          [cleaned(outlines.arch(middle, width, top, base - 0.001))], flip=True)
    reveal(model, frame, wide, -LIP, -NICHE_DEPTH, inside)
    plane(model, frame @ move(0, 0, -NICHE_DEPTH), cleaned(outlines.arch(*wide)), inside, spacing=0.8)
    w, x = width / 2, width / 2 + TROUGH
    outline = [(middle - w, 0), (middle + w, 0), (middle + w, LIP), (middle + x, LIP), (middle + x, NICHE_DEPTH),
               (middle - x, NICHE_DEPTH), (middle - x, LIP), (middle - w, LIP)]
    plane(model, frame, outline, TRAVERTINE if base > 0.1 else inside, to_local=lambda a, b: (a, base, -b))


def niche_wall(model, frame, length, openings, brush=PLASTER, insides=None):
    wall(model, frame, length, HEIGHT, openings, brush)
    for number, opening in enumerate(openings):
        niche(model, frame, opening, brush, insides[number] if insides else brush)


def skirting(model, frame, start, end, brush=TRAVERTINE, height=0.11, thick=0.018):
    """A low band of stone along a wall, from `start` to `end` on the frame's x."""
    rows = [[(start, 0, thick), (end, 0, thick)], [(start, height - 0.01, thick), (end, height - 0.01, thick)],
            [(start, height, thick - 0.008), (end, height, thick - 0.008)], [(start, height, 0), (end, height, 0)]]
    strip(model, frame, rows, brush.but(density=0.6))


def band(model, frame, start, end, y, brush=BRASS, height=0.02, thick=0.012):
    rows = [[(start, y, thick), (end, y, thick)], [(start, y + height, thick), (end, y + height, thick)]]
    strip(model, frame, rows, brush)
