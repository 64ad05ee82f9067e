"""Round things: posts, cones, pots, and the discs that make eyes and lamps."""

from dataclasses import dataclass
from itertools import product
from math import cos, pi, sin

from .box_part import add_stud
from .grid import PITCH, PLATE, SIDES


def lathe(mesh, centre, axis, profile, colour, sides=12):
    """Rings of (radius, height) along an axis ("+z", "-y" …); an end ring of radius > 0 is closed flat. Edges sharper than
    the profile's own turn stay sharp because each band has vertices of its own."""
    n = SIDES[axis]
    k = next(i for i in range(3) if n[i])
    e1 = tuple(1.0 if i == (k + 1) % 3 else 0.0 for i in range(3))
    e2 = tuple(1.0 if i == (k + 2) % 3 else 0.0 for i in range(3))

    def at(radius, height, angle):
        c, s = radius * cos(angle), radius * sin(angle)
        return tuple(centre[i] + n[i] * height + e1[i] * c + e2[i] * s for i in range(3))

    def out(angle, outward, along):
        return tuple(e1[i] * cos(angle) * outward + e2[i] * sin(angle) * outward + n[i] * along for i in range(3))

    angles = [2 * pi * (i + 0.5) / sides for i in range(sides)]
    for (r0, h0), (r1, h1) in zip(profile, profile[1:]):
        outward, along = h1 - h0, r0 - r1
        low = [mesh.vertex(at(r0, h0, a), out(a, outward, along)) for a in angles]
        high = [mesh.vertex(at(r1, h1, a), out(a, outward, along)) for a in angles] if r1 > 1e-6 else None
        for i in range(sides):
            j = (i + 1) % sides
            if high is None:
                tip = mesh.vertex(at(0, h1, 0), out((angles[i] + angles[j]) / 2 if j else angles[i], outward, along))
                mesh.face((low[i], low[j], tip), colour)
            else:
                mesh.face((low[i], low[j], high[j], high[i]), colour)
    radius, height = profile[-1]
    if radius > 1e-6:
        mesh.flat([at(radius, height, a) for a in angles], n, colour)


@dataclass(frozen=True)
class RoundPart:
    """A round brick, one stud wide (`w` more), its profile in studs and plates: [(radius, height), …]."""

    x: int
    y: int
    z: int
    h: int
    colour: str
    profile: tuple
    w: int = 1
    stud: bool = True
    solid: bool = False
    sides: int = 12

    def cells(self):
        return product(range(self.x, self.x + self.w), range(self.y, self.y + self.w), range(self.z, self.z + self.h))

    def build(self, mesh, grid, step, hidden_studs):
        centre = ((self.x + self.w / 2) * PITCH, (self.y + self.w / 2) * PITCH, self.z * PLATE)
        lathe(mesh, centre, "+z", [(r * PITCH, h * PLATE) for r, h in self.profile], self.colour, self.sides)
        above = (self.x, self.y, self.z + self.h)
        if self.stud and (grid.stud(above, step) == "open" or (hidden_studs and grid.stud(above, step) == "later")):
            for dx, dy in product(range(self.w), range(self.w)):
                add_stud(
                    mesh, (self.x + dx + 0.5) * PITCH, (self.y + dy + 0.5) * PITCH, (self.z + self.h) * PLATE,
                    self.colour
                )


@dataclass(frozen=True)
class DiscPart:
    """A button pressed on the face of a brick: centre in studs, studs and plates; fills no cell."""

    x: float
    y: float
    z: float
    facing: str
    radius: float
    thick: float
    colour: str
    sides: int = 12
    solid: bool = False

    def cells(self):
        return ()

    def build(self, mesh, grid, step, hidden_studs):
        r, t = self.radius * PITCH, self.thick * PITCH
        centre = (self.x * PITCH, self.y * PITCH, self.z * PLATE)
        lathe(mesh, centre, self.facing, [(r, 0), (r, t * 0.7), (r * 0.88, t)], self.colour, self.sides)


@dataclass(frozen=True)
class BarPart:
    """A thin bar or panel between two corners, studs and plates: railings, shutters, a pantograph. Fills no cell."""

    low: tuple
    high: tuple
    colour: str
    solid: bool = False

    def cells(self):
        return ()

    def build(self, mesh, grid, step, hidden_studs):
        scale = (PITCH, PITCH, PLATE)
        a = [self.low[k] * scale[k] for k in range(3)]
        b = [self.high[k] * scale[k] for k in range(3)]
        for side, n in SIDES.items():
            k = next(i for i in range(3) if n[i])
            i, j = (k + 1) % 3, (k + 2) % 3
            points = []
            for u, v in ((a[i], a[j]), (b[i], a[j]), (b[i], b[j]), (a[i], b[j])):
                point = [0.0, 0.0, 0.0]
                point[k], point[i], point[j] = (b[k] if n[k] > 0 else a[k]), u, v
                points.append(point)
            mesh.flat(points, n, self.colour)


@dataclass(frozen=True)
class BallPart:
    """A faceted ball, centre in studs, studs and plates: the crown of a tree. Fills no cell."""

    x: float
    y: float
    z: float
    radius: float
    colour: str
    sides: int = 8
    solid: bool = False

    def cells(self):
        return ()

    def build(self, mesh, grid, step, hidden_studs):
        r = self.radius * PITCH
        centre = (self.x * PITCH, self.y * PITCH, self.z * PLATE)
        rings = [(r * sin(pi * k / 5), -r * cos(pi * k / 5)) for k in range(6)]
        rings[0], rings[-1] = (1e-4, -r), (0.0, r)
        lathe(mesh, centre, "+z", rings, self.colour, self.sides)
