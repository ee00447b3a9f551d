import { expect, test } from "vitest";
import { admit } from "../../src/studio/guard.js";

const DOOR = { port: 4100, token: "s3cret" };
const PAGE = { host: "127.0.0.1:4100", cookie: "a=b; artlock-studio-4100=s3cret" };
const POST = { ...PAGE, origin: "http://127.0.0.1:4100", "content-type": "application/json" };

const ask = (method: string, headers: { readonly [name: string]: string | undefined }) =>
  admit({ method, header: (name) => headers[name] }, DOOR);

test("the page that the studio served is let in", () => {
  expect([
    ask("GET", PAGE),
    ask("GET", { ...PAGE, host: "localhost:4100", "sec-fetch-site": "none" }),
    ask("POST", { ...POST, "sec-fetch-site": "same-origin" }),
  ]).toEqual([{ kind: "admitted" }, { kind: "admitted" }, { kind: "admitted" }]);
});

test.each<[string, string, { readonly [name: string]: string | undefined }]>([
  ["a name that was made to point here", "GET", { ...PAGE, host: "evil.example:4100" }],
  ["another port's name", "GET", { ...PAGE, host: "127.0.0.1:80" }],
  ["no name", "GET", { ...PAGE, host: undefined }],
  ["another site", "POST", { ...POST, origin: "https://evil.example" }],
  ["a sandboxed frame", "POST", { ...POST, origin: "null" }],
  ["a picture on another site", "GET", { ...PAGE, "sec-fetch-site": "cross-site" }],
  ["another port of this machine", "GET", { ...PAGE, "sec-fetch-site": "same-site" }],
  ["no token", "GET", { host: PAGE.host }],
  ["a wrong token", "GET", { ...PAGE, cookie: "artlock-studio-4100=s3creT" }],
  ["part of the token", "GET", { ...PAGE, cookie: "artlock-studio-4100=s3cre" }],
  ["another studio's token", "GET", { ...PAGE, cookie: "artlock-studio-4101=s3cret" }],
  ["a form", "POST", { ...POST, "content-type": "text/plain" }],
  ["a program without an origin", "POST", { ...POST, origin: undefined }],
  ["another method", "DELETE", POST],
])("%s is refused", (_, method, headers) => {
  expect(ask(method, headers).kind).toBe("refused");
});
