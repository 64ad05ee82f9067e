import {
  type AskForHelp,
  HELP_KEY_HEADER,
  type HelpHours,
  type HelpReply,
  type LeaveWord,
} from "../../protocol/help.ts"
import type { Api } from "../api.ts"
import { type FollowOptions, followEvents } from "./follow-events.ts"

export interface Claim {
  readonly id: string
  readonly key: string
}

/** The server's part of asking for help. All but `follow` reject as `Api` does. */
export interface HelpWire {
  hours(): Promise<HelpHours>
  ask(claim: Claim, ask: AskForHelp): Promise<HelpReply>
  look(claim: Claim): Promise<HelpReply>
  say(claim: Claim, line: { id: string; text: string }): Promise<HelpReply>
  leaveWord(claim: Claim, word: LeaveWord): Promise<HelpReply>
  close(claim: Claim): Promise<HelpReply>
  /** Calls back when it is worth looking again. Returns what stops it. */
  follow(claim: Claim, options: Pick<FollowOptions, "onNews" | "onStatus">): () => void
}

export interface HelpWireOptions {
  readonly api: Api
  readonly fetch: typeof globalThis.fetch
  readonly after: (milliseconds: number, run: () => void) => () => void
}

export function createHelpWire({ api, fetch, after }: HelpWireOptions): HelpWire {
  const path = ({ id }: Claim) => `/api/help/requests/${id}`
  const headers = ({ key }: Claim) => ({ [HELP_KEY_HEADER]: key })
  const post = (claim: Claim, what: string, body: unknown) =>
    api.send<HelpReply>("POST", `${path(claim)}/${what}`, { body, headers: headers(claim) })
  return {
    hours: () => api.get<HelpHours>("/api/help"),
    ask: (claim, body) => api.send<HelpReply>("PUT", path(claim), { body, headers: headers(claim) }),
    look: (claim) => api.send<HelpReply>("GET", path(claim), { headers: headers(claim) }),
    say: (claim, line) => post(claim, "lines", line),
    leaveWord: (claim, word) => post(claim, "message", word),
    close: (claim) => post(claim, "close", {}),
    follow: (claim, options) =>
      followEvents({ ...options, fetch, after, path: `${path(claim)}/live`, headers: headers(claim) }),
  }
}
