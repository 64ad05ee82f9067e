"""Anfora Lario: two handles, raw terracotta outside, glazed within. 31 × 25 × 46 cm."""

from kit import parts, profiles, quality, solids, sweeps
from kit.materials import Finish
from kit.product import Hotspot, Product

from ceramics import pottery

RAW = Finish("lario_terracotta", "#B9663F", 0.92, detail="speckle", tile=0.26)
WITHIN = Finish("lario_glaze", "#EFE3CC", 0.2)


POINTS = [
    (0.056, 0.004), (0.072, 0.022), (0.104, 0.095), (0.1245, 0.175), (0.121, 0.25), (0.096, 0.315), (0.062, 0.358),
    (0.0515, 0.392), (0.0535, 0.425), (0.066, 0.448), (0.0755, 0.456)
]
HANDLE = [
    (0.046, 0, 0.418), (0.074, 0, 0.43), (0.112, 0, 0.426), (0.142, 0, 0.396), (0.1525, 0, 0.35),
    (0.146, 0, 0.302), (0.128, 0, 0.262), (0.112, 0, 0.248)
]


def _from_afar():
    """Its outline turned anew, and handles with as few sides as can be."""
    near = quality.level() == 1
    with quality.exactly():
        body = pottery.from_afar(POINTS, RAW, size=(16, 9) if near else (8, 4))
        path = profiles.smooth(HANDLE, 8) if near else [HANDLE[k] for k in (0, 3, 5, 7)]
        section = [
            (-0.014, 0), (0, 0.006), (0.014, 0), (0, -0.0055)
        ] if near else [(-0.014, -0.004), (0, 0.006), (0.014, -0.004)]
        handle = sweeps.sweep(path, section, RAW, caps=False, up=(0, 0, 1), smooth=70)
        return [body, *parts.mirror(handle)]


def build():
    if not quality.fine():
        return _from_afar()
    outside = profiles.smooth(POINTS, 24)
    shell = profiles.thicken(outside, 0.0075, 2)
    split = len(outside) + 2
    foot = [(0, 0.005), (0.042, 0.005), (0.046, 0), (0.054, 0), (0.0555, 0.002)]
    body = solids.lathe([*foot, *shell[:split]], RAW, 42, smooth=60)
    within = [*shell[split - 1 : split + 4], *shell[split + 4 :: 3]]
    inner = solids.lathe([*within, (0, within[-1][1])], WITHIN, 32, smooth=60)
    # A strap pulled by hand: flat, thumb-pressed where it joins, a groove down its middle.
    groove = [
        (-0.0145, 0.001), (-0.012, 0.0055), (-0.005, 0.0062), (0, 0.0045), (0.005, 0.0062), (0.012, 0.0055),
        (0.0145, 0.001), (0.0125, -0.0035), (0, -0.0055), (-0.0125, -0.0035)
    ]
    path = profiles.smooth(HANDLE, 22)
    handle = sweeps.sweep(
        path, groove, RAW,
        scale=lambda t: (1.32 - 0.62 * min(1, 3.2 * t, 3.2 * (1 - t)) ** 0.6, 1.15 - 0.15 * min(1, 3 * t, 3 * (1 - t))),
        up=(0, 0, 1), smooth=70
    )
    made = [body, inner, *parts.mirror(handle)]
    for x in (-1, 1):
        made.append(
            parts.place(
                solids.sphere(0.0125, (0, 0, 0), RAW, 12, 7), (x * 0.1125, 0, 0.2475), scale=(0.55, 1.35, 0.9)
            )
        )
    made.append(solids.ring(0.052, 0.0545, 0.003, (0, 0, 0.386), RAW, 32, 0.0012))
    made.append(solids.ring(0.0605, 0.0645, 0.0028, (0, 0, 0.352), RAW, 32, 0.0012))
    return made


PRODUCT = Product(
    handle="anfora-lario",
    build=build,
    lod2=118,
    variants={
        "Terracotta": {},
        "Calce": {"lario_terracotta": Finish("lario_lime", "#E6DAC4", 0.95, detail="speckle", tile=0.2)},
    },
    hotspots=(
        Hotspot("handle", (0.15, -0.008, 0.36), (0.7, -0.7, 0.1)),
        Hotspot("inside", (0, -0.066, 0.452), (0, -0.3, 0.95)),
    ),
)
