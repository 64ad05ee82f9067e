"""What stands across the street and at its ends."""
from helpers.frame import at
from street.ground import END, FAR_WALL
from street.palazzo import palazzo


def build(model):
    for x, width, height, wall, shutters, bays in (
            (-24.5, 13, 13.5, "#D9B98C", "#5A6B52", 4), (-11.2, 13.4, 15.5, "#E3CDA6", "#4C6B57", 5),
            (2.2, 13.2, 14.2, "#CC9270", "#4F5A4A", 5), (15.6, 13.4, 16.0, "#DEC9AC", "#6B7B6A", 5),
            (28.5, 12.2, 13.8, "#D4AE82", "#5A6B52", 4)):
        palazzo(model, at(x, 0, FAR_WALL, 180), width, height, wall, shutters, bays)
    for x, width, wall in ((-17.4, 13.2, "#D6B58F"), (17.4, 13.2, "#DFC6A2")):
        palazzo(model, at(x, 0, 8.5, 0), width, 13.0, wall, "#4C6B57", 4)
    for x, degrees in ((-END, 90), (END, -90)):
        palazzo(model, at(x, 0, 14.5, degrees), 14, 15.0, "#DCBF96", "#5A6B52", 5)
    return model
