"""How finely shapes are divided: a product is built once a level of detail, coarser each time."""

from contextlib import contextmanager

_stack = [(1.0, 0)]


def fineness() -> float:
    """1 for the model seen from 30 cm, less for its levels of detail."""
    return _stack[-1][0]


def level() -> int:
    """0 for the model seen from 30 cm, 1 from some metres, 2 from across the room."""
    return _stack[-1][1]


def segments(count: int, least: int = 4) -> int:
    """`count` divisions at full fineness, fewer when coarser, never below `least`."""
    return count if fineness() >= 1 else max(min(least, count), round(count * fineness()))


def fine() -> bool:
    """Whether what only shows from close by (stitches, screws, cables' strain relief) is worth building."""
    return level() == 0


@contextmanager
def coarser(value: float, level: int):
    """Builds what is inside at `value` of the full fineness, as the `level` of detail."""
    _stack.append((value, level))
    try:
        yield
    finally:
        _stack.pop()


@contextmanager
def exactly():
    """Divides what is inside as it says: for a coarse model that counts its own triangles."""
    _stack.append((1.0, level()))
    try:
        yield
    finally:
        _stack.pop()
