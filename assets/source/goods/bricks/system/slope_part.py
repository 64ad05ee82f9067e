"""Roof bricks: a slope that rises from a low lip, with a row of studs along its back if it is flat there."""

from dataclasses import dataclass
from itertools import product

from .box_part import HIDDEN_STUD_SIDES, STUD_SIDES, add_stud
from .grid import CHAMFER, PITCH, PLATE

# Height of the lip at the low edge, plates.
LIP = 0.6
# Where "up" the slope lies, and what lies to its right.
RISES = {"+x": ((1, 0), (0, -1)), "-x": ((-1, 0), (0, 1)), "+y": ((0, 1), (1, 0)), "-y": ((0, -1), (-1, 0))}


@dataclass(frozen=True)
class SlopePart:
    """Fills `w` by `d` studs and `h` plates. `rises`: the direction in which it goes up. `flat`: studs of flat top at its
    back, 0 for a ridge tile that ends in an edge. `upside`: hung upside down, the slope below."""

    x: int
    y: int
    z: int
    w: int
    d: int
    h: int
    rises: str
    colour: str
    flat: int = 1
    upside: bool = False
    studs: bool = True
    solid: bool = False

    def cells(self):
        return product(range(self.x, self.x + self.w), range(self.y, self.y + self.d), range(self.z, self.z + self.h))

    def _alike(self, other):
        if not isinstance(other, SlopePart):
            return False
        along_y = self.rises[1] == "y"
        return all(
            getattr(other, name) == getattr(self, name)
            for name in ("rises", "z", "h", "upside", "flat", *(("y", "d") if along_y else ("x", "w")))
        )

    def build(self, mesh, grid, step, hidden_studs):
        (ux, uy), (rx, ry) = RISES[self.rises]
        run = self.w if ux else self.d
        width = self.d if ux else self.w
        centre = (self.x + self.w / 2, self.y + self.d / 2)

        def at(across, along, height):
            """`across` from the left edge and `along` from the low edge, studs (metres for what the groove takes)."""
            a, b = across - width / 2 * PITCH, along - run / 2 * PITCH
            z = self.h * PLATE - height if self.upside else height
            return (centre[0] * PITCH + a * rx + b * ux, centre[1] * PITCH + a * ry + b * uy, self.z * PLATE + z)

        lip, top, back = LIP * PLATE, self.h * PLATE, (run - self.flat) * PITCH
        end, wide = run * PITCH, width * PITCH
        turn = -1 if self.upside else 1
        slope = (ux * -(top - lip), uy * -(top - lip), back * turn)

        def put(points, normal):
            mesh.flat([at(*point) for point in points], normal, self.colour)

        put([(0, 0, 0), (wide, 0, 0), (wide, 0, lip), (0, 0, lip)], (-ux, -uy, 0))
        c = CHAMFER
        put([(c, 0, lip), (wide - c, 0, lip), (wide - c, back, top), (c, back, top)], slope)
        if self.flat:
            if self._open(grid, step, self.z + self.h if not self.upside else self.z - 1):
                put([(0, back, top), (wide, back, top), (wide, end, top), (0, end, top)], (0, 0, turn))
        if self._behind_open(grid, step, ux, uy):
            put([(0, end, 0), (wide, end, 0), (wide, end, top), (0, end, top)], (ux, uy, 0))
        if self.upside or self._open(grid, step, self.z - 1):
            if self.z > 0:
                put([(0, 0, 0), (wide, 0, 0), (wide, end, 0), (0, end, 0)], (0, 0, -turn))
        for edge, inner, sign in ((0, c, -1), (wide, wide - c, 1)):
            normal = (rx * sign, ry * sign, 0)
            put(
                [(edge, 0, lip - c), (inner, 0, lip), (inner, back, top), (edge, back, top - c)],
                (slope[0] + normal[0] * 0.05, slope[1] + normal[1] * 0.05, slope[2])
            )
            if not self._alike(self._beside(grid, rx * sign, ry * sign)):
                shape = [(edge, 0, 0), (edge, end, 0), (edge, end, top), (edge, back, top - c), (edge, 0, lip - c)]
                put(shape, normal)
        if self.flat and self.studs and not self.upside:
            self._studs(mesh, grid, step, hidden_studs, ux, uy)

    def _open(self, grid, step, z):
        cells = product(range(self.x, self.x + self.w), range(self.y, self.y + self.d), [z])
        return grid.cover(cells, step) != "covered"

    def _behind_open(self, grid, step, ux, uy):
        xs = [self.x + self.w] if ux > 0 else [self.x - 1] if ux < 0 else range(self.x, self.x + self.w)
        ys = [self.y + self.d] if uy > 0 else [self.y - 1] if uy < 0 else range(self.y, self.y + self.d)
        return grid.cover(product(xs, ys, range(self.z, self.z + self.h)), step) != "covered"

    def _beside(self, grid, dx, dy):
        x = self.x + self.w if dx > 0 else self.x - 1 if dx < 0 else self.x
        y = self.y + self.d if dy > 0 else self.y - 1 if dy < 0 else self.y
        return grid.part_at((x, y, self.z))

    def _studs(self, mesh, grid, step, hidden_studs, ux, uy):
        xs = range(
            self.x + self.w - self.flat, self.x + self.w
        ) if ux > 0 else range(self.x, self.x + self.flat) if ux < 0 else range(self.x, self.x + self.w)
        ys = range(
            self.y + self.d - self.flat, self.y + self.d
        ) if uy > 0 else range(self.y, self.y + self.flat) if uy < 0 else range(self.y, self.y + self.d)
        for x, y in product(xs, ys):
            state = grid.stud((x, y, self.z + self.h), step)
            if state == "open" or (state == "later" and hidden_studs):
                sides = STUD_SIDES if state == "open" else HIDDEN_STUD_SIDES
                add_stud(mesh, (x + 0.5) * PITCH, (y + 0.5) * PITCH, (self.z + self.h) * PLATE, self.colour, sides)
