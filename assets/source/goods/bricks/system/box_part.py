"""Bricks, plates and tiles: boxes with a fine groove around them and studs on top."""

from dataclasses import dataclass
from itertools import product
from math import cos, pi, sin

from .grid import CHAMFER, PITCH, PLATE, SIDES, STUD_HEIGHT, STUD_RADIUS

STUD_SIDES = 8
# A stud that the finished set hides is seen for moments only.
HIDDEN_STUD_SIDES = 5


def add_stud(mesh, x, y, z, colour, sides=STUD_SIDES, radius=STUD_RADIUS, height=STUD_HEIGHT):
    """A stud at (x, y), metres, standing on the height z."""
    rim = [(cos(2 * pi * (k + 0.5) / sides), sin(2 * pi * (k + 0.5) / sides)) for k in range(sides)]
    low = [mesh.vertex((x + radius * c, y + radius * s, z), (c, s, 0)) for c, s in rim]
    # Shared by side and top: the shading turns between them, which looks like a worn edge and saves the vertices.
    high = [mesh.vertex((x + radius * c, y + radius * s, z + height), (c * 0.2, s * 0.2, 1)) for c, s in rim]
    for k in range(sides):
        n = (k + 1) % sides
        mesh.face((low[k], low[n], high[n], high[k]), colour)
    mesh.face(tuple(high), colour)


@dataclass(frozen=True)
class BoxPart:
    """`w` by `d` studs, `h` plates high, its low left front corner in cell (x, y, z). `studs`: False makes a tile."""

    x: int
    y: int
    z: int
    w: int
    d: int
    h: int
    colour: str
    studs: bool = True
    solid: bool = True

    def cells(self):
        return product(range(self.x, self.x + self.w), range(self.y, self.y + self.d), range(self.z, self.z + self.h))

    def before(self, side):
        """The cells that touch one side from outside."""
        dx, dy, dz = SIDES[side]
        xs = [self.x + self.w] if dx > 0 else [self.x - 1] if dx < 0 else range(self.x, self.x + self.w)
        ys = [self.y + self.d] if dy > 0 else [self.y - 1] if dy < 0 else range(self.y, self.y + self.d)
        zs = [self.z + self.h] if dz > 0 else [self.z - 1] if dz < 0 else range(self.z, self.z + self.h)
        return product(xs, ys, zs)

    def build(self, mesh, grid, step, hidden_studs):
        cover = {side: grid.cover(self.before(side), step) for side in SIDES}
        if self.z == 0:
            cover["-z"] = "covered"
        _faces(mesh, self, cover)
        if self.studs:
            self._studs(mesh, grid, step, hidden_studs)

    def _studs(self, mesh, grid, step, hidden_studs):
        top = self.z + self.h
        for x, y in product(range(self.x, self.x + self.w), range(self.y, self.y + self.d)):
            state = grid.stud((x, y, top), step)
            if state == "covered" or (state == "later" and not hidden_studs):
                continue
            sides = STUD_SIDES if state == "open" else HIDDEN_STUD_SIDES
            add_stud(mesh, (x + 0.5) * PITCH, (y + 0.5) * PITCH, top * PLATE, self.colour, sides)


def _faces(mesh, part, cover):
    low = (part.x * PITCH, part.y * PITCH, part.z * PLATE)
    high = ((part.x + part.w) * PITCH, (part.y + part.d) * PITCH, (part.z + part.h) * PLATE)
    open_sides = {side for side in SIDES if cover[side] == "open"}

    def grooved(a, b):
        return "-z" not in (a, b) and (a in open_sides or b in open_sides)

    def corner(side, across):
        """The vertex of `side` nearest to the two sides `across`, set back where a groove runs between them."""
        at = [0.0, 0.0, 0.0]
        for name in (side, *across):
            axis = next(k for k in range(3) if SIDES[name][k])
            outer = high[axis] if SIDES[name][axis] > 0 else low[axis]
            back = CHAMFER * SIDES[name][axis] if name != side and grooved(side, name) else 0
            at[axis] = outer - back
        return tuple(at)

    made = {}

    def vertex(side, across):
        key = (side, frozenset(across))
        if key not in made:
            made[key] = mesh.vertex(corner(side, across), SIDES[side])
        return made[key]

    def ends(a, b=None):
        """The sides that bound a face or an edge, as pairs that oppose each other."""
        axes = {name[1] for name in (a, b) if name}
        return [("+" + axis, "-" + axis) for axis in "xyz" if axis not in axes]

    for side in SIDES:
        if cover[side] == "covered":
            continue
        (u, v), (s, t) = ends(side)
        mesh.face(tuple(vertex(side, pair) for pair in ((u, s), (v, s), (v, t), (u, t))), part.colour)
    names = list(SIDES)
    for i, a in enumerate(names):
        for b in names[i + 1 :]:
            if a[1] != b[1] and grooved(a, b):
                ((s, t),) = ends(a, b)
                quad = (vertex(a, (b, s)), vertex(a, (b, t)), vertex(b, (a, t)), vertex(b, (a, s)))
                mesh.face(quad, part.colour)
    for x, y in product(("+x", "-x"), ("+y", "-y")):
        if grooved("+z", x) and grooved("+z", y) and grooved(x, y):
            tri = (vertex("+z", (x, y)), vertex(x, ("+z", y)), vertex(y, ("+z", x)))
            mesh.face(tri, part.colour)
