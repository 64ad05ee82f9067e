import { randomUUID } from "node:crypto"
import { v7 } from "uuid"
import type { Role } from "../../../src/domain/role.ts"
import type { CaseReply, CasesReply, RepliesReply } from "../../../src/protocol/cases.ts"
import type { EventsReply } from "../../../src/protocol/events.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { type ApiApp, cookieOf, createApiApp, ORIGIN } from "../server/api-app.ts"

const PASSWORD = "correct horse battery"

export interface Colleague {
  readonly id: string
  readonly name: string
  readonly cookie: Record<string, string>
  get(path: string): Promise<Response>
  post(path: string, body?: unknown): Promise<Response>
  list(query?: string): Promise<CasesReply>
  open(id: string): Promise<CaseReply>
  /** Does something with a case and expects 200. */
  act(id: string, what: string, body?: unknown): Promise<CaseReply>
  reply(id: string, text: string, askAgain?: boolean): Promise<CaseReply>
}

export interface Answer {
  readonly impressionId: string
  /** Sends another event of the same impression. */
  tell(type: string, changes?: Record<string, unknown>): Promise<EventsReply>
}

export interface Guest {
  readonly visitId: string
  /** With consent: their secret. */
  readonly visitorId: string | null
  answer(changes?: Record<string, unknown>): Promise<Answer>
  did(type: string, changes?: Record<string, unknown>): Promise<EventsReply>
  me(path: string, method?: "GET" | "POST" | "PUT" | "DELETE", body?: unknown): Promise<Response>
  replies(): Promise<RepliesReply>
}

export interface CasesApp extends ApiApp {
  colleague(name: string, role: Exclude<Role, "owner">): Promise<Colleague>
  guest(options?: { readonly consent?: boolean; readonly visitorId?: string }): Guest
  /** Empties what answers and cases write. */
  forget(): Promise<void>
}

async function ok<T>(response: Response): Promise<T> {
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`)
  return response.json()
}

/** A question about a lamp, as the demo showroom asks it. */
export const QUESTION = {
  sceneId: "flagship",
  promptId: "product-csat",
  promptVersion: 1,
  touchpointId: "lighting",
  place: { zone: "lighting", x: 1, z: -2, heading: 0 },
  context: { language: "it", device: "phone" },
} as const

/** The whole API, with staff who have signed in and guests of the store. */
export async function createCasesApp(
  storage: Storage,
  options: Parameters<typeof createApiApp>[1] = {},
): Promise<CasesApp> {
  const vetrina = await createApiApp(storage, options)

  async function colleague(name: string, role: Exclude<Role, "owner">): Promise<Colleague> {
    const email = `${name.toLowerCase().replaceAll(" ", ".")}-${randomUUID().slice(0, 8)}@example.com`
    const added = await vetrina.api.staff.add({ name, email, password: PASSWORD }, role)
    if (added === null) throw new Error(`${email} is taken`)
    const cookie = cookieOf(await vetrina.post("/api/auth/sign-in/email", { email, password: PASSWORD }))
    const get = (path: string) => vetrina.get(path, cookie)
    const post = (path: string, body: unknown = {}) => vetrina.post(path, body, cookie)
    const act = async (id: string, what: string, body: unknown = {}): Promise<CaseReply> =>
      ok(await post(`/api/cases/${id}/${what}?lang=it`, body))
    return {
      ...{ id: added.id, name, cookie, get, post, act },
      list: async (query = "") => ok(await get(`/api/cases?lang=it&${query}`)),
      open: async (id) => ok(await get(`/api/cases/${id}?lang=it`)),
      reply: (id, text, askAgain = false) =>
        act(id, "replies", { id: randomUUID(), text, language: "it", askAgain }),
    }
  }

  function guest({ consent = true, visitorId: given }: Parameters<CasesApp["guest"]>[0] = {}): Guest {
    const visitorId = consent ? (given ?? randomUUID()) : null
    const visitId = randomUUID()
    const envelope = () => ({
      id: v7(),
      at: new Date().toISOString(),
      showroomId: "casa-ambrogia",
      visitId,
      ...(visitorId ? { visitorId } : {}),
    })
    async function send(event: Record<string, unknown>): Promise<EventsReply> {
      const reply = await ok<EventsReply>(await vetrina.post("/api/events", { events: [event] }))
      if (reply.rejected.length > 0) throw new Error(JSON.stringify(reply.rejected))
      return reply
    }
    const headers = visitorId ? { authorization: `Visitor ${visitorId}` } : {}
    async function me(path: string, method = "GET", body?: unknown): Promise<Response> {
      return vetrina.app.request(`${ORIGIN}/api/me/${path}`, {
        method,
        headers: { ...headers, ...(body === undefined ? {} : { "content-type": "application/json" }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
    }
    return {
      ...{ visitId, visitorId, me },
      did: (type, changes = {}) => send({ ...envelope(), type, ...changes }),
      replies: async () => ok(await me("cases")),
      answer: async (changes = {}) => {
        const impressionId = randomUUID()
        const { score = 2, comment, ...about } = changes
        const tell = (type: string, more: Record<string, unknown> = {}) =>
          send({ ...envelope(), ...QUESTION, impressionId, ...about, type: `prompt.${type}`, ...more })
        await tell("answered", { score, ...(comment === undefined ? {} : { comment }) })
        return { impressionId, tell }
      },
    }
  }

  return {
    ...vetrina,
    colleague,
    guest,
    forget: async () => {
      await storage.pool.query(
        "truncate events, impressions, rollups, rollup_cube, counted_days, cases, case_contacts, mails, help_requests cascade",
      )
    },
  }
}
