"""Arch bricks: a beam with a round opening beneath it."""

from dataclasses import dataclass
from itertools import product
from math import cos, pi, sin

from .box_part import HIDDEN_STUD_SIDES, STUD_SIDES, add_stud
from .grid import CHAMFER, PITCH, PLATE

SEGMENTS = 8


@dataclass(frozen=True)
class ArchPart:
    """`span` studs long in x ("x") or y ("y"), one stud deep, `h` plates high; piers of `pier` studs at both ends."""

    x: int
    y: int
    z: int
    span: int
    h: int
    colour: str
    along: str = "x"
    pier: float = 1.0
    studs: bool = True
    solid: bool = False

    def cells(self):
        w, d = (self.span, 1) if self.along == "x" else (1, self.span)
        return product(range(self.x, self.x + w), range(self.y, self.y + d), range(self.z, self.z + self.h))

    def build(self, mesh, grid, step, hidden_studs):
        length, height = self.span * PITCH, self.h * PLATE
        inner0, inner1 = self.pier * PITCH, length - self.pier * PITCH
        middle, radius = (inner0 + inner1) / 2, (inner1 - inner0) / 2
        rise = min(radius, height - PLATE * 0.9)
        spring = height - PLATE * 0.8 - rise
        curve = [
            (middle - radius * cos(pi * k / SEGMENTS), spring + rise * sin(pi * k / SEGMENTS))
            for k in range(SEGMENTS + 1)
        ]

        def at(along, across, z):
            a, b = self.x * PITCH, self.y * PITCH
            return (
                a + along, b + across, self.z * PLATE + z
            ) if self.along == "x" else (a + across, b + along, self.z * PLATE + z)

        def way(along, across, z):
            return (along, across, z) if self.along == "x" else (across, along, z)

        c = CHAMFER
        for across, sign in ((0, -1), (PITCH, 1)):
            normal = way(0, sign, 0)

            def flat(points):
                mesh.flat([at(u, across, z) for u, z in points], normal, self.colour)

            flat([(0, 0), (inner0, 0), (inner0, spring), (inner0, height - c), (0, height - c)])
            flat([(inner1, 0), (length, 0), (length, height - c), (inner1, height - c), (inner1, spring)])
            for (u0, z0), (u1, z1) in zip(curve, curve[1:]):
                flat([(u0, z0), (u1, z1), (u1, height - c), (u0, height - c)])
            ridge = [at(0, across, height - c), at(length, across, height - c)]
            top = [at(length, across - sign * c, height), at(0, across - sign * c, height)]
            mesh.flat(ridge + top, way(0, sign, 1), self.colour)
        under = [(inner0, 0), *curve, (inner1, 0)]
        normals = [way(1, 0, 0)] + [
            way(cos(pi * k / SEGMENTS), 0, -sin(pi * k / SEGMENTS))
            for k in range(SEGMENTS + 1)
        ] + [way(-1, 0, 0)]
        rows = [[mesh.vertex(at(u, across, z), n) for across in (0, PITCH)] for (u, z), n in zip(under, normals)]
        for (a, b), (d, e) in zip(rows, rows[1:]):
            mesh.face((a, b, e, d), self.colour)
        for u, sign in ((0, -1), (length, 1)):
            if grid.cover(self._beyond(sign), step) != "covered":
                mesh.flat(
                    [at(u, 0, 0), at(u, PITCH, 0), at(u, PITCH, height), at(u, 0, height)], way(sign, 0, 0), self.colour
                )
        mesh.flat(
            [at(0, c, height), at(length, c, height), at(length, PITCH - c, height), at(0, PITCH - c, height)],
            (0, 0, 1), self.colour
        )
        if self.studs:
            self._studs(mesh, grid, step, hidden_studs)

    def _beyond(self, sign):
        end = (self.span if sign > 0 else -1)
        x, y = (self.x + end, self.y) if self.along == "x" else (self.x, self.y + end)
        return [(x, y, z) for z in range(self.z, self.z + self.h)]

    def _studs(self, mesh, grid, step, hidden_studs):
        for k in range(self.span):
            x, y = (self.x + k, self.y) if self.along == "x" else (self.x, self.y + k)
            state = grid.stud((x, y, self.z + self.h), step)
            if state == "open" or (state == "later" and hidden_studs):
                sides = STUD_SIDES if state == "open" else HIDDEN_STUD_SIDES
                add_stud(mesh, (x + 0.5) * PITCH, (y + 0.5) * PITCH, (self.z + self.h) * PLATE, self.colour, sides)
