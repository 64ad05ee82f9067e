"""Casetta Navigli: a Milanese house of galleries, on its canal."""

from .system.as_product import product
from .system.brick_set import BrickSet

# The house stands on studs x 2-14, y 5-11; the quay before it is 4 plates above the table.
LEFT, RIGHT, FRONT, BACK = 2, 14, 5, 11
GROUND, GALLERY, EAVES = 4, 16, 29


def compose():
    house = BrickSet(hidden_studs=True)
    for step in (
        _bed, _water, _boat, _plinth, _ground_floor, _ground_lintel, _gallery, _upper_floor, _upper_lintel, _eaves,
        _roof, _roof_upper, _ridge, _garden
    ):
        house.step()
        step(house)
    return house


def _row(house, x, y, z, lengths, colour, h=3, depth=1):
    for length in lengths:
        house.brick(x, y, z, length, depth, colour, h)
        x += length


def _bed(house):
    for x, w in ((0, 8), (8, 8)):
        house.tile(x, 0, 0, w, 3, "blue")
        house.tile(x, 3, 0, w, 9, "grey")


def _water(house):
    for x, w, y, colour in (
        (0, 4, 0, "sky"), (4, 6, 0, "teal"), (10, 6, 0, "sky"), (0, 6, 1, "teal"), (6, 6, 1, "sky"), (12, 4, 1, "teal"),
        (0, 3, 2, "sky"), (3, 6, 2, "teal"), (9, 7, 2, "sky")
    ):
        house.tile(x, y, 1, w, 1, colour)
    for x, w in ((0, 4), (4, 4), (8, 4), (12, 4)):
        house.brick(x, 3, 1, w, 1, "sand")
    for x in (0, 8):
        house.tile(x, 4, 1, 8, 8, "cream", h=3)


def _boat(house):
    house.slope(4, 1, 2, 1, 1, "+x", "brown", flat=0, upside=True)
    house.brick(5, 1, 2, 3, 1, "brown", h=2)
    house.tile(5, 1, 4, 1, 1, "red")
    house.tile(7, 1, 4, 1, 1, "ochre")
    house.slope(8, 1, 2, 1, 1, "-x", "brown", flat=0, upside=True)


def _sides(house, z, courses, colour="ochre"):
    """The two gable walls and the back, course by course, their joints staggered."""
    for k in range(courses):
        at = z + 3 * k
        for x in (LEFT, RIGHT - 1):
            _side = (2, 3) if k % 2 else (3, 2)
            y = FRONT + 1
            for length in _side:
                house.brick(x, y, at, 1, length, colour)
                y += length
        _row(house, LEFT + 1, BACK - 1, at, (3, 4, 3) if k % 2 else (4, 2, 4), colour)


def _plinth(house):
    _row(house, LEFT, FRONT, GROUND, (4,), "terracotta")
    _row(house, 10, FRONT, GROUND, (4,), "terracotta")
    for x in (6, 9):
        house.brick(x, FRONT, GROUND, 1, 1, "cream", h=6)
    _sides(house, GROUND, 1, "terracotta")


def _window(house, x, z, h, y=FRONT, w=2):
    """Glass, frame and a pair of open shutters before the wall; `h` plates high."""
    house.bar((x, y + 0.45, z), (x + w, y + 0.55, z + h), "window")
    for a, b in ((x, x + 0.14), (x + w / 2 - 0.07, x + w / 2 + 0.07), (x + w - 0.14, x + w)):
        house.bar((a, y + 0.3, z), (b, y + 0.6, z + h), "white")
    for a in (z, z + h - 0.4):
        house.bar((x, y + 0.3, a), (x + w, y + 0.6, a + 0.4), "white")
    for a in (x - 0.92, x + w + 0.06):
        house.bar((a, y - 0.14, z), (a + 0.86, y - 0.002, z + h), "bottle")
        for k in range(1, 4):
            slat = z + h * k / 4
            house.bar((a + 0.1, y - 0.19, slat - 0.35), (a + 0.76, y - 0.14, slat + 0.1), "green")


def _ground_floor(house):
    for x in (LEFT, 5, 10, RIGHT - 1):
        house.brick(x, FRONT, GROUND + 3, 1, 1, "ochre", h=6)
    for x in (3, 11):
        _window(house, x, GROUND + 3, 6)
    house.bar((7, FRONT + 0.45, GROUND), (9, FRONT + 0.6, GROUND + 11), "bottle")
    house.bar((7.96, FRONT + 0.4, GROUND), (8.04, FRONT + 0.45, GROUND + 10), "night")
    house.disc(7.75, FRONT + 0.45, GROUND + 4.5, "-y", 0.13, "gold", 0.1, 8)
    house.disc(8.25, FRONT + 0.45, GROUND + 4.5, "-y", 0.13, "gold", 0.1, 8)
    _sides(house, GROUND + 3, 2)
    _back_windows(house, GROUND + 3)


def _ground_lintel(house):
    house.arch(6, FRONT, GROUND + 6, 4, "cream", h=6)
    _row(house, LEFT, FRONT, GROUND + 9, (4,), "ochre")
    _row(house, 10, FRONT, GROUND + 9, (4,), "ochre")
    _sides(house, GROUND + 9, 1)


