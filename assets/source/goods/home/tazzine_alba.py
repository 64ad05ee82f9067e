"""Tazzine Alba: four espresso cups on their saucers, in the colours of the sky at half past six."""

from kit import parts, profiles, quality, solids, sweeps
from kit.materials import STEEL, Finish
from kit.product import Hotspot, Product

# One glaze a cup; unglazed clay shows at the foot.
GLAZES = [
    Finish("alba_blush", "#E7B39B", 0.22),
    Finish("alba_cream", "#F1E6D2", 0.22),
    Finish("alba_sky", "#A9BFC4", 0.22),
    Finish("alba_ochre", "#D9A24E", 0.22),
]
COFFEE = Finish("alba_coffee", "#3A1E10", 0.15)
CREMA = Finish("alba_crema", "#A9683A", 0.4)
# Where each stands, how it is turned (degrees), and whether it is full.
PLACES = [
    ((-0.082, 0.060, 0), 200, False), ((0.070, 0.072, 0), 150, False), ((-0.060, -0.072, 0), 20, True),
    ((0.090, -0.058, 0), -35, False)
]


def _saucer(glaze):
    under = [(0, 0.0025), (0.022, 0.0025), (0.0235, 0), (0.0265, 0), (0.045, 0.0075), (0.0585, 0.0135)]
    over = [(0.0600, 0.0148), (0.0590, 0.0158), (0.046, 0.0108), (0.0265, 0.0062), (0.0225, 0.0064), (0, 0.0064)]
    return solids.lathe([*under, *over], glaze, 26)


def _cup(glaze, full):
    outside = [
        (0, 0.0078), (0.0155, 0.0078), (0.0168, 0.0062), (0.0188, 0.0066), (0.0205, 0.0105), (0.0262, 0.0215),
        (0.0310, 0.0365), (0.0330, 0.0520), (0.0338, 0.0635)
    ]
    inside = [
        (0.0331, 0.0655), (0.0320, 0.0635), (0.0311, 0.0515), (0.0290, 0.0370), (0.0242, 0.0235), (0.0165, 0.0140),
        (0, 0.0115)
    ]
    made = [solids.lathe([*outside, *inside], glaze, 24)]
    ear = profiles.smooth(
        [
            (0.0318, 0, 0.0535), (0.0400, 0, 0.0560), (0.0480, 0, 0.0500), (0.0470, 0, 0.0395), (0.0385, 0, 0.0300),
            (0.0295, 0, 0.0290)
        ],
        10
    )
    made.append(sweeps.tube(ear, [0.0032 + 0.0007 * abs(k / 10 - 0.5) for k in range(len(ear))], glaze, 8, flat=1.35))
    if full and quality.fine():
        made.append(solids.lathe([(0.0306, 0.0520), (0.0280, 0.0523), (0, 0.0523)], CREMA, 24))
        if made[-1].data.polygons[0].normal.z < 0:
            made[-1].data.flip_normals()
    return made


def _spoon():
    """A small spoon on the saucer of the full cup."""
    stem = profiles.smooth([(0.050, -0.010, 0.0175), (0.044, 0.012, 0.0155), (0.036, 0.030, 0.0140)], 10)
    bowl = solids.sphere(0.0075, (0, 0, 0), STEEL, 12, 8, (0.8, 1.35, 0.32))
    parts.place(bowl, (0.0325, 0.0375, 0.0140), (0, 0, 24))
    return [sweeps.tube(stem, [0.0016 + 0.0006 * (1 - k / 10) for k in range(len(stem))], STEEL, 6, flat=0.6), bowl]


def build():
    made = []
    for glaze, (at, turn, full) in zip(GLAZES, PLACES):
        group = [_saucer(glaze), *_cup(glaze, full)]
        if full and quality.fine():
            group += _spoon()
        made += parts.place(group, at, (0, 0, turn))
    return made


PRODUCT = Product(
    handle="tazzine-alba",
    build=build,
    hotspots=(
        Hotspot("glaze", (0.09, -0.092, 0.045), (0, -1, 0.2)),
        Hotspot("handle", (-0.014, -0.055, 0.05), (0.9, 0.3, 0.2))
    ),
)
