"""Terrazzo with a green marble ring under the oculus and thin brass lines."""
from helpers import outlines
from helpers.frame import move
from helpers.letters import ring_letters
from helpers.shapes import plane
from place import plan
from palette import BRASS, MARBLE, TERRAZZO, TRAVERTINE

# All of the floor is one chart, so that light flows over its lines.
OUTLINE = [(plan.LEFT, -plan.FRONT), (plan.RIGHT, -plan.FRONT), (plan.RIGHT, -plan.BACK), (plan.LEFT, -plan.BACK)]
INNER, OUTER, LINE = 2.6, 3.17, 0.022


def on_floor(y):
    return lambda a, b: (a, y, -b)


def ring(model, inner, outer, brush, chart, y):
    x, z = plan.OCULUS
    plane(model, move(), outlines.circle(x, -z, outer, 72), brush, [outlines.circle(x, -z, inner, 72)],
          to_local=on_floor(y), chart=chart)


def line(model, x0, z0, x1, z1):
    half = 0.009
    if x0 == x1:
        corners = outlines.rectangle(x0 - half, -z1, x0 + half, -z0)
    else:
        corners = outlines.rectangle(x0, -z0 - half, x1, -z0 + half)
    plane(model, move(), corners, BRASS, to_local=on_floor(0.002))


def build(model):
    x, z = plan.OCULUS
    hole = outlines.circle(x, -z, OUTER + LINE, 72)
    chart = plane(model, move(), OUTLINE, TERRAZZO, [hole], 2.2, on_floor(0))
    ring(model, OUTER, OUTER + LINE, BRASS, None, 0)
    ring(model, INNER, OUTER, MARBLE, chart, 0)
    ring(model, INNER - LINE, INNER, BRASS, None, 0)
    plane(model, move(), outlines.circle(x, -z, INNER - LINE, 72), TERRAZZO, spacing=1.2, to_local=on_floor(0),
          chart=chart)
    for side in (-1, 1):
        for at in (4.62, 5.38):
            line(model, side * at, plan.BACK, side * at, plan.FRONT)
        for at in (-5.4, -1.8, 1.8, 5.4):
            line(model, min(side * 5.4, side * 9.97), at, max(side * 5.4, side * 9.97), at)
    for at in (-6.0, 4.3, 6.6):
        line(model, -4.6, at, 4.6, at)
    # The threshold.
    plane(model, move(), outlines.rectangle(-1.4, -plan.STREET_FACE, 1.4, -plan.FRONT), TRAVERTINE.but(lamplight=0.55),
          to_local=on_floor(0))
    ring_letters(model, move(x, 0.002, z), "SALOTTO", (INNER + OUTER) / 2 + 0.09, 0.26, BRASS)
    return model
