import { AVATAR_LISTS, type Avatar, DEFAULT_AVATAR } from "./avatar.ts"

/** What was chosen under cream before legs could be chosen. */
const LEGS_UNDER_CREAM = "denim"

/**
 * An avatar from what was stored. Whatever isn't in the lists is as by default: a part that was unknown when it was
 * stored, as much as one that was damaged.
 */
export function parseAvatar(stored: unknown): Avatar {
  const given: Record<string, unknown> = typeof stored === "object" && stored !== null ? { ...stored } : {}
  const choose = (part: keyof Avatar, otherwise = DEFAULT_AVATAR[part]): string =>
    AVATAR_LISTS[part].find(({ id }) => id === given[part])?.id ?? otherwise
  const outfit = choose("outfit")
  return {
    body: choose("body"),
    style: choose("style"),
    hair: choose("hair"),
    top: choose("top"),
    outfit,
    bottom: choose("bottom"),
    legs: choose("legs", outfit === "cream" ? LEGS_UNDER_CREAM : DEFAULT_AVATAR.legs),
    shoes: choose("shoes"),
    skin: choose("skin"),
  }
}

/** An avatar by chance. `random` gives numbers from 0 to under 1. */
export function surpriseAvatar(random: () => number): Avatar {
  const pick = (part: keyof Avatar): string => {
    const list = AVATAR_LISTS[part]
    return list[Math.floor(random() * list.length)]?.id ?? DEFAULT_AVATAR[part]
  }
  return {
    body: pick("body"),
    style: pick("style"),
    hair: pick("hair"),
    top: pick("top"),
    outfit: pick("outfit"),
    bottom: pick("bottom"),
    legs: pick("legs"),
    shoes: pick("shoes"),
    skin: pick("skin"),
  }
}
