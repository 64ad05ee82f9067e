"""Divano Naviglio: two seats, deep arms, an oak keel. 172 × 86 × 82 cm."""

from mathutils import Matrix, Vector

from kit import mapping, parts, profiles, quality, solids, sweeps
from kit.materials import BRASS, OAK, Finish
from kit.product import Hotspot, Product

from seating import joinery

FABRIC = Finish("naviglio_linen", "#CDBD9F", 0.92, detail="weave", tile=0.06)
CORD = Finish("naviglio_cord", "#AE9C7C", 0.9)
PILLOW = Finish("naviglio_pillow", "#B4714C", 0.92, detail="boucle", tile=0.09)


def _arm(side):
    """A slab bowed outwards at the top, its edge corded front and back."""
    outline = profiles.rounded(
        [(-0.42, 0.0), (0.4, 0.0), (0.42, 0.36), (0.37, 0.43), (-0.37, 0.4), (-0.44, 0.34)],
        [0.05, 0.03, 0.08, 0.1, 0.1, 0.1], 3, closed=True
    )
    stand = Matrix.Translation((side * 0.775, 0, 0.165)) @ Matrix.Rotation(1.5708, 4, "Z") @ sweeps.UPRIGHT
    made = [sweeps.plate(outline, 0.17, FABRIC, (), 0.032, 2, stand)]
    if quality.fine():
        for edge in (-1, 1):
            ring = [stand @ Vector((x, y, edge * 0.077)) for x, y in profiles.inset(outline, 0.0095)]
            made.append(sweeps.tube(ring, 0.0042, CORD, 4, closed=True, smooth=80))
    return made


def build():
    made = []
    for side in (-1, 1):
        made += _arm(side)
    # Seat base and back, upholstered.
    for side in (-1, 1):
        made.append(solids.box((0.7, 0.8, 0.15), (side * 0.35, 0.005, 0.235), FABRIC, 0.026, 2))
        made.append(solids.box((0.7, 0.16, 0.52), (side * 0.35, 0.345, 0.435), FABRIC, 0.045, 2))
        made += joinery.loose_cushion(
            (0.69, 0.66, 0.15), (side * 0.347, -0.075, 0.375), FABRIC, 0.045, 0.022, cord_finish=CORD, edge=0.72,
            divisions=(6, 6)
        )
        made += joinery.loose_cushion(
            (0.67, 0.4, 0.17), (side * 0.345, 0.205, 0.6), FABRIC, 0.06, 0.045, (74, 0, 0), cord_finish=CORD, edge=0.5,
            divisions=(6, 6)
        )
    made += joinery.loose_cushion(
        (0.44, 0.44, 0.13), (-0.5, 0.09, 0.62), PILLOW, 0.05, 0.055, (66, 0, 16), cord=False, divisions=(6, 6),
        edge=0.12
    )
    # The keel: an oak frame set back under the body, on six feet.
    for y in (-0.33, 0.33):
        made.append(mapping.divided(solids.box((1.56, 0.05, 0.05), (0, y, 0.135), OAK, 0.006, 1), "x"))
    for x in (-0.76, 0.0, 0.76):
        made.append(solids.box((0.05, 0.61, 0.045), (x, 0, 0.135), OAK, 0.006, 1))
        for y in (-0.33, 0.33):
            made.append(solids.cylinder(0.016, 0.1, (x, y, 0.008), OAK, 10, 0, top=0.022))
            made.append(solids.cylinder(0.0165, 0.019, (x, y, 0), BRASS, 10, 0))
    if quality.fine():
        tab = sweeps.plate(
            profiles.rectangle((0, 0), (0.04, 0.022), 0.003, 1), 0.002, Finish("naviglio_tab", "#7A4325", 0.5), (),
            0.0006, 1
        )
        made.append(parts.place(tab, (0.862, -0.3, 0.22), (90, 0, 90)))
    return made


PRODUCT = Product(
    handle="divano-naviglio",
    build=build,
    fineness=(0.3, 0.2),
    variants={
        "Lino sabbia": {},
        "Velluto verde bosco": {
            "naviglio_linen": Finish("naviglio_velvet", "#1F4A3B", 0.72, detail="felt", tile=0.3),
            "naviglio_cord": CORD.but("naviglio_cord_green", colour="#163529"),
            "naviglio_pillow": PILLOW.but("naviglio_pillow_ochre", colour="#C98F35"),
        },
        "Cuoio cognac": {
            "naviglio_linen": Finish("naviglio_cognac", "#9A5A30", 0.46, detail="leather", tile=0.14),
            "naviglio_cord": CORD.but("naviglio_cord_cognac", colour="#7A4325", roughness=0.5),
            "naviglio_pillow": PILLOW.but("naviglio_pillow_ivory", colour="#E8DDC8"),
        },
    },
    hotspots=(
        Hotspot("cushion", (0.3, -0.38, 0.42), (0, -0.7, 0.7)),
        Hotspot("keel", (0.4, -0.355, 0.135), (0, -1, 0)),
        Hotspot("arm", (0.775, -0.33, 0.55), (0.2, -0.6, 0.8)),
    ),
)
