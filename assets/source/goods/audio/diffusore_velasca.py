"""Diffusore Velasca: a floor speaker like the tower it is called after, its head broader than its shaft, on raking struts."""

from audio.skins import skin
from kit import mapping, parts, profiles, quality, solids, sweeps
from kit.materials import BLACK_PLASTIC, BRASS, OAK, WALNUT, Finish
from kit.product import Hotspot, Product

CABINET = OAK.but("velasca_cabinet")
CLOTH = Finish("velasca_cloth", "#1F5444", 0.92, detail="weave", tile=0.06)
CONE = Finish("velasca_cone", "#26262A", 0.75)
SURROUND = Finish("velasca_surround", "#161617", 0.6)
DOME = Finish("velasca_dome", "#C9B48C", 0.35, 0.6)

# Shaft and head: width, depth, and the heights between which they stand.
SHAFT = (0.190, 0.230, 0.045, 0.400)
HEAD = (0.252, 0.276, 0.452, 0.640)


def _cabinet():
    (w, d, low, high), (hw, hd, hlow, hhigh) = SHAFT, HEAD
    shaft = solids.box((w, d, high - low + 0.03), (0, 0, (low + high + 0.03) / 2), CABINET, 0.006, 2)
    head = solids.box((hw, hd, hhigh - hlow), (0, 0, (hlow + hhigh) / 2), CABINET, 0.006, 2)
    neck = solids.box((w - 0.006, d - 0.006, 0.06), (0, 0, 0.43), CABINET, 0.002, 1)
    seam = solids.box((w - 0.008, d - 0.008, 0.006), (0, 0, low - 0.002), BRASS, 0.001, 1)
    return [*mapping.grained([shaft, head, neck], "z"), seam]


def _struts():
    """The tower's buttresses: ribs that run up the shaft and lean out to carry the head."""
    (w, d, low, high), (hw, hd, hlow, _) = SHAFT, HEAD
    section = profiles.rectangle((0, 0), (0.009, 0.012), 0.002, 1)
    out = []
    for x in (-0.075, -0.025, 0.025, 0.075):
        path = [
            (x, d / 2 + 0.003, low + 0.012), (x, d / 2 + 0.003, high - 0.012),
            (x * hw / w, hd / 2 - 0.002, hlow + 0.004)
        ]
        out.append(sweeps.sweep(profiles.rounded(path, 0.01, 2), section, CABINET, up=(1, 0, 0)))
    for side in (1, -1):
        for y in (-0.082, -0.028, 0.028, 0.082):
            path = [
                (side * (w / 2 + 0.003), y, low + 0.012), (side * (w / 2 + 0.003), y, high - 0.012),
                (side * (hw / 2 - 0.002), y * hd / d, hlow + 0.004)
            ]
            out.append(sweeps.sweep(profiles.rounded(path, 0.01, 2), section, CABINET, up=(0, 1, 0)))
    for x in (-0.088, 0.088):
        path = [
            (x, -d / 2 - 0.003, low + 0.012), (x, -d / 2 - 0.003, high - 0.012),
            (x * hw / w, -hd / 2 + 0.002, hlow + 0.004)
        ]
        out.append(sweeps.sweep(profiles.rounded(path, 0.01, 2), section, CABINET, up=(1, 0, 0)))
    return out


def _driver(radius, z, y):
    """A cone in its basket: brass ring with screws, half-round surround, cone, dust cap."""
    r = radius
    trim = skin(
        [(r * 1.22, 0.0), (r * 1.22, 0.003), (r * 1.18, 0.0055), (r * 1.08, 0.0055), (r * 1.06, 0.002)], BRASS, 36
    )
    roll = [(r * 1.06, 0.002), (r * 1.03, 0.0062), (r * 0.97, 0.0072), (r * 0.91, 0.0058), (r * 0.88, 0.0035)]
    cone = [(r * 0.88, 0.0035), (r * 0.6, 0.0022), (r * 0.34, 0.0012)]
    cap = [(r * 0.34, 0.0012), (r * 0.3, 0.0042), (r * 0.18, 0.0075), (0, 0.009)]
    made = [trim, skin(roll, SURROUND, 36), skin(cone, CONE, 32), skin(cap, DOME, 24)]
    if quality.fine():
        screw = solids.cylinder(0.0028, 0.0012, (r * 1.15, 0, 0.0052), BLACK_PLASTIC, 8, 0.0004, rounds=1)
        made += parts.around(screw, 6, 30)
    return parts.place(made, (0, y, z), (90, 0, 0))


