import type { Outgoing } from "../../client/visitor/consent-sink.ts"

const ID = /^[a-z0-9][a-z0-9-]{0,63}$/

/** The prompt that an address previews, `/?preview=ID`; `null`: it is an ordinary visit. */
export function previewAsked({ pathname, search }: Pick<Location, "pathname" | "search">): string | null {
  const asked = pathname === "/" ? new URLSearchParams(search).get("preview") : null
  return asked !== null && ID.test(asked) ? asked : null
}

/** Where everything goes that is told of a preview. */
export const NOWHERE: Outgoing = { add: async () => {}, drop: async () => {} }
