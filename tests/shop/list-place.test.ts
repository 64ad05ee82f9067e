import { expect, test } from "vitest"
import { placeIn, withPlace } from "../../src/shop/list/list-place.ts"

const place = { product: "p1", top: -12.5, shown: 48 }

test("[SHP-53] an entry of the history keeps a place beside whatever else it holds", () => {
  const state = withPlace({ openedHere: true }, place)
  expect(state).toEqual({ openedHere: true, listPlace: place })
  expect(placeIn(state)).toEqual(place)
  expect(placeIn(withPlace(null, place))).toEqual(place)
})

test("[SHP-53] what isn't a place is none", () => {
  const odd: unknown[] = [null, undefined, "p1", 7, {}, { listPlace: null }, { listPlace: "p1" }]
  const wrong = [
    { product: 1 },
    { top: "0" },
    { top: Number.NaN },
    { shown: -1 },
    { shown: 1.5 },
    { shown: 1e9 },
  ]
  for (const state of [...odd, ...wrong.map((change) => ({ listPlace: { ...place, ...change } }))])
    expect(placeIn(state)).toBeNull()
})
