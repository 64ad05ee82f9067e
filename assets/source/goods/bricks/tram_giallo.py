"""Tram Giallo: the Milanese tramcar of 1928, on a length of cobbled track."""

from .system.as_product import product
from .system.brick_set import BrickSet

# The car stands on studs x -10 to 10 and y 0 to 6; its doors are two studs wide.
DOORS = (-8, -1, 6)
BAYS = ((-6, -1), (1, 6))
FLOOR, BELT, WAIST, TOP, ROOF = 4, 6, 12, 18, 21


def compose():
    tram = BrickSet()
    for step in (
        _track, _bogies, _chassis, _lower, _belt, _doors, _windows, _ends, _above, _roof, _clerestory, _pantograph,
        _lamps
    ):
        tram.step()
        step(tram)
    return tram


def _track(tram):
    for x in (-11, -4, 4):
        tram.tile(x, -1, 0, 7 if x != -4 else 8, 8, "grey")
    for y in (0.55, 5.25):
        tram.bar((-11, y, 1), (11, y + 0.2, 1.35), "gold")
    for k in range(11):
        for row, y in enumerate((-0.9, 0.85, 2.1, 3.35, 4.6 - 0.9, 5.55)):
            if row in (0, 5):
                x = -10.9 + 2 * k + (0.4 if row else 0)
                tram.bar((x, y, 1), (min(x + 1.8, 10.95), y + 1.25, 1.25), "sand" if (k + row) % 3 else "cream")
    for k in range(10):
        tram.bar((-10.9 + 2.2 * k, 0.95, 1), (-9.0 + 2.2 * k, 5.05, 1.2), "sand" if k % 2 else "cream")


def _wheel(tram, x, y, facing):
    tram.disc(x, y, 3.9, facing, 1.08, "dark", 0.3, 14)
    out = -0.3 if facing == "-y" else 0.3
    tram.disc(x, y + out, 3.9, facing, 0.62, "gold", 0.05, 10)
    tram.disc(x, y + out * 1.15, 3.9, facing, 0.24, "dark", 0.08, 6)


def _bogies(tram):
    for middle in (-6, 6):
        tram.brick(middle - 2, 1, 2, 4, 4, "dark", h=2, studs=False)
        for x in (middle - 1.6, middle + 1.6):
            for y, facing in ((0.75, "-y"), (5.25, "+y")):
                _wheel(tram, x, y, facing)
        for y in (0.36, 5.5):
            tram.bar((middle - 1.7, y, 3.5), (middle + 1.7, y + 0.14, 4.3), "black")


def _chassis(tram):
    for x, w in ((-10, 1), (9, 1)):
        tram.plate(x, 1, FLOOR, w, 4, "dark")
    for x, w in ((-9, 6), (-3, 6), (3, 6)):
        tram.tile(x, 0, FLOOR, w, 6, "dark", h=1)
    for x in (-2.4, 0.4):
        tram.bar((x, 0.3, 1.9), (x + 2, 0.9, FLOOR), "black")
        tram.bar((x, 5.1, 1.9), (x + 2, 5.7, FLOOR), "black")


def _lower(tram):
    z = FLOOR + 1
    for x in (-10, 9):
        tram.plate(x, 1, z, 1, 4, "yellow")
        tram.brick(x, 1, z + 1, 1, 4, "yellow")
    for y in (0, 5):
        for start, end in BAYS:
            tram.plate(start, y, z, end - start, 1, "yellow")
            tram.brick(start, y, z + 1, 3, 1, "yellow")
            tram.brick(start + 3, y, z + 1, 2, 1, "yellow")
        for x in (-9, 8):
            tram.plate(x, y, z, 1, 1, "yellow")
            tram.brick(x, y, z + 1, 1, 1, "yellow")


def _belt(tram):
    z = FLOOR + 5
    for x in (-10, 9):
        tram.brick(x, 1, z, 1, 4, "yellow")
    for y in (0, 5):
        for start, _ in BAYS:
            tram.brick(start, y, z, 2, 1, "yellow")
            tram.brick(start + 2, y, z, 3, 1, "yellow")
        for x in (-9, 8):
            tram.brick(x, y, z, 1, 1, "yellow")
        edge = -0.06 if y == 0 else 6
        for start, end in ((-9, -8), *BAYS, (8, 9)):
            tram.bar((start, edge, z + 2.2), (end, edge + 0.06, z + 2.9), "black")
            tram.bar((start, edge, FLOOR + 1.4), (end, edge + 0.06, FLOOR + 1.8), "black")


def _doors(tram):
    """Folding doors: two leaves a doorway, glazed above, a step below."""
    z = FLOOR + 1
    for x in DOORS:
        for y, out in ((0.3, -1), (5.6, 1)):
            for leaf in (x + 0.04, x + 1.02):
                tram.bar((leaf, y, z), (leaf + 0.94, y + 0.1, WAIST + 0.6), "brown")
                tram.bar((leaf, y, WAIST + 0.6), (leaf + 0.16, y + 0.1, TOP), "brown")
                tram.bar((leaf + 0.78, y, WAIST + 0.6), (leaf + 0.94, y + 0.1, TOP), "brown")
                tram.bar((leaf + 0.16, y + 0.03, WAIST + 0.6), (leaf + 0.78, y + 0.07, TOP - 0.6), "window")
                tram.bar((leaf + 0.16, y, TOP - 0.6), (leaf + 0.78, y + 0.1, TOP), "brown")
            tram.bar(
                (x + 0.1, y + (0.0 if out > 0 else -0.5), z - 0.9), (x + 1.9, y + (0.6 if out > 0 else 0.1), z - 0.5),
                "dark"
            )


