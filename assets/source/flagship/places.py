"""Zones, touchpoints and people of the flagship, in the scene's axes."""
import math


def rect(x0, z0, x1, z1):
    return [(x0, z0), (x1, z0), (x1, z1), (x0, z1)]


def ring(x, z, radius, corners):
    turn = 2 * math.pi / corners
    return [(round(x + radius * math.cos(turn * (k + 0.5)), 3), round(z + radius * math.sin(turn * (k + 0.5)), 3))
            for k in range(corners)]


# Id, Italian, English, outline, arrival (x, z, heading). The first that holds a point is its zone.
ZONES = [
    ("checkout", "Cassa", "Checkout", rect(-2.1, -7.0, 2.1, -4.3), (0.1, -4.75, 0)),
    ("seating", "Salotto", "Living room", ring(0, -0.5, 2.75, 8), (0.35, 1.75, 355)),
    ("eyewear", "Occhiali", "Eyewear", rect(1.9, 0.3, 5, 4.8), (2.3, 2.15, 14)),
    ("help", "Aiuto", "Help", rect(-5, 3.9, -2.2, 6.7), (-2.3, 5.75, 300)),
    ("atrium", "Ingresso", "Entrance", rect(-5, -0.4, 5, 8.5), (0.4, 4.0, 0)),
    ("ceramics", "Ceramiche", "Ceramics", rect(-5, -8, 5, -0.4), (-3.0, -6.2, 0)),
    ("fitting", "Camerino", "Fitting room", rect(-10, -8, -5, -5.9), (-6.9, -6.1, 340)),
    ("lounge", "Lounge", "Lounge", rect(-10, 3.0, -5, 8), (-6.2, 5.15, 285)),
    ("lighting", "Lampade", "Lamps", rect(-10, -5.9, -5, 3.0), (-6.0, 2.35, 325)),
    ("audio", "Audio", "Audio", rect(5, -8, 10, 0), (8.0, -2.3, 20)),
    ("bricks", "Mattoncini", "Bricks", rect(5, 0, 10, 8), (5.95, 5.6, 30)),
    ("street", "Via Ambrogia", "The street", rect(-11, 8.5, 11, 13.4), (0.3, 12.6, 0)),
]

# Id, Italian, English, stage, zone, where a prompt stands when no product is asked about.
TOUCHPOINTS = [
    ("entrance", "Ingresso", "Entrance", "discover", "atrium", (1.75, 1.55, 7.95)),
    ("windows", "Vetrine", "Shop windows", "discover", "street", (3.1, 1.7, 8.6)),
    ("lighting", "Lampade", "Lamps", "research", "lighting", (-9.95, 1.6, 3.6)),
    ("seating", "Salotto", "Living room", "compare", "seating", (0, 1.0, -0.9)),
    ("lounge", "Lounge", "Lounge", "compare", "lounge", (-7.35, 1.0, 5.05)),
    ("ceramics", "Ceramiche", "Ceramics", "research", "ceramics", (-1.5, 1.7, -7.95)),
    ("audio", "Audio", "Audio", "compare", "audio", (9.95, 1.7, -4.0)),
    ("eyewear", "Occhiali", "Eyewear", "research", "eyewear", (3.3, 1.55, 1.2)),
    ("bricks", "Mattoncini", "Bricks", "research", "bricks", (9.95, 1.7, 2.9)),
    ("fitting", "Camerino", "Fitting room", "research", "fitting", (-6.1, 1.6, -7.95)),
    ("list", "Elenco", "List", "research", "atrium", None),
    ("cart", "Carrello", "Cart", "buy", "checkout", None),
    ("checkout", "Cassa", "Checkout", "buy", "checkout", (0.0, 1.35, -6.0)),
    ("help", "Aiuto in negozio", "Help in the store", "support", "help", (-3.35, 1.3, 5.0)),
]

SPAWN = [("door", 0.45, 4.3, 0), ("street", 0.6, 11.9, 0)]

ATTENDANTS = [
    ("desk", "Bianca", -0.55, -6.95, 180,
     {"skin": "#F0C7A6", "hair": "#B5652F", "top": "#F1E8D8", "bottoms": "#7A4325", "shoes": "#163E33"}),
    ("help", "Tommaso", -4.05, 4.6, 118,
     {"skin": "#C98E63", "hair": "#2B211C", "top": "#F1E8D8", "bottoms": "#7A4325", "shoes": "#163E33"}),
]

# Where "you said, we did" hangs: the middle of what is printed, the way it looks, width and height. The one in the lounge
# takes the place of a print beside the books, the other the pier behind the help desk.
BOARDS = [
    ("lounge", -10.0, 1.66, 7.2, 90, 1.36, 1.28),
    ("help", -4.7, 1.6, 3.675, 90, 0.84, 1.28),
]

# What one treads on: the first that holds a point.
SURFACES = [
    ("rug", ring(0, -0.5, 2.3, 24)),
    ("rug", rect(-9.05, 3.75, -5.75, 6.25)),
    ("rug", rect(5.65, -3.15, 7.4, -1.25)),
    ("rug", rect(5.8, 3.0, 9.0, 5.4)),
    ("terrazzo", rect(-10, -8, 10, 8)),
    ("stone", rect(-14, 8, 14, 34)),
]
