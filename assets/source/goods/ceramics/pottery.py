"""What the ceramics have in common: a wall turned on the wheel, with its foot ring, rim and glaze line."""

from kit import profiles, quality, solids
from kit.materials import Finish

# Segments and rings of a vessel at each further level of detail: turned anew, so that it stays round.
AFAR = {1: (20, 10), 2: (10, 5)}

CLAY = Finish("raw_clay", "#C9A67E", 0.9, detail="speckle", tile=0.16)


def wall(points, spans, thickness, foot):
    """A closed wall: foot ring of radius `foot`, outside through `points`, round rim, inside, floor.

    `points` start at the foot's height above the table. Returns (radius, height) pairs for a lathe.
    """
    outside = profiles.smooth(points, spans)
    first = outside[0]
    ring = [(0, 0.004), (foot - 0.012, 0.004), (foot - 0.009, 0.0), (foot - 0.001, 0.0), (foot, 0.0015)]
    if first[0] > foot + 0.003:
        ring.append((foot + 0.0006, first[1] * 0.7))
    shell = profiles.thicken(outside, thickness, 2)
    inside = shell[len(outside) :]
    reach = [point for point in inside if point[1] > first[1] + thickness * 0.6 or point[0] > foot * 0.6]
    # Few look far inside: half as many rings do, once the rim is round.
    reach = [*reach[:4], *reach[4:-1:2], reach[-1]]
    floor = (0, first[1] + thickness)
    return [*ring, *outside, *reach, floor]


def turned(points, glaze, spans=18, thickness=0.006, foot=None, segments=44, shape=None, smooth=60.0):
    """A vessel of revolution; `shape` as in `solids.lathe`, for ribs and petals."""
    if not quality.fine():
        return from_afar(points, glaze, shape, smooth)
    outline = wall(points, spans, thickness, foot or points[0][0])
    return solids.lathe(outline, glaze, segments, shape=shape, smooth=smooth)


def from_afar(points, glaze, shape=None, smooth=60.0, size=None):
    """Its outside, and a mouth as deep as it is wide; nothing below. `size`: segments and rings."""
    segments, rings = size or AFAR[quality.level()]
    with quality.exactly():
        outside = profiles.picked(profiles.smooth(points, 60), rings + 1)
        rim, top = outside[-1]
        lip = [(rim - 0.006, top - 0.001)] if quality.level() == 1 else []
        return solids.lathe([*outside, *lip, (0, top - rim)], glaze, segments, shape=shape, smooth=smooth)


def bare_foot(radius, height=0.006, segments=40):
    """The unglazed band that the kiln shelf leaves, with its ring; it stands proud by a hair."""
    outline = [
        (0, 0.0045), (radius - 0.012, 0.0045), (radius - 0.009, 0), (radius - 0.001, 0), (radius + 0.0004, 0.0018),
        (radius + 0.0006, height), (radius - 0.002, height)
    ]
    return solids.lathe(outline, CLAY, quality.segments(segments, 8))
