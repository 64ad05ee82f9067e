import type { Candidate, IceServer, Signal } from "../../protocol/realtime/messages/voice.ts"

export type { Candidate, IceServer, Signal }

/** Somebody else who is in voice now. `session` is another with each time they come in. */
export interface VoiceMember {
  readonly key: string
  readonly session: number
}

/** How it goes with one of them. `failed`: there is no way between the two, and none is looked for until `wake`. */
export type Route = "connecting" | "connected" | "failed"

/** What helps to find ways, and whether only ways over it may be used. */
export interface IceFacts {
  readonly servers: readonly IceServer[]
  readonly relay: boolean
}

export interface TransportEvents {
  /** Tells a member something through the room, in the order of the calls; it may be lost with the connection. */
  readonly tell: (to: VoiceMember, link: number, signal: Signal) => void
  /** What a member sends from now on; `null`: nothing more. */
  readonly onStream: (key: string, stream: MediaStream | null) => void
  readonly onRoute: (key: string, route: Route) => void
  /** What was given to connect with may have expired: `renew` is called with newer. */
  readonly askServers: () => void
}

/**
 * Carries voices between up to six. The mesh connects each with each; a server that forwards (an SFU) can take its place:
 * it has one connection, tells its own signals through the room, and names each stream by its sender's key.
 *
 * Whatever does it holds to this:
 * - Nobody is sent anything before `send` has given a track, nor after `send(null)`; a track that is not `enabled` is silence.
 * - Streams come only from members who were met, each under its own key; a new session of a member ends what was of the old one.
 * - Who isn't met any more may still be kept for some seconds, because rooms come back; `part` ends it at once.
 * - Each member who was met gets a route, and each change of it is told; a way that is lost is looked for anew by itself.
 * - After `close` nothing is told and nothing is sent any more.
 */
export interface VoiceTransport {
  /** Everybody else who is in voice now; called again with each change. */
  meet(members: readonly VoiceMember[]): void
  /** Ends all that is between oneself and somebody, at once. */
  part(key: string): void
  /** Takes in what a member has told. */
  take(from: VoiceMember, link: number, signal: Signal): void
  /** What oneself sends from now on. */
  send(track: MediaStreamTrack | null): void
  renew(ice: IceFacts): void
  /** The network may be another one: ways that don't work now are looked for at once. */
  wake(): void
  close(): void
}

export interface TransportOptions extends TransportEvents {
  /** Oneself. */
  readonly self: VoiceMember
  readonly ice: IceFacts
  /** Returns what stops it. */
  readonly after: (milliseconds: number, run: () => void) => () => void
}

export type OpenTransport = (options: TransportOptions) => VoiceTransport
