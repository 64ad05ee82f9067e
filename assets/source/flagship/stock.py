"""
What stands where: fixtures with their slots. A slot is product, x, y, z, heading and scale, in the scene's axes; a heading
is the way the product's front looks: 180 towards the street, 90 to the right.
"""
import math

import layout

# Above this a hand reaches nothing.
HIGHEST_IN_REACH = 1.75


def slot(product, x, y, z, heading=180.0, scale=1.0):
    return (product, x, y, z, heading, scale)


def left_niche(z, low, board):
    """Lamps in a niche of the left wall: some on its sill, some on the board, from the right (-z) to the left."""
    spread = (-0.62, 0.0, 0.62)
    return ([slot(p, -10.26, 0.75, z + d, 90) for p, d in zip(low, spread)]
            + [slot(p, -10.33, 1.95, z + d * 0.9, 90) for p, d in zip(board, spread)])


def right_niche(z, rows):
    """`rows`: height and what stands on it, from the left (-z) to the right as one faces it from the aisle."""
    for y, things in rows:
        for product, along in things:
            yield slot(product, 10.32, y, z + along, 270)


CERAMICS = ("vaso-goccia", "vaso-onda", "anfora-lario", "vaso-notturno", "vaso-canneto", "ciotola-corolla", "piatto-eclissi",
            "caraffa-sole", "vaso-trittico")


