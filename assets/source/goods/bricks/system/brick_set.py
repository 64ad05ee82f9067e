"""A set: parts in the order in which they are put together, step by step."""

from .arch_part import ArchPart
from .box_part import BoxPart
from .grid import BRICK, Grid
from .mesh import Mesh
from .round_part import BallPart, BarPart, DiscPart, RoundPart
from .slope_part import SlopePart


class BrickSet:
    """Coordinates: x studs to the right, y studs to the back, z plates upwards. Call `step()` before each step's parts.

    `hidden_studs`: keep the studs that a later step covers, so that the half-built set looks right; costs triangles.
    """

    def __init__(self, hidden_studs=False):
        self.hidden_studs = hidden_studs
        self.grid = Grid()
        self.steps = []

    def step(self):
        self.steps.append([])
        return self

    def add(self, part):
        self.grid.fill(part, len(self.steps))
        self.steps[-1].append(part)
        return self

    def brick(self, x, y, z, w, d, colour, h=BRICK, studs=True):
        return self.add(BoxPart(x, y, z, w, d, h, colour, studs))

    def plate(self, x, y, z, w, d, colour):
        return self.add(BoxPart(x, y, z, w, d, 1, colour))

    def tile(self, x, y, z, w, d, colour, h=1):
        return self.add(BoxPart(x, y, z, w, d, h, colour, studs=False))

    def slope(self, x, y, z, w, d, rises, colour, h=BRICK, flat=1, upside=False):
        return self.add(SlopePart(x, y, z, w, d, h, rises, colour, flat, upside))

    def arch(self, x, y, z, span, colour, h=BRICK, along="x", pier=1.0, studs=True):
        return self.add(ArchPart(x, y, z, span, h, colour, along, pier, studs))

    def post(self, x, y, z, colour, h=BRICK, top=0.48, bottom=0.48, stud=True, w=1):
        return self.add(RoundPart(x, y, z, h, colour, ((bottom * w, 0), (top * w, h)), w, stud))

    def turned(self, x, y, z, colour, h, profile, w=1, stud=False, sides=12):
        return self.add(RoundPart(x, y, z, h, colour, profile, w, stud, sides=sides))

    def disc(self, x, y, z, facing, radius, colour, thick=0.14, sides=12):
        return self.add(DiscPart(x, y, z, facing, radius, thick, colour, sides))

    def ball(self, x, y, z, radius, colour):
        return self.add(BallPart(x, y, z, radius, colour))

    def bar(self, low, high, colour):
        return self.add(BarPart(low, high, colour))

    def parts(self):
        """How many pieces the box holds."""
        return sum(len(step) for step in self.steps)

    def meshes(self):
        """One mesh a step, in the order of the steps."""
        result = []
        for number, parts in enumerate(self.steps, start=1):
            mesh = Mesh()
            for part in parts:
                part.build(mesh, self.grid, number, self.hidden_studs)
            result.append(mesh)
        return result
