"""Vaso Goccia: a drop with a narrow neck. Ø 30 × 47 cm."""

from kit import quality, solids
from kit.materials import Finish
from kit.product import Hotspot, Product

from ceramics import pottery

MATT = Finish("goccia_chalk", "#F1EADC", 0.86, detail="speckle", tile=0.34)


def build():
    body = pottery.turned(
        [
            (0.064, 0.004), (0.1, 0.035), (0.138, 0.095), (0.15, 0.155), (0.134, 0.222), (0.094, 0.29), (0.054, 0.345),
            (0.034, 0.392), (0.0305, 0.432), (0.036, 0.459), (0.047, 0.4685)
        ],
        MATT,
        spans=24,
        thickness=0.0065,
        foot=0.06,
        segments=46,
    )
    made = [body]
    if quality.fine():
        made.append(pottery.bare_foot(0.0605))
        # The potter's mark, pressed near the foot: a drop in a circle.
        made.append(
            solids.ring(0.0078, 0.0092, 0.0012, (0, -0.1345, 0.0815), pottery.CLAY, 20, 0.0003, turn=(59, 0, 0))
        )
    return made


PRODUCT = Product(
    handle="vaso-goccia",
    build=build,
    lod2=118,
    variants={
        "Gesso": {},
        "Carbone": {"goccia_chalk": MATT.but("goccia_coal", colour="#302E2C", roughness=0.7)},
    },
    hotspots=(Hotspot("neck", (0, -0.033, 0.43), (0, -1, 0.1)),),
)
