import fc from "fast-check"
import { expect, test } from "vitest"
import { AVATAR_LISTS, type Avatar, DEFAULT_AVATAR } from "../../src/domain/avatar.ts"
import { parseAvatar, surpriseAvatar } from "../../src/domain/parse-avatar.ts"

const PARTS = Object.keys(DEFAULT_AVATAR).sort()

function isWhole(avatar: Avatar): boolean {
  const valid = (part: keyof Avatar) => AVATAR_LISTS[part].some(({ id }) => id === avatar[part])
  return (
    Object.keys(avatar).sort().join() === PARTS.join() &&
    valid("body") &&
    valid("style") &&
    valid("hair") &&
    valid("top") &&
    valid("outfit") &&
    valid("bottom") &&
    valid("legs") &&
    valid("shoes") &&
    valid("skin")
  )
}

test("[WLK-30] an avatar that was stored before one could choose more keeps what was chosen", () => {
  expect(parseAvatar({ hair: "copper", outfit: "ochre", skin: "espresso" })).toEqual({
    ...DEFAULT_AVATAR,
    hair: "copper",
    outfit: "ochre",
    skin: "espresso",
  })
})

test("[WLK-30] who wore dark trousers under a cream jumper still does", () => {
  expect(parseAvatar({ hair: "grey", outfit: "cream", skin: "sand" }).legs).toBe("denim")
  expect(parseAvatar({ outfit: "cream", legs: "olive" }).legs).toBe("olive")
})

test("[WLK-30] whatever was stored, an avatar comes of it, with what it rightly names", () => {
  fc.assert(fc.property(fc.anything(), (stored) => isWhole(parseAvatar(stored))))
  const parts = fc.record(
    Object.fromEntries(PARTS.map((part) => [part, fc.oneof(fc.string(), fc.integer(), fc.constant("wrap"))])),
  )
  fc.assert(
    fc.property(parts, (stored) => {
      const avatar = parseAvatar(stored)
      expect(isWhole(avatar)).toBe(true)
      expect(parseAvatar(avatar)).toEqual(avatar)
    }),
  )
})

test("[WLK-30] a surprise is an avatar that could have been chosen, up to the edges of chance", () => {
  for (const value of [0, 0.5, 0.999999]) expect(isWhole(surpriseAvatar(() => value))).toBe(true)
  fc.assert(
    fc.property(fc.double({ min: 0, max: 0.9999999, noNaN: true }), (value) => {
      const avatar = surpriseAvatar(() => value)
      expect(parseAvatar(avatar)).toEqual(avatar)
    }),
  )
})
