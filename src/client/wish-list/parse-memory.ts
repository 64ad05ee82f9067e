import * as v from "valibot"
import { wishChange } from "../../protocol/wish-list/requests.ts"
import { type KeptList, MOST_LISTS, NO_WISHES, type WishMemory } from "./kept-list.ts"

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const facts = {
  handle: v.string(),
  title: v.object({ it: v.string(), en: v.string() }),
  image: v.nullable(v.string()),
}

export const wishListShape = v.object({
  version: whole,
  creator: v.string(),
  closed: v.boolean(),
  members: v.array(v.object({ key: v.string(), name: v.string(), taken: whole, left: v.boolean() })),
  wishes: v.array(
    v.object({
      ...facts,
      product: v.string(),
      by: v.string(),
      at: v.string(),
      marks: v.array(v.object({ member: v.string(), wants: v.boolean(), note: v.string(), version: whole })),
    }),
  ),
})

const keptList = v.object({
  id: v.string(),
  secret: v.string(),
  code: v.nullable(v.string()),
  self: v.string(),
  base: wishListShape,
  waiting: v.array(wishChange),
  facts: v.record(v.string(), v.object(facts)),
  next: whole,
  fate: v.picklist(["open", "closed", "gone", "leaving"]),
}) satisfies v.GenericSchema<unknown, KeptList>

const memory = v.object({ lists: v.array(v.unknown()), current: v.nullable(v.string()) })

/** What was kept, as far as it is whole; a damaged list costs only itself. */
export function parseMemory(stored: unknown): WishMemory {
  const parsed = v.safeParse(memory, stored)
  if (!parsed.success) return NO_WISHES
  const lists = parsed.output.lists.flatMap((each) => {
    const list = v.safeParse(keptList, each)
    return list.success ? [list.output] : []
  })
  return { lists: lists.slice(0, MOST_LISTS), current: parsed.output.current }
}