def _gallery(house):
    """The gallery that gives the houses of Milan their name: a stone slab and an iron railing."""
    for x in (LEFT, 8):
        house.tile(x, 4, GALLERY, 6, 2, "sand")
    for x in (LEFT, RIGHT - 1):
        house.plate(x, 6, GALLERY, 1, 5, "sand")
    _row(house, LEFT + 1, BACK - 1, GALLERY, (5, 5), "sand", h=1)
    house.tile(LEFT + 1, 6, GALLERY, 10, 4, "sand")
    for x in (2.2, 5.6, 10.2, 13.6):
        house.bar((x, 4.2, GALLERY - 0.5), (x + 0.2, 5, GALLERY), "dark")
        house.bar((x, 4.75, GALLERY - 2.4), (x + 0.2, 5, GALLERY - 0.5), "dark")
    top = GALLERY + 5.4
    for k in range(25):
        x = 2.1 + k * 11.8 / 24
        thick = 0.07 if k % 4 else 0.12
        house.bar((x - thick / 2, 4.08, GALLERY + 1), (x + thick / 2, 4.08 + thick, top), "dark")
    house.bar((2.02, 4.02, top), (13.98, 4.2, top + 0.45), "dark")
    house.bar((2.02, 4.06, GALLERY + 1.5), (13.98, 4.16, GALLERY + 1.8), "dark")
    for x in (2.02, 13.86):
        house.bar((x, 4.1, top), (x + 0.12, 5, top + 0.45), "dark")


def _upper_floor(house):
    for z in (17, 20, 23):
        for x, w in ((LEFT, 1), (5, 2), (9, 2), (RIGHT - 1, 1)):
            house.brick(x, FRONT, z, w, 1, "ochre")
    for x in (3, 7, 11):
        _window(house, x, GALLERY + 1, 9)
    _sides(house, GALLERY + 1, 3)
    _back_windows(house, GALLERY + 2)


def _back_windows(house, z):
    """Closed shutters on the back, in frames set on the wall."""
    for x in (4, 10):
        house.bar((x - 0.1, BACK, z - 0.4), (x + 2.1, BACK + 0.1, z + 6.4), "cream")
        house.bar((x, BACK + 0.1, z), (x + 0.98, BACK + 0.2, z + 6), "bottle")
        house.bar((x + 1.02, BACK + 0.1, z), (x + 2, BACK + 0.2, z + 6), "bottle")
        for k in range(5):
            house.bar((x + 0.12, BACK + 0.2, z + 0.6 + k * 1.1), (x + 1.88, BACK + 0.25, z + 0.95 + k * 1.1), "green")


def _upper_lintel(house):
    _row(house, LEFT, FRONT, 26, (4, 4, 4), "ochre")
    _sides(house, 26, 1)


def _eaves(house):
    for x in (1, 8):
        house.tile(x, 4, EAVES, 7, 8, "cream")


def _slopes(house, level):
    z, front, back = EAVES + 1 + 3 * level, 4 + level, 10 - level
    x = 1
    for w in (4, 3, 4, 3) if level % 2 else (3, 4, 3, 4):
        house.slope(x, front, z, w, 2, "+y", "red")
        house.slope(x, back, z, w, 2, "-y", "red")
        x += w


def _roof(house):
    _slopes(house, 0)
    for x, edge, facing in ((1, 1, "-x"), (14, 15, "+x")):
        house.brick(x, 6, EAVES + 1, 1, 4, "ochre")
        house.disc(edge, 8, EAVES + 4, facing, 0.62, "cream", 0.1)
        house.disc(edge, 8, EAVES + 4, facing, 0.44, "window", 0.14)


def _roof_upper(house):
    _slopes(house, 1)
    for x in (1, 14):
        house.brick(x, 7, EAVES + 4, 1, 2, "ochre")


def _ridge(house):
    _slopes(house, 2)
    z = EAVES + 10
    for x, w in ((1, 4), (5, 5), (12, 3)):
        house.slope(x, 7, z, w, 1, "+y", "red", h=2, flat=0)
        house.slope(x, 8, z, w, 1, "-y", "red", h=2, flat=0)
    house.brick(10, 7, z, 2, 2, "terracotta", h=5, studs=False)
    house.plate(10, 7, z + 5, 2, 2, "cream")
    for x in (10, 11):
        house.post(x, 7, z + 6, "terracotta", h=2, top=0.34, bottom=0.4, stud=False)


def _garden(house):
    house.post(0, 7, GROUND, "brown", h=9, top=0.3, bottom=0.42)
    for x, y, z, w, d, colour in (
        (0, 6, 13, 2, 3, "green"), (0, 5, 16, 2, 4, "sage"), (0, 6, 19, 2, 3, "green"), (0, 7, 22, 1, 2, "sage")
    ):
        house.brick(x, y, z, w, d, colour)
    house.post(15, 4, GROUND, "dark", h=12, top=0.12, bottom=0.3, stud=False)
    house.turned(15, 4, GROUND + 12, "lamp", 3, ((0.2, 0), (0.36, 1.2), (0.36, 1.8), (0.1, 3)))
    for x, colour in ((14, "terracotta"), (15, "terracotta")):
        house.post(x, 7, GROUND, colour, h=2, top=0.46, bottom=0.34, stud=False)
        house.turned(x, 7, GROUND + 2, "green", 3, ((0.2, 0), (0.44, 0.9), (0.36, 2.2), (0.1, 3)), sides=8)


PRODUCT = product(
    "casetta-navigli",
    compose,
    (8, 6),
    hotspots=(
        ("gallery", (8, 4, 21), (0, -1, 0)),
        ("roof", (8, 5.5, 35), (0, -0.7, 0.7)),
        ("canal", (2, 0.2, 2), (0, -0.3, 0.95)),
    ),
)
