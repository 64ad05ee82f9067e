"""Names over arches and on walls, in raised brass."""
from helpers.frame import at
from helpers.letters import letters
from palette import BRONZE


def wall_sign(model, text, x, y, z, degrees, size=0.3, brush=BRONZE, depth=0.025):
    """Letters that stand on `y`, their middle at (x, z), read from where `degrees` looks to."""
    letters(model, at(x, y, z, degrees), text.upper(), size, brush, depth)
