import type { IncomingMessage, Server } from "node:http"
import * as v from "valibot"
import type { Cluster } from "./compose-cluster.ts"
import { addressBehind } from "./http/client-address.ts"
import type { IsTrusted } from "./http/trusted-proxies.ts"
import { createTopic, type Topic } from "./pub-sub/topic.ts"
import { giveUpElsewhere } from "./realtime/come-in.ts"
import { BEAT_MS, type SharedDirectory } from "./realtime/directory/shared-directory.ts"
import type { Signer } from "./realtime/identity/sign.ts"
import { createHandThrough } from "./realtime/peers/hand-through.ts"
import { openPeer, PEER_HEADER, sealPeer } from "./realtime/peers/peer-seal.ts"
import { routeConnections } from "./realtime/peers/route-connections.ts"
import type { Here, Together } from "./realtime/together.ts"

/** Somebody is in a room of some process now, and nowhere else. */
export function hereTopic({ pubSub }: Cluster): Topic<Here> {
  return createTopic(pubSub, "together.here", v.strictObject({ key: v.string(), turn: v.number() }))
}

/** Where somebody is who asks for a connection: by the word of another process, or as far as one can see. */
export function addressOfRequest(signer: Signer, isTrusted: IsTrusted, now: () => number) {
  return ({ headers, socket }: IncomingMessage): string => {
    const said = headers["x-forwarded-for"]
    return (
      openPeer(signer, headers[PEER_HEADER], now()) ??
      addressBehind(socket.remoteAddress, Array.isArray(said) ? said.join(",") : said, isTrusted)
    )
  }
}

export interface PeersOptions {
  readonly server: Server
  readonly cluster: Cluster
  readonly processId: string
  readonly directory: SharedDirectory
  readonly together: Together
  readonly redis: NonNullable<Cluster["shared"]>["redis"]
  readonly addressOf: (request: IncomingMessage) => string
}

export interface Peers {
  /** Ends what is handed through. */
  close(): void
}

/** What a process does because there are others: keeps its leases, hands through, and knows who came in elsewhere. */
export async function composePeers(options: PeersOptions): Promise<Peers> {
  const { server, cluster, processId, directory, together, redis, addressOf } = options
  const { signer, seats } = together
  const handThrough = createHandThrough()
  routeConnections({
    server,
    processId,
    directory,
    handThrough,
    sealFor: (request) => {
      const isPeer = openPeer(signer, request.headers[PEER_HEADER], together.now()) !== null
      return isPeer ? null : sealPeer(signer, addressOf(request), together.now())
    },
    isClosing: () => together.closing,
  })
  const stopListening = hereTopic(cluster).subscribe(({ key, turn }) => {
    const own = seats.get(key)?.turn
    if (own === undefined || own === null || own < turn) giveUpElsewhere(together, key, null)
  })
  redis.on("ready", directory.recall)
  await directory.beat()
  const timer = setInterval(() => void directory.beat(), BEAT_MS)
  return {
    close: () => {
      clearInterval(timer)
      stopListening()
      redis.off("ready", directory.recall)
      handThrough.close()
    },
  }
}
