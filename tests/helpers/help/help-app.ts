import { randomBytes, randomUUID } from "node:crypto"
import { v7 } from "uuid"
import type { DeskReply } from "../../../src/protocol/desk.ts"
import type { AskForHelp, HelpReply } from "../../../src/protocol/help.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { type ApiApp, cookieOf, createApiApp, ORIGIN } from "../server/api-app.ts"

const PASSWORD = "correct horse battery"

export interface HelpVisitor {
  readonly id: string
  readonly key: string
  ask(change?: Partial<AskForHelp>): Promise<Response>
  post(what: "lines" | "close" | "message", body: unknown): Promise<Response>
  say(text: string): Promise<Response>
  look(): Promise<Response>
  see(): Promise<HelpReply>
}

export interface HelpGuide {
  readonly id: string
  readonly cookie: Record<string, string>
  duty(on: boolean): Promise<DeskReply>
  desk(lang?: "it" | "en"): Promise<DeskReply>
  post(path: string, body?: unknown): Promise<Response>
  /** Sends to `/api/desk/requests/:id/…` and expects 200. */
  do(
    what: "take" | "release" | "end" | "lines" | "invite" | "close",
    id: string,
    body?: unknown,
  ): Promise<DeskReply>
  say(id: string, text: string): Promise<DeskReply>
}

export interface HelpApp extends ApiApp {
  guide(name: string): Promise<HelpGuide>
  visitor(): HelpVisitor
}

async function ok<T>(response: Response): Promise<T> {
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`)
  return response.json()
}

/** The whole API, with guides who have signed in and visitors who haven't. */
export async function createHelpApp(storage: Storage): Promise<HelpApp> {
  const vetrina = await createApiApp(storage)

  function visitor(): HelpVisitor {
    // Later ones sort later, also within a millisecond.
    const id = v7()
    const key = randomBytes(24).toString("base64url")
    const headers = { "x-help-key": key }
    const path = `/api/help/requests/${id}`
    const self: HelpVisitor = {
      id,
      key,
      ask: async (change = {}) =>
        vetrina.app.request(ORIGIN + path, {
          method: "PUT",
          headers: { ...headers, "content-type": "application/json" },
          body: JSON.stringify({
            kind: "request",
            visitId: randomUUID(),
            about: "",
            name: "",
            language: "it",
            ...change,
          }),
        }),
      post: (what, body) => vetrina.post(`${path}/${what}`, body, headers),
      say: (text) => self.post("lines", { id: randomUUID(), text }),
      look: () => vetrina.get(path, headers),
      see: async () => ok(await self.look()),
    }
    return self
  }

  async function guide(name: string): Promise<HelpGuide> {
    const email = `${name.toLowerCase().replaceAll(" ", ".")}-${randomUUID().slice(0, 8)}@example.com`
    const added = await vetrina.api.staff.add({ name, email, password: PASSWORD }, "guide")
    if (added === null) throw new Error(`${email} is taken`)
    const cookie = cookieOf(await vetrina.post("/api/auth/sign-in/email", { email, password: PASSWORD }))
    const post = (path: string, body: unknown = {}) => vetrina.post(path, body, cookie)
    const self: HelpGuide = {
      id: added.id,
      cookie,
      post,
      duty: async (on) => ok(await post("/api/desk/duty", { on })),
      desk: async (lang = "it") => ok(await vetrina.get(`/api/desk?lang=${lang}`, cookie)),
      do: async (what, id, body) => ok(await post(`/api/desk/requests/${id}/${what}`, body)),
      say: (id, text) => self.do("lines", id, { id: randomUUID(), text }),
    }
    return self
  }
  return { ...vetrina, guide, visitor }
}
