"""What one can't walk through, in the scene's axes: metres, headings clockwise."""
import math

import layout

CEILING = 5.0
PAVEMENT = 12.95
FACADE = 8.52

# The interior between the walls, the doorway, and the pavement before it.
FLOOR = [
    (-10, -8), (10, -8), (10, 8), (1.3, 8), (1.3, FACADE), (10.6, FACADE), (10.6, PAVEMENT), (-10.6, PAVEMENT),
    (-10.6, FACADE), (-1.3, FACADE), (-1.3, 8), (-10, 8),
]


def box(x, z, width, depth, height, heading=0.0):
    return {"kind": "box", "x": x, "z": z, "width": width, "depth": depth, "heading": heading, "height": height}


def circle(x, z, radius, height):
    return {"kind": "circle", "x": x, "z": z, "radius": radius, "height": height}


def piers():
    for x in (-5, 5):
        for z in (-7.42, -3.675, 0, 3.675, 7.42):
            yield box(x, z, 0.7, 1.24 if abs(z) > 7 else 1.04, CEILING)


def partition():
    # Its arch ends at 6.45 and 8.85.
    yield box(5.875, 0, 1.15, 0.42, CEILING)
    yield box(9.425, 0, 1.15, 0.42, CEILING)


def furniture():
    for _, x, z, radius, height in layout.PLINTHS:
        yield circle(x, z, radius + 0.015, height)
    for x, z, radius, height in (layout.LOW_TABLE, layout.LOUNGE_TABLE):
        yield circle(x, z, radius + 0.01, height)
    for _, x, z, width, depth, height, heading in layout.TABLES:
        yield box(x, z, width, depth, height, heading)
    for _, x, z, width, depth, height in layout.CABINETS:
        yield box(x, z, width, depth, height)
    for x, z, width, depth, height in layout.PLATFORMS:
        yield box(x, z, width, depth, height)
    x, z, width, depth, height, heading = layout.EYEWEAR_STAND
    yield box(x, z, width + 0.06, depth, height, heading)
    x, z, radius = layout.OLIVE
    yield circle(x, z, radius, 3)
    x, z, width, depth, height, heading = layout.TOTEM
    yield box(x, z, width + 0.1, depth + 0.1, height, heading % 180)
    # Big bricks to sit on, in their corner.
    yield box(9.2, 0.55, 1.0, 0.6, 0.6)


def desks():
    x, z, width, depth, height = layout.DESK
    yield box(x, z, width - depth, depth + 0.1, height)
    for side in (-1, 1):
        yield circle(x + side * (width - depth) / 2, z, depth / 2 + 0.05, height)
    x, z, degrees = layout.HELP_DESK
    yield box(x, z, 0.66, 0.72, 1.02, -degrees % 360)
    turn = math.radians(degrees)
    for side in (-1, 1):
        along = side * 0.31
        yield circle(round(x + along * math.cos(turn), 3), round(z - along * math.sin(turn), 3), 0.36, 1.02)


def curtain():
    """Round, and open on its right: one can step in."""
    x, z, radius, (start, end) = layout.CUBICLE
    steps = 9
    for k in range(steps + 1):
        angle = math.radians(start + (end - start) * k / steps)
        yield circle(round(x + radius * math.cos(angle), 3), round(z - radius * math.sin(angle), 3), 0.11, 2.5)


def street():
    for x, z in layout.TREES:
        yield circle(x, z, 0.16, 3)
    for x, z in layout.STREET_LAMPS:
        yield circle(x, z, 0.15, 3.4)
    for x in (-1.75, 1.75):
        yield circle(x, 8.95, 0.3, 1.2)


# Radius and height of the products that stand on the floor themselves; width and depth of those that are long.
STANDING = {
    "lampada-luna": (0.16, 1.65),
    "piantana-sempione": (0.17, 1.65),
    "poltrona-brera": (0.40, 0.9),
    "poltrona-lenta": (0.45, 1.0),
    "sedia-solferino": (0.27, 0.85),
    "sgabello-colonna": (0.19, 0.66),
    "pouf-meringa": (0.38, 0.37),
    "tavolino-trama": (0.26, 0.5),
}
LONG = {"divano-naviglio": (2.2, 0.95, 0.8), "panca-duomo": (1.25, 0.4, 0.45)}


def standing(fixtures):
    for _, _, _, slots in fixtures:
        for product, x, y, z, heading, scale in slots:
            if y > 0.1 or abs(x) > 10 or z < -8:
                continue
            if product in STANDING:
                radius, tall = STANDING[product]
                yield circle(x, z, round(radius * scale, 3), round(tall * scale, 2))
            elif product in LONG:
                width, depth, tall = LONG[product]
                yield box(x, z, width, depth, tall, heading % 180)


def open_fixtures(slots):
    for _, _, _, kind, x, _, z, _ in slots:
        yield circle(x, z, 0.34 if kind == "plinth" else 0.38, 0.9 if kind == "plinth" else 1.7)


def obstacles(fixtures, open_slots):
    groups = (piers(), partition(), furniture(), desks(), curtain(), street(), standing(fixtures),
              open_fixtures(open_slots))
    return [each for group in groups for each in group]
