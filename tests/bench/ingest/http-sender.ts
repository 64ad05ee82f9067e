import { Agent, request } from "node:http"

export interface Sent {
  readonly status: number
  readonly body: string
}

export interface HttpSender {
  /** Rejects when the server is gone. */
  post(path: string, body: string, headers?: Readonly<Record<string, string>>): Promise<Sent>
  close(): void
}

/** Sends over connections that are kept, as browsers do; plain `http`, so that it costs little beside the server. */
export function createHttpSender(url: string, connections: number): HttpSender {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  return {
    post: (path, body, headers = {}) =>
      new Promise((resolve, reject) => {
        const outgoing = request(
          `${url}${path}`,
          {
            agent,
            method: "POST",
            headers: {
              "content-type": "application/json",
              "content-length": Buffer.byteLength(body),
              ...headers,
            },
          },
          (incoming) => {
            const chunks: Buffer[] = []
            incoming.on("data", (chunk: Buffer) => chunks.push(chunk))
            incoming.on("error", reject)
            incoming.on("end", () =>
              resolve({ status: incoming.statusCode ?? 0, body: Buffer.concat(chunks).toString("utf8") }),
            )
          },
        )
        outgoing.on("error", reject)
        outgoing.end(body)
      }),
    close: () => agent.destroy(),
  }
}
