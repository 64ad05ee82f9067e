"""Lampada Fiammifero: a match that stands in its box and is struck to light. Portable. 12 × 7 × 34 cm."""

from mathutils import Matrix

from kit import parts, profiles, quality, solids, sweeps
from kit.materials import BLACK_PLASTIC, BRASS, OAK, RUBBER, Finish
from kit.product import Hotspot, Light, Product

LACQUER = Finish("fiammifero_lacquer", "#C8452F", 0.3)
PAPERBOARD = Finish("fiammifero_drawer", "#E9DFCB", 0.8, detail="felt", tile=0.2)
STRIKER = Finish("fiammifero_striker", "#4A2E25", 0.95, detail="felt", tile=0.06)
HEAD = Finish("fiammifero_head_lit", "#F2694C", 0.32, emission="#FF9A5E", strength=2.2)

STICK_FROM, LEAN = (0.022, 0, 0.03), 7


def _box():
    """Sleeve and drawer, pushed out by a centimetre; a brass insert where the stick goes in."""
    sleeve = profiles.rectangle((0, 0), (0.068, 0.034), 0.003, 2)
    hole = profiles.rectangle((0, 0), (0.0635, 0.0295), 0.0015, 1)
    made = [
        parts.transform(
            sweeps.plate(sleeve, 0.11, LACQUER, [hole] if quality.fine() else [], 0.0008, 1),
            Matrix.Translation((0, 0, 0.0195)) @ Matrix.Rotation(1.5708, 4, "Z") @ sweeps.UPRIGHT,
        ),
        solids.box((0.118, 0.0625, 0.028), (0.007, 0, 0.0195), PAPERBOARD, 0.0014, 1),
        solids.box((0.096, 0.05, 0.003), (0, 0, 0.0015), RUBBER, 0.001, 1),
        solids.box((0.098, 0.0012, 0.025), (0, -0.0343, 0.0195), STRIKER, 0.0005, 1),
    ]
    if quality.fine():
        made += [
            solids.lathe(
                profiles.rounded([(0, 0), (0.0135, 0), (0.0135, 0.0022), (0.0095, 0.0045), (0, 0.0045)], 0.0008, 1),
                BRASS, 24, (STICK_FROM[0] + 0.001, 0, 0.0362), (0, LEAN * 0.3, 0)
            ),
            solids.cylinder(0.0016, 0.0012, (-0.046, -0.0346, 0.012), BRASS, 8, 0, turn=(90, 0, 0)),
            # USB-C, behind.
            solids.box((0.0012, 0.0105, 0.0045), (-0.0552, 0, 0.019), BRASS, 0.0005, 1),
            solids.box((0.0012, 0.0085, 0.0026), (-0.0556, 0, 0.019), BLACK_PLASTIC, 0.0004, 1),
        ]
    return made


def _match():
    """A square stick with soft edges, charred brown below the head; the head is dipped, not round."""
    section = profiles.rectangle((0, 0), (0.0125, 0.0125), 0.0018, 2)
    stick = sweeps.sweep([(0, 0, z) for z in (0, 0.006, 0.03, 0.075, 0.15, 0.21, 0.235, 0.25)], section, OAK)
    head = profiles.smooth(
        [
            (0, -0.021), (0.0095, -0.0195), (0.0168, -0.01), (0.0205, 0.006), (0.0196, 0.022), (0.0125, 0.036),
            (0, 0.0405)
        ],
        16
    )
    made = [stick, solids.lathe(head, HEAD, 32, (0, 0, 0.258))]
    if quality.fine():
        made.append(solids.box((0.0134, 0.0134, 0.004), (0, 0, 0.226), BRASS, 0.0008, 1))
    tilt = Matrix.Translation(STICK_FROM) @ Matrix.Rotation(LEAN * 0.01745, 4, "Y")
    return parts.transform(made, tilt)


def build():
    return [*_box(), *_match()]


PRODUCT = Product(
    handle="lampada-fiammifero",
    build=build,
    lod2=118,
    variants={
        "Rosso": {},
        "Verde bottiglia": {
            "fiammifero_lacquer": LACQUER.but("fiammifero_green", colour="#1F5444"),
            "fiammifero_head_lit": HEAD.but("fiammifero_amber_lit", colour="#E9B44C", emission="#FFC46B"),
        },
        "Nero": {
            "fiammifero_lacquer": LACQUER.but("fiammifero_black", colour="#262524", roughness=0.42),
            "oak": Finish("fiammifero_ebonised", "#3A2C24", 0.5, detail="oak", tile=0.5),
            "fiammifero_head_lit": HEAD.but("fiammifero_opal_lit", colour="#F6EEDF", emission="#FFD9A3"),
        },
    },
    moves="light",
    light=Light((0.055, 0, 0.29), "#FFB070", 1.8),
    hotspots=(
        Hotspot("striker", (0.0, -0.036, 0.02), (0, -1, 0.1)),
        Hotspot("head", (0.058, -0.02, 0.295), (0.2, -1, 0.2)),
    ),
)
