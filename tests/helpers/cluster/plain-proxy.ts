import { connect, createServer, type Socket } from "node:net"

/**
 * The plainest proxy there is: passes each connection to the next server in turn, and to the one after when that takes none.
 * It knows nothing of requests, and nobody comes to the same server twice but by chance.
 */
export interface PlainProxy {
  readonly url: string
  /** Where the next connection goes first. */
  aim(at: number): void
  close(): Promise<void>
}

export async function startPlainProxy(ports: readonly number[]): Promise<PlainProxy> {
  const open = new Set<Socket>()
  let turn = 0

  function keep(socket: Socket): void {
    open.add(socket)
    socket.once("close", () => open.delete(socket))
    socket.on("error", () => socket.destroy())
  }

  function pass(client: Socket, first: number, left: number): void {
    if (left === 0) return void client.destroy()
    const server = connect(ports[first % ports.length] ?? 0, "127.0.0.1")
    const next = () => pass(client, first + 1, left - 1)
    server.once("error", next)
    server.once("connect", () => {
      server.off("error", next)
      keep(server)
      client.pipe(server)
      server.pipe(client)
      client.once("close", () => server.destroy())
      server.once("close", () => client.destroy())
    })
  }

  const proxy = createServer((client) => {
    keep(client)
    pass(client, turn++, ports.length)
  })
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve))
  const address = proxy.address()
  if (typeof address !== "object" || address === null) throw new Error("no port")
  return {
    url: `http://127.0.0.1:${address.port}`,
    aim: (at) => {
      turn = at
    },
    close: async () => {
      for (const socket of open) socket.destroy()
      await new Promise((resolve) => proxy.close(resolve))
    },
  }
}
