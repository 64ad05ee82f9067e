"""Radio Lambrate: a table radio with rounded shoulders, a cloth front and a dial that lights up."""

import math

from audio.skins import skin
from kit import mapping, parts, profiles, quality, solids, sweeps
from kit.materials import BLACK_PLASTIC, BRASS, RUBBER, WALNUT, Finish
from kit.panels import panel
from kit.product import Build, Hotspot, Product

CASE = WALNUT.but("lambrate_case")
FACE = Finish("lambrate_face", "#EDE3CF", 0.45)
CLOTH = Finish("lambrate_cloth", "#C9B48E", 0.95, detail="weave", tile=0.04)
DIAL = Finish("lambrate_dial", "#F3E2B4", 0.4, emission="#FFD08A", strength=0.7)
INK = Finish("lambrate_ink", "#2B241C", 0.6)
NEEDLE = Finish("lambrate_needle", "#C63F2A", 0.4)
GLASS = Finish("lambrate_glass", "#F4F7F4", 0.05, alpha=0.18)
WIDTH, HEIGHT, DEPTH, FOOT = 0.340, 0.190, 0.150, 0.012


def _outline(inset, corner):
    return profiles.rectangle((0, HEIGHT / 2 + FOOT), (WIDTH - 2 * inset, HEIGHT - 2 * inset), corner, 7)


def _case():
    """A shell of bent plywood around the front and the back panel."""
    shell = sweeps.plate(
        _outline(0, 0.046), DEPTH, CASE, holes=[_outline(0.011, 0.036)], bevel=0.003, rounds=1, matrix=sweeps.UPRIGHT
    )
    middle = (0, -DEPTH / 2 + 0.009, HEIGHT / 2 + FOOT)
    front = panel([(x, middle[1], z) for x, z in _outline(0.0105, 0.036)], FACE, middle, (0, -1, 0), (1.0, 0.95, 0.87))
    back = sweeps.plate(
        _outline(0.0105, 0.036), 0.004, BLACK_PLASTIC, bevel=0.0008, rounds=0,
        matrix=parts.matrix((0, DEPTH / 2 - 0.008, 0)) @ sweeps.UPRIGHT
    )
    bead = sweeps.sweep(
        [(x, -DEPTH / 2 + 0.0075, z) for x, z in _outline(0.0125, 0.034)],
        profiles.rectangle((0, 0), (0.003, 0.003), 0.001, 1), BRASS, closed=True, smooth=60
    )
    feet = [
        solids.lathe([(0, 0), (0.010, 0), (0.0125, 0.005), (0.0125, FOOT + 0.004)], RUBBER, 16, (x, y, 0))
        for x in (-0.12, 0.12)
        for y in (-0.048, 0.048)
    ]
    return [mapping.grained(shell, "x"), front, back, bead, *feet]


FRONT = -DEPTH / 2 + 0.009


def _speaker():
    """Cloth in a sunk round, three brass bars across it."""
    x, z, r = -0.078, HEIGHT / 2 + FOOT, 0.066
    cloth = parts.place(skin([(r, 0.0008), (r * 0.6, 0.0022), (0, 0.003)], CLOTH, 40), (x, FRONT, z), (90, 0, 0))
    rim = parts.place(
        skin([(r + 0.004, 0), (r + 0.004, 0.0022), (r + 0.0025, 0.0038), (r, 0.0028), (r, 0.0)], BRASS, 44),
        (x, FRONT, z), (90, 0, 0)
    )
    made = [cloth, rim]
    for k in (-2, -1, 0, 1, 2):
        h = k * 0.021
        half = math.sqrt(r * r - h * h)
        made.append(solids.box((2 * half, 0.0030, 0.0030), (x, FRONT - 0.0036, z + h), BRASS, 0.001, 1))
    return made


