import { Color } from "three"

/** What of a person is coloured by choice. */
export const SLOTS = ["skin", "hair", "top", "bottoms", "shoes", "accent", "own"] as const
export type Slot = (typeof SLOTS)[number]
export type PersonColours = Readonly<Partial<Record<Slot, string>>>

interface Paint {
  readonly slot: Slot
  /** Multiplied into the slot's colour, linear. */
  readonly tint: Color
}

const paint = (slot: Slot, red = 1, green = red, blue = red): Paint => ({
  slot,
  tint: new Color(red, green, blue),
})
const own = (colour: string): Paint => ({ slot: "own", tint: new Color(colour) })

/** How the materials of the models are coloured; what isn't named keeps a plain grey. */
const PAINTS: Readonly<Record<string, Paint>> = {
  skin: paint("skin"),
  cheek: paint("skin", 1.05, 0.72, 0.64),
  mouth: paint("skin", 0.36, 0.12, 0.1),
  hair: paint("hair"),
  brow: paint("hair", 0.85),
  eyes: own("#1B1512"),
  glint: own("#FFFFFF"),
  top: paint("top"),
  trim: paint("top", 0.72),
  under: own("#F4EEE2"),
  bottoms: paint("bottoms"),
  belt: own("#5A3A26"),
  shoes: paint("shoes"),
  sole: own("#F3EBDD"),
  accent: paint("accent"),
  apron: paint("accent"),
  badge: own("#C79A4B"),
}
const UNKNOWN = paint("own", 0.5)

const PLAIN = "#BDB4A6"

/** Writes the colour of a material of the model on somebody dressed in `colours`. */
export function paintInto(material: string, colours: PersonColours, out: Color): Color {
  const { slot, tint } = PAINTS[material] ?? UNKNOWN
  return out.set(slot === "own" ? "#FFFFFF" : (colours[slot] ?? PLAIN)).multiply(tint)
}
