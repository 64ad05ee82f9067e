/** The choices that make an avatar; each names an entry of the lists below. */
export interface Avatar {
  readonly body: string
  /** How the hair is worn, or what is worn over it. */
  readonly style: string
  /** Colour of the hair, or of the headscarf. */
  readonly hair: string
  readonly top: string
  /** Colour of the top. */
  readonly outfit: string
  readonly bottom: string
  /** Colour of what is worn below. */
  readonly legs: string
  readonly shoes: string
  readonly skin: string
}

export interface AvatarChoice {
  readonly id: string
}

export interface AvatarColour extends AvatarChoice {
  /** sRGB, `#rrggbb`. */
  readonly colour: string
}

export const BODIES: readonly AvatarChoice[] = [
  { id: "average" },
  { id: "slim" },
  { id: "broad" },
  { id: "small" },
]

export const STYLES: readonly AvatarChoice[] = [
  { id: "bun" },
  { id: "crop" },
  { id: "bob" },
  { id: "long" },
  { id: "curls" },
  { id: "shaved" },
  { id: "bald" },
  { id: "wrap" },
]

export const TOPS: readonly AvatarChoice[] = [
  { id: "jumper" },
  { id: "shirt" },
  { id: "blazer" },
  { id: "overshirt" },
  { id: "dress" },
]

/** A dress takes the place of one. */
export const BOTTOMS: readonly AvatarChoice[] = [{ id: "trousers" }, { id: "wide" }, { id: "skirt" }]

export const SHOES: readonly AvatarChoice[] = [{ id: "sneakers" }, { id: "boots" }]

export const SKINS: readonly AvatarColour[] = [
  { id: "porcelain", colour: "#F3D3BC" },
  { id: "sand", colour: "#E9BE97" },
  { id: "honey", colour: "#D79E6C" },
  { id: "amber", colour: "#B97C4D" },
  { id: "chestnut", colour: "#8A5A3C" },
  { id: "espresso", colour: "#5B3524" },
]

export const HAIR: readonly AvatarColour[] = [
  { id: "brown", colour: "#3A2A22" },
  { id: "black", colour: "#17110E" },
  { id: "copper", colour: "#B5652F" },
  { id: "blond", colour: "#C9A063" },
  { id: "grey", colour: "#9A948C" },
  { id: "plum", colour: "#5B3346" },
]

export const OUTFITS: readonly AvatarColour[] = [
  { id: "bottle", colour: "#1F6B4A" },
  { id: "ochre", colour: "#D9A441" },
  { id: "terracotta", colour: "#B9532F" },
  { id: "ink", colour: "#23406B" },
  { id: "cream", colour: "#F1E8D8" },
  { id: "slate", colour: "#454A5C" },
]

export const LEGS: readonly AvatarColour[] = [
  { id: "sand", colour: "#E9DDC6" },
  { id: "denim", colour: "#3B4152" },
  { id: "tobacco", colour: "#7A4F30" },
  { id: "olive", colour: "#5E6347" },
  { id: "rust", colour: "#9A4A30" },
  { id: "coal", colour: "#2A2A2E" },
]

export const DEFAULT_AVATAR: Avatar = {
  body: "average",
  style: "bun",
  hair: "brown",
  top: "jumper",
  outfit: "bottle",
  bottom: "trousers",
  legs: "sand",
  shoes: "sneakers",
  skin: "honey",
}

/** What each part of an avatar is chosen from. */
export const AVATAR_LISTS: { readonly [Part in keyof Avatar]: readonly AvatarChoice[] } = {
  body: BODIES,
  style: STYLES,
  hair: HAIR,
  top: TOPS,
  outfit: OUTFITS,
  bottom: BOTTOMS,
  legs: LEGS,
  shoes: SHOES,
  skin: SKINS,
}

/** The colour of a choice; the first of the list when the id is not in it. */
export function colourOf(choices: readonly AvatarColour[], id: string): string {
  return (choices.find((choice) => choice.id === id) ?? choices[0])?.colour ?? "#888888"
}
