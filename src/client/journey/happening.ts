/** What a search came to. `nothing`: nothing was found. `given-up`: something was, and nothing of it was looked at. */
export type SearchOutcome = "found" | "nothing" | "given-up"

/** Something small that happened and that no store keeps. It stays on the page: what is worth telling is told by an event. */
export type Happening =
  /** Words were looked for and the answer has come. */
  | { readonly kind: "searched"; readonly words: string; readonly results: number }
  | {
      readonly kind: "search.ended"
      readonly outcome: SearchOutcome
      /** Characters of the last words that were looked for, and what they found. */
      readonly length: number
      readonly results: number
      /** How many different words were looked for. */
      readonly times: number
      readonly seconds: number
    }
  /** A click or a tap that was no drag: CSS pixels on the page. `reacted`: something came of it. */
  | { readonly kind: "tapped"; readonly x: number; readonly y: number; readonly reacted: boolean }
  /** Somebody wanted to walk on and something was in the way. */
  | { readonly kind: "blocked" }
  /** Somebody left a zone for another place after `seconds` in it. */
  | { readonly kind: "zone.left"; readonly zone: string; readonly seconds: number }
  | {
      readonly kind: "checkout.returned"
      readonly from: "merchant" | "recap"
      readonly ordered: boolean
      readonly seconds: number
    }
  /** A page to take home what one has seen was asked for. */
  | { readonly kind: "recap.made" }
