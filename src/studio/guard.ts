/** What a request says of itself, by lower-case header name. */
export interface Caller {
  readonly method: string;
  readonly header: (name: string) => string | undefined;
}

export interface Door {
  readonly port: number;
  readonly token: string;
}

export type Admission = { readonly kind: "admitted" } | { readonly kind: "refused"; readonly because: string };

/** The cookie that carries the token; cookies are shared by all ports of a machine, hence the port in its name. */
export const cookieName = (port: number): string => `artlock-studio-${port}`;

/**
 * Lets in the page that this studio served, and nobody else: no other site (Origin, Sec-Fetch-Site), no name that was made
 * to point at this machine (Host, against DNS rebinding), no other user of it (token). What changes something also needs
 * a header that no form and no picture of another site can send.
 */
export function admit(caller: Caller, door: Door): Admission {
  const { method, header } = caller;
  const { port, token } = door;
  if (!isAddressed(caller, door)) return refused("this is not an address of the studio");
  const host = header("host") ?? "";
  const origin = header("origin");
  if (origin !== undefined && origin !== `http://${host}`) return refused("another site may not call the studio");
  const site = header("sec-fetch-site");
  if (site !== undefined && site !== "same-origin" && site !== "none")
    return refused("another site may not call the studio");
  if (!sameSecret(cookieOf(header("cookie"), cookieName(port)), token))
    return refused("open the address that artlock printed in the terminal");
  if (method === "GET" || method === "HEAD") return ADMITTED;
  if (method !== "POST") return refused("the studio answers GET and POST");
  if (origin === undefined || header("content-type") !== "application/json")
    return refused("changes are sent by the studio's own page");
  return ADMITTED;
}

/** Whether the caller knows the studio by its own name. */
export function isAddressed({ header }: Pick<Caller, "header">, { port }: Pick<Door, "port">): boolean {
  return [`127.0.0.1:${port}`, `localhost:${port}`].includes(header("host") ?? "");
}

/** Takes as long for a wrong secret as for the right one of its length. */
export function sameSecret(given: string | undefined, secret: string): boolean {
  if (given?.length !== secret.length) return false;
  let difference = 0;
  for (let at = 0; at < secret.length; at += 1) difference |= given.charCodeAt(at) ^ secret.charCodeAt(at);
  return difference === 0;
}

const ADMITTED: Admission = { kind: "admitted" };

const refused = (because: string): Admission => ({ kind: "refused", because });

function cookieOf(cookies: string | undefined, name: string): string | undefined {
  const pairs = (cookies ?? "").split(";").map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
