import { type NewLimiter, ownLimiter } from "../../limiter.ts"
import { createAddressLimit, type LimitAddress } from "../address-limit.ts"

/** A shop floor shares one address, a visit doesn't. */
export interface HelpLimits {
  readonly askingFrom: LimitAddress
  readonly askingOf: LimitAddress
  readonly sayingFrom: LimitAddress
  readonly sayingOf: LimitAddress
  readonly reading: LimitAddress
}

export function createHelpLimits(newLimiter: NewLimiter = ownLimiter): HelpLimits {
  const asking = { what: "requests for help", seconds: 600, newLimiter }
  const saying = { what: "lines", seconds: 30, newLimiter }
  return {
    askingFrom: createAddressLimit({ ...asking, points: 120 }),
    askingOf: createAddressLimit({ ...asking, points: 6, whom: "this visit" }),
    sayingFrom: createAddressLimit({ ...saying, points: 300 }),
    sayingOf: createAddressLimit({ ...saying, points: 15, whom: "this conversation" }),
    reading: createAddressLimit({ what: "questions about help", points: 6000, seconds: 60, newLimiter }),
  }
}
