"""Uccellino Giallo: a plump canary, round as far as bricks can be round."""

from math import sqrt

from .system.as_product import product
from .system.brick_set import BrickSet
from .system.sculpt import layer

BOUNDS = (-6, -7, 6, 8)
# Plates below the belly: the feet.
BELLY = 2


def _inside(x, y, z):
    """Body and head: two eggs that melt into each other. Beak towards -y, tail towards +y."""
    body = sqrt((x / 4.3) ** 2 + ((y - 0.6) / 4.9) ** 2 + ((z - 11.0) / 10.2) ** 2)
    head = sqrt((x / 3.2) ** 2 + ((y + 1.7) / 3.3) ** 2 + ((z - 21.0) / 8.2) ** 2)
    return min(body, head) < 1


def _colour(x, y, z):
    if not _inside(x, y, z):
        return None
    bib = z < 18 and y < -1.5 and abs(x) < 2.2 + (z - 3) * 0.06
    return "cream" if bib else "yellow"


def compose():
    bird = BrickSet(hidden_studs=True)
    bird.step()
    for x in (-3, 1):
        bird.plate(x, -4, 0, 2, 4, "orange")
        bird.plate(x, -2, 1, 2, 2, "orange")
        bird.tile(x, -5, 0, 1, 1, "orange")
        bird.tile(x + 1, -5, 0, 1, 1, "orange")
    for z in range(BELLY, 29, 3):
        bird.step()
        if z == 5:
            _tail(bird)
        if z in (8, 11):
            _wings(bird, z)
        if z == 20:
            _beak(bird)
        layer(bird, z, 3, _colour, BOUNDS)
    bird.step()
    _face(bird)
    return bird


def _wings(bird, z):
    """Two feathers a wing, the upper one longer, tipped with roof bricks."""
    front, length = {8: (0, 4), 11: (-2, 6)}[z]
    for x in (-5, 4):
        bird.slope(x, front, z, 1, 1, "+y", "ochre", flat=0, upside=z == 8)
        bird.brick(x, front + 1, z, 1, length - 2, "ochre")
        bird.slope(x, front + length - 1, z, 1, 1, "-y", "ochre", flat=0, upside=z == 8)


def _tail(bird):
    bird.plate(-1, 5, 6, 2, 3, "ochre")
    bird.slope(-1, 6, 7, 2, 2, "-y", "ochre", flat=0, h=2)


def _beak(bird):
    bird.slope(-1, -6, 20, 2, 1, "+y", "orange", h=2, flat=0)


def _face(bird):
    for side, facing in ((-1, "-x"), (1, "+x")):
        bird.disc(side * 3, -2.6, 23.4, facing, 0.62, "black", 0.16)
        bird.disc(side * 3.15, -2.85, 24.3, facing, 0.19, "white", 0.06, 8)
        bird.disc(side * 3, -3.1, 20.6, facing, 0.42, "coral", 0.08)
    bird.slope(-1, -2, 29, 2, 1, "+y", "ochre", flat=0)
    bird.brick(-1, -1, 29, 2, 1, "ochre", 2)
    bird.slope(-1, 0, 29, 2, 1, "-y", "ochre", flat=0, h=2)


PRODUCT = product(
    "uccellino-giallo",
    compose,
    (0, 0),
    hotspots=(
        ("beak", (0, -6, 21), (0, -1, 0)),
        ("wing", (5, 0.5, 13), (1, 0, 0)),
    ),
)
