"""What the seats have in common: turned legs, piping, loose cushions."""

from kit import parts, profiles, quality, solids, sweeps
from kit.materials import BRASS, OAK, RUBBER


def leg(top, foot, radii=(0.02, 0.0125), wood=OAK, shoe=BRASS, shoe_height=0.035):
    """A turned, splayed leg from `top` down to `foot` (points), swelling a little, in a metal shoe on a rubber pad."""
    (x1, y1, z1), (x0, y0, _) = top, foot

    def at(z):
        t = (z1 - z) / z1
        return (x1 + (x0 - x1) * t, y1 + (y0 - y1) * t, z)

    wide, thin = radii
    heights = [z1, z1 * 0.97, z1 * 0.78, z1 * 0.5, z1 * 0.25, shoe_height]
    widths = [wide * 0.92, wide, wide * 1.02, wide * 0.88, (wide + thin) * 0.5, thin * 1.03]
    made = [sweeps.tube([at(z) for z in heights], widths, wood, 14)]
    made.append(
        sweeps.tube([at(shoe_height + 0.001), at(0.02), at(0.004)], [thin * 1.06, thin * 1.0, thin * 0.92], shoe, 12)
    )
    made.append(solids.cylinder(thin * 0.8, 0.005, at(0), RUBBER, 10, 0.0008, rounds=1))
    return made


def piping(outline, z, finish, radius=0.0045):
    """A cord round a cushion: `outline` is closed, in x and y."""
    if not quality.fine():
        return []
    return [sweeps.tube([(x, y, z) for x, y in outline], radius, finish, 4, closed=True, smooth=80)]


def loose_cushion(
    size, at, finish, corner=0.05, bulge=0.022, turn=(0, 0, 0), cord=True, divisions=(8, 8), edge=0.5, cord_finish=None
):
    """A cushion `size` about `at` with a cord along both its edges."""
    w, d, h = size
    made = [solids.cushion(size, (0, 0, 0), finish, corner, bulge, divisions=divisions, edge=edge)]
    if cord:
        outline = profiles.rectangle((0, 0), (w + 0.001, d + 0.001), corner, 3)
        lift = (h / 2 - bulge) * edge * 0.93
        for z in (-lift, lift):
            made += piping(outline, z, cord_finish or finish)
    return parts.place(made, at, turn)
