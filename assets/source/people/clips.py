"""What people do: keyed at 24 frames a second, all in place and, but for `point`, closed in a loop.

Gestures (wave, point, clap, shrug) are shown with head and arms over what the rest does: their chest keeps still.
"""

import math

import bpy
from mathutils import Matrix, Quaternion, Vector

from .legs import ANKLE, RUN, WALK, lay, plant
from .weights import SHOULDER, WRIST, ease

AXES = {"X": (1, 0, 0), "Y": (0, 1, 0), "Z": (0, 0, 1)}
SIDES = ((1, "L", 0.0), (-1, "R", math.pi))
sin, cos = math.sin, math.cos


class Pose:
    """Keys the bones of one frame, in the axes of the world: X right to left, Y back, Z up."""

    def __init__(self, rig, frame):
        self.rig, self.frame, self.said = rig, frame, set()
        self.moved, self.hips, self.spine = Vector(), Quaternion(), Quaternion()

    def turn(self, bone, *turns):
        turned = Quaternion()
        for axis, degrees in turns:
            turned = Quaternion(AXES[axis], math.radians(degrees)) @ turned
        self.set(bone, turned)

    def set(self, bone, turned):
        if bone == "hips":
            self.hips = turned
        if bone == "spine":
            self.spine = turned
        pose = self.rig.pose.bones[bone]
        rest = pose.bone.matrix_local.to_3x3()
        pose.rotation_quaternion = (rest.inverted() @ turned.to_matrix() @ rest).to_quaternion()
        pose.keyframe_insert("rotation_quaternion", frame=self.frame)
        self.said.add(bone)

    def move(self, bone, by):
        self.moved = Vector(by)
        pose = self.rig.pose.bones[bone]
        pose.location = pose.bone.matrix_local.to_3x3().inverted() @ Vector(by)
        pose.keyframe_insert("location", frame=self.frame)

    def stand(self):
        """Both feet stay where they are, whatever the hips do."""
        for s, side, _ in SIDES:
            plant(self, side, s, 0, ANKLE, 0, self.moved, self.hips)

    def step(self, gait, share):
        """Each foot where it is at a share of the round, the right one half a round later."""
        for s, side, phase in SIDES:
            place = gait.at((share + phase / math.tau) % 1)
            plant(self, side, s, *place, self.moved, self.hips, out=-0.018)

    def rest(self):
        """Bones that nothing was said of keep still: no clip inherits another's pose."""
        for pose in self.rig.pose.bones:
            if pose.name not in self.said and pose.name != "root":
                self.turn(pose.name)


def idle(p, t, _):
    p.move("hips", (0.008 * sin(t), 0, -0.007 + 0.003 * cos(2 * t)))
    p.turn("hips", ("Y", -1.2 * sin(t)))
    p.turn("spine", ("X", 1.6 * sin(2 * t)), ("Y", 0.6 * sin(t)))
    p.turn("head", ("Z", 4 * sin(t)), ("X", -1.5 * sin(2 * t)), ("Y", 2 * sin(t + 0.5)))
    p.stand()
    for s, side, _p in SIDES:
        p.turn(f"upper_arm.{side}", ("Y", -s * (3 + 2 * sin(2 * t))), ("X", 3 * sin(t)))
        p.turn(f"forearm.{side}", ("X", -10 - 3 * sin(2 * t)))


def walk(p, t, share):
    # Highest over a straight leg, lowest with both feet on the ground.
    p.move("hips", (0.010 * sin(t - 0.13), 0, -0.033 - 0.020 * cos(2 * t - 0.25)))
    p.turn("hips", ("Z", -6 * cos(t)), ("Y", -2 * sin(t - 0.13)))
    p.turn("spine", ("X", 4), ("Z", 13 * cos(t)), ("Y", 2 * sin(t - 0.13)))
    p.turn("head", ("Z", -6 * cos(t)), ("X", -3))
    p.step(WALK, share)
    for s, side, phase in SIDES:
        swing = -cos(t + phase)
        p.turn(f"upper_arm.{side}", ("Y", -s * 4), ("X", -28 * swing))
        p.turn(f"forearm.{side}", ("X", -24 - 12 * swing))


def run(p, t, share):
    # Lowest over the foot, highest in the air.
    p.move("hips", (0.006 * sin(t + 0.63), 0, -0.034 - 0.028 * cos(2 * t - 1.9)))
    p.turn("hips", ("Z", -8 * cos(t)), ("X", 5))
    p.turn("spine", ("X", 9), ("Z", 19 * cos(t)))
    p.turn("head", ("Z", -9 * cos(t)), ("X", -12))
    p.step(RUN, share)
    for s, side, phase in SIDES:
        swing = -cos(t + phase)
        p.turn(f"upper_arm.{side}", ("Y", -s * 8), ("X", -44 * swing))
        p.turn(f"forearm.{side}", ("X", -76 - 12 * swing))


def turn(p, t, _):
    """Steps on the spot, weight from foot to foot."""
    p.move("hips", (-0.018 * sin(t), 0, -0.012 + 0.004 * cos(2 * t)))
    p.turn("hips", ("Y", 2 * sin(t)))
    p.turn("spine", ("Y", -3 * sin(t)), ("X", 2))
    for s, side, phase in SIDES:
        lift = max(0, sin(t + phase)) ** 1.5
        plant(p, side, s, 0, ANKLE + 0.05 * lift, 14 * lift, p.moved, p.hips)
        p.turn(f"upper_arm.{side}", ("Y", -s * 6), ("X", 8 * sin(t + phase)))
        p.turn(f"forearm.{side}", ("X", -16))


