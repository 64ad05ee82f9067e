import type pg from "pg"
import { v7 as newId } from "uuid"
import type { RepliesReply, VisitorReply } from "../../../protocol/cases.ts"
import type { Case, HistoryDetail, HistoryKind } from "../../cases/case.ts"
import { firstName } from "../../help/help-request.ts"
import { callOffMail } from "../../mail/mail-queue.ts"
import { transaction } from "../transaction.ts"
import { CASE_COLUMNS, type CaseRow, caseOfRow } from "./case-row.ts"
import { type CaseReplyRecord, readReplies } from "./replies.ts"
import { lockCases, saveCases, saveHistory } from "./write-cases.ts"

/** Cases as the visitor they are about may see and touch them; `visitor` is the hash of their secret. */
export interface VisitorCases {
  list(visitor: string): Promise<Omit<RepliesReply, "deeds">>
  /** `false`, of these three: there is no such reply for this visitor. Once done, again changes nothing. */
  read(visitor: string, replyId: string): Promise<boolean>
  thank(visitor: string, replyId: string): Promise<boolean>
  writeBack(visitor: string, replyId: string, text: string): Promise<boolean>
  /** Where to answer; it may come before the answer that it belongs to. `false`: that is another visitor's. */
  leaveContact(visitor: string, impressionId: string, email: string): Promise<boolean>
  forgetContact(visitor: string, impressionId: string): Promise<void>
}

export interface VisitorCasesOptions {
  readonly pool: pg.Pool
  readonly showroomId: string
  /** When a case that opens now is due: milliseconds since the epoch. */
  readonly dueOf: (now: number) => number
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

const iso = (time: number) => new Date(time).toISOString()
const isoOr = (time: number | null) => (time === null ? null : iso(time))

function replyOf(reply: CaseReplyRecord, kase: Case): VisitorReply {
  const { id, at, by, language, text, readAt, thankedAt, answer } = reply
  return {
    ...{ id, language, text, answer },
    impressionId: kase.impressionId ?? "",
    at: iso(at),
    by: firstName(by.name),
    readAt: isoOr(readAt),
    thankedAt: isoOr(thankedAt),
    about: { question: kase.wording, score: kase.score, scale: kase.scale, comment: kase.comment },
    place: {
      sceneId: kase.sceneId,
      zone: kase.zone,
      touchpointId: kase.touchpointId,
      productId: kase.productId,
    },
  }
}

function againOf({ promptId, touchpointId, productId, again, ending }: Case): RepliesReply["again"] {
  if (promptId === null || touchpointId === null || again === null || again.answer || ending === "deleted")
    return []
  return [{ promptId, touchpointId, productId, after: iso(again.after) }]
}

/** What a visitor did with a reply, in its row and in the history. */
type Touch = (
  client: pg.ClientBase,
  reply: CaseReplyRecord,
  kase: Case,
) => Promise<{ readonly kind: HistoryKind; readonly detail: HistoryDetail } | null>

export function createVisitorCases({ pool, showroomId, dueOf, now }: VisitorCasesOptions): VisitorCases {
  async function touch(visitor: string, replyId: string, act: Touch): Promise<boolean> {
    return transaction(pool, async (client) => {
      const [kase] = await lockCases(
        client,
        "showroom_id = $1 and visitor = $2 and id = (select case_id from case_replies where id = $3)",
        [showroomId, visitor, replyId],
      )
      const reply = kase && (await readReplies(client, [kase.id])).find(({ id }) => id === replyId)
      if (!kase || !reply) return false
      const entry = await act(client, reply, kase)
      if (entry) await saveHistory(client, [{ caseId: kase.id, id: newId(), at: now(), by: null, ...entry }])
      return true
    })
  }
  const stamp = (client: pg.ClientBase, id: string, column: "read_at" | "thanked_at") =>
    client.query(`update case_replies set ${column} = coalesce(${column}, $2) where id = $1`, [
      id,
      new Date(now()),
    ])

  return {
    list: async (visitor) => {
      const { rows } = await pool.query<CaseRow>(
        `select ${CASE_COLUMNS} from cases where showroom_id = $1 and visitor = $2 order by opened_at, id`,
        [showroomId, visitor],
      )
      const cases = rows.map(caseOfRow)
      const replies = await readReplies(
        pool,
        cases.map(({ id }) => id),
      )
      return {
        replies: replies.flatMap((reply) => {
          const kase = cases.find(({ id }) => id === reply.caseId)
          return kase ? [replyOf(reply, kase)] : []
        }),
        again: cases.flatMap(againOf),
      }
    },
    read: (visitor, replyId) =>
      touch(visitor, replyId, async (client, reply) => {
        await stamp(client, reply.id, "read_at")
        return reply.readAt === null ? { kind: "read", detail: {} } : null
      }),
    thank: (visitor, replyId) =>
      touch(visitor, replyId, async (client, reply) => {
        await stamp(client, reply.id, "read_at")
        await stamp(client, reply.id, "thanked_at")
        return reply.thankedAt === null ? { kind: "thanked", detail: {} } : null
      }),
    writeBack: (visitor, replyId, text) =>
      touch(visitor, replyId, async (client, reply, kase) => {
        if (reply.answer !== null) return null
        await stamp(client, reply.id, "read_at")
        await client.query("update case_replies set answer = $2, answered_at = $3 where id = $1", [
          reply.id,
          text,
          new Date(now()),
        ])
        const open = { state: "open", ending: null, closedAt: null, repliedAt: null } as const
        await saveCases(client, showroomId, [{ ...kase, ...open, dueAt: dueOf(now()) }])
        return { kind: "visitor-replied", detail: { text } }
      }),
    leaveContact: async (visitor, impressionId, email) => {
      const { rows } = await pool.query<{ is_others: boolean }>(
        `select coalesce(visitor <> $2, false) as is_others from cases where impression_id = $1`,
        [impressionId, visitor],
      )
      if (rows[0]?.is_others) return false
      const { rowCount } = await pool.query(
        `insert into case_contacts (impression_id, showroom_id, visitor, email, left_at) values ($1, $2, $3, $4, $5)
         on conflict (impression_id) do update set email = excluded.email, left_at = excluded.left_at
         where case_contacts.visitor = excluded.visitor`,
        [impressionId, showroomId, visitor, email, new Date(now())],
      )
      return rowCount === 1
    },
    forgetContact: (visitor, impressionId) =>
      transaction(pool, async (client) => {
        const { rowCount } = await client.query(
          "delete from case_contacts where impression_id = $1 and visitor = $2",
          [impressionId, visitor],
        )
        const cases = await lockCases(client, "impression_id = $1 and visitor = $2", [impressionId, visitor])
        await callOffMail(
          client,
          cases.map(({ id }) => id),
        )
        if (rowCount === 0) return
        await saveHistory(
          client,
          cases.map(({ id }) => ({
            ...{ caseId: id, id: newId(), at: now(), by: null },
            kind: "contact-erased" as const,
            detail: {},
          })),
        )
      }),
  }
}
