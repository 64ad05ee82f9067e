"""Lampada Airone: two brass stems, a knuckle that stays where it is left, an enamelled cone. Base Ø 18 cm, 46 cm high."""

import math

from mathutils import Matrix, Vector

from kit import parts, profiles, quality, solids, sweeps
from kit.materials import BLACK_PLASTIC, BRASS, CABLE, RUBBER, Finish
from kit.product import Build, Hotspot, Light, Product

ENAMEL = Finish("airone_enamel", "#1F5444", 0.24)
WHITE = Finish("airone_inside_lit", "#F6F1E6", 0.35, emission="#FFD9A3", strength=1.2)
LENS = Finish("airone_bulb_lit", "#FFF3DC", 0.3, emission="#FFE2B5", strength=6.0)

ELBOW, HEAD = (-0.088, 0, 0.278), (0.118, 0, 0.441)
AIM = Vector((0.52, 0, -0.85)).normalized()


def _base():
    disc = profiles.rounded(
        [(0, 0.003), (0.088, 0.003), (0.09, 0.012), (0.072, 0.021), (0, 0.0225)], [0, 0.002, 0.004, 0.03, 0], 2
    )
    out = [
        solids.lathe(disc, ENAMEL, 36),
        solids.cylinder(0.082, 0.0035, (0, 0, 0), RUBBER, 36, 0.001, rounds=1),
        solids.lathe(
            profiles.rounded([(0, 0.02), (0.017, 0.02), (0.015, 0.03), (0.0105, 0.034), (0, 0.034)], 0.002, 1), BRASS,
            24
        ),
    ]
    if quality.fine():
        out += [
            solids.cylinder(0.011, 0.002, (0.045, -0.045, 0.0215), BRASS, 20, 0.0006, turn=(4, 4, 0), rounds=1),
            solids.lathe(
                profiles.smooth([(0.0045, 0), (0.0035, 0.006), (0.005, 0.014), (0.003, 0.0175), (0, 0.018)], 8), BRASS,
                12, (0.045, -0.045, 0.022), (14, 18, 0)
            ),
            solids.cylinder(0.0055, 0.014, (0, 0.084, 0.009), BLACK_PLASTIC, 10, 0.001, turn=(-90, 0, 0), rounds=1),
        ]
    return out


def _stems():
    """Two rods a stem, side by side, with a spacer in the middle."""
    out = []
    for start, end in (((0, 0, 0.03), ELBOW), (ELBOW, HEAD)):
        a, b = Vector(start), Vector(end)
        for side in (-1, 1) if quality.fine() else (0,):
            shift = Vector((0, side * 0.0075, 0))
            out.append(sweeps.tube([a + shift, a.lerp(b, 0.5) + shift, b + shift], 0.0036, BRASS, 8))
        if quality.fine():
            turn = parts.aim(b - a).to_4x4()
            spacer = solids.box((0.008, 0.022, 0.012), (0, 0, 0), BRASS, 0.0015, 1)
            out.append(parts.transform(spacer, Matrix.Translation(a.lerp(b, 0.5)) @ turn))
    return out


def _knuckle(at, knob):
    """Discs pressed together by a knurled knob, its axis from front to back."""
    out = [solids.cylinder(0.0135, 0.026, (0, 0, -0.013), BRASS, 20, 0.0015, rounds=1)]
    if quality.fine():
        out += [
            solids.cylinder(0.0105, 0.004, (0, 0, 0.013), BLACK_PLASTIC, 20, 0.0006, rounds=1),
            solids.lathe(
                profiles.rounded([(0, 0.017), (knob, 0.017), (knob, 0.029), (0, 0.0305)], 0.0015, 1),
                BRASS,
                24,
                shape=lambda a, z, r: r * (1 - 0.07 * (0.5 - 0.5 * math.cos(16 * a))) if r > 0.006 else r,
            ),
            solids.cylinder(0.007, 0.003, (0, 0, -0.016), BRASS, 6, 0.0005, rounds=1),
        ]
    stand = Matrix.Translation(at) @ Matrix.Rotation(math.pi / 2, 4, "X")
    return parts.transform(out, stand)


