"""The measures of the brick system, and who fills which cell of its grid."""

# Metres from stud to stud, and the height of a plate; a brick is three plates high.
PITCH = 0.024
PLATE = 0.0096
BRICK = 3
STUD_RADIUS = 0.3 * PITCH
STUD_HEIGHT = 0.0048
# The groove between two bricks: each gives this much at its edges, metres.
CHAMFER = 0.0009

SIDES = {"+x": (1, 0, 0), "-x": (-1, 0, 0), "+y": (0, 1, 0), "-y": (0, -1, 0), "+z": (0, 0, 1), "-z": (0, 0, -1)}


class Grid:
    """Cells of one stud by one stud by one plate, each with the step that filled it and whether it hides its neighbours."""

    def __init__(self):
        self.cells = {}

    def fill(self, part, step):
        for cell in part.cells():
            if cell in self.cells:
                raise ValueError(f"{part} overlaps another part at {cell}")
            self.cells[cell] = (step, part.solid, part)

    def part_at(self, cell):
        found = self.cells.get(cell)
        return found[2] if found else None

    def cover(self, cells, step):
        """How a face is covered by the cells before it: "open" (at least partly seen), "later" (a later step covers it
        wholly, so it shows while the set is being built) or "covered"."""
        state = "covered"
        for cell in cells:
            found = self.cells.get(cell)
            if found is None or not found[1]:
                return "open"
            if found[0] > step:
                state = "later"
        return state

    def stud(self, cell, step):
        """The same for a stud, which anything that stands on it hides."""
        found = self.cells.get(cell)
        if found is None:
            return "open"
        return "later" if found[0] > step else "covered"
