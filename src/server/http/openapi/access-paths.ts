import { LANGUAGES } from "../../../domain/language.ts"
import { ROLES } from "../../../domain/role.ts"
import { listOf, oneOf, operation, type Paths, record, ref, type Schema, text } from "./operation.ts"

const whole: Schema = { type: "integer", minimum: 0 }
const flag: Schema = { type: "boolean" }
const moment: Schema = { type: "string", format: "date-time" }
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: "null" }] })
const role = oneOf(...ROLES)
const language = oneOf(...LANGUAGES)
const nothing = record({})

export const ACCESS_SCHEMAS: Readonly<Record<string, Schema>> = {
  Access: record({
    you: text,
    accounts: listOf(
      record({
        ...{
          id: text,
          name: text,
          email: text,
          role,
          active: flag,
          hasSecondFactor: flag,
          hasPassword: flag,
        },
        ...{ sessions: whole, since: moment, seenAt: orNull(moment) },
      }),
    ),
    invitations: listOf(ref("StaffInvitation")),
    secondFactorFor: listOf(role),
    mail: flag,
  }),
  StaffInvitation: record({
    ...{ id: text, email: text, role, language, by: text },
    ...{ sentAt: moment, expiresAt: moment, expired: flag },
  }),
  Invited: record({
    invitation: ref("StaffInvitation"),
    link: text,
    mailed: oneOf("sent", "failed", "off"),
  }),
}

const forOwner = { tag: "access", signedIn: true }
const id = { id: text }
const accountDeed = (summary: string, refusals: readonly number[]) => ({
  post: operation({
    ...{ summary, ...forOwner, path: id, body: nothing, answer: ref("Access") },
    refusals: [400, 404, 413, 415, ...refusals],
  }),
})
const filters = {
  from: { ...text, description: "a day, included" },
  to: { ...text, description: "a day, included" },
  action: { ...text, description: "a deed or a kind of deeds: role.changed, role" },
  actor: { ...text, description: "an account's id" },
  after: { ...text, description: "what `next` said" },
}

export const ACCESS_PATHS: Paths = {
  "/api/access": {
    get: operation({
      ...forOwner,
      summary: "Who works here, who is invited, who must have a second factor; for the owner",
      answer: ref("Access"),
    }),
  },
  "/api/access/accounts/{id}/role": {
    post: operation({
      ...forOwner,
      summary: "Change a role, from the one that was read; for the owner",
      path: id,
      body: record({ from: role, to: role }),
      answer: ref("Access"),
      refusals: [400, 404, 409, 413, 415],
    }),
  },
  "/api/access/accounts/{id}/deactivate": accountDeed(
    "Keep somebody out, and end their sessions; for the owner",
    [409],
  ),
  "/api/access/accounts/{id}/reactivate": accountDeed("Let somebody in again; for the owner", []),
  "/api/access/accounts/{id}/remove": accountDeed("Remove an account for good; for the owner", [409]),
  "/api/access/accounts/{id}/end-sessions": accountDeed("End somebody's sessions; for the owner", []),
  "/api/access/accounts/{id}/reset-second-factor": accountDeed(
    "Do away with a colleague's second factor; for the owner",
    [409],
  ),
  "/api/access/second-factor": {
    post: operation({
      ...forOwner,
      summary: "Say for which roles a second factor is a must; for the owner",
      body: record({ roles: listOf(role) }),
      answer: ref("Access"),
      refusals: [400, 409, 413, 415],
    }),
  },
  "/api/access/invitations": {
    post: operation({
      ...forOwner,
      summary: "Invite somebody to work here, for seven days; for the owner",
      body: record({ email: text, role, language }),
      answer: ref("Invited"),
      status: 201,
      refusals: [400, 409, 413, 415],
    }),
  },
  "/api/access/invitations/{id}/renew": {
    post: operation({
      ...forOwner,
      summary: "Make and send a new link, which ends the one before; for the owner",
      path: id,
      body: nothing,
      answer: ref("Invited"),
      refusals: [400, 404, 413, 415],
    }),
  },
  "/api/access/invitations/{id}/revoke": {
    post: operation({
      ...forOwner,
      summary: "Take an invitation back; for the owner",
      path: id,
      body: nothing,
      answer: nothing,
      refusals: [400, 404, 413, 415],
    }),
  },
  "/api/access/log": {
    get: operation({
      ...forOwner,
      summary: "Who did what, when, the newest first; for the owner",
      query: filters,
      answer: record({
        entries: listOf(
          record({
            id: text,
            at: moment,
            actor: record({ id: text, name: orNull(text) }),
            action: text,
            subject: text,
            details: { type: "object", additionalProperties: { type: ["string", "number"] } },
          }),
        ),
        next: orNull(text),
        actors: listOf(record({ id: text, name: orNull(text) })),
      }),
      refusals: [400],
    }),
  },
  "/api/access/log.csv": {
    get: operation({
      ...forOwner,
      summary: "The same as CSV, whole; for the owner",
      query: filters,
      answer: text,
      type: "text/csv",
      refusals: [400],
    }),
  },
}
