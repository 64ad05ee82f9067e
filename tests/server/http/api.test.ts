import { Writable } from "node:stream"
import { pino } from "pino"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { ICONS } from "../../../src/server/client-build/icons/draw-icon.ts"
import { PATHS } from "../../../src/server/http/openapi/openapi-route.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { type ApiApp, createApiApp } from "../../helpers/server/api-app.ts"
import { openTestStorage } from "../../helpers/storage/test-storage.ts"

describe("the API", () => {
  let storage: Storage
  let vetrina: ApiApp
  let logged = ""

  beforeAll(async () => {
    storage = await openTestStorage()
    const stream = new Writable({
      write: (chunk, _, done) => {
        logged += String(chunk)
        done()
      },
    })
    vetrina = await createApiApp(storage, { log: pino({ level: "info" }, stream) })
  })
  afterAll(() => storage.close())

  const codeOf = async (response: Response) => {
    const { error } = await response.json()
    expect(Object.keys(error).filter((key) => key !== "details")).toEqual(["code", "message"])
    return `${response.status} ${error.code}`
  }

  test("[API-1] health answers as soon as requests can be served", async () => {
    const response = await vetrina.get("/api/health")
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({
      status: "ok",
      version: "1.2.3",
      storage: storage.kind,
      realtime: "single",
    })
  })

  test("[API-1] health is 503 while the database is away", async () => {
    const away = {
      ...storage,
      pool: Object.assign(Object.create(storage.pool), { query: storage.pool.query }),
    }
    const app = await createApiApp(away)
    away.pool.query = () => Promise.reject(new Error("connect ECONNREFUSED 127.0.0.1:5432"))
    const response = await app.get("/api/health")
    expect(response.headers.get("retry-after")).not.toBeNull()
    expect(await codeOf(response)).toBe("503 storage-unavailable")
  })

  test("[API-2] the showroom says what is in force: scenes with touchpoints, prompts with their versions", async () => {
    const reply = await (await vetrina.get("/api/showroom")).json()
    expect(reply).toMatchObject({ id: "casa-ambrogia", languages: ["it", "en"], timezone: "Europe/Rome" })
    expect(reply.scenes[0].touchpoints.length).toBeGreaterThan(0)
    const known = reply.scenes.flatMap((scene: { touchpoints: { id: string }[] }) =>
      scene.touchpoints.map(({ id }) => id),
    )
    for (const prompt of reply.prompts) {
      expect(prompt.version).toBeGreaterThanOrEqual(1)
      expect(known).toEqual(expect.arrayContaining(prompt.touchpoints))
    }
  })

  test("[STA-35] the shop can be installed under its own name, in each of its languages", async () => {
    const manifest = async (query: string) => {
      const response = await vetrina.get(`/api/app.webmanifest${query}`)
      expect(response.headers.get("content-type")).toBe("application/manifest+json")
      return response.json()
    }
    const italian = await manifest("?lang=it")
    expect(italian).toMatchObject({
      name: "Casa Ambrogia",
      description: "Design da vivere, a Milano",
      lang: "it",
      start_url: "/",
      display: "standalone",
    })
    expect((await manifest("?lang=en")).description).toBe("Design to live with, in Milan")
    expect(await manifest("")).toEqual(italian)
    expect(await manifest("?lang=klingon")).toEqual(italian)
    for (const { src, sizes } of italian.icons) {
      expect(ICONS[src.replace("/icons/", "")]?.size).toBe(Number(sizes.split("x")[0]))
    }
    expect(italian.icons.map(({ purpose }: { purpose: string }) => purpose)).toContain("maskable")
  })

  test("[API-2] a scene comes whole, and again only when it changed", async () => {
    const first = await vetrina.get("/api/scenes/flagship")
    expect(await first.json()).toMatchObject({ scene: { id: "flagship" }, stock: [] })
    const again = await vetrina.get("/api/scenes/flagship", {
      "if-none-match": first.headers.get("etag") ?? "",
    })
    expect(again.status).toBe(304)
  })

  test("[API-2] a scene that isn't there is refused by name, and so is hostile text in its place", async () => {
    expect(await codeOf(await vetrina.get("/api/scenes/cellar"))).toBe("404 scene-unknown")
    expect(await codeOf(await vetrina.get("/api/scenes/..%2f..%2fpackage.json"))).toBe("404 scene-unknown")
    expect(await codeOf(await vetrina.get(`/api/scenes/${"%F0%9F%98%80".repeat(500)}`))).toBe(
      "404 scene-unknown",
    )
    expect((await vetrina.get("/api/scenes/%00")).status).toBe(404)
    expect((await vetrina.get("/api/scenes/%ff")).status).toBe(404)
  })

  test("[API-4] an address of the API that isn't there is a JSON 404, whatever the method", async () => {
    expect(await codeOf(await vetrina.get("/api/nothing"))).toBe("404 not-found")
    expect(await codeOf(await vetrina.post("/api/health", {}))).toBe("404 not-found")
    expect(await codeOf(await vetrina.get("/api"))).toBe("404 not-found")
  })

  test("[API-5] a body that isn't JSON, isn't said to be, isn't UTF-8 or is too large is refused, each by its name", async () => {
    const setup = (body: string, headers = {}) => vetrina.post("/api/setup", body, headers)
    expect(await codeOf(await setup('{"token":'))).toBe("400 invalid-json")
    expect(await codeOf(await setup(""))).toBe("400 invalid-json")
    expect(await codeOf(await setup("null"))).toBe("400 invalid-body")
    expect(await codeOf(await setup("[]"))).toBe("400 invalid-body")
    expect(await codeOf(await setup("{}", { "content-type": "text/plain" }))).toBe("415 not-json")
    expect(await codeOf(await setup(JSON.stringify({ token: "x".repeat(20_000) })))).toBe(
      "413 body-too-large",
    )
    const binary = await vetrina.app.request("/api/setup", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: new Uint8Array([0x22, 0xff, 0xfe, 0x22]),
    })
    expect(await codeOf(binary)).toBe("400 invalid-json")
  })

  test("[API-5] a body larger than it said is cut off where the limit is", async () => {
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(4096).fill(0x20)),
    })
    const request = new Request("http://localhost/api/setup", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: endless,
      ...{ duplex: "half" },
    })
    expect(await codeOf(await vetrina.app.request(request))).toBe("413 body-too-large")
  })

  test("[API-6] each wrong field is named with its value and what was expected, and secrets aren't repeated", async () => {
    const response = await vetrina.post("/api/setup", {
      token: "t",
      name: "a\u0000b",
      email: "nobody",
      password: "hunter2",
      role: "owner",
    })
    const text = await response.text()
    const { error } = JSON.parse(text)
    expect(error.details.map((detail: { path: string }) => detail.path).sort()).toEqual([
      "email",
      "name",
      "password",
      "role",
    ])
    expect(text).not.toContain("hunter2")
    expect(logged).not.toContain("hunter2")
  })

  test("[API-7] what wasn't foreseen is logged whole and told to nobody", async () => {
    const broken = {
      ...storage,
      pool: Object.assign(Object.create(storage.pool), { query: storage.pool.query }),
    }
    let said = ""
    const stream = new Writable({
      write: (chunk, _, done) => {
        said += String(chunk)
        done()
      },
    })
    const app = await createApiApp(broken, { log: pino({}, stream) })
    broken.pool.query = () => Promise.reject(new Error("column secret_column does not exist"))
    const response = await app.get("/api/products")
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain("secret_column")
    expect(said).toContain("secret_column")
  })

  test("[API-8] every answer carries the headers that keep a page safe, and none is kept by proxies unasked", async () => {
    const { headers } = await vetrina.get("/api/products")
    const policy = headers.get("content-security-policy") ?? ""
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval' blob:")
    expect(policy).not.toContain("'unsafe-eval'")
    expect(policy).toContain("object-src 'none'")
    expect(headers.get("x-content-type-options")).toBe("nosniff")
    expect(headers.get("referrer-policy")).toBe("strict-origin-when-cross-origin")
    expect((await vetrina.get("/api/nothing")).headers.get("x-content-type-options")).toBe("nosniff")
    expect((await vetrina.get("/api/health")).headers.get("cache-control")).toBe("no-store")
  })

  const routed = () =>
    vetrina.app.routes
      .filter(({ method, path }) => method !== "ALL" && path.startsWith("/api/") && !path.includes("*"))
      .map(({ method, path }) => `${method.toLowerCase()} ${path.replace(/:(\w+)(?:\{[^/]*\})?/g, "{$1}")}`)
  const described = () =>
    Object.entries(PATHS).flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, operation]) => ({
        name: `${method} ${path}`,
        path,
        operation,
      })),
    )

  test("[API-9] the OpenAPI document describes every route there is, and none that isn't", async () => {
    const document = await (await vetrina.get("/api/openapi.json")).json()
    expect(document.openapi).toBe("3.1.0")
    const served = new Set(routed())
    const told = new Set(described().map(({ name }) => name))
    expect({
      "served, but not described: add them to src/server/http/openapi": [...served].filter(
        (each) => !told.has(each),
      ),
      "described, but not served": [...told].filter((each) => !served.has(each)),
    }).toEqual({
      "served, but not described: add them to src/server/http/openapi": [],
      "described, but not served": [],
    })
  })

  test("[LEV-30] every operation names each part of its path, what it takes, how it refuses, and who may ask it", async () => {
    const { components, paths } = await (await vetrina.get("/api/openapi.json")).json()
    const problems: string[] = []
    for (const { name, path, operation } of described()) {
      const { parameters, responses, security, requestBody, summary } = paths[path][name.split(" ")[0] ?? ""]
      const inPath = parameters
        .filter((each: { in: string }) => each.in === "path")
        .map((each: { name: string }) => each.name)
      const wanted = [...path.matchAll(/\{(\w+)\}/g)].map(([, part]) => part)
      if (JSON.stringify(inPath.toSorted()) !== JSON.stringify(wanted.toSorted()))
        problems.push(`${name}: parameters of its path`)
      if (!summary) problems.push(`${name}: no summary`)
      if (requestBody && !responses[400]) problems.push(`${name}: takes a body and never refuses it`)
      for (const each of security ?? [])
        for (const scheme of Object.keys(each))
          if (!components.securitySchemes[scheme]) problems.push(`${name}: unknown security ${scheme}`)
      for (const [status, response] of Object.entries<{ content?: Record<string, { schema: unknown }> }>(
        responses,
      )) {
        const refusal = response.content?.["application/json"]?.schema
        if (Number(status) >= 400 && JSON.stringify(refusal) !== '{"$ref":"#/components/schemas/Problem"}')
          problems.push(`${name}: ${status} isn't a Problem`)
      }
      expect(operation).toBeDefined()
    }
    expect(problems).toEqual([])
  })

  test("[LEV-30] what is said to take somebody signed in refuses whoever isn't, and what isn't said to doesn't", async () => {
    const problems: string[] = []
    for (const { name, path, operation } of described()) {
      const method = (name.split(" ")[0] ?? "").toUpperCase()
      if (path.startsWith("/api/auth/")) continue
      const response = await vetrina.app.request(`http://localhost:8080${path.replace(/\{\w+\}/g, "x")}`, {
        method,
        headers: { "content-type": "application/json", host: "localhost:8080" },
        ...(method === "GET" ? {} : { body: "{}" }),
      })
      await response.body?.cancel()
      const { security = [] } = operation
      const isForStaff = JSON.stringify(security).includes("session")
      if (isForStaff && response.status !== 401)
        problems.push(`${name}: ${response.status} for nobody, 401 expected`)
      if (!isForStaff && JSON.stringify(security) === "[]" && response.status === 401)
        problems.push(`${name}: 401 for nobody, and isn't said to take anybody`)
    }
    expect(problems).toEqual([])
  })

  test("[API-9] every reference of the document leads somewhere", async () => {
    const text = await (await vetrina.get("/api/openapi.json")).text()
    const { components } = JSON.parse(text)
    const names = [...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name)
    expect(names.length).toBeGreaterThan(10)
    for (const name of names) expect(Object.keys(components.schemas)).toContain(name)
  })
})
