"""Which bones move a point of a figure: functions of its place, so that no seam depends on automatic weights."""

from mathutils import Vector

SIDES = ((1, "L"), (-1, "R"))
SHOULDER = {"L": Vector((0.135, 0, 0.955)), "R": Vector((-0.135, 0, 0.955))}
ELBOW = {"L": Vector((0.215, 0.01, 0.745)), "R": Vector((-0.215, 0.01, 0.745))}
WRIST = {"L": Vector((0.262, -0.02, 0.565)), "R": Vector((-0.262, -0.02, 0.565))}
HIP_X = 0.088


def ease(start, end, value):
    """0 before `start`, 1 after `end`, smooth between."""
    share = min(max((value - start) / (end - start), 0), 1)
    return share * share * (3 - 2 * share)


def only(bone):
    return lambda point: {bone: 1}


def torso(point):
    up = ease(0.62, 0.80, point.z)
    return {"hips": 1 - up, "spine": up}


def leg(side):
    def weigh(point):
        knee = ease(0.27, 0.43, point.z)
        hip = ease(0.53, 0.66, point.z)
        return {f"shin.{side}": 1 - knee, f"thigh.{side}": knee * (1 - hip), "hips": knee * hip}

    return weigh


def arm(side):
    """Along sleeve and arm: over the shoulder it still belongs to the chest."""
    along = (WRIST[side] - SHOULDER[side]).normalized()

    def weigh(point):
        bend = ease(-0.055, 0.055, (point - ELBOW[side]).dot(along))
        free = ease(-0.05, 0.045, (point - SHOULDER[side]).dot(along))
        return {f"upper_arm.{side}": (1 - bend) * free, f"forearm.{side}": bend * free, "spine": 1 - free}

    return weigh


def skirt(point):
    """Cloth round both thighs: it follows the nearer leg, less and less towards the waist, and behind."""
    left = ease(-0.12, 0.12, point.x)
    # All of it would stand off the lap of whoever sits.
    free = 0.78 * (1 - ease(0.46, 0.64, point.z)) * (1 - 0.4 * ease(-0.02, 0.12, point.y))
    up = ease(0.62, 0.80, point.z)
    hips = (1 - free) * (1 - up)
    return {"thigh.L": left * free, "thigh.R": (1 - left) * free, "hips": hips, "spine": (1 - free) * up}
