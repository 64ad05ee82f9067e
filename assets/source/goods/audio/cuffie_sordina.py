"""Cuffie Sordina: leather cups on a brass band, hanging on their travertine stand."""

import math

from kit import mapping, parts, profiles, quality, solids, sweeps
from kit.materials import BRASS, BRASS_SATIN, OAK, RUBBER, TRAVERTINE, Finish
from kit.product import Hotspot, Product

LEATHER = Finish("sordina_leather", "#E9DCC4", 0.5, detail="leather", tile=0.08)
PAD = Finish("sordina_pad", "#7A4325", 0.55, detail="leather", tile=0.06)
MESH = Finish("sordina_mesh", "#2A2724", 0.9, detail="weave", tile=0.03)
THREAD = Finish("sordina_thread", "#C9A468", 0.7)
# The cups' middles: half their distance, and height; the band's crown.
APART, CUPS, CROWN = 0.071, 0.172, 0.286


def _cup():
    """The right cup, turned about x: brass disc, leather shell, seam, cushion, cloth inside. Its outside looks to +x."""
    shell = profiles.smooth([(0.0300, 0.0275), (0.0365, 0.0245), (0.0405, 0.0160), (0.0410, 0.0060), (0.0395, 0.0)], 5)
    made = [
        solids.lathe([(0.0260, 0.0262), (0.0255, 0.0272), (0.0225, 0.0285), (0, 0.0285)], BRASS_SATIN, 28),
        solids.lathe([*reversed(shell), (0.0285, 0.0279), (0.0268, 0.0274), (0.0260, 0.0262)], LEATHER, 28),
        solids.lathe([(0.0380, -0.0038), (0.0412, -0.0030), (0.0412, -0.0008), (0.0380, 0.0)], BRASS, 28),
        solids.lathe(
            profiles.smooth(
                [
                    (0.0235, -0.0120), (0.0275, -0.0190), (0.0350, -0.0212), (0.0415, -0.0165), (0.0425, -0.0085),
                    (0.0385, -0.0036)
                ],
                8
            ),
            PAD, 28
        ),
        solids.lathe([(0, -0.0110), (0.0240, -0.0110)], MESH, 24),
    ]
    if quality.fine():
        made.append(solids.lathe([(0.0085, 0.0285), (0.0080, 0.0292), (0, 0.0292)], BRASS, 20))
    scaled = parts.place(made, (0, 0, 0), (0, 90, 0), (1, 1, 1))
    parts.place(scaled, (0, 0, 0), (0, 0, 0), (1, 0.88, 1.08))
    return parts.place(scaled, (APART, 0, CUPS), (0, 7, 0))


def _yoke():
    """The fork that holds a cup, and the slider it goes up into."""
    x = APART + 0.0165
    fork = [
        (x + 0.004, math.cos(a) * 0.0405, CUPS + 0.008 + math.sin(a) * 0.050)
        for a in (math.pi * k / 10 for k in range(11))
    ]
    fork = [(px - 0.006 * ((pz - CUPS) / 0.058) ** 2, py, pz) for px, py, pz in fork]
    top = (x - 0.0020, 0, CUPS + 0.058)
    slider = profiles.smooth([top, (x - 0.0035, 0, CUPS + 0.072), (x - 0.0085, 0, CUPS + 0.086)], 6)
    sleeve = profiles.smooth([(x - 0.0050, 0, CUPS + 0.076), (x - 0.0105, 0, CUPS + 0.090)], 2)
    made = [
        sweeps.sweep(fork, profiles.rectangle((0, 0), (0.0022, 0.0055), 0.0008, 1), BRASS, up=(1, 0, 0), smooth=60),
        sweeps.tube(slider, 0.0026, BRASS, 10),
        sweeps.tube(sleeve, 0.0046, LEATHER, 12),
    ]
    for y in (-0.0405, 0.0405):
        made.append(
            solids.cylinder(
                0.0036, 0.004, (x + 0.0035, y + (0.002 if y > 0 else 0.002), CUPS + 0.008), BRASS, 14, 0.0006,
                (90, 0, 0), 1
            )
        )
    return made


def _band():
    """Two brass wires over the head with a padded leather strap under them."""
    arc = [
        (0.0775 * math.cos(a), CUPS + 0.072 + (CROWN - CUPS - 0.072) * max(0.0, math.sin(a)) ** 0.82)
        for a in (math.pi * k / 26 for k in range(27))
    ]
    out = []
    for y in (-0.0085, 0.0085):
        path = [(x, y * min(1.0, max(0.0, math.sin(math.pi * k / 26)) * 2.2), z) for k, (x, z) in enumerate(arc)]
        out.append(sweeps.tube(path, 0.0021, BRASS, 6))
    strap = [(x * 0.955, 0, z - 0.0085) for x, z in arc[4:23]]
    section = profiles.rectangle((0, 0), (0.030, 0.0095), 0.0042, 1)
    ends = [0.72 + 0.28 * min(1.0, 5 * min(k, 18 - k) / 18) for k in range(19)]
    out.append(sweeps.sweep(strap, section, PAD, scale=[(e, e) for e in ends], up=(0, 0, 1), smooth=70))
    if quality.fine():
        for y in (-0.0125, 0.0125):
            out += sweeps.stitches([(x * 0.955, y, z - 0.0036) for x, z in arc[6:21]], THREAD, 0.0045, 0.003, 0.00045)
    return out


def _stand():
    """Travertine disc, oak stem, a rounded oak rest under the band."""
    base = solids.lathe(
        profiles.rounded([(0, 0.002), (0.066, 0.002), (0.068, 0.018), (0, 0.018)], 0.003, 1), TRAVERTINE, 30
    )
    sole = solids.cylinder(0.060, 0.003, (0, 0, 0), RUBBER, 12, 0.0008, rounds=1)
    collar = solids.lathe(
        profiles.rounded([(0.0075, 0.018), (0.0135, 0.018), (0.0125, 0.0235), (0.0075, 0.0255)], 0.0012, 1), BRASS, 16
    )
    stem = solids.cylinder(0.0075, 0.238, (0, 0, 0.018), OAK, 20, 0.001, rounds=1)
    rest = parts.place(
        solids.lathe(profiles.rounded([(0, -0.026), (0.0115, -0.026), (0.0115, 0.026), (0, 0.026)], 0.004, 1), OAK, 20),
        (0, 0, 0.2595), (90, 0, 0)
    )
    return [base, sole, collar, mapping.grained(stem, "z"), rest]


def build():
    right = [*_cup(), *_yoke()]
    return [*parts.mirror(right, "x"), *_band(), *_stand()]


PRODUCT = Product(
    handle="cuffie-sordina",
    build=build,
    variants={
        "Panna": {},
        "Cuoio scuro": {
            "sordina_leather": LEATHER.but("sordina_dark", colour="#4A2A1A"),
            "sordina_pad": PAD.but("sordina_pad_dark", colour="#33211A"),
        },
        "Verde bottiglia": {
            "sordina_leather": LEATHER.but("sordina_green", colour="#1E4C3D"),
            "sordina_pad": PAD.but("sordina_pad_tan", colour="#A06A40"),
        },
    },
    hotspots=(
        Hotspot("cup", (0.0985, -0.012, 0.172), (0.95, -0.3, 0)),
        Hotspot("band", (0.03, -0.012, 0.277), (0.3, -0.5, 0.8)),
        Hotspot("stand", (0.03, -0.05, 0.018), (0.2, -0.6, 0.75)),
    ),
)
