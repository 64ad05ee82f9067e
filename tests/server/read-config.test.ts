import { describe, expect, test } from "vitest"
import { ConfigError, readConfig } from "../../src/server/read-config.ts"

describe("the environment", () => {
  test("[STA-10] empty or unset means the defaults of the contract", () => {
    const defaults = {
      port: 8080,
      host: "127.0.0.1",
      dataDir: "./data",
      databaseUrl: undefined,
      publicUrl: "http://127.0.0.1:8080",
      owner: null,
      redisUrl: null,
      advertiseUrl: null,
      isTrusted: expect.any(Function),
      checkoutSecret: null,
      ice: { stunUrls: [], turnUrls: [], turnSecret: null },
      periods: { events: 400, comments: 730, contacts: 180, visitors: 400, recordings: 90, audit: 730 },
      mail: null,
      webhooksAllowPrivate: false,
      logLevel: "info",
    }
    expect(readConfig({})).toEqual(defaults)
    expect(readConfig({ PORT: "", DATABASE_URL: "", OWNER_EMAIL: "", OWNER_PASSWORD: "" })).toEqual(defaults)
  })

  test("[VOI-5] servers that help voices to connect are named by the environment, apart by commas or spaces", () => {
    const { ice } = readConfig({
      STUN_URLS: "stun:a.example:3478, stuns:b.example",
      TURN_URLS: "turn:c.example:3478?transport=udp turns:[2001:db8::1]:443?transport=tcp",
      TURN_SECRET: "a secret of the TURN server",
    })
    expect(ice).toEqual({
      stunUrls: ["stun:a.example:3478", "stuns:b.example"],
      turnUrls: ["turn:c.example:3478?transport=udp", "turns:[2001:db8::1]:443?transport=tcp"],
      turnSecret: "a secret of the TURN server",
    })
  })

  test("[STA-10] the public address follows host and port unless it is set", () => {
    expect(readConfig({ HOST: "0.0.0.0", PORT: "3000" }).publicUrl).toBe("http://localhost:3000")
    expect(readConfig({ HOST: "::1", PORT: "3000" }).publicUrl).toBe("http://[::1]:3000")
    expect(readConfig({ PUBLIC_URL: "https://shop.example.com/" }).publicUrl).toBe("https://shop.example.com")
  })

  test.each([
    [{ PORT: "0" }, 'PORT: "0", expected a port: 1 to 65535'],
    [{ PORT: "65536" }, 'PORT: "65536", expected a port: 1 to 65535'],
    [{ PORT: "80x" }, 'PORT: "80x", expected a port: 1 to 65535'],
    [{ HOST: "not a host" }, 'HOST: "not a host", expected an address or a host name'],
    [{ PUBLIC_URL: "shop.example.com" }, 'PUBLIC_URL: "shop.example.com", expected an address like https://'],
    [{ PUBLIC_URL: "ftp://x" }, 'PUBLIC_URL: "ftp://x", expected an address like https://'],
    [{ REDIS_URL: "localhost:6379" }, "REDIS_URL: the value given, expected redis://user"],
    [{ REDIS_URL: "redis://" }, "REDIS_URL: the value given, expected redis://user"],
    [
      { ADVERTISE_URL: "https://10.0.0.5" },
      'ADVERTISE_URL: "https://10.0.0.5", expected an address like http://',
    ],
    [{ TRUSTED_PROXIES: "10.0.0.0/33" }, 'TRUSTED_PROXIES: "10.0.0.0/33", expected addresses and networks'],
    [{ STUN_URLS: "http://x" }, 'STUN_URLS: ["http://x"], expected addresses like stun:'],
    [{ TURN_URLS: "turn:a.example nonsense" }, "TURN_URLS"],
    [{ TURN_URLS: "turn:turn.example.com" }, "TURN_URLS and TURN_SECRET go together"],
    [{ TURN_SECRET: "long enough to be one" }, "TURN_URLS and TURN_SECRET go together"],
    [{ SMTP_URL: "mail.example.com" }, "SMTP_URL: the value given, expected smtp://user"],
    [{ SMTP_URL: "smtp://mail.example.com" }, "SMTP_URL and MAIL_FROM go together"],
    [
      { SMTP_URL: "smtp://mail.example.com", MAIL_FROM: "a\nb" },
      'MAIL_FROM: "a\\nb", expected Name <address>',
    ],
    [{ LOG_LEVEL: "loud" }, 'LOG_LEVEL: "loud", expected one of fatal, error'],
    [
      { OWNER_EMAIL: "giulia", OWNER_PASSWORD: "long enough" },
      'OWNER_EMAIL: "giulia", expected an e-mail address',
    ],
    [{ OWNER_EMAIL: "g@example.com" }, "OWNER_EMAIL and OWNER_PASSWORD go together"],
  ])("[STA-10] %o is refused by name", (environment, message) => {
    expect(() => readConfig(environment)).toThrow(ConfigError)
    expect(() => readConfig(environment)).toThrow(message)
  })

  test("[STA-10] everything that is wrong is said at once, without secrets", () => {
    const read = () =>
      readConfig({
        PORT: "x",
        DATABASE_URL: "mysql://u:hush@h/d",
        OWNER_EMAIL: "g@example.com",
        OWNER_PASSWORD: "short",
        CHECKOUT_SECRET: "tiny-one",
        TURN_SECRET: "tiny-two",
      })
    expect(read).toThrow(
      /PORT.*\nDATABASE_URL.*postgresql:\/\/.*\nOWNER_PASSWORD.*at least 8 characters\nCHECKOUT_SECRET.*at least 16.*\nTURN_SECRET.*at least 16/,
    )
    expect(read).not.toThrow(/hush|short|tiny/)
  })
})
