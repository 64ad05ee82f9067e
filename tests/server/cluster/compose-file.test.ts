import { readFile } from "node:fs/promises"
import { expect, test } from "vitest"
import { readConfig } from "../../../src/server/read-config.ts"
import { parsePlainYaml, type Yaml } from "../../helpers/plain-yaml.ts"

const read = (path: string) => readFile(path, "utf8")
const file = parsePlainYaml(await read("compose.yaml"))
const caddyfile = await read("Caddyfile")
const dockerfile = await read("Dockerfile")
const example = await read(".env.example")

function under(node: Yaml | undefined, ...path: string[]): { [key: string]: Yaml } {
  let found = node
  for (const name of path)
    found = typeof found === "object" && !Array.isArray(found) ? found[name] : undefined
  if (typeof found !== "object" || Array.isArray(found)) throw new Error(`no ${path.join(".")}`)
  return found
}

const services = under(file, "services")
const names = Object.keys(services)
const shops = names.filter((name) => under(services, name).image === "vetrina")

/** Variables as compose puts them in: `${NAME:-default}`, `${NAME:?why}`. */
function filled(environment: { [key: string]: Yaml }, given: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [
      name,
      String(value).replaceAll(/\$\{(\w+)(?::(-|\?)([^}]*))?\}/g, (_, key, sign, rest) => {
        const found = given[key] ?? ""
        if (found !== "") return found
        if (sign === "?") throw new Error(`${key} is missing`)
        return rest ?? ""
      }),
    ]),
  )
}

const GIVEN = {
  POSTGRES_PASSWORD: "postgresPassword",
  OWNER_EMAIL: "giulia@example.com",
  OWNER_PASSWORD: "correct horse battery",
  PUBLIC_URL: "https://shop.example.com",
}

test("[CLU-18] the compose file has two processes of one image, a database, a Redis and a proxy before them", () => {
  expect(names).toEqual(["vetrina-1", "vetrina-2", "proxy", "postgres", "redis"])
  expect(shops).toEqual(["vetrina-1", "vetrina-2"])
  const published = names.filter((name) => under(services, name).ports !== undefined)
  expect(published).toEqual(["proxy"])
})

test("[CLU-18] each process is one that can start: its environment is read without complaint, and has its own address", () => {
  const configs = shops.map((name) => readConfig(filled(under(services, name, "environment"), GIVEN)))
  for (const [at, config] of configs.entries()) {
    expect(config.databaseUrl).toBe("postgresql://vetrina:postgresPassword@postgres:5432/vetrina")
    expect(config.redisUrl).toBe("redis://redis:6379")
    expect(config.advertiseUrl).toBe(`http://${shops[at]}:8080`)
    expect(config.publicUrl).toBe(GIVEN.PUBLIC_URL)
    expect(config.owner).toEqual({ email: GIVEN.OWNER_EMAIL, password: GIVEN.OWNER_PASSWORD })
  }
})

test("[CLU-18] what must be set is asked for by name, and the example has a line for it", () => {
  const environment = under(services, "vetrina-1", "environment")
  for (const name of Object.keys(GIVEN)) {
    expect(() => filled(environment, { ...GIVEN, [name]: "" })).toThrow(`${name} is missing`)
    expect(example).toMatch(new RegExp(`^${name}=`, "m"))
  }
})

test("[CLU-18] the proxy's network is the one that is believed, and it leads to each process", () => {
  const [config] = shops.map((name) => readConfig(filled(under(services, name, "environment"), GIVEN)))
  const { config: pools } = under(file, "networks", "default", "ipam")
  const subnet = Array.isArray(pools) ? String(under(pools[0]).subnet) : ""
  expect(config?.isTrusted(subnet.replace(/0\/24$/, "7"))).toBe(true)
  expect(config?.isTrusted("172.31.0.1")).toBe(false)
  for (const shop of shops) expect(caddyfile).toContain(`${shop}:8080`)
  expect(caddyfile).toContain("health_uri /api/health")
})

test("[CLU-18] whatever a service waits for or keeps is there, and every image has a version", () => {
  for (const name of names) {
    const service = under(services, name)
    const waits = service.depends_on === undefined ? [] : Object.keys(under(service, "depends_on"))
    expect(names).toEqual(expect.arrayContaining(waits))
    for (const awaited of waits) {
      const isHealthy = shops.includes(awaited)
        ? dockerfile.includes("HEALTHCHECK")
        : under(services, awaited).healthcheck
      expect(isHealthy).toBeTruthy()
    }
    const volumes = Array.isArray(service.volumes)
      ? service.volumes.map((each) => String(each).split(":")[0] ?? "")
      : []
    const kept = volumes.filter((each) => !each.startsWith("./"))
    expect(Object.keys(under(file, "volumes"))).toEqual(expect.arrayContaining(kept))
    if (!shops.includes(name)) expect(service.image).toMatch(/^[a-z]+:\d[\w.-]*$/)
  }
})

test("[CLU-18] the image starts the server that npm start runs, with its pages built, as nobody special", async () => {
  const { scripts } = JSON.parse(await read("package.json"))
  const command = /^CMD (\[.*\])$/m.exec(dockerfile)?.[1]
  expect(JSON.parse(command ?? "").join(" ")).toBe(scripts.start)
  expect(dockerfile).toContain("RUN npm run build")
  expect(dockerfile).toMatch(/^USER node$/m)
  const ignored = (await read(".dockerignore")).trim().split("\n")
  for (const needed of ["src", "scenes", "assets", "public", "index.html", "vite.config.ts", "tsconfig.json"])
    expect(ignored).not.toContain(needed)
})

test.each([
  ["a: b: c", "not plain"],
  ["a:", "nothing under it"],
  ["a: 1\na: 2", "twice"],
  ["a:\n  <<: *b", "no such anchor"],
  ["a:\n\tb: 1", "a tab"],
  ["a: [1, 2]", "not plain"],
  ["- a\nb: 1", "neither key nor item"],
])("[CLU-18] what a plain reader can't read in one way only is refused: %j", (text, why) => {
  expect(() => parsePlainYaml(text)).toThrow(why)
})
