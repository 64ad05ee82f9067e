import { createMesh } from "../../../src/client/voice/mesh/create-mesh.ts"
import type { Route, VoiceMember, VoiceTransport } from "../../../src/client/voice/voice-transport.ts"
import type { Signal } from "../../../src/protocol/realtime/messages/voice.ts"
import { Air, type PeerDouble } from "./air-double.ts"
import { createTimers } from "./timers.ts"

export interface MemberDouble {
  readonly self: VoiceMember
  readonly transport: VoiceTransport
  readonly routes: Map<string, Route>
  readonly streams: Map<string, MediaStream | null>
  asked: number
}

interface Told {
  readonly from: string
  readonly to: VoiceMember
  readonly link: number
  readonly signal: Signal
}

/** Members of a group with the shipped mesh, whose signals go through queues that are flushed by hand. */
export function openGroup() {
  const air = new Air()
  const timers = createTimers()
  const members = new Map<string, MemberDouble>()
  const queue: Told[] = []
  /** What of the signals arrives. */
  let passes: (told: Told) => boolean = () => true

  function add(key: string, session = 1): MemberDouble {
    const self = { key, session }
    const member: MemberDouble = {
      self,
      routes: new Map(),
      streams: new Map(),
      asked: 0,
      transport: createMesh({
        openPeer: air.peerOf(key),
        streamOf: (track) => track as unknown as MediaStream,
      })({
        self,
        ice: { servers: [], relay: false },
        after: timers.after,
        tell: (to, link, signal) => queue.push({ from: key, to, link, signal: structuredClone(signal) }),
        onStream: (from, stream) => member.streams.set(from, stream),
        onRoute: (to, route) => member.routes.set(to, route),
        askServers: () => {
          member.asked++
        },
      }),
    }
    members.set(key, member)
    return member
  }

  function deliver(): boolean {
    const told = queue.splice(0)
    for (const each of told) {
      const to = members.get(each.to.key)
      const from = members.get(each.from)
      if (!to || !from || to.self.session !== each.to.session || !passes(each)) continue
      to.transport.take(from.self, each.link, each.signal)
    }
    return told.length > 0
  }

  return {
    air,
    members,
    add,
    timers,
    onlyPass: (next: typeof passes) => {
      passes = next
    },
    /** Tells everybody who is there, in the order in which they came. */
    meet(): void {
      for (const { self, transport } of members.values())
        transport.meet([...members.values()].map((each) => each.self).filter(({ key }) => key !== self.key))
    },
    /** Lets all arrive that is on its way, for some milliseconds. */
    async pass(milliseconds = 200): Promise<void> {
      for (let left = milliseconds; left > 0; left -= 100) {
        for (let quiet = 0; quiet < 3; ) {
          for (let turn = 0; turn < 12; turn++) await Promise.resolve()
          const moved = [deliver(), air.settle()].includes(true)
          quiet = moved ? 0 : quiet + 1
        }
        timers.pass(100)
      }
    },
    /** Connections of somebody that are in use. */
    peersOf: (key: string): PeerDouble[] => air.peers.filter((peer) => peer.owner === key && !peer.closed),
  }
}

/** A track that is only itself. */
export function aTrack(name: string): MediaStreamTrack {
  return { kind: "audio", id: name, enabled: true } as unknown as MediaStreamTrack
}
