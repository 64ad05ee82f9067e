import type { Refusal } from "./refusal-of.ts"

/** How a form that was sent in fares. */
export type Attempt =
  | { readonly kind: "idle" }
  | { readonly kind: "incomplete" }
  | { readonly kind: "asking" }
  | { readonly kind: "refused"; readonly refusal: Refusal }
