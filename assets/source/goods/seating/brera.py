"""Poltrona Brera: a padded shell in bouclé on four oak legs. 72 × 74 × 84 cm, seat at 40 cm."""

from kit import parts, profiles, quality, solids, sweeps
from kit.materials import BRASS, OAK, Finish
from kit.product import Hotspot, Product

from seating import joinery

FABRIC = Finish("brera_boucle", "#E8DDC8", 0.95, detail="boucle", tile=0.11)
CORD = Finish("brera_cord", "#C9B999", 0.9)

# Along the shell from the front edge to the top: y, z, half width, lift of the sides, their way forwards.
SPINE = [
    (-0.345, 0.272, 0.315, 0.035, 0.0),
    (-0.352, 0.318, 0.33, 0.07, 0.0),
    (-0.29, 0.342, 0.342, 0.16, 0.0),
    (-0.12, 0.332, 0.352, 0.245, 0.0),
    (0.07, 0.318, 0.358, 0.285, 0.01),
    (0.2, 0.335, 0.358, 0.27, 0.05),
    (0.275, 0.42, 0.352, 0.205, 0.135),
    (0.305, 0.54, 0.338, 0.11, 0.165),
    (0.33, 0.66, 0.305, 0.035, 0.14),
    (0.352, 0.765, 0.245, -0.02, 0.095),
    (0.362, 0.812, 0.165, -0.03, 0.055),
]


def _shell():
    across = 10 if quality.fine() else 6
    spine = SPINE if quality.fine() else [SPINE[k] for k in (0, 1, 3, 5, 6, 8, 10)]
    rows = []
    for y, z, half, lift, forward in spine:
        row = []
        for k in range(across + 1):
            u = 2 * k / across - 1
            row.append((u * half, y - forward * u * u, z + lift * abs(u) ** 2.3))
        rows.append(row)
    return sweeps.surface(rows, FABRIC, 0.068, 1 if quality.fine() else 2)


def build():
    made = [_shell()]
    seat = joinery.loose_cushion(
        (0.5, 0.47, 0.1), (0, -0.105, 0.408), FABRIC, 0.15, 0.026, (-2, 0, 0), cord_finish=CORD, divisions=(8, 8)
    )
    made += seat
    for x in (-1, 1):
        made += joinery.leg((x * 0.225, -0.235, 0.3), (x * 0.285, -0.315, 0), (0.0215, 0.0135))
        made += joinery.leg((x * 0.215, 0.19, 0.3), (x * 0.265, 0.3, 0), (0.0215, 0.0135))
    # The frame under the shell that the legs are let into.
    for x in (-1, 1):
        made.append(solids.box((0.042, 0.47, 0.038), (x * 0.222, -0.022, 0.285), OAK, 0.005, 1))
    for y in (-0.235, 0.19):
        made.append(solids.box((0.42, 0.042, 0.036), (0, y, 0.284), OAK, 0.005, 1))
    if quality.fine():
        tab = sweeps.plate(
            profiles.rectangle((0, 0), (0.03, 0.055), 0.006, 2), 0.0025, Finish("brera_tab", "#7A4325", 0.5), (),
            0.0008, 1
        )
        made.append(parts.place(tab, (0, 0.398, 0.745), (83, 0, 0)))
        made.append(solids.sphere(0.0042, (0, 0.402, 0.757), BRASS, 10, 6))
    return made


PRODUCT = Product(
    handle="poltrona-brera",
    build=build,
    variants={
        "Bouclé avorio": {},
        "Bouclé ruggine": {
            "brera_boucle": FABRIC.but("brera_rust", colour="#A9532F"),
            "brera_cord": CORD.but("brera_cord_rust", colour="#7C3820"),
        },
        "Lana verde bosco": {
            "brera_boucle": Finish("brera_wool", "#2E4A3A", 0.93, detail="felt", tile=0.22),
            "brera_cord": CORD.but("brera_cord_green", colour="#1D3327"),
        },
    },
    hotspots=(
        Hotspot("boucle", (0.2, -0.2, 0.45), (0.1, -0.4, 0.9)),
        Hotspot("legs", (0.27, -0.3, 0.1), (0.5, -0.85, 0)),
    ),
)
