import { spawn } from "node:child_process"
import { once } from "node:events"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { createVetrinaProcess, freePort, OWNER, type VetrinaProcess } from "../helpers/vetrina-process.ts"

const PATIENCE = 240_000

/** Runs the server until it ends by itself. */
async function runToEnd(env: Record<string, string>): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, ["--import", "tsx", "src/server/main.ts"], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  })
  let said = ""
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += String(chunk)))
  const [code] = await once(child, "exit")
  return { code, said }
}

describe("the server that npm start runs", () => {
  let vetrina: VetrinaProcess
  let linked: VetrinaProcess

  beforeAll(async () => {
    vetrina = await createVetrinaProcess({ patience: PATIENCE })
    linked = await createVetrinaProcess({ patience: PATIENCE, env: { OWNER_EMAIL: "", OWNER_PASSWORD: "" } })
    await vetrina.start()
  }, PATIENCE)
  afterAll(async () => {
    await vetrina.dispose()
    await linked.dispose()
  }, PATIENCE)

  const products = async () => (await (await fetch(`${vetrina.url}/api/products?limit=200`)).json()).total
  const signIn = () =>
    fetch(`${vetrina.url}/api/auth/sign-in/email`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(OWNER),
    })

  test("[STA-16] serves pages, models and the stocked demo showroom on one port, and prints where", async () => {
    expect(vetrina.output()).toContain(`Showroom: ${vetrina.url}/`)
    expect(vetrina.output()).toContain(`Dashboard: ${vetrina.url}/dashboard`)
    expect(vetrina.output()).not.toContain("/setup?token=")
    expect(await products()).toBeGreaterThan(20)
    const page = await fetch(vetrina.url)
    const script = /src="(\/static\/[^"]+\.js)"/.exec(await page.text())?.[1]
    const served = await fetch(vetrina.url + script)
    expect(served.headers.get("content-encoding")).not.toBeNull()
    // This very suite sets NODE_ENV to something else.
    expect(await served.text()).not.toMatch(/jsxDEV|react\.development/)
    const { scene, stock } = await (await fetch(`${vetrina.url}/api/scenes/flagship`)).json()
    expect((await fetch(`${vetrina.url}/assets/${scene.shell.model}`)).status).toBe(200)
    expect(stock.length).toBeGreaterThan(10)
    expect((await signIn()).status).toBe(200)
  })

  test("[STA-3] a second one on the same DATA_DIR refuses with a clear error and exit code 1", async () => {
    const { code, said } = await runToEnd({
      DATA_DIR: vetrina.dataDir,
      PORT: String(await freePort()),
    })
    expect(code).toBe(1)
    expect(said).toContain(`another Vetrina is using the data directory ${vetrina.dataDir}`)
    expect((await fetch(`${vetrina.url}/api/health`)).status).toBe(200)
  })

  test("[STA-17] a port that is taken, or a variable that is wrong, is named; exit code 1", async () => {
    const wrong = await runToEnd({ PORT: "http" })
    expect([wrong.code, wrong.said]).toEqual([
      1,
      '\nVetrina can\'t start.\nPORT: "http", expected a port: 1 to 65535\n',
    ])
    const port = new URL(vetrina.url).port
    const taken = await runToEnd({ DATA_DIR: linked.dataDir, PORT: port, HOST: "127.0.0.1" })
    expect(taken.code).toBe(1)
    expect(taken.said).toContain(`port ${port} on 127.0.0.1 is taken: stop what listens there, or set PORT`)
  })

  test(
    "[STA-2] killed and started again it has everything, and is not stocked twice",
    async () => {
      const before = await products()
      await vetrina.kill()
      await vetrina.start()
      expect(await products()).toBe(before)
      expect((await signIn()).status).toBe(200)
      expect(vetrina.output()).not.toContain("stocked from")
    },
    PATIENCE,
  )

  test("[STA-15] on SIGTERM it finishes what it was asked, stops its database and exits 0", async () => {
    const asked = fetch(`${vetrina.url}/api/scenes/flagship`).then(
      (response) => response.json(),
      () => null,
    )
    const began = performance.now()
    expect(await vetrina.stop()).toBe(0)
    expect(performance.now() - began).toBeLessThan(10_000)
    await asked
    const database = readFile(join(vetrina.dataDir, "postgres/postmaster.pid"))
    await expect(database).rejects.toThrow("ENOENT")
  })

  test(
    "[STA-25] until there is an owner each start prints a link of its own; the newest makes the owner",
    async () => {
      const linkOf = () => /Become the owner \(once\): (\S+)/.exec(linked.output())?.[1] ?? ""
      await linked.start()
      const first = linkOf()
      await linked.stop()
      await linked.start()
      const second = linkOf()
      expect(first).toContain(`${linked.url}/setup?token=`)
      expect(second).not.toBe(first)
      const use = (link: string) =>
        fetch(`${linked.url}/api/setup`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ token: new URL(link).searchParams.get("token"), name: "Giulia", ...OWNER }),
        })
      expect((await use(first)).status).toBe(403)
      expect((await use(second)).status).toBe(201)
    },
    PATIENCE,
  )
})
