import type { KeptAboutVisitors } from "../compose-visitors.ts"
import type { AuditLog } from "./audit-log.ts"

const over = (table: string) =>
  `delete from ${table} where ctid = any(array(select ctid from ${table} where expires_at < $1 limit $2))`

/** That somebody had their own deleted is noted, with nothing that tells who; and the log itself isn't kept for ever. */
export function auditKept(audit: AuditLog): KeptAboutVisitors {
  return {
    forget: async (client, { visitor, impressionIds }) => {
      if (visitor === null && impressionIds.length === 0) return
      await audit.note({ actor: "visitor", action: "visitor.deleted", subject: "their own" }, client)
    },
    retention: [
      {
        what: "notes of who did what",
        period: "audit",
        text: `with allowed as (select set_config('vetrina.audit_log_until', ($1::timestamptz)::text, true))
          delete from audit_log where ctid = any(array(select ctid from audit_log, allowed where at < $1 limit $2))`,
      },
      { what: "invitations of staff", period: "contacts", text: over("staff_invitations") },
      { what: "sessions of staff", period: "contacts", text: over("staff_sessions") },
      { what: "links and codes of staff", period: "contacts", text: over("staff_verifications") },
    ],
  }
}