def _pane(tram, x, y, w):
    """A sash window: two panes, the upper one low, in a brown frame."""
    glass = (y + 0.42, y + 0.5)
    tram.bar((x, glass[0], WAIST), (x + w, glass[1], TOP), "window")
    low, high = y + 0.3, y + 0.62
    for a in (x, x + w - 0.12):
        tram.bar((a, low, WAIST), (a + 0.12, high, TOP), "brown")
    for a, h in ((WAIST, 0.4), (TOP - 0.4, 0.4), (TOP - 2.2, 0.3)):
        tram.bar((x + 0.12, low, a), (x + w - 0.12, high, a + h), "brown")


def _windows(tram):
    for y in (0, 5):
        for start, end in BAYS:
            tram.brick(start + 2, y, WAIST, 1, 1, "cream", h=6)
            _pane(tram, start, y, 2)
            _pane(tram, end - 2, y, 2)
        for x in (-9, 8):
            tram.brick(x, y, WAIST, 1, 1, "cream", h=6)


def _ends(tram):
    """The driver's window, in three, and the route board."""
    for x, face in ((-10, -1), (9, 1)):
        for y in (1, 4):
            tram.brick(x, y, WAIST, 1, 1, "cream", h=6)
        inner = x + (0.3 if face < 0 else 0.6)
        tram.bar((inner, 2, WAIST), (inner + 0.1, 4, TOP), "window")
        for y in (2, 2.94, 3.88):
            tram.bar((inner - 0.1, y, WAIST), (inner + 0.2, y + 0.12, TOP), "brown")
        for z in (WAIST, TOP - 0.4):
            tram.bar((inner - 0.1, 2, z), (inner + 0.2, 4, z + 0.4), "brown")


def _above(tram):
    for y in (0, 5):
        for x, w in ((-9, 4), (-5, 5), (0, 5), (5, 4)):
            tram.brick(x, y, TOP, w, 1, "cream")
        edge = -0.07 if y == 0 else 6
        tram.bar((-3.2, edge, TOP + 0.5), (3.2, edge + 0.07, TOP + 2.5), "bottle")
    for x in (-10, 9):
        tram.brick(x, 1, TOP, 1, 4, "cream")


def _roof(tram):
    for x, w in ((-9, 4), (-5, 5), (0, 5), (5, 4)):
        tram.slope(x, 0, ROOF, w, 2, "+y", "sage", h=2)
        tram.slope(x, 4, ROOF, w, 2, "-y", "sage", h=2)
        tram.tile(x, 2, ROOF, w, 2, "sage", h=2)
    tram.slope(-10, 1, ROOF, 1, 4, "+x", "sage", h=2, flat=0)
    tram.slope(9, 1, ROOF, 1, 4, "-x", "sage", h=2, flat=0)


def _clerestory(tram):
    """The raised lights along the roof that let the hot air out."""
    z = ROOF + 2
    tram.slope(-7, 2, z, 1, 2, "+x", "grey", flat=0)
    tram.slope(6, 2, z, 1, 2, "-x", "grey", flat=0)
    for x, w in ((-6, 4), (-2, 4), (2, 4)):
        tram.brick(x, 2, z, w, 2, "grey", studs=x != -2)
    for x in range(-5, 6, 2):
        for y, edge in ((2, -0.05), (4, 0)):
            tram.bar((x - 0.6, y + edge, z + 0.8), (x + 0.6, y + edge + 0.05, z + 2.2), "window")


def _pantograph(tram):
    z = ROOF + 5
    tram.tile(-1, 2, z, 2, 2, "dark")
    for y in (2.2, 3.7):
        for sign in (-1, 1):
            for k in range(6):
                a, b = k / 6, (k + 1) / 6
                x0, x1 = sign * (0.15 + 1.4 * (1 - abs(2 * a - 1))), sign * (0.15 + 1.4 * (1 - abs(2 * b - 1)))
                tram.bar((min(x0, x1), y, z + 1 + 6 * a), (max(x0, x1) + 0.1, y + 0.1, z + 1 + 6 * b), "black")
    tram.bar((-0.5, 0.9, z + 7), (0.5, 5.1, z + 7.4), "dark")
    tram.bar((-0.3, 0.5, z + 6.7), (0.3, 0.9, z + 7.1), "dark")
    tram.bar((-0.3, 5.1, z + 6.7), (0.3, 5.5, z + 7.1), "dark")


def _lamps(tram):
    for x, facing in ((-10, "-x"), (10, "+x")):
        out = -1 if x < 0 else 1
        tram.disc(x, 3, 9.4, facing, 0.6, "dark", 0.2, 16)
        tram.disc(x + 0.2 * out, 3, 9.4, facing, 0.48, "lamp", 0.08, 16)
        tram.disc(x, 3, TOP + 1.5, facing, 0.85, "white", 0.14, 18)
        edge = x + 0.14 * out
        low, high = min(edge, edge + 0.05 * out), max(edge, edge + 0.05 * out)
        tram.bar((low, 2.92, TOP + 0.4), (high, 3.1, TOP + 2.7), "red")
        tram.bar((low, 2.78 if out < 0 else 3.1, TOP + 2.1), (high, 2.92 if out < 0 else 3.24, TOP + 2.5), "red")
        tram.bar((min(x, x + 0.5 * out), 2.6, 4.1), (max(x, x + 0.5 * out), 3.4, 4.9), "black")
        tram.bar((min(x, x + 0.3 * out), 1.1, 5), (max(x, x + 0.3 * out), 4.9, 5.7), "red")


PRODUCT = product(
    "tram-giallo",
    compose,
    (0, 3),
    hotspots=(
        ("pantograph", (0, 3, 33), (0, -0.2, 1)),
        ("board", (10.2, 3, 19.5), (1, 0, 0)),
        ("bogie", (-6, 0, 4), (0, -1, 0)),
    ),
)
