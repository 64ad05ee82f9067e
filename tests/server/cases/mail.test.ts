import { pino } from "pino"
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { queueMail } from "../../../src/server/mail/mail-queue.ts"
import { createPostMail } from "../../../src/server/mail/post-mail.ts"
import { createSendWaiting, waitAfter } from "../../../src/server/mail/send-waiting.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { type CasesApp, createCasesApp } from "../../helpers/cases/cases-app.ts"
import { type MailServer, startMailServer } from "../../helpers/cases/mail-server.ts"
import { describeOnStorages } from "../../helpers/storage/test-storage.ts"

const log = pino({ level: "silent" })
const FROM = "Casa Ambrogia <ciao@example.com>"

describeOnStorages("answers by e-mail", (open) => {
  let storage: Storage
  let server: MailServer
  let time = Date.UTC(2026, 10, 21)

  beforeAll(async () => {
    storage = await open()
    server = await startMailServer()
  })
  afterAll(async () => {
    await server.close()
    await storage.close()
  })
  beforeEach(async () => {
    server.verdict = "250 OK"
    server.received.length = 0
    await storage.pool.query("truncate mails")
  })

  const ended: string[] = []
  /** A process that sends; made anew it remembers nothing but what is stored. */
  const sender = () =>
    createSendWaiting({
      ...{ pool: storage.pool, log, now: () => time },
      post: createPostMail({ url: server.url, from: FROM }),
      onEnd: async (_, { about }, sent) => void ended.push(`${about} ${sent}`),
    })
  const ABOUT = "01932f00-0000-7000-8000-000000000001"
  const write = async (to = "anna@example.com") => {
    const client = await storage.pool.connect()
    await queueMail(
      client,
      { to, subject: "Ti ha risposto", text: "È più bassa.\n.\nCiao" },
      { about: ABOUT, now: time },
    )
    client.release()
  }
  const stored = async () => (await storage.pool.query("select * from mails")).rows

  test("[CAS-16] a mail is sent once, by whichever process, and nothing of it is kept", async () => {
    await write()
    await Promise.all([sender()(), sender()(), sender()()])
    await server.arrived(1)
    expect(server.received).toHaveLength(1)
    const [mail] = server.received
    expect(mail).toMatchObject({ from: "ciao@example.com", to: "anna@example.com" })
    expect(mail?.data).toContain("Subject: Ti ha risposto")
    expect(Buffer.from(mail?.data ?? "").toString()).toMatch(/=C3=88 pi=C3=B9|È più/)
    expect(await stored()).toMatchObject([{ recipient: null, subject: null, body: null, given_up_at: null }])
    expect(ended.at(-1)).toBe(`${ABOUT} true`)
  })

  test("[CAS-16] what fails in passing is tried again, later each time, also after a restart", async () => {
    server.verdict = "451 Try later"
    await write()
    await sender()()
    expect(await stored()).toMatchObject([{ attempts: 1, recipient: "anna@example.com", sent_at: null }])
    await sender()()
    expect(await stored()).toMatchObject([{ attempts: 1 }])
    server.verdict = "250 OK"
    time += waitAfter(0)
    await sender()()
    await server.arrived(1)
    expect(await stored()).toMatchObject([{ recipient: null, given_up_at: null }])
    expect(waitAfter(20)).toBe(6 * 3_600_000)
  })

  test("[CAS-16] what the server refuses for good is given up, and said", async () => {
    server.verdict = "550 No such user"
    await write("nobody@example.com")
    await sender()()
    const [mail] = await stored()
    expect(mail).toMatchObject({ recipient: null, body: null, sent_at: null })
    expect(mail.refusal).toContain("550")
    expect(ended.at(-1)).toBe(`${ABOUT} false`)
  })

  test("[CAS-16] without a mail server nothing waits, and whoever answers is shown the address", async () => {
    const ask = async (vetrina: CasesApp) => {
      await vetrina.forget()
      const marta = await vetrina.colleague("Marta Rinaldi", "marketer")
      const anna = vetrina.guest()
      const { impressionId } = await anna.answer({ comment: "Alta" })
      await anna.me("contact", "PUT", { impressionId, email: "anna@example.com", consent: true })
      const id = (await marta.list()).cases[0]?.id ?? ""
      return marta.reply(id, "Fatto.")
    }
    const without = await ask(await createCasesApp(storage))
    expect(without.reach).toMatchObject({ mail: false, contact: { value: "anna@example.com" } })
    expect(await stored()).toEqual([])
    const withMail = await ask(await createCasesApp(storage, { mail: { url: server.url, from: FROM } }))
    expect(withMail.reach).toMatchObject({ mail: true, hasContact: true })
    const [mail] = await stored()
    expect(mail).toMatchObject({ recipient: "anna@example.com", about: withMail.id })
    expect(mail.subject).toBe("Casa Ambrogia ti ha risposto")
    expect(mail.body).toContain("Fatto.")
    expect(mail.body).toContain("> Alta")
  })
})
