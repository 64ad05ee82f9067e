"""
Where the furniture stands, in the scene's axes: metres, z towards the street. The model of the place and the floor plan
that visitors walk on are both made from this.
"""

# Room, x, z, radius, height.
PLINTHS = (
    ("lighting", -7.45, 2.1, 0.27, 0.80),
    ("lighting", -6.75, 1.2, 0.22, 0.50),
    ("lighting", -7.15, -0.35, 0.27, 0.90),
    ("lighting", -7.55, -3.6, 0.27, 0.75),
    ("lighting", -8.35, -4.2, 0.21, 0.35),
    ("ceramics", 2.95, -4.9, 0.25, 0.95),
    ("ceramics", 3.55, -4.35, 0.22, 0.65),
    ("ceramics", -3.6, -4.6, 0.25, 0.90),
    ("ceramics", -3.05, -5.15, 0.21, 0.60),
    ("atrium", -3.55, 2.6, 0.27, 0.85),
    ("atrium", 3.75, 5.7, 0.27, 0.85),
    ("atrium", 3.1, 6.2, 0.22, 0.55),
)

# The low table of the living room, and the one of the lounge.
LOW_TABLE = (0.0, -0.9, 0.42, 0.36)
LOUNGE_TABLE = (-7.35, 5.05, 0.46, 0.34)

# Room, x, z, width, depth, height, heading.
TABLES = (
    ("audio", 7.6, -4.6, 1.9, 0.85, 0.85, 0),
    ("bricks", 7.4, 4.2, 2.0, 1.0, 0.78, 0),
    ("eyewear", 2.55, 3.1, 0.95, 0.6, 0.84, 0),
)

DESK = (0.0, -6.0, 2.7, 0.9, 0.96)
# x, z, and the degrees that its front is turned by, counter-clockwise.
HELP_DESK = (-3.35, 5.0, 62.0)
HELP_RADIUS = 0.62

EYEWEAR_STAND = (3.35, 1.35, 0.92, 0.24, 1.55, 28.65)
# x, y, z of the middle of the glass, the heading it looks along, width, height.
MIRROR = (4.655, 1.52, 3.675, 270.0, 0.66, 1.3)
FITTING_MIRROR = (-7.15, 1.25, -8.488, 180.0, 0.66, 1.9)

OLIVE = (-3.0, -1.9, 0.44)
# x, z, width, depth, height, and the heading of its front.
TOTEM = (-1.8, 2.9, 0.56, 0.12, 1.8, 172.0)

# Shop windows: x, z, width, depth, height of the platform.
PLATFORMS = ((-7.5, 7.5, 3.3, 0.86, 0.42), (7.5, 7.5, 3.3, 0.86, 0.42), (-3.1, 7.6, 1.95, 0.66, 0.42),
             (3.1, 7.6, 1.95, 0.66, 0.42))

# The fitting room: middle of its round curtain on the wall, radius, and the degrees the cloth covers.
CUBICLE = (-7.5, -8.0, 1.12, (180.0, 292.0))

# x, z, width, depth, height: benches, boxes and cabinets against walls.
CABINETS = (
    ("audio", 9.0, -0.48, 1.5, 0.42, 0.72),
)

TREES = ((-8.6, 12.55), (-3.2, 12.55), (3.6, 12.55), (9.0, 12.55))
STREET_LAMPS = ((-5.9, 12.6), (6.3, 12.6))
