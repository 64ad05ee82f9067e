"""Turned skins that are seen from above only: cones, domes, tracks of a record."""

from kit import solids


def skin(profile, finish, segments, at=(0, 0, 0)):
    """A lathe without ends whose faces all look up."""
    made = solids.lathe(profile, finish, segments, at)
    if sum(polygon.normal.z * polygon.area for polygon in made.data.polygons) < 0:
        made.data.flip_normals()
    return made