def wave(p, t, share):
    raised = ease(0, 0.19, share) * (1 - ease(0.81, 1, share))
    p.move("hips", (0.012 * raised, 0, 0))
    p.turn("spine", ("Y", -4 * raised))
    p.turn("head", ("Y", 7 * raised), ("X", -3 * raised))
    p.stand()
    p.turn("upper_arm.R", ("Y", 104 * raised), ("X", -14 * raised))
    p.turn("forearm.R", ("Y", (52 + 20 * sin(3 * t)) * raised))
    p.turn("upper_arm.L", ("Y", -3))
    p.turn("forearm.L", ("X", -10))


def reach(p, side, share, wrist, pole):
    """The wrist comes by a share of the way from where it hangs to where it is to be."""
    lay(p, side, WRIST[side].lerp(Vector(wrist), share), pole)


def point(p, t, share):
    """The right arm comes up straight to the front, from where whoever shows it aims it, and stays; the last frame is held."""
    raised = ease(0, 0.6, share)
    p.turn("head", ("X", 1.5 * raised))
    reach(p, "R", raised, SHOULDER["R"] + Vector((0, -0.5, 0)), (-0.5, 0.5, -1))
    p.turn("upper_arm.L", ("Y", -4))
    p.turn("forearm.L", ("X", -12))


def clap(p, t, _):
    """Three claps a round, before the chest."""
    apart = 0.5 - 0.5 * cos(3 * t)
    p.turn("head", ("X", -2 + 2 * cos(3 * t)), ("Y", 2 * sin(t)))
    for s, side, _p in SIDES:
        lay(p, side, (s * (0.062 + 0.085 * apart), -0.24 + 0.02 * apart, 0.845), (s * 0.9, 0.35, -0.7))


def shrug(p, t, share):
    """Hands turned out beside the waist, head aside, once."""
    raised = ease(0, 0.28, share) * (1 - ease(0.68, 1, share))
    p.turn("head", ("Y", 11 * raised), ("X", -5 * raised))
    for s, side, _p in SIDES:
        reach(p, side, raised, (s * 0.37, -0.17, 0.82), (s * 0.25, 0.7, -0.7))


def dance(p, t, share):
    """Four beats: from foot to foot, arms along, and up in the third."""
    up = ease(0.42, 0.55, share) * (1 - ease(0.80, 0.95, share))
    p.move("hips", (-0.042 * sin(2 * t), 0, -0.034 + 0.020 * cos(4 * t)))
    p.turn("hips", ("Y", 5 * sin(2 * t)), ("Z", 9 * sin(t)))
    p.turn("spine", ("Y", -8 * sin(2 * t)), ("Z", -12 * sin(t)), ("X", 2 + 2 * cos(4 * t)))
    p.turn("head", ("Y", 5 * sin(2 * t)), ("X", -3 - 4 * cos(4 * t)))
    for s, side, phase in SIDES:
        lift = max(0, sin(2 * t + phase)) ** 1.5
        plant(p, side, s, 0, ANKLE + 0.055 * lift, 16 * lift, p.moved, p.hips)
        swing = sin(2 * t + phase)
        p.turn(f"upper_arm.{side}", ("Y", -s * (20 + 26 * up + 6 * swing)), ("X", -26 - 14 * swing - 62 * up))
        p.turn(f"forearm.{side}", ("X", -82 + 10 * cos(4 * t) + 24 * up))


def sit(p, t, _):
    """On a seat 0.45 m high (of a person of 1.70 m), hands on the thighs, breathing."""
    p.move("hips", (0, 0.02, -0.205))
    p.turn("hips", ("X", -4))
    p.turn("spine", ("X", 3 + 1.4 * sin(2 * t)))
    p.turn("head", ("Z", 5 * sin(t)), ("X", -2 * sin(2 * t)))
    for s, side, _p in SIDES:
        p.turn(f"thigh.{side}", ("X", -84), ("Z", s * 7))
        p.turn(f"shin.{side}", ("X", 84))
        p.turn(f"foot.{side}", ("X", 4))
        lay(p, side, (s * 0.150, -0.085, 0.482), (s * 0.8, 0.6, -0.1), p.moved, p.hips, p.spine)


# Name, frames, frames from key to key, pose: feet on the ground are keyed finely.
CLIPS = (
    ("idle", 72, 3, idle),
    ("walk", 24, 1, walk),
    ("run", 18, 1, run),
    ("turn", 24, 2, turn),
    ("wave", 48, 3, wave),
    ("point", 24, 3, point),
    ("clap", 24, 2, clap),
    ("shrug", 36, 3, shrug),
    ("dance", 48, 3, dance),
    ("sit", 72, 3, sit),
)


def make(rig):
    bpy.context.scene.render.fps = 24
    for pose in rig.pose.bones:
        pose.rotation_mode = "QUATERNION"
    rig.animation_data_create()
    for name, frames, step, draw in CLIPS:
        for pose in rig.pose.bones:
            pose.matrix_basis = Matrix()
        action = bpy.data.actions.new(name)
        rig.animation_data.action = action
        for frame in range(0, frames + 1, step):
            pose = Pose(rig, frame)
            draw(pose, math.tau * frame / frames, frame / frames)
            if "hips" not in pose.said:
                pose.turn("hips")
            pose.rest()
        for curve in action.fcurves:
            for key in curve.keyframe_points:
                key.interpolation = "LINEAR"
        track = rig.animation_data.nla_tracks.new()
        track.name = name
        track.strips.new(name, 0, action).name = name
        rig.animation_data.action = None
    for pose in rig.pose.bones:
        pose.matrix_basis = Matrix()
