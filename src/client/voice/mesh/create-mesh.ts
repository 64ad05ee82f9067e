import type { OpenTransport, VoiceMember } from "../voice-transport.ts"
import { createPeerLink, type PeerLink } from "./peer-link.ts"

/** Milliseconds that somebody who isn't in voice any more is kept: a room that restarts brings everybody back. */
export const GRACE_MS = 8_000

interface Kept {
  readonly member: VoiceMember
  readonly link: PeerLink
  stopLeaving: (() => void) | null
}

export interface MeshOptions {
  readonly openPeer: (configuration: RTCConfiguration) => RTCPeerConnection
  readonly streamOf: (track: MediaStreamTrack) => MediaStream
}

/** Each connected with each: no server carries what is said. Of two the one with the lesser key makes the offers. */
export function createMesh(browser: MeshOptions): OpenTransport {
  return (options) => {
    const { self, after } = options
    const kept = new Map<string, Kept>()
    let { ice } = options
    let track: MediaStreamTrack | null = null
    let over = false

    function part(key: string): void {
      const gone = kept.get(key)
      kept.delete(key)
      gone?.stopLeaving?.()
      gone?.link.close()
    }

    function add(member: VoiceMember): void {
      part(member.key)
      const { key } = member
      // What a link tells while it is made comes before it can be kept, and is no less true.
      const link = createPeerLink({
        offers: self.key < key,
        ...browser,
        ice: () => ice,
        track: () => track,
        tell: (number, signal) => options.tell(member, number, signal),
        onStream: (stream) => options.onStream(key, stream),
        onRoute: (route) => options.onRoute(key, route),
        askServers: options.askServers,
        after,
      })
      kept.set(key, { member, link, stopLeaving: null })
    }

    return {
      meet: (members) => {
        if (over) return
        const here = new Map(members.map((member) => [member.key, member]))
        for (const member of members) {
          const known = kept.get(member.key)
          if (known?.member.session !== member.session) add(member)
          else if (known.stopLeaving) {
            known.stopLeaving()
            known.stopLeaving = null
            known.link.wake()
          }
        }
        for (const [key, each] of kept) {
          if (!here.has(key)) each.stopLeaving ??= after(GRACE_MS, () => part(key))
        }
      },
      part,
      take: ({ key, session }, number, signal) => {
        const known = kept.get(key)
        if (known?.member.session === session) known.link.take(number, signal)
      },
      send: (next) => {
        track = next
        for (const { link } of kept.values()) link.send(next)
      },
      renew: (next) => {
        ice = next
      },
      wake: () => {
        for (const { link } of kept.values()) link.wake()
      },
      close: () => {
        over = true
        for (const key of [...kept.keys()]) part(key)
      },
    }
  }
}
