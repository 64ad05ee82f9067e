"""The plan of the architecture, in the scene's axes (metres)."""

HEIGHT = 5.0
LEFT, RIGHT, BACK, FRONT = -10.0, 10.0, -8.0, 8.0
# Faces of the arcades towards the nave and towards the aisles.
NAVE, AISLE = 4.7, 5.3
STREET_FACE = 8.5

# Arches of an arcade: middles along z.
ARCADE = (-5.5, -1.85, 1.85, 5.5)
ARCADE_WIDTH, ARCADE_TOP = 2.7, 3.9
PIERS = (-7.42, -3.675, 0.0, 3.675, 7.42)

OCULUS = (0.0, -0.5)
OPENING, RIM = 3.2, 1.35

# Openings to the street: middle, width, top, sill.
DOOR = (0.0, 2.8, 3.7, 0.0)
WINDOWS = ((-7.5, 3.4, 3.6, 0.5), (-3.1, 2.0, 3.5, 0.5), (3.1, 2.0, 3.5, 0.5), (7.5, 3.4, 3.6, 0.5))

# Niches: middle along the wall, width, top, sill. Left wall and right wall by z, back wall by x.
LEFT_NICHES = ((-5.4, 2.0, 3.4, 0.75), (-1.8, 2.0, 3.4, 0.75), (1.8, 2.0, 3.4, 0.75), (5.4, 2.0, 3.4, 0.75))
AUDIO_NICHES = ((-6.1, 2.6, 3.5, 0.02), (-1.9, 2.6, 3.5, 0.02))
BRICK_NICHES = ((1.7, 1.9, 3.3, 0.75), (4.1, 1.9, 3.3, 0.75), (6.5, 1.9, 3.3, 0.75))
FITTING_NICHE = (-7.5, 2.2, 3.5, 0.02)
CERAMIC_NICHES = ((-3.0, 2.1, 3.7, 0.6), (0.0, 2.1, 3.7, 0.6), (3.0, 2.1, 3.7, 0.6))
AUDIO_BACK_NICHE = (7.6, 2.1, 3.5, 0.02)
NICHE_DEPTH, LIP, TROUGH = 0.5, 0.12, 0.1

PARTITION = (7.65, 2.4, 3.6, 0.0)
COFFER_X = (6.55, 8.75)
COFFER_PITCH = 2.2
SKYLIGHTS = ((-8.75, 4.4), (-8.75, 2.2), (-8.75, -2.2))
