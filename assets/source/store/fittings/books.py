"""Books and record sleeves, standing or lying."""
from helpers.frame import move, turn
from helpers.shapes import block
from palette import paint

SPINES = ("#B9663F", "#1F5444", "#D19A3D", "#23354A", "#EADCC4", "#8E9B7A", "#DDAE98", "#7A4325", "#C9C2B4", "#2F5D86")


def row_of_books(model, frame, width, rng, height=0.24, depth=0.17):
    """Upright, from the left (-x) to the right, backs to the front; now and then a gap."""
    x = -width / 2
    while x < width / 2 - 0.03:
        thick = rng.uniform(0.018, 0.042)
        tall = height * rng.uniform(0.78, 1.0)
        deep = depth * rng.uniform(0.85, 1.0)
        place = frame @ move(x + thick / 2, 0, (deep - depth) / -2)
        block(model, place, thick, tall, deep, paint(rng.choice(SPINES), density=0.5), bevel=0)
        x += thick + (0.002 if rng.random() < 0.9 else rng.uniform(0.05, 0.1))


def stack_of_books(model, frame, count, rng, width=0.27, depth=0.2):
    y = 0.0
    for _ in range(count):
        thick = rng.uniform(0.018, 0.035)
        place = frame @ turn(rng.uniform(-12, 12))
        block(model, place, width * rng.uniform(0.85, 1), thick, depth * rng.uniform(0.85, 1),
              paint(rng.choice(SPINES), density=0.6), y=y, bevel=0)
        y += thick
    return y
