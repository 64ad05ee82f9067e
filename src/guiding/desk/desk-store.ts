import { createStore, type StoreApi } from "zustand/vanilla"
import { ApiError } from "../../client/api.ts"
import type { DeskReply } from "../../client/help/index.ts"
import type { Language } from "../../domain/language.ts"
import type { DeskTools } from "./desk-tools.ts"
import { followDesk } from "./follow-desk.ts"

/** What a guide is told about what they did. `taken`: another guide was first. */
export type DeskNotice =
  | { readonly kind: "taken"; readonly by: string }
  | { readonly kind: "over" }
  | { readonly kind: "off-duty" }
  /** The colleague isn't there any more, or has an offer already. */
  | { readonly kind: "away" | "offered"; readonly by: string }
  | { readonly kind: "not-offered" }
  | { readonly kind: "full" }
  | { readonly kind: "failed" }

export interface DeskState {
  /** As the server last told it; `null` before it did. */
  readonly desk: DeskReply | null
  /** Milliseconds by which the server's clock is ahead of this one. */
  readonly ahead: number
  /** Since when the line is lost, milliseconds since the epoch; `null` while it isn't. */
  readonly lostAt: number | null
  readonly notice: DeskNotice | null
  /** Whether somebody who isn't signed in any more is asked to do that again. */
  readonly signedOut: boolean
  /** What was sent and hasn't been answered yet, by what it is about. */
  readonly busy: ReadonlySet<string>
}

/** To whom a request goes, and what they should know. */
export interface PassOn {
  /** The same again is the same pass. */
  readonly passId: string
  /** Id of a colleague; `null`: back into the queue. */
  readonly to: string | null
  readonly note: string
  readonly products: readonly string[]
}

export interface Desk {
  readonly store: StoreApi<DeskState>
  setDuty(on: boolean): Promise<boolean>
  take(id: string): Promise<boolean>
  release(id: string): Promise<boolean>
  /** `id`: of the request; the same `lineId` again is the same line. */
  say(id: string, line: { readonly lineId: string; readonly text: string }): Promise<boolean>
  invite(id: string, code: string): Promise<boolean>
  end(id: string): Promise<boolean>
  /** `isVoid`: it was no request of a person. */
  close(id: string, note: string, isVoid?: boolean): Promise<boolean>
  pass(id: string, pass: PassOn): Promise<boolean>
  accept(id: string): Promise<boolean>
  decline(id: string): Promise<boolean>
  takeBack(id: string): Promise<boolean>
  /** What the guest is to keep. */
  recap(id: string, recap: { readonly text: string; readonly products: readonly string[] }): Promise<boolean>
  /** Notes something for colleagues. */
  note(id: string, note: { readonly noteId: string; readonly text: string }): Promise<boolean>
  dealWith(id: string): Promise<boolean>
  putNoticeAway(): void
  refresh(): Promise<void>
  stop(): void
}

export interface DeskOptions extends Pick<DeskTools, "api" | "now" | "after" | "openStream" | "newId"> {
  readonly language: () => Language
}

function byOf(details: unknown): string {
  if (typeof details !== "object" || details === null || !("by" in details)) return ""
  return typeof details.by === "string" ? details.by : ""
}

function noticeOf(error: unknown): DeskNotice {
  if (!(error instanceof ApiError)) return { kind: "failed" }
  switch (error.code) {
    case "taken":
      return { kind: "taken", by: byOf(error.details) }
    case "over":
    case "not-yours":
      return { kind: "over" }
    case "off-duty":
    case "not-offered":
    case "full":
      return { kind: error.code }
    case "away":
    case "offered":
      return { kind: error.code, by: byOf(error.details) }
    default:
      return { kind: "failed" }
  }
}

/** The staff desk of one guide: the server's desk, kept up to date, and what the guide does at it. */
export function createDesk({ api, now, after, openStream, newId, language }: DeskOptions): Desk {
  const store = createStore<DeskState>()(() => ({
    desk: null,
    ahead: 0,
    lostAt: null,
    notice: null,
    signedOut: false,
    busy: new Set<string>(),
  }))
  /** Answers come in any order: one to what was asked before what is shown is of no use any more. */
  let asked = 0
  let shown = 0

  function take(desk: DeskReply, turn: number): void {
    if (turn < shown) return
    shown = turn
    store.setState({ desk, ahead: Date.parse(desk.now) - now(), lostAt: null })
  }
  function miss(error: unknown): void {
    if (error instanceof ApiError && (error.status === 401 || error.status === 403))
      store.setState({ signedOut: true })
    else if (!(error instanceof ApiError) || error.status >= 500)
      store.setState(({ lostAt }) => ({ lostAt: lostAt ?? now() }))
  }
  async function read(how: () => Promise<DeskReply>): Promise<void> {
    asked += 1
    const turn = asked
    try {
      take(await how(), turn)
    } catch (error) {
      miss(error)
    }
  }
  const path = (what = "") => `/api/desk${what}?lang=${language()}`
  const refresh = () => read(() => api.get<DeskReply>(path()))
  const here = () => read(() => api.post<DeskReply>(path("/here"), {}))

  function mark(what: string, busy: boolean): void {
    store.setState((state) => {
      const next = new Set(state.busy)
      if (busy) next.add(what)
      else next.delete(what)
      return { busy: next }
    })
  }
  /** Resolves to whether it was done. */
  async function act(what: string, send: string, body: unknown = {}): Promise<boolean> {
    asked += 1
    const turn = asked
    mark(what, true)
    try {
      take(await api.post<DeskReply>(path(send), body), turn)
      store.setState({ notice: null })
      return true
    } catch (error) {
      miss(error)
      store.setState({ notice: noticeOf(error) })
      if (error instanceof ApiError) void refresh()
      return false
    } finally {
      mark(what, false)
    }
  }
  const on = (id: string, what: string, body?: unknown) => act(id, `/requests/${id}/${what}`, body)

  const stop = followDesk({
    open: openStream,
    after,
    onChange: () => void refresh(),
    onBeat: () => void here(),
    onStatus: (live) => {
      if (!live) store.setState(({ lostAt }) => ({ lostAt: lostAt ?? now() }))
    },
  })
  return {
    store,
    setDuty: (isOn) => act("duty", "/duty", { on: isOn }),
    take: (id) => on(id, "take"),
    release: (id) => on(id, "release"),
    say: (id, { lineId, text }) => on(id, "lines", { id: lineId, text }),
    invite: (id, code) => on(id, "invite", { id: newId(), code }),
    end: (id) => on(id, "end"),
    close: (id, note, isVoid = false) => on(id, "close", { note, ...(isVoid ? { void: true } : {}) }),
    pass: (id, { passId, ...pass }) => on(id, "pass", { id: passId, ...pass }),
    accept: (id) => on(id, "accept"),
    decline: (id) => on(id, "decline"),
    takeBack: (id) => on(id, "take-back"),
    recap: (id, recap) => on(id, "recap", { id: newId(), ...recap }),
    note: (id, { noteId, text }) => on(id, "notes", { id: noteId, text }),
    dealWith: (id) => act(id, `/messages/${id}/done`, { note: "" }),
    putNoticeAway: () => store.setState({ notice: null }),
    refresh,
    stop,
  }
}
