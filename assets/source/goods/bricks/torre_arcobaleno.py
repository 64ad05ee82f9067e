"""Torre Arcobaleno: seven arcaded storeys, a colour each, that grow narrower towards the lantern."""

from .system.as_product import product
from .system.brick_set import BrickSet

# Width of each storey, studs, and its colour.
STOREYS = ((8, "red"), (8, "orange"), (6, "yellow"), (6, "green"), (4, "teal"), (4, "blue"))
HEIGHT = 5


def compose():
    tower = BrickSet()
    tower.step()
    for x in (-5, 0):
        tower.tile(x, -5, 0, 5, 10, "white")
    tower.step()
    tower.tile(-4, -4, 1, 8, 4, "cream")
    tower.tile(-4, 0, 1, 8, 4, "cream")
    z = 2
    for index, (width, colour) in enumerate(STOREYS):
        above = STOREYS[index + 1][0] if index + 1 < len(STOREYS) else 2
        tower.step()
        _arcade(tower, z, width, colour)
        tower.step()
        _cornice(tower, z + HEIGHT, width, above)
        if above < width:
            _finials(tower, z + HEIGHT + 1, width // 2, colour)
        z += HEIGHT + 1
    tower.step()
    _lantern(tower, z)
    return tower


def _arcade(tower, z, width, colour):
    """Round posts at the corners, an arch on each side; the two widest storeys have a pair of arches a side."""
    half = width // 2
    for x in (-half, half - 1):
        for y in (-half, half - 1):
            tower.post(x, y, z, colour, h=HEIGHT, top=0.47, bottom=0.47, stud=False)
    spans = {8: (3, 3), 6: (4,), 4: (2,)}[width]
    pier = 0.5 if width > 4 else 0.28
    start = -half + 1
    for span in spans:
        for y in (-half, half - 1):
            tower.arch(start, y, z, span, colour, h=HEIGHT, pier=pier)
        for x in (-half, half - 1):
            tower.arch(x, start, z, span, colour, h=HEIGHT, along="y", pier=pier)
        start += span


def _cornice(tower, z, width, above):
    half = width // 2
    if above == width:
        for x in (-half, 0):
            tower.plate(x, -half, z, half, width, "white")
        return
    inner = above // 2
    for y, d in ((-half, half - inner), (inner, half - inner)):
        tower.plate(-half, y, z, width, d, "white")
    for x in (-half, inner):
        tower.plate(x, -inner, z, half - inner, above, "white")
    tower.tile(-inner, -inner, z, above, above, "white")


def _finials(tower, z, half, colour):
    for x in (-half, half - 1):
        for y in (-half, half - 1):
            tower.turned(x, y, z, colour, 3, ((0.3, 0), (0.36, 0.5), (0.2, 1.0), (0.3, 1.7), (0, 3)), sides=8)


def _lantern(tower, z):
    for x in (-1, 0):
        for y in (-1, 0):
            tower.post(x, y, z, "lilac", h=4, top=0.26, bottom=0.26, stud=False)
    tower.turned(-1, -1, z + 4, "lilac", 4, ((1.02, 0), (1.02, 0.5), (0.7, 1.7), (0.3, 3.2), (0.16, 4)), w=2, sides=16)
    tower.bar((-0.05, -0.05, z + 8), (0.05, 0.05, z + 11.4), "gold")
    tower.bar((0.05, -0.03, z + 9.4), (1.05, 0.03, z + 11.2), "pink")


PRODUCT = product(
    "torre-arcobaleno",
    compose,
    (0, 0),
    hotspots=(("arches", (0, -4, 7), (0, -1, 0)), ("lantern", (0, -1, 46), (0, -1, 0.2))),
)