def _dial():
    """A lit half-moon of stations under glass, with its needle."""
    x, z, r = 0.080, HEIGHT / 2 + FOOT + 0.020, 0.054
    half = [(r * math.cos(a), r * math.sin(a)) for a in (math.pi * k / 24 for k in range(25))]
    outline = [*half, (-r, -0.010), (r, -0.010)]
    upright = parts.matrix((x, FRONT, z)) @ sweeps.UPRIGHT
    made = [
        sweeps.plate(outline, 0.002, DIAL, bevel=0.0003, rounds=0, matrix=upright),
        sweeps.sweep(
            [(x + px, FRONT - 0.0016, z + pz) for px, pz in outline],
            profiles.rectangle((0, 0), (0.0032, 0.0044), 0.001, 1), BRASS, closed=True, smooth=60
        ),
        solids.cylinder(0.0052, 0.004, (x, FRONT - 0.001, z), BRASS, 18, 0.0012, (90, 0, 0), 2),
    ]
    if not quality.fine():
        return made
    for k in range(25):
        a = math.pi * (k + 2) / 28
        long = 0.0075 if k % 4 == 0 else 0.004
        tick = solids.box((0.0009 if k % 4 else 0.0014, 0.0004, long), (0, 0, r - 0.008 - long / 2), INK, 0, 1)
        made.append(parts.place(tick, (x, FRONT - 0.0012, z), (0, math.degrees(math.pi / 2 - a), 0)))
    for k in range(9):
        a = math.pi * (k + 1) / 10
        block = solids.box((0.0050, 0.0004, 0.0018), (0, 0, r * 0.55), INK, 0, 1)
        made.append(parts.place(block, (x, FRONT - 0.0012, z), (0, math.degrees(math.pi / 2 - a), 0)))
    needle = solids.box((0.0011, 0.0008, 0.044), (0, 0, 0.018), NEEDLE, 0.0003, 1)
    made.append(parts.place(needle, (x, FRONT - 0.0030, z), (0, 24, 0)))
    pane = sweeps.plate(
        outline, 0.0006, GLASS, bevel=0, rounds=0, matrix=parts.matrix((x, FRONT - 0.0042, z)) @ sweeps.UPRIGHT
    )
    return [*made, pane]


def _knob(x, z, r):
    outline = [
        (0, 0), (r * 1.12, 0), (r * 1.12, 0.003), (r, 0.0045), (r * 0.96, 0.016), (r * 0.84, 0.0178), (r * 0.3, 0.0168),
        (0, 0.0168)
    ]
    grip = (
        lambda a, h, rr: rr * (1 - 0.05 * (0.5 - 0.5 * math.cos(10 * a))) if 0.004 < h < 0.0165 and rr > r * 0.9 else rr
    ) if quality.fine() else None
    knob = solids.lathe(outline, BRASS, 32, shape=grip)
    mark = solids.box((0.0012, r * 0.5, 0.0006), (0, r * 0.55, 0.0174), INK, 0, 1)
    return parts.place([knob, mark], (x, FRONT, z), (90, 0, 18 if x < 0.09 else -30))


def _controls():
    z = FOOT + 0.048
    made = [*_knob(0.050, z, 0.0175), *_knob(0.110, z, 0.0175)]
    for k in range(3):
        made.append(
            solids.box(
                (0.0085, 0.005, 0.0045), (0.0685 + 0.0115 * k, FRONT - 0.002, FOOT + 0.0215), FACE if k else BRASS,
                0.001, 1
            )
        )
    return made


def _back():
    """Slots for air, and the aerial."""
    if not quality.fine():
        return []
    y = DEPTH / 2 - 0.0055
    made = [solids.box((0.11, 0.001, 0.0032), (0.04, y, FOOT + 0.07 + 0.011 * k), RUBBER, 0, 1) for k in range(7)]
    aerial = [(0.148, y + 0.004, FOOT + 0.14), (0.152, y + 0.006, FOOT + 0.20), (0.162, y + 0.008, FOOT + 0.33)]
    made.append(sweeps.tube(aerial, [0.0026, 0.0019, 0.0013], BRASS, 8))
    made.append(solids.sphere(0.0030, aerial[-1], BRASS, 10, 6))
    made.append(solids.cylinder(0.0055, 0.008, (0.148, y - 0.001, FOOT + 0.14), BRASS, 12, 0.001, (-90, 0, 0), 1))
    return made


def _flex():
    if not quality.fine():
        return []
    y = DEPTH / 2 - 0.0055
    path = [(-0.08, y, FOOT + 0.03), (-0.08, y + 0.012, FOOT + 0.028), (-0.075, y + 0.022, 0.010)]
    path += [(-0.05, y + 0.028, 0.0035), (0.0, y + 0.034, 0.003)]
    return [sweeps.cable(profiles.smooth(path, 14), RUBBER, 0.0028, 6)]


def build():
    return Build([*_case(), *_speaker(), *_dial(), *_controls(), *_back()], cord=_flex())


PRODUCT = Product(
    handle="radio-lambrate",
    build=build,
    variants={
        "Noce": {},
        "Crema": {
            "lambrate_case": Finish("lambrate_cream", "#EFE3C8", 0.3),
            "lambrate_face": FACE.but("lambrate_face_tan", colour="#B9855A", detail="leather", tile=0.08)
        },
        "Verde bottiglia": {
            "lambrate_case": Finish("lambrate_green", "#1E4F40", 0.26),
            "lambrate_cloth": CLOTH.but("lambrate_cloth_light", colour="#E0D3B5")
        },
    },
    hotspots=(
        Hotspot("dial", (0.080, -0.07, 0.145), (0, -1, 0)),
        Hotspot("speaker", (-0.078, -0.07, 0.107), (0, -1, 0)),
        Hotspot("case", (-0.15, -0.05, 0.19), (-0.6, -0.2, 0.75)),
    ),
)
