import fc from "fast-check"
import { expect, test } from "vitest"
import { differencesOf, type Trait } from "../../../src/shop/compare/differences.ts"

const key = fc.constantFrom("price", "height", "bulb", "care", "__proto__", "constructor")
const trait: fc.Arbitrary<Trait> = fc
  .record({ key, value: fc.constantFrom("1", "2", " 2", "three") })
  .map(({ key, value }) => ({ key, label: key.toUpperCase(), value }))
const products = fc.array(fc.uniqueArray(trait, { selector: (each) => each.key }), {
  minLength: 1,
  maxLength: 3,
})

test("[INS-27] each kind of thing is told once, as a difference or as alike, and none is lost or made up", () => {
  fc.assert(
    fc.property(products, (all) => {
      const { rows, same } = differencesOf(all)
      const told = [...rows, ...same].map((each) => each.key)
      expect(told.toSorted()).toEqual([...new Set(all.flat().map((each) => each.key))].toSorted())
      for (const row of rows) expect(row.values).toHaveLength(all.length)
    }),
  )
})

test("[INS-27] a row differs, or a product is silent; what is alike is said alike by each of at least two", () => {
  fc.assert(
    fc.property(products, (all) => {
      const { rows, same } = differencesOf(all)
      const said = (traits: readonly Trait[], of: string) =>
        traits.find((each) => each.key === of)?.value.trim()
      for (const row of rows) {
        expect(row.values).toEqual(all.map((traits) => said(traits, row.key) ?? null))
        expect(all.length === 1 || row.values.includes(null) || new Set(row.values).size > 1).toBe(true)
      }
      for (const { key: of, value } of same) {
        expect(all.length).toBeGreaterThan(1)
        for (const traits of all) expect(said(traits, of)).toBe(value)
      }
    }),
  )
})

test("[INS-27] the order of the products only changes the order of the columns", () => {
  fc.assert(
    fc.property(products, (all) => {
      const forwards = differencesOf(all)
      const backwards = differencesOf(all.toReversed())
      const plain = (rows: typeof forwards.rows) =>
        rows.map(({ key: of, values }) => ({ of, values })).toSorted((a, b) => a.of.localeCompare(b.of))
      expect(plain(backwards.rows)).toEqual(
        plain(forwards.rows).map(({ of, values }) => ({ of, values: values.toReversed() })),
      )
      expect(backwards.same.map((each) => each.key).toSorted()).toEqual(
        forwards.same.map((each) => each.key).toSorted(),
      )
    }),
  )
})

test("[INS-27] nothing to compare is an empty table", () => {
  expect(differencesOf([])).toEqual({ rows: [], same: [] })
  expect(differencesOf([[], []])).toEqual({ rows: [], same: [] })
})
