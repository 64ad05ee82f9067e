import { createServer, type Socket } from "node:net"

/** A mail as it came in: the envelope, and the text with its headers. */
export interface ReceivedMail {
  readonly from: string
  readonly to: string
  readonly data: string
}

export interface MailServer {
  readonly url: string
  readonly received: ReceivedMail[]
  /** What it says to whoever names a recipient: "250 OK" at first. */
  verdict: string
  /** Resolves when so many mails have come in all. */
  arrived(count: number): Promise<void>
  close(): Promise<void>
}

/** A real SMTP server (RFC 5321, what a client of ours needs of it) on a port of its own. */
export async function startMailServer(): Promise<MailServer> {
  const received: ReceivedMail[] = []
  const sockets = new Set<Socket>()
  const waiting: { readonly count: number; readonly resolve: () => void }[] = []
  const self = { verdict: "250 OK" }

  function converse(socket: Socket): void {
    sockets.add(socket)
    socket.on("close", () => sockets.delete(socket))
    socket.on("error", () => socket.destroy())
    let text = ""
    let from = ""
    let to = ""
    let inData = false
    const say = (line: string) => socket.write(`${line}\r\n`)
    const address = (line: string) => /<([^>]*)>/.exec(line)?.[1] ?? ""
    function obey(line: string): void {
      const verb = line.slice(0, 4).toUpperCase()
      if (verb === "EHLO" || verb === "HELO") return void say("250 localhost")
      if (verb === "QUIT") return void socket.end("221 Bye\r\n")
      if (verb === "MAIL") from = address(line)
      if (verb === "RCPT") {
        to = address(line)
        return void say(self.verdict)
      }
      if (verb === "DATA") {
        inData = true
        return void say("354 Go on")
      }
      say("250 OK")
    }
    socket.on("data", (chunk) => {
      text += chunk.toString("utf8")
      for (;;) {
        const mark = inData ? "\r\n.\r\n" : "\r\n"
        const end = text.indexOf(mark)
        if (end < 0) return
        const part = text.slice(0, end)
        text = text.slice(end + mark.length)
        if (!inData) obey(part)
        else {
          inData = false
          received.push({ from, to, data: part })
          say("250 Taken")
          for (const { count, resolve } of waiting) if (received.length >= count) resolve()
        }
      }
    })
    say("220 localhost")
  }

  const server = createServer(converse)
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  const port = typeof address === "object" && address ? address.port : 0
  return Object.assign(self, {
    url: `smtp://127.0.0.1:${port}`,
    received,
    arrived: (count: number) =>
      new Promise<void>((resolve) => {
        if (received.length >= count) resolve()
        else waiting.push({ count, resolve })
      }),
    close: () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  })
}