def _front():
    (w, d, low, high), (hw, hd, hlow, hhigh) = SHAFT, HEAD
    cloth = sweeps.plate(
        profiles.rectangle((0, 0), (0.148, 0.318), 0.006, 3), 0.008, CLOTH, bevel=0.0025, rounds=2,
        matrix=parts.matrix((0, -d / 2 - 0.001, 0.222), (90, 0, 0))
    )
    frame = sweeps.plate(
        profiles.rectangle((0, 0), (0.156, 0.326), 0.008, 3), 0.004, BLACK_PLASTIC, bevel=0.001, rounds=0,
        matrix=parts.matrix((0, -d / 2 - 0.0005, 0.222), (90, 0, 0))
    )
    badge = solids.box((0.030, 0.0015, 0.005), (0, -d / 2 - 0.0052, 0.078), BRASS, 0.0005, 1)
    return [frame, cloth, badge, *_driver(0.064, 0.531, -hd / 2), *_tweeter(0.613, -hd / 2)]


def _tweeter(z, y):
    ring = skin([(0.0215, 0), (0.0215, 0.002), (0.0195, 0.0035), (0.0125, 0.0012), (0.0115, 0.0)], BRASS, 28)
    dome = skin([(0.0115, 0.0), (0.0105, 0.003), (0.006, 0.0058), (0, 0.0066)], DOME, 20)
    return parts.place([ring, dome], (0, y, z), (90, 0, 0))


def _foot():
    made = [solids.box((0.215, 0.255, 0.018), (0, 0, 0.026), CABINET, 0.005, 2)]
    for x in (-0.085, 0.085):
        for y in (-0.105, 0.105):
            made.append(solids.lathe([(0, 0), (0.006, 0), (0.013, 0.010), (0.013, 0.018)], BRASS, 14, (x, y, 0)))
    return made


def _terminals():
    if not quality.fine():
        return []
    y = SHAFT[1] / 2 + 0.001
    made = [solids.box((0.074, 0.003, 0.040), (0, y, 0.11), BLACK_PLASTIC, 0.001, 1)]
    for x in (-0.019, 0.019):
        made.append(solids.cylinder(0.0075, 0.017, (x, y, 0.11), BRASS, 12, 0.001, turn=(-90, 0, 0), rounds=1))
    made.append(
        solids.lathe(
            [(0.036, 0.002), (0.030, 0.004), (0.025, -0.012), (0.024, -0.03)], BLACK_PLASTIC, 24, (0, y - 0.001, 0.32),
            (-90, 0, 0)
        )
    )
    return made


def build():
    return [*_cabinet(), *_struts(), *_front(), *_foot(), *_terminals()]


PRODUCT = Product(
    handle="diffusore-velasca",
    build=build,
    variants={
        "Rovere": {},
        "Noce": {
            "velasca_cabinet": WALNUT.but("velasca_walnut"),
            "velasca_cloth": CLOTH.but("velasca_cloth_sand", colour="#C7B190")
        },
    },
    hotspots=(
        Hotspot("struts", (0.112, -0.05, 0.425), (0.9, -0.2, -0.3)),
        Hotspot("woofer", (0, -0.146, 0.531), (0, -1, 0)),
        Hotspot("cloth", (0, -0.12, 0.25), (0, -1, 0)),
    ),
)
