"""Small folded cards that stand before what they price. The price itself is the interface's to say."""
from helpers.frame import move, tip
from helpers.shapes import block
from palette import INK, PAPER


def price_card(model, frame, width=0.07, height=0.045):
    """Its foot is in the middle of the frame; it looks along +z and leans back."""
    leaning = frame @ tip(-14)
    block(model, leaning, width, height, 0.003, PAPER, bevel=0, corner=0)
    for y, share in ((0.030, 0.6), (0.020, 0.4)):
        block(model, leaning @ move(-width * (0.8 - share) / 2 * 0.5, 0, 0.002), width * share, 0.003, 0.0006, INK, y=y, bevel=0, corner=0)
