"""Toy bricks of the store's own measure, large ones to sit on and small ones on the wall."""
from helpers.frame import move
from helpers.shapes import block, lathe, plane
from helpers import outlines
from palette import lacquer


def big_brick(model, frame, width, depth, height, colour):
    brush = lacquer(colour)
    block(model, frame, width, height, depth, brush, bevel=0.01)
    across, deep = round(width / 0.2), round(depth / 0.2)
    for i in range(across):
        for j in range(deep):
            place = frame @ move((i + 0.5) * 0.2 - width / 2, height, (j + 0.5) * 0.2 - depth / 2)
            lathe(model, place, [(0.06, 0), (0.06, 0.03), (0.052, 0.036)], brush.but(density=0.5), 14)


def mosaic(model, frame, rows, colours, size):
    """A picture of flat bricks on a wall, from the top row down; neighbours of a colour are one brick."""
    wide, high = len(rows[0]) * size, len(rows) * size
    for number, row in enumerate(rows):
        y = high - (number + 1) * size
        start = 0
        for column in range(1, len(row) + 1):
            if column < len(row) and row[column] == row[start] and column - start < 4:
                continue
            gap = 0.0015
            corners = outlines.rectangle(start * size - wide / 2 + gap, y + gap, column * size - wide / 2 - gap,
                                         y + size - gap)
            plane(model, frame @ move(0, 0, 0.014), corners, lacquer(colours[row[start]], density=0.6))
            start = column
    block(model, frame @ move(0, 0, 0.006), wide + 0.06, high + 0.06, 0.012, lacquer("#23354A"), y=-0.03, bevel=0,
          corner=0)
