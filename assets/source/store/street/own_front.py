"""The store's own front: a stone foot, plaster, its name in brass over the door, and the floor above."""
from helpers.frame import at, move
from helpers.letters import letters
from helpers.shapes import block, lathe, strip
from palette import BRONZE, FACADE, LINDEN, SOIL, TRAVERTINE, paint
from place import plan
from place.walls import wall
from street.palazzo import shuttered_window

TOP = 9.6
HALF = 10.75


def foot(model, frame):
    """Stone up to the sills, between door and corners."""
    height, thick = 0.5, 0.05
    for start, end in ((-HALF, -1.4), (1.4, HALF)):
        rows = [[(start, 0, thick), (end, 0, thick)], [(start, height, thick), (end, height, thick)],
                [(start, height, 0), (end, height, 0)]]
        strip(model, frame, rows, TRAVERTINE.but(density=0.35))


def course(model, frame, y, height, depth):
    block(model, frame @ move(0, y, depth / 2), 2 * HALF, height, depth, TRAVERTINE.but(density=0.25), bevel=0.02,
          bottom=True, corner=0)


def planter(model, x, z):
    import random
    rng = random.Random(int(x * 10))
    lathe(model, at(x, 0, z), [(0.2, 0), (0.26, 0.5), (0.28, 0.5), (0.28, 0.54), (0.24, 0.54), (0.235, 0.48)],
          TRAVERTINE.but(density=0.5), 20, cap=False)
    lathe(model, at(x, 0.0, z), [(0.24, 0.485), (0.0, 0.49)], SOIL, 16, cap=False)
    ball_of_leaves(model, rng, x, 0.95, z, 0.36, 130)


def ball_of_leaves(model, rng, x, y, z, radius, count, size=0.07):
    import numpy as np
    for _ in range(count):
        way = np.array([rng.gauss(0, 1) for _ in range(3)])
        way /= np.linalg.norm(way)
        start = np.array((x, y, z)) + way * radius * rng.uniform(0.72, 1.0)
        side = np.cross(way, [rng.random() - 0.5 for _ in range(3)])
        side /= np.linalg.norm(side)
        tip = way * 0.5 + np.cross(side, way) * rng.uniform(-1, 1)
        tip /= np.linalg.norm(tip)
        points = [start, start + tip * size / 2 + side * size * 0.3, start + tip * size,
                  start + tip * size / 2 - side * size * 0.3]
        model.add([(points, np.zeros((4, 2)))], LINDEN, shift=(0, 0))


def build(model):
    frame = at(0, 0, plan.STREET_FACE)
    openings = [plan.DOOR, *plan.WINDOWS]
    wall(model, frame, 2 * HALF, TOP, openings, FACADE, spacing=2.2)
    foot(model, frame)
    letters(model, frame @ move(0, 3.92, 0.004), "CASA  AMBROGIA", 0.42, BRONZE, 0.04)
    # Once more beside the door, for who stands too near to see it over the arch.
    for y, text in ((1.86, "CASA"), (1.68, "AMBROGIA")):
        letters(model, frame @ move(1.78, y, 0.004), text, 0.125, BRONZE, 0.016, fineness=1)
    course(model, frame, 5.1, 0.16, 0.14)
    course(model, frame, TOP - 0.2, 0.3, 0.4)
    for x in (-7.5, -3.1, 0, 3.1, 7.5):
        shuttered_window(model, frame @ move(x, 5.95, 0), 1.15, 2.1, paint("#4C6B57"))
    for x in (-1.75, 1.75):
        planter(model, x, 8.95)
    return model
