"""Where a part stands: 4 by 4 matrices in the scene's axes (metres, y up, z towards the street)."""
import math

import numpy as np


def move(x=0.0, y=0.0, z=0.0):
    frame = np.eye(4)
    frame[:3, 3] = (x, y, z)
    return frame


def turn(degrees):
    """About y, counter-clockwise seen from above: at 0 a front looks along +z, at 90 along +x."""
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    frame = np.eye(4)
    frame[0, 0], frame[0, 2], frame[2, 0], frame[2, 2] = c, s, -s, c
    return frame


def tip(degrees):
    """About x: what stood upright leans towards +z."""
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    frame = np.eye(4)
    frame[1, 1], frame[1, 2], frame[2, 1], frame[2, 2] = c, -s, s, c
    return frame


def at(x, y, z, degrees=0.0):
    return move(x, y, z) @ turn(degrees)


def apply(frame, points):
    points = np.asarray(points, float).reshape(-1, 3)
    return points @ frame[:3, :3].T + frame[:3, 3]
