"""Rounded shapes out of plain bricks: a shape is asked cell by cell, each layer is cut into parts that exist."""

from math import floor

# Lengths and depths of the parts in the box; long ones first.
SIZES = [(4, 2), (3, 2), (2, 4), (2, 3), (4, 1), (2, 2), (1, 4), (3, 1), (1, 3), (2, 1), (1, 2), (1, 1)]
TURNED = [(d, w) for w, d in SIZES]


def layer(brick_set, z, h, colour_at, bounds, studs=True):
    """One layer, `h` plates high. `colour_at(x, y, z)`, at cell centres in studs and plates, says the colour or None.
    Layers alternate the way their parts lie, as a mason's courses do."""
    x0, y0, x1, y1 = bounds
    free = {}
    for x in range(x0, x1):
        for y in range(y0, y1):
            colour = colour_at(x + 0.5, y + 0.5, z + h / 2)
            if colour is not None and brick_set.grid.part_at((x, y, z)) is None:
                free[x, y] = colour
    sizes = SIZES if floor(z / h) % 2 else TURNED
    for x, y in sorted(free):
        if (x, y) not in free:
            continue
        colour = free[x, y]
        for w, d in sizes:
            cells = [(x + i, y + j) for i in range(w) for j in range(d)]
            if all(free.get(cell) == colour for cell in cells):
                brick_set.brick(x, y, z, w, d, colour, h, studs)
                for cell in cells:
                    del free[cell]
                break
