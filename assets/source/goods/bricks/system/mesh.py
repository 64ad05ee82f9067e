"""Triangles and quads with a colour each, vertices with a normal each: what the parts are made of."""

from math import sqrt


def unit(vector):
    """The vector at length 1; (0, 0, 1) for one without length."""
    length = sqrt(sum(c * c for c in vector))
    return tuple(c / length for c in vector) if length > 1e-12 else (0.0, 0.0, 1.0)


class Mesh:
    """Grows face by face. Positions in metres, Blender's axes (z up, front towards -y)."""

    def __init__(self):
        self.positions = []
        self.normals = []
        self.faces = []
        self.colours = []

    def vertex(self, position, normal):
        """Its index. Vertices are shared only where the caller passes the index on."""
        self.positions.append(tuple(position))
        self.normals.append(unit(normal))
        return len(self.positions) - 1

    def face(self, indices, colour):
        """Turned over if it looks against its own normals, so that callers needn't mind the winding."""
        a, b, c = (self.positions[i] for i in indices[:3])
        u = [b[k] - a[k] for k in range(3)]
        v = [c[k] - a[k] for k in range(3)]
        across = (u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0])
        if sum(across[k] * sum(self.normals[i][k] for i in indices) for k in range(3)) < 0:
            indices = tuple(reversed(indices))
        self.faces.append(tuple(indices))
        self.colours.append(colour)

    def flat(self, points, normal, colour):
        """A face with vertices of its own, all with one normal."""
        self.face(tuple(self.vertex(point, normal) for point in points), colour)

    def triangles(self):
        return sum(len(face) - 2 for face in self.faces)
