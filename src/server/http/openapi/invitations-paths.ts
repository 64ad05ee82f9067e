import { INVITED_STAGES } from "../../../protocol/invitations.ts"
import { listOf, oneOf, operation, type Paths, record, type Schema, text } from "./operation.ts"

const count: Schema = { type: "integer", minimum: 0 }
const yesNo: Schema = { type: "boolean" }
const maybe = (type: string): Schema => ({ anyOf: [{ type }, { type: "null" }] })
const refusals = [400, 413, 415, 429]

export const INVITATIONS_PATHS: Paths = {
  "/api/invitations": {
    post: operation({
      summary:
        "The invitation of whoever has this secret: a code that nobody can guess. By a visitor who agreed to be remembered, their own visits don't count",
      tag: "visitor",
      body: record({ secret: { type: "string", format: "uuid" }, shared: yesNo }),
      answer: record({ code: text }),
      status: 201,
      refusals: [401, ...refusals],
    }),
  },
  "/api/invitations/opened": {
    post: operation({
      summary:
        "Adds one to the openings of a day, with nothing about whom; once an hour for an invitation and address",
      tag: "visitor",
      body: record({ code: text }),
      answer: record({ counted: yesNo }),
      refusals,
    }),
  },
  "/api/me/invitation": {
    put: operation({
      summary: "Notes that a visitor came by an invitation: each once, never by their own",
      tag: "visitor",
      visitor: true,
      body: record({ code: text }),
      answer: record({ counted: yesNo }),
      refusals,
    }),
  },
  "/api/invitations/figures": {
    get: operation({
      summary: "What invitations led to; nothing of fewer than five people. For marketers",
      tag: "feedback",
      signedIn: true,
      answer: record({
        ...{ sharers: count, opened: count, visitors: count },
        stages: listOf(
          record({
            ...{ stage: oneOf(...INVITED_STAGES), n: maybe("integer") },
            ...{ share: maybe("number"), low: maybe("number"), high: maybe("number") },
          }),
        ),
      }),
    }),
  },
}
