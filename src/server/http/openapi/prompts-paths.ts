import { CHANGE_KINDS, EDITION_DEEDS, MAX_NOTE, PROMPT_STATES } from "../../../protocol/prompts.ts"
import { listOf, oneOf, operation, type Paths, record, ref, type Schema, text } from "./operation.ts"

const integer: Schema = { type: "integer" }
const time: Schema = { type: "string", format: "date-time" }
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: "null" }] })
const path = { id: text }
const prompts = { tag: "prompts", signedIn: true }
const note: Schema = { type: "string", maxLength: MAX_NOTE }
const revision: Schema = { type: "string", description: "goes into If-Match" }

const MEANT = '`If-Match: "REVISION"`'

export const PROMPTS_SCHEMAS: Readonly<Record<string, Schema>> = {
  RuleProblem: record({ path: text, value: text, expected: text, prompt: orNull(text), field: text }),
  PromptDraft: record({
    revision,
    base: integer,
    at: time,
    by: text,
    body: {
      type: "object",
      description: "a prompt without its version, or a policy, as far as it is written",
    },
    problems: listOf(ref("RuleProblem")),
  }),
  Edition: record({
    number: integer,
    at: orNull(time),
    by: orNull(text),
    note,
    deed: oneOf(...EDITION_DEEDS),
    changes: listOf(record({ prompt: orNull(text), kind: oneOf(...CHANGE_KINDS), version: orNull(integer) })),
  }),
  Prompts: record({
    edition: ref("Edition"),
    prompts: listOf(
      record({
        id: text,
        state: orNull(oneOf(...PROMPT_STATES)),
        prompt: orNull(ref("Prompt")),
        since: integer,
        held: listOf(ref("RuleProblem")),
        draft: orNull(ref("PromptDraft")),
      }),
    ),
    policy: record({ inForce: ref("AskingPolicy"), since: integer, draft: orNull(ref("PromptDraft")) }),
    file: orNull(record({ prompts: listOf(ref("Prompt")), policy: orNull(ref("AskingPolicy")) })),
  }),
}

export const PROMPTS_PATHS: Paths = {
  "/api/prompts": {
    get: operation({
      ...prompts,
      summary: "What is asked, and what is being written; for marketers",
      answer: ref("Prompts"),
    }),
  },
  "/api/prompts/editions": {
    get: operation({
      ...prompts,
      summary: "Who published what and when, the newest first; for marketers",
      query: { prompt: text },
      answer: record({ editions: listOf(ref("Edition")) }),
    }),
  },
  "/api/prompts/publications": {
    post: operation({
      ...prompts,
      summary: "Puts drafts into force, all or none; for marketers",
      body: record({ drafts: listOf(record({ prompt: orNull(text), revision })), note }, ["note"]),
      answer: ref("Edition"),
      refusals: [400, 412, 413, 415],
    }),
  },
  "/api/prompts/{id}/draft": {
    put: operation({
      ...prompts,
      summary: `Keeps a draft of a prompt: ${MEANT}, or \`If-None-Match: *\` for the first; for marketers`,
      path,
      body: record({ base: integer, body: { type: "object" } }),
      answer: ref("PromptDraft"),
      refusals: [400, 412, 413, 415, 428],
    }),
    delete: operation({
      ...prompts,
      summary: `Throws a draft away: ${MEANT}; for marketers`,
      path,
      answer: record({}),
      refusals: [400, 412, 428],
    }),
  },
  "/api/policy/draft": {
    put: operation({
      ...prompts,
      summary: `Keeps a draft of the policy: ${MEANT}, or \`If-None-Match: *\` for the first; for marketers`,
      body: record({ base: integer, body: { type: "object" } }),
      answer: ref("PromptDraft"),
      refusals: [400, 412, 413, 415, 428],
    }),
    delete: operation({
      ...prompts,
      summary: `Throws the policy's draft away: ${MEANT}; for marketers`,
      answer: record({}),
      refusals: [412, 428],
    }),
  },
  "/api/prompts/{id}/state": {
    post: operation({
      ...prompts,
      summary: "Lets a prompt be asked, pauses or retires it; for marketers",
      path,
      body: record({ state: oneOf(...PROMPT_STATES), base: integer, note }, ["note"]),
      answer: ref("Edition"),
      refusals: [400, 404, 412, 413, 415],
    }),
  },
  "/api/prompts/{id}/rollback": {
    post: operation({
      ...prompts,
      summary: "Asks again what an earlier version asked, as a new version; for marketers",
      path,
      body: record({ version: integer, base: integer, note }, ["note"]),
      answer: ref("Edition"),
      refusals: [400, 404, 412, 413, 415],
    }),
  },
}
