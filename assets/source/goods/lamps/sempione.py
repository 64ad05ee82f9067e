"""Piantana Sempione: a brass arc out of a block of travertine. Reach 128 cm, 190 cm high."""

import math

from mathutils import Matrix, Vector

from kit import parts, profiles, quality, solids, sweeps
from kit.materials import BLACK_METAL, BLACK_PLASTIC, BRASS_SATIN, CABLE, RUBBER, TRAVERTINE, Finish
from kit.product import Build, Hotspot, Light, Product

METAL = BRASS_SATIN.but("sempione_metal")
WHITE = Finish("sempione_inside_lit", "#F8F2E4", 0.4, emission="#FFD9A3", strength=1.2)
BULB = Finish("sempione_bulb_lit", "#FFF3DC", 0.3, emission="#FFE2B5", strength=6.0)

FOOT = -0.5
END = Vector((FOOT + 1.155, 0, 1.6))


def _path():
    count = quality.segments(26, 14)
    upright = [(FOOT, 0, 0.09), (FOOT, 0, 0.5), (FOOT, 0, 0.86)]
    arc = []
    for k in range(1, count + 1):
        a = math.pi - (math.pi * 0.935) * k / count
        arc.append((FOOT + 0.60 + 0.60 * math.cos(a), 0, 0.86 + 1.04 * math.sin(a)))
    return [*upright, *arc[:-2]]


def _block():
    block = parts.place(solids.box((0.26, 0.26, 0.155), (0, 0, 0), TRAVERTINE, 0.006, 3), (FOOT, 0, 0.0815))
    out = [block]
    feet = solids.box((0.2, 0.2, 0.006), (FOOT, 0, 0.003), RUBBER, 0.001, 1)
    bush = solids.lathe(
        profiles.rounded(
            [(0, 0.158), (0.026, 0.158), (0.026, 0.163), (0.017, 0.166), (0.0165, 0.185), (0, 0.185)], 0.0018, 1
        ), METAL, 20, (FOOT, 0, 0)
    )
    out += [feet, bush]
    if quality.fine():
        # The hole a broom handle goes through, so that two can carry it: lined with brass.
        out += [
            solids.ring(0.0145, 0.0195, 0.004, (FOOT, -0.1295, 0.095), METAL, 24, 0.001, turn=(90, 0, 0)),
            solids.cylinder(0.015, 0.002, (FOOT, -0.1285, 0.095), BLACK_PLASTIC, 20, 0, turn=(90, 0, 0)),
        ]
        out.append(
            solids.lathe(
                [(0, 0), (0.0035, 0), (0.0035, 0.008), (0.0055, 0.0095), (0.0055, 0.014), (0, 0.014)], METAL, 12,
                (FOOT, -0.0165, 0.176), (90, 0, 0)
            )
        )
    return out


def _reflector():
    """A spun dome, its mouth down, hung from a ball so that it turns; vents under the cap."""
    top = [(0, 0.132), (0.021, 0.132), (0.0235, 0.127), (0.0235, 0.107)]
    dome = profiles.smooth([(0.034, 0.1045), (0.085, 0.09), (0.14, 0.056), (0.172, 0.01), (0.18, -0.022)], 8)
    rim = [(0.182, -0.024), (0.182, -0.027), (0.179, -0.028), (0.1772, -0.026)]
    shell = solids.lathe([*top, *dome, *rim][::-1], METAL, 40, smooth=50)
    within = profiles.smooth([(0.03, 0.099), (0.083, 0.0855), (0.1375, 0.0525), (0.169, 0.008), (0.1768, -0.021)], 6)
    inside = solids.lathe([(0, 0.101), *within, (0.1772, -0.026)], WHITE, 28)
    bulb = solids.lathe(
        profiles.smooth([(0, -0.004), (0.02, 0.0), (0.031, 0.02), (0.029, 0.042), (0.016, 0.066), (0.014, 0.085)], 6),
        BULB, 16
    )
    socket = solids.cylinder(0.0175, 0.032, (0, 0, 0.076), BLACK_PLASTIC, 20, 0.002, rounds=1)
    out = [shell, inside, bulb, socket, solids.sphere(0.016, (0, 0, 0.146), METAL, 16, 8)]
    if quality.fine():
        hole = solids.cylinder(0.0032, 0.002, (0.0238, 0, 0.117), BLACK_PLASTIC, 6, 0, turn=(0, 90, 0))
        out += parts.around(parts.place(hole, (-0.0012, 0, 0)), 9)
        out.append(solids.ring(0.0225, 0.0255, 0.003, (0, 0, 0.1265), METAL, 28, 0.0008))
    return out


