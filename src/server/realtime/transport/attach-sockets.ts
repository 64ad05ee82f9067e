import type { Server as HttpServer, IncomingMessage } from "node:http"
import { Server, type Socket } from "socket.io"
import { Encoder, MESSAGE, ServerDecoder } from "../../../protocol/realtime/socket-parser.ts"
import { MAX_MESSAGE_BYTES, REALTIME_PATH } from "../../../protocol/realtime/version.ts"
import type { StaffOf } from "../../http/http-env.ts"
import type { Guide } from "../come-in.ts"
import { connect } from "../connect.ts"
import { closeTogether } from "../send-out.ts"
import type { Together } from "../together.ts"
import { isOwnOrigin } from "./is-own-origin.ts"
import type { JoinLimits } from "./join-limits.ts"
import { socketLink } from "./socket-link.ts"
import { takeFrames } from "./take-frames.ts"

export interface AttachSocketsOptions {
  readonly server: HttpServer
  readonly together: Together
  readonly limits: JoinLimits
  readonly publicUrl: string
  readonly staffOf: StaffOf
  /** Where somebody is who asks for a connection. */
  readonly addressOf: (request: IncomingMessage) => string
  /** Makes the id of a connection; without it, one by chance. */
  readonly newId?: () => string
  /** Resolves after milliseconds. */
  readonly pause: (milliseconds: number) => Promise<unknown>
}

export interface Sockets {
  /** Sends everybody out with their tokens and takes nobody in any more. */
  close(): Promise<void>
}

/** Milliseconds that goodbyes get to go out. */
const FAREWELL_MS = 1_000

const cookiesOf = ({ headers }: IncomingMessage) =>
  new Headers(headers.cookie === undefined ? {} : { cookie: headers.cookie })

/** Who opened a connection, when they are signed in and may lead others. */
async function guideBehind(staffOf: StaffOf, request: IncomingMessage): Promise<Guide | null> {
  if (request.headers.cookie === undefined) return null
  const staff = await staffOf(cookiesOf(request))
  return staff?.role === "guide" || staff?.role === "owner" ? staff : null
}

/** Opens the rooms to the network: WebSocket, and long polling where that is blocked. */
export function attachSockets(options: AttachSocketsOptions): Sockets {
  const { server, together, limits, publicUrl, staffOf, addressOf, newId, pause } = options

  async function mayConnect(request: IncomingMessage): Promise<boolean> {
    if (together.closing || !isOwnOrigin(request.headers, publicUrl)) return false
    // A request that carries on a session was let in before.
    return request.url?.includes("sid=") === true || limits.connections(addressOf(request))
  }

  const io = new Server(server, {
    path: REALTIME_PATH,
    serveClient: false,
    parser: { Encoder, Decoder: ServerDecoder },
    // By long polling several messages come together.
    maxHttpBufferSize: 4 * MAX_MESSAGE_BYTES,
    pingInterval: 10_000,
    pingTimeout: 8_000,
    connectTimeout: 10_000,
    httpCompression: false,
    allowRequest: (request, answer) => {
      mayConnect(request).then(
        (may) => answer(may ? null : "refused", may),
        (error: unknown) => {
          together.log.error({ err: error }, "a connection could not be judged")
          answer("refused", false)
        },
      )
    },
  })

  if (newId) Object.assign(io.engine, { generateId: newId })

  io.on("connection", (socket: Socket) => {
    const { request } = socket
    let unfollow = () => {}
    const guide = async () => {
      const found = await guideBehind(staffOf, request)
      unfollow()
      // Who leads others and may no longer do so is sent out; they come back as anybody does.
      if (found && staffOf.follow && !socket.disconnected)
        unfollow = staffOf.follow(found.id, cookiesOf(request), () => {
          guideBehind(staffOf, request).then(
            (still) => still ?? socket.disconnect(true),
            () => socket.disconnect(true),
          )
        })
      return found
    }
    const peer = { address: addressOf(request), guide }
    const connection = connect(together, socketLink(socket), peer)
    socket.on(MESSAGE, (raw: unknown) => connection.message(raw))
    const letGo = takeFrames(socket.conn, connection.bytes)
    socket.on("disconnect", () => {
      letGo()
      unfollow()
      connection.gone()
    })
  })

  return {
    close: async () => {
      closeTogether(together)
      for (let waited = 0; waited < FAREWELL_MS && io.engine.clientsCount > 0; waited += 50) await pause(50)
      io.engine.close()
    },
  }
}