def ceramic_niche(x, first):
    """Boards full of ceramics; `first` shifts the order, so that no two niches are alike."""
    number = first
    for y, z, spread in ((0.6, -8.22, (-0.78, -0.26, 0.26, 0.78)), (1.35, -8.31, (-0.8, -0.27, 0.27, 0.8)),
                         (2.15, -8.31, (-0.8, -0.27, 0.27, 0.8)), (2.9, -8.31, (-0.45, 0.0, 0.45))):
        for along in spread:
            yield slot(CERAMICS[(number * 4 + number // 5) % len(CERAMICS)], x + along, y, z)
            number += 1


def on_stand(along, y):
    """A place on the eyewear stand, `along` its board."""
    x, z, _, _, _, heading = layout.EYEWEAR_STAND
    turn = math.radians(heading)
    return x + along * math.cos(turn), y, z + along * math.sin(turn), 180 + heading


def stand_slot(product, along, y):
    x, y, z, heading = on_stand(along, y)
    return slot(product, round(x, 3), y, round(z, 3), heading)


SETS = ("casetta-navigli", "torre-arcobaleno", "uccellino-giallo", "tram-giallo", "oculo-mattoncini", "gatto-tetti")


def brick_niche(z, first):
    rows = ((0.75, (0, 1)), (1.45, (2, 3)), (2.15, (4, 5)))
    return list(right_niche(z, [(y, [(SETS[(a + first) % 6], -0.42), (SETS[(b + first) % 6], 0.42)])
                                for y, (a, b) in rows]))


AUDIO_ROWS = (
    (0.75, (("giradischi-ambrogio", -0.55), ("amplificatore-sarpi", 0.1), ("diffusore-perla", 0.75))),
    (1.45, (("cuffie-sordina", -0.8), ("radio-lambrate", -0.2), ("cuffie-sordina", 0.35), ("diffusore-perla", 0.8))),
    (2.1, (("diffusore-perla", -0.55), ("radio-lambrate", 0.0), ("amplificatore-sarpi", 0.6))),
)


def audio_niche(z):
    towers = [slot("diffusore-velasca", 10.2, 0.02, z + d, 270) for d in (-0.95, 0.95)]
    return towers + list(right_niche(z, AUDIO_ROWS))


RUG = 0.016

# Fixture, zone, touchpoint, slots.
FIXTURES = [
    ("lighting-floor-front", "lighting", "lighting", [slot("lampada-luna", -8.75, 0, 0.9)]),
    ("lighting-floor-middle", "lighting", "lighting", [slot("piantana-sempione", -6.9, 0, -1.95, 300)]),
    ("lighting-plinths-front", "lighting", "lighting", [
        slot("lampada-cupola", -7.45, 0.8, 2.1), slot("lampada-airone", -6.75, 0.5, 1.2, 140)]),
    ("lighting-plinth-middle", "lighting", "lighting", [slot("lampada-nastro", -7.15, 0.9, -0.35, 150)]),
    ("lighting-plinths-back", "lighting", "lighting", [
        slot("lampada-luna", -8.8, 0, -3.1), slot("lampada-fiammifero", -7.55, 0.75, -3.6, 150),
        slot("vaso-goccia", -8.35, 0.35, -4.2)]),
    ("lighting-niche-1", "lighting", "lighting", left_niche(
        1.8, ("lampada-airone", "vaso-onda", "lampada-cupola"), ("lampada-fiammifero", "lampada-cupola", "lampada-nastro"))),
    ("lighting-niche-2", "lighting", "lighting", left_niche(
        -1.8, ("lampada-nastro", "lampada-fiammifero", "lampada-airone"), ("lampada-cupola", "vaso-notturno", "lampada-airone"))),
    ("lighting-niche-3", "lighting", "lighting", left_niche(
        -5.4, ("lampada-cupola", "lampada-nastro", "vaso-canneto"), ("lampada-airone", "lampada-cupola", "lampada-fiammifero"))),
    ("lighting-wall", "lighting", "lighting", [
        slot("applique-mezzaluna", -9.995, 1.62, 0.0, 90), slot("applique-mezzaluna", -9.995, 1.62, -3.6, 90)]),
    ("lighting-pendants", "lighting", "lighting", [
        slot("sospensione-plisse", -7.9, 3.25, 1.9), slot("sospensione-plisse", -7.5, 2.95, 1.6),
        slot("sospensione-plisse", -8.1, 3.5, 1.5)]),
    ("lounge-sofa", "lounge", "lounge", [slot("divano-naviglio", -7.6, 0, 3.45)]),
    ("lounge-seats", "lounge", "lounge", [
        slot("tavolino-trama", -6.05, 0, 3.65), slot("poltrona-lenta", -6.35, 0, 6.35, 322),
        slot("sedia-solferino", -8.75, RUG, 6.0, 55)]),
    ("lounge-table", "lounge", "lounge", [
        slot("vassoio-ottone", -7.22, 0.34, 4.95, 160), slot("vaso-goccia", -7.52, 0.34, 4.8)]),
    ("lounge-niche", "lounge", "lounge", [slot("caraffa-sole", -10.26, 0.75, 5.3, 90), slot("orologio-ore", -10.3, 1.25, 6.05, 90),
                                          slot("vaso-notturno", -10.3, 1.75, 5.75, 90)]),
    ("lounge-wall", "lounge", "lounge", [slot("specchio-luna", -5.31, 1.35, 3.675, 270)]),
    ("ceramics-niche-left", "ceramics", "ceramics", list(ceramic_niche(-3.0, 0))),
    ("ceramics-niche-middle", "ceramics", "ceramics", list(ceramic_niche(0.0, 17))),
    ("ceramics-niche-right", "ceramics", "ceramics", list(ceramic_niche(3.0, 34))),
    ("ceramics-plinths", "ceramics", "ceramics", [
        slot("vaso-onda", 2.95, 0.95, -4.9), slot("vaso-trittico", 3.55, 0.65, -4.35, 160),
        slot("vaso-notturno", -3.6, 0.9, -4.6), slot("caraffa-sole", -3.05, 0.6, -5.15, 200)]),
    ("entrance-plinths", "atrium", "entrance", [
        slot("vaso-onda", -3.55, 0.85, 2.6, 180, 1.2), slot("lampada-cupola", 3.75, 0.85, 5.7),
        slot("cuffie-sordina", 3.1, 0.55, 6.2, 200)]),
    ("living-room", "seating", "seating", [
        slot("poltrona-brera", -1.5, RUG, -0.2, 112), slot("poltrona-brera", 1.5, RUG, -0.35, 250),
        slot("poltrona-lenta", 0.25, RUG, -2.15), slot("piantana-sempione", -2.25, 0, -1.5, 205),
        slot("pouf-meringa", 0.6, RUG, 0.8), slot("vaso-goccia", 0.1, 0.36, -0.98, 180, 0.9),
        slot("ciotola-corolla", -0.16, 0.36, -0.8, 180, 0.85), slot("sedia-solferino", 1.75, RUG, -1.75, 225),
        slot("panca-duomo", -4.3, 0, -0.1, 90)]),
    ("checkout-stools", "checkout", "seating", [
        slot("sgabello-colonna", -1.0, 0, -5.2), slot("sgabello-colonna", 1.1, 0, -5.15)]),
    ("eyewear-table", "eyewear", "eyewear", [
        slot("occhiali-darsena", 2.3, 0.84, 3.1), slot("occhiali-isola", 2.55, 0.84, 3.0), slot("occhiali-brera-sole", 2.8, 0.84, 3.1)]),
    ("eyewear-stand", "eyewear", "eyewear", [
        stand_slot("occhiali-isola", -0.22, 1.01), stand_slot("occhiali-darsena", 0.0, 1.01),
        stand_slot("occhiali-lettura", 0.22, 1.01), stand_slot("occhiali-brera-sole", -0.13, 1.19),
        stand_slot("occhiali-isola", 0.13, 1.19), stand_slot("occhiali-lettura", -0.15, 0.862),
        stand_slot("occhiali-darsena", 0.15, 0.862)]),
    ("audio-table", "audio", "audio", [
        slot("giradischi-ambrogio", 7.3, 0.85, -4.65, 200), slot("cuffie-sordina", 8.15, 0.85, -4.65, 215),
        slot("diffusore-perla", 6.85, 0.85, -4.55, 200), slot("radio-lambrate", 7.78, 0.85, -4.75, 190)]),
    ("audio-niche-back", "audio", "audio", audio_niche(-6.1)),
    ("audio-niche-front", "audio", "audio", audio_niche(-1.9)),
    ("audio-back", "audio", "audio", [slot("diffusore-velasca", 6.95, 0.02, -8.22), slot("diffusore-velasca", 8.25, 0.02, -8.22),
                                      slot("panca-duomo", 7.6, 0.02, -8.2)]),
    ("audio-armchair", "audio", "audio", [
        slot("poltrona-brera", 6.4, RUG, -2.55, 100), slot("pouf-meringa", 6.9, RUG, -1.55)]),
    ("bricks-table", "bricks", "bricks", [
        slot("casetta-navigli", 7.0, 0.78, 4.15, 200), slot("torre-arcobaleno", 8.0, 0.78, 4.0),
        slot("uccellino-giallo", 6.62, 0.78, 4.35, 225), slot("tram-giallo", 7.55, 0.78, 4.42, 190)]),
    ("bricks-niche-coral", "bricks", "bricks", brick_niche(1.7, 0)),
    ("bricks-niche-yellow", "bricks", "bricks", brick_niche(4.1, 2)),
    ("bricks-niche-blue", "bricks", "bricks", brick_niche(6.5, 4)),
    ("bricks-stools", "bricks", "bricks", [
        slot("sgabello-colonna", 6.7, RUG, 3.35, 180, 0.8), slot("sgabello-colonna", 8.1, RUG, 3.3, 180, 0.8),
        slot("sgabello-colonna", 6.85, RUG, 5.15, 180, 0.8)]),
    ("window-left", "lounge", "windows", [
        slot("sedia-solferino", -8.45, 0.42, 7.45, 165), slot("lampada-cupola", -6.55, 0.95, 7.45),
        slot("vaso-onda", -7.2, 0.42, 7.62), slot("vaso-canneto", -7.6, 0.42, 7.45)]),
    ("window-right", "bricks", "windows", [
        slot("torre-arcobaleno", 6.55, 0.8, 7.45), slot("poltrona-brera", 8.25, 0.42, 7.45, 190),
        slot("tram-giallo", 7.2, 0.42, 7.62), slot("oculo-mattoncini", 7.6, 0.42, 7.45, 170)]),
    ("window-door-left", "atrium", "windows", [slot("vaso-notturno", -3.5, 0.42, 7.62), slot("anfora-lario", -2.8, 0.42, 7.62),
                                               slot("vaso-trittico", -3.1, 0.42, 7.5)]),
    ("window-door-right", "atrium", "windows", [
        slot("diffusore-velasca", 2.5, 0.42, 7.6), slot("giradischi-ambrogio", 3.2, 0.42, 7.6), slot("radio-lambrate", 3.75, 0.42, 7.62)]),
]

# Open slots, which take products of the catalogue that no slot names: id, zone, touchpoint, kind, x, y, z, heading.
OPEN_SLOTS = [
    ("easel-entrance", "atrium", "entrance", "easel", -1.9, 0.95, 7.4, 0),
    ("easel-lighting", "lighting", "lighting", "easel", -5.85, 0.95, 0.0, 270),
    ("easel-audio", "audio", "audio", "easel", 5.85, 0.95, -3.675, 90),
    ("easel-bricks", "bricks", "bricks", "easel", 6.3, 0.95, 0.75, 180),
    ("plinth-living-room", "seating", "seating", "plinth", 4.3, 0.9, -0.35, 270),
    ("plinth-ceramics", "ceramics", "ceramics", "plinth", -4.35, 0.9, -3.675, 90),
]
