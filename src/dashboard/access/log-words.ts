import { isRole, type Role } from "../../domain/role.ts"
import type { LogEntryReply } from "../../protocol/access.ts"

/** What is noted, by kind, in the order in which one looks for it; other deeds are shown by their own names. */
export const LOG_KINDS = [
  "export",
  "visitor",
  "replay",
  "role",
  "account",
  "invitation",
  "second-factor",
  "sessions",
  "password",
  "prompt",
  "case",
  "webhook",
  "digest",
] as const

/** Deeds that have words of their own. */
const KNOWN = new Set([
  "export.downloaded",
  "visitor.deleted",
  "replay.watched",
  "role.changed",
  "account.made",
  "account.deactivated",
  "account.reactivated",
  "account.removed",
  "invitation.made",
  "invitation.renewed",
  "invitation.revoked",
  "invitation.accepted",
  "second-factor.on",
  "second-factor.off",
  "second-factor.reset",
  "second-factor.required",
  "second-factor.codes-renewed",
  "sessions.ended",
  "password.changed",
  "prompt.published",
  "prompt.state-changed",
  "prompt.rolled-back",
  "case.closed",
  "webhook.created",
  "webhook.changed",
  "webhook.deleted",
  "digest.link-renewed",
  "digest.reader-added",
])

/** The message of a deed; `null`: it has none. */
export function deedMessage(action: string): string | null {
  return KNOWN.has(action) ? `access.log.${action}` : null
}

/** What is told beside what it was done to: roles by their names, the rest as it was noted. */
export function particulars({ details }: LogEntryReply, nameOf: (role: Role) => string): string {
  const told = (value: string | number) => (isRole(value) ? nameOf(value) : String(value))
  const { from, to, role, ...rest } = details
  return [
    ...(from === undefined || to === undefined ? [] : [`${told(from)} → ${told(to)}`]),
    ...(role === undefined ? [] : [told(role)]),
    ...Object.entries(rest).map(([name, value]) => `${name}: ${value}`),
  ].join(" · ")
}
