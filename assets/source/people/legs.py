"""Limbs that reach: legs their feet, arms what the hands lie on. For legs: where an ankle is to be, and how thigh, shin and foot turn for it.

Forward is -Y. All lengths are of the model, whose shoes stand on z 0 and whose ankles are ANKLE over it.
"""

import math

from mathutils import Quaternion, Vector

from .weights import ELBOW, HIP_X, SHOULDER, WRIST, ease

HIPS, CHEST = Vector((0, 0, 0.60)), Vector((0, 0, 0.70))
HIP, KNEE, ANKLE = 0.58, 0.35, 0.10
THIGH, SHIN = HIP - KNEE, KNEE - ANKLE
# How straight a leg may be, as a share of its length.
STRAIGHT = 0.998
# What the sole rolls over, forward and up from the ankle.
TOE, HEEL = (0.14, -ANKLE), (-0.08, -ANKLE)
# Share of the ground's speed that a foot has as it leaves and lands.
FOLLOW = 0.3
DOWN = Vector((0, 0, -1))


def plant(pose, side, s, forward, height, tilt, moved=Vector(), hips=Quaternion(), out=0.0):
    """Turns a leg so that its ankle is `forward` and `height`, the heel raised by `tilt` degrees.

    `moved`, `hips`: how far the hips are from their rest and how they are turned.
    """
    joint = HIPS + moved + hips @ (Vector((s * HIP_X, 0, HIP)) - HIPS)
    reach = Vector((s * (HIP_X + out), -forward, height)) - joint
    length = min(reach.length, (THIGH + SHIN) * STRAIGHT)
    reach.normalize()
    bend = math.acos((THIGH**2 + length**2 - SHIN**2) / (2 * THIGH * length))
    # The knee goes forward: about the axis across the leg.
    across = reach.cross(Vector((0, -1, 0))).normalized()
    thigh_way = Quaternion(across, bend) @ reach
    shin_way = (reach * length - thigh_way * THIGH).normalized()
    thigh, shin = DOWN.rotation_difference(thigh_way), DOWN.rotation_difference(shin_way)
    foot = Quaternion((1, 0, 0), math.radians(tilt))
    pose.set(f"thigh.{side}", hips.inverted() @ thigh)
    pose.set(f"shin.{side}", thigh.inverted() @ shin)
    pose.set(f"foot.{side}", shin.inverted() @ foot)


def lay(pose, side, wrist, pole, moved=Vector(), hips=Quaternion(), spine=Quaternion()):
    """Turns an arm so that its wrist is at `wrist`, its elbow on the side of `pole`.

    `spine`: how the chest is turned against the hips.
    """
    chest = hips @ spine
    joint = HIPS + moved + hips @ (CHEST - HIPS) + chest @ (SHOULDER[side] - CHEST)
    upper, lower = ELBOW[side] - SHOULDER[side], WRIST[side] - ELBOW[side]
    reach = Vector(wrist) - joint
    length = min(reach.length, (upper.length + lower.length) * STRAIGHT)
    reach.normalize()
    bend = math.acos((upper.length**2 + length**2 - lower.length**2) / (2 * upper.length * length))
    upper_way = Quaternion(reach.cross(Vector(pole)).normalized(), bend) @ reach
    lower_way = (reach * length - upper_way * upper.length).normalized()
    turned = upper.rotation_difference(upper_way)
    pose.set(f"upper_arm.{side}", chest.inverted() @ turned)
    pose.set(f"forearm.{side}", turned.inverted() @ lower.rotation_difference(lower_way))


def rolled(point, tilt):
    """Forward and up from the ankle to a point of the sole, the heel raised by `tilt` degrees."""
    sin, cos = math.sin(math.radians(tilt)), math.cos(math.radians(tilt))
    return point[0] * cos + point[1] * sin, -point[0] * sin + point[1] * cos


class Gait:
    """One leg's round: on the ground its sole goes back at an even speed, from heel to toe; then it swings forward.

    `front`, `back`: where the toe is when the foot comes down and when it leaves. `duty`: share of the round on the
    ground. `strike`, `off`: how far the heel is raised then, degrees. `flat`: shares of the round between which the sole
    lies flat. `lift`: how much higher the ankle is midway through the swing. `kick`: how far the heel is raised there.
    """

    def __init__(self, front, back, duty, strike, off, flat, lift, kick):
        self.front, self.back, self.duty = front, back, duty
        self.strike, self.off, self.flat, self.lift, self.kick = strike, off, flat, lift, kick

    def length(self):
        """How far one comes in a round."""
        return (self.front - self.back) / self.duty

    def ground(self, share):
        """Forward, height and tilt of a foot on the ground."""
        toe = self.front + (self.back - self.front) * share / self.duty
        landed, leaving = self.flat
        tilt = self.strike * (1 - ease(0, landed, share)) + self.off * ease(leaving, self.duty, share) ** 1.4
        pivot = toe if tilt >= 0 else toe - TOE[0] + HEEL[0]
        ahead, up = rolled(TOE if tilt >= 0 else HEEL, tilt)
        return pivot - ahead, -up, tilt

    def at(self, share):
        """The same at any share of the round, 0 to 1."""
        if share <= self.duty:
            return self.ground(share)
        way = (share - self.duty) / (1 - self.duty)
        from_f, from_h, _ = self.ground(self.duty)
        to_f, to_h, _ = self.ground(0)
        # Leaves and lands going back with the ground, as far as the leg reaches.
        back = FOLLOW * (self.back - self.front) / self.duty * (1 - self.duty)
        a, b = way * way * (3 - 2 * way), way * (1 - way)
        forward = from_f + (to_f - from_f) * a + back * b * (1 - 2 * way)
        height = from_h + (to_h - from_h) * way + self.lift * math.sin(math.pi * way) ** 1.2
        tilt = self.off + (self.strike - self.off) * ease(0.25, 1, way) + self.kick * math.sin(math.pi * min(1, way * 1.6)) ** 2
        return forward, height, tilt


WALK = Gait(front=0.40, back=-0.29, duty=0.54, strike=-20, off=46, flat=(0.10, 0.26), lift=0.065, kick=8)
RUN = Gait(front=0.30, back=-0.29, duty=0.30, strike=-4, off=50, flat=(0.04, 0.10), lift=0.16, kick=46)