def _flex():
    """The cord on the floor, with the dimmer for a foot."""
    if not quality.fine():
        return []
    path = [(0, 0.13, 0.02), (-0.02, 0.16, 0.006), (-0.02, 0.22, 0.0035), (0.03, 0.27, 0.0035)]
    path += [(0.12, 0.285, 0.0035), (0.22, 0.27, 0.0035), (0.34, 0.275, 0.0035)]
    flex = profiles.smooth([(FOOT + x, y, z) for x, y, z in path], 20)
    return [
        sweeps.cable(flex, CABLE, 0.0035, 6),
        solids.cylinder(0.034, 0.022, (FOOT + 0.17, 0.279, 0.0), BLACK_PLASTIC, 20, 0.004, top=0.029, rounds=1),
        solids.cylinder(0.019, 0.004, (FOOT + 0.17, 0.279, 0.021), METAL, 18, 0.0015, rounds=1),
    ]


def build():
    path = _path()
    made = [*_block(), sweeps.tube(path, 0.0115, METAL, 12, up=(0, 1, 0))]
    end, before = Vector(path[-1]), Vector(path[-2])
    down = (end - before).normalized()
    tilt = Vector((down.x * 0.35, 0, -1)).normalized()
    made += parts.transform(_reflector(), Matrix.Translation(end - tilt * -0.152) @ parts.aim(-tilt, (0, 1, 0)))
    if quality.fine():
        sleeve = Matrix.Translation((FOOT, 0, 0.86))
        made.append(
            parts.transform(
                solids.lathe(
                    profiles.rounded([(0, -0.024), (0.0145, -0.024), (0.0145, 0.024), (0, 0.024)], 0.0016, 1), METAL, 20
                ),
                sleeve
            )
        )
        crown = Vector(path[len(path) // 2])
        ahead = Vector(path[len(path) // 2 + 1]) - Vector(path[len(path) // 2 - 1])
        made.append(
            parts.transform(
                solids.lathe(
                    profiles.rounded([(0, -0.02), (0.0145, -0.02), (0.0145, 0.02), (0, 0.02)], 0.0016, 1), METAL, 20
                ),
                Matrix.Translation(crown) @ parts.aim(ahead)
            )
        )
        made.append(solids.cylinder(0.007, 0.012, (FOOT, 0.129, 0.021), METAL, 12, 0.001, turn=(-90, 0, 0), rounds=1))
    return Build(made, cord=_flex())


PRODUCT = Product(
    handle="piantana-sempione",
    build=build,
    variants={
        "Ottone": {},
        "Nero": {
            "sempione_metal": BLACK_METAL.but("sempione_black"),
            "travertine": Finish("sempione_marble", "#24513F", 0.22, detail="travertine", tile=0.7),
        },
    },
    moves="light",
    light=Light((0.62, 0, 1.05), range=4.5),
    hotspots=(
        Hotspot("block", (FOOT, -0.135, 0.095), (0, -1, 0)),
        Hotspot("reflector", (0.62, -0.15, 1.22), (0, -0.8, 0.6)),
        Hotspot("dimmer", (FOOT + 0.17, 0.27, 0.026), (0, 0, 1)),
    ),
)
