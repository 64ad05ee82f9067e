import { encodeOwnMovement } from "../../../src/protocol/realtime/own-movement-packet.ts"
import type { Walker } from "./walker.ts"
import { type BareSocket, WebSocket } from "./ws.ts"

/** Somebody of the crowd at the bare server: walks and tells of it as in the rooms, and gets bytes that say nothing. */
export class BareClient {
  private seq = 0

  private constructor(
    private readonly socket: BareSocket,
    private readonly walker: Walker,
  ) {}

  static async connect(port: number, walker: Walker): Promise<BareClient> {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/`, { perMessageDeflate: false })
    await new Promise<void>((resolve, reject) => {
      socket.on("open", resolve)
      socket.on("error", reject)
    })
    socket.on("message", () => {})
    return new BareClient(socket, walker)
  }

  walk(seconds: number): void {
    const movement = this.walker.step(seconds)
    this.seq = (this.seq + 1) & 0xffff
    const time = Math.floor(performance.now()) % 2 ** 32
    this.socket.send(encodeOwnMovement({ ...movement, seq: this.seq, time }))
  }

  cut(): void {
    this.socket.terminate()
  }
}
