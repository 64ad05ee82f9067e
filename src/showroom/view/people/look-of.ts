import { type Avatar, colourOf, HAIR, LEGS, OUTFITS, SKINS } from "../../../domain/avatar.ts"
import type { Attendant } from "../../../domain/scene.ts"
import type { Look } from "./look.ts"

/** Factors on height and width, by body. */
const BUILDS: Readonly<Record<string, { readonly height: number; readonly width: number }>> = {
  average: { height: 1, width: 1 },
  slim: { height: 1.035, width: 0.88 },
  broad: { height: 1.015, width: 1.17 },
  small: { height: 0.9, width: 0.98 },
}
const AVERAGE = { height: 1, width: 1 }
const SHOES = { sneakers: "#B8623A", boots: "#4A3226" } as const
const APRON = "#1F5444"

/** How the customer looks who made these choices. */
export function lookOf({ body, style, hair, top, outfit, bottom, legs, shoes, skin }: Avatar): Look {
  const colour = colourOf(HAIR, hair)
  return {
    parts: [
      ...(style === "bald" ? [] : [`hair-${style}`]),
      `top-${top}`,
      ...(top === "dress" ? [] : [`bottom-${bottom}`]),
      `shoes-${shoes}`,
    ],
    colours: {
      skin: colourOf(SKINS, skin),
      hair: colour,
      top: colourOf(OUTFITS, outfit),
      bottoms: colourOf(LEGS, legs),
      shoes: shoes === "boots" ? SHOES.boots : SHOES.sneakers,
      accent: colour,
    },
    ...(BUILDS[body] ?? AVERAGE),
  }
}

const STAFF_HAIR = ["bob", "crop", "bun", "curls"] as const

/** Some number that is the same for the same text. */
const numberOf = (text: string) => [...text].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)

/** The staff: whatever their colours, one knows them by the bottle-green apron and the brass badge. */
export function staffLook({ id, outfit }: Pick<Attendant, "id" | "outfit">): Look {
  return {
    parts: [
      `hair-${STAFF_HAIR[numberOf(id) % STAFF_HAIR.length]}`,
      "top-apron",
      "bottom-trousers",
      "shoes-sneakers",
    ],
    colours: { ...outfit, accent: APRON },
    ...AVERAGE,
  }
}
