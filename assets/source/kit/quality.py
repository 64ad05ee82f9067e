"""How finely shapes are divided: a product is built once a level of detail, coarser each time."""

from contextlib import contextmanager

_fineness = [1.0]


def fineness() -> float:
    """1 for the model seen from 30 cm, less for its levels of detail."""
    return _fineness[-1]


def segments(count: int, least: int = 4) -> int:
    """`count` divisions at full fineness, fewer when coarser, never below `least`."""
    return count if fineness() >= 1 else max(min(least, count), round(count * fineness()))


def fine() -> bool:
    """Whether what only shows from close by (stitches, screws, cables' strain relief) is worth building."""
    return fineness() >= 1


@contextmanager
def coarser(value: float):
    """Builds what is inside at `value` of the full fineness."""
    _fineness.append(value)
    try:
        yield
    finally:
        _fineness.pop()