def _head():
    """The cone, its mouth along +z of its own axes; vents behind, a rolled rim."""
    outline = [(0, -0.062), (0.019, -0.062), (0.0235, -0.058), (0.0245, -0.03), (0.03, -0.02)]
    outline += profiles.smooth([(0.036, -0.012), (0.056, 0.028), (0.077, 0.078)], 5)
    rim = [(0.0785, 0.0805), (0.0785, 0.083), (0.0765, 0.084), (0.0745, 0.0825)]
    shell = solids.lathe([*outline, *rim], ENAMEL, 36)
    inside = solids.lathe(
        [
            (0.0745, 0.0825),
            *reversed(profiles.smooth([(0.02, -0.01), (0.034, -0.0095), (0.054, 0.03), (0.0735, 0.077)], 4)), (0, -0.01)
        ],
        WHITE, 28
    )
    bulb = solids.lathe(
        profiles.rounded([(0, 0.024), (0.024, 0.022), (0.0255, 0.014), (0.015, -0.008), (0, -0.008)], 0.002, 1), LENS,
        14
    )
    out = [shell, inside, bulb]
    if quality.fine():
        out += [
            solids.ring(0.0232, 0.0265, 0.003, (0, 0, -0.0335), BRASS, 24, 0.0006),
            solids.lathe([(0, -0.066), (0.006, -0.066), (0.0085, -0.064), (0.0085, -0.061), (0, -0.061)], BRASS, 16),
        ]
        slot = solids.box((0.0024, 0.003, 0.014), (0.0232, 0, -0.047), BLACK_PLASTIC, 0.0008, 1)
        out += parts.around(slot, 8)
    return parts.transform(out, Matrix.Translation(Vector(HEAD) + AIM * 0.052) @ parts.aim(AIM))


def _flex():
    if not quality.fine():
        return []
    path = [
        (0.0, 0.086, 0.009), (-0.01, 0.105, 0.006), (-0.03, 0.13, 0.003), (-0.075, 0.15, 0.003), (-0.12, 0.14, 0.003)
    ]
    return [sweeps.cable(profiles.smooth(path, 14), CABLE, segments=6)]


def build():
    made = [*_base(), *_stems(), *_knuckle(ELBOW, 0.012), *_knuckle(HEAD, 0.009), *_head()]
    neck = Vector(HEAD)
    made.append(sweeps.tube([neck, neck + AIM * 0.01, neck + AIM * 0.024], 0.0055, BRASS, 10))
    if quality.fine():
        wire = profiles.smooth(
            [
                HEAD, (0.06, 0.006, 0.373), (0.0, 0, 0.338), (-0.05, 0, 0.301), (-0.1, 0.006, 0.284), (-0.079, 0, 0.25),
                (-0.04, 0, 0.143), (-0.008, 0, 0.045)
            ],
            18
        )
        made.append(sweeps.cable(wire, CABLE, 0.0018, 5))
    return Build(made, cord=_flex())


PRODUCT = Product(
    handle="lampada-airone",
    build=build,
    variants={
        "Verde bottiglia": {},
        "Ocra": {"airone_enamel": ENAMEL.but("airone_enamel_ochre", colour="#CF9232")},
        "Inchiostro": {"airone_enamel": ENAMEL.but("airone_enamel_ink", colour="#23354A")},
    },
    moves="light",
    light=Light(tuple(Vector(HEAD) + AIM * 0.15), range=2.6),
    hotspots=(
        Hotspot("joint", (-0.088, -0.03, 0.278), (0, -1, 0)),
        Hotspot("switch", (0.045, -0.045, 0.04), (0.2, -0.4, 0.9)),
    ),
)
