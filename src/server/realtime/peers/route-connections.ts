import type { IncomingMessage, Server, ServerResponse } from "node:http"
import type { Duplex } from "node:stream"
import { REALTIME_PATH, TO_PROCESS } from "../../../protocol/realtime/version.ts"
import type { SharedDirectory } from "../directory/shared-directory.ts"
import type { Destination, HandThrough } from "./hand-through.ts"
import { PEER_HEADER } from "./peer-seal.ts"

/** Between the process and the rest of a connection's id. */
const OF = "."

/** Ids of connections name the process that has them, so that any other can hand them through to it. */
export function connectionId(processId: string, rest: string): string {
  return processId + OF + rest
}

export interface RouteConnectionsOptions {
  readonly server: Server
  readonly processId: string
  readonly directory: Pick<SharedDirectory, "addressOf" | "someOther" | "suspect">
  readonly handThrough: HandThrough
  /** What another process is to know of whoever asks; `null` when it was another process that asked. */
  readonly sealFor: (request: IncomingMessage) => string | null
  /** Whether this process takes nobody in any more. */
  readonly isClosing: () => boolean
}

type Listener = (...args: never[]) => void

/**
 * Makes it all the same which process a connection reaches: one that is for another, by its id or by being sent there, is
 * handed through. Call it when the server has its other listeners.
 */
export function routeConnections(options: RouteConnectionsOptions): void {
  const { server, processId, directory, handThrough, sealFor, isClosing } = options

  /** The process that a request is for, if that is another. */
  function wantedBy({ url = "" }: IncomingMessage): string | null {
    if (!url.startsWith(REALTIME_PATH)) return null
    const { searchParams } = new URL(url, "http://here")
    const id = searchParams.get("sid")
    const wanted = id === null ? searchParams.get(TO_PROCESS) : (id.split(OF)[0] ?? null)
    if (wanted !== null && wanted !== processId) return wanted
    return isClosing() && id === null ? directory.someOther() : null
  }

  async function destinationOf(request: IncomingMessage): Promise<Destination | null> {
    const wanted = wantedBy(request)
    const seal = wanted === null ? null : sealFor(request)
    const url = wanted === null || seal === null ? null : await directory.addressOf(wanted)
    if (wanted === null || seal === null || url === null) return null
    return { url, headers: { [PEER_HEADER]: seal }, onUnreachable: () => directory.suspect(wanted) }
  }

  function before<T extends unknown[]>(
    event: "request" | "upgrade",
    through: (request: IncomingMessage, rest: T, destination: Destination) => void,
  ): void {
    const listeners = server.listeners(event) as Listener[]
    server.removeAllListeners(event)
    server.on(event, (request: IncomingMessage, ...rest: T) => {
      const pass = () => {
        for (const listener of listeners) Reflect.apply(listener, server, [request, ...rest])
      }
      if (wantedBy(request) === null) return pass()
      void destinationOf(request).then((destination) => {
        if (destination === null) pass()
        else through(request, rest, destination)
      })
    })
  }

  before<[ServerResponse]>("request", (request, [response], destination) =>
    handThrough.request(request, response, destination),
  )
  before<[Duplex, Buffer]>("upgrade", (request, [socket, head], destination) =>
    handThrough.upgrade(request, socket, head, destination),
  )
}
